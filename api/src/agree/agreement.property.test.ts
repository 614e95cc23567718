import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gwetAc1 } from './ac1.ts';
import { krippendorffAlpha } from './alpha.ts';
import { alphaU1995 } from './alpha-u-1995.ts';
import { chanceOf } from './chance.ts';
import { charDice, charKappa, charTable } from './char-table.ts';
import { congerKappa, lightKappa } from './conger.ts';
import { type Estimate, numberOf, value } from './estimate.ts';
import { fleissKappa } from './fleiss.ts';
import { frameOf } from './frame.ts';
import { noteSummer } from './note-sums.ts';
import { ratingsOf } from './ratings.ts';
import { report } from './report.ts';
import { iou50F1, relaxedF1, strictF1 } from './span-f1.ts';
import type { Study, StudyNote, StudySpan } from './study.ts';
import { pairSums, teamSums, totalsOf } from './totals.ts';

const LENGTH = 30;
const NAMES = ['A', 'B', 'C'];

const pieces = fc
  .uniqueArray(fc.integer({ min: 0, max: LENGTH }), { minLength: 4, maxLength: 4 })
  .map((cuts) => cuts.toSorted((a, b) => a - b))
  .map(([a = 0, b = 0, c = 0, d = 0]) => ({
    start: a,
    end: d,
    fragments: [
      { start: a, end: b },
      { start: c, end: d },
    ],
  }));
const whole = fc
  .tuple(fc.integer({ min: 0, max: LENGTH - 1 }), fc.integer({ min: 1, max: 9 }))
  .map(([start, length]) => ({ start, end: Math.min(LENGTH, start + length) }));
const spans: fc.Arbitrary<StudySpan[]> = fc.array(
  fc.tuple(fc.oneof({ weight: 5, arbitrary: whole }, pieces), fc.constantFrom('X', 'Y')).map(([extent, label]) => ({
    ...extent,
    label,
  })),
  { maxLength: 7 },
);
const notes: fc.Arbitrary<StudyNote[]> = fc
  .array(fc.tuple(...NAMES.map(() => fc.option(spans, { freq: 4, nil: undefined }))), { minLength: 1, maxLength: 4 })
  .map((all) =>
    all.map((layers, i) => ({
      id: `${i}`,
      length: LENGTH,
      annotations: Object.fromEntries(layers.flatMap((layer, k) => (layer ? [[NAMES[k] ?? '', layer]] : []))),
    })),
  );

const studyOf = (documents: readonly StudyNote[], annotators = NAMES): Study => ({ annotators, documents });
const totals = ({ annotators, documents }: Study) => {
  const frame = frameOf(annotators, documents, ['X', 'Y']);
  return totalsOf(frame, documents.map(noteSummer(frame)));
};

