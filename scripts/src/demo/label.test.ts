import type { LabelSchema, SuggestedSpan, Suggestion } from '@chartmark/schemas';
import { expect, test } from 'vitest';
import { labelling } from './label.ts';

const SCHEMA: LabelSchema = { attributes: [], entityTypes: [], relationTypes: [], noteLabels: [] };
const MADE = { engine: 'rules', version: '1', confidence: 1, why: 'made up' };
const span = (id: string, label: string): SuggestedSpan => ({
  ...{ kind: 'span', id, label, fragments: [{ start: 0, end: 3 }], attributes: {}, concept: null, ...MADE },
});
const SUGGESTIONS: readonly Suggestion[] = [
  span('drug', 'DRUG'),
  span('dose', 'DOSE'),
  { kind: 'relation', id: 'link', label: 'HAS_DOSE', head: 'drug', child: 'dose', ...MADE },
];
const HABITS = { accepts: 1, widens: 0, relabels: 0, readsAssertion: 1, linksDrugs: 0 };

test('who joins nothing rejects what could be joined, so that a submitted note has nothing left to decide', () => {
  const deeds = labelling('abc', SUGGESTIONS, SCHEMA, HABITS, () => 0.5);
  expect(deeds).toContainEqual({ type: 'reject', suggestion: 'link' });
  expect(deeds).toHaveLength(3);
});
