import { createHash } from 'node:crypto';
import {
  type DropReason,
  entityType,
  type Job,
  type Note,
  type Project,
  refusal,
  type Suggester,
  type SuggesterRun,
  type SuggesterSettings,
  type Suggestion,
  type SuggestRequest,
  uuidFrom,
} from '@chartmark/schemas';
import { isFromModel } from '../preannotate/suggestions.ts';
import { inBatches } from '../receive/batches.ts';
import { rowsOf } from '../store/pages.ts';
import { type Docs, type Page, Taken } from '../store/ports.ts';
import { ask, CALLS, type Reply } from './ask.ts';
import { suggesters, tallies } from './collections.ts';
import { fitted } from './fitted.ts';

export interface SuggestersDeps {
  readonly docs: Docs;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly project: (id: string) => Promise<Project>;
  /** Whether the operator lets notes go there. */
  readonly permits: (url: string) => boolean;
  readonly call: (url: string, request: SuggestRequest, timeoutMs: number) => Promise<Reply>;
  readonly wait: (ms: number) => Promise<void>;
  readonly suggestions: (note: string) => Promise<readonly Suggestion[]>;
  readonly keep: (
    tx: Docs,
    note: { id: string; project: string },
    version: string,
    all: readonly Suggestion[],
  ) => Promise<void>;
}

/** Notes to ask about. */
export interface Asked {
  readonly job: Job;
  readonly notes: readonly string[];
  readonly released: (ids: readonly string[]) => AsyncIterable<Note>;
  readonly begun: (note: string) => Promise<boolean>;
  readonly more: () => Promise<boolean>;
}

const MOST = 100;
const PAGE = 500;

export type Suggesters = ReturnType<typeof createSuggesters>;

