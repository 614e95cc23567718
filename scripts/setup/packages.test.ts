import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type LockedPackage, unfitLicences } from './licences.ts';

interface Locked extends LockedPackage {
  readonly version: string;
  readonly hasInstallScript?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const ROOT = join(import.meta.dirname, '..', '..');
const packages: Readonly<Record<string, Locked>> = JSON.parse(
  readFileSync(join(ROOT, 'package-lock.json'), 'utf8'),
).packages;

describe('the packages we are made of', () => {
  test('those of production may be handed on freely', () => {
    expect(Object.keys(packages).length).toBeGreaterThan(100);
    expect(unfitLicences(packages)).toEqual([]);
  });

  test('none runs a script when it is installed, but for one of macOS that we switch off', () => {
    const scripted = Object.keys(packages).filter((path) => packages[path]?.hasInstallScript);
    expect(scripted.filter((path) => !path.endsWith('/fsevents'))).toEqual([]);
    expect(readFileSync(join(ROOT, '.npmrc'), 'utf8')).toContain('ignore-scripts=true\n');
  });

  test('the lockfile names those of every platform, else npm ci refuses it on the others', () => {
    const wanted = Object.entries(packages).flatMap(([path, it]) =>
      Object.keys(it.optionalDependencies ?? {}).map((name) => ({ path, name })),
    );
    const missing = wanted.filter(
      ({ path, name }) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`],
    );
    expect(wanted.length).toBeGreaterThan(0);
    expect(missing).toEqual([]);
  });

  test('one version of each that we name ourselves', () => {
    const ours = ['', 'schemas', 'ontologies', 'api', 'web', 'scripts'].flatMap((path) => declared(path));
    const versions = Map.groupBy(ours, ([name]) => name);
    const several = [...versions].filter(([, named]) => new Set(named.map(([, version]) => version)).size > 1);
    expect(several).toEqual([]);
    expect(ours.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});

describe('a licence', () => {
  test.each([
    { license: 'MIT', unfit: false },
    { license: '(MIT OR GPL-3.0-only)', unfit: false },
    { license: 'MIT AND GPL-3.0-only', unfit: true },
    { license: 'MPL-2.0', unfit: true },
    { license: 'SEE LICENSE IN LICENSE.md', unfit: true },
    { license: undefined, unfit: true },
  ])('$license is unfit: $unfit', ({ license, unfit }) => {
    const entry = license === undefined ? {} : { license };
    expect(unfitLicences({ 'node_modules/a/node_modules/@b/c': entry })).toHaveLength(unfit ? 1 : 0);
  });

  test('is not asked of what only development uses, nor of our own packages', () => {
    expect(
      unfitLicences({
        '': {},
        api: {},
        'node_modules/@chartmark/api': { link: true },
        'node_modules/a': { dev: true },
      }),
    ).toEqual([]);
  });
});

function declared(path: string): [name: string, version: string][] {
  const manifest = JSON.parse(readFileSync(join(ROOT, path, 'package.json'), 'utf8'));
  return Object.entries({ ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies });
}
