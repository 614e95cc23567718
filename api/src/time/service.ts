import type { AccountSummary, Layer, PersonTime, Sitting, WorkTime } from '@chartmark/schemas';
import { idOf } from '../assign/plan.ts';
import { type Actor, hasRole } from '../people/policy.ts';
import { rowsOf } from '../store/pages.ts';
import type { Docs } from '../store/ports.ts';
import { Taken } from '../store/ports.ts';
import { workTimes } from './collections.ts';
import { credited } from './credit.ts';

export interface TimeDeps {
  readonly docs: Docs;
  readonly now: () => Date;
  readonly names: (ids: readonly string[]) => Promise<AccountSummary[]>;
}

const PAGE = 1_000;

export type Time = ReturnType<typeof createTime>;

/** How long people have their hands on notes, as their screens tell it. */
export const createTime = ({ docs, now, names }: TimeDeps) => {
  const idFor = (layer: string, account: string): string => idOf('time', layer, account);

  async function spent(project: string, account: string | null): Promise<WorkTime[]> {
    const equals = account === null ? [project] : [project, account];
    return Array.fromAsync(rowsOf(docs, workTimes, { index: 'project', equals, limit: PAGE }));
  }

  return {
    /** Takes down what a sitting came to so far. @returns all of the person's time on the layer, in milliseconds */
    async tell({ id: layer, project, note }: Layer, account: string, sitting: Sitting): Promise<number> {
      const id = idFor(layer, account);
      const at = now().toISOString();
      const none: WorkTime = { id, project, note, layer, account, activeMs: 0, sittings: [] };
      const add = () => docs.change(workTimes, id, (time) => credited(time, sitting, at));
      const known = await add();
      if (known) return known.activeMs;
      try {
        const first = credited(none, sitting, at);
        await docs.add(workTimes, first);
        return first.activeMs;
      } catch (error) {
        if (!(error instanceof Taken)) throw error;
        return (await add())?.activeMs ?? 0;
      }
    },

    /** A person's time on a layer, in milliseconds. */
    async on(layer: string, account: string): Promise<number> {
      return (await docs.get(workTimes, idFor(layer, account)))?.activeMs ?? 0;
    },

    /** Time by person, the longest first: everybody's for leads and auditors, else one's own. Linear in the layers. */
    async seenBy(actor: Actor, project: string): Promise<PersonTime[]> {
      const account = hasRole(actor, project, 'lead', 'auditor') ? null : actor.account.id;
      const byAccount = Map.groupBy(await spent(project, account), (time) => time.account);
      const people = await names([...byAccount.keys()]);
      return people
        .map((person) => {
          const times = byAccount.get(person.id) ?? [];
          const activeMs = times.reduce((sum, time) => sum + time.activeMs, 0);
          return { person, notes: new Set(times.map(({ note }) => note)).size, activeMs };
        })
        .sort((a, b) => b.activeMs - a.activeMs);
    },
  };
};
