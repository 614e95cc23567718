import type { Determination, Note, PrivacySample, PrivacyTerm, Project } from '@chartmark/schemas';
import { type Refusal, refusal } from '@chartmark/schemas';
import { deidentify, type Finding, POLICIES } from '../deidentify/engine.ts';
import type { ProjectTerms } from '../deidentify/project-terms.ts';
import { notes } from '../receive/collections.ts';
import { rowsOf } from '../store/pages.ts';
import type { Docs, Store } from '../store/ports.ts';
import { Taken } from '../store/ports.ts';
import { type Attested, attestedOf } from './attested.ts';
import type { LoweredCount, StoredTerm } from './collections.ts';
import {
  determinationDocuments,
  determinations,
  loweredCounts,
  privacyBases,
  privacySamples,
  privacyTerms,
} from './collections.ts';
import { drawn } from './draw.ts';
import { estimateOf, pooledEstimate } from './leak-estimate.ts';
import { leakStatement } from './leak-statement.ts';
import { countOf, withCount } from './looking.ts';
import { determinationOf, NEEDS, type NewDetermination, reasonClosed } from './standing.ts';

export interface PrivacyDeps {
  readonly docs: Docs;
  readonly atomically: Store['atomically'];
  readonly now: () => Date;
  readonly newId: () => string;
  readonly newSeed: () => number;
  readonly digest: (text: string) => string;
  readonly seal: (subject: string, words: string) => Promise<string>;
  readonly unseal: (subject: string, sealed: string) => Promise<string>;
  readonly releasedNotes: (project: string, ids: 'all') => AsyncIterable<Note>;
  readonly releasedNote: (id: string) => Promise<Note & { text: string }>;
  /** Takes a released note from everyone, in which somebody found what had been missed. */
  readonly takeBack: (note: string, by: string) => Promise<void>;
  readonly project: (id: string) => Promise<Pick<Project, 'policy'>>;
}

/** What somebody says of a note of a sample. */
export interface Said {
  readonly missed: number;
  /** Why fewer than they, or others, said before. */
  readonly reason: string | null;
}

/** For how long a determination that was just uploaded or withdrawn may go unseen. */
const FRESH_MS = 2_000;
const TERMS = 5_000;
const PAGE = 500;

export type Privacy = ReturnType<typeof createPrivacy>;

