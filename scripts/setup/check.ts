import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { type Environment, endChildrenWithUs, ROOT, run } from './child.ts';
import { chromium } from './chromium.ts';
import { mongodb, mongodProgram } from './mongod.ts';
import type { Real } from './real.ts';
import { failed, PASSED, SKIPPED, sum, summary, type Tally } from './tally.ts';
import { concluded } from './vitest-report.ts';

const HELP = `npm test [-- [--only PART]... [FILTER]...]

Runs everything: format and lint, types, unused code, unit and component tests, the store's on a real MongoDB,
and the browser's in a real Chromium. Ends with the line "N passed, N failed".

  --only PART   lint, types, unused, unit or browser; may be given more than once
  FILTER        only unit tests, of files whose path contains it; browser tests with --only browser
`;

const TOOLS = {
  lint: ['format and lint', '@biomejs/biome/bin/biome', 'check', '--error-on-warnings'],
  types: ['types', 'typescript/bin/tsc', '-p', 'tsconfig.json'],
  unused: ['unused code', 'knip/bin/knip.js'],
} as const;
const LOOPBACK_ONLY = join(import.meta.dirname, 'loopback-only.mjs');
const PARTS = ['lint', 'types', 'unused', 'unit', 'browser'] as const;
type Part = (typeof PARTS)[number];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string', multiple: true }, help: { type: 'boolean', short: 'h' } },
});
const only = values.only ?? (positionals.length > 0 ? ['unit'] : PARTS);
const asked = PARTS.filter((part) => only.includes(part));
if (values.help || asked.length < only.length) {
  console.error(HELP);
  process.exit(values.help ? 0 : 2);
}
endChildrenWithUs();
const total = sum(await everything(asked, positionals));
console.log(`\n${summary(total)}`);
process.exit(total.failures.length > 0 || total.passed === 0 ? 1 : 0);

async function everything(parts: readonly Part[], filters: readonly string[]): Promise<Tally[]> {
  const tallies: Tally[] = [];
  for (const part of ['lint', 'types', 'unused'] as const) {
    if (!parts.includes(part)) continue;
    const [name, ...tool] = TOOLS[part];
    tallies.push(await check(name, tool));
  }
  if (parts.includes('unit')) {
    const database = await mongodb();
    tallies.push(realPart('a real MongoDB', database));
    const program = await mongodProgram();
    tallies.push(
      ...(await tests(['node', 'web'], filters, {
        ...('have' in database && { TEST_MONGODB_URI: database.have }),
        ...('have' in program && { TEST_MONGOD: program.have }),
      })),
    );
  }
  if (parts.includes('browser')) {
    const browser = await chromium();
    tallies.push(realPart('a real Chromium', browser));
    tallies.push(await check('the web builds', ['../scripts/setup/build-web.ts']));
    tallies.push(...(await tests(['browser'], filters, 'have' in browser ? { TEST_CHROMIUM: browser.have } : {})));
  }
  return tallies;
}

/** One check: a tool of node_modules that says by its exit status how it went. Its output says what failed. */
async function check(name: string, [tool, ...args]: readonly [string, ...string[]]): Promise<Tally> {
  const began = performance.now();
  const { status, output } = await run(process.execPath, [join(ROOT, 'node_modules', tool), ...args]);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${status === 0 ? '✓' : '✗'} ${name} (${seconds} s)`);
  return status === 0 ? PASSED : failed(name, output);
}

/** Without a real part its tests are skipped, which a developer may live with; in CI it is a failure. */
function realPart(name: string, real: Real): Tally {
  if ('have' in real) {
    console.log(`✓ ${name}: ${real.have}`);
    return PASSED;
  }
  const inCi = process.env['CI'] === 'true';
  console.log(`${inCi ? '✗' : '-'} ${name}: skipped, ${real.reason}`);
  return inCi ? failed(name, real.reason) : SKIPPED;
}

/** The tests of these projects, and that none of their processes called anything but this machine (control C43). */
async function tests(projects: readonly string[], filters: readonly string[], given: Environment): Promise<Tally[]> {
  const folder = mkdtempSync(join(tmpdir(), 'chartmark-report-'));
  const report = join(folder, 'report.json');
  const callsOut = join(folder, 'calls-out');
  writeFileSync(callsOut, '');
  const guard = { CALLS_OUT: callsOut, NODE_OPTIONS: `--import=${pathToFileURL(LOOPBACK_ONLY)}` };
  const isGuarded = !isElsewhere(given['TEST_MONGODB_URI']);
  const env = { ...given, REPORT_FILE: report, ...(isGuarded && guard) };
  try {
    const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
    const chosen = projects.map((project) => `--project=${project}`);
    const { status } = await run(process.execPath, [vitest, 'run', ...chosen, ...filters], {
      env,
      show: true,
    });
    return [concluded(readReport(report), status), noCalls(isGuarded ? readFileSync(callsOut, 'utf8') : null)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function isElsewhere(database = 'mongodb://localhost'): boolean {
  return !/^mongodb:\/\/(localhost|127\.)/.test(database);
}

/** @param calls a line each, or null where they were not watched */
function noCalls(calls: string | null): Tally {
  if (calls === null) {
    console.log('- calls that leave this machine: not watched, since the database is elsewhere');
    return SKIPPED;
  }
  console.log(calls === '' ? '✓ no call left this machine' : '✗ calls left this machine');
  return calls === '' ? PASSED : failed('no call leaves this machine', calls);
}

function readReport(path: string): Tally | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
