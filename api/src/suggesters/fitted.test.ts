import { expect, test } from 'vitest';
import { SCHEMA } from '../test-service.ts';
import { fitted } from './fitted.ts';

const answered = (system: string, terminologies: string[]) =>
  fitted({
    note: { id: '0198b2f0-0000-7000-8000-000000000001', text: 'gout' },
    spans: [{ start: 0, end: 4, label: 'CONDITION', confidence: 1, concept: { system, code: '1', name: 'Gout' } }],
    relations: [],
    suggester: { name: 'm', labels: ['CONDITION'] },
    model: { name: 'm', version: '1' },
    schema: { ...SCHEMA, entityTypes: SCHEMA.entityTypes.map((type) => ({ ...type, terminologies })) },
    present: [],
  });
const concepts = ({ suggestions }: ReturnType<typeof answered>) =>
  suggestions.map((one) => one.kind === 'span' && (one.concept?.system ?? null));

test('a code is taken only of a terminology the label is bound to; the span stays, and it is counted', () => {
  const refused = answered('EVIL', ['SNOMED']);
  expect([concepts(refused), refused.dropped]).toEqual([[null], { concept: 1 }]);
  const taken = answered('SNOMED', ['SNOMED']);
  expect([concepts(taken), taken.dropped]).toEqual([['SNOMED'], {}]);
  expect(concepts(answered('anything', []))).toEqual(['anything']);
});
