import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { parseConfig } from './config.ts';
import { startSealing } from './sealing.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chartmark-test-'));
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
});
afterEach(async () => {
  vi.useRealTimers();
  await rm(folder, { recursive: true });
});

const nothing = async function* () {};

test('rounds do not pile up behind a slow one, and what was done since is sealed at the end', async () => {
  const config = parseConfig({ DATA: folder, SEAL_SECONDS: '1' });
  let go = (): void => undefined;
  const slow = new Promise<void>((resolve) => (go = resolve));
  const seal = vi.fn(() => slow);
  const sealing = startSealing({ seal, seals: nothing }, config, () => undefined);
  vi.advanceTimersByTime(10_000);
  go();
  await sealing.end();
  expect(seal).toHaveBeenCalledTimes(2);
});

test('why what was done could not be sealed is told by its kind, and it is tried again', async () => {
  const config = parseConfig({ DATA: join(folder, 'missing') });
  const told: string[] = [];
  const sealing = startSealing({ seal: async () => undefined, seals: nothing }, config, (kind) => told.push(kind));
  await sealing.end();
  expect(told).toEqual(['ENOENT', 'ENOENT']);
});
