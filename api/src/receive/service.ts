import type { LabelSchema, Note, ProdigyTask, Project, ReceiveReport, Suggestion } from '@chartmark/schemas';
import { Refusal, refusal } from '@chartmark/schemas';
import type { Docs, Store } from '../store/ports.ts';
import { Taken } from '../store/ports.ts';
import { createRecent } from '../store/recent.ts';
import { type Attestation, requireAttestation } from './attestation.ts';
import { inBatches } from './batches.ts';
import type { Subject } from './collections.ts';
import { notes, originals, subjects } from './collections.ts';
import type { Incoming, Received } from './incoming.ts';
import { noteOf } from './note.ts';
import { type ParseOptions, parseNotes } from './parse.ts';
import type { Processed, ReviewMatter, SharedLexicon, Source } from './processing.ts';
import { createTally, type Tally } from './tally.ts';

export interface ReceiveDeps {
  readonly docs: Docs;
  readonly atomically: Store['atomically'];
  readonly safe: { newKey(): string; derive(key: string, purpose: string): Buffer; digest(text: string): string };
  readonly now: () => Date;
  readonly newId: () => string;
  readonly project: (id: string) => Promise<Project>;
  readonly process: (batch: readonly Source[]) => Promise<Processed[]>;
  readonly lexicon: (project: string) => Promise<SharedLexicon | null>;
  readonly terms: (project: string) => Promise<Source['terms']>;
  readonly keepSource: (docs: Docs, note: Note, key: string, matter: ReviewMatter) => Promise<void>;
  readonly keepSuggestions: (docs: Docs, note: Note, version: string, all: readonly Suggestion[]) => Promise<void>;
}

export interface ReceiveOptions {
  readonly project: string;
  readonly attestation: Attestation | null;
  readonly signal?: AbortSignal | undefined;
  readonly progress?: ((soFar: ReceiveReport) => void) | undefined;
}

/** What a project has taught, as the workers take it. */
type Learned = Pick<Source, 'lexicon' | 'terms'>;

interface Fresh {
  readonly received: Received;
  readonly digest: string;
  readonly subject: Subject;
  readonly id: string;
}

/** Notes handed to the workers at once; each message costs as much as a few notes' work. */
const BATCH = 25;
/** For how long an import goes by the words that the project removed when it last looked. */
const TERMS_FRESH_MS = 1_000;
/** Rows told in the report. */
const ROWS = 1000;
const DUPLICATE = { outcome: 'duplicate', note: null, reason: 'the same text was received before' } as const;

export type Receive = ReturnType<typeof createReceive>;

