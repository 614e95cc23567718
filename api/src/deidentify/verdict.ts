import { type Correction, type IdentifierKind, type Note, refusal } from '@chartmark/schemas';

/** Words the privacy role added to or took from the findings. */
export interface Corrected {
  readonly action: 'remove' | 'keep';
  readonly label: IdentifierKind;
  readonly words: string;
}

/** Where somebody saw identifying words in a released note, and what they say of it. */
export interface Seen {
  readonly by: string;
  readonly place: { readonly start: number; readonly end: number } | null;
  readonly reason: string | null;
}

/** What the privacy role says of a note. */
export interface Verdict {
  /** Of what they looked at. */
  readonly version: string;
  readonly release: boolean;
  readonly reason: string | null;
}

/** What somebody says is identifying in a note under review; `version` names what they looked at. */
export interface Correcting {
  readonly version: string;
  readonly findings: readonly Correction[];
}

/** Back before the privacy role, after having been with annotators. */
export const wasTakenBack = (note: Note | null): boolean => note?.state === 'review' && note.releasedAt !== null;

/** @throws {Refusal} `conflict` if the note does not wait for review, or not any more */
export function inReview(note: Note): Note {
  if (note.state !== 'review') throw refusal('review.over', {});
  return note;
}
