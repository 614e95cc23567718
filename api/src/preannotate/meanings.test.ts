import { indexOf, type Term } from '@chartmark/ontologies';
import { expect, test } from 'vitest';
import { createPreannotator, DEFAULT_NAMING } from './engine.ts';

const term = (system: string, type: string, name: string, code = name): Term => ({ system, type, name, code });
const SHIPPED = indexOf([
  term('CHARTMARK', 'MEDICATION', 'metformin'),
  term('CHARTMARK', 'CONDITION', 'type 2 diabetes mellitus'),
  term('CHARTMARK', 'LAB', 'potassium'),
  term('CHARTMARK', 'CONDITION', 'multiple sclerosis'),
]);
const RXNORM = indexOf([term('RxNorm', 'MEDICATION', 'Metformin', '6809'), term('RxNorm', 'MEDICATION', 'Potassium')]);
const SNOMED = indexOf([
  term('SNOMED', 'CONDITION', 'Type 2 diabetes mellitus', '44054006'),
  term('SNOMED', 'CONDITION', 'Multiple sclerosis', '24700007'),
]);
const BOUND: Record<string, string> = { MEDICATION: 'RxNorm', CONDITION: 'SNOMED' };
const mayCode = (label: string, system: string): boolean => (BOUND[label] ?? system) === system;

const found = (text: string, options: Partial<Parameters<typeof createPreannotator>[0]> = {}) =>
  createPreannotator({ index: SHIPPED, terminologies: [RXNORM, SNOMED], ...options })(text)
    .spans.filter(({ label }) => label !== 'LAB_VALUE')
    .map(({ start, end, label, concept }) => `${label} ${text.slice(start, end)} ${concept?.system}`);

test.each([
  ['bound', { mayCode }],
  ['not bound', {}],
])('of equal names that of the imported terminology is suggested where the label is %s', (_, options) => {
  expect(found('Takes metformin for type 2 diabetes mellitus', options)).toEqual([
    'MEDICATION metformin RxNorm',
    'CONDITION type 2 diabetes mellitus SNOMED',
  ]);
});

test('a concept the label is bound to comes before one it is not, in whichever dictionary it stands', () => {
  const bound = (label: string, system: string) => label !== 'MEDICATION' || system === 'CHARTMARK';
  expect(found('metformin', { mayCode: bound })).toEqual(['MEDICATION metformin CHARTMARK']);
  const both = indexOf([term('A', 'CONDITION', 'gout'), term('B', 'CONDITION', 'gout')]);
  const onlyB = (_: string, system: string) => system === 'B';
  expect(found('gout', { index: both, terminologies: [], mayCode: onlyB })).toEqual(['CONDITION gout B']);
});

test('a type that the project labels comes before one it does not', () => {
  const index = indexOf([term('A', 'FOOD', 'insulin'), term('A', 'MEDICATION', 'insulin')]);
  const naming = { ...DEFAULT_NAMING, labels: { FOOD: null } };
  expect(found('insulin', { index, naming })).toEqual(['MEDICATION insulin A']);
});

test('the label follows from a value behind the words, from what was accepted before, and from the section', () => {
  expect(found('potassium 3.4')).toEqual(['LAB potassium CHARTMARK']);
  expect(found('MEDICATIONS: potassium')).toEqual(['MEDICATION potassium RxNorm']);
  const prior = (label: string) => (label === 'MEDICATION' ? 0.9 : 0.2);
  expect(found('given potassium', { prior })).toEqual(['MEDICATION potassium RxNorm']);
});

test.each([
  ['Potassium was normal.', 'LAB Potassium CHARTMARK'],
  ['LABORATORY DATA: potassium 3.4', 'LAB potassium CHARTMARK'],
  ['potassium 3.4 mmol/L', 'LAB potassium CHARTMARK'],
  ['MEDICATIONS: potassium', 'MEDICATION potassium RxNorm'],
  ['Given potassium 20 mEq for it', 'MEDICATION potassium RxNorm'],
])('a test of which its terminology has only longer names stays a test beside drugs: %s', (text, expected) => {
  const bound: Record<string, string> = { ...BOUND, LAB: 'LOINC' };
  const mayCodeLoinc = (label: string, system: string): boolean => (bound[label] ?? system) === system;
  const loinc = indexOf([term('LOINC', 'LAB', 'Potassium [Moles/volume] in Blood', '6298-4')]);
  expect(found(text, { terminologies: [RXNORM, loinc], mayCode: mayCodeLoinc })[0]).toBe(expected);
});

test('what a project learned without a code takes the code of a terminology, and stays learned', () => {
  const layers = [indexOf([term('learned', 'CONDITION', 'type 2 diabetes mellitus')])];
  const text = 'type 2 diabetes mellitus';
  const [span] = createPreannotator({ index: SHIPPED, terminologies: [SNOMED], layers, mayCode })(text).spans;
  expect(span?.concept?.code).toBe('44054006');
  expect(span?.why).toContain('accepted before');
});

test('the sense of a short form is coded by the terminology the label is bound to', () => {
  const text = 'MS with optic neuritis, brain lesions and relapsing course, seen in neurology';
  expect(found(text, { mayCode })[0]).toBe('CONDITION MS SNOMED');
});
