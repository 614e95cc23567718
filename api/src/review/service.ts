import type {
  AccountSummary,
  Adjudication,
  AdjudicationCommand,
  AdjudicationRow,
  AdjudicationState,
  AdjudicationStatistics,
  Command,
  Judgement,
  Layer,
  LayerEvent,
  LayerState,
  Note,
  Project,
  ReviewSettings,
  Verdict,
} from '@chartmark/schemas';
import { refusal } from '@chartmark/schemas';
import type { Actor } from '../people/policy.ts';
import type { Docs, Page } from '../store/ports.ts';
import { idFor } from './aligned.ts';
import {
  alignAll,
  type Case,
  goldLayerIn,
  isBlindWork,
  judgeIn,
  type LayerNow,
  type OpenedCase,
  requireOpened,
} from './case.ts';
import { adjudications, golds, reviewSettings } from './collections.ts';
import { choiceOf, lettersOf } from './letters.ts';
import { overruled } from './overruled.ts';
import { overruledCsv } from './overruled-table.ts';
import { progressOf } from './progress.ts';
import { isOpen } from './settlement.ts';
import { differencesView } from './view.ts';

type Said = { readonly id: string; readonly client: string } & (
  | { readonly command: Command }
  | { readonly judge: (state: LayerState) => Judgement }
);

export interface ReviewDeps {
  readonly docs: Docs;
  readonly now: () => Date;
  readonly project: (id: string) => Promise<Project>;
  readonly releasedNote: (id: string) => Promise<Note & { text: string }>;
  readonly layer: (id: string) => Promise<Layer>;
  readonly layersOf: (note: string) => Promise<Layer[]>;
  readonly layersIn: (project: string, stage: 'adjudicate') => AsyncIterable<Layer>;
  readonly isStillToLabel: (note: string, account: string, otherThan?: string) => Promise<boolean>;
  /** Asks a person to make the gold layer of a note. */
  readonly giveTask: (project: string, note: string, account: string) => Promise<void>;
  readonly current: (layer: Layer) => Promise<Omit<LayerNow, 'layer'>>;
  readonly settle: (actor: Actor, layer: string, said: Said) => Promise<LayerEvent>;
  readonly names: (ids: readonly string[]) => Promise<AccountSummary[]>;
}

const DEFAULTS: ReviewSettings = { namesShown: false, ownNotes: false };

export type Review = ReturnType<typeof createReview>;

