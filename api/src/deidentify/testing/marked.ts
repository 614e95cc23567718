import { timeBehind } from '../dates.ts';
import type { GoldNote, Marked } from '../score.ts';

/** A text and its marks, from `{{words|LABEL}}`. */
export function readMarked(source: string): { text: string; spans: Required<Marked>[] } {
  const spans: Required<Marked>[] = [];
  let text = '';
  let at = 0;
  for (const match of source.matchAll(/\{\{([^|}]*)\|([A-Z_]+)\}\}/g)) {
    const [whole, words = '', label = ''] = match;
    text += source.slice(at, match.index);
    spans.push({ start: text.length, end: text.length + words.length, label });
    text += words;
    at = match.index + whole.length;
  }
  return { text: text + source.slice(at), spans };
}

/** A gold note of a marked text: `KEEP` must stay; `OPTIONAL`, the year within a date and the time behind it may go or stay. */
export function readGold(source: string): GoldNote {
  const { text, spans } = readMarked(source);
  const identifying = spans.filter(({ label }) => label !== 'KEEP' && label !== 'OPTIONAL');
  return {
    text,
    spans: identifying.map((span) => ({ ...span, year: span.label === 'DATE' ? yearIn(text, span) : null })),
    optional: [...spans.filter(({ label }) => label === 'OPTIONAL'), ...timesIn(text, spans)],
    keep: spans.filter(({ label }) => label === 'KEEP'),
  };
}

function timesIn(text: string, spans: readonly Marked[]): Marked[] {
  return spans.flatMap(({ start, end, label }) => {
    const time = label === 'DATE' ? timeBehind(text.slice(start, end), text.slice(end, end + 32)) : 0;
    return time === 0 ? [] : [{ start: end, end: end + time }];
  });
}

/** The place of a year of four figures, unless the span is nothing else. */
function yearIn(text: string, { start, end }: Marked): readonly [number, number] | null {
  const match = /\b(?:19|20)\d{2}\b/.exec(text.slice(start, end));
  if (!match || end - start === 4) return null;
  return [start + match.index, start + match.index + 4];
}
