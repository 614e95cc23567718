/** Small letters and digits that look like one of `a` to `z`, by the letter they look like. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  a: 'аαɑ',
  b: 'Ьƅ',
  c: 'сϲᴄ',
  d: 'ԁɗ',
  e: 'еҽ℮',
  g: 'ɡց',
  h: 'һհ',
  i: 'іıιɩɪ',
  j: 'јϳ',
  k: 'κкᴋ',
  l: 'ӏǀ1',
  m: 'мᴍ',
  n: 'ոᴨη',
  o: 'оοօᴏ0',
  p: 'рρ',
  q: 'ԛգ',
  r: 'гᴦ',
  s: 'ѕꜱ',
  t: 'тτᴛ',
  u: 'υսᴜ',
  v: 'νѵᴠ',
  w: 'ѡԝωᴡ',
  x: 'хχ',
  y: 'уγүʏ',
  z: 'ᴢ',
};
const LETTER_OF = new Map(Object.entries(LOOK_ALIKES).flatMap(([letter, all]) => [...all].map((c) => [c, letter])));

/**
 * What a log-in name looks like: two names with one likeness could be taken for each other.
 *
 * @param logIn as it is compared, in NFKC and small letters
 * @see Unicode Technical Standard 39, section 4 and its data file confusables.txt
 */
export function likenessOf(logIn: string): string {
  return [...logIn].map((c) => LETTER_OF.get(c) ?? c).join('');
}
