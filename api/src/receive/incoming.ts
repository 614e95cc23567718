import type { ConceptRef, Fragment, NoteMeta, ProdigyTask, RefusalKind } from '@chartmark/schemas';

/** A label that came along with a note; offsets in UTF-16 of the text as received. */
export interface IncomingSpan {
  readonly label: string;
  readonly fragments: readonly Fragment[];
  readonly attributes: Readonly<Record<string, string>>;
  readonly concept: ConceptRef | null;
}

/** A relation that came along; its ends are indexes of the spans. */
export interface IncomingRelation {
  readonly label: string;
  readonly head: number;
  readonly child: number;
}

/** What people or tools had marked in a note before it came. */
export interface IncomingLabels {
  readonly spans: readonly IncomingSpan[];
  readonly relations: readonly IncomingRelation[];
}

export const NO_LABELS: IncomingLabels = { spans: [], relations: [] };

/** One note as it arrives, parsed but not yet looked at. */
export interface Received {
  readonly kind: 'note';
  /** Where it stood: the line on which it begins, counted from 1, or a file's number. */
  readonly item: string;
  readonly text: string;
  /** What the chart header tells of the patient and the staff; it helps to find every form of it and is not kept. */
  readonly known: Readonly<Record<string, string>>;
  readonly meta: NoteMeta;
  /** The sender's key of the patient; kept only as a keyed digest. */
  readonly subjectKey: string | null;
  readonly labels: IncomingLabels;
  /** The Prodigy task it came as, whole. */
  readonly task: ProdigyTask | null;
}

export interface Refused {
  readonly kind: 'refused';
  readonly item: string;
  readonly refusal: RefusalKind;
  /** What is wrong, with the line; never what the line says. */
  readonly reason: string;
}

export type Incoming = Received | Refused;

export const refusedLine = (line: number, reason: string, refusal: RefusalKind = 'invalid'): Refused => ({
  kind: 'refused',
  item: String(line),
  refusal,
  reason: `Line ${line}: ${reason}`,
});

/** Why a text cannot be a note, or null if it can. */
export function unfit(text: string): string | null {
  if (!/\S/u.test(text)) return 'its text is empty';
  if (text.isWellFormed()) return null;
  return 'its text has half of a surrogate pair';
}
