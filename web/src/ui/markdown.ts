/** A run of text in one look. */
export interface Inline {
  readonly look: 'plain' | 'strong' | 'emphasis' | 'code';
  readonly text: string;
}

/** A block of a small Markdown: what guidelines need, and nothing that could fetch or run. */
export type MarkdownBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly text: readonly Inline[] }
  | { readonly kind: 'paragraph' | 'quote'; readonly text: readonly Inline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: 'code'; readonly text: string }
  | {
      readonly kind: 'table';
      readonly head: readonly (readonly Inline[])[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    }
  | { readonly kind: 'line' };

/**
 * Reads headings, paragraphs, lists, quotes, tables, code and rules; bold, italics and code within. Links become their
 * words with the address behind them, HTML stays as it was written. Linear in the text.
 *
 * @see CommonMark 0.31, of which this is a part
 */
export function markdownOf(source: string): readonly MarkdownBlock[] {
  const lines = source.split(/\r\n?|\n/);
  const blocks: MarkdownBlock[] = [];
  for (let i = 0; i < lines.length; ) {
    const taken = blockAt(lines, i);
    if (taken.block) blocks.push(taken.block);
    i += taken.lines;
  }
  return blocks;
}

interface Taken {
  readonly block: MarkdownBlock | null;
  readonly lines: number;
}

function blockAt(lines: readonly string[], from: number): Taken {
  const line = lines[from] ?? '';
  if (line.trim() === '') return { block: null, lines: 1 };
  const heading = /^(#{1,6})\s+(.*?)\s*#*$/.exec(line);
  if (heading) {
    const level = Math.min(heading[1]?.length ?? 1, 4) as 1 | 2 | 3 | 4;
    return { block: { kind: 'heading', level, text: inlinesOf(heading[2] ?? '') }, lines: 1 };
  }
  if (/^\s*([-*_])(\s*\1){2,}\s*$/.test(line)) return { block: { kind: 'line' }, lines: 1 };
  if (/^```/.test(line)) return codeAt(lines, from);
  if (BULLET.test(line) || NUMBERED.test(line)) return listAt(lines, from);
  if (/^\s*\|/.test(line) && /^\s*\|?[\s:|-]+\|[\s:|-]*$/.test(lines[from + 1] ?? '')) return tableAt(lines, from);
  if (/^>\s?/.test(line)) {
    const quoted = run(lines, from, (one) => /^>/.test(one));
    return {
      block: { kind: 'quote', text: inlinesOf(quoted.map((one) => one.replace(/^>\s?/, '')).join(' ')) },
      lines: quoted.length,
    };
  }
  const words = run(lines, from, (one, i) => i === from || (one.trim() !== '' && !STARTS.test(one)));
  return { block: { kind: 'paragraph', text: inlinesOf(words.join(' ')) }, lines: words.length };
}

const BULLET = /^\s*[-*+]\s+/;
const NUMBERED = /^\s*\d{1,9}[.)]\s+/;
const STARTS = /^(#{1,6}\s|```|>|\s*[-*+]\s|\s*\d{1,9}[.)]\s|\s*\|)/;

function codeAt(lines: readonly string[], from: number): Taken {
  const body = run(lines, from + 1, (one) => !/^```/.test(one));
  return { block: { kind: 'code', text: body.join('\n') }, lines: body.length + 2 };
}

function listAt(lines: readonly string[], from: number): Taken {
  const ordered = NUMBERED.test(lines[from] ?? '');
  const mark = ordered ? NUMBERED : BULLET;
  const items: string[] = [];
  const own = run(lines, from, (one) => mark.test(one) || /^\s{2,}\S/.test(one));
  for (const line of own) {
    if (mark.test(line)) items.push(line.replace(mark, ''));
    else items.push(`${items.pop() ?? ''} ${line.trim()}`);
  }
  return { block: { kind: 'list', ordered, items: items.map(inlinesOf) }, lines: own.length };
}

function tableAt(lines: readonly string[], from: number): Taken {
  const own = run(lines, from, (one) => one.includes('|'));
  const cells = (line: string) =>
    line
      .trim()
      .replace(/^\||\|$/g, '')
      .split('|')
      .map((cell) => inlinesOf(cell.trim()));
  const [head = '', , ...rows] = own;
  return { block: { kind: 'table', head: cells(head), rows: rows.map(cells) }, lines: own.length };
}

function run(lines: readonly string[], from: number, goesOn: (line: string, at: number) => boolean): readonly string[] {
  let end = from;
  while (end < lines.length && goesOn(lines[end] ?? '', end)) end++;
  return lines.slice(from, end);
}

const INLINE =
  /`([^`]+)`|\*\*([^*]+)\*\*|__([^_]+)__|\*([^*\s][^*]*)\*|(?<![\p{L}\p{N}])_([^_]+)_(?![\p{L}\p{N}])|\[([^\]]+)\]\(([^)\s]+)\)/gu;

function inlinesOf(source: string): readonly Inline[] {
  const found: Inline[] = [];
  const add = (look: Inline['look'], text: string | undefined): void => {
    if (text) found.push({ look, text });
  };
  let from = 0;
  for (const match of source.matchAll(INLINE)) {
    add('plain', source.slice(from, match.index));
    const [, code, strong, strongToo, emphasis, emphasisToo, words, address] = match;
    add('code', code);
    add('strong', strong ?? strongToo);
    add('emphasis', emphasis ?? emphasisToo);
    add('plain', words && `${words} (${address})`);
    from = match.index + match[0].length;
  }
  add('plain', source.slice(from));
  return found;
}
