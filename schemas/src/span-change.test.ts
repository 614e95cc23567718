import { expect, test } from 'vitest';
import { Command, decide, EMPTY_LAYER, evolve, type LabelSchema, type LayerState } from './index.ts';

const SCHEMA: LabelSchema = {
  attributes: [
    { name: 'assertion', values: ['present', 'absent'].map(value), default: 'present', required: true },
    { name: 'causality', values: ['likely', 'unlikely'].map(value), default: null, required: false },
  ],
  entityTypes: ['EVENT', 'SIGN'].map((name) => ({
    ...{ name, display: name, key: null, colour: '#1f77b4', definition: '', examples: [], counterExamples: [] },
    ...{ terminologies: [], attributes: name === 'EVENT' ? ['assertion', 'causality'] : ['assertion'] },
  })),
  relationTypes: [{ name: 'shows', display: 'shows', key: null, from: ['EVENT'], to: ['SIGN'], definition: '' }],
  noteLabels: [],
};
const SPAN = id(100);

const after = (...commands: readonly unknown[]): LayerState =>
  commands.reduce<LayerState>((state, given, n) => {
    const setting = { schema: SCHEMA, text: 'Rash after amoxicillin', suggestions: new Map(), actor: id(n % 2) };
    const happening = decide(state, Command.parse(given), { ...setting, event: id(10 + n), digest: null });
    return evolve(state, { ...happening, id: id(10 + n), actor: id(n % 2), version: n + 1 });
  }, EMPTY_LAYER);

const add = { type: 'addSpan', span: { id: SPAN, label: 'EVENT', fragments: [{ start: 0, end: 4 }] } };
const set = (attributes: object) => ({ type: 'changeSpan', span: SPAN, to: { attributes } });
const attributesOf = (state: LayerState) => state.spans.get(SPAN)?.value.attributes;

test('a change of one attribute leaves the others as they are', () => {
  expect(attributesOf(after(add, set({ assertion: 'absent' }), set({ causality: 'likely' })))).toEqual({
    ...{ assertion: 'absent', causality: 'likely' },
  });
});

test('an attribute that was cleared stays clear when something else changes', () => {
  const edge = { type: 'changeSpan', span: SPAN, to: { fragments: [{ start: 0, end: 10 }] } };
  expect(attributesOf(after(add, set({ assertion: null }), edge))).toEqual({});
});

test('an attribute that was cleared stays clear under a new label that shares it', () => {
  const relabel = { type: 'changeSpan', span: SPAN, to: { label: 'SIGN' } };
  expect(attributesOf(after(add, set({ assertion: null }), relabel))).toEqual({});
});

test('a new label keeps what it shares with the old one', () => {
  const relabel = { type: 'changeSpan', span: SPAN, to: { label: 'SIGN' } };
  expect(attributesOf(after(add, set({ assertion: 'absent', causality: 'likely' }), relabel))).toEqual({
    assertion: 'absent',
  });
});

test('a value the schema does not know is refused', () => {
  expect(() => after(add, set({ causality: 'maybe' }))).toThrow("'maybe' is no value of attribute 'causality'");
});

test.each([
  { seen: { label: 'EVENT' }, to: { label: 'SIGN' }, meanwhile: { label: 'SIGN' } },
  {
    seen: { fragments: [{ start: 0, end: 4 }] },
    to: { fragments: [{ start: 5, end: 10 }] },
    meanwhile: {
      fragments: [{ start: 0, end: 10 }],
    },
  },
  {
    seen: { attributes: { causality: null } },
    to: { attributes: { causality: 'likely' } },
    meanwhile: {
      attributes: { causality: 'unlikely' },
    },
  },
])('what its author has not seen is not overwritten, and is told: $to', ({ seen, to, meanwhile }) => {
  const change = { type: 'changeSpan', span: SPAN, to: meanwhile };
  const stale = { type: 'changeSpan', span: SPAN, to, from: seen };
  expect(after(add, stale).version).toBe(2);
  const refused = refusalOf(() => after(add, change, stale));
  expect(refused).toMatchObject({ kind: 'conflict', reason: { code: 'span.changed' }, current: { value: meanwhile } });
});

test('a change of something else goes together with what its author has not seen', () => {
  const stale = { type: 'changeSpan', span: SPAN, to: { label: 'SIGN' }, from: { label: 'EVENT' } };
  expect(attributesOf(after(add, set({ assertion: 'absent' }), stale))).toEqual({ assertion: 'absent' });
});

test('a span is not removed with what its author has not seen', () => {
  const stale = { type: 'removeSpan', span: SPAN, from: { attributes: { assertion: 'present' } }, relations: [] };
  const refused = refusalOf(() => after(add, set({ assertion: 'absent' }), stale));
  expect(refused).toMatchObject({ reason: { code: 'span.changed' } });
  expect(refusalOf(() => after(add, set({ causality: 'likely' }), stale))).toMatchObject({
    reason: { code: 'span.changed' },
  });
  const other = { type: 'addSpan', span: { id: id(101), label: 'SIGN', fragments: [{ start: 5, end: 10 }] } };
  const relate = { type: 'addRelation', relation: { id: id(102), label: 'shows', head: SPAN, child: id(101) } };
  expect(refusalOf(() => after(add, other, relate, stale))).toMatchObject({
    ...{ reason: { code: 'span.related' }, current: { value: { id: id(102) } } },
  });
  expect(after(add, other, relate, { ...stale, relations: [id(102)] }).spans.size).toBe(1);
});

function refusalOf(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

function value(name: string) {
  return { name, key: null };
}

function id(n: number): string {
  return `e0000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
}
