import type { IdentifierFlag, Note, Role, TakenBack } from '@chartmark/schemas';
import { Refusal, refusal } from '@chartmark/schemas';
import { type Contents, identifierFlags, vault } from '../deidentify/collections.ts';
import { masked } from '../deidentify/masked.ts';
import type { Corrected, Seen } from '../deidentify/verdict.ts';
import { notes } from '../receive/collections.ts';
import { pagesOf } from '../store/pages.ts';
import type { Docs, Store } from '../store/ports.ts';
import { isEveryday, placesOf, wordsAt } from './words.ts';

export interface RecallDeps {
  readonly docs: Docs;
  readonly atomically: Store['atomically'];
  readonly now: () => Date;
  readonly newId: () => string;
  /** Seals words under the key of the subject they are about. */
  readonly seal: (subject: string, words: string) => Promise<string>;
  readonly unseal: (subject: string, sealed: string) => Promise<string>;
  readonly members: (
    project: string,
  ) => Promise<readonly { readonly account: { readonly id: string }; readonly roles: Role[] }[]>;
  readonly names: (ids: readonly string[]) => Promise<readonly { readonly id: string; readonly name: string }[]>;
  /** Told which words the project removes from now on, in the transaction that takes the note back. */
  readonly learn: (tx: Docs, terms: readonly Corrected[], note: Note, by: string) => Promise<void>;
  /** The words that were found in a note under review. */
  readonly found: (note: string) => Promise<readonly string[]>;
  /** Told that a note is gone, so that nothing of it is answered from memory. */
  readonly forget: (note: string) => void;
  /** Takes the note from everyone who works with it, and out of what was learned. */
  readonly withdrawTasks: (note: Pick<Note, 'id' | 'project'>) => Promise<void>;
  /** Writes down that a note was taken back for the words of another, upon which open screens close it. */
  readonly record: (note: Note, by: string) => Promise<void>;
}

/** Notes read at once while others with the same words are looked for. */
const PAGE = 100;

export type Recall = ReturnType<typeof createRecall>;

