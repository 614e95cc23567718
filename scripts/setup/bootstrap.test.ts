import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');

/** Stands in for npm: notes that it was asked, and leaves the list that npm leaves when it is done. */
const NPM = `
  const { appendFileSync, cpSync, existsSync, mkdirSync } = require('node:fs');
  appendFileSync('asked', process.argv[2] + ' ');
  if (existsSync('broken')) process.exit(1);
  mkdirSync('node_modules', { recursive: true });
  cpSync('package-lock.json', 'node_modules/.package-lock.json');
`;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chartmark-bootstrap-'));
  for (const file of ['scripts/test.mjs', 'scripts/setup/bootstrap.mjs']) cpSync(join(ROOT, file), join(folder, file));
  writeFileSync(join(folder, 'npm.cjs'), NPM);
  lock({ 'node_modules/a': { version: '1.0.0' } });
  program('console.log(process.argv.slice(2).join());');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('installs once, and again when the lockfile has changed', async () => {
  await ended(npmTest());
  await ended(npmTest());
  expect(asked()).toBe('ci ');
  lock({ 'node_modules/a': { version: '1.0.1' } });
  await ended(npmTest());
  expect(asked()).toBe('ci ci ');
});

test('does not install for what other platforms need', async () => {
  lock({ 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '1.0.0', optional: true } });
  mkdirSync(join(folder, 'node_modules'));
  const present = { packages: { 'node_modules/a': { version: '1.0.0' } } };
  writeFileSync(join(folder, 'node_modules', '.package-lock.json'), JSON.stringify(present));
  expect(await ended(npmTest())).toMatchObject({ status: 0 });
  expect(asked()).toBe('');
});

test('goes no further when npm fails', async () => {
  writeFileSync(join(folder, 'broken'), '');
  const { status, words, data } = await ended(npmTest('x'));
  expect({ status, data }).toEqual({ status: 1, data: '' });
  expect(words).toContain('could not be installed');
});

test('passes on arguments and the exit status', async () => {
  program('console.log(process.argv.slice(2).join()); process.exit(3);');
  expect(await ended(npmTest('--port', '80'))).toMatchObject({ status: 3, data: '--port,80\n' });
});

test.skipIf(process.platform === 'win32')('passes on the signal to end, once, and waits for the end', async () => {
  program(`
    let signals = 0;
    process.on('SIGTERM', () => { signals += 1; console.log('told'); setTimeout(() => process.exit(signals), 500); });
    console.log('up');
    setInterval(() => {}, 1000);
  `);
  const child = npmTest();
  await once(child.stdout, 'data');
  child.kill('SIGTERM');
  await once(child.stdout, 'data');
  child.kill('SIGTERM');
  expect(await ended(child)).toMatchObject({ status: 1 });
});

function lock(packages: object): void {
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...packages } }));
}

function program(source: string): void {
  writeFileSync(join(folder, 'scripts', 'setup', 'check.ts'), source);
}

function asked(): string {
  try {
    return readFileSync(join(folder, 'asked'), 'utf8');
  } catch {
    return '';
  }
}

function npmTest(...args: string[]) {
  const env = { ...process.env, npm_node_execpath: process.execPath, npm_execpath: join(folder, 'npm.cjs') };
  return spawn(process.execPath, [join(folder, 'scripts', 'test.mjs'), ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function ended(child: ReturnType<typeof npmTest>) {
  let data = '';
  let words = '';
  child.stdout.on('data', (chunk) => {
    data += chunk;
  });
  child.stderr.on('data', (chunk) => {
    words += chunk;
  });
  const [status] = await once(child, 'close');
  return { status, data, words };
}
