import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');
const STAMP = join(ROOT, 'web', 'dist', '.built-from');
const SOURCES = ['web/*.*', 'web/{src,public}/**/*.*', 'schemas/src/**/*.ts', 'package-lock.json'];

process.exitCode = buildWeb();

/** Builds the web when what it is built from is not what the last build was built from. Returns the exit status. */
function buildWeb(): number {
  const digest = digestOfSources();
  if (lastBuilt() === digest) return 0;
  console.error('Building the web …');
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: join(ROOT, 'web'),
    stdio: ['ignore', 2, 2],
  });
  if (status === 0) writeFileSync(STAMP, digest);
  return status ?? 1;
}

/** A digest of names and contents; reading some hundred small files costs less than trusting their times. */
function digestOfSources(): string {
  const digest = createHash('sha256');
  for (const path of globSync(SOURCES, { cwd: ROOT, exclude: ['**/*.test.*'] }).sort()) {
    digest
      .update(`${path}\0`)
      .update(readFileSync(join(ROOT, path)))
      .update('\0');
  }
  return digest.digest('hex');
}

function lastBuilt(): string | undefined {
  try {
    return readFileSync(STAMP, 'utf8');
  } catch {
    return undefined;
  }
}
