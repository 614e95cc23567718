import { describe, expect, test } from 'vitest';
import { indexOf } from '../index/build.ts';
import { createConceptSearch } from './concept-search.ts';

const concept = (type: string, system: string, code: string, ...names: string[]) =>
  names.map((name) => ({ type, system, code, name }));
const search = createConceptSearch(
  indexOf([
    ...concept('CONDITION', 'ICD-10-CM', 'I10', 'Essential hypertension', 'High blood pressure', 'Hypertension'),
    ...concept('CONDITION', 'ICD-10-CM', 'I15.0', 'Renovascular hypertension'),
    ...concept('CONDITION', 'ICD-10-CM', 'E11.9', 'Type 2 diabetes mellitus'),
    ...concept('MEDICATION', 'RxNorm', '6918', 'Metoprolol', 'Lopressor'),
    ...concept('MEDICATION', 'RxNorm', '6960', 'Midazolam'),
  ]),
);
const codes = (query: string, filter = {}) => search.search(query, filter).map(({ code }) => code);

describe('what is typed finds', () => {
  test.each([
    ['a word begun', 'hyperten', ['I10', 'I15.0']],
    ['words in any order', 'pressure bl', ['I10']],
    ['a synonym', 'lopr', ['6918']],
    ['a code', 'E11', ['E11.9']],
    ['a code without its point', 'e119', ['E11.9']],
    ['a misspelt word', 'metropolol', ['6918']],
    ['a misspelt word not typed out', 'metropol', ['6918']],
    ['swapped letters', 'diabtees', ['E11.9']],
    ['accents and case', 'MÉTOPROLOL', ['6918']],
    ['nothing there is', 'xyzzy', []],
    ['nothing typed', ' ', []],
  ])('%s', (_, query, expected) => {
    expect(codes(query)).toEqual(expected);
  });
});

test('a hit names the synonym that fitted and the preferred name', () => {
  expect(search.search('lopressor')[0]).toMatchObject({ name: 'Metoprolol', matched: 'Lopressor', system: 'RxNorm' });
});

test('a filter leaves only its terminologies and types, a limit only the best', () => {
  expect(codes('m', { systems: ['ICD-10-CM'] })).toEqual(['E11.9']);
  expect(codes('m', { types: ['MEDICATION'] }).toSorted()).toEqual(['6918', '6960']);
  expect(codes('hypertension', { limit: 1 })).toEqual(['I10']);
});

test('a concept is looked up by its exact code', () => {
  expect(search.lookUp('ICD-10-CM', 'I10')).toEqual({
    concept: { system: 'ICD-10-CM', code: 'I10', name: 'Essential hypertension' },
    ...{ type: 'CONDITION', definition: null, broader: [], narrower: [], narrowerInAll: 0 },
  });
  expect(search.lookUp('RxNorm', 'I10')).toBeUndefined();
  expect(search.lookUp('ICD-10-CM', 'I1')).toBeUndefined();
});
