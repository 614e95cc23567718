import { expect, test } from 'vitest';
import { filterOf, isFiltered, notesSearchOf, sortedBy } from './notes-search.ts';

const ID = '01900000-0000-7000-8000-000000000001';

test('an address says which notes are shown; nonsense in it is left out', () => {
  expect(notesSearchOf({ words: 'cardio', state: 'released', assignee: ID, guideline: 2, escalated: true })).toEqual({
    ...{ words: 'cardio', state: 'released', assignee: ID, guideline: 2, escalated: true },
  });
  expect(notesSearchOf({ words: 123456, assignee: 'nobody', order: 'length', reverse: true })).toEqual({
    ...{ words: '123456', assignee: 'nobody', order: 'length', reverse: true },
  });
  expect(notesSearchOf({ state: 'odd', assignee: 'x', guideline: -1, escalated: 'yes', order: 3, words: '' })).toEqual(
    {},
  );
});

test('sorting by what it is sorted by turns the order round, and back', () => {
  expect(sortedBy({}, 'received')).toEqual({ order: 'received', reverse: true });
  expect(sortedBy({ order: 'received', reverse: true }, 'received')).toEqual({ order: 'received' });
  expect(sortedBy({ reverse: true, state: 'failed' }, 'length')).toEqual({ order: 'length', state: 'failed' });
});

test('an order is no filter', () => {
  expect(isFiltered({ order: 'length', reverse: true })).toBe(false);
  expect(filterOf({ order: 'length', escalated: true })).toEqual({ escalated: true });
});