export const createReceive = (deps: ReceiveDeps) => {
  const { docs, atomically, safe, now, newId } = deps;

  async function receive(incoming: AsyncIterable<Incoming>, options: ReceiveOptions): Promise<ReceiveReport> {
    if (options.attestation) requireAttestation(options.attestation, now().toISOString().slice(0, 10));
    const project = await deps.project(options.project);
    const attested = options.attestation !== null;
    const lexicon = await deps.lexicon(project.id);
    const terms = createRecent(deps.terms, () => now().getTime(), TERMS_FRESH_MS);
    const tally = createTally(ROWS);
    let kept: Promise<unknown> = Promise.resolve();
    for await (const batch of inBatches(incoming, BATCH)) {
      if (options.signal?.aborted) throw refusal('import.ended', {});
      const fresh = await freshOf(project.id, batch, tally);
      const learned = { lexicon, terms: await terms.get(project.id) };
      const processed = await deps.process(fresh.map((one) => sourceOf(project, one, attested, learned)));
      // One batch is written while the next is worked on; what stands twice among them the store finds out.
      await kept;
      options.progress?.(tally.report());
      kept = Promise.all(fresh.map((one, i) => keep(project, one, processed[i] ?? FAILED, options.attestation, tally)));
      // A failure is thrown where it is awaited.
      kept.catch(() => undefined);
    }
    await kept;
    options.progress?.(tally.report());
    return tally.report();
  }

  return {
    /** The Prodigy task a note came as, or null. */
    async original(note: string): Promise<ProdigyTask | null> {
      return (await docs.get(originals, note))?.task ?? null;
    },

    /**
     * Brings notes in: each is looked for among the known ones, transformed under the project's policy, pre-annotated,
     * and released or laid before the privacy role. Memory stays within one batch, however many come.
     *
     * @throws {Refusal} if the sender goes away; the batches before stay. `senseless` for an attestation that says nothing
     */
    receive,

    /** Brings in the notes of one file. @throws {Refusal} naming the line that is wrong, unless it may be left out */
    receiveFile: (
      file: AsyncIterable<Uint8Array>,
      form: ParseOptions,
      options: ReceiveOptions,
    ): Promise<ReceiveReport> => receive(parseNotes(file, form), options),
  };

  async function freshOf(project: string, batch: readonly Incoming[], tally: Tally): Promise<Fresh[]> {
    const fresh: Promise<Fresh>[] = [];
    const seen = new Set<string>();
    for (const received of batch) {
      if (received.kind === 'refused') {
        tally.add({ item: received.item, outcome: 'refused', note: null, reason: received.reason });
        continue;
      }
      const digest = safe.digest(`${project} ${received.text}`);
      if (seen.has(digest) || (await docs.count(notes, { index: 'source', equals: [project, digest] })) > 0) {
        tally.add({ item: received.item, ...DUPLICATE });
        continue;
      }
      seen.add(digest);
      const id = newId();
      fresh.push(subjectOf(project, received.subjectKey).then((subject) => ({ received, digest, subject, id })));
    }
    return Promise.all(fresh);
  }

  async function subjectOf(project: string, key: string | null): Promise<Subject> {
    const digest = safe.digest(`${project} ${key ?? newId()}`);
    const find = async (): Promise<Subject | undefined> =>
      (await docs.page(subjects, { index: 'digest', equals: [project, digest], limit: 1 })).rows[0];
    const known = key === null ? undefined : await find();
    if (known) return known;
    const subject = { id: newId(), project, digest, key: safe.newKey() };
    try {
      await docs.add(subjects, subject);
      return subject;
    } catch (error) {
      const first = error instanceof Taken ? await find() : undefined;
      if (!first) throw error;
      return first;
    }
  }

  function sourceOf(project: Project, fresh: Fresh, attested: boolean, learned: Learned): Source {
    const { received, subject, id } = fresh;
    return {
      note: id,
      text: received.text,
      known: received.known,
      policy: project.policy,
      attested,
      thisYear: now().getUTCFullYear(),
      secret: safe.derive(subject.key, 'surrogates').toString('hex'),
      schema: project.schema satisfies LabelSchema,
      ...learned,
      labels: received.labels,
    };
  }

  async function keep(project: Project, one: Fresh, result: Processed, attestation: Attestation | null, tally: Tally) {
    const { received, subject, digest, id } = one;
    const at = now().toISOString();
    const note = noteOf(project, { id, digest, subject: subject.id, received, result, attestation, at });
    try {
      await atomically(async (tx) => {
        await tx.add(notes, note);
        if (result.ok) await deps.keepSuggestions(tx, note, result.done.suggester, result.done.suggestions);
        // A task's other keys may repeat its text, so they are kept only where the text is released as it came.
        if (received.task && attestation && note.state === 'released')
          await tx.add(originals, { id, project: project.id, task: received.task });
        if (note.state === 'released') return;
        const { text, findings } = result.ok ? result.done : { text: null, findings: [] };
        await deps.keepSource(tx, note, subject.key, { source: received.text, text, findings });
      });
      tally.add({ item: received.item, outcome: 'received', note: id, reason: note.failure }, note.state);
    } catch (error) {
      if (error instanceof Taken) tally.add({ item: received.item, ...DUPLICATE });
      else if (error instanceof Refusal && error.kind === 'oversized') {
        const reason = 'it is too large to be kept with all that was found in it';
        tally.add({ item: received.item, outcome: 'refused', note: null, reason });
      } else throw error;
    }
  }
};

const FAILED: Processed = { ok: false, failure: 'the note was not processed' };
