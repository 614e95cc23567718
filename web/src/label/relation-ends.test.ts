import type { LabelSchema } from '@chartmark/schemas';
import { expect, test } from 'vitest';
import { type Mark, markOf } from '../note/mark.ts';
import { joinings, offeredRelation, relationEnds } from './relation-ends.ts';

const schema: LabelSchema = {
  attributes: [],
  entityTypes: [],
  noteLabels: [],
  relationTypes: [
    { name: 'treats', display: 'treats', key: null, from: ['DRUG'], to: ['PROBLEM'], definition: '' },
    { name: 'causes', display: 'causes', key: null, from: ['DRUG', 'PROBLEM'], to: ['PROBLEM'], definition: '' },
  ],
};

const mark = (id: string, label: string, kind: Mark['kind'] = 'span'): Mark =>
  markOf({ id, label, fragments: [{ start: 0, end: 1 }], attributes: {}, concept: null }, kind);

test('what may join two spans, either way round', () => {
  const drug = mark('d', 'DRUG');
  const problem = mark('p', 'PROBLEM');
  const named = (a: Mark, b: Mark) => joinings(schema, a, b).map(({ type, reversed }) => [type.name, reversed]);
  expect(named(drug, problem)).toEqual([
    ['treats', false],
    ['causes', false],
  ]);
  expect(named(problem, drug)).toEqual([
    ['treats', true],
    ['causes', true],
  ]);
  expect(named(drug, drug)).toEqual([]);
});

test('only ends the schema allows, undecided suggestions among them, rejected ones not', () => {
  const drug = mark('d', 'DRUG');
  const marks = [drug, mark('p', 'PROBLEM', 'suggestion'), mark('q', 'PROBLEM', 'rejected'), mark('e', 'DRUG')];
  expect(relationEnds(schema, marks, drug).map(({ id }) => id)).toEqual(['p']);
});

test('a relation that was suggested just so is found while nobody has decided it, and no other', () => {
  const wanted = { label: 'treats', head: 'd', child: 'p' };
  const provenance = { engine: 'e', version: '1', confidence: 0.5, why: '' };
  const offered = { kind: 'relation' as const, id: 's', note: 'n', ...wanted, ...provenance };
  const others = [
    { ...offered, id: 'o', label: 'causes' },
    { ...offered, id: 'b', head: 'p', child: 'd' },
  ];
  const open = { decisions: new Map(), relations: new Map() };
  expect(offeredRelation([...others, offered], open, wanted)).toBe(offered);
  expect(offeredRelation(others, open, wanted)).toBeUndefined();
  const decided = { ...open, decisions: new Map([['s', { value: 'rejected' as const, by: 'a', touched: 'e' }]]) };
  expect(offeredRelation([offered], decided, wanted)).toBeUndefined();
});
