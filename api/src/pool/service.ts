import type {
  Account,
  HeldTask,
  Layer,
  NextTask,
  PoolItem,
  PoolOrder,
  PoolStage,
  Role,
  Task,
  Workflow,
} from '@chartmark/schemas';
import { refusal } from '@chartmark/schemas';
import { layers, tasks } from '../assign/collections.ts';
import { idOf, plan } from '../assign/plan.ts';
import type { Docs, Page, Store } from '../store/ports.ts';
import { choose, isOpenTo, sharedWith, tryingOrder } from './choose.ts';
import type { Lease } from './collections.ts';
import { hands, leases, poolItems, workflows } from './collections.ts';
import { drawFor } from './draw.ts';
import { whyNot } from './eligible.ts';
import { followingOf } from './follow.ts';
import { givenOut } from './given-out.ts';
import { placesOf } from './order.ts';
import { isAnnotating, stagesFor } from './stages.ts';
import { type Fill, itemOf, type NoteInHand, type Wanted } from './wanted.ts';
import { DEFAULT_WORKFLOW, leaseEnd } from './workflow.ts';

export interface PoolDeps {
  readonly docs: Docs;
  readonly atomically: Store['atomically'];
  readonly now: () => Date;
  readonly releasedNotes: (project: string, ids: readonly string[] | 'all') => AsyncIterable<NoteInHand>;
  readonly standing: (
    account: string,
  ) => Promise<{ account: Account; roles: ReadonlyMap<string, readonly Role[]> } | null>;
  /** When something was last done on a layer, or null. */
  readonly lastAt: (layer: Layer) => Promise<string | null>;
  /** Why a person may not annotate yet, or null: calibration. */
  readonly notYet: (project: string, account: string) => Promise<string | null>;
  /** What draws begin with until a lead says otherwise; nobody else can guess it. */
  readonly seedOf: (project: string) => number;
  readonly secret: string;
  /** Told of each lease that ran out, once its note is free again: its holder may look at the layer no longer. */
  readonly lapsed: (lease: Pick<Lease, 'id' | 'project' | 'account'>) => Promise<unknown>;
  /** What makes a note worth doing early, by the order asked for; those without a score are left out. */
  readonly scores: (project: string, notes: readonly string[], by: PoolOrder['by']) => Promise<Map<string, number>>;
}

const PAGE = 200;
/** Pages of a pool looked through for a note that a person may take. */
const PAGES = 50;
const RECENT = 500;

export type Pool = ReturnType<typeof createPool>;

