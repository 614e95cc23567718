import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openServices, parseConfig } from '@chartmark/api';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'chartmark-cli-'));
const data = join(folder, 'data');
const notes = join(folder, 'notes.jsonl');
let project: string;

beforeAll(async () => {
  writeFileSync(notes, '{"text":"Took aspirin for a headache."}\n');
  project = await withServices(async ({ projects }) => {
    const wanted = { name: 'Words', description: '', template: 'coding', policy: 'safe-harbor-tags' } as const;
    return (await projects.create({ ...wanted, privacyReview: false }, '00000000-0000-4000-8000-000000000000')).id;
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('wrong use ends with status 2 and says what is right', () => {
  test.each([
    ['', 'chartmark COMMAND'],
    ['nonsense', "There is no command 'nonsense'"],
    ['constructor', "There is no command 'constructor'"],
    ['users', 'users takes list, add, deactivate or password'],
    ['users toString', 'users takes list, add, deactivate or password'],
    ['users list more', 'users list takes 0 words'],
    ['users add nora', 'users add takes 2 words'],
    ['audit verify more', "audit takes no 'more'"],
    ['import --project P --format docx FILE', '--format takes one of text, csv, jsonl, prodigy'],
    ['export --project P --stage later', '--stage takes one of calibrate, annotate'],
    ['export --project P more', "export takes no 'more'"],
    ['serve --port many', 'PORT: Invalid input: expected number'],
    ['agreement --input nowhere.json --resamples 1e12', '--resamples takes a whole number up to 100000'],
    ['agreement --input nowhere.json --seed 1.5', '--seed takes a whole number'],
  ])('chartmark %s', (words, said) => {
    const { status, stderr, stdout } = cli(words.split(' ').filter(Boolean));
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(said);
    expect(stderr).not.toMatch(/node:internal|\n +at /);
  });
});

describe('wrong input ends with status 1 and says what is wrong', () => {
  test.each([
    ['import --project P --format text nowhere.txt', "There is no file 'nowhere.txt'"],
    ['import --project P --format jsonl FILE', 'There is no such project'],
    ['export --project P', 'There is no such project'],
    ['users deactivate nobody', "There is no account 'nobody'"],
    ['users add nora Nora', '/password: expected at least 12 characters, found string of 0 characters'],
    ['audit verify --file nowhere.jsonl', 'nowhere.jsonl: there is no such file or folder'],
    ['backup nowhere/deeper.db', 'nowhere: there is no such folder'],
  ])('chartmark %s', (words, said) => {
    const { status, stderr } = cli(words.replace('FILE', notes).split(' '));
    expect(status).toBe(1);
    expect(stderr).toContain(said);
    expect(stderr).not.toMatch(/node:internal|\n +at /);
  });
});

test('[C1] what the command line reads and changes has its entries, as what comes by HTTP', async () => {
  expect(cli(['import', '--project', project, '--format', 'jsonl', notes]).status).toBe(0);
  expect(cli(['export', '--project', project]).status).toBe(0);
  expect(cli(['users', 'add', 'nora', 'Nora'], 'tulpen-im-juni-8').status).toBe(0);
  expect(cli(['users', 'deactivate', 'NORA']).status).toBe(0);
  await withServices(async ({ store, people }) => {
    const entriesOf = async (partition: string) =>
      (await store.audit.read({ partition, name: 'audit' }, 0, 100)).map(({ action, outcome, target }) => [
        ...[action, outcome, target['by']],
      ]);
    expect(await entriesOf(project)).toEqual([
      ['note.receive', 'done', 'command-line'],
      ['layer.export', 'done', 'command-line'],
    ]);
    expect(await entriesOf('installation')).toEqual(
      expect.arrayContaining([
        ['account.create', 'done', 'command-line'],
        ['account.change', 'done', 'command-line'],
      ]),
    );
    expect((await people.byLogIn('nora'))?.active).toBe(false);
  });
});

function cli(args: readonly string[], input = '') {
  const env = { ...process.env, DATA: data };
  return spawnSync(process.execPath, [join(import.meta.dirname, 'cli.ts'), ...args], { input, encoding: 'utf8', env });
}

async function withServices<T>(work: (services: Awaited<ReturnType<typeof openServices>>) => Promise<T>): Promise<T> {
  const services = await openServices(parseConfig({ DATA: data }), pino({ level: 'silent' }));
  try {
    return await work(services);
  } finally {
    await services.close();
  }
}
