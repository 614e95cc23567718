import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rebase } from './edges.ts';
import { type Finding, LABELS } from './finding.ts';
import { POLICIES } from './policy.ts';
import { transform } from './replace.ts';

const policy = fc.constantFrom(...Object.values(POLICIES));
const text = fc.string({ unit: fc.constantFrom(...'abcXYZ 0123456789/-.,\n'), minLength: 1, maxLength: 120 });
const textAndFindings = text.chain((source) =>
  fc
    .record({
      cuts: fc.uniqueArray(fc.nat(source.length), { maxLength: 12 }),
      labels: fc.array(fc.constantFrom(...LABELS), { minLength: 6, maxLength: 6 }),
    })
    .map(({ cuts, labels }) => {
      const sorted = [...cuts].sort((a, b) => a - b);
      const findings: Finding[] = [];
      for (let pair = 0; pair + 1 < sorted.length; pair += 2) {
        findings.push({
          start: sorted[pair] ?? 0,
          end: sorted[pair + 1] ?? 0,
          label: labels[pair / 2] ?? 'NAME',
          confidence: 1,
        });
      }
      return { source, findings };
    }),
);

test('outside findings nothing changes', () => {
  fc.assert(
    fc.property(textAndFindings, policy, ({ source, findings }, chosen) => {
      const { text: result, edges } = transform(source, findings, chosen, 'secret');
      let [from, start] = [0, 0];
      for (const edge of [
        ...edges,
        { from: source.length, to: source.length, start: result.length, end: result.length },
      ]) {
        expect(result.slice(start, edge.start)).toBe(source.slice(from, edge.from));
        [from, start] = [edge.to, edge.end];
      }
    }),
  );
});

test('there and back is the identity for every offset outside findings and at their borders', () => {
  fc.assert(
    fc.property(textAndFindings, policy, ({ source, findings }, chosen) => {
      const { text: result, edges, map } = transform(source, findings, chosen, 'secret');
      for (let offset = 0; offset <= source.length; offset += 1) {
        if (!edges.some(({ from, to }) => from < offset && offset < to))
          expect(map.toSource(map.toText(offset))).toBe(offset);
      }
      expect(map.toText(source.length)).toBe(result.length);
    }),
  );
});

test('a span that holds whole findings or none covers the same words after', () => {
  fc.assert(
    fc.property(textAndFindings, policy, fc.nat(), fc.nat(), ({ source, findings }, chosen, a, b) => {
      const [low = 0, high = 0] = [a % (source.length + 1), b % (source.length + 1)].sort((x, y) => x - y);
      const { text: result, edges } = transform(source, findings, chosen, 'secret');
      fc.pre(edges.every(({ from, to }) => [low, high].every((at) => at <= from || at >= to)));
      const { start, end } = rebase(edges, { start: low, end: high });
      const inside = edges.filter(({ from, to }) => low <= from && to <= high);
      let expected = source.slice(low, high);
      for (const edge of inside.toReversed()) {
        expected =
          expected.slice(0, edge.from - low) + result.slice(edge.start, edge.end) + expected.slice(edge.to - low);
      }
      expect(result.slice(start, end)).toBe(expected);
    }),
  );
});

test('a mask is as long as its source', () => {
  fc.assert(
    fc.property(textAndFindings, ({ source, findings }) => {
      expect(transform(source, findings, POLICIES['safe-harbor-mask'], 's').text).toHaveLength(source.length);
    }),
  );
});
