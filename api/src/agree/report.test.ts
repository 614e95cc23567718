import { expect, test } from 'vitest';
import { disagreementPatterns, disagreementsOf } from './disagreements.ts';
import { value } from './estimate.ts';
import { frameOf } from './frame.ts';
import { noteSummer } from './note-sums.ts';
import { report, reportOf } from './report.ts';
import type { Study, StudyNote, StudySpan } from './study.ts';
import { exchanged, totalsOf } from './totals.ts';

const span = (start: number, end: number, label: string, attributes?: StudySpan['attributes']): StudySpan => ({
  start,
  end,
  label,
  ...(attributes ? { attributes } : {}),
});
const note = (id: string, annotations: StudyNote['annotations']): StudyNote => ({ id, length: 50, annotations });
const study = (...documents: readonly StudyNote[]): Study => ({ annotators: ['A', 'B'], documents });

test('who did not annotate a note is not taken to have found nothing', () => {
  const both = note('1', { A: [span(0, 5, 'X')], B: [span(0, 5, 'X')] });
  const missing = report(study(both, note('2', { A: [span(0, 5, 'X')] })));
  const empty = report(study(both, note('2', { A: [span(0, 5, 'X')], B: [] })));
  expect(missing.types[0]?.strictF1.estimate).toEqual(value(1));
  expect(empty.types[0]?.strictF1.estimate).toEqual(value(2 / 3));
});

test('without shared notes every figure says so', () => {
  const { types } = report(study(note('1', { A: [span(0, 5, 'X')] }), note('2', { B: [span(0, 5, 'X')] })));
  const none = { kind: 'undefined', reason: 'no shared notes' };
  const [type] = types;
  expect([type?.strictF1, type?.relaxedF1, type?.charDice, type?.chanceCorrected].map((it) => it?.estimate)).toEqual([
    none,
    none,
    none,
    none,
  ]);
});

test('what is only about boundaries is told apart from what is missing', () => {
  const { types } = report(study(note('1', { A: [span(0, 9, 'X')], B: [span(0, 5, 'X')] })));
  expect(types[0]).toMatchObject({
    strictF1: { estimate: value(0) },
    relaxedF1: { estimate: value(1) },
    boundaryShare: value(1),
    boundary: { longer: 0, shorter: 1, shifted: 0, split: 0, merged: 0 },
    weak: ['only 2 instances, fewer than 30', 'only 1 shared notes, fewer than 10'],
  });
});

test('spans that both have, one within the other, say nothing of boundaries; what else meets them does not either', () => {
  const nested = [span(0, 20, 'X'), span(5, 9, 'X')];
  const none = { longer: 0, shorter: 0, shifted: 0, split: 0, merged: 0 };
  const both = report(study(note('1', { A: nested, B: nested }))).types[0];
  expect(both).toMatchObject({ strictF1: { estimate: value(1) }, boundary: none });
  expect(report(study(note('1', { A: nested, B: nested.slice(0, 1) }))).types[0]?.boundary).toEqual(none);
  const split = report(study(note('1', { A: [span(0, 20, 'X')], B: [span(0, 9, 'X'), span(10, 20, 'X')] })));
  expect(split.types[0]?.boundary).toEqual({ ...none, split: 1 });
});

test('a discontinuous span is another than the one without its gap, yet overlaps it', () => {
  const gap = {
    ...span(0, 20, 'X'),
    fragments: [
      { start: 0, end: 5 },
      { start: 15, end: 20 },
    ],
  };
  const { types } = report(study(note('1', { A: [gap], B: [span(0, 20, 'X')] })));
  expect(types[0]).toMatchObject({
    strictF1: { estimate: value(0) },
    relaxedF1: { estimate: value(1) },
    charDice: { estimate: value(20 / 30) },
    boundary: { longer: 1 },
  });
});

test('a span inside the gap of a discontinuous one does not meet it', () => {
  const gap = {
    ...span(0, 20, 'X'),
    fragments: [
      { start: 0, end: 5 },
      { start: 15, end: 20 },
    ],
  };
  const { types } = report(study(note('1', { A: [gap], B: [span(7, 12, 'X')] })));
  expect(types[0]?.relaxedF1.estimate).toEqual(value(0));
});

test('a report after one note was submitted again is the report of the study with it', () => {
  const [first, second] = [note('1', { A: [span(0, 5, 'X')], B: [] }), note('2', { A: [span(2, 8, 'Y')], B: [] })];
  const again = note('1', {
    A: [span(0, 5, 'X', { code: 'c' })],
    B: [span(0, 5, 'X', { code: 'c' }), span(9, 12, 'Y')],
  });
  const frame = frameOf(['A', 'B'], [first, second, again]);
  const sums = noteSummer(frame);
  const totals = exchanged(totalsOf(frame, [first, second].map(sums)), sums(first), sums(again));
  const notes = [again, second].map(sums);
  expect(reportOf(totals, notes)).toEqual(reportOf(totalsOf(frame, notes), notes));
});

test('places that differ are listed with what each marked, and patterns count them', () => {
  const differing = note('1', {
    A: [span(0, 5, 'X'), span(10, 15, 'X'), span(20, 25, 'X', { assertion: 'absent' }), span(30, 35, 'X')],
    B: [span(0, 7, 'X'), span(10, 15, 'Y'), span(20, 25, 'X', { assertion: 'present' })],
  });
  const found = disagreementsOf(['A', 'B'], differing);
  expect(found.map(({ kind, start, end }) => [kind, start, end])).toEqual([
    ['boundary', 0, 7],
    ['type', 10, 15],
    ['attribute', 20, 25],
    ['missing', 30, 35],
  ]);
  expect(found[3]?.by).toEqual([
    { annotator: 'A', spans: [span(30, 35, 'X')] },
    { annotator: 'B', spans: [] },
  ]);
  expect(disagreementPatterns(study(differing, { ...differing, id: '2' }))[0]).toMatchObject({
    count: 2,
    notes: ['1', '2'],
  });
});

test('the lower end of the interval, not the figure, is held against the threshold', () => {
  const notes = Array.from({ length: 12 }, (_, i) =>
    note(String(i), { A: [span(0, 10, 'X')], B: i % 3 === 0 ? [] : [span(0, 10, 'X')] }),
  );
  const bootstrap = { resamples: 400, level: 0.95, seed: 5 };
  const figure = report(study(...notes), { bootstrap, threshold: 0.7 }).types[0];
  expect(figure?.chanceCorrected.estimate).toEqual(value(expect.closeTo(0.76, 1)));
  expect(figure?.threshold).toEqual({ wanted: 0.7, met: false });
});

test('low kappa at high agreement is called the prevalence paradox', () => {
  const given = (i: number, by: string) => (i < 90 || i < 95 === (by === 'A') ? 'present' : 'absent');
  const notes = Array.from({ length: 100 }, (_, i) =>
    note(String(i), {
      A: [span(0, 5, 'X', { assertion: given(i, 'A') })],
      B: [span(0, 5, 'X', { assertion: given(i, 'B') })],
    }),
  );
  const { attributes } = report(study(...notes));
  expect(attributes.map(({ name, label, values }) => ({ name, label, ...values }))).toMatchObject(
    [null, 'X'].map((label) => ({ name: 'assertion', label, items: 100, observed: value(0.9), paradox: true })),
  );
});
