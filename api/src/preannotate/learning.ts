import { type Example, type LearnedLexicon, learnLexicon } from './learned-lexicon.ts';
import { type LearnedTagger, learnTagger, type TaggerOptions } from './learned-tagger.ts';
import { createChoose } from './meanings.ts';
import { labelOf, type Naming } from './naming.ts';

/** What was learned of decided notes. */
export interface LearnedBoth extends LearnedLexicon {
  /** Null if there are too few decisions for one. */
  readonly tagger: LearnedTagger | null;
}

/** Learns a lexicon and a tagger of decided notes: for a project and on the command line alike. Linear in the notes. */
export const learnBoth = (examples: readonly Example[], options: TaggerOptions): LearnedBoth => ({
  ...learnLexicon(examples, options),
  tagger: learnTagger(examples, options),
});

/** How names are found where they are labelled by a naming: the same in learning and in suggesting. */
export function learningFor(naming: Naming, mayCode?: (label: string, system: string) => boolean) {
  return {
    labelOf: (type: string) => labelOf(type, naming),
    choose: createChoose({ naming, ...(mayCode && { mayCode }) }),
    /** What patterns find, they find better. */
    measured: new Set(Object.values(naming.measures).filter((label) => label !== null)),
  };
}
