import type { EscalationRow } from '@chartmark/schemas';
import { expect, test } from 'vitest';
import { questionsTable } from './questions-table.ts';

const id = crypto.randomUUID();
const row: EscalationRow = {
  ...{ id, project: id, note: id, layer: id, stage: 'annotate', target: null, state: 'answered', title: 'Note 1' },
  ...{ by: { id, name: 'Nora' }, raisedAt: '2026-11-23T10:00:00.000Z', expert: null },
  ...{ answeredBy: { id, name: 'Eve' }, answeredAt: '2026-11-23T11:30:00.000Z', guideline: 3 },
  ...{ question: 'Is gout meant?', answer: 'No.', words: null, mine: false },
};

test('a question is told by who, when and how long, never in its words', () => {
  const [head, answered, open] = questionsTable([row, { ...row, state: 'open', answeredBy: null, answeredAt: null }]);
  const told = (cells: typeof head) => Object.fromEntries((head ?? []).map((name, i) => [name, cells?.[i]]));
  expect(told(answered)).toMatchObject({ 'asked by': 'Nora', 'answered by': 'Eve', hours: 1.5, guideline: 3 });
  expect(told(open)).toMatchObject({ 'answered by': null, hours: null });
  expect(JSON.stringify([answered, open])).not.toContain('gout');
});
