import type { NoteMeta, ProdigyTask } from '@chartmark/schemas';

/** A label that came along with a note; offsets in UTF-16 of the text as received. */
export interface IncomingSpan {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

/** One note as it arrives, parsed but not yet looked at. */
export interface Received {
  readonly kind: 'note';
  /** Where it stood: a line number counted from 1, or a file's number. */
  readonly item: string;
  readonly text: string;
  /** What the chart header tells of the patient and the staff; it helps to find every form of it and is not kept. */
  readonly known: Readonly<Record<string, string>>;
  readonly meta: NoteMeta;
  /** The sender's key of the patient; kept only as a keyed digest. */
  readonly subjectKey: string | null;
  readonly spans: readonly IncomingSpan[];
  /** The Prodigy task it came as, whole. */
  readonly task: ProdigyTask | null;
}

export interface Refused {
  readonly kind: 'refused';
  readonly item: string;
  readonly reason: string;
}

export type Incoming = Received | Refused;
