import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayShift } from './chance.ts';
import { readDate, shiftDate } from './dates.ts';
import { subjectFrom } from './draws.ts';
import { mover, rebase } from './edges.ts';
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
      const { text: result, edges } = transform(source, findings, chosen, subjectFrom('secret'));
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
      const { text: result, edges, map } = transform(source, findings, chosen, subjectFrom('secret'));
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
      const { text: result, edges } = transform(source, findings, chosen, subjectFrom('secret'));
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

test('words outside all findings are the same words in every text made of the source', () => {
  fc.assert(
    fc.property(textAndFindings, policy, fc.nat(), ({ source, findings }, chosen, drop) => {
      const fewer = findings.filter((_, i) => i !== drop % Math.max(1, findings.length));
      const [one, other] = [findings, fewer].map((some) => transform(source, some, chosen, subjectFrom('secret')));
      if (!one || !other) throw new Error('both were made');
      const move = mover(one.edges, other.edges);
      for (const [i, { end }] of one.edges.entries()) {
        const place = { start: end, end: one.edges[i + 1]?.start ?? one.text.length };
        if (place.start === place.end) continue;
        const { hidden, start, end: until } = move(place);
        expect(hidden).toBe(false);
        expect(other.text.slice(start, until)).toBe(one.text.slice(place.start, place.end));
      }
    }),
  );
});

test('[C21] every interval is kept to the day, across leap years, under any shift', () => {
  const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2026-12-31'), noInvalidDate: true });
  const iso = (date: Date): string => date.toISOString().slice(0, 10);
  fc.assert(
    fc.property(day, day, fc.string(), fc.boolean(), (one, other, secret, weeks) => {
      const shift = dayShift(secret, weeks);
      const moved = [one, other].map((date) => {
        const read = readDate(iso(date), 2026);
        if (!read) throw new Error('a date of the calendar is read');
        return Date.parse(shiftDate(read, shift, 2026));
      });
      const days = (from = 0, to = 0): number => Math.round((to - from) / 86_400_000);
      expect(days(moved[0], moved[1])).toBe(days(Date.parse(iso(one)), Date.parse(iso(other))));
      expect(days(Date.parse(iso(one)), moved[0])).toBe(shift);
    }),
  );
});

test('a mask is as long as its source', () => {
  fc.assert(
    fc.property(textAndFindings, ({ source, findings }) => {
      expect(transform(source, findings, POLICIES['safe-harbor-mask'], subjectFrom('s')).text).toHaveLength(
        source.length,
      );
    }),
  );
});
