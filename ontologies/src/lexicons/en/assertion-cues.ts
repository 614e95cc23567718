import type { CueList } from './cue-list.ts';
import { DOUBT_CUES } from './doubt-cues.ts';
import { HISTORY_CUES } from './history-cues.ts';
import { NEGATION_CUES } from './negation-cues.ts';
import { STOP_CUES } from './stop-cues.ts';

/**
 * English cues for assertion, of our own making after the categories of NegEx and ConText: a phrase is matched in any
 * case, with any hyphens or line breaks between its words, and the longest wins.
 *
 * @see Chapman et al. 2001 (NegEx); Harkema et al. 2009 (ConText)
 */
export const ASSERTION_CUES: readonly CueList[] = [...NEGATION_CUES, ...DOUBT_CUES, ...HISTORY_CUES, ...STOP_CUES];
