import { expect, test } from 'vitest';
import { kindsFor } from './concept-kinds.ts';

test('a symptom has codes of findings and conditions, and none of a body part or a drug', () => {
  expect(kindsFor('SYMPTOM')).toEqual(expect.arrayContaining(['SYMPTOM', 'CONDITION', 'finding', 'disorder']));
  for (const other of ['ANATOMY', 'MEDICATION', 'body structure', 'LAB'])
    expect(kindsFor('SYMPTOM')).not.toContain(other);
});

test('a label that stands in for several has the kinds of all of them', () => {
  expect(kindsFor('ADVERSE_EVENT')).toEqual(expect.arrayContaining(['CONDITION', 'SYMPTOM', 'Sign or Symptom']));
  expect(kindsFor('DRUG')).toEqual(expect.arrayContaining(['MEDICATION', 'Clinical Drug']));
});

test('nothing is kept from a label that nothing is known of', () => {
  expect(kindsFor('INDICATION')).toEqual([]);
});
