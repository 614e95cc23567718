import type { LabelSchema, Relation } from '@chartmark/schemas';
import { expect, test } from 'vitest';
import type { Mark } from '../note/mark.ts';
import { candidates, changesTo, nameOfRole, partsOf, rolesOf } from './frames.ts';

const schema = {
  attributes: [],
  noteLabels: [],
  entityTypes: [],
  relationTypes: [
    { name: 'CAUSED_BY', display: 'caused by', key: null, from: ['ADE'], to: ['DRUG'], definition: '' },
    { name: 'DOSE_OF', display: 'dose of', key: null, from: ['DOSE'], to: ['DRUG', 'ADE'], definition: '' },
    { name: 'LED_TO', display: 'led to', key: null, from: ['ADE'], to: ['OUTCOME'], definition: '' },
  ],
} satisfies LabelSchema;

const mark = (id: string, label: string, start: number, kind: Mark['kind'] = 'span'): Mark => ({
  ...{ id, kind, label, start, end: start + 4, fragments: [{ start, end: start + 4 }], attributes: {}, concept: null },
});
const relation = (id: string, label: string, head: string, child: string): Relation =>
  ({ id, label, head, child, origin: { kind: 'person' } }) as Relation;

const event = mark('event', 'ADE', 50);
const marks = [mark('far', 'DRUG', 0), event, mark('near', 'DRUG', 60), mark('dose', 'DOSE', 70, 'suggestion')];
const roles = rolesOf(schema, 'ADE');
const [causedBy, doseOf] = roles.map(nameOfRole);

test('an adverse event has a drug, a dose and an outcome', () => {
  expect(roles.map(({ type, leads, labels }) => [type.name, leads, labels])).toEqual([
    ['CAUSED_BY', 'away', ['DRUG']],
    ['DOSE_OF', 'here', ['DOSE']],
    ['LED_TO', 'away', ['OUTCOME']],
  ]);
});

test('what can be a part is offered nearest first', () => {
  expect(roles.map((role) => candidates(marks, event, role).map(({ id }) => id))).toEqual([
    ['near', 'far'],
    ['dose'],
    [],
  ]);
});

test('saving adds and removes only what differs, and accepts a suggestion that becomes a part', () => {
  const relations = [relation('r1', 'CAUSED_BY', 'event', 'far'), relation('r2', 'CAUSED_BY', 'other', 'near')];
  expect(partsOf(relations, 'event', roles).get(causedBy ?? '')).toEqual(new Set(['far']));
  const parts = new Map([
    [causedBy ?? '', new Set(['near'])],
    [doseOf ?? '', new Set(['dose'])],
  ]);
  let made = 0;
  expect(changesTo({ of: event, roles, parts, relations, marks, newId: () => `new${++made}` })).toEqual([
    { type: 'removeRelation', relation: 'r1' },
    { type: 'addRelation', relation: { id: 'new1', label: 'CAUSED_BY', head: 'event', child: 'near' } },
    { type: 'accept', suggestion: 'dose' },
    { type: 'addRelation', relation: { id: 'new2', label: 'DOSE_OF', head: 'dose', child: 'event' } },
  ]);
  const as = partsOf(relations, 'event', roles);
  expect(changesTo({ of: event, roles, parts: as, relations, marks, newId: () => '' })).toEqual([]);
});
