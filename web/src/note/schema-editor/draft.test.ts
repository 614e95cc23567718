import { LabelSchema } from '@chartmark/schemas';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  adopted,
  changesBetween,
  faultsOf,
  moved,
  nameFor,
  newEntityType,
  newRelationType,
  replaced,
} from './draft.ts';

const entity = (name: string, more = {}) => ({
  ...{ name, display: name.toLowerCase(), key: null, colour: '#0072b2', definition: '', examples: [] },
  ...{ counterExamples: [], terminologies: [], attributes: [], ...more },
});
const schema: LabelSchema = {
  attributes: [{ name: 'assertion', values: [{ name: 'present', key: '1' }], default: 'present', required: true }],
  entityTypes: [entity('DRUG', { key: 'd', attributes: ['assertion'] }), entity('DOSE')],
  relationTypes: [{ name: 'HAS', display: 'has', key: null, from: ['DRUG'], to: ['DOSE'], definition: '' }],
  noteLabels: [{ name: 'quality', values: ['good', 'bad'] }],
};

test.each([
  ['Adverse event', [], 'ADVERSE_EVENT'],
  ['Médicament', [], 'MEDICAMENT'],
  ['  ?! ', [], 'LABEL'],
  ['Dose', ['DOSE', 'DOSE_2'], 'DOSE_3'],
])('a name for %s', (display, taken, expected) => {
  expect(nameFor(display, taken)).toBe(expected);
});

test('what is new fits, has a name and a colour of its own', () => {
  const drafted = { ...schema, entityTypes: [...schema.entityTypes, newEntityType(schema, 'dose!')] };
  expect(drafted.entityTypes.at(-1)).toMatchObject({ name: 'DOSE_2', colour: '#d55e00', key: null });
  const all = { ...drafted, relationTypes: [...drafted.relationTypes, newRelationType(drafted, 'treats')] };
  expect([...faultsOf(all)]).toEqual([]);
});

describe('what is wrong is told at its field', () => {
  test.each([
    [
      'a key twice',
      { entityTypes: [entity('A', { key: 'd' }), entity('B', { key: 'd' })], relationTypes: [] },
      'entityTypes.1.key',
    ],
    ['an end that is no label', { relationTypes: [{ ...schema.relationTypes[0], to: ['X'] }] }, 'relationTypes.0'],
    [
      'a default that is no value',
      { attributes: [{ ...schema.attributes[0], default: 'absent' }] },
      'attributes.0.default',
    ],
    ['an empty name', { entityTypes: [entity('A', { display: '' })], relationTypes: [] }, 'entityTypes.0.display'],
    ['a long key', { entityTypes: [entity('A', { key: 'ab' })], relationTypes: [] }, 'entityTypes.0.key'],
  ])('%s', (_, change, path) => {
    expect([...faultsOf({ ...schema, ...change } as LabelSchema).keys()]).toContain(path);
  });

  test('a retired label may leave its key to another', () => {
    const entityTypes = [entity('A', { key: 'd', retired: true }), entity('B', { key: 'd' })];
    expect([...faultsOf({ ...schema, entityTypes, relationTypes: [] })]).toEqual([]);
  });
});

test('changes are told as people see them', () => {
  const [drug, dose] = schema.entityTypes;
  if (!drug || !dose) throw new Error('no labels');
  const after: LabelSchema = {
    ...schema,
    entityTypes: [{ ...dose, display: 'strength', colour: '#000000' }, { ...drug, retired: true }, entity('ROUTE')],
    noteLabels: [],
  };
  expect(changesBetween(schema, after)).toEqual([
    { kind: 'renamed', list: 'entityTypes', name: 'strength', before: 'dose' },
    { kind: 'changed', list: 'entityTypes', name: 'strength' },
    { kind: 'retired', list: 'entityTypes', name: 'drug' },
    { kind: 'added', list: 'entityTypes', name: 'route' },
    { kind: 'moved', list: 'entityTypes', name: '' },
    { kind: 'removed', list: 'noteLabels', name: 'quality' },
  ]);
  expect(changesBetween(schema, schema)).toEqual([]);
});

test('another schema keeps every name that was in use', () => {
  const other: LabelSchema = { attributes: [], entityTypes: [entity('EVENT')], relationTypes: [], noteLabels: [] };
  const both = adopted(schema, other);
  expect(both.entityTypes.map(({ name, retired }) => [name, retired])).toEqual([
    ['EVENT', undefined],
    ['DRUG', true],
    ['DOSE', true],
  ]);
  expect(LabelSchema.safeParse(both).success).toBe(true);
  expect(changesBetween(schema, both).filter(({ kind }) => kind === 'removed')).toEqual([]);
});

test('another schema keeps every value of a note label that was in use', () => {
  const noteLabels = [{ name: 'quality', values: ['good', 'new'], retiredValues: ['new'] }];
  const before = { ...schema, noteLabels: [{ name: 'quality', values: ['good', 'poor'] }] };
  expect(adopted(before, { ...schema, noteLabels }).noteLabels).toEqual([
    { name: 'quality', values: ['good', 'new', 'poor'], retiredValues: ['new', 'poor'] },
  ]);
});

test('moving and replacing keep everything else', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(), { minLength: 1 }),
      fc.nat(),
      fc.constantFrom(1 as const, -1 as const),
      (list, n, by) => {
        const at = n % list.length;
        const after = moved(list, at, by);
        expect(after.toSorted()).toEqual(list.toSorted());
        const to = at + by;
        if (to >= 0 && to < list.length) expect(after[to]).toBe(list[at]);
        else expect(after).toEqual(list);
        expect(replaced(list, at, -1).filter((_, i) => i !== at)).toEqual(list.filter((_, i) => i !== at));
      },
    ),
  );
});
