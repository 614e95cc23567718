import { Class } from '../lexicon.ts';
import type { ShapeRule } from '../scan.ts';
import { type Note, tokensIn } from '../tokens.ts';
import { isBarred } from './name-worth.ts';

type Accept = NonNullable<ShapeRule['accept']>;

/** A name known by its shape and what stands around it. `source` tells capitals from small letters and knows lines. */
export const nameRule = (source: string, sub: string, confidence: number, accept: Accept): ShapeRule => ({
  shape: new RegExp(source, 'gmu'),
  ...{ label: 'NAME', sub, confidence, accept },
});

/** No word of medicine or of the map, nor one that is never a name. */
export function noMedicine(_: string, note: Note, start: number, end: number): boolean {
  return tokensIn(note, start, end).every(
    (token) => !isBarred(token) && (token.classes & (Class.clinical | Class.state)) === 0,
  );
}
