import type { LabelSchema, Relation, RelationType, Span } from '@chartmark/schemas';
import { expect, test } from 'vitest';
import { lacking } from './lacking.ts';

const origin = { kind: 'person' as const };
const span = (id: string, label: string, attributes: Record<string, string> = {}): Span => ({
  ...{ id, label, fragments: [{ start: 0, end: 5 }], attributes, concept: null, origin },
});

const dose: RelationType = {
  ...{ name: 'dose', display: 'dose', key: null, from: ['DRUG'], to: ['DOSE'], definition: '' },
};

const schema = (relationTypes: readonly RelationType[] = []): LabelSchema => ({
  attributes: [{ name: 'assertion', values: [{ name: 'present', key: null }], default: null, required: true }],
  entityTypes: ['PROBLEM', 'DRUG', 'DOSE'].map((name) => ({
    ...{ name, display: name, key: null, colour: '#000000', definition: '', examples: [], counterExamples: [] },
    terminologies: [],
    attributes: name === 'PROBLEM' ? ['assertion'] : [],
  })),
  relationTypes: [...relationTypes],
  noteLabels: [],
});

test('a required attribute without value is lacking', () => {
  const bare = span('a', 'PROBLEM');
  expect(lacking([bare, span('b', 'DRUG')], [], schema())).toEqual([
    { kind: 'attribute', span: bare, attribute: 'assertion' },
  ]);
  expect(lacking([span('a', 'PROBLEM', { assertion: 'present' })], [], schema())).toEqual([]);
});

test('a needed relation is lacking at the end that needs it, until one is drawn', () => {
  const [drug, first, second] = [span('a', 'DRUG'), span('b', 'DOSE'), span('c', 'DOSE')];
  const drawn: Relation = { id: 'r', label: 'dose', head: 'a', child: 'b', attributes: {}, origin };
  const all = [drug, first, second];
  const ofDose: RelationType = { ...dose, neededBy: 'to' };
  const ofDrug: RelationType = { ...dose, neededBy: 'from' };
  expect(lacking(all, [drawn], schema([ofDose]))).toEqual([{ kind: 'relation', span: second, relation: ofDose }]);
  expect(lacking(all, [drawn], schema([ofDrug]))).toEqual([]);
  expect(lacking(all, [], schema([ofDrug]))).toEqual([{ kind: 'relation', span: drug, relation: ofDrug }]);
  expect(lacking(all, [], schema([dose]))).toEqual([]);
  expect(lacking(all, [], schema([{ ...ofDrug, retired: true }]))).toEqual([]);
});
