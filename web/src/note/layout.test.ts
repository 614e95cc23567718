import { type Cell, EMPTY_LAYER, type Span } from '@chartmark/schemas';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { depthOf, layoutOf, noneOn, onLines } from './layout.ts';
import { linesOf } from './lines.ts';
import { drawnOf, inTextOrder, type Mark, markOf, NOTHING_DRAWN } from './mark.ts';

const mark = (id: string, ...fragments: [number, number][]): Mark =>
  markOf(
    {
      id,
      label: 'PROBLEM',
      fragments: fragments.map(([start, end]) => ({ start, end })),
      attributes: {},
      concept: null,
    },
    'span',
  );

const TEXT = 'chest pain on\nexertion, no fever\nnor chills';
const LINES = linesOf(TEXT);
const ids = (marks: readonly Mark[]) => marks.map((one) => one.id);

test('a mark over a line end lies on both lines, a gap of a discontinuous one on none', () => {
  const { byLine } = onLines(LINES, [mark('apart', [0, 5], [33, 36]), mark('over', [6, 20])]);
  expect(byLine.map(ids)).toEqual([['apart', 'over'], ['over'], ['apart']]);
});

test('a line whose marks did not change keeps its list', () => {
  const fever = mark('fever', [27, 32]);
  const before = onLines(LINES, [fever]);
  const after = onLines(LINES, [mark('pain', [0, 10]), fever], before);
  expect(after.byLine[1]).toBe(before.byLine[1]);
  expect(after.byLine[2]).toBe(before.byLine[2]);
  expect(after.byLine[0]).not.toBe(before.byLine[0]);
});

test('overlapping marks lie in rows of their own, neighbours share one', () => {
  const [line] = LINES;
  if (!line) throw new Error('no line');
  const marks = [mark('a', [0, 10]), mark('b', [6, 13]), mark('c', [11, 13])];
  const { pieces, depth } = layoutOf(line, marks);
  expect(depth).toBe(2);
  expect(depthOf(line, marks)).toBe(2);
  const levels = Object.fromEntries(pieces.flatMap((p) => p.covering.map(({ mark: m, level }) => [m.id, level])));
  expect(levels).toEqual({ a: 0, b: 1, c: 0 });
});

test('pieces joined are the line; each is covered by exactly the marks over it; each fragment opens once', () => {
  const extent = fc.tuple(fc.nat(TEXT.length - 1), fc.integer({ min: 1, max: 12 }));
  fc.assert(
    fc.property(fc.array(extent, { maxLength: 12 }), (extents) => {
      const marks = extents
        .map(([start, size], i) => mark(`m${i}`, [start, Math.min(TEXT.length, start + size)]))
        .sort(inTextOrder);
      const { byLine } = onLines(LINES, marks);
      for (const line of LINES) {
        const here = byLine[line.index] ?? [];
        const { pieces } = layoutOf(line, here);
        expect(pieces.map((p) => TEXT.slice(p.start, p.end)).join('')).toBe(TEXT.slice(line.start, line.end));
        for (const piece of pieces) {
          const covering = marks.filter((m) => m.start < piece.end && piece.start < m.end);
          expect(ids(piece.covering.map((p) => p.mark))).toEqual(ids(covering));
          expect(new Set(piece.covering.map((p) => p.level)).size).toBe(covering.length);
        }
        expect(pieces.flatMap((p) => p.opening)).toHaveLength(here.length);
      }
    }),
  );
});

test('however the marks change one after another, each line has what it would have from the start', () => {
  const pool = Array.from({ length: 12 }, (_, i) => mark(`m${i}`, [i * 3, i * 3 + 1 + ((i * 7) % 9)]));
  const notes = fc.array(fc.subarray(pool), { minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(notes, (steps) => {
      let now = onLines(LINES, []);
      for (const step of steps) {
        const marks = [...step].sort(inTextOrder);
        now = onLines(LINES, marks, now);
        expect(now.byLine).toEqual(LINES.map(({ start, end }) => marks.filter((m) => m.start < end && start < m.end)));
      }
    }),
  );
});

test('marks that are drawn on from what was drawn before lie where they would if laid anew', () => {
  const ME = '00000000-0000-7000-8000-000000000001';
  const edit = fc.record({ id: fc.nat(9), start: fc.nat(TEXT.length - 4), taken: fc.boolean() });
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 20 }), (edits) => {
      const spans = new Map<string, Cell<Span>>();
      let drawn = NOTHING_DRAWN;
      let on = noneOn(LINES);
      for (const { id, start, taken } of edits) {
        if (taken) spans.delete(String(id));
        else spans.set(String(id), { value: span(String(id), start), by: ME, touched: ME });
        drawn = drawnOf({ ...EMPTY_LAYER, spans: new Map(spans) }, [], { withRejected: true }, drawn);
        on = onLines(LINES, drawn.marks, on);
        expect(on.byLine).toEqual(onLines(LINES, [...drawn.marks]).byLine);
      }
    }),
  );
});

const span = (id: string, start: number): Span => ({
  ...{ id, label: 'PROBLEM', fragments: [{ start, end: start + 4 }], attributes: {}, concept: null },
  origin: { kind: 'person' },
});
