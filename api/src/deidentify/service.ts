import type { Note, NoteRow, NoteState, Project, ReviewRow } from '@chartmark/schemas';
import { parse, type Refusal, refusal } from '@chartmark/schemas';
import { notes, type Subject, subjects } from '../receive/collections.ts';
import { whileLedgerMoves } from '../receive/ledger-moved.ts';
import type { ReviewMatter } from '../receive/processing.ts';
import { pagesOf } from '../store/pages.ts';
import type { Docs, Page, Store } from '../store/ports.ts';
import { createRecent } from '../store/recent.ts';
import { Contents, reviews, vault } from './collections.ts';
import { differences, findingsOf } from './corrections.ts';
import { type Ledger, type Move, mover, POLICIES, reportOf, subjectWith } from './engine.ts';
import { type Making, makerFor } from './making.ts';
import { attestationOf, hintsIn, rowOf, shown } from './rows.ts';
import { type Corrected, type Correcting, inReview, type Verdict, wasTakenBack } from './verdict.ts';
import { requireVersion, versionOf } from './version.ts';

export interface DeidentifyDeps {
  readonly docs: Docs;
  readonly atomically: Store['atomically'];
  readonly safe: {
    seal(key: string, text: string): string;
    open(key: string, sealed: string): string;
    digest(text: string): string;
    derive(key: string, purpose: string): Buffer;
  };
  readonly project: (id: string) => Promise<Project>;
  /** Why notes under a policy may not be seen now, or null if they may. */
  readonly closed: (project: string, policy: string) => Promise<Refusal | null>;
  /** Told what a person corrected, in the transaction that keeps it. */
  readonly corrected: (tx: Docs, corrections: readonly Corrected[], note: Note, by: string) => Promise<void>;
  /** Takes back the released notes of a project that hold one of these words. */
  readonly takeBackAlike: (project: string, words: readonly string[], by: string) => Promise<unknown>;
  /** Begins to look for words that were taken out of a note which was never released in those that are. */
  readonly lookForRemoved: (project: string, by: string) => Promise<unknown>;
  /** Moves what was suggested for a note to another text of it, in the transaction that keeps the text. */
  readonly moveSuggestions: (tx: Docs, from: string, to: Pick<Note, 'id' | 'project'>, move: Move) => Promise<void>;
  /** What stands for a subject's identifiers. */
  readonly ledger: (subject: Subject) => Promise<Ledger>;
  /** Keeps what a text used. @throws {LedgerMoved} if it contradicts what was kept meanwhile */
  readonly keepLedger: (tx: Docs, subject: Subject, used: Ledger) => Promise<void>;
  readonly now: () => Date;
  readonly newId: () => string;
}

const PAGE = 500;
const FRESH_MS = 1_000;
const NOTES_KEPT = 200;
const STATES = ['received', 'review', 'failed', 'released', 'withdrawn'] as const;

export type Deidentify = ReturnType<typeof createDeidentify>;

