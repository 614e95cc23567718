import type { DriftAlert, DriftReport, Layer, Stage } from '@chartmark/schemas';
import { describe, expect, test } from 'vitest';
import { chartsOf } from './charts.ts';
import type { Comparison, Work } from './collections.ts';
import { checkedBy, isProbe } from './compare.ts';
import { eachOnce, samplesOf, weeksOf } from './samples.ts';
import { driftTable } from './table.ts';
import { activeMs, wordsIn } from './work.ts';

const at = (minute: number): string => new Date(Date.UTC(2026, 2, 2) + minute * 60_000).toISOString();

const layer = (stage: Stage, owner: string | null, more: Partial<Layer> = {}): Layer => ({
  ...{ id: `${stage} ${owner}`, project: 'p', note: 'n', stage, mode: 'independent', owner, createdAt: at(0) },
  ...more,
});

const compared = (agreed: number, total: number, more: Partial<Comparison> = {}): Comparison => ({
  ...{ id: 'c', project: 'p', person: 'ann', against: 'others', other: 'ben', note: 'n', layer: 'l', check: 'm' },
  ...{ guideline: 1, at: at(0), counts: [{ label: 'DRUG', agreed, total }] },
  ...more,
});

const work = (i: number, more: Partial<Work> = {}): Work => ({
  ...{ id: `w${i}`, project: 'p', person: 'ann', note: `n${i}`, guideline: 1, at: at(i), words: 100 },
  ...{ activeMs: 60_000, labels: [{ label: 'DRUG', count: 5 }] },
  ...more,
});

describe('time at work', () => {
  test.each([
    { name: 'the time between what was done', times: [0, 1, 3], ms: 180_000 },
    { name: 'pauses over five minutes left out', times: [0, 1, 60, 62], ms: 180_000 },
    { name: 'nothing known of one event', times: [4], ms: null },
    { name: 'nothing known of work done in less than a second', times: [4, 4, 4.01], ms: null },
  ])('$name', ({ times, ms }) => {
    expect(activeMs(times.map(at))).toBe(ms);
  });

  test('words are what white space parts', () => {
    expect([wordsIn('  b.i.d. for\n3 days '), wordsIn(' \n'), wordsIn('')]).toEqual([4, 0, 0]);
  });
});

describe('what checks what', () => {
  test.each([
    { name: 'a sample by another', check: layer('sample', 'ben'), against: 'others' },
    { name: 'a review', check: layer('review', 'rita'), against: 'others' },
    { name: 'a repeat', check: layer('sample', 'ann'), against: 'oneself' },
    { name: 'another annotation', check: layer('annotate', 'ben'), against: 'peers' },
    { name: 'an adjudication', check: layer('adjudicate', null, { mode: 'shared' }), against: null },
    { name: 'a calibration', check: layer('calibrate', 'ben'), against: null },
    { name: 'what was made together', check: layer('sample', null, { mode: 'shared' }), against: null },
  ])('$name: $against', ({ check, against }) => {
    expect(checkedBy(layer('annotate', 'ann'), check)).toBe(against);
  });

  test('a sample is never the one that is checked', () => {
    expect(checkedBy(layer('sample', 'ben'), layer('annotate', 'ann'))).toBeNull();
  });

  test('a probe was given after its note was marked, to somebody who had not annotated it', () => {
    const layers = [layer('annotate', 'ann'), layer('sample', 'ann'), layer('sample', 'dan')];
    const probe = (one: Layer, markedAt: string) => isProbe(one, layers, markedAt);
    expect(probe(layer('sample', 'dan'), at(0))).toBe(true);
    expect(probe(layer('sample', 'dan'), at(1))).toBe(false);
    expect(probe(layer('sample', 'ann'), at(0))).toBe(false);
    expect(probe(layer('review', 'dan'), at(0))).toBe(false);
  });
});