describe('spans', () => {
  test('the sums of characters are those of arrays of characters', () => {
    fc.assert(
      fc.property(notes, (documents) => {
        const all = totals(studyOf(documents));
        for (const [label, name] of ['X', 'Y'].entries()) {
          const [table, depths] = naive(documents, name);
          expect(charTable(pairSums(all, 0, 1, label))).toEqual(table);
          expect(teamSums(all, label).depths.slice(2)).toEqual(depths.slice(2));
        }
      }),
    );
  });

  test('the relaxed and IoU matchings are the largest there are', () => {
    fc.assert(
      fc.property(spans, spans, (a, b) => {
        const documents = [{ id: '1', length: LENGTH, annotations: { A: a, B: b } }];
        const sums = pairSums(totals(studyOf(documents, ['A', 'B'])), 0, 1, 0);
        const [first, second] = [a, b].map((own) => distinctMarks(own));
        expect(sums.relaxed).toBe(largest(first ?? [], second ?? [], (p, q) => shared(p, q) > 0));
        expect(sums.iou50).toBe(
          largest(first ?? [], second ?? [], (p, q) => shared(p, q) / (p.size + q.size - shared(p, q)) >= 0.5),
        );
      }),
    );
  });

  test('nothing depends on who is named first', () => {
    fc.assert(
      fc.property(notes, (documents) => {
        const [ours, theirs] = [totals(studyOf(documents, ['A', 'B'])), totals(studyOf(documents, ['B', 'A']))];
        for (const label of [0, 1, 2]) {
          const [a, b] = [pairSums(ours, 0, 1, label), pairSums(theirs, 0, 1, label)];
          for (const figure of [strictF1, relaxedF1, iou50F1]) expect(figure(a)).toEqual(figure(b));
          expectSame(charKappa(charTable(a)), charKappa(charTable(b)));
          expect(charDice(charTable(a))).toEqual(charDice(charTable(b)));
        }
      }),
    );
  });

  test('nothing depends on the order of notes, spans or repeats', () => {
    fc.assert(
      fc.property(notes, (documents) => {
        const turned = documents
          .map((note) => ({
            ...note,
            annotations: Object.fromEntries(
              Object.entries(note.annotations).map(([name, own]) => [name, [...own, ...own].reverse()]),
            ),
          }))
          .reverse();
        const [straight, back] = [report(studyOf(documents)), report(studyOf(turned))];
        expect(back.types.map((type) => type.strictF1)).toEqual(straight.types.map((type) => type.strictF1));
        expect(back.types.map((type) => type.pairs)).toEqual(straight.types.map((type) => type.pairs));
        expect(back.confusion).toEqual(straight.confusion);
      }),
    );
  });

  test('figures of a team do not depend on the order of its annotators', () => {
    fc.assert(
      fc.property(notes, fc.shuffledSubarray(NAMES, { minLength: NAMES.length }), (documents, turned) => {
        const [ours, theirs] = [report(studyOf(documents)), report(studyOf(documents, turned))];
        for (const [i, type] of ours.types.entries()) {
          const other = theirs.types[i];
          expect(other?.counts).toEqual(type.counts);
          for (const figure of ['strictF1', 'relaxedF1', 'charDice', 'chanceCorrected'] as const) {
            expectSame(other?.[figure].estimate, type[figure].estimate);
          }
          for (const figure of ['iou50F1', 'charFleiss', 'charAc1', 'charKappa', 'alphaU2016'] as const) {
            expectSame(other?.further[figure], type.further[figure]);
          }
        }
        expectSame(theirs.continuum?.charAlpha, ours.continuum?.charAlpha);
        expectSame(theirs.continuum?.alphaU1995.all, ours.continuum?.alphaU1995.all);
      }),
    );
  });

  test('who marks the same agrees wholly, or the figure is undefined', () => {
    fc.assert(
      fc.property(spans, (own) => {
        const documents = [{ id: '1', length: LENGTH, annotations: { A: own, B: own, C: own } }];
        const { types } = report(studyOf(documents));
        for (const type of types) {
          const figures = [type.strictF1, type.relaxedF1, type.charDice, type.chanceCorrected].map((it) => it.estimate);
          const further = [type.further.iou50F1, type.further.charKappa, type.further.alphaU2016, type.further.charAc1];
          for (const estimate of [...figures, ...further]) {
            expect(numberOf(estimate) ?? 1).toBeCloseTo(1, 12);
          }
          expect(type.strictF1.estimate).toEqual(value(1));
        }
        for (const estimate of alphaU1995(studyOf(documents)).byLabel) expect(estimate).toEqual(value(1));
      }),
    );
  });
});

