import type { Escalation, NoteFilter, NoteList, NoteListRow, NoteOrder, PoolStage, Task } from '@chartmark/schemas';
import { tasks } from '../assign/collections.ts';
import { idOf } from '../assign/plan.ts';
import { escalations } from '../escalate/collections.ts';
import { poolItems } from '../pool/collections.ts';
import type { NoteBrief } from '../receive/brief.ts';
import { noteBriefs, notes } from '../receive/collections.ts';
import { cursorAt, notOurs, placeOf } from '../store/cursor.ts';
import { pagesOf, rowsOf } from '../store/pages.ts';
import type { Collection, Docs, Page } from '../store/ports.ts';
import { createRecent } from '../store/recent.ts';
import { codeIn, comparePlaces, type Place, passes, placeIn } from './scan.ts';

/** How a list of notes is asked for. */
export interface Asked {
  readonly filter: NoteFilter;
  readonly order: NoteOrder;
  readonly reverse: boolean;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** A condition that another collection answers. */
interface Condition {
  /** The notes that fulfil it, if they are few; else null. */
  few(): Promise<string[] | null>;
  holds(note: string): Promise<boolean>;
}

/** So many notes are rather sorted here than searched for in the order of an index. */
const FEW = 2_000;
/** Briefs looked at in one request before it answers with what it has. */
const MOST = 10_000;
const CHUNK = 500;
const TASKS = 100;
/** Counting 100,000 notes takes longer than a page of them, so it is not done anew for each page. */
const FRESH_MS = 10_000;

export type Browse = ReturnType<typeof createBrowse>;

/** Lists of a project's notes, however many: found by index, sorted by index, a page at a time. */
export const createBrowse = ({ docs, now }: { readonly docs: Docs; readonly now: () => Date }) => {
  /** Briefs in order after a place; the smaller way round of sorting few and of looking through many. */
  async function find(project: string, asked: Asked): Promise<Page<NoteBrief>> {
    const conditions = conditionsOf(project, asked.filter);
    for (const condition of conditions) {
      const few = await condition.few();
      if (few) return sorted(project, few, asked, conditions);
    }
    const coded = await byCode(project, asked.filter.words ?? '');
    return coded.length > 0 ? sorted(project, coded, asked, conditions) : scan(project, asked, conditions);
  }

  async function sorted(
    project: string,
    ids: readonly string[],
    { filter, order, reverse, after, limit }: Asked,
    conditions: readonly Condition[],
  ): Promise<Page<NoteBrief>> {
    const sign = reverse ? -1 : 1;
    const from = after === undefined ? null : placeAt(after);
    const unique = [...new Set(ids)];
    const briefs: NoteBrief[] = [];
    for (let i = 0; i < unique.length; i += CHUNK)
      briefs.push(...(await docs.many(noteBriefs, unique.slice(i, i + CHUNK))));
    const beyond = briefs
      .filter((brief) => brief.project === project && passes(brief, filter))
      .filter((brief) => from === null || sign * comparePlaces(placeIn(brief, order), from) > 0)
      .sort((a, b) => sign * comparePlaces(placeIn(a, order), placeIn(b, order)));
    const rows: NoteBrief[] = [];
    for (const brief of beyond) {
      if (!(await all(conditions, brief.id))) continue;
      if (rows.length === limit) return { rows, next: cursorOf(rows.at(-1), order) };
      rows.push(brief);
    }
    return { rows, next: null };
  }

  async function scan(
    project: string,
    { filter, order, reverse, after, limit }: Asked,
    conditions: readonly Condition[],
  ): Promise<Page<NoteBrief>> {
    const [index, equals] = filter.state ? [`${order}ByState`, [project, filter.state]] : [order, [project]];
    const isPlain = conditions.length === 0 && !filter.words;
    const rows: NoteBrief[] = [];
    let from = after;
    for (let looked = 0; looked < MOST; looked += CHUNK) {
      const query = { index, equals, after: from, limit: isPlain ? limit : CHUNK, reverse };
      const page: Page<NoteBrief> = await docs.page(noteBriefs, query);
      if (isPlain) return page;
      const likely = page.rows.filter((brief) => passes(brief, filter));
      for (let i = 0; i < likely.length; i += limit) {
        const part = likely.slice(i, i + limit);
        const held = await Promise.all(part.map(({ id }) => all(conditions, id)));
        rows.push(...part.filter((_, j) => held[j]));
        if (rows.length > limit) return { rows: rows.slice(0, limit), next: cursorOf(rows[limit - 1], order) };
      }
      if (page.next === null) return { rows, next: null };
      from = page.next;
    }
    return { rows, next: from ?? null };
  }

  /** The notes a code stands for: their own, or their subject's. */
  async function byCode(project: string, search: string): Promise<string[]> {
    const code = codeIn(search);
    if (code === null) return [];
    const tails = await docs.page(noteBriefs, { index: 'tail', equals: [project, code], limit: FEW });
    const after = cursorAt([code, '']);
    const subjects = await docs.page(noteBriefs, { index: 'subject', equals: [project], after, limit: FEW });
    const whole = await docs.get(noteBriefs, code);
    return [
      ...tails.rows,
      ...subjects.rows.filter(({ subject }) => subject.startsWith(code)),
      ...(whole ? [whole] : []),
    ].map(({ id }) => id);
  }

  function conditionsOf(project: string, { assignee, guideline, escalated }: NoteFilter): Condition[] {
    const made: Condition[] = [];
    if (escalated) {
      made.push({
        few: () => fewOf<Escalation>(escalations, 'state', [project, 'open']),
        holds: (note) => some<Escalation>(escalations, 'note', [note, 'open']),
      });
    }
    if (assignee === 'nobody') {
      made.push({ few: async () => null, holds: async (note) => !(await some<Task>(tasks, 'note', [note])) });
    } else if (assignee !== undefined) {
      made.push({
        few: () => fewOf<Task>(tasks, 'mineIn', [assignee, project]),
        holds: (note) => some<Task>(tasks, 'note', [note, assignee]),
      });
    }
    if (guideline !== undefined) {
      made.push({
        few: () => fewOf<Task>(tasks, 'guideline', [project, guideline]),
        holds: async (note) => (await tasksOn(note)).some((task) => task.guideline === guideline),
      });
    }
    return made;
  }

  async function fewOf<T extends { id: string; note: string }>(
    collection: Collection<T>,
    index: string,
    equals: readonly (string | number)[],
  ): Promise<string[] | null> {
    if ((await docs.count(collection, { index, equals })) > FEW) return null;
    return (await docs.page(collection, { index, equals, limit: FEW })).rows.map(({ note }) => note);
  }

  async function some<T extends { id: string }>(
    collection: Collection<T>,
    index: string,
    equals: readonly string[],
  ): Promise<boolean> {
    return (await docs.page(collection, { index, equals, limit: 1 })).rows.length > 0;
  }

  const tasksOn = async (note: string) =>
    (await docs.page(tasks, { index: 'note', equals: [note], limit: TASKS })).rows;

  async function rowOf({ titleKey: _, tail: __, project: ___, ...brief }: NoteBrief): Promise<NoteListRow> {
    const given = await tasksOn(brief.id);
    return {
      ...brief,
      assignees: [...new Set(given.map(({ assignee }) => assignee))],
      guidelines: [...new Set(given.flatMap(({ guideline }) => guideline ?? []))].sort((a, b) => a - b),
      escalated: await some<Escalation>(escalations, 'note', [brief.id, 'open']),
    };
  }

  const counts = createRecent(
    (key) => {
      const [project = '', state] = key.split(' ');
      return state
        ? docs.count(noteBriefs, { index: 'receivedByState', equals: [project, state] })
        : docs.count(noteBriefs, { index: 'received', equals: [project] });
    },
    () => now().getTime(),
    FRESH_MS,
  );

  async function total(project: string, { state, ...more }: NoteFilter): Promise<number | null> {
    if (Object.values(more).some((value) => value !== undefined && value !== '')) return null;
    return counts.get(`${project} ${state ?? ''}`);
  }

  return {
    /** A page of the notes that a filter lets through. */
    async list(project: string, asked: Asked): Promise<NoteList> {
      const { rows, next } = await find(project, asked);
      return { rows: await Promise.all(rows.map(rowOf)), next, total: await total(project, asked.filter) };
    },

    /** The ids alone, for what is to be done with all of them. */
    async ids(project: string, asked: Asked): Promise<{ ids: string[]; next: string | null }> {
      const { rows, next } = await find(project, asked);
      return { ids: rows.map(({ id }) => id), next };
    },

    /** All notes that a filter lets through. */
    async *matching(project: string, filter: NoteFilter): AsyncIterable<{ readonly id: string }> {
      const query = { filter, order: 'received', reverse: false, limit: CHUNK } as const;
      for await (const rows of pagesOf((after) => find(project, { ...query, after }))) yield* rows;
    },

    /**
     * Gives notes in the pool of a stage another priority; those that are not in it stay out.
     *
     * @returns what each was before
     */
    async prioritise(
      project: string,
      stage: PoolStage,
      wanted: readonly { readonly note: string; readonly priority: number }[],
    ): Promise<{ note: string; priority: number }[]> {
      const before: { note: string; priority: number }[] = [];
      for (const { note, priority } of wanted) {
        let was: number | null = null;
        await docs.change(poolItems, idOf('pool', note, stage, 'anybody'), (item) => {
          if (item.project !== project) return null;
          was = item.priority;
          return item.priority === priority ? null : { ...item, priority };
        });
        if (was !== null) before.push({ note, priority: was });
      }
      return before;
    },

    /** Writes the briefs of notes that were received before there were any. @returns how many notes were looked at */
    async catchUp(): Promise<number> {
      const all = { equals: [], limit: CHUNK } as const;
      if (
        (await docs.count(notes, { index: 'project', ...all })) ===
        (await docs.count(noteBriefs, { index: 'received', ...all }))
      )
        return 0;
      let looked = 0;
      for await (const { id } of rowsOf(docs, notes, { index: 'project', ...all })) {
        await docs.change(notes, id, (note) => ({ ...note }));
        looked += 1;
      }
      return looked;
    },
  };
};

const cursorOf = (last: NoteBrief | undefined, order: NoteOrder): string | null =>
  last ? cursorAt([...placeIn(last, order)]) : null;

async function all(conditions: readonly Condition[], note: string): Promise<boolean> {
  for (const condition of conditions) if (!(await condition.holds(note))) return false;
  return true;
}

/** Where the page of a cursor ended. @throws {Refusal} `invalid` if it is not one of ours */
function placeAt(cursor: string): Place {
  const [key, id] = placeOf(cursor, 2);
  if ((typeof key === 'string' || typeof key === 'number') && typeof id === 'string') return [key, id];
  throw notOurs();
}