/** What the privacy role answers for beside single notes: terms, samples, and on what basis notes are given out. */
export const createPrivacy = (deps: PrivacyDeps) => {
  const { docs, now, newId } = deps;
  const bases = new Map<string, { readonly reason: Refusal | null; readonly atMs: number }>();

  async function all<T extends { id: string }>(
    collection: Parameters<typeof docs.page<T>>[0],
    project: string,
    limit: number,
  ): Promise<T[]> {
    const rows: T[] = [];
    for await (const row of rowsOf(docs, collection, { index: 'project', equals: [project], limit: PAGE })) {
      if (rows.push(row) === limit) break;
    }
    return rows;
  }

  async function addTerm(tx: Docs, note: Note, by: string, term: Pick<PrivacyTerm, 'action' | 'label' | 'words'>) {
    const { action, label, words } = term;
    const digest = deps.digest(`${note.project} term ${words.toLowerCase()}`);
    const { rows } = await tx.page(privacyTerms, { index: 'digest', equals: [note.project, digest], limit: 1 });
    const stored: StoredTerm = {
      ...{ id: rows[0]?.id ?? newId(), action, label, by, at: now().toISOString(), project: note.project },
      ...{ subject: note.subject, sealed: await deps.seal(note.subject, words), digest },
    };
    await tx.put(privacyTerms, stored);
  }

  /** A term whose subject was erased says nothing any more. */
  async function opened(stored: StoredTerm): Promise<PrivacyTerm[]> {
    const { id, action, label, by, at, subject, sealed } = stored;
    const words = await deps.unseal(subject, sealed).catch(() => null);
    return words === null ? [] : [{ id, action, label, words, by, at }];
  }

  async function terms(project: string): Promise<PrivacyTerm[]> {
    const stored = await all<StoredTerm>(privacyTerms, project, TERMS);
    return (await Promise.all(stored.map(opened))).flat();
  }

  async function sampleOf(project: string, id: string): Promise<PrivacySample> {
    const sample = await docs.get(privacySamples, id);
    if (sample?.project !== project) throw refusal('sample.missing', {});
    return sample;
  }

  const basisOf = async (project: string) => (await docs.get(privacyBases, project))?.limitedDataSet ?? null;
  const today = (): string => now().toISOString().slice(0, 10);

  async function closedBy(project: string, policy: string): Promise<Refusal | null> {
    const needed = NEEDS[policy];
    if (needed === undefined || (await basisOf(project)) !== null) return null;
    return reasonClosed(await all<Determination>(determinations, project, PAGE), needed, today());
  }

  return {
    /** Why notes under a policy may not be seen now, or null. */
    async closed(project: string, policy: string): Promise<Refusal | null> {
      if (NEEDS[policy] === undefined) return null;
      const key = `${project} ${policy}`;
      const atMs = now().getTime();
      const known = bases.get(key);
      if (known && Math.abs(atMs - known.atMs) < FRESH_MS) return known.reason;
      const reason = await closedBy(project, policy);
      bases.set(key, { reason, atMs });
      return reason;
    },

    /** Keeps what a correction teaches. */
    async corrected(
      tx: Docs,
      corrections: readonly Pick<PrivacyTerm, 'action' | 'label' | 'words'>[],
      note: Note,
      by: string,
    ): Promise<void> {
      for (const correction of corrections) await addTerm(tx, note, by, correction);
    },

    terms,

    /** The terms as de-identification takes them. */
    async termsFor(project: string): Promise<ProjectTerms> {
      const known = await terms(project);
      return {
        remove: known.flatMap(({ action, words, label }) => (action === 'remove' ? [{ words, label }] : [])),
        keep: known.flatMap(({ action, words }) => (action === 'keep' ? [words] : [])),
      };
    },

    async removeTerm(project: string, id: string): Promise<void> {
      const term = await docs.get(privacyTerms, id);
      if (term?.project !== project) throw refusal('term.missing', {});
      await docs.remove(privacyTerms, id);
    },

    /**
     * Draws a sample of the released notes that no signed sample covers yet.
     *
     * @throws {Refusal} `conflict` if there is none
     */
    async draw(project: string, by: string, size: number): Promise<PrivacySample> {
      const signedAt = (await all<PrivacySample>(privacySamples, project, PAGE))
        .flatMap(({ at, signed }) => (signed ? [at] : []))
        .sort()
        .at(-1);
      const ids: string[] = [];
      for await (const { id, releasedAt } of deps.releasedNotes(project, 'all')) {
        if (signedAt === undefined || (releasedAt ?? '') > signedAt) ids.push(id);
      }
      if (ids.length === 0) throw refusal('sample.none', {});
      const seed = deps.newSeed();
      const notes = drawn(ids, size, seed).map((note) => ({ note, missed: null }));
      const at = now().toISOString();
      const sample = { id: newId(), project, by, at, seed, population: ids.length, notes, signed: null };
      await docs.add(privacySamples, sample);
      return sample;
    },

    samples: (project: string): Promise<PrivacySample[]> => all<PrivacySample>(privacySamples, project, PAGE),

    /** What a sample says of its batch, and what all of them say together. */
    ...{ estimate: estimateOf, pooled: pooledEstimate },

    /** The estimated leak rate and its limits, in words for exports. */
    leaks: async (project: string): Promise<string> => leakStatement(await all(privacySamples, project, PAGE)),

    /** A note of a sample as it was given out, to be looked through. */
    async sampledNote(project: string, id: string, note: string): Promise<{ text: string }> {
      const { notes } = await sampleOf(project, id);
      if (!notes.some((one) => one.note === note)) throw refusal('sample.note', {});
      return { text: (await deps.releasedNote(note)).text };
    },

    /** What the engine would have found in notes that were de-identified elsewhere. Linear in the released notes. */
    attested: (project: string): Promise<Attested> => attestedOf(deps.releasedNotes(project, 'all')),

    /**
     * A note that was de-identified elsewhere, with the places the engine would have taken out.
     *
     * @throws {Refusal} `missing` for any other note
     */
    async attestedNote(project: string, id: string): Promise<{ text: string; findings: Finding[] }> {
      const note = await deps.releasedNote(id);
      if (note.project !== project || note.transformation?.kind !== 'attested') throw refusal('note.missing', {});
      return { text: note.text, findings: deidentify(note.text, {}, { thisYear: now().getUTCFullYear() }) };
    },

    /**
     * How many identifiers somebody found that had been missed in a note of a sample; with any, the note is taken from
     * everyone first. Fewer than were said before need a reason, which is kept.
     *
     * @throws {Refusal} `conflict` if the sample was signed, or without that reason
     */
    async looked(project: string, id: string, note: string, by: string, said: Said): Promise<PrivacySample> {
      const { missed, reason } = said;
      countOf(await sampleOf(project, id), note, missed, reason);
      if (missed > 0) await deps.takeBack(note, by);
      const subject = (await docs.get(notes, note))?.subject;
      if (subject === undefined) throw refusal('note.missing', {});
      const sealed = reason === null ? null : await deps.seal(subject, reason);
      const changed = await deps.atomically(async (tx) => {
        const sample = await tx.get(privacySamples, id);
        if (!sample) return null;
        const { from, to } = countOf(sample, note, missed, reason);
        if (from !== null && to < from && sealed !== null) {
          const kept = { id: newId(), project, sample: id, note, by, at: now().toISOString(), from, to, sealed };
          await tx.add(loweredCounts, kept);
        }
        const next = withCount(sample, note, missed);
        await tx.put(privacySamples, next);
        return next;
      });
      return changed ?? sampleOf(project, id);
    },

    /** Counts of missed identifiers that somebody lowered, why, and in which sample. */
    lowered: async (
      project: string,
    ): Promise<(Omit<LoweredCount, 'sealed' | 'project'> & { reason: string | null })[]> =>
      Promise.all(
        (await all<LoweredCount>(loweredCounts, project, PAGE)).map(async ({ sealed, project: _, ...rest }) => {
          const subject = (await docs.get(notes, rest.note))?.subject;
          // With its subject's key the reason is gone, too.
          const reason = subject === undefined ? null : await deps.unseal(subject, sealed).catch(() => null);
          return { ...rest, reason };
        }),
      ),

    /** Signs a batch off. @throws {Refusal} `conflict` while notes of the sample were not looked at */
    async sign(project: string, id: string, by: string): Promise<PrivacySample> {
      await sampleOf(project, id);
      const changed = await docs.change(privacySamples, id, (sample) => {
        if (sample.signed) throw refusal('sample.signed', {});
        const left = sample.notes.filter(({ missed }) => missed === null).length;
        if (left > 0) throw refusal('sample.left', { n: left });
        return { ...sample, signed: { by, at: now().toISOString() } };
      });
      return changed ?? sampleOf(project, id);
    },

    /** Keeps an expert's determination, and its document. @throws {Refusal} `conflict` if it has ended already */
    async determine(project: string, by: string, wanted: NewDetermination): Promise<Determination> {
      const uploaded = { id: newId(), project, by, at: now().toISOString() };
      const determination = determinationOf(wanted, uploaded);
      const { type, base64 } = wanted.document;
      try {
        await docs.add(determinationDocuments, { id: determination.id, project, type, base64 });
        await docs.add(determinations, determination);
      } catch (error) {
        if (error instanceof Taken) throw refusal('id.used', {});
        throw error;
      }
      bases.clear();
      return determination;
    },

    determinations: (project: string): Promise<Determination[]> => all<Determination>(determinations, project, PAGE),

    async withdrawDetermination(project: string, id: string): Promise<Determination> {
      const at = now().toISOString();
      const changed = await docs.change(determinations, id, (found) =>
        found.project === project && found.withdrawnAt === null ? { ...found, withdrawnAt: at } : null,
      );
      if (changed?.project !== project) throw refusal('determination.missing', {});
      bases.clear();
      return changed;
    },

    limitedDataSet: basisOf,

    /** The policy under which notes of the project are transformed now. */
    async policy(project: string): Promise<{ name: string; version: string }> {
      const { name, version } = POLICIES[(await deps.project(project)).policy];
      return { name, version };
    },

    /** States that the project is a limited data set under an agreement, or no more. */
    async setLimitedDataSet(project: string, by: string, agreement: string | null): Promise<void> {
      const limitedDataSet = agreement === null ? null : { by, at: now().toISOString(), agreement };
      await docs.put(privacyBases, { id: project, limitedDataSet });
      bases.clear();
    },
  };
};