/** Takes released notes back: one that somebody reports, and the others that hold the same words. */
export const createRecall = (deps: RecallDeps) => {
  const { docs, atomically, now, newId } = deps;

  /** @param words of which all places go, besides `seen.place` */
  async function takeBack(
    note: Note,
    cause: IdentifierFlag['cause'],
    seen: Seen,
    words: readonly string[],
    terms: readonly Corrected[],
  ) {
    const { id, project, subject, text: source } = note;
    if (note.state !== 'released') throw refusal('note.withdrawn', {});
    if (source === null) throw refusal('note.missing', {});
    const places = placesOf(source, words, seen.place);
    const findings = places.map((place) => ({ ...place, label: 'OTHER_ID' as const, confidence: 1 }));
    const contents: Contents = { source, text: masked(source, findings).text, findings };
    const sealed = await deps.seal(subject, JSON.stringify(contents));
    const reason = seen.reason === null ? null : await deps.seal(subject, seen.reason);
    const at = now().toISOString();
    const [first = null] = places;
    const { start, end } = seen.place ?? first ?? { start: null, end: null };
    const flag = { id: newId(), project, note: id, by: seen.by, at, start, end, reason, cause };
    await atomically(async (tx) => {
      await tx.change(notes, id, (doc) => {
        if (doc.state !== 'released') throw refusal('note.withdrawn', {});
        return { ...doc, state: 'review' as const, text: null };
      });
      await tx.put(vault, { id, project, sealed, at });
      await tx.add(identifierFlags, flag);
      await deps.learn(tx, terms, note, seen.by);
    });
    deps.forget(id);
    await deps.withdrawTasks(note);
  }

  /** @param more to be called between pages: whether to go on */
  async function takeBackAlike(
    project: string,
    words: readonly string[],
    by: string,
    more: () => Promise<boolean> = async () => true,
  ): Promise<number> {
    if (words.length === 0) return 0;
    let taken = 0;
    const query = { index: 'projectByState', equals: [project, 'released'], limit: PAGE };
    for await (const rows of pagesOf<Note>((after) => docs.page(notes, { ...query, after }))) {
      for (const note of rows) {
        if (note.text === null || placesOf(note.text, words, null).length === 0) continue;
        // Somebody else may take it back at this moment.
        const done = await takeBack(note, 'alike', { by, place: null, reason: null }, words, []).catch(ifTaken);
        if (done === 'taken') continue;
        await deps.record(note, by);
        taken += 1;
      }
      if (!(await more())) break;
    }
    return taken;
  }

  return {
    /**
     * Takes a released note from everyone at once, and lays it before the privacy role with each place of what was seen. Its
     * words are removed from what arrives later, and each other released note of the project that holds them is taken back
     * alike, unless they are everyday or clinical words, of which the privacy role decides first. Linear in the project's
     * released notes.
     *
     * @throws {Refusal} `missing`; `gone` if it is out already, once what an earlier report left undone is done;
     * `senseless` if the place is not in the text
     */
    async report(id: string, seen: Seen): Promise<void> {
      const note = await docs.get(notes, id);
      if (!note) throw refusal('note.missing', {});
      const { place, by } = seen;
      const text = note.text ?? '';
      try {
        if (note.state === 'released' && place && (place.start >= place.end || place.end > text.length)) {
          throw refusal('note.place', {});
        }
        const words = place ? wordsAt(text, place) : [];
        const teach = words.filter((one) => !isEveryday(one));
        await takeBack(note, 'reported', seen, words, teach.map(removed));
        await takeBackAlike(note.project, teach, by);
      } catch (error) {
        if (!(error instanceof Refusal && error.kind === 'gone')) throw error;
        await deps.withdrawTasks(note);
        const left = await deps.found(id);
        await takeBackAlike(
          note.project,
          left.filter((one) => !isEveryday(one)),
          by,
        );
        throw error;
      }
    },

    /**
     * Why a note of a project was taken back, the last time first; nothing if it never was.
     *
     * @throws {Refusal} `missing`
     */
    async reasons(project: string, id: string): Promise<TakenBack[]> {
      const note = await docs.get(notes, id);
      if (note?.project !== project) throw refusal('note.missing', {});
      const { rows } = await docs.page(identifierFlags, { index: 'note', equals: [id], limit: PAGE });
      const [named, members] = await Promise.all([deps.names(rows.map(({ by }) => by)), deps.members(project)]);
      const told = rows.map(async ({ at, by, cause, reason }) => ({
        ...{ at, cause, by: named.find((one) => one.id === by)?.name ?? null },
        roles: members.find(({ account }) => account.id === by)?.roles ?? [],
        reason: reason === null ? null : await deps.unseal(note.subject, reason),
      }));
      return (await Promise.all(told)).reverse();
    },

    /** Takes back a note in which something had been missed, if it is still with the annotators. */
    async takeBackSampled(id: string, by: string): Promise<void> {
      const note = await docs.get(notes, id);
      if (note?.state !== 'released') return;
      const done = await takeBack(note, 'sample', { by, place: null, reason: null }, [], []).catch(ifTaken);
      if (done !== 'taken') await deps.record(note, by);
    },

    /**
     * Takes back each released note of a project that holds one of these words, as whole words in any case. Linear in the
     * project's released notes.
     *
     * @returns how many
     */
    takeBackAlike: (project: string, words: readonly string[], by: string): Promise<number> =>
      takeBackAlike(project, words, by),

    /**
     * Takes back each released note that holds a word the project removes; not for everyday words, which most notes hold without
     * meaning anybody. Again, it finds nothing more. Linear in the project's released notes.
     *
     * @param more to be called now and then: whether to go on
     * @returns how many
     */
    takeBackRemoved: (
      project: string,
      removed: readonly { readonly words: string }[],
      by: string,
      more: () => Promise<boolean>,
    ): Promise<number> => {
      const telling = removed.map(({ words }) => words).filter((words) => !isEveryday(words));
      return takeBackAlike(project, telling, by, more);
    },
  };
};

const removed = (words: string): Corrected => ({ action: 'remove', label: 'OTHER_ID', words });

function ifTaken(error: unknown): 'taken' {
  if (error instanceof Refusal && error.kind === 'gone') return 'taken';
  throw error;
}
