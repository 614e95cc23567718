import type {
  AccountSummary,
  Escalation,
  EscalationRow,
  EscalationState,
  EscalationTimes,
  Layer,
  LayerEvent,
  LayerState,
  Note,
} from '@chartmark/schemas';
import { refusal } from '@chartmark/schemas';
import { csvTable } from '../agree/csv-table.ts';
import type { Actor } from '../people/policy.ts';
import { hasRole } from '../people/policy.ts';
import { ifWithdrawn } from '../receive/withdrawn.ts';
import { pagesOf, rowsOf } from '../store/pages.ts';
import type { Cursor, Docs, Page } from '../store/ports.ts';
import { Taken } from '../store/ports.ts';
import { aboutOf } from './about.ts';
import { escalations } from './collections.ts';
import { questionsTable } from './questions-table.ts';
import { timesOf } from './times.ts';

export interface EscalateDeps {
  readonly docs: Docs;
  readonly layer: (id: string) => Promise<Layer>;
  readonly current: (layer: Layer) => Promise<{ readonly state: LayerState }>;
  readonly releasedNote: (id: string) => Promise<Note & { text: string }>;
  readonly isStillToLabel: (note: string, account: string, otherThan: string) => Promise<boolean>;
  readonly namesShown: (project: string) => Promise<boolean>;
  readonly names: (ids: readonly string[]) => Promise<AccountSummary[]>;
  /** Whether somebody may be asked to answer in the project. */
  readonly isExpert: (project: string, account: string) => Promise<boolean>;
  readonly wordsOf: (
    flags: readonly { readonly id: string; readonly layer: string }[],
  ) => Promise<Map<string, { raised: string; answered: string | null }>>;
  readonly answer: (
    actor: Actor,
    layer: string,
    said: { id: string; client: string; flag: string; text: string },
  ) => Promise<LayerEvent>;
}

