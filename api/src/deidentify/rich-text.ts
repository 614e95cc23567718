/** Whether a text holds commands of RTF; a fragment without its head does too. */
export function isRichText(text: string): boolean {
  return MARK.test(text);
}
const MARK = /\\(?:rtf1|par\b|[bi]0\b|'[0-9a-f]{2}|u-?\d{2,5}\?)|\w\\[_~-]\w/;

/** What stands for a character in RTF, and, within a word, the commands for how its letters look. */
export const RICH_TEXT =
  /\\'[0-9a-fA-F]{2}|\\u-?\d{1,5} ?(?:\\'[0-9a-fA-F]{2}|\?)?|\\[_~-]|(?<=[A-Za-z\d])\\(?:b|i|ul|ulnone|strike|super|sub|nosupersub|plain|cf|f|fs|highlight|lang|cb|kerning|expnd|caps|scaps)-?\d{0,5}(?![A-Za-z\d]) ?(?=[A-Za-z\d])/;

/** The character that a match of `RICH_TEXT` stands for; nothing for a command. Windows-1252 is read, RTF 1.9's usual. */
export function richCharacter(found: string): string {
  switch (found.charAt(1)) {
    case "'":
      return WESTERN.decode(Uint8Array.of(Number.parseInt(found.slice(2), 16)));
    case '_':
      return '-';
    case '~':
      return ' ';
    case '-':
      return '';
  }
  const code = /^\\u(-?\d+)/.exec(found)?.[1];
  return code === undefined ? '' : String.fromCharCode(Number(code) & 0xffff);
}
const WESTERN = new TextDecoder('windows-1252');