export const createReview = (deps: ReviewDeps) => {
  const { docs } = deps;

  async function settings(project: string): Promise<ReviewSettings> {
    const { namesShown, ownNotes } = (await docs.get(reviewSettings, project)) ?? DEFAULTS;
    return { namesShown, ownNotes };
  }

  /** The independent layers of a note that people made, and how many of them are not submitted. */
  async function compared(layers: readonly Layer[]) {
    const blind = layers.filter(isBlindWork);
    const known = await Promise.all(blind.map(async (layer) => ({ layer, ...(await deps.current(layer)) })));
    const submitted = known.filter(({ state }) => state.submitted);
    return { submitted, missing: known.length - submitted.length };
  }

  /** @throws {Refusal} `missing` for a note of another project, `conflict` while layers are missing */
  async function caseOf(projectId: string, noteId: string): Promise<Case> {
    const note = await deps.releasedNote(noteId);
    if (note.project !== projectId) throw refusal('note.missing', {});
    const layers = await deps.layersOf(noteId);
    const { submitted, missing } = await compared(layers);
    if (missing > 0) throw refusal('adjudication.waiting', { n: missing });
    if (submitted.length < 2) throw refusal('adjudication.alone', {});
    const layer = goldLayerIn(layers);
    return {
      note,
      project: await deps.project(projectId),
      aligned: alignAll(submitted),
      owners: new Map(submitted.map((one) => [one.layer.id, one.layer.owner ?? ''])),
      gold: layer ? { layer, ...(await deps.current(layer)) } : null,
    };
  }

  /** Nobody sees others' layers of a note they still have to label, nor judges their own work unless the project lets them. */
  async function requireMay(actor: Actor, { project, note, owners, gold }: Case): Promise<void> {
    const account = actor.account.id;
    if (await deps.isStillToLabel(note.id, account, gold?.layer.id)) {
      throw refusal('adjudication.missing', {});
    }
    if ([...owners.values()].includes(account) && !(await settings(project.id)).ownNotes) {
      throw refusal('adjudication.own', {});
    }
  }

  async function openedCase(actor: Actor, projectId: string, noteId: string): Promise<OpenedCase> {
    const found = await caseOf(projectId, noteId);
    await requireMay(actor, found);
    return requireOpened(found);
  }

  async function view(opened: OpenedCase): Promise<Adjudication> {
    const { note, project, aligned, owners, gold } = opened;
    const letters = lettersOf(note.id, [...owners.keys()]);
    const { namesShown } = await settings(project.id);
    const people = namesShown ? await deps.names([...owners.values()]) : [];
    const { state, version, layer } = gold;
    const next = await docs.page(adjudications, { index: 'state', equals: [project.id, 'ready'], limit: 2 });
    return {
      project: { id: project.id, schema: project.schema, guidelineVersion: project.guidelineVersion },
      note: { id: note.id, title: note.title, text: note.text },
      ...{ layer: layer.id, version, submitted: state.submitted },
      sides: [...letters].map(([id, side]) => {
        return { side, person: people.find((person) => person.id === owners.get(id)) ?? null };
      }),
      agreed: aligned.agreed.length,
      differences: differencesView(aligned, letters, state),
      stale: judgeIn(opened, state, null) !== null,
      next: next.rows.find(({ id }) => id !== note.id)?.id ?? null,
    };
  }

  /** Merges the layers into the gold; nothing happens if they are merged already. */
  async function merge(actor: Actor, opened: OpenedCase): Promise<void> {
    const { aligned, gold } = opened;
    if (gold.state.submitted || judgeIn(opened, gold.state, null) === null) return;
    await deps.settle(actor, gold.layer.id, {
      id: idFor('merge', gold.layer.id, gold.version, ...aligned.layers.map(({ layer, version }) => [layer, version])),
      client: 'adjudication',
      judge: (state) => needed(judgeIn(opened, state, null)),
    });
  }

  /** Rewrites a note's row in the adjudication list from its layers as they are now. */
  async function mirror(projectId: string, noteId: string): Promise<void> {
    const layers = await deps.layersOf(noteId);
    const { submitted, missing } = await compared(layers);
    const goldLayer = goldLayerIn(layers);
    const gold = goldLayer && (await deps.current(goldLayer)).state;
    const { differences } = alignAll(submitted);
    await docs.put(adjudications, {
      id: noteId,
      project: projectId,
      note: noteId,
      title: (await deps.releasedNote(noteId)).title,
      ...progressOf({ submitted: submitted.length, missing, differences, gold }),
      changedAt: deps.now().toISOString(),
    });
  }

  /** Who is overruled on what, over all that was decided in the project; linear in its verdicts. */
  async function statistics(project: string): Promise<AdjudicationStatistics> {
    const verdicts: Verdict[] = [];
    const owners = new Map<string, string>();
    for await (const layer of deps.layersIn(project, 'adjudicate')) {
      for (const { value } of (await deps.current(layer)).state.verdicts.values()) verdicts.push(value);
      for (const one of await deps.layersOf(layer.note)) if (one.owner !== null) owners.set(one.id, one.owner);
    }
    const rows = overruled(verdicts, (layer) => owners.get(layer));
    return {
      people: await deps.names(rows.map(({ person }) => person)),
      decided: verdicts.filter(({ ruling }) => ruling !== 'agreed' && ruling !== 'escalated').length,
      agreed: verdicts.filter(({ ruling }) => ruling === 'agreed').flatMap(({ made }) => made).length,
      rows,
    };
  }

  return {
    settings,

    async changeSettings(project: string, wanted: ReviewSettings): Promise<ReviewSettings> {
      await docs.put(reviewSettings, { id: project, ...wanted });
      return wanted;
    },

    /** What waits for adjudication, and what was adjudicated. */
    async list(
      project: string,
      { state, after, limit }: { state?: AdjudicationState | undefined; after?: string | undefined; limit: number },
    ): Promise<Page<AdjudicationRow>> {
      const page = state
        ? await docs.page(adjudications, { index: 'state', equals: [project, state], after, limit })
        : await docs.page(adjudications, { index: 'project', equals: [project], after, limit });
      return { rows: page.rows.map(({ id: _, project: __, ...row }) => row), next: page.next };
    },

    /** How many notes may be adjudicated now. */
    async waiting(project: string): Promise<number> {
      const those = (state: AdjudicationState) =>
        docs.count(adjudications, { index: 'state', equals: [project, state] });
      return (await those('ready')) + (await those('started'));
    },

    /** A note that is taken from everyone waits for no adjudicator. */
    withdraw: (note: string): Promise<void> => docs.remove(adjudications, note),

    /** Opens the adjudication of a note, or goes on with it: makes the gold layer and merges the layers into it. */
    async open(actor: Actor, projectId: string, noteId: string): Promise<Adjudication> {
      const before = await caseOf(projectId, noteId);
      await requireMay(actor, before);
      await deps.giveTask(projectId, noteId, actor.account.id);
      await merge(actor, requireOpened(await caseOf(projectId, noteId)));
      return view(requireOpened(await caseOf(projectId, noteId)));
    },

    look: async (actor: Actor, projectId: string, noteId: string): Promise<Adjudication> =>
      view(await openedCase(actor, projectId, noteId)),

    /** Settles one difference. The same id twice settles it once. */
    async decide(actor: Actor, projectId: string, noteId: string, command: AdjudicationCommand): Promise<Adjudication> {
      const opened = await openedCase(actor, projectId, noteId);
      const { id, client, difference, citation, comment } = command;
      const choice = choiceOf(command.choice, lettersOf(noteId, [...opened.owners.keys()]));
      const layer = opened.gold.layer.id;
      await deps.settle(actor, layer, {
        ...{ id, client },
        judge: (state) => needed(judgeIn(opened, state, { difference, choice, citation })),
      });
      if (command.choice.kind === 'escalate') {
        const asked = { type: 'flag', flag: idFor('flag', id), target: difference, text: command.choice.text } as const;
        await deps.settle(actor, layer, { id: idFor('event of flag', id), client, command: asked });
      }
      if (comment !== null && command.choice.kind !== 'reopen') {
        const said = { type: 'comment', comment: idFor('comment', id), target: difference, text: comment } as const;
        await deps.settle(actor, layer, { id: idFor('event of comment', id), client, command: said });
      }
      return view(requireOpened(await caseOf(projectId, noteId)));
    },

    /** Makes it gold. @throws {Refusal} `conflict` while something is to be decided */
    async submit(
      actor: Actor,
      projectId: string,
      noteId: string,
      said: { id: string; client: string },
    ): Promise<Adjudication> {
      const opened = await openedCase(actor, projectId, noteId);
      const { gold, aligned } = opened;
      const open = aligned.differences.filter(({ id }) => isOpen(gold.state.verdicts.get(id)?.value)).length;
      if (open > 0) throw refusal('adjudication.open', { n: open });
      if (!gold.state.submitted && judgeIn(opened, gold.state, null)) throw refusal('adjudication.changed', {});
      await deps.settle(actor, gold.layer.id, { ...said, command: { type: 'submit' } });
      return view(requireOpened(await caseOf(projectId, noteId)));
    },

    /** Follows the log: what is ready to adjudicate, and what has become gold. */
    async tell(event: LayerEvent): Promise<void> {
      const layer = await deps.layer(event.layer);
      if (layer.stage === 'adjudicate') {
        if (event.type === 'submitted') await docs.put(golds, goldOf(event, (await deps.current(layer)).state));
        if (event.type === 'reopened') await docs.remove(golds, event.note);
      } else if (!isBlindWork(layer) || (event.type !== 'submitted' && event.type !== 'reopened')) return;
      if (event.type !== 'commented') await mirror(event.project, event.note);
    },

    statistics,

    statisticsTable: async (project: string): Promise<string> => overruledCsv(await statistics(project)),
  };
};

function needed(judgement: Judgement | null): Judgement {
  if (!judgement) throw refusal('adjudication.settled', {});
  return judgement;
}

const goldOf = ({ note, project, layer, version, actor, at, guideline }: LayerEvent, { verdicts }: LayerState) => ({
  ...{ id: note, note, project, layer, version, by: actor, at, guideline },
  from: verdicts.get(layer)?.value.sides.map((side) => side.layer) ?? [],
});