export const createPool = (deps: PoolDeps) => {
  const { docs, atomically, now } = deps;

  async function workflow(project: string): Promise<Workflow> {
    const unsaid = { ...DEFAULT_WORKFLOW, id: project, seed: deps.seedOf(project) };
    const { id: _, ...settings } = (await docs.get(workflows, project)) ?? unsaid;
    return settings;
  }

  async function add(note: NoteInHand, wanted: Wanted): Promise<boolean> {
    const item = itemOf(note, wanted);
    return atomically(async (tx) => {
      if (await tx.get(poolItems, item.id)) return false;
      await tx.add(poolItems, item);
      return true;
    });
  }

  /** Gives back what nobody worked on within its lease. */
  async function recover(project: string, minutes: number): Promise<number> {
    const at = now().toISOString();
    const { rows } = await docs.page(leases, { index: 'due', equals: [project], limit: PAGE });
    let back = 0;
    for (const lease of rows.filter(({ until }) => until <= at)) {
      const layer = await docs.get(layers, lease.layer);
      const lastAt = layer && (await deps.lastAt(layer));
      const until = leaseEnd(lastAt ?? lease.until, minutes);
      if (lastAt !== null && until > at) {
        await docs.change(leases, lease.id, (doc) => ({ ...doc, until }));
        continue;
      }
      if (!(await giveBack(lease))) continue;
      back += 1;
      await deps.lapsed(lease);
    }
    return back;
  }

  /** The note is free again. The layer goes with its task; its events stay, and it with them if the person takes it again. */
  async function giveBack(lease: Lease): Promise<boolean> {
    return atomically(async (tx) => {
      if ((await tx.get(leases, lease.id))?.until !== lease.until) return false;
      await tx.remove(leases, lease.id);
      await letGo(tx, lease);
      const [task, item] = [await tx.get(tasks, lease.id), await tx.get(poolItems, lease.item)];
      if (!item || !task || task.state === 'submitted') return false;
      await tx.put(poolItems, { ...item, free: true, takers: item.takers.filter((taker) => taker !== lease.account) });
      await tx.remove(tasks, lease.id);
      await tx.remove(layers, lease.layer);
      return true;
    });
  }

  async function letGo(tx: Docs, { id, project, account }: Lease): Promise<void> {
    await tx.change(hands, `${project}.${account}`, (hand) => ({
      ...hand,
      held: hand.held.filter((one) => one !== id),
    }));
  }

  /** Takes this note for this person, or null if others were quicker or the hand is full. */
  async function claim(id: string, account: string, { atOnce, leaseMinutes }: Workflow): Promise<NextTask | null> {
    const at = now().toISOString();
    return atomically(async (tx) => {
      const item = await tx.get(poolItems, id);
      if (!item || !isOpenTo(item, account)) return null;
      const handId = `${item.project}.${account}`;
      const hand = (await tx.get(hands, handId)) ?? { id: handId, held: [] };
      // What was submitted, or taken back with its note, weighs nothing.
      const held = (await tx.many(tasks, hand.held)).filter(isToDo).map((task) => task.id);
      if (held.length >= atOnce) return null;
      const { stage, project } = item;
      const asked = { people: [account], mode: 'independent' as const, stage, at, secret: deps.secret };
      const planned = plan({ ...item, id: item.note }, asked);
      const [layer, task] = [planned.layers[0], planned.tasks[0]];
      if (!layer || !task || (await tx.get(tasks, task.id))) return null;
      const takers = [...item.takers, account];
      const until = leaseEnd(at, leaseMinutes);
      await tx.put(poolItems, { ...item, takers, free: takers.length < item.wanted });
      await tx.put(hands, { ...hand, held: [...held, task.id] });
      await tx.put(leases, { id: task.id, project, stage, item: id, layer: layer.id, account, until });
      await tx.put(layers, layer);
      await tx.put(tasks, task);
      return { task, until, reasons: [] };
    });
  }

  /** With whom the person did the notes they did last. */
  async function partners(project: string, account: string): Promise<Map<string, number>> {
    const mine = await docs.page(tasks, { index: 'mineIn', equals: [account, project], limit: RECENT, reverse: true });
    const ids = mine.rows.map(({ note, stage }) => idOf('pool', note, stage, 'anybody'));
    const done = await docs.many(poolItems, ids);
    const takers = done.map((item) => item.takers);
    return sharedWith(account, takers);
  }

  async function takeFrom(project: string, stage: PoolStage, account: string, settings: Workflow) {
    const shared = await partners(project, account);
    let after: string | undefined;
    for (let pages = 0; pages < PAGES; pages++) {
      const query = { index: 'next', equals: [project, stage, true], after, limit: PAGE };
      const page: Page<PoolItem> = await docs.page(poolItems, query);
      const order = tryingOrder(choose(page.rows, account, shared), account);
      for await (const item of givenOut(deps.releasedNotes, project, order)) {
        const taken = await claim(item.id, account, settings);
        if (taken) return taken;
        if ((await holding(project, account)).length >= settings.atOnce) return null;
      }
      if (page.next === null) return null;
      after = page.next;
    }
    return null;
  }

  /** What the person was asked to do by name, begun or not: it lies in no pool. */
  async function assigned(project: string, account: string, stage: PoolStage): Promise<NextTask | null> {
    for (const state of ['started', 'open'] as const) {
      const query = { index: 'mineInByState', equals: [account, project, state], limit: PAGE };
      const asked = (await docs.page(tasks, query)).rows.filter((one) => one.stage === stage);
      for await (const task of givenOut(deps.releasedNotes, project, asked))
        if (!(await docs.get(leases, task.id))) return { task, until: null, reasons: [] };
    }
    return null;
  }

  /** What the person holds and has not finished, the one begun first. */
  async function holding(project: string, account: string): Promise<{ task: Task; until: string }[]> {
    const held = (await docs.get(hands, `${project}.${account}`))?.held ?? [];
    const [found, kept] = [await docs.many(tasks, held), await docs.many(leases, held)];
    return found
      .filter(isToDo)
      .sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
      .flatMap((task) => {
        const lease = kept.find(({ id }) => id === task.id);
        return lease ? [{ task, until: lease.until }] : [];
      });
  }

  return {
    workflow,
    lay: add,

    async changeWorkflow(project: string, settings: Workflow): Promise<Workflow> {
      await docs.put(workflows, { ...settings, id: project });
      return settings;
    },

    /** Lays notes into the pool of a stage; those in it stay as they are, of all those that calibrated are left out. @returns how many are new */
    async fill(project: string, { stage, notes, priority, dueAt, order }: Fill): Promise<number> {
      const { overlap, seed } = await workflow(project);
      const found = await Array.fromAsync(deps.releasedNotes(project, notes));
      const ids = found.map(({ id }) => id);
      const places = placesOf(ids, await deps.scores(project, ids, order.by), order, { seed, dueAt });
      let made = 0;
      for (const note of found) {
        const done = await docs.page(tasks, { index: 'note', equals: [note.id], limit: PAGE });
        if (notes === 'all' && isAnnotating(stage) && done.rows.some((task) => task.stage === 'calibrate')) continue;
        const barred = done.rows.filter((task) => task.stage !== stage).map(({ assignee }) => assignee);
        const at = places.get(note.id) ?? { place: 0, chosen: 'chance' };
        const wanted = stage === 'annotate' ? overlap : 1;
        made += Number(await add(note, { stage, priority, dueAt, wanted, barred, only: null, ...at }));
      }
      return made;
    },

    /** The next task of a person: one they hold if their hands are full, else the best they may take, taken for them alone. */
    async next(project: string, account: string, only: PoolStage | null): Promise<NextTask> {
      const settings = await workflow(project);
      await recover(project, settings.leaseMinutes);
      const standing = await deps.standing(account);
      if (!standing) throw refusal('account.gone', {});
      const held = await holding(project, account);
      const [oldest] = held;
      if (oldest && held.length >= settings.atOnce) return { ...oldest, reasons: [] };
      const today = now().toISOString().slice(0, 10);
      const reasons: NextTask['reasons'] = [];
      for (const stage of stagesFor(only)) {
        const roles = standing.roles.get(project) ?? [];
        const reason =
          whyNot(stage, roles, standing.account.credentials, settings.requirements, today) ??
          (isAnnotating(stage) && settings.calibration ? await deps.notYet(project, account) : null);
        if (reason !== null) {
          reasons.push({ stage, reason });
          continue;
        }
        const taken = (await assigned(project, account, stage)) ?? (await takeFrom(project, stage, account, settings));
        if (taken) return taken;
        const meanwhile = (await holding(project, account))[0];
        if (meanwhile && settings.atOnce === 1) return { ...meanwhile, reasons: [] };
        reasons.push({ stage, reason: 'No note of this stage is left for you' });
      }
      return oldest ? { ...oldest, reasons } : { task: null, until: null, reasons };
    },

    /** What a person has taken and not finished. */
    held: async (project: string, account: string): Promise<HeldTask[]> =>
      (await holding(project, account)).map(({ task, until }) => ({ task: task.id, until })),

    /** Gives a note back unfinished. */
    async giveUp(task: string, account: string): Promise<void> {
      const lease = await docs.get(leases, task);
      if (!lease || lease.account !== account) throw refusal('task.notHeld', {});
      await giveBack(lease);
    },

    recover: async (project: string) => recover(project, (await workflow(project)).leaseMinutes),

    /** Follows a submission: the hand is free, and the draw decides who does the note again. */
    async submitted(task: Pick<Task, 'id' | 'project' | 'note' | 'assignee' | 'stage'>): Promise<void> {
      const lease = await docs.get(leases, task.id);
      if (lease) {
        await atomically(async (tx) => {
          if (!(await tx.get(leases, task.id))) return;
          await tx.remove(leases, task.id);
          await letGo(tx, lease);
        });
      }
      const settings = await workflow(task.project);
      const following = followingOf(task, settings);
      if (following.length === 0) return;
      for await (const note of deps.releasedNotes(task.project, [task.note])) {
        const done = await docs.page(tasks, { index: 'note', equals: [note.id], limit: PAGE });
        const people = [...new Set(done.rows.map(({ assignee }) => assignee))];
        const place = drawFor(settings.seed, 'place', note.id);
        for (const { stage, only } of following) {
          const barred = only === null ? people : [];
          await add(note, { stage, priority: 5, place, chosen: 'chance', dueAt: null, wanted: 1, barred, only });
        }
      }
    },

    /** Takes a note out for good, for whomever it waits. */
    async withdraw(note: string): Promise<void> {
      const { rows } = await docs.page(poolItems, { index: 'note', equals: [note], limit: PAGE });
      for (const { id } of rows) await docs.remove(poolItems, id);
    },

    items: (project: string, stage: PoolStage, free: boolean, after: string | undefined, limit: number) =>
      docs.page(poolItems, { index: 'next', equals: [project, stage, free], after, limit }),
  };
};

const isToDo = ({ state }: Task): boolean => state !== 'submitted';
