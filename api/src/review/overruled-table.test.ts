import { expect, test } from 'vitest';
import { overruledTable } from './overruled-table.ts';

test('a row for each person and label, a column for each kind that occurs', () => {
  const [ada, bob] = [crypto.randomUUID(), crypto.randomUUID()];
  const people = [
    { id: ada, name: 'Ada' },
    { id: bob, name: 'Bob' },
  ];
  const rows = [
    { person: ada, label: 'DRUG', decided: 10, overruled: 3, kinds: [{ kind: 'boundary' as const, overruled: 3 }] },
    { person: bob, label: 'DRUG', decided: 10, overruled: 1, kinds: [{ kind: 'type' as const, overruled: 1 }] },
  ];
  expect(overruledTable({ people, decided: 10, agreed: 6, rows })).toEqual([
    ['person', 'label', 'decided', 'overruled', 'boundary', 'type'],
    ['Ada', 'DRUG', 10, 3, 3, 0],
    ['Bob', 'DRUG', 10, 1, 0, 1],
  ]);
});
