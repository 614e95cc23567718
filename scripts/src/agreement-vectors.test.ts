import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { compute } from './agreement-vectors.ts';

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'shared', 'iaa-vectors');
const Vectors = z.object({
  id: z.string(),
  input: z.unknown(),
  vectors: z.array(
    z.object({
      metric: z.string(),
      params: z.record(z.string(), z.unknown()).optional(),
      expected: z.unknown(),
      tolerance: z.number(),
    }),
  ),
});
const files = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith('.json')) : [];

describe.skipIf(files.length === 0)('the shared agreement vectors', () => {
  test.each(files)('%s', (name) => {
    const { input, vectors } = Vectors.parse(JSON.parse(readFileSync(join(FOLDER, name), 'utf8')));
    for (const { metric, params = {}, expected, tolerance } of vectors) {
      const found = compute(metric, input, params);
      expect(same(expected, found, tolerance), `${metric} ${JSON.stringify(params)}`).toBe(true);
    }
  });
});

test.each(['no such metric', 'toString', 'constructor'])('%s is not built, and said to be so', (metric) => {
  expect(compute(metric, {})).toBeUndefined();
});

describe('a question to a study', () => {
  const study = {
    annotators: ['A', 'B', 'C'],
    documents: [
      { id: '1', length: 40, annotations: { A: [span(0, 4, 'Y'), span(9, 12, 'X')], B: [span(0, 4, 'Y')] } },
      { id: '2', length: 40, annotations: { A: [span(3, 8, 'Y')], B: [span(3, 9, 'Y')], C: [span(0, 2, 'W')] } },
    ],
  };
  const pair = ['A', 'B'];

  test('about boundaries of one type leaves out the others', () => {
    expect(compute('boundary_f1', study, { pair })).toBeCloseTo(2 / 5, 12);
    expect(compute('boundary_f1', study, { pair, label: 'Y' })).toBeCloseTo(1 / 2, 12);
    expect(compute('boundary_f1', study, { pair, label: 'W' })).toBeNull();
  });

  test('about units of a type that only somebody else used has no answer', () => {
    expect(compute('alpha_u_1995', study, { pair, label: 'W' })).toBeNull();
    expect(compute('alpha_u_1995', study, { pair, label: 'Y' })).toBeGreaterThan(0.5);
  });

  test('has an interval for whatever metric is a number', () => {
    const options = { pair, resamples: 200, level: 0.95 };
    for (const of of ['boundary_f1', 'char_alpha_nominal', 'span_f1_strict_mean']) {
      const point = compute(of, study, { pair });
      expect(compute('bootstrap_ci', study, { ...options, of })).toMatchObject({ point, low: expect.any(Number) });
    }
    const strict = compute('bootstrap_ci', study, { ...options, of: 'span_f1_strict' });
    expect(strict).toMatchObject({ point: 0.4, low: 0, high: expect.closeTo(2 / 3, 12) });
    expect(compute('bootstrap_ci', study, { ...options, of: 'label_confusion' })).toBeUndefined();
  });
});

test('of no items there are pairs all the same, and nothing to say of them', () => {
  const input = { annotators: ['A', 'B'], units: [] };
  expect(compute('cohen_kappa_pairwise', input)).toEqual({ 'A|B': { kappa: null, n: 0 } });
});

function span(start: number, end: number, label: string) {
  return { start, end, label };
}

/** Numbers within the tolerance, all else exactly; further keys of what was found are allowed. */
function same(expected: unknown, found: unknown, tolerance: number): boolean {
  if (typeof expected === 'number') return typeof found === 'number' && Math.abs(expected - found) <= tolerance;
  if (typeof expected !== 'object' || expected === null) return expected === found;
  if (typeof found !== 'object' || found === null) return false;
  if (Array.isArray(expected) && (!Array.isArray(found) || found.length !== expected.length)) return false;
  const values: Readonly<Record<string, unknown>> = { ...found };
  return Object.entries(expected).every(([key, value]) => same(value, values[key], tolerance));
}
