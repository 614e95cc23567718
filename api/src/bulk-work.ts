import type { Annotate } from './annotate/service.ts';
import type { Assign } from './assign/service.ts';
import type { Config } from './config.ts';
import { decidedLayers } from './decided-layers.ts';
import type { Deidentify } from './deidentify/service.ts';
import { createAgendaDispatch } from './jobs/agenda-dispatch.ts';
import { createJobs } from './jobs/jobs.ts';
import { createLocalDispatch } from './jobs/local-dispatch.ts';
import type { Learn } from './learn/service.ts';
import type { Preannotate } from './preannotate/service.ts';
import type { Projects } from './projects/service.ts';
import type { Store } from './store/ports.ts';
import type { Suggesters } from './suggesters/service.ts';

interface Parts {
  readonly store: Store;
  readonly projects: Projects;
  readonly preannotate: Preannotate;
  readonly learn: Learn;
  readonly suggesters: Suggesters;
  readonly assign: Assign;
  readonly annotate: Annotate;
  /** Takes back the released notes that hold a word the project removes. */
  readonly takeBackRemoved: (project: string, by: string, more: () => Promise<boolean>) => Promise<number>;
  readonly releasedNote: Deidentify['releasedNote'];
  readonly releasedNotes: Deidentify['releasedNotes'];
  readonly now: () => Date;
  readonly newId: () => string;
}

/** Chooses the queue that goes with the store, and says what each kind of job does. */
export async function createBulkWork(config: Config, parts: Parts) {
  const { store, now, newId, projects, preannotate, learn, suggesters, assign, annotate } = parts;
  const { releasedNote, releasedNotes } = parts;
  const { docs, atomically } = store;
  const begun = async (note: string): Promise<boolean> => {
    for (const layer of await assign.layersOf(note)) if ((await annotate.current(layer)).version > 0) return true;
    return false;
  };
  const dispatch =
    store.kind === 'mongodb'
      ? await createAgendaDispatch({ address: config.store, atOnce: config.workers, leaseMs: config.jobLeaseMs })
      : createLocalDispatch(config.workers);
  return createJobs({
    docs,
    atomically,
    dispatch,
    now,
    newId,
    work: {
      suggest: {
        notes: (project) => releasedNotes(project, 'all'),
        run: async (job, notes, more) =>
          preannotate.suggestAnew({
            project: await projects.get(job.project),
            notes,
            released: (ids) => releasedNotes(job.project, ids),
            begun,
            models: (await suggesters.list(job.project)).map(({ name }) => name),
            more,
          }),
      },
      ask: {
        notes: (project) => releasedNotes(project, 'all'),
        run: (job, notes, more) =>
          suggesters.askAbout({ job, notes, released: (ids) => releasedNotes(job.project, ids), begun, more }),
      },
      learn: {
        notes: null,
        async run(job, _notes, more) {
          const learned = await learn.learnFrom({
            project: await projects.get(job.project),
            by: job.by,
            layers: () => decidedLayers({ layersIn: assign.layersIn, current: annotate.current }, job.project),
            state: async (layer) => (await annotate.current(layer)).state,
            events: annotate.events,
            note: releasedNote,
            released: (ids) => releasedNotes(job.project, ids),
            more,
          });
          return { done: learned ? 1 : 0, failures: [] };
        },
      },
      recall: {
        notes: null,
        async run(job, _notes, more) {
          await parts.takeBackRemoved(job.project, job.by, more);
          return { done: 1, failures: [] };
        },
      },
    },
  });
}
