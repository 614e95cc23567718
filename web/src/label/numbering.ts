import type { Line } from '../note/lines.ts';
import type { Numbers } from './use-view.ts';

const SENTENCES = new Intl.Segmenter('und', { granularity: 'sentence' });

/**
 * Where each numbered line or sentence begins, in text order; the first has the number 1. Lines with nothing on them
 * count, as in other programs; sentences of white space do not. O(text).
 *
 * @see Unicode Standard Annex 29 for what a sentence is
 */
export function numberedStarts(text: string, lines: readonly Line[], numbers: Numbers): readonly number[] {
  switch (numbers) {
    case 'none':
      return [];
    case 'lines':
      return lines.map(({ start }) => start);
    case 'sentences':
      return [...SENTENCES.segment(text)].flatMap(({ index, segment }) => {
        const blank = segment.length - segment.trimStart().length;
        return blank === segment.length ? [] : [index + blank];
      });
  }
}
