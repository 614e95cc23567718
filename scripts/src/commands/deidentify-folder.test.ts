import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { journalOf } from './deidentify-journal.ts';
import { RunReport } from './deidentify-report.ts';

const CLI = fileURLToPath(new URL('../cli.ts', import.meta.url));

let root: string;
let from: string;
let to: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'chartmark-folder-'));
  [from, to] = [join(root, 'in'), join(root, 'out')];
  await mkdir(join(from, 'ward'), { recursive: true });
});
afterEach(() => rm(root, { recursive: true }));

const args = (out: string, ...more: string[]) => [CLI, 'deidentify', '--folder', from, '--out', out, ...more];
const run = (...more: string[]) => spawnSync(process.execPath, args(to, ...more), { encoding: 'utf8' });
const reportIn = async (out: string) =>
  RunReport.parse(JSON.parse(await readFile(join(out, 'deidentify-report.json'), 'utf8')));

/** What each file became, as the journal alone tells. */
async function outputsIn(out: string): Promise<Map<string, string>> {
  const [, ...lines] = (await readFile(journalOf(out), 'utf8')).trim().split('\n');
  // The test leaves a line half written, as a crash does.
  const whole = lines.filter((line) => line.endsWith('}'));
  return new Map(whole.map((line) => JSON.parse(line)).map(({ file, output }) => [file, join(out, output)]));
}
const textOf = async (out: string, file: string): Promise<string> =>
  readFile((await outputsIn(out)).get(file) ?? 'nothing', 'utf8');

test('text and lines are transformed into files of other names, and counted', async () => {
  await writeFile(join(from, 'ward', 'a.txt'), 'Dr. Okonkwo saw her on 3/14/2024.\r\n');
  await writeFile(
    join(from, 'b.jsonl'),
    `${JSON.stringify({ id: 1, text: 'Zorb came.', known: { first: 'Zorb' } })}\n\n${JSON.stringify({ id: 2, text: 'No one.' })}\n`,
  );
  await writeFile(join(from, 'scan.pdf'), 'Dr. Okonkwo');
  const { status, stdout, stderr } = run();
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
  expect(stderr).toContain('3 notes in 2 files; 0 refused');
  expect(await textOf(to, join('ward', 'a.txt'))).toBe('Dr. [NAME-1] saw her on [DATE-1] 2024.\r\n');
  const lines = (await textOf(to, 'b.jsonl')).trim().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    {
      id: expect.stringMatching(/^[0-9a-f]{16}-1$/),
      text: '[NAME-1] came.',
      policy: 'safe-harbor-tags',
      policyVersion: '1',
    },
    { id: expect.stringMatching(/^[0-9a-f]{16}-3$/), text: 'No one.', policy: 'safe-harbor-tags', policyVersion: '1' },
  ]);
  expect(await reportIn(to)).toMatchObject({
    statement: 'transformed under policy safe-harbor-tags version 1',
    notes: 3,
    notesWithoutFindings: 1,
    found: { NAME: 2, DATE: 1 },
  });
  const page = await readFile(join(to, 'deidentify-report.html'), 'utf8');
  expect(page).toContain('transformed under policy safe-harbor-tags version 1');
  expect(page).not.toMatch(/determined|anonym|compliant|Okonkwo|Zorb/i);
});

test('no name of a file and no id of a note is in the folder that goes out; the journal that has them is for its owner', async () => {
  await mkdir(join(from, 'okonkwo-colleen'));
  await writeFile(join(from, 'okonkwo-colleen', '8842913.txt'), 'Well.');
  await writeFile(join(from, 'okonkwo.txt'), Buffer.from([0xff]));
  await writeFile(join(from, 'mrn8842913.jsonl'), `${JSON.stringify({ id: 'okonkwo-1', text: 'Well.' })}\nokonkwo\n`);
  const { status, stderr } = run();
  expect(status).toBe(1);
  expect(stderr).toContain(`${to}.confidential`);
  const names = await readdir(to, { recursive: true });
  const all = await Promise.all(names.map((name) => readFile(join(to, name), 'utf8')));
  expect([...names, ...all].join('\n')).not.toMatch(/okonkwo|8842913/i);
  expect(await textOf(to, join('okonkwo-colleen', '8842913.txt'))).toBe('Well.');
  expect((await stat(journalOf(to))).mode & 0o777).toBe(0o600);
  expect((await stat(`${to}.confidential`)).mode & 0o777).toBe(0o700);
  // What was told apart by the journal cannot go on without it.
  await rm(`${to}.confidential`, { recursive: true });
  expect(run().status).toBe(2);
});

