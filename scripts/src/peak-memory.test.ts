import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { expect, test } from 'vitest';
import { peakMegabytes } from './peak-memory.ts';

const HELD = 400;

test('a process does not count the memory of the one that began it', () => {
  const held = Buffer.alloc(HELD * 1024 * 1024, 1);
  const script = `import(${JSON.stringify(new URL('./peak-memory.ts', import.meta.url).href)}).then((m) => console.log(m.peakMegabytes()))`;
  const { stdout } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
  expect(held.length).toBeGreaterThan(0);
  expect(peakMegabytes()).toBeGreaterThan(HELD);
  expect(Number(stdout)).toBeGreaterThan(10);
  expect(Number(stdout)).toBeLessThan(HELD);
});
