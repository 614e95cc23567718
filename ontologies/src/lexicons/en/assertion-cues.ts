import { ADVICE_CUES } from './advice-cues.ts';
import type { CueList } from './cue-list.ts';
import { DOUBT_CUES } from './doubt-cues.ts';
import { HISTORY_CUES } from './history-cues.ts';
import { NEGATION_CUES } from './negation-cues.ts';
import { SECTION_HEADINGS } from './sections.ts';
import { STOP_CUES } from './stop-cues.ts';

const CUES: readonly CueList[] = [...NEGATION_CUES, ...DOUBT_CUES, ...ADVICE_CUES, ...HISTORY_CUES, ...STOP_CUES];
const said = new Set(CUES.flatMap(({ phrases }) => phrases));

/**
 * English cues for assertion, of our own making after the categories of NegEx and ConText: a phrase is matched in any
 * case, with any hyphens or line breaks between its words, and the longest wins. A heading with its colon ends whatever
 * was said before it.
 *
 * @see Chapman et al. 2001 (NegEx); Harkema et al. 2009 (ConText)
 */
export const ASSERTION_CUES: readonly CueList[] = [
  ...CUES,
  {
    meaning: 'stop',
    scope: 'around',
    phrases: Object.values(SECTION_HEADINGS).flatMap((headings) =>
      headings.map((heading) => `${heading}:`).filter((heading) => !said.has(heading)),
    ),
  },
];