test('killed at any moment, it goes on and ends as if it had not been', async () => {
  const notes = Array.from({ length: 6_000 }, (_, i) => ({
    id: i,
    text: `Seen ${(i % 12) + 1}/${(i % 28) + 1}/2024 by Dr. Okonkwo, MRN ${1_000_000 + i}. ${'Lungs clear. '.repeat(20)}`,
    subject: i % 50,
  }));
  for (const part of [0, 1]) {
    const mine = notes.slice(part * 3_000, part * 3_000 + 3_000);
    await writeFile(join(from, `${part}.jsonl`), mine.map((note) => `${JSON.stringify(note)}\n`).join(''));
  }
  await writeFile(join(from, 'ward', 'c.txt'), 'Dr. Okonkwo');
  const chosen = ['--policy', 'safe-harbor-surrogates', '--secret', 'the same for both'];
  let killed = 0;
  for (let size = 1; ; ) {
    const child = spawn(process.execPath, args(to, ...chosen), { stdio: 'ignore' });
    const closed = once(child, 'close');
    while (child.exitCode === null && (await sizeOf(journalOf(to))) <= size) await setTimeout(5);
    size = await sizeOf(journalOf(to));
    child.kill('SIGKILL');
    const [code] = await closed;
    if (code === 0) break;
    killed += 1;
    await appendFile(journalOf(to), killed === 1 ? '{"file": "0.jsonl", "si\n' : '');
  }
  expect(killed).toBeGreaterThanOrEqual(3);
  const whole = join(root, 'whole');
  expect(spawnSync(process.execPath, args(whole, ...chosen)).status).toBe(0);
  for (const file of ['0.jsonl', '1.jsonl', join('ward', 'c.txt')]) {
    const [mine, theirs] = await Promise.all([to, whole].map(async (out) => withoutIds(await textOf(out, file))));
    expect(mine, file).toBe(theirs);
  }
  const { startedAt: _, finishedAt: __, ...mine } = await reportIn(to);
  expect(await reportIn(whole)).toMatchObject(mine);
});

