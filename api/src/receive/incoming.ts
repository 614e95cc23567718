import {
  type ConceptRef,
  type Fragment,
  type NoteMeta,
  type ProdigyTask,
  type Refusal,
  type RefusalKind,
  refusal,
} from '@chartmark/schemas';

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

/** One note as it arrives, parsed but not yet processed. */
export interface Received {
  readonly kind: 'note';
  /** Where it stood: the line on which it begins, counted from 1, or a file's number. */
  readonly item: string;
  readonly text: string;
  /** What the chart header says about patient and staff. It is used to find the same in the text, and is not kept. */
  readonly known: Readonly<Record<string, string>>;
  readonly meta: NoteMeta;
  /** The key the sender uses for the patient; kept only as a keyed digest. */
  readonly subjectKey: string | null;
  readonly labels: IncomingLabels;
  /** The Prodigy task it came as, whole. */
  readonly task: ProdigyTask | null;
}

export interface Refused {
  readonly kind: 'refused';
  readonly item: string;
  readonly refusal: RefusalKind;
  /** What is wrong in English, with the line; never what the line says. */
  readonly reason: string;
  /** The same as a reason that can be translated, without the line number. */
  readonly why: Refusal;
}

export type Incoming = Received | Refused;

export const refusedLine = (line: number, why: Refusal): Refused => ({
  ...{ kind: 'refused', item: String(line), refusal: why.kind, why },
  reason: `Line ${line}: ${why.message}`,
});

/** Why a text cannot be a note, or null if it can. */
export function unfit(text: string): Refusal | null {
  if (!/\S/u.test(text)) return refusal('line.empty', {});
  if (text.isWellFormed()) return null;
  return refusal('line.surrogate', {});
}

/** The values for a refusal of a whole file that gives another refusal as its reason, with that one's code for translation. */
export const because = ({ message, reason }: Refusal) => ({
  ...reason?.values,
  ...(reason && { cause: reason.code }),
  reason: message,
});
