/** How words of a text begin: one, two and three letters from every start of a word on, as `\\b` sees it. */
export interface WordStarts {
  readonly seen: Uint8Array;
}

const SIZE = 27;

/** One pass over the text. */
export function wordStartsOf(text: string): WordStarts {
  const seen = new Uint8Array(SIZE ** 3);
  let inWord = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (!inWord && letterAt(text, at) > 0) mark(seen, text, at);
    inWord = isWordCode(code);
  }
  return { seen };
}

/** Whether a word of the text begins with one of these small letters. */
export function startsWithAny({ seen }: WordStarts, keys: readonly number[]): boolean {
  for (let at = 0; at < keys.length; at += 1) if (seen[keys[at] ?? 0] === 1) return true;
  return false;
}

/** The place of one to three small letters in the table. */
export function keyOf(letters: string): number {
  return [0, 1, 2].reduce((key, at) => key * SIZE + letterAt(letters, at), 0);
}

function mark(seen: Uint8Array, text: string, at: number): void {
  const first = letterAt(text, at) * SIZE * SIZE;
  seen[first] = 1;
  const second = letterAt(text, at + 1);
  if (second === 0) return;
  seen[first + second * SIZE] = 1;
  seen[first + second * SIZE + letterAt(text, at + 2)] = 1;
}

/** 1 to 26 for a letter in either case, 0 for anything else. */
function letterAt(text: string, at: number): number {
  const code = text.charCodeAt(at) | 32;
  return code >= 97 && code <= 122 && text.charCodeAt(at) < 128 ? code - 96 : 0;
}

function isWordCode(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || code === 95 || (code >= 97 && code <= 122);
}
