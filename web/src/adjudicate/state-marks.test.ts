import type { AdjudicationDifference, Span } from '@chartmark/schemas';
import { expect, test } from 'vitest';
import { aSchema, id } from '../testing/network.tsx';
import { stateMarks } from './state-marks.ts';

const span = (n: number, start: number, end: number): Span => ({
  ...{ id: id(n), label: 'PROBLEM', fragments: [{ start, end }], attributes: {}, concept: null },
  origin: { kind: 'person' },
});
const cell = (value: Span) => [value.id, { value, by: id(1), touched: id(2) }] as const;

const difference = (
  n: number,
  state: AdjudicationDifference['state'],
  made: readonly string[],
): AdjudicationDifference => ({
  ...{ id: id(n), of: 'span', kind: 'boundary', labels: ['PROBLEM'], start: 10, end: 20, waitsFor: [], state },
  options: [
    { sides: ['A', 'C'], spans: [span(n + 1, 10, 20)], relations: [], value: null },
    { sides: ['B'], spans: [span(n + 2, 12, 20)], relations: [], value: null },
  ],
  verdict: state === 'open' ? null : { ruling: 'taken', taken: ['B'], made: [...made], citation: null, by: id(1) },
});

test('gold is drawn as agreed or decided; where nothing is decided, what each has, with their letters', () => {
  const gold = new Map([cell(span(11, 0, 5)), cell(span(12, 30, 35))]);
  const all = [difference(20, 'open', []), difference(40, 'decided', [id(12)])];
  const { marks, looks, differenceOf } = stateMarks(gold, all, aSchema());
  expect(marks.map(({ start, kind, label }) => [start, kind, looks.get(label)?.display])).toEqual([
    [0, 'span', 'Problem'],
    [10, 'suggestion', 'AC Problem'],
    [12, 'suggestion', 'B Problem'],
    [30, 'span', '✓ Problem'],
  ]);
  expect(marks.map((mark) => differenceOf.get(mark.id))).toEqual([undefined, id(20), id(20), id(40)]);
});

test('what waits for an expert is still drawn, with a sign of its own', () => {
  const { marks, looks } = stateMarks(new Map(), [difference(20, 'escalated', [])], aSchema());
  expect(marks.map(({ label }) => looks.get(label)?.display)).toEqual(['⚑ AC Problem', '⚑ B Problem']);
});

test('where there is no room for its name, the letters of a label stand behind the letters of its annotators', () => {
  const gold = new Map([cell(span(12, 30, 35))]);
  const { looks } = stateMarks(gold, [difference(20, 'open', []), difference(40, 'decided', [id(12)])], aSchema());
  expect([...looks.values()].map(({ short }) => short)).toEqual(['✓ q', 'AC q', 'B q']);
});

test('spans that two made of one suggestion are drawn as two', () => {
  const open = difference(20, 'open', []);
  const options = open.options.map((option, i) => ({ ...option, spans: [span(21, 10 + 2 * i, 20)] }));
  const { marks, differenceOf } = stateMarks(new Map(), [{ ...open, options }], aSchema());
  expect(new Set(marks.map((mark) => mark.id)).size).toBe(2);
  expect(marks.map((mark) => differenceOf.get(mark.id))).toEqual([id(20), id(20)]);
});