/** The gate: nothing passes but a note that is released, and only the privacy role ever sees a source. */
export const createDeidentify = (deps: DeidentifyDeps) => {
  const { docs, atomically, safe, now, newId } = deps;

  async function subjectOf(id: string): Promise<Subject> {
    const found = await docs.get(subjects, id);
    if (!found) throw refusal('note.erased', {});
    return found;
  }
  const keyOf = async (subject: string): Promise<string> => (await subjectOf(subject)).key;

  /**
   * The one way to a note's text.
   *
   * @throws {Refusal} `missing` if it is not released yet, `gone` if it was withdrawn
   */
  async function releasedNote(id: string): Promise<Note & { text: string }> {
    const note = await docs.get(notes, id);
    if (note?.state === 'withdrawn' || wasTakenBack(note)) {
      throw refusal('note.identifies', {});
    }
    if (note?.state !== 'released' || note.text === null) throw refusal('note.unreleased', {});
    const { transformation } = note;
    const closed = transformation?.kind === 'policy' ? await deps.closed(note.project, transformation.policy) : null;
    if (closed !== null) throw closed;
    return { ...note, text: note.text };
  }
  const recent = createRecent(releasedNote, () => now().getTime(), FRESH_MS, NOTES_KEPT);

  return {
    releasedNote,

    /**
     * As `releasedNote`, read a moment ago: to judge commands by, whose answers hold no words. What this process took back
     * is gone at once.
     */
    noteToJudgeBy: (id: string): Promise<Note & { text: string }> => recent.get(id),

    /** The released notes among these, or all of the project; none of those whose basis has ended. */
    async *releasedNotes(project: string, ids: readonly string[] | 'all'): AsyncIterable<Note> {
      if (ids !== 'all') {
        const found = await docs.many(notes, ids);
        yield* await open(found.filter((note) => note.project === project && note.state === 'released'));
        return;
      }
      const query = { index: 'projectByState', equals: [project, 'released'], limit: PAGE };
      for await (const rows of pagesOf<Note>((after) => docs.page(notes, { ...query, after }))) yield* await open(rows);
    },

    /** What a project's notes are, without their texts; in the order they came. */
    async list(
      project: string,
      state: NoteState | undefined,
      after: string | undefined,
      limit: number,
    ): Promise<Page<NoteRow>> {
      const [index, equals] = state ? ['projectByState', [project, state]] : ['project', [project]];
      const { rows, next } = await docs.page(notes, { ...{ index, equals }, after, limit });
      return { rows: rows.map(rowOf), next };
    },

    async counts(project: string): Promise<Record<NoteState, number>> {
      const counted = await Promise.all(
        STATES.map((state) => docs.count(notes, { index: 'projectByState', equals: [project, state] })),
      );
      return Object.fromEntries(STATES.map((state, i) => [state, counted[i] ?? 0])) as Record<NoteState, number>;
    },

    /** Keeps a source, sealed, for as long as a person still has to look at it. */
    async keepSource(tx: Docs, note: Note, key: string, { source, text, findings }: ReviewMatter): Promise<void> {
      const sealed = safe.seal(key, JSON.stringify({ source, text, findings: [...findings] } satisfies Contents));
      await tx.put(vault, { id: note.id, project: note.project, sealed, at: note.receivedAt });
    },

    /** Notes that wait for a person's look, each with its source beside what became of it. */
    async review(project: string, after: string | undefined, limit: number): Promise<Page<ReviewRow>> {
      const query = { index: 'projectByState', equals: [project, 'review'], after, limit };
      const { rows, next } = await docs.page(notes, query);
      const opened = await Promise.all(
        rows.map(async (note) => {
          const found = await contents(note);
          const row = { note: rowOf(note), attestation: attestationOf(note), ...found };
          return { ...row, findings: shown(found.findings), hints: await hintsOf(note, found) };
        }),
      );
      return { rows: opened, next };
    },

    /**
     * Releases a reviewed note, upon which its source is forgotten, or holds it back for good.
     *
     * @throws {Refusal} `missing`; `conflict` if it does not wait for review, or was corrected since it was looked at;
     *   `senseless` to release what de-identification failed on
     */
    async decide(project: string, id: string, by: string, verdict: Verdict): Promise<NoteRow> {
      const note = await docs.get(notes, id);
      if (note?.project !== project) throw refusal('note.missing', {});
      const found = await contents(inReview(note), verdict.version);
      const { text } = found;
      if (verdict.release && text === null) throw refusal('review.unmade', {});
      const at = now().toISOString();
      if (note.releasedAt !== null) return decideAgain(note, by, verdict, found);
      const reason = verdict.reason === null ? null : safe.seal(await keyOf(note.subject), verdict.reason);
      const decided = await atomically(async (tx) => {
        requireVersion(await tx.get(vault, id), verdict.version);
        await tx.remove(vault, id);
        await tx.put(reviews, { id, project, by, at, released: verdict.release, reason });
        return tx.change(notes, id, (doc) => {
          inReview(doc);
          if (!verdict.release || text === null) return { ...doc, state: 'withdrawn' as const, text: null };
          return { ...doc, state: 'released' as const, text, releasedAt: at, length: text.length };
        });
      });
      return rowOf(decided ?? note);
    },

    /** Told that a note was taken back: nothing of it is answered from memory any more. */
    forget: recent.forget,

    /** The words that were found in a note under review; none of any other. */
    async found(id: string): Promise<string[]> {
      const note = await docs.get(notes, id);
      if (note?.state !== 'review') return [];
      const { source, findings } = await contents(note);
      return differences(source, [], findings).map(({ words }) => words);
    },

    /**
     * Corrects what was found in a note under review; the text that would be given out is made anew of its source.
     *
     * @param version of what the person looked at
     * @throws {Refusal} `missing`; `conflict` if it does not wait for review, or was corrected since; `senseless` if places
     * overlap or lie outside
     */
    correct: (project: string, id: string, by: string, wanted: Correcting): Promise<ReviewRow> =>
      whileLedgerMoves(() => correctOnce(project, id, by, wanted)),

    /** Seals words people wrote under the key of the subject they are about. */
    async seal(subject: string, words: string): Promise<string> {
      return safe.seal(await keyOf(subject), words);
    },
    async unseal(subject: string, sealed: string): Promise<string> {
      return safe.open(await keyOf(subject), sealed);
    },
  };

  /**
   * A note that had been released is never released again under its id: what went out under it stays out. Corrected, it
   * becomes a new note, and what was taken out of it leaves the project: other released notes, and what arrives later.
   */
  async function decideAgain(note: Note, by: string, verdict: Verdict, found: Contents): Promise<NoteRow> {
    const { source, text, findings } = found;
    const at = now().toISOString();
    const reason = verdict.reason === null ? null : safe.seal(await keyOf(note.subject), verdict.reason);
    const again: Note | null =
      verdict.release && text !== null
        ? {
            ...note,
            ...{ id: newId(), replaces: note.id, state: 'released', text, length: text.length, releasedAt: at },
            sourceDigest: safe.digest(`${note.project} ${text}`),
          }
        : null;
    const identifying = again ? differences(source, [], findings) : [];
    await deps.takeBackAlike(
      note.project,
      identifying.map(({ words }) => words),
      by,
    );
    await atomically(async (tx) => {
      requireVersion(await tx.get(vault, note.id), verdict.version);
      await tx.remove(vault, note.id);
      await tx.put(reviews, { id: note.id, project: note.project, by, at, released: again !== null, reason });
      await tx.change(notes, note.id, (doc) => ({ ...inReview(doc), state: 'withdrawn' as const, text: null }));
      if (!again) return;
      await deps.corrected(tx, identifying, note, by);
      await tx.add(notes, again);
      await deps.moveSuggestions(tx, note.id, again, mover([], makerFor(source, null)(findings).edges));
    });
    return rowOf(again ?? { ...note, state: 'withdrawn' });
  }

  async function correctOnce(project: string, id: string, by: string, { version, findings: wanted }: Correcting) {
    const note = await docs.get(notes, id);
    if (note?.project !== project) throw refusal('note.missing', {});
    const { source, text: shownText, findings: before } = await contents(inReview(note), version);
    const findings = findingsOf(source, wanted, before);
    const subject = await subjectOf(note.subject);
    const made = await makerOf(note, source);
    const { text, edges, ledger } = made(findings);
    const sealed = safe.seal(subject.key, JSON.stringify({ source, text, findings: [...findings] } satisfies Contents));
    const told = differences(source, before, findings);
    const kept = { id, project, sealed, at: now().toISOString() };
    await atomically(async (tx) => {
      requireVersion(await tx.get(vault, id), version);
      await tx.put(vault, kept);
      await deps.keepLedger(tx, subject, ledger);
      await deps.corrected(tx, told, note, by);
      if (note.releasedAt === null)
        await deps.moveSuggestions(tx, id, note, mover(shownText === source ? [] : made(before).edges, edges));
      const counts = reportOf(source, findings).counts;
      await tx.change(notes, id, (doc) => ({ ...inReview(doc), findings: counts }));
    });
    const known = note.releasedAt === null && told.some(({ action }) => action === 'remove');
    if (known) await deps.lookForRemoved(project, by);
    const row = { note: rowOf(note), attestation: attestationOf(note), version: versionOf(kept), source, text };
    return { ...row, findings: shown(findings), hints: hintsIn(text, edges) };
  }

  /** Makes of a note under review what would be given out: by the project's policy, or without what was seen in it. */
  async function makerOf(note: Note, source: string): Promise<Making> {
    if (note.releasedAt !== null || note.transformation?.kind === 'attested') return makerFor(source, null);
    const policy = POLICIES[(await deps.project(note.project)).policy];
    const subject = await subjectOf(note.subject);
    const secret = safe.derive(subject.key, 'surrogates').toString('hex');
    const from = subjectWith(secret, await deps.ledger(subject));
    return makerFor(source, { policy, subject: from, thisYear: now().getUTCFullYear() });
  }

  async function hintsOf(note: Note, { source, text, findings }: Contents): Promise<ReviewRow['hints']> {
    if (text === null) return [];
    const made = (await makerOf(note, source))(findings);
    return hintsIn(text, made.text === text ? made.edges : []);
  }

  /** Those of them whose basis stands. */
  async function open(found: readonly Note[]): Promise<Note[]> {
    const closed = await Promise.all(
      found.map(({ project, transformation }) =>
        transformation?.kind === 'policy' ? deps.closed(project, transformation.policy) : null,
      ),
    );
    return found.filter((_, i) => closed[i] === null);
  }

  /** @param version what it must be, if somebody looked at it */
  async function contents(note: Note, version?: string): Promise<Contents & { readonly version: string }> {
    const kept = await docs.get(vault, note.id);
    if (!kept) throw refusal('note.forgotten', {});
    if (version !== undefined) requireVersion(kept, version);
    const found = parse(Contents, JSON.parse(safe.open(await keyOf(note.subject), kept.sealed)));
    return { ...found, version: versionOf(kept) };
  }
};
