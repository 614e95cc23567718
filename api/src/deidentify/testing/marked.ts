import type { Marked } from '../score.ts';

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
