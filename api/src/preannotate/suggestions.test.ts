import { expect, test } from 'vitest';
import { SCHEMA } from '../test-service.ts';
import type { Found } from './engine.ts';
import { suggestionsFor } from './suggestions.ts';

const NOTE = { id: '0198b2f0-0000-7000-8000-000000000001', text: 'gout' };
const found = (system: string): Found => ({
  spans: [
    {
      ...{ start: 0, end: 4, label: 'CONDITION', attributes: {}, concept: { system, code: '1', name: 'Gout' } },
      ...{ engine: 'e', version: '1', confidence: 0.9, why: 'w' },
    },
  ],
  relations: [],
});
const bound = (...terminologies: string[]) => ({
  ...SCHEMA,
  entityTypes: SCHEMA.entityTypes.map((type) => ({ ...type, terminologies })),
});
const codeOf = (system: string, ...terminologies: string[]) => {
  const [span] = suggestionsFor(NOTE, found(system), { spans: [], relations: [] }, bound(...terminologies));
  return span?.kind === 'span' ? (span.concept?.system ?? 'none') : 'no span';
};

test('a code is suggested only from the terminologies its label is bound to; the span is, either way', () => {
  expect(codeOf('ICD-10-CM', 'ICD-10-CM', 'DOID')).toBe('ICD-10-CM');
  expect(codeOf('MedDRA', 'ICD-10-CM', 'DOID')).toBe('none');
  expect(codeOf('MedDRA')).toBe('MedDRA');
});
