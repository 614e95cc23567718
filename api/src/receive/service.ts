import type {
  Attestation,
  LabelSchema,
  Note,
  ProdigyTask,
  Project,
  ReceiveReport,
  ReceiveRow,
  Suggestion,
} from '@chartmark/schemas';
import { Refusal, refusal } from '@chartmark/schemas';
import type { Docs, Store } from '../store/ports.ts';
import { Taken } from '../store/ports.ts';
import { createRecent } from '../store/recent.ts';
import { requireAttestation } from './attestation.ts';
import { inBatches } from './batches.ts';
import type { Subject } from './collections.ts';
import { notes, originals, subjects } from './collections.ts';
import type { Incoming, Received } from './incoming.ts';
import { whileLedgerMoves } from './ledger-moved.ts';
import { noteOf } from './note.ts';
import { type ParseOptions, parseNotes } from './parse.ts';
import type { Ledger, Processed, ReviewMatter, SharedLexicon, Source } from './processing.ts';
import { nameOf, patientOf } from './subject.ts';
import { createTally, type Tally } from './tally.ts';

export interface ReceiveDeps {
  readonly docs: Docs;
  readonly atomically: Store['atomically'];
  readonly safe: { newKey(): string; derive(key: string, purpose: string): Buffer; digest(text: string): string };
  readonly now: () => Date;
  readonly newId: () => string;
  readonly project: (id: string) => Promise<Project>;
  readonly process: (batch: readonly Source[]) => Promise<Processed[]>;
  readonly ledger: (subject: Subject) => Promise<Ledger>;
  /** Keeps what stands for a subject's identifiers. @throws {LedgerMoved} if it contradicts what was kept meanwhile */
  readonly keepLedger: (docs: Docs, subject: Subject, used: Ledger) => Promise<void>;
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

interface Made extends Fresh {
  readonly result: Processed;
}

/** Notes handed to the workers at once; each message costs as much as a few notes' work. */
const BATCH = 25;
/** How long an import uses the removed words of the project before it reads them again. */
const TERMS_FRESH_MS = 1_000;
/** The same for what the project has learned. */
const LEXICON_FRESH_MS = 10_000;
/** Rows listed in the report. */
const ROWS = 1000;
const SAME = refusal('line.duplicate', {});
const DUPLICATE = { outcome: 'duplicate', note: null, reason: SAME.message, why: SAME.reason } as const;

export type Receive = ReturnType<typeof createReceive>;

export const createReceive = (deps: ReceiveDeps) => {
  const { docs, atomically, safe, now, newId } = deps;

  async function receive(incoming: AsyncIterable<Incoming>, options: ReceiveOptions): Promise<ReceiveReport> {
    if (options.attestation) requireAttestation(options.attestation, now().toISOString().slice(0, 10));
    const project = await deps.project(options.project);
    const attested = options.attestation !== null;
    const atMs = (): number => now().getTime();
    const lexicon = createRecent(deps.lexicon, atMs, LEXICON_FRESH_MS);
    const terms = createRecent(deps.terms, atMs, TERMS_FRESH_MS);
    const tally = createTally(ROWS);
    let kept: Promise<unknown> = Promise.resolve();
    // The ledgers of the batch before, which may not be stored yet.
    let recent: ReadonlyMap<string, Ledger> = new Map();
    for await (const batch of inBatches(incoming, BATCH)) {
      if (options.signal?.aborted) throw refusal('import.ended', {});
      const fresh = await freshOf(project.id, batch, tally);
      const learned = { lexicon: await lexicon.get(project.id), terms: await terms.get(project.id) };
      const ledgers = await ledgersOf(fresh, recent);
      const make = (some: readonly Fresh[], from: ReadonlyMap<string, Ledger>): Promise<Processed[]> =>
        deps.process(some.map((one) => sourceOf(project, one, attested, learned, from)));
      const processed = await make(fresh, ledgers);
      recent = afterwards(ledgers, fresh, processed);
      const again = async (one: Fresh): Promise<Processed> =>
        (await make([one], await ledgersOf([one], new Map())))[0] ?? FAILED;
      // One batch is stored while the next is processed; duplicates between the two are found by the unique index.
      await kept;
      options.progress?.(tally.report());
      const made = fresh.map((one, i) => ({ ...one, result: processed[i] ?? FAILED }));
      kept = Promise.all(
        [...Map.groupBy(made, ({ subject }) => subject.id).values()].map(async (ofSubject) => {
          for (const one of ofSubject) await keep(project, one, again, options.attestation, tally);
        }),
      );
      // A failure is thrown where `kept` is awaited.
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
        tally.add({ ...refusedRow(received.item, received.why), reason: received.reason });
        continue;
      }
      const digest = safe.digest(`${project} ${received.text}`);
      if (seen.has(digest) || (await docs.count(notes, { index: 'source', equals: [project, digest] })) > 0) {
        tally.add({ item: received.item, ...DUPLICATE });
        continue;
      }
      seen.add(digest);
      const id = newId();
      fresh.push(subjectOf(project, received).then((subject) => ({ received, digest, subject, id })));
    }
    return Promise.all(fresh);
  }