/** Models outside that suggest: which there are, and asking them about notes. */
export const createSuggesters = (deps: SuggestersDeps) => {
  const { docs, now, newId } = deps;

  /** @throws {Refusal} `missing` */
  async function get(project: string, id: string): Promise<Suggester> {
    const found = await docs.get(suggesters, id);
    if (found?.project !== project) throw refusal('suggester.missing', {});
    return found;
  }

  async function list(project: string): Promise<Suggester[]> {
    const { rows }: Page<Suggester> = await docs.page(suggesters, { index: 'project', equals: [project], limit: MOST });
    return rows;
  }

  /** @throws {Refusal} `invalid` if notes may not go there, or a label is not the project's */
  async function check(project: string, { url, labels }: SuggesterSettings): Promise<void> {
    if (!deps.permits(url)) {
      throw refusal('suggester.address', {}, undefined, [
        { pointer: '/url', found: 'another address', expected: 'an address the operator has allowed' },
      ]);
    }
    const { schema } = await deps.project(project);
    const unknown = labels.findIndex((label) => !entityType(schema, label));
    if (unknown >= 0) {
      throw refusal('suggester.label', {}, undefined, [
        { pointer: `/labels/${unknown}`, found: 'another label', expected: 'a label of the project' },
      ]);
    }
  }

  async function write(work: Promise<void>): Promise<void> {
    await work.catch((error: unknown) => {
      if (error instanceof Taken) throw refusal('suggester.taken', {});
      throw error;
    });
  }

  return {
    get,
    list,

    /** @throws {Refusal} `invalid`; `conflict` if the name is taken or there are too many */
    async add(project: string, settings: SuggesterSettings, by: string): Promise<Suggester> {
      await check(project, settings);
      if ((await list(project)).length >= MOST) throw refusal('suggester.most', { most: MOST });
      const suggester = { id: newId(), project, ...settings, at: now().toISOString(), by };
      await write(docs.add(suggesters, suggester));
      return suggester;
    },

    /** @throws {Refusal} `missing`; `invalid`; `conflict` if the name is taken */
    async change(project: string, id: string, settings: SuggesterSettings, by: string): Promise<Suggester> {
      await get(project, id);
      await check(project, settings);
      const suggester = { id, project, ...settings, at: now().toISOString(), by };
      await write(docs.put(suggesters, suggester));
      return suggester;
    },

    /** What it suggested goes when the project's notes are suggested for anew. @throws {Refusal} `missing` */
    async remove(project: string, id: string): Promise<void> {
      await get(project, id);
      await docs.remove(suggesters, id);
    },

    /**
     * Asks about notes on which nobody works yet, and puts what fits beside what is suggested already, in the place of
     * what the same suggester said before.
     *
     * @returns how many notes it got through, all unless `more` said no, and those that were not answered, whose
     *   suggestions stay as they were
     */
    async askAbout({ job, notes, released, begun, more }: Asked): Promise<{
      done: number;
      failures: { note: string; reason: string }[];
    }> {
      const suggester = job.suggester === undefined ? null : await docs.get(suggesters, job.suggester);
      if (!suggester || !deps.permits(suggester.url)) {
        const reason = 'the suggester is not there any more, or not allowed';
        return { done: notes.length, failures: notes.map((note) => ({ note, reason })) };
      }
      const { schema } = await deps.project(job.project);
      const { url, labels, timeoutSeconds } = suggester;
      const about = {
        labels,
        relations: schema.relationTypes
          .map(({ name, from, to }) => ({ label: name, from, to }))
          .filter(({ from, to }) => [from, to].every((ends) => ends.some((label) => labels.includes(label)))),
      };
      const call = (request: SuggestRequest): Promise<Reply> => deps.call(url, request, timeoutSeconds * 1000);
      const failures: { note: string; reason: string }[] = [];
      const models = new Set<string>();
      const dropped: Partial<Record<DropReason, number>> = {};
      let kept = 0;
      let answered = 0;
      let calls = CALLS;
      let done = 0;
      let stopped = false;
      for await (const batch of inBatches(released(notes), suggester.batch)) {
        if (!(await more())) {
          stopped = true;
          break;
        }
        done += batch.length;
        const fresh: { id: string; text: string }[] = [];
        for (const { id, text } of batch) if (text !== null && !(await begun(id))) fresh.push({ id, text });
        if (fresh.length === 0) continue;
        const outcome = await ask(fresh, about, { call, wait: deps.wait, more }, calls);
        // What could not be reached is tried once more a batch, not for minutes each time.
        calls = outcome.down ? 1 : CALLS;
        failures.push(...outcome.failures);
        for (const { note, model, spans, relations } of outcome.answers) {
          if (await begun(note.id)) continue;
          const present = (await deps.suggestions(note.id)).filter((one) => !isFromModel(one, suggester.name));
          const fit = fitted({ note, spans, relations, suggester, model, schema, present });
          const all = [...present, ...fit.suggestions];
          await deps.keep(docs, { id: note.id, project: job.project }, `${model.name} ${model.version}`, all);
          models.add(`${model.name} ${model.version}`);
          answered += 1;
          kept += fit.suggestions.length;
          count(dropped, fit.dropped);
        }
      }
      const id = uuidFrom(createHash('sha256').update(`${job.id} ${notes[0]}`).digest('hex'));
      await docs.put(tallies, { id, job: job.id, models: [...models], notes: answered, kept, dropped });
      return { done: stopped ? done : notes.length, failures };
    },

    /** What a run brought so far. */
    async run(job: Job): Promise<SuggesterRun> {
      const models = new Set<string>();
      const dropped: Partial<Record<DropReason, number>> = {};
      let notes = 0;
      let kept = 0;
      for await (const tally of rowsOf(docs, tallies, { index: 'job', equals: [job.id], limit: PAGE })) {
        for (const model of tally.models) models.add(model);
        count(dropped, tally.dropped);
        notes += tally.notes;
        kept += tally.kept;
      }
      return { job: job.id, models: [...models].sort(), notes, kept, dropped };
    },
  };
};

function count(into: Partial<Record<DropReason, number>>, more: Partial<Record<DropReason, number>>): void {
  for (const [reason, n] of Object.entries(more) as [DropReason, number][]) into[reason] = (into[reason] ?? 0) + n;
}
