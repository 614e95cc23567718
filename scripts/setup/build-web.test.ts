import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

/** Stands in for Vite: empties the folder it builds into and counts how often it was asked. */
const VITE = `
  const { appendFileSync, existsSync, mkdirSync, rmSync } = require('node:fs');
  appendFileSync('../builds', 'x');
  rmSync('dist', { recursive: true, force: true });
  if (existsSync('broken')) process.exit(1);
  mkdirSync('dist');
`;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chartmark-web-'));
  cpSync(join(import.meta.dirname, 'build-web.ts'), join(folder, 'scripts', 'setup', 'build-web.ts'));
  write('node_modules/vite/bin/vite.js', VITE);
  write('web/src/main.tsx', 'one');
  write('schemas/src/span.ts', 'one');
  write('package-lock.json', '{}');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('is not built again while nothing has changed', () => {
  expect([build(), build()]).toEqual([0, 0]);
  expect(builds()).toBe(1);
});

test.each(['web/src/main.tsx', 'web/src/new.css', 'web/index.html', 'schemas/src/span.ts', 'package-lock.json'])(
  'is built again when %s has changed',
  (path) => {
    build();
    write(path, 'two');
    build();
    expect(builds()).toBe(2);
  },
);

test('is not built again for a test', () => {
  build();
  write('web/src/main.test.tsx', 'two');
  build();
  expect(builds()).toBe(1);
});

test('is built again after a build that failed, and when the built is gone', () => {
  write('web/broken', '');
  expect(build()).toBe(1);
  rmSync(join(folder, 'web', 'broken'));
  expect(build()).toBe(0);
  rmSync(join(folder, 'web', 'dist'), { recursive: true });
  expect(build()).toBe(0);
  expect(builds()).toBe(3);
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function build(): number | null {
  return spawnSync(process.execPath, [join(folder, 'scripts', 'setup', 'build-web.ts')]).status;
}

function builds(): number {
  return readFileSync(join(folder, 'builds'), 'utf8').length;
}