  async function subjectOf(project: string, received: Received): Promise<Subject> {
    const patient = patientIn(received);
    const digest = safe.digest(`${project} ${patient ? nameOf(patient) : newId()}`);
    const find = async (): Promise<Subject | undefined> =>
      (await docs.page(subjects, { index: 'digest', equals: [project, digest], limit: 1 })).rows[0];
    const known = patient ? await find() : undefined;
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

  async function ledgersOf(fresh: readonly Fresh[], recent: ReadonlyMap<string, Ledger>): Promise<Map<string, Ledger>> {
    const subjects = new Map(fresh.map(({ subject }) => [subject.id, subject]));
    const found = [...subjects.values()].map(
      async (subject) => [subject.id, recent.get(subject.id) ?? (await deps.ledger(subject))] as const,
    );
    return new Map(await Promise.all(found));
  }

  function sourceOf(
    project: Project,
    fresh: Fresh,
    attested: boolean,
    learned: Learned,
    ledgers: ReadonlyMap<string, Ledger>,
  ): Source {
    const { received, subject, id } = fresh;
    return {
      note: id,
      text: received.text,
      known: received.known,
      policy: project.policy,
      attested,
      thisYear: now().getUTCFullYear(),
      subject: subject.id,
      secret: safe.derive(subject.key, 'surrogates').toString('hex'),
      ledger: ledgers.get(subject.id) ?? {},
      schema: project.schema satisfies LabelSchema,
      ...learned,
      labels: received.labels,
    };
  }

  /** Stores a note. If other notes of its subject were stored since it was processed, it is processed again first. */
  async function keep(
    project: Project,
    one: Made,
    again: (one: Fresh) => Promise<Processed>,
    attestation: Attestation | null,
    tally: Tally,
  ): Promise<void> {
    await whileLedgerMoves(async (attempt) => {
      const result = attempt === 1 ? one.result : await again(one);
      await keepOnce(project, { ...one, result }, attestation, tally);
    });
  }

  async function keepOnce(project: Project, one: Made, attestation: Attestation | null, tally: Tally) {
    const { received, subject, digest, id, result } = one;
    const at = now().toISOString();
    const note = noteOf(project, { id, digest, subject: subject.id, received, result, attestation, at });
    try {
      await atomically(async (tx) => {
        await tx.add(notes, note);
        if (result.ok) await deps.keepLedger(tx, subject, result.done.ledger);
        if (result.ok) await deps.keepSuggestions(tx, note, result.done.suggester, result.done.suggestions);
        // A task's other keys may repeat its text, so they are kept only if the text was released unchanged.
        if (received.task && attestation && note.state === 'released')
          await tx.add(originals, { id, project: project.id, task: received.task });
        if (note.state === 'released') return;
        const { text, findings } = result.ok ? result.done : { text: null, findings: [] };
        await deps.keepSource(tx, note, subject.key, { source: received.text, text, findings });
      });
      const row = { item: received.item, outcome: 'received', note: id, reason: note.failure } as const;
      tally.add(row, note.state, patientIn(received)?.by ?? 'none');
    } catch (error) {
      if (error instanceof Taken) tally.add({ item: received.item, ...DUPLICATE });
      else if (error instanceof Refusal && error.kind === 'oversized') {
        tally.add(refusedRow(received.item, refusal('line.large', {})));
      } else throw error;
    }
  }
};

/** The ledgers as they will be once what this batch used is stored. */
function afterwards(
  before: ReadonlyMap<string, Ledger>,
  fresh: readonly Fresh[],
  processed: readonly Processed[],
): ReadonlyMap<string, Ledger> {
  const after = new Map(before);
  for (const [i, { subject }] of fresh.entries()) {
    const result = processed[i];
    if (result?.ok) after.set(subject.id, { ...after.get(subject.id), ...result.done.ledger });
  }
  return after;
}

const FAILED: Processed = { ok: false, failure: 'the note was not processed' };

const refusedRow = (item: string, { message, reason }: Refusal): ReceiveRow => ({
  ...{ item, outcome: 'refused', note: null, reason: message },
  ...(reason && { why: reason }),
});

const patientIn = ({ subjectKey, known }: Received) => patientOf(subjectKey, known['mrn'] ?? null);
