import { expect, test } from 'vitest';
import { percentileInterval, resampledTotals } from './bootstrap.ts';
import { chanceOf } from './chance.ts';
import { numberOf, value } from './estimate.ts';
import { report } from './report.ts';
import { notesForHalfWidth } from './sample-size.ts';
import type { StudyNote, StudySpan } from './study.ts';

const OPTIONS = { resamples: 1000, level: 0.95, seed: 1 };

test('every resample draws as many notes as there are', () => {
  const ones = { notes: Int32Array.from({ length: 7 }, (_, i) => i), amounts: new Float64Array(7).fill(1) };
  const [totals] = resampledTotals([ones], 7, OPTIONS);
  expect(new Set(totals)).toEqual(new Set([7]));
  expect(totals).toHaveLength(1000);
});

test('resampled means scatter by the standard error of the mean', () => {
  const chance = chanceOf(2);
  const amounts = Float64Array.from({ length: 400 }, chance);
  const column = { notes: Int32Array.from(amounts.keys()), amounts };
  const [totals = new Float64Array()] = resampledTotals([column], 400, OPTIONS);
  const interval = percentileInterval(
    [...totals].map((total) => value(total / 400)),
    0.95,
  );
  const width = (interval?.high ?? 0) - (interval?.low ?? 0);
  expect(width).toBeCloseTo((2 * 1.96 * Math.sqrt(1 / 12)) / 20, 2);
});

test('the same seed gives the same interval', () => {
  const study = simulated(1);
  expect(report(study, { bootstrap: OPTIONS })).toEqual(report(study, { bootstrap: OPTIONS }));
});

test('an interval of 95 % holds the true F1 in about 95 of 100 studies', () => {
  const truth = 0.8;
  let held = 0;
  for (let run = 0; run < 200; run++) {
    const { strictF1 } = report(simulated(100 + run), { bootstrap: { ...OPTIONS, resamples: 300, seed: run } }).all;
    held += Number(
      strictF1.interval !== undefined && strictF1.interval.low <= truth && truth <= strictF1.interval.high,
    );
  }
  expect(held / 200).toBeGreaterThan(0.89);
  expect(held / 200).toBeLessThan(0.99);
});

test('so does that of the alpha of a team, whose truth is what very many notes say', () => {
  const truth = numberOf(report(simulated(1, { notes: 20_000, team: 3 })).all.chanceCorrected.estimate) ?? Number.NaN;
  let held = 0;
  for (let run = 0; run < 200; run++) {
    const { chanceCorrected } = report(simulated(500 + run, { notes: 60, team: 3 }), {
      bootstrap: { ...OPTIONS, resamples: 300, seed: run },
    }).all;
    const { low = Number.NaN, high = Number.NaN } = chanceCorrected.interval ?? {};
    held += Number(low <= truth && truth <= high);
  }
  expect(held / 200).toBeGreaterThan(0.89);
  expect(held / 200).toBeLessThan(0.99);
});

test('half the width needs four times the notes', () => {
  expect(notesForHalfWidth({ low: 0.5, high: 0.75, level: 0.95, replicates: 9 }, 50, 0.0625)).toBe(200);
});

/** Annotators who mark the same as the first of every span, or another end of it, with a chance of 0.8, notes unlike in size. */
function simulated(seed: number, { notes, team } = { notes: 60, team: 2 }) {
  const chance = chanceOf(seed);
  const [first = '', ...others] = ['A', 'B', 'C'].slice(0, team);
  const documents = Array.from({ length: notes }, (_, i): StudyNote => {
    const count = 1 + Math.floor(chance() * 8);
    const own = Array.from({ length: count }, (__, k): StudySpan => ({ start: 10 * k, end: 10 * k + 5, label: 'X' }));
    const annotations = Object.fromEntries(
      others.map((name) => [name, own.map((span) => (chance() < 0.8 ? span : { ...span, end: span.end + 2 }))]),
    );
    return { id: `${i}`, length: 100, annotations: { [first]: own, ...annotations } };
  });
  return { annotators: [first, ...others], documents };
}
