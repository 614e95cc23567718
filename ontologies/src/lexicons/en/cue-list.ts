/**
 * What a cue says of the findings in its scope; `stop` ends the scope of cues before and after it. `dated` is historical,
 * too, by the time that is named: a verb that tells what happened then does not end it, as it ends a history.
 */
export type CueMeaning =
  | 'absent'
  | 'possible'
  | 'historical'
  | 'dated'
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
  /** Only as the first words of a sentence or a clause: "Should" asks there, and advises elsewhere. */
  readonly opens?: true;
  /** Only as the last words of a clause: "cough: no" denies it, "cough: no worse" does not. */
  readonly closes?: true;
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

/**
 * Every way through the parts, one of the alternatives of each: `combined('is|was', 'not', 'seen|heard')` has four
 * phrases. A part that begins with a bar may be left out.
 */
export const combined = (...parts: readonly string[]): readonly string[] =>
  parts.reduce<readonly string[]>(
    (begun, part) =>
      begun.flatMap((phrase) =>
        part.split('|').map((word) => [phrase, word.trim()].filter((each) => each !== '').join(' ')),
      ),
    [''],
  );
