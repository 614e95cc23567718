import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT, run } from './child.ts';
import { failed, PASSED, SKIPPED, sum, type Tally } from './tally.ts';
import { concluded } from './vitest-report.ts';

const HEAD = `import { afterAll, beforeAll, describe, expect, test } from 'vitest';\n`;
const config = (report: string) => `
  import { reportTo } from ${JSON.stringify(join(import.meta.dirname, 'vitest-report.ts'))};
  export default { test: { reporters: [reportTo(${JSON.stringify(report)})] } };`;
let folder = '';
beforeAll(async () => {
  // Beneath the project, where its packages are found.
  folder = await mkdtemp(join(ROOT, 'node_modules', '.report-'));
  await writeFile(join(folder, 'vitest.config.ts'), config(join(folder, 'report.json')));
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs Vitest on one file with this in it. */
async function ran(source: string): Promise<Tally> {
  await writeFile(join(folder, 'a.test.ts'), HEAD + source);
  const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
  const { status, output } = await run(process.execPath, [vitest, 'run', `--root=${folder}`]);
  const told = await readFile(join(folder, 'report.json'), 'utf8').catch(() => {
    throw new Error(output);
  });
  return concluded(JSON.parse(told), status);
}

const PASSES = `test('good', () => {});`;

test.each([
  { name: 'results', source: `${PASSES} test.skip('left', () => {}); test.todo('later');`, counts: [1, 2] },
  {
    name: 'a failed test',
    source: `${PASSES} test('bad', () => expect(1).toBe(2));`,
    counts: [1, 0],
    why: '1 to be 2',
  },
  {
    name: 'a file that does not load',
    source: `${PASSES} throw new Error('no file');`,
    counts: [0, 0],
    why: 'no file',
  },
  {
    name: 'a hook that keeps its tests from running',
    source: `${PASSES} describe('in it', () => { beforeAll(() => { throw new Error('no ground'); }); ${PASSES} });`,
    counts: [1, 1],
    why: 'no ground',
  },
  {
    name: 'a hook that fails after its tests',
    source: `${PASSES} afterAll(() => { throw new Error('no end'); });`,
    counts: [1, 0],
    why: 'no end',
  },
  {
    name: 'an unhandled rejection',
    source: `test('good', async () => { void Promise.reject(new Error('unheard')); await new Promise(setImmediate); });`,
    counts: [1, 0],
    why: 'unheard',
  },
  {
    name: 'a process that dies in the midst of its tests',
    source: `test('fatal', () => void process.kill(process.pid, 'SIGKILL'));`,
    counts: [0, 1],
    why: 'Worker forks emitted error',
  },
])('of Vitest $name: counted once, with the reason', async ({ source, counts, why }) => {
  const { passed, skipped, failures } = await ran(source);
  expect([passed, skipped]).toEqual(counts);
  expect(failures.map((failure) => failure.why)).toEqual(why === undefined ? [] : [expect.stringContaining(why)]);
});

test('the file is named whose process died', async () => {
  const { failures } = await ran(`test('fatal', () => void process.kill(process.pid, 'SIGKILL'));`);
  expect(failures.map(({ where }) => where)).toEqual([expect.stringContaining('a.test.ts')]);
});

test('a run that Vitest calls failed is never counted as clean', () => {
  expect(concluded(undefined, 1).failures).toHaveLength(1);
  expect(concluded(sum([PASSED, SKIPPED]), 1)).toMatchObject({
    passed: 1,
    skipped: 1,
    failures: [{ where: 'Vitest' }],
  });
  expect(concluded(failed('a', 'b'), 1).failures).toHaveLength(1);
  expect(concluded(PASSED, 0)).toBe(PASSED);
});
