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

test('a metric that is not built is said to be so', () => {
  expect(compute('no such metric', {})).toBeUndefined();
});

/** Numbers within the tolerance, all else exactly; further keys of what was found are allowed. */
function same(expected: unknown, found: unknown, tolerance: number): boolean {
  if (typeof expected === 'number') return typeof found === 'number' && Math.abs(expected - found) <= tolerance;
  if (typeof expected !== 'object' || expected === null) return expected === found;
  if (typeof found !== 'object' || found === null) return false;
  if (Array.isArray(expected) && (!Array.isArray(found) || found.length !== expected.length)) return false;
  const values: Readonly<Record<string, unknown>> = { ...found };
  return Object.entries(expected).every(([key, value]) => same(value, values[key], tolerance));
}
