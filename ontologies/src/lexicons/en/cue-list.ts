/** What a cue says of the findings in its scope; `stop` ends the scope of cues before and after it. */
export type CueMeaning =
  | 'absent'
  | 'possible'
  | 'historical'
  | 'hypothetical'
  | 'conditional'
  | 'family'
  | 'stop'
  | 'none';

/**
 * Cues of one meaning and direction. `after`: the scope is what follows, up to a stop or the end of the sentence;
 * `before`: what precedes; `around`: both. `reach` bounds a scope in tokens.
 */
export interface CueList {
  readonly meaning: CueMeaning;
  readonly scope: 'after' | 'before' | 'around';
  readonly reach?: number;
  /** What a stop puts an end to; everything, if not said. */
  readonly ends?: readonly CueMeaning[];
  readonly phrases: readonly string[];
}

/** The phrases of a text, between bars or line breaks. */
export const phrases = (text: string): readonly string[] =>
  text
    .split(/[|\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