export interface EscalationQuery {
  readonly state?: EscalationState | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

export interface Answer {
  readonly id: string;
  readonly client: string;
  readonly text: string;
  readonly guideline: number | null;
}

const PAGE = 1000;

export type Escalate = ReturnType<typeof createEscalate>;

/** Flags on their way to an expert and back to who raised them. */
export const createEscalate = (deps: EscalateDeps) => {
  const { docs } = deps;

  /**
   * Nobody is told of others' layers of a note they still have to label.
   *
   * @throws {Refusal} `missing`
   */
  async function open(actor: Actor, project: string, id: string): Promise<Escalation> {
    const found = await docs.get(escalations, id);
    if (found?.project !== project || (found.by !== actor.account.id && (await isHidden(actor, found)))) {
      throw refusal('question.missing', {});
    }
    return found;
  }

  const isHidden = (actor: Actor, { note, layer }: Escalation): Promise<boolean> =>
    deps.isStillToLabel(note, actor.account.id, layer);

  async function shown(actor: Actor, found: readonly Escalation[]): Promise<EscalationRow[]> {
    const words = await deps.wordsOf(found);
    const people = await deps.names(
      found.flatMap(({ by, expert, answeredBy }) => [by, expert ?? by, answeredBy ?? by]),
    );
    const personOf = (id: string | null) => people.find((person) => person.id === id) ?? null;
    const rows: EscalationRow[] = [];
    for (const { by, expert, answeredBy, ...rest } of found) {
      const note = await deps.releasedNote(rest.note).catch(ifWithdrawn);
      if (!note) continue;
      const mine = by === actor.account.id;
      const layer = await deps.layer(rest.layer);
      const named =
        mine ||
        hasRole(actor, rest.project, 'lead', 'auditor') ||
        (await deps.namesShown(rest.project)) ||
        layer.owner === null;
      const { raised, answered } = words.get(rest.id) ?? { raised: '', answered: null };
      rows.push({
        ...rest,
        title: note.title,
        by: named ? personOf(by) : null,
        expert: personOf(expert),
        answeredBy: personOf(answeredBy),
        question: raised,
        answer: rest.state === 'answered' ? answered : null,
        words: aboutOf(note.text, (await deps.current(layer)).state, rest.target),
        mine,
      });
    }
    return rows;
  }

  /** The questions of a project, open and answered, oldest first. */
  async function queue(
    actor: Actor,
    project: string,
    { state, after, limit }: EscalationQuery,
  ): Promise<Page<EscalationRow>> {
    const page: Page<Escalation> = state
      ? await docs.page(escalations, { index: 'state', equals: [project, state], after, limit })
      : await docs.page(escalations, { index: 'project', equals: [project], after, limit });
    const seen: Escalation[] = [];
    for (const one of page.rows) if (!(await isHidden(actor, one))) seen.push(one);
    return { rows: await shown(actor, seen), next: page.next };
  }

  /** All questions this person may see. */
  async function all(actor: Actor, project: string): Promise<EscalationRow[]> {
    const pageAfter = (after: Cursor | undefined) => queue(actor, project, { state: undefined, after, limit: PAGE });
    return (await Array.fromAsync(pagesOf(pageAfter))).flat();
  }

  return {
    queue,
    all,

    /** All questions this person may see, as one CSV table. */
    table: async (actor: Actor, project: string): Promise<string> =>
      csvTable(questionsTable(await all(actor, project))),

    /** What somebody asked themselves, newest first. */
    async mine(actor: Actor, project: string, { after, limit }: EscalationQuery): Promise<Page<EscalationRow>> {
      const equals = [project, actor.account.id];
      const page = await docs.page(escalations, { index: 'mine', equals, after, limit, reverse: true });
      return { rows: await shown(actor, page.rows), next: page.next };
    },

    /** A note that is taken from everyone waits for no answer. */
    async withdraw(note: string): Promise<void> {
      const { rows } = await docs.page(escalations, { index: 'note', equals: [note, 'open'], limit: PAGE });
      for (const { id } of rows) await docs.remove(escalations, id);
    },

    /** How many are not answered. */
    waiting: (project: string): Promise<number> =>
      docs.count(escalations, { index: 'state', equals: [project, 'open'] }),

    /** How long answers take in the project; linear in its flags. */
    async times(project: string): Promise<EscalationTimes> {
      const query = { index: 'project', equals: [project], limit: PAGE };
      return timesOf(await Array.fromAsync(rowsOf(docs, escalations, query)));
    },

    /** Answers a question, which resolves its flag on the layer; who asked sees it there. */
    async answer(
      actor: Actor,
      project: string,
      id: string,
      { guideline, ...said }: Answer,
    ): Promise<EscalationRow | null> {
      const found = await open(actor, project, id);
      if (found.by === actor.account.id) throw refusal('question.own', {});
      if (found.expert !== null && found.expert !== actor.account.id && !hasRole(actor, project, 'lead')) {
        throw refusal('question.expert', {});
      }
      await deps.answer(actor, found.layer, { ...said, flag: id });
      const changed = await docs.change(escalations, id, (one) => ({ ...one, guideline: guideline ?? one.guideline }));
      return (await shown(actor, changed ? [changed] : []))[0] ?? null;
    },

    /** Says which guideline version was changed for it. */
    async link(actor: Actor, project: string, id: string, guideline: number | null): Promise<void> {
      await open(actor, project, id);
      await docs.change(escalations, id, (one) => ({ ...one, guideline }));
    },

    /** Gives a question to one expert, or back to whoever comes first. @throws {Refusal} `senseless` if nobody's expert */
    async give(actor: Actor, project: string, id: string, expert: string | null): Promise<void> {
      const { by } = await open(actor, project, id);
      if (expert !== null && (expert === by || !(await deps.isExpert(project, expert)))) {
        throw refusal('question.asked', {});
      }
      await docs.change(escalations, id, (one) => ({ ...one, expert }));
    },

    /** Follows the log. */
    async tell(event: LayerEvent): Promise<void> {
      if (event.type === 'flagRaised') {
        const { stage } = await deps.layer(event.layer);
        await docs.add(escalations, { ...raised(event, event.data), stage }).catch(known);
      }
      if (event.type === 'flagResolved') {
        const { actor: answeredBy, at: answeredAt } = event;
        await docs.change(escalations, event.data.id, (one) => {
          // A flag of another layer may have the same id, which its client chose.
          if (one.layer !== event.layer) return null;
          return { ...one, state: 'answered', answeredBy, answeredAt } satisfies Escalation;
        });
      }
    },
  };
};

const raised = (
  { project, note, layer, actor, at }: LayerEvent,
  { id, target }: { id: string; target: string | null },
) => ({
  ...{ id, project, note, layer, target, by: actor, raisedAt: at, state: 'open' as const },
  ...{ expert: null, answeredBy: null, answeredAt: null, guideline: null },
});

/** A replayed flag is in the queue already. */
function known(error: unknown): void {
  if (!(error instanceof Taken)) throw error;
}