describe('coded items', () => {
  const rows = fc.array(fc.array(fc.option(fc.constantFrom('a', 'b', 'c')), { minLength: 3, maxLength: 3 }), {
    minLength: 1,
    maxLength: 20,
  });
  const measures = { krippendorffAlpha, fleissKappa, gwetAc1, congerKappa, lightKappa };

  test.each(Object.entries(measures))('%s does not depend on the order of annotators or items', (_, measure) => {
    fc.assert(
      fc.property(rows, (given) => {
        const turned = given.map((row) => row.toReversed()).reverse();
        expectSame(measure(ratingsOf(turned)), measure(ratingsOf(given)));
      }),
    );
  });

  test.each(Object.entries(measures))('%s of annotators who answer by chance is near 0', (_, measure) => {
    const chance = chanceOf(11);
    const answer = () => (['a', 'b', 'c'] as const)[Math.floor(chance() * 3)] ?? 'a';
    const ratings = ratingsOf(Array.from({ length: 20_000 }, () => [answer(), answer(), answer()]));
    expect(Math.abs(numberOf(measure(ratings)) ?? 1)).toBeLessThan(0.02);
  });

  test('equal rows counted once with a weight say the same as rows one by one', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 4 }), (given, times) => {
        const repeated = Array.from({ length: times }, () => given).flat();
        const weighted = ratingsOf(
          given,
          [],
          given.map(() => times),
        );
        for (const measure of Object.values(measures)) expectSame(measure(weighted), measure(ratingsOf(repeated)));
      }),
    );
  });
});

test('characters marked by chance agree no better than chance', () => {
  const chance = chanceOf(3);
  const documents = Array.from({ length: 300 }, (_, i) => ({
    id: `${i}`,
    length: 1000,
    annotations: Object.fromEntries(
      NAMES.map((name) => [
        name,
        Array.from({ length: 10 }, (): StudySpan => {
          const start = Math.floor(chance() * 990);
          return { start, end: start + 10, label: 'X' };
        }),
      ]),
    ),
  }));
  const { further } = report(studyOf(documents)).types[0] ?? {};
  for (const estimate of [further?.charAlpha, further?.charKappa, further?.charFleiss, further?.alphaU2016]) {
    expect(Math.abs((estimate && numberOf(estimate)) ?? 1)).toBeLessThan(0.02);
  }
});

/** Equal up to rounding, and undefined together. */
function expectSame(a: Estimate | undefined, b: Estimate | undefined): void {
  expect(a).toEqual(b?.kind === 'value' ? value(expect.closeTo(b.value, 9)) : b);
}

function naive(documents: readonly StudyNote[], label: string): [table: number[], depths: number[][]] {
  const table = [0, 0, 0, 0];
  const depths = NAMES.map((_, of) => new Array<number>(of + 2).fill(0));
  for (const { annotations } of documents) {
    const marks = NAMES.map((name) => annotations[name] && characters(annotations[name], label));
    const present = marks.filter((own) => own !== undefined);
    for (let at = 0; at < LENGTH; at++) {
      const [a, b] = marks;
      if (a && b)
        table[2 * Number(!a.has(at)) + Number(!b.has(at))] =
          1 + (table[2 * Number(!a.has(at)) + Number(!b.has(at))] ?? 0);
      const row = depths[present.length - 1];
      const marking = present.filter((own) => own.has(at)).length;
      if (row) row[marking] = (row[marking] ?? 0) + 1;
    }
  }
  return [table, [[0], ...depths]];
}

function characters(own: readonly StudySpan[], label: string): Set<number> {
  const marks = new Set<number>();
  for (const span of own) {
    if (span.label !== label) continue;
    for (const { start, end } of span.fragments ?? [span]) for (let at = start; at < end; at++) marks.add(at);
  }
  return marks;
}

/** The characters of each distinct span of the first type. */
function distinctMarks(own: readonly StudySpan[]): Set<number>[] {
  const byKey = new Map(
    own.filter((span) => span.label === 'X').map((span) => [JSON.stringify(span), characters([span], 'X')] as const),
  );
  return [...byKey.values()];
}

const shared = (a: ReadonlySet<number>, b: ReadonlySet<number>): number => a.intersection(b).size;

/** The size of the largest matching, by trying every choice for each span in turn. */
function largest(
  first: readonly Set<number>[],
  second: readonly Set<number>[],
  fits: (a: Set<number>, b: Set<number>) => boolean,
): number {
  const [head, ...rest] = first;
  if (!head) return 0;
  let best = largest(rest, second, fits);
  for (const other of second) {
    if (fits(head, other))
      best = Math.max(
        best,
        1 +
          largest(
            rest,
            second.filter((it) => it !== other),
            fits,
          ),
      );
  }
  return best;
}