describe('charts', () => {
  test('one a person, type, kind of check and guideline version; peers make none', () => {
    const charts = chartsOf(
      [
        compared(3, 4),
        compared(1, 2),
        compared(1, 1, { against: 'gold' }),
        compared(1, 1, { guideline: 2 }),
        compared(0, 9, { against: 'peers' }),
      ],
      [],
      [],
    );
    expect(charts.map(({ against, guideline, count, size }) => [against, guideline, count, size])).toEqual([
      ['others', 1, 4, 6],
      ['gold', 1, 1, 1],
      ['others', 2, 1, 1],
    ]);
  });

  test('a note without a type counts for its rate; work of unknown time counts for no pace', () => {
    const charts = chartsOf([], [work(0), work(1, { labels: [], activeMs: null })], []);
    expect(charts.map(({ measure, label, count, size }) => [measure, label, count, size])).toEqual([
      ['rate', 'DRUG', 5, 200],
      ['speed', null, 100, 1],
    ]);
  });

  test('a resolved alert restarts its own chart and no other', () => {
    const usual = Array.from({ length: 60 }, (_, i) => work(i, { labels: [{ label: 'DRUG', count: 5 + (i % 3) }] }));
    const rare = Array.from({ length: 40 }, (_, i) => work(60 + i, { labels: [{ label: 'DRUG', count: 1 }] }));
    const charts = chartsOf([], [...usual, ...rare], []);
    const rate = charts.find(({ measure }) => measure === 'rate');
    expect(rate).toMatchObject({ state: 'out of control', signal: { side: 'low' } });
    const alert: DriftAlert = {
      ...{ id: 'a', project: 'p', person: 'ann', measure: 'rate', label: 'DRUG', against: null, guideline: 1 },
      ...{
        side: 'low',
        until: at(70),
        raisedAt: at(70),
        state: 'resolved',
        acknowledgedBy: null,
        acknowledgedAt: null,
      },
      ...{ resolvedBy: 'lena', resolvedAt: at(100), finding: 'Shorter notes', anew: false },
    };
    const restarted = (more: Partial<DriftAlert>) => chartsOf([], [...usual, ...rare], [{ ...alert, ...more }]);
    expect(restarted({}).every(({ state }) => state !== 'out of control')).toBe(true);
    expect(restarted({ label: 'OTHER' })).toEqual(charts);
    expect(restarted({ resolvedAt: null, state: 'open' })).toEqual(charts);
  });
});

describe('samples and weeks', () => {
  test('the share agreed has its exact interval: 1 of 20 differs', () => {
    const [sample] = samplesOf([compared(19, 20)]);
    // Published two-sided 95 % bounds of 1 in 20: 0.13 % and 24.87 %.
    expect(1 - (sample?.high ?? 0)).toBeCloseTo(0.0013, 4);
    expect(1 - (sample?.low ?? 0)).toBeCloseTo(0.2487, 4);
    expect(sample?.f1).toBeCloseTo((2 * 19) / 39, 12);
  });

  test('per person and together, per type and together; two peers count once together', () => {
    const both = [
      compared(1, 2, { against: 'peers' }),
      compared(1, 2, { against: 'peers', person: 'ben', other: 'ann' }),
    ];
    const told = samplesOf(both).map(({ person, label, notes, total }) => [person, label, notes, total]);
    expect(told).toEqual([
      ['ann', null, 1, 2],
      ['ann', 'DRUG', 1, 2],
      [null, null, 1, 2],
      [null, 'DRUG', 1, 2],
      ['ben', null, 1, 2],
      ['ben', 'DRUG', 1, 2],
    ]);
    expect(eachOnce(both).map(({ person }) => person)).toEqual(['ann']);
  });

  test('a week begins on its Monday, UTC; nothing to compare has no interval', () => {
    const weeks = weeksOf([
      compared(1, 2, { at: '2026-03-08T23:59:59.999Z' }),
      compared(2, 2, { at: '2026-03-09T00:00:00.000Z' }),
      compared(0, 0, { at: '2026-03-02T00:00:00.000Z', counts: [] }),
    ]).filter(({ label }) => label === null);
    expect(weeks.map(({ week, agreed, total }) => [week, agreed, total])).toEqual([
      ['2026-03-02', 1, 2],
      ['2026-03-09', 2, 2],
    ]);
    expect(weeksOf([compared(0, 0, { counts: [] })])).toMatchObject([{ total: 0, low: null, high: null }]);
  });
});

test('tables have their names first, and as many cells in every row', () => {
  const stated = { baseline: 4 } as DriftReport['stated'];
  const people = [{ id: 'ann', name: 'Ann, "the first"' }];
  const all = Array.from({ length: 60 }, (_, i) => compared(8, 10, { at: at(i) }));
  const report = { people, stated, charts: chartsOf(all, [], []), samples: samplesOf(all), weeks: weeksOf(all) };
  for (const of of ['batches', 'samples', 'weeks', 'alerts'] as const) {
    const table = driftTable(of, report, []);
    expect(new Set(table.map((row) => row.length)).size, of).toBe(1);
    expect(table.length, of).toBeGreaterThan(of === 'alerts' ? 0 : 1);
  }
});
