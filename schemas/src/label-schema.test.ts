import { describe, expect, test } from 'vitest';
import type { AttributeType, EntityType, RelationType } from './label-schema.ts';
import {
  defaultAttributes,
  entityType,
  LabelSchema,
  relationType,
  relationTypesBetween,
  schemaFaults,
} from './label-schema.ts';

const entity = (name: string, attributes: string[] = []): EntityType => ({
  name,
  display: name,
  key: null,
  colour: '#1f77b4',
  definition: '',
  examples: [],
  counterExamples: [],
  terminologies: [],
  attributes,
});
const relation = (name: string, from: string[], to: string[]): RelationType => ({
  name,
  display: name,
  key: null,
  from,
  to,
  definition: '',
});
const attribute = (name: string, standard: string | null): AttributeType => ({
  name,
  values: [
    { name: 'present', key: 'p' },
    { name: 'absent', key: 'a' },
  ],
  default: standard,
  required: false,
});
const schema: LabelSchema = {
  attributes: [attribute('assertion', 'present'), attribute('severity', null), attribute('unused', 'absent')],
  entityTypes: [entity('DRUG'), entity('ADE', ['assertion', 'severity'])],
  relationTypes: [relation('CAUSED', ['DRUG'], ['ADE']), relation('WITH', ['ADE', 'DRUG'], ['ADE'])],
  noteLabels: [{ name: 'serious', values: ['yes', 'no'] }],
};

/** The places and messages of what is wrong. */
const wrong = (changed: Partial<LabelSchema>): [string, string][] =>
  LabelSchema.safeParse({ ...schema, ...changed }).error?.issues.map((issue) => [
    issue.path.join('.'),
    issue.message,
  ]) ?? [];

test('a schema that fits itself is taken', () => {
  expect(LabelSchema.parse(schema)).toEqual(schema);
});

describe('a schema that does not is refused at the place', () => {
  test.each<[string, Partial<LabelSchema>, [string, string][]]>([
    [
      'a type twice',
      { entityTypes: [entity('DRUG'), entity('ADE'), entity('DRUG')] },
      [['entityTypes', "'DRUG' stands twice"]],
    ],
    [
      'an attribute twice',
      { attributes: [...schema.attributes, attribute('severity', null)] },
      [['attributes', "'severity' stands twice"]],
    ],
    [
      'a relation to no type',
      { relationTypes: [relation('R', ['DRUG'], ['LAB'])] },
      [['relationTypes.0', "'LAB' is not an entity type"]],
    ],
    [
      'a relation from no type',
      { relationTypes: [...schema.relationTypes, relation('R', ['LAB'], ['ADE'])] },
      [['relationTypes.2', "'LAB' is not an entity type"]],
    ],
    [
      'an attribute that is none',
      { entityTypes: [entity('DRUG'), entity('ADE', ['dose'])] },
      [['entityTypes.1', "'dose' is not an attribute"]],
    ],
    [
      'no types',
      { entityTypes: [], relationTypes: [] },
      [['entityTypes', 'Too small: expected array to have >=1 items']],
    ],
    [
      'a colour by name',
      { entityTypes: [{ ...entity('DRUG'), colour: 'red' }, entity('ADE')] },
      [['entityTypes.0.colour', 'a colour such as #1f77b4']],
    ],
    [
      'a key of two',
      { entityTypes: [{ ...entity('DRUG'), key: 'dd' }, entity('ADE')] },
      [['entityTypes.0.key', 'one printable character']],
    ],
    [
      'a key that cannot be seen',
      { entityTypes: [{ ...entity('DRUG'), key: ' ' }, entity('ADE')] },
      [['entityTypes.0.key', 'one printable character']],
    ],
  ])('%s', (_, changed, faults) => {
    expect(wrong(changed)).toEqual(faults);
  });
});

test.each<[string, Partial<LabelSchema>, (string | number)[]]>([
  [
    'entity types',
    { entityTypes: [entity('DRUG'), { ...entity('ADE'), display: ' drug' }] },
    ['entityTypes', 1, 'display'],
  ],
  [
    'relation types',
    { relationTypes: ['A', 'B'].map((name) => ({ ...relation(name, ['DRUG'], ['ADE']), display: 'Causes' })) },
    ['relationTypes', 1, 'display'],
  ],
  ['attributes', { attributes: [attribute('severity', null), attribute('Severity', null)] }, ['attributes', 1, 'name']],
  [
    'values of an attribute',
    { attributes: [{ ...attribute('severity', null), values: ['mild', 'Mild'].map((name) => ({ name, key: null })) }] },
    ['attributes', 0, 'values', 1, 'name'],
  ],
  [
    'note labels',
    { noteLabels: ['Serious', 'serious'].map((name) => ({ name, values: ['yes'] })) },
    ['noteLabels', 1, 'name'],
  ],
  [
    'values of a note label',
    { noteLabels: [{ name: 'serious', values: ['yes', 'YES'] }] },
    ['noteLabels', 0, 'values', 1],
  ],
])('two %s that are shown under one name are a fault', (_, changed, path) => {
  expect(schemaFaults({ ...schema, ...changed })).toEqual([
    { path, message: expect.stringMatching(/is the name of another one/) },
  ]);
});

test('a retired type does not keep its name from another', () => {
  const retired = { ...entity('OLD'), display: 'DRUG', retired: true as const };
  expect(schemaFaults({ ...schema, entityTypes: [retired, ...schema.entityTypes] })).toEqual([]);
});

test('types are found by name', () => {
  expect(entityType(schema, 'ADE')?.attributes).toEqual(['assertion', 'severity']);
  expect(entityType(schema, 'LAB')).toBeUndefined();
  expect(relationType(schema, 'WITH')?.from).toEqual(['ADE', 'DRUG']);
  expect(relationType(schema, 'DRUG')).toBeUndefined();
});

test.each([
  ['DRUG', 'ADE', ['CAUSED', 'WITH']],
  ['ADE', 'ADE', ['WITH']],
  ['ADE', 'DRUG', []],
  ['LAB', 'ADE', []],
])('from %s to %s may lead %j', (from, to, names) => {
  expect(relationTypesBetween(schema, from, to).map(({ name }) => name)).toEqual(names);
});

test('a new span starts with the defaults of its own attributes', () => {
  expect(defaultAttributes(schema, 'ADE')).toEqual({ assertion: 'present' });
  expect(defaultAttributes(schema, 'DRUG')).toEqual({});
  expect(defaultAttributes(schema, 'LAB')).toEqual({});
});
