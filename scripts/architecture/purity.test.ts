import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const BIOME = join(ROOT, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');

const impure = [
  'Date.now()',
  'new Date()',
  'Date()',
  'Math.random()',
  'Math.random',
  'console.log(1)',
  'process.env',
  'performance.now()',
  'crypto.randomUUID()',
  "fetch('/')",
  'setTimeout(f, 1)',
  'globalThis.x',
];
const pure = ['new Date(5)', "Date.parse('2026-11-01')", 'Math.floor(1.5)', '((process: number) => process)(1)'];

test.each([
  { path: 'api/src/agree/kappa.ts', refused: impure },
  { path: 'api/src/deidentify/detectors/phone.ts', refused: impure },
  { path: 'schemas/src/fold.ts', refused: impure },
  { path: 'api/src/agree/service.ts', refused: [] },
  { path: 'api/src/agree/routes.ts', refused: [] },
  { path: 'api/src/agree/kappa.test.ts', refused: [] },
  { path: 'api/src/store/sqlite/writer.ts', refused: [] },
])('of $path the linter refuses $refused', ({ path, refused }) => {
  const expressions = [...impure, ...pure];
  const lines = linesRefused(
    path,
    expressions.map((it, i) => `export const f${i} = (f: () => void) => [f, ${it}];`),
  );
  expect(lines.map((line) => expressions[line - 1])).toEqual(refused);
});

/** Lints one planted file under the project's own configuration and returns the lines found at fault, in order. */
function linesRefused(path: string, source: readonly string[]): number[] {
  const folder = mkdtempSync(join(tmpdir(), 'chartmark-purity-'));
  try {
    for (const file of ['biome.json', '.gitignore', 'scripts/architecture/purity.grit']) {
      cpSync(join(ROOT, file), join(folder, file));
    }
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), source.join('\n'));
    const args = [BIOME, 'lint', '--reporter=github', '--max-diagnostics=none', path];
    const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
    return [...new Set([...stdout.matchAll(/,line=(\d+)/g)].map(([, line]) => Number(line)))].sort((a, b) => a - b);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
