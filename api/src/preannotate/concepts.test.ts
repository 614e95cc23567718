import { createIndexBuilder, indexOf } from '@chartmark/ontologies';
import { expect, test } from 'vitest';
import { createConcepts } from './concepts.ts';

const term = (code: string, name: string) => ({ type: 'CONDITION', system: 'ICD-10-CM', code, name });

test('a code is told by the terminology that knows what surrounds it', () => {
  const builder = createIndexBuilder();
  for (const [code, name] of [
    ['M10', 'Gout'],
    ['M10.0', 'Idiopathic gout'],
  ] as const) {
    builder.add(term(code, name));
  }
  builder.describe({ system: 'ICD-10-CM', code: 'M10.0', broader: ['M10'], definition: 'Crystals in joints.' });
  const { concept, terminologies } = createConcepts([
    indexOf([term('M10.0', 'gout'), term('I10', 'htn')]),
    builder.build(),
  ]);
  const ref = (code: string, name: string) => ({ system: 'ICD-10-CM', code, name });
  expect(concept('ICD-10-CM', 'M10.0')).toEqual({
    concept: ref('M10.0', 'Idiopathic gout'),
    ...{ type: 'CONDITION', definition: 'Crystals in joints.' },
    ...{ broader: [ref('M10', 'Gout')], narrower: [], narrowerInAll: 0 },
  });
  expect(concept('ICD-10-CM', 'M10')).toMatchObject({ narrower: [ref('M10.0', 'Idiopathic gout')], narrowerInAll: 1 });
  expect(concept('ICD-10-CM', 'I10')).toMatchObject({ concept: ref('I10', 'htn'), broader: [] });
  expect(() => concept('ICD-10-CM', 'Z9')).toThrow('No terminology in use here has this code');
  expect(terminologies.map(({ concepts }) => concepts)).toEqual([2, 2]);
});
