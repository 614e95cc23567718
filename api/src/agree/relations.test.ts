import { expect, test } from 'vitest';
import { value } from './estimate.ts';
import { frameOf } from './frame.ts';
import { noteSummer } from './note-sums.ts';
import { report } from './report.ts';
import type { StudyNote, StudySpan } from './study.ts';
import { relationSums, totalsOf } from './totals.ts';

test('a relation whose ends only overlap counts as relaxed, and one of another type or direction does not', () => {
  const note = (tail: Partial<StudySpan>, turned: boolean): StudyNote => ({
    ...{ id: '1', length: 40 },
    annotations: {
      A: [span(0, 5, 'X'), span(10, 15, 'Y')],
      B: [span(0, 5, 'X'), { ...span(10, 15, 'Y'), ...tail }],
    },
    relations: {
      A: [{ type: 'of', head: 0, tail: 1 }],
      B: [turned ? { type: 'of', head: 1, tail: 0 } : { type: 'of', head: 0, tail: 1 }],
    },
  });
  expect(sumsOf(note({ end: 18 }, false))).toMatchObject({ strict: { matched: 0 }, relaxed: { matched: 1 } });
  expect(sumsOf(note({}, false))).toMatchObject({ strict: { matched: 1 }, relaxed: { matched: 1 } });
  expect(sumsOf(note({ end: 18 }, true)).relaxed).toEqual({ matched: 0, first: 1, second: 1 });
  expect(sumsOf(note({ start: 20, end: 25 }, false)).relaxed.matched).toBe(0);
});

function sumsOf(note: StudyNote) {
  const frame = frameOf(['A', 'B'], [note]);
  return relationSums(totalsOf(frame, [noteSummer(frame)(note)]), 0, 1, 0);
}

const span = (start: number, end: number, label: string): StudySpan => ({ start, end, label });

test('relaxed F1 of relations has its own interval, per type and for all', () => {
  const documents = Array.from({ length: 40 }, (_, i): StudyNote => {
    const tail = i % 4 === 0 ? span(10, 18, 'Y') : span(10, 15, 'Y');
    const relations = [{ type: 'of', head: 0, tail: 1 }];
    return {
      ...{ id: `${i}`, length: 40, relations: { A: relations, B: i % 8 === 1 ? [] : relations } },
      annotations: { A: [span(0, 5, 'X'), span(10, 15, 'Y')], B: [span(0, 5, 'X'), tail] },
    };
  });
  const { relations } = report(
    { annotators: ['A', 'B'], documents },
    { bootstrap: { resamples: 300, level: 0.95, seed: 1 } },
  );
  expect(relations.map(({ type }) => type)).toEqual(['of', null]);
  for (const { strict, relaxed } of relations) {
    expect(strict.mean).toEqual(value(expect.closeTo(50 / 75, 9)));
    expect(relaxed.mean).toEqual(value(expect.closeTo(70 / 75, 9)));
    expect(relaxed.interval?.low).toBeGreaterThan(strict.interval?.high ?? 1);
    expect(relaxed.interval?.high).toBeLessThanOrEqual(1);
  }
});
