import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { type Acknowledged, crashRound, LOOKED_AT, ROUNDS } from '../conformance/crash.ts';
import { openSqliteStore } from './store.ts';

const folder = mkdtempSync(join(tmpdir(), 'chartmark-crash-'));
afterAll(() => rmSync(folder, { recursive: true }));
const TIMED_APPEND = fileURLToPath(new URL('../conformance/timed-append.ts', import.meta.url));
const SLOW_FLUSH = fileURLToPath(new URL('../conformance/slow-flush.c', import.meta.url));

describe('a writer killed at any moment', () => {
  const path = join(folder, 'crash.db');
  const known: Acknowledged = { ids: new Map(), counter: 0 };
  let acknowledged = 0;

  test.each(Array.from({ length: ROUNDS }, (_, i) => i + 1))(
    '[LOG] [CHAIN] round %d: everything acknowledged is there, without a gap, and verifies',
    async () => {
      acknowledged += await crashRound(path, known, () => openSqliteStore({ path, collections: LOOKED_AT }));
    },
  );

  test('was told of many entries in all those rounds', () => {
    expect(acknowledged).toBeGreaterThan(ROUNDS);
  });
});

const shim = compiled();

describe.skipIf(shim === null)('on a disk whose flush takes 50 ms (skipped without Linux and a C compiler)', () => {
  test('[LOG] no append is acknowledged before it was flushed', () => {
    const { took } = timedAppends({ count: 5 });
    expect(took).toHaveLength(5);
    for (const ms of took) expect(ms).toBeGreaterThanOrEqual(50);
  });

  test('[LOG] that was quick before: every append is flushed all the same, and others are held up but for a moment', () => {
    const { took, held } = timedAppends({ count: 120, quick: 100 });
    const slow = took.slice(-15);
    expect(slow.filter((ms) => ms < 50)).toEqual([]);
    // Committed all where requests are answered, it would be as often as there were slow ones.
    expect(held).toBeLessThan(slow.length / 3);
  });
});

/** @param quick how many flushes are quick before the others are slow */
function timedAppends({ count, quick = 0 }: { count: number; quick?: number }): { took: number[]; held: number } {
  const path = join(folder, `slow-${quick}.db`);
  const { stdout } = spawnSync(process.execPath, ['--no-warnings', TIMED_APPEND, path, String(count)], {
    env: { ...process.env, LD_PRELOAD: shim ?? '', SLOW_FLUSH_MS: '50', SLOW_FLUSH_AFTER: String(quick) },
    encoding: 'utf8',
  });
  return JSON.parse(stdout);
}

function compiled(): string | null {
  const library = join(folder, 'slow-flush.so');
  try {
    execFileSync(process.env['CC'] ?? 'cc', ['-shared', '-fPIC', '-o', library, SLOW_FLUSH, '-ldl'], {
      stdio: 'ignore',
    });
    return process.platform === 'linux' ? library : null;
  } catch {
    return null;
  }
}
