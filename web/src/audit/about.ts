import type { AuditEntry, AuditPage } from '@chartmark/schemas';
import { t, told } from '../i18n/text.ts';

/** What people call those that entries speak of. */
export interface Names {
  readonly people: ReadonlyMap<string, string>;
  readonly notes: ReadonlyMap<string, string>;
  readonly noteOf: ReadonlyMap<string, string>;
}

export const namesIn = (pages: readonly AuditPage[]): Names => ({
  people: new Map(pages.flatMap(({ people }) => people.map(({ id, name }) => [id, name]))),
  notes: new Map(pages.flatMap(({ notes }) => notes.map(({ id, title }) => [id, title]))),
  noteOf: new Map(pages.flatMap(({ noteOf }) => Object.entries(noteOf))),
});

/** What was done, in words; an action of a newer or older service keeps its name. */
export const actionIn = (action: string): string => told(`audit.action.${action}`, {}) ?? action;

export const actorIn = ({ actor, target }: AuditEntry, { people }: Names): string => {
  if (actor !== null) return people.get(actor) ?? short(actor);
  return t(target['by'] === 'command-line' ? 'audit.commandLine' : 'audit.nobody');
};

/**
 * What an entry is about, in words: the note by its title, people by their names, all else by its kind and the end of its id.
 * A layer and a task are known by their note.
 */
export function aboutIn(
  { target }: AuditEntry,
  { people, notes, noteOf }: Names,
): { readonly note: string | null; readonly others: string } {
  const note = target['note'] ?? noteOf.get(target['layer'] ?? target['task'] ?? target['escalation'] ?? '');
  const others = Object.entries(target)
    .filter(([kind]) => kind !== 'note' && !(note !== undefined && (kind === 'layer' || kind === 'task')))
    .flatMap(([kind, id]) => nameOf(kind, id, people) ?? []);
  if (note === undefined) return { note: null, others: others.join(', ') || t('audit.thisProject') };
  return { note: notes.get(note) ?? t('audit.target.note', { id: short(note) }), others: others.join(', ') };
}

function nameOf(kind: string, id: string, people: Names['people']): string | null {
  if (kind === 'account' && people.has(id)) return people.get(id) ?? null;
  return told(`audit.target.${kind}`, { id: short(id) });
}

/** As much of an id as the titles of notes show. */
const short = (id: string): string => id.slice(-6);
