import { type AuditEntry, type AuditKind, READING_ACTIONS } from '@chartmark/schemas';

/** Which entries of an audit log are asked for. */
export interface AuditQuery {
  readonly actor?: string | undefined;
  readonly kind?: AuditKind | undefined;
  /** Instants in ISO 8601, the first within and the last without. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** A page of them. */
export interface AuditAsked extends AuditQuery {
  /** A note by its id or its code. */
  readonly note?: string | undefined;
  /** Only entries before this one. */
  readonly before?: number | undefined;
  readonly limit: number;
}

const KINDS: Readonly<Record<AuditKind, (entry: AuditEntry) => boolean>> = {
  reads: ({ action }) => READING_ACTIONS.has(action),
  exports: ({ action }) => action.endsWith('.export'),
  people: ({ action }) => /^(?:account|member|session|access)\./.test(action),
  privacy: ({ action }) =>
    /^(?:attested|basis|batch|determination|finding|sample|source|term)\.|^note\.(?:flag|review|sample)$/.test(action),
  settings: ({ action }) =>
    /^(?:guideline|lexicon|project|schema|suggester|workflow)\.(?!read)|\.settings$|^key\./.test(action),
  refused: ({ outcome }) => outcome !== 'done',
};

/** Whether an entry is among those asked for, by all but its note. */
export const fits = (entry: AuditEntry, { actor, kind, from, to }: AuditQuery): boolean =>
  (actor === undefined || entry.actor === actor || entry.target['account'] === actor) &&
  (kind === undefined || KINDS[kind](entry)) &&
  (from === undefined || entry.at >= from) &&
  (to === undefined || entry.at < to);

/** Whether every entry is asked for. */
export const isUnfiltered = (query: AuditQuery): boolean => Object.values(query).every((value) => value === undefined);

/** Whether an entry is about one of these notes. @param noteOf the notes of layers, tasks and questions, by their ids */
export const concerns = (
  { target }: AuditEntry,
  notes: ReadonlySet<string>,
  noteOf: Readonly<Record<string, string>>,
): boolean => Object.values(target).some((id) => notes.has(id) || notes.has(noteOf[id] ?? ''));
