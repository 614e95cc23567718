import { type Fragment, quote } from '@chartmark/schemas';

/** So many characters before and behind are enough to tell equal words apart. */
const AROUND = 24;

/** Words with what stands around them on their line, and the number of that line from 1. */
export function around(
  text: string,
  { fragments }: { readonly fragments: readonly Fragment[] },
): { readonly line: number; readonly words: string } {
  const start = fragments[0]?.start ?? 0;
  const end = fragments.at(-1)?.end ?? start;
  const before = text.slice(Math.max(0, start - AROUND), start);
  const behind = text.slice(end, end + AROUND);
  const onLine = [before.split(/[\r\n]/).at(-1) ?? '', behind.split(/[\r\n]/)[0] ?? ''] as const;
  const cut = [onLine[0].length === AROUND ? '…' : '', onLine[1].length === AROUND ? '…' : ''] as const;
  return {
    line: text.slice(0, start).split(/\r\n|\r|\n/).length,
    words: `${cut[0]}${onLine[0]}${quote(text, { fragments: [...fragments] })}${onLine[1]}${cut[1]}`.trim(),
  };
}
