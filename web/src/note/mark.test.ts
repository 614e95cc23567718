import { EMPTY_LAYER, evolve, type LayerState, type Span, type Suggestion } from '@chartmark/schemas';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawnOf, inTextOrder, NOTHING_DRAWN, startingAt } from './mark.ts';

const ME = '00000000-0000-7000-8000-000000000001';
const ALL = { withRejected: true };

const span = (id: string, start: number, label = 'PROBLEM'): Span => ({
  ...{ id, label, fragments: [{ start, end: start + 3 }], attributes: {}, concept: null, origin: { kind: 'person' } },
});

const suggestion = (id: string, start: number): Suggestion => ({
  ...{
    kind: 'span',
    id,
    note: ME,
    label: 'PROBLEM',
    fragments: [{ start, end: start + 3 }],
    attributes: {},
    concept: null,
  },
  ...{ engine: 'e', version: '1', confidence: 0.5, why: '' },
});

const cell = <T>(value: T) => ({ value, by: ME, touched: ME });

function layer(spans: readonly Span[], decisions: Readonly<Record<string, 'accepted' | 'rejected'>> = {}): LayerState {
  return {
    ...EMPTY_LAYER,
    spans: new Map(spans.map((one) => [one.id, cell(one)])),
    decisions: new Map(Object.entries(decisions).map(([id, how]) => [id, cell(how)])),
  };
}

test('spans, what is undecided and, where it is wanted, what was rejected are drawn in text order', () => {
  const suggestions = ['x', 'y', 'z'].map((id, i) => suggestion(id, i * 10));
  const state = layer([span('x', 0), span('a', 25)], { x: 'accepted', y: 'rejected' });
  const kinds = (withRejected: boolean) =>
    drawnOf(state, suggestions, { withRejected }).marks.map(({ id, kind }) => [id, kind]);
  expect(kinds(false)).toEqual([
    ['x', 'span'],
    ['z', 'suggestion'],
    ['a', 'span'],
  ]);
  expect(kinds(true)).toContainEqual(['y', 'rejected']);
});

test('the list is the same as long as nothing that is drawn changed', () => {
  const one = cell(span('a', 0));
  const before = drawnOf({ ...EMPTY_LAYER, spans: new Map([['a', one]]) }, [], ALL);
  const after = drawnOf({ ...EMPTY_LAYER, version: 1, spans: new Map([['a', one]]) }, [], ALL, before);
  expect(after.marks).toBe(before.marks);
  const suggestions = [suggestion('g', 9)];
  const asked = drawnOf(layer([]), suggestions, ALL, before);
  expect(drawnOf(layer([span('b', 4)]), suggestions, ALL, asked).suggested).toBe(asked.suggested);
});

test('drawn on from what was drawn before, it is what is drawn from nothing', () => {
  const pool = Array.from({ length: 9 }, (_, i) => [span(`s${i}`, i * 2), span(`s${i}`, 20 - i, 'DRUG')]).flat();
  const suggestions = Array.from({ length: 4 }, (_, i) => suggestion(i === 0 ? 's0' : `g${i}`, i * 5));
  const state = fc
    .tuple(
      fc.subarray(pool),
      fc.dictionary(fc.constantFrom('g1', 'g2'), fc.constantFrom('accepted' as const, 'rejected' as const)),
    )
    .map(([spans, decisions]) => layer(spans, decisions));
  fc.assert(
    fc.property(fc.array(state, { minLength: 2, maxLength: 5 }), fc.boolean(), (states, withRejected) => {
      let now = NOTHING_DRAWN;
      for (const one of states) {
        now = drawnOf(one, suggestions, { withRejected }, now);
        expect(now.marks).toEqual(drawnOf(one, suggestions, { withRejected }).marks);
        expect(now.marks).toEqual([...now.marks].sort(inTextOrder));
      }
    }),
  );
});

test('drawn on from what was drawn before, it is what is drawn from nothing, also where the states tell what changed', () => {
  const deed = fc.record({ n: fc.nat(5), start: fc.nat(20), what: fc.constantFrom('add', 'remove') });
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 40 }), (deeds) => {
      let state = EMPTY_LAYER;
      let now = NOTHING_DRAWN;
      for (const [i, { n, start, what }] of deeds.entries()) {
        const id = `s${n}`;
        const happening =
          what === 'add'
            ? ({ type: 'spanAdded', data: { span: span(id, start) } } as const)
            : ({ type: 'spanRemoved', data: { span: id, relations: [] as string[], suggestion: null } } as const);
        state = evolve(state, { ...happening, id: `e${i}`, actor: ME, version: i + 1 });
        if (i % 3 === 0) continue;
        now = drawnOf(state, [], ALL, now);
        expect(now.marks).toEqual(drawnOf(state, [], ALL).marks);
      }
    }),
  );
});

test('the marks that begin at an offset are found without a look at the others', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30), { maxLength: 40 }), fc.nat(34), (starts, offset) => {
      const spans = starts.map((start, i) => span(`s${i}`, start));
      const { marks } = drawnOf(layer(spans), [], ALL);
      expect(startingAt(marks, offset)).toEqual(marks.filter(({ start }) => start === offset));
    }),
  );
});
