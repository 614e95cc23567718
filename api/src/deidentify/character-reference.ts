/** The character that a reference of HTML or XML names, as `&uuml;` or `&#252;`; undefined for what names none. */
export function characterOf(reference: string): string | undefined {
  const name = reference.slice(1, -1);
  if (name.startsWith('#')) {
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
  }
  const [, letter, accent] = ACCENTED.exec(name) ?? [];
  if (letter && accent) return (letter + (ACCENTS[accent] ?? '')).normalize('NFC');
  return NAMED[name];
}

const ACCENTS: Readonly<Record<string, string>> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
  breve: '\u0306',
  uml: '\u0308',
  ring: '\u030a',
  caron: '\u030c',
  cedil: '\u0327',
  ogon: '\u0328',
};
const ACCENTED = new RegExp(`^([A-Za-z])(${Object.keys(ACCENTS).join('|')})$`);

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  colon: ':',
  comma: ',',
  commat: '@',
  lowbar: '_',
  lpar: '(',
  num: '#',
  period: '.',
  plus: '+',
  rpar: ')',
  semi: ';',
  sol: '/',
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  shy: '\u00ad',
  zwnj: '\u200c',
  zwj: '\u200d',
  dash: '\u2010',
  hyphen: '\u2010',
  ndash: '\u2013',
  mdash: '\u2014',
  minus: '\u2212',
  lsquo: '\u2018',
  rsquo: '\u2019',
  ldquo: '\u201c',
  rdquo: '\u201d',
  szlig: '\u00df',
  aelig: '\u00e6',
  AElig: '\u00c6',
  oslash: '\u00f8',
  Oslash: '\u00d8',
  lstrok: '\u0142',
  Lstrok: '\u0141',
};
