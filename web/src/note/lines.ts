/** A stretch of the note drawn as one paragraph: `[start, end)` in UTF-16 code units, its line end included. */
export interface Line {
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

/** Some lines that come on and go off the screen together: `[first, last)` by index. */
export interface Block {
  readonly first: number;
  readonly last: number;
}

/** Some blocks of a long note, and their lines `[first, last)`: so that what concerns none of them asks one, not each. */
export interface Section extends Block {
  readonly blocks: readonly Block[];
}

/** A line without an end is cut at a space after about so many characters, so that no paragraph is as long as the note. */
const LONGEST = 1_200;
const BLOCK_CHARACTERS = 600;
const BLOCK_LINES = 10;
const SECTION_BLOCKS = 8;

/** The note's lines. Joined they are the text, to the character; `\r\n`, `\n` and a lone `\r` each end one. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  const add = (start: number, end: number): void => {
    lines.push({ index: lines.length, start, end });
  };
  let start = 0;
  while (start < text.length) {
    const end = lineEnd(text, start);
    for (let cut = cutBefore(text, start, end); cut < end; cut = cutBefore(text, start, end)) {
      add(start, cut);
      start = cut;
    }
    add(start, end);
    start = end;
  }
  if (lines.length === 0) add(0, 0);
  return lines;
}

/** Groups lines; each block has about 600 characters or 10 lines. */
export function blocksOf(lines: readonly Line[]): readonly Block[] {
  const blocks: Block[] = [];
  let first = 0;
  for (const line of lines) {
    const characters = line.end - (lines[first]?.start ?? 0);
    if (characters < BLOCK_CHARACTERS && line.index - first + 1 < BLOCK_LINES) continue;
    blocks.push({ first, last: line.index + 1 });
    first = line.index + 1;
  }
  if (first < lines.length) blocks.push({ first, last: lines.length });
  return blocks;
}

/** Groups blocks, eight to a section. */
export function sectionsOf(blocks: readonly Block[]): readonly Section[] {
  const sections: Section[] = [];
  for (let i = 0; i < blocks.length; i += SECTION_BLOCKS) {
    const own = blocks.slice(i, i + SECTION_BLOCKS);
    sections.push({ first: own[0]?.first ?? 0, last: own.at(-1)?.last ?? 0, blocks: own });
  }
  return sections;
}

/** The index of the line an offset lies on; the text's end lies on the last line. O(log lines). */
export function lineAt(lines: readonly Line[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function lineEnd(text: string, start: number): number {
  for (let i = start; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === LF) return i + 1;
    if (unit === CR) return text.charCodeAt(i + 1) === LF ? i + 2 : i + 1;
  }
  return text.length;
}

/** Where to cut an overlong line: after its last space in reach, else at its end. */
function cutBefore(text: string, start: number, end: number): number {
  if (end - start <= LONGEST) return end;
  const space = text.lastIndexOf(' ', start + LONGEST);
  return space > start ? space + 1 : end;
}

const LF = 10;
const CR = 13;
