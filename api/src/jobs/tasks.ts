import type { LabelSchema, Suggestion } from '@chartmark/schemas';
import type { CameAlong } from '../preannotate/suggestions.ts';
import type { SharedLexicon } from '../receive/processing.ts';

/** Released notes to be pre-annotated anew. */
export interface ToSuggest {
  readonly notes: readonly { readonly id: string; readonly text: string; readonly cameAlong: CameAlong }[];
  readonly schema: LabelSchema;
  readonly lexicon: SharedLexicon | null;
}

/** What was suggested for a note; null if the note made the engine fail. */
export interface SuggestedAnew {
  readonly id: string;
  readonly suggestions: readonly Suggestion[] | null;
  readonly version: string;
}
