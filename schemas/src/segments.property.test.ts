import fc from 'fast-check';
import { expect, test } from 'vitest';
import { segments } from './segments.ts';
import type { Fragment } from './span.ts';

const noteAndSpans = fc.string({ unit: fc.constantFrom('a', ' ', '\n', 'é', '😀'), maxLength: 40 }).chain((text) =>
  fc.record({
    text: fc.constant(text),
    spans: fc.array(
      fc.uniqueArray(fc.nat(text.length), { minLength: 2, maxLength: 6 }).map((cuts) => ({ fragments: pairs(cuts) })),
      { maxLength: text.length === 0 ? 0 : 8 },
    ),
  }),
);

test('segments joined are the text, each as long as it says', () => {
  fc.assert(
    fc.property(noteAndSpans, ({ text, spans }) => {
      const pieces = segments(text, spans);
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      for (const { start, end, text: words } of pieces) {
        expect(start).toBeLessThan(end);
        expect(words).toBe(text.slice(start, end));
      }
    }),
  );
});

test('every character lies in the spans that cover it, and in no others', () => {
  fc.assert(
    fc.property(noteAndSpans, ({ text, spans }) => {
      for (const { start, end, spans: covering } of segments(text, spans)) {
        expect(new Set(covering).size).toBe(covering.length);
        for (let at = start; at < end; at += 1) {
          const naive = spans.filter(({ fragments }) => fragments.some((f) => f.start <= at && at < f.end));
          expect(new Set(covering)).toEqual(new Set(naive));
        }
      }
    }),
  );
});

test('a segment ends only where a fragment begins or ends', () => {
  fc.assert(
    fc.property(noteAndSpans, ({ text, spans }) => {
      const edges = new Set([0, text.length, ...spans.flatMap((s) => s.fragments.flatMap((f) => [f.start, f.end]))]);
      for (const { start, end } of segments(text, spans)) {
        expect(edges.has(start)).toBe(true);
        expect(edges.has(end)).toBe(true);
      }
    }),
  );
});

/** Fragments in order with text between them. */
function pairs(cuts: readonly number[]): Fragment[] {
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.flatMap((start, i) => {
    const end = sorted[i + 1];
    return i % 2 === 0 && end !== undefined ? [{ start, end }] : [];
  });
}
