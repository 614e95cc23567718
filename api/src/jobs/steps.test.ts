import { indexOf, shippedNames } from '@chartmark/ontologies';
import { expect, test } from 'vitest';
import { SCHEMA } from '../test-service.ts';
import { createSteps } from './steps.ts';

const SHIPPED = indexOf(shippedNames());
const bound = (systems: Readonly<Record<string, string>>) => ({
  ...SCHEMA,
  entityTypes: SCHEMA.entityTypes.map((type) => ({ ...type, terminologies: [systems[type.name] ?? ''] })),
});
const codes = (steps: ReturnType<typeof createSteps>, text: string, schema = SCHEMA) =>
  steps
    .suggest({ notes: [{ id: 'n', text, cameAlong: { spans: [], relations: [] } }], schema, lexicon: null })
    .flatMap(({ suggestions }) => suggestions ?? [])
    .map((one) => one.kind === 'span' && (one.concept?.code ?? one.concept));

test('a misspelt drug is suggested as what it is a slip of, from what ships', () => {
  const steps = createSteps(SHIPPED);
  for (const drug of ['metoprolol', 'lisinopril', 'simvastatin', 'atorvastatin', 'gabapentin']) {
    const slip = `${drug.slice(0, 4)}${drug[5]}${drug[4]}${drug.slice(6)}`;
    expect([slip, ...codes(steps, `Takes ${slip} daily.`)]).toEqual([slip, ...codes(steps, `Takes ${drug} daily.`)]);
  }
  expect(codes(steps, 'metropolol 25 mg')).toEqual(codes(steps, 'metoprolol 25 mg'));
});

test('names that ship and that are imported are suggested with the code their label is bound to', () => {
  const imported = [
    { type: 'Drug', system: 'RxNorm', code: '6809', name: 'metformin' },
    { type: 'disorder', system: 'SNOMED', code: '44054006', name: 'Type 2 diabetes mellitus' },
  ].map((term) => indexOf([term]));
  const schema = bound({ MEDICATION: 'RxNorm', CONDITION: 'SNOMED' });
  const text = 'Takes metformin for type 2 diabetes mellitus';
  expect(codes(createSteps(SHIPPED, imported), text, schema)).toEqual(['6809', '44054006']);
});

test('a year of birth is judged by the year in which a note comes', () => {
  const steps = createSteps(SHIPPED);
  const source = {
    ...{
      note: 'n',
      text: 'DOB 3/4/1950, seen 5/6/2019. Born in 1950.',
      known: {},
      subject: 's',
      secret: 'of the subject',
      ledger: {},
    },
    ...{ policy: 'safe-harbor-surrogates' as const, terms: { remove: [], keep: [] }, attested: false },
    ...{ schema: SCHEMA, lexicon: null, labels: { spans: [], relations: [] } },
  };
  const textIn = (thisYear: number): string => {
    const processed = steps.process({ ...source, thisYear });
    return processed.ok ? processed.done.text : processed.failure;
  };
  expect(textIn(2026)).toMatch(/1950.*1950/);
  expect(textIn(2041)).not.toContain('1950');
});
