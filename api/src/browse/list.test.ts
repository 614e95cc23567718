import { randomUUID } from 'node:crypto';
import type { Note, NoteFilter, NoteListRow, NoteOrder } from '@chartmark/schemas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tasks } from '../assign/collections.ts';
import { plan } from '../assign/plan.ts';
import { COLLECTIONS } from '../collections.ts';
import { escalations } from '../escalate/collections.ts';
import { noteBriefs, notes } from '../receive/collections.ts';
import { openStore } from '../store/open.ts';
import type { Store } from '../store/ports.ts';
import { freshPlace, type Place, STORES } from '../test-store.ts';
import { createBrowse } from './service.ts';

const [PROJECT, OTHER] = [randomUUID(), randomUUID()];
const [ANN, BOB] = [randomUUID(), randomUUID()];
const AT = '2026-01-01T00:00:00.000Z';
const TYPES = ['Discharge summary', 'Réport', 'note', '😀 form', null];

describe.each(STORES)('lists of notes on %s', (kind, here) => {
  describe.skipIf(!here)('are exact', () => {
    let store: Store;
    let all: Note[];
    let place: Place;

    beforeAll(async () => {
      place = await freshPlace(kind);
      store = await openStore(place.address, COLLECTIONS);
      all = Array.from({ length: 60 }, (_, i) => note(i));
      for (const one of [...all, { ...note(99), project: OTHER }]) await store.docs.put(notes, one);
      for (const [i, one] of all.entries()) {
        const people = [...(i % 3 === 0 ? [ANN] : []), ...(i % 5 === 0 ? [BOB] : [])];
        const planned = plan(one, { people, mode: 'independent', stage: 'annotate', at: AT, secret: '' });
        for (const task of planned.tasks) {
          await store.docs.put(tasks, { ...task, ...(i % 2 === 0 && { guideline: 2, state: 'started' }) });
        }
        if (i % 7 === 0) await store.docs.put(escalations, question(one, i % 2 === 0 ? 'open' : 'answered'));
      }
    });
    afterAll(async () => {
      await store.close();
      await place.remove();
    });

    const browse = () => createBrowse({ docs: store.docs, now: () => new Date() });
    async function walk(filter: NoteFilter, order: NoteOrder, reverse: boolean, limit = 7): Promise<NoteListRow[]> {
      const rows: NoteListRow[] = [];
      let after: string | undefined;
      do {
        const page = await browse().list(PROJECT, { filter, order, reverse, after, limit });
        expect(page.rows.length).toBeLessThanOrEqual(limit);
        rows.push(...page.rows);
        after = page.next ?? undefined;
      } while (after !== undefined);
      return rows;
    }

    const index = (row: { id: string }) => all.findIndex(({ id }) => id === row.id);
    test.each<{ name: string; filter: NoteFilter; holds: (i: number) => boolean }>([
      { name: 'all', filter: {}, holds: () => true },
      { name: 'a state', filter: { state: 'failed' }, holds: (i) => i % 4 === 3 },
      { name: 'a person', filter: { assignee: ANN }, holds: (i) => i % 3 === 0 },
      { name: 'nobody', filter: { assignee: 'nobody' }, holds: (i) => i % 3 !== 0 && i % 5 !== 0 },
      {
        name: 'a guideline version',
        filter: { guideline: 2 },
        holds: (i) => i % 2 === 0 && (i % 3 === 0 || i % 5 === 0),
      },
      { name: 'open questions', filter: { escalated: true }, holds: (i) => i % 14 === 0 },
      { name: 'words of metadata', filter: { words: 'cardio' }, holds: (i) => i % 6 === 1 },
      { name: 'two words', filter: { words: 'DISCH cardio' }, holds: (i) => i % 6 === 1 && i % 5 === 0 },
      {
        name: 'a state and a person and words',
        filter: { state: 'released', assignee: ANN, words: 'réport' },
        holds: (i) => i % 4 !== 3 && i % 3 === 0 && i % 5 === 1,
      },
    ])('$name: every note once, sorted, both ways', async ({ filter, holds }) => {
      const expected = all.filter((_, i) => holds(i)).map(({ id }) => id);
      for (const order of ['received', 'title', 'length', 'subject'] as const) {
        const forward = await walk(filter, order, false);
        expect(forward.map(({ id }) => id).toSorted()).toEqual(expected.toSorted());
        expect((await walk(filter, order, true)).map(({ id }) => id)).toEqual(forward.map(({ id }) => id).toReversed());
      }
      const lengths = (await walk(filter, 'length', false)).map(({ length }) => length);
      expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
    });

    test('a note says who labels it, under which versions, and whether a question is open', async () => {
      const row = (await walk({ words: all[0]?.id ?? '' }, 'received', false))[0];
      expect(row && index(row)).toBe(0);
      expect(row).toMatchObject({ guidelines: [2], escalated: true });
      expect(row?.assignees.toSorted()).toEqual([ANN, BOB].toSorted());
      expect(row).not.toHaveProperty('text');
    });

    test.each([
      ['the end of a title', (one: Note) => one.id.slice(-6)],
      ['the beginning of a subject', (one: Note) => one.subject.slice(0, 10)],
      ['an id in capitals', (one: Note) => one.id.toUpperCase()],
    ])('%s finds its note', async (_, codeOf) => {
      const one = all[17];
      if (!one) throw new Error('there is such a note');
      expect((await walk({ words: codeOf(one) }, 'received', false)).map(({ id }) => id)).toEqual([one.id]);
    });

    test('no word of a text finds anything, and a note that is gone is in no list', async () => {
      expect(await walk({ words: 'headache' }, 'received', false)).toEqual([]);
      const extra = note(5);
      await store.docs.put(notes, extra);
      await store.docs.change(notes, extra.id, (doc) => ({ ...doc, length: 12_345 }));
      expect((await store.docs.get(noteBriefs, extra.id))?.length).toBe(12_345);
      await store.docs.remove(notes, extra.id);
      expect(await store.docs.get(noteBriefs, extra.id)).toBeNull();
    });

    test('notes from before there were lists are caught up with', async () => {
      await store.docs.remove(noteBriefs, all[3]?.id ?? '');
      expect(await browse().catchUp()).toBe(await store.docs.count(notes, { index: 'project', equals: [] }));
      expect(await walk({}, 'received', false)).toHaveLength(all.length);
      expect(await browse().catchUp()).toBe(0);
    });
  });
});

function note(i: number): Note {
  const id = randomUUID();
  const type = TYPES[i % TYPES.length] ?? null;
  return {
    ...{ id, project: PROJECT, subject: randomUUID(), title: `${type ?? 'Note'} ${id.slice(-6)}` },
    ...{ state: i % 4 === 3 ? 'failed' : 'released', text: 'A headache since Monday.', length: (i * 37) % 20 },
    meta: {
      ...{ type, specialty: i % 6 === 1 ? 'Cardiology' : null, date: null, sex: null },
      ...{ ageBand: null, race: null, ethnicity: null, site: null },
    },
    ...{ transformation: null, sourceDigest: digest(), findings: {}, failure: null, releasedAt: AT },
    receivedAt: new Date(Date.parse(AT) + (i % 11) * 1000).toISOString(),
  };
}

const digest = () => `${randomUUID()}${randomUUID()}`.replaceAll('-', '');

const question = ({ id, project }: Note, state: 'open' | 'answered') => ({
  ...{ id: randomUUID(), project, note: id, layer: randomUUID(), stage: 'annotate' as const, target: null, state },
  ...{ by: ANN, raisedAt: AT, expert: null, answeredBy: null, answeredAt: null, guideline: null },
});