/** The name of its file is in the id of each note. */
const withoutIds = (text: string): string => text.replaceAll(/"id":"[0-9a-f]{16}-/g, '"id":"');

test('what cannot be read is left out, listed by place, and never quoted', async () => {
  await writeFile(join(from, 'bad.txt'), Buffer.from([0x44, 0x72, 0x2e, 0x20, 0xff]));
  const good = JSON.stringify({ id: 'g', text: 'Dr. Okonkwo' });
  await writeFile(
    join(from, 'some.jsonl'),
    Buffer.concat([Buffer.from(`${good}\n{"id": "x", "te\n{"id": "Quux"}\n`), Buffer.from([0xc3, 0x28, 0x0a])]),
  );
  const { status } = run();
  expect(status).toBe(1);
  const report = await reportIn(to);
  const outputs = await outputsIn(to);
  const [bad, some] = ['bad.txt', 'some.jsonl'].map((file) => basename(outputs.get(file) ?? ''));
  expect(report.refused).toEqual([
    { file: bad, line: null, why: 'is not UTF-8' },
    { file: some, line: 2, why: 'is not JSON' },
    { file: some, line: 3, why: 'is not a note: text does not fit' },
    { file: some, line: 4, why: 'is not UTF-8' },
  ]);
  expect(await textOf(to, 'some.jsonl')).toContain('"text":"Dr. [NAME-1]"');
  expect((await readdir(to)).filter((name) => name.startsWith(bad ?? ''))).toEqual([]);
  expect(await readFile(join(to, 'deidentify-report.html'), 'utf8')).not.toContain('Quux');
  expect(run().status).toBe(1);
  expect((await reportIn(to)).refusedInAll).toBe(4);
});

test('the journal lists a refusal once, and the report all of them, also after a run that ended early', async () => {
  const lines = Array.from({ length: 1_600 }, (_, i) =>
    i % 4 === 0 ? 'no note' : JSON.stringify({ id: i, text: 'Well.' }),
  );
  await writeFile(join(from, 'many.jsonl'), `${lines.join('\n')}\n`);
  expect(run().status).toBe(1);
  const whole = await reportIn(to);
  expect(whole.refused).toHaveLength(400);
  const journal = (await readFile(journalOf(to), 'utf8')).trim().split('\n');
  expect(journal.join('').match(/is not JSON/g)).toHaveLength(400);
  // As if it had been killed before the last entry: the result has no name yet.
  await writeFile(journalOf(to), `${journal.slice(0, -1).join('\n')}\n`);
  const written = (await outputsIn(to)).get('many.jsonl') ?? '';
  await rename(written, `${written}.part`);
  expect(run().status).toBe(1);
  expect((await reportIn(to)).refused).toEqual(whole.refused);
  expect(run().status).toBe(1);
  expect((await reportIn(to)).refused).toEqual(whole.refused);
});

test('hostile forms of text keep their form and lose their names', async () => {
  const forms = {
    'long.txt': 'Seen by Dr. Okonkwo on 3/14/2024, BP 120/80. '.repeat(450_000),
    'control.txt': '\u0000\u0007\u001b[31mDr. Okonkwo\u0008\r\r\n\u2028end',
    'redacted.txt': 'Seen by [**Doctor Last Name**] on [**2024-03-14**], XXXX and ___ told Dr. Okonkwo.',
    'message.txt': 'PID|1||8837201^^^H^MR||Okonkwo^Colleen^M||19380711|F|||415 Birch St^^Evansville^IN^47712',
    'document.txt': '<name><given>Colleen</given><family>Okonkwo</family></name><city>Evansville</city>',
    'rich.txt': '{\\rtf1\\ansi{\\b Patient:} Okonkwo, Colleen\\par Seen by Dr. Okonkwo\\par}',
  };
  for (const [name, text] of Object.entries(forms)) await writeFile(join(from, name), text);
  expect(run().status).toBe(0);
  for (const name of Object.keys(forms)) {
    expect(await textOf(to, name), name).not.toMatch(/Okonkwo|Colleen|Evansville/);
  }
  expect(await textOf(to, 'redacted.txt')).toMatch(
    /^Seen by \[\*\*Doctor Last Name\*\*\] on .*XXXX and ___ told Dr\. \[NAME-1\]\.$/,
  );
  expect(await textOf(to, 'rich.txt')).toMatch(/^\{\\rtf1\\ansi\{\\b Patient:\}.*\\par.*\\par\}$/);
});

test('folders and settings that do not fit are wrong use', async () => {
  await writeFile(join(from, 'a.txt'), 'Dr. Okonkwo');
  expect(spawnSync(process.execPath, args(join(from, 'within'))).status).toBe(2);
  expect(run('--policy', 'safe-harbor-surrogates').status).toBe(2);
  expect(run().status).toBe(0);
  const { status, stderr } = run('--policy', 'safe-harbor-mask');
  expect(status).toBe(2);
  expect(stderr).toContain('another policy');
  expect(spawnSync(process.execPath, [CLI, 'deidentify', '--folder', from]).status).toBe(2);
});

const sizeOf = (path: string): Promise<number> =>
  stat(path).then(
    ({ size }) => size,
    () => 0,
  );
