import { indexOf } from '@chartmark/ontologies';
import { expect, test } from 'vitest';
import { createPreannotator } from './engine.ts';
import { isOfIdentifier } from './identifiers.ts';

const term = (type: string, ...names: string[]) => names.map((name) => ({ type, system: 'S', code: name, name }));
const preannotate = createPreannotator({
  index: indexOf([
    ...term('CONDITION', 'myocardial infarction', 'COVID-19', 'HTN', 'STEMI', 'HIV'),
    ...term('LAB', 'sodium', 'HER2'),
  ]),
});
const words = (text: string): string[] => preannotate(text).spans.map(({ start, end }) => text.slice(start, end));

test.each([
  'Order 5901-MI-4568 was placed.',
  'Order 5901‑MI‑4568 was placed.',
  'Specimen AB-12-HIV-9 received.',
  'Specimen HIV-12-AB-93 received.',
  'Accession HIV-2024-00123.',
  'Kit MI-45681.',
])('nothing is suggested of an identifier: %s', (text) => {
  expect(words(text)).toEqual([]);
});

test.each([
  ['MI-related shock', 'MI'],
  ['post-MI care', 'MI'],
  ['an MI-1998', 'MI'],
  ['non-STEMI', 'STEMI'],
  ['COVID-19 today', 'COVID-19'],
  ['HER2-positive', 'HER2'],
  ['HIV-1 and HIV-2', 'HIV', 'HIV'],
  ['1-HTN-2-MI', 'HTN', 'MI'],
])('a clinical form with a hyphen stays: %s', (text, ...expected) => {
  expect(words(text)).toEqual(expected);
});

const parts = (run: string): boolean[] =>
  [...run.matchAll(/[^-]+/g)].map(({ index: start, 0: part }) =>
    isOfIdentifier(`of ${run}, done`, { start: start + 3, end: start + 3 + part.length }),
  );

test('all letters of an identifier are of it, its numbers are no short forms', () => {
  expect(parts('AB-12-MS-9')).toEqual([true, false, true, false]);
});

test.each(['T2-weighted', 'type-2', 'L4-L5', 'C5-C6-C7', '5-HT-3', '25-OH-D3', 'SARS-CoV-2', '2-amino-500-x'])(
  'no part of %s is of an identifier',
  (run) => {
    expect(parts(run)).not.toContain(true);
  },
);
