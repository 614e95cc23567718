import { spawn, spawnSync } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { setTimeout } from 'node:timers/promises';
import { createPreannotator } from '@chartmark/api/preannotate';
import { createConceptSearch, loadTerminologies } from '@chartmark/ontologies';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const CLI = join(import.meta.dirname, '../cli.ts');

describe('ontology', () => {
  let folder: string;
  let into: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chartmark-ontology-'));
    into = join(folder, 'ontologies');
    await writeFile(
      join(folder, 'small.tsv'),
      'type\tcode\tname\tsynonyms\texact\tbroader\nCONDITION\tZ1\tPain, Zygomatic\tCheek pain (finding)\t\tZ2\nDRUG\tZ2\tZorbitol\t\tyes\t\nDRUG\t\tNo code\t\t\t\n',
    );
  });
  afterAll(() => rm(folder, { recursive: true }));

  const indexes = () =>
    loadTerminologies(into, (file, why) => {
      throw new Error(`${file}: ${why}`);
    });
  const arguments_ = (...args: string[]): string[] => [CLI, 'ontology', ...args, '--folder', into];
  const run = (...args: string[]) => spawnSync(process.execPath, arguments_(...args), { encoding: 'utf8' });

  test('what is imported is found, as people write it too; what was left out is told with the reason', () => {
    const { status, stderr } = run('import', 'table', join(folder, 'small.tsv'), '--name', 'own', '--system', 'OWN');
    expect(status).toBe(0);
    expect(stderr).toContain('of 2 concepts');
    expect(stderr).toContain('1 left out: no type or no code');
    expect(run('search', 'zygomatic pain').stdout).toContain('OWN\tZ1\tCONDITION\tPain, Zygomatic');
    expect(run('search', 'cheek pain', '--limit', '1').stdout).toContain('Cheek pain');
    expect(run('search', 'zorbitol', '--type', 'CONDITION').stdout).toBe('');
    const [index] = indexes();
    expect(
      index &&
        createConceptSearch(index)
          .lookUp('OWN', 'Z1')
          ?.broader.map(({ code }) => code),
    ).toEqual(['Z2']);
    const found = index ? createPreannotator({ index })('zorbitol Zorbitol, zygomatic pain').spans : [];
    expect(
      found.map(({ start, end }) => [start, end]),
      'written just so',
    ).toEqual([
      [9, 17],
      [19, 33],
    ]);
    expect(run('list').stdout).toMatch(/^own\tOWN\t\d+\t2\t/);
    expect(JSON.parse(run('stats', 'own').stdout)).toMatchObject({ concepts: 2, systems: ['OWN'] });
  });

  test('bad use is told in a sentence and changes nothing', async () => {
    const told = (...args: string[]) => {
      const { status, stderr } = run(...args);
      expect(status).not.toBe(0);
      expect(stderr).not.toContain('    at ');
      return stderr;
    };
    told('import', 'nonsense', folder, '--name', 'own');
    told('import', 'table', join(folder, 'missing.tsv'), '--name', 'own');
    await writeFile(join(folder, 'latin.tsv'), Buffer.from('type\tcode\tname\nA\t1\tna\xefve\n', 'latin1'));
    expect(told('import', 'table', join(folder, 'latin.tsv'), '--name', 'own')).toContain('not UTF-8');
    await writeFile(join(folder, 'broken.jsonl'), '{"type":"A"\n');
    expect(told('import', 'table', join(folder, 'broken.jsonl'), '--name', 'own')).toContain('not JSON');
    told('import', 'umls', folder, '--name', 'own');
    told('import', 'table', join(folder, 'small.tsv'), '--name', '../own');
    expect(told('import', 'table', folder, '--name', 'own')).toContain('a folder');
    told('import', 'toString', folder, '--name', 'own');
    expect(told('import', 'table', join(folder, 'small.tsv'), '--name', 'own', '--type', 'Nothing')).toContain(
      'no name was taken: 3 left out: a type that was not asked for',
    );
    expect(told('search', 'x', '--name', 'nothing')).toContain('no terminology of this name');
    expect(run('list').stdout).toMatch(/^own\t/);
  });

  test('killed at any moment, an import leaves what was there; begun again it goes on and ends', async () => {
    const large = join(folder, 'large.tsv');
    const file = createWriteStream(large);
    file.write('type\tcode\tname\n');
    for (let i = 0; i < 600_000; i++) file.write(`CONDITION\tL${i}\tname ${i} of ${i % 977} things\n`);
    file.end();
    await finished(file);
    const before = indexes().map(({ version }) => version);
    for (const told of ['', '250000 names read']) {
      const child = spawn(process.execPath, arguments_('import', 'table', large, '--name', 'own'));
      let stderr = '';
      child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
      while (!stderr.includes(told)) await setTimeout(20);
      await setTimeout(told === '' ? 300 : 50);
      expect(child.exitCode).toBeNull();
      child.kill('SIGKILL');
      await new Promise((resolve) => child.once('exit', resolve));
      expect(indexes().map(({ version }) => version)).toEqual(before);
    }
    const { status, stderr } = run('import', 'table', large, '--name', 'own');
    expect(status).toBe(0);
    expect(stderr).toContain('going on after 250000 names');
    const [resumed] = indexes();
    expect(resumed?.terms).toBe(600_000);
    expect(run('remove', 'own').status).toBe(0);
    run('import', 'table', large, '--name', 'own');
    expect(indexes().map(({ version }) => version)).toEqual([resumed?.version]);
    expect(run('remove', 'own').status).toBe(0);
    expect(await readdir(into)).toEqual([]);
  });
});
