/** Escapes of HL7 version 2 within a field: delimiters, highlighting, characters by their bytes, and layout. @see HL7 2.9, 2.7 */
export const MESSAGE_ESCAPE = /\\(?:[EFHNRST]|X(?:[0-9A-Fa-f]{2}){1,4}|\.(?:br|sp|in|ti|fi|nf|ce|sk)[+-]?\d{0,3})\\/;

/** What an escape stands for; `before` is the text in front of it. */
export function escapedCharacter(written: string, before: string): string {
  const code = written.slice(1, -1);
  switch (code) {
    case 'E':
      return '\\';
    case 'F':
      return '|';
    case 'H':
    case 'N':
      return '';
    case 'R':
      return '~';
    case 'S':
      // Systems that know no apostrophe write names such as O'Brien with it.
      return /(?:^|[^\p{L}\p{N}])[OD]$/u.test(before) ? "'" : '^';
    case 'T':
      return '&';
  }
  return code.startsWith('X') ? charactersOf(code.slice(1)) : '\n';
}

function charactersOf(bytes: string): string {
  const values = Uint8Array.from(bytes.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  try {
    return UNICODE.decode(values);
  } catch {
    return WESTERN.decode(values);
  }
}
const UNICODE = new TextDecoder('utf-8', { fatal: true });
const WESTERN = new TextDecoder('windows-1252');
