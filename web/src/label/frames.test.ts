import type { LabelSchema, Relation } from '@chartmark/schemas';
import { expect, test } from 'vitest';
import type { Mark } from '../note/mark.ts';
import { candidates, changesTo, nameOf, slotsIn, slotsOf, standing } from './frames.ts';

const type = (name: string, from: string[], to: string[]) => ({
  ...{ name, display: name, key: null, from, to, definition: '' },
});
const schema = {
  attributes: [],
  noteLabels: [],
  entityTypes: [],
  relationTypes: [
    type('CAUSED', ['DRUG'], ['EVENT']),
    type('HAS_DOSE', ['DRUG'], ['DOSE']),
    type('LED_TO', ['EVENT'], ['OUTCOME']),
  ],
} satisfies LabelSchema;

const mark = (id: string, label: string, start: number, kind: Mark['kind'] = 'span'): Mark => ({
  ...{ id, kind, label, start, end: start + 4, fragments: [{ start, end: start + 4 }], attributes: {}, concept: null },
});
const relation = (id: string, label: string, head: string, child: string): Relation =>
  ({ id, label, head, child, origin: { kind: 'person' } }) as Relation;

const of = mark('event', 'EVENT', 50);
const marks = [mark('far', 'DRUG', 0), of, mark('near', 'DRUG', 60, 'suggestion'), mark('dose', 'DOSE', 70)];
const slots = slotsOf(schema, of);
const [causedBy, ledTo] = slots;

test('an adverse event has a drug and an outcome, and a drug a dose once it is chosen', () => {
  expect(slots.map(({ type: { name }, leads, labels }) => [name, leads, labels])).toEqual([
    ['CAUSED', 'here', ['DRUG']],
    ['LED_TO', 'away', ['OUTCOME']],
  ]);
  const form = { schema, of, marks, relations: [], chosen: new Map() };
  expect(slotsIn(form)).toHaveLength(2);
  const chosen = new Map([[causedBy ? nameOf(causedBy) : '', new Set(['near'])]]);
  expect(slotsIn({ ...form, chosen }).map((slot) => [slot.of.id, slot.type.name])).toEqual([
    ['event', 'CAUSED'],
    ['event', 'LED_TO'],
    ['near', 'HAS_DOSE'],
  ]);
});

test('what can be a part is offered nearest first', () => {
  expect(slots.map((slot) => candidates(marks, slot).map(({ id }) => id))).toEqual([['near', 'far'], []]);
});

test('saving adds and removes only what differs, and accepts a suggestion that becomes a part', () => {
  const relations = [relation('r1', 'CAUSED', 'far', 'event'), relation('r2', 'CAUSED', 'near', 'other')];
  if (!causedBy || !ledTo) throw new Error('the event has two slots');
  expect(standing(causedBy, relations)).toEqual(new Set(['far']));
  const form = { schema, of, marks, relations };
  expect(changesTo({ ...form, chosen: new Map() }, () => '')).toEqual([]);
  let made = 0;
  const chosen = new Map([
    [nameOf(causedBy), new Set(['near'])],
    ['near HAS_DOSE away', new Set(['dose'])],
  ]);
  expect(changesTo({ ...form, chosen }, () => `new${++made}`)).toEqual([
    { type: 'removeRelation', relation: 'r1' },
    { type: 'accept', suggestion: 'near' },
    { type: 'addRelation', relation: { id: 'new1', label: 'CAUSED', head: 'near', child: 'event' } },
    { type: 'addRelation', relation: { id: 'new2', label: 'HAS_DOSE', head: 'near', child: 'dose' } },
  ]);
});
