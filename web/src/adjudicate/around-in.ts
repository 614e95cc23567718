interface Place {
  readonly start: number;
  readonly end: number;
}

/** Characters of the note shown on either side of a difference. */
const CONTEXT = 40;

/** What is shown of a note around a place in it: whole words of its paragraph, so that what is compared stands close together. */
export function aroundIn(text: string, { start, end }: Place): { readonly from: number; readonly to: number } {
  const before = text.slice(Math.max(0, start - CONTEXT), start);
  const after = text.slice(end, end + CONTEXT);
  let from = start - (before.split(EMPTY_LINE).at(-1)?.length ?? 0);
  let to = end + (after.split(EMPTY_LINE)[0]?.length ?? 0);
  while (from > 0 && from < start && isInWord(text, from)) from += 1;
  while (from < start && isSpace(text, from)) from += 1;
  while (to < text.length && to > end && isInWord(text, to)) to -= 1;
  while (to > end && isSpace(text, to - 1)) to -= 1;
  return { from, to };
}

const EMPTY_LINE = /\r?\n\s*\n/;
const isSpace = (text: string, at: number): boolean => /\s/.test(text.charAt(at));
const isInWord = (text: string, at: number): boolean => !isSpace(text, at - 1) && !isSpace(text, at);
