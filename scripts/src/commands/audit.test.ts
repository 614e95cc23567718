import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { listen, notes, openServices, parseConfig } from '@chartmark/api';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedDemonstration } from '../demo/seed.ts';

const folder = mkdtempSync(join(tmpdir(), 'chartmark-audit-'));
const data = join(folder, 'data');
const CLI = join(import.meta.dirname, '../cli.ts');
let running: { close(): Promise<void> };
let shown: { readonly id: string; readonly project: string };

const READ = {
  ...{ project: randomUUID(), actor: randomUUID(), action: 'note.open' as const, outcome: 'done', ip: '127.0.0.1' },
  target: { layer: randomUUID(), note: randomUUID(), task: randomUUID() },
};

/** A server that goes on running while the commands look at its store. */
beforeAll(async () => {
  const config = parseConfig({ DATA: data, PORT: '0', LOG_LEVEL: 'silent', SEAL_SECONDS: '1' });
  const log = pino({ level: 'silent' });
  const services = await openServices(config, log, { alone: true });
  await seedDemonstration(services, data);
  const server = await listen(services, config, log, null);
  await services.audit.record(READ);
  const { rows } = await services.store.docs.page(notes, { index: 'project', equals: [], limit: 1 });
  if (!rows[0]) throw new Error('the demonstration has no note');
  shown = rows[0];
  for (const action of ['layer.export', 'agreement.read', 'member.list'] as const)
    for (const project of [shown.project, READ.project])
      await services.audit.record({ ...READ, action, project, target: {} });
  await services.govern.seal();
  running = {
    async close() {
      await server.close();
      await services.close();
    },
  };
});
afterAll(async () => {
  await running.close();
  rmSync(folder, { recursive: true });
});

function cli(...args: readonly string[]): Promise<{ status: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [CLI, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    said.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    said.err += chunk;
  });
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, ...said })));
}

describe('[C4] audit, beside a running server', () => {
  test('verify says that everything fits, and what everything is', async () => {
    const { status, out } = await cli('audit', 'verify', '--data', data);
    expect(out).toMatch(/^events +\d{3,} entries in \d+ streams/);
    expect(out).toContain('Everything fits.');
    expect(status).toBe(0);
    const words = await cli('audit', 'verify', '--data', data, '--words');
    expect(words.out).toMatch(/^words +of \d+ remarks read and looked up$/m);
    expect(words.status).toBe(0);
  });

  test('an exported log is verified without the store, with the seals as witness; a changed line is named', async () => {
    const { out } = await cli('audit', 'export', '--data', data);
    const file = join(folder, 'log.jsonl');
    writeFileSync(file, out);
    const seals = join(folder, 'seals.jsonl');
    copyFileSync(join(data, 'seals.jsonl'), seals);
    expect((await cli('audit', 'verify', '--file', file, '--seals', seals)).status).toBe(0);
    const lines = out.split('\n');
    const at = lines.findIndex((line) => line.includes('"confidence":0.8'));
    writeFileSync(file, lines.with(at, (lines[at] ?? '').replace('"confidence":0.8', '"confidence":0.9')).join('\n'));
    const verdict = await cli('audit', 'verify', '--file', file, '--seals', seals, '--json');
    expect(verdict.status).toBe(1);
    expect(JSON.parse(verdict.out).misfits).toMatchObject([{ in: 'events', what: 'altered' }]);
  });

  test('a copy of the seals that was named must be there; where there is none, verify says so', async () => {
    const nowhere = join(folder, 'no-such-file.jsonl');
    const named = await cli('audit', 'verify', '--data', data, '--seals', nowhere);
    expect(named).toMatchObject({ status: 1, out: '', err: `${nowhere}: there is no such copy of the seals\n` });
    const { out } = await cli('audit', 'export', '--data', data);
    const file = join(folder, 'alone.jsonl');
    writeFileSync(file, out);
    const alone = await cli('audit', 'verify', '--file', file);
    expect(alone.status).toBe(0);
    expect(alone.out).toContain('Everything fits, but no copy of the seals was compared.');
    writeFileSync(file, '');
    expect(await cli('audit', 'verify', '--file', file)).toMatchObject({ status: 1 });
  });

  test('[NOTEXT] an exported log holds no words of notes', async () => {
    const { out } = await cli('audit', 'export', '--data', data);
    const said = new Set(out.toLowerCase().match(/[a-z]+/g));
    // Names of concepts and labels may be there; what joins them in a sentence may not.
    for (const word of ['patient', 'denies', 'presents', 'with', 'daily', 'was', 'she', 'his'])
      expect(said).not.toContain(word);
  });

  test('[C2] reads says who opened a note', async () => {
    const { out } = await cli('audit', 'reads', '--data', data, '--note', READ.target.note);
    expect(
      out
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line)),
    ).toMatchObject([
      { actor: READ.actor, action: 'note.open', note: READ.target.note, task: READ.target.task, outcome: 'done' },
    ]);
    expect((await cli('audit', 'reads', '--data', data, '--actor', READ.target.note)).out).toBe('');
  });

  test('[C2] reads of a note are also what read the whole of its project, and of no other', async () => {
    const { out } = await cli('audit', 'reads', '--data', data, '--note', shown.id);
    const told = out
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line));
    expect(told.filter(({ actor }) => actor === READ.actor)).toMatchObject([
      { action: 'layer.export', scope: 'project', project: shown.project },
      { action: 'agreement.read', scope: 'project', project: shown.project },
    ]);
  });

  test('bad use and bad files are told in a sentence', async () => {
    expect(await cli('audit', 'polish')).toMatchObject({ status: 2 });
    const missing = await cli('audit', 'verify', '--data', join(folder, 'nowhere'));
    expect(missing).toMatchObject({ status: 1, err: 'There is no store in the data folder\n' });
    const file = join(folder, 'no-log.jsonl');
    writeFileSync(file, '{"kind":"entry"}\n');
    const wrong = await cli('audit', 'verify', '--file', file);
    expect(wrong.status).toBe(1);
    expect(wrong.err).toContain('/lines/1');
  });
});

describe('[C44] backup and restore', () => {
  const backup = join(folder, 'backup.db');
  const restored = join(folder, 'restored');

  test('a backup of a running store is restored elsewhere, and everything fits', async () => {
    expect(await cli('backup', backup, '--data', data)).toMatchObject({ status: 0 });
    expect(existsSync(`${backup}.seals.jsonl`)).toBe(true);
    expect(existsSync(join(data, 'last-backup.json'))).toBe(true);
    const { status, out } = await cli('restore', backup, '--data', restored);
    expect(out).toContain('Everything fits.');
    expect(status).toBe(0);
    expect((await cli('audit', 'verify', '--data', restored)).status).toBe(0);
    for (const file of [backup, `${backup}.seals.jsonl`]) expect(statSync(file).mode & 0o777).toBe(0o600);
    for (const file of readdirSync(restored)) expect(statSync(join(restored, file)).mode & 0o777, file).toBe(0o600);
    // The service does not start with a key of its own making.
    const served = await cli('users', 'list', '--data', restored);
    expect(served).toMatchObject({ status: 1, out: '' });
    expect(served.err).toContain('Put that master key there');
    expect(existsSync(join(restored, 'master.key'))).toBe(false);
  });

  test('neither overwrites anything', async () => {
    const seals = `${backup}.seals.jsonl`;
    const kept = readFileSync(seals);
    writeFileSync(seals, '');
    expect(await cli('backup', backup, '--data', data)).toMatchObject({ status: 1 });
    expect(readFileSync(seals, 'utf8'), 'newer seals would make the backup look cut off').toBe('');
    writeFileSync(seals, kept);
    expect(await cli('restore', backup, '--data', restored)).toMatchObject({ status: 1 });

    const sealed = join(folder, 'sealed');
    mkdirSync(sealed);
    writeFileSync(join(sealed, 'seals.jsonl'), '');
    expect(await cli('restore', backup, '--data', sealed)).toMatchObject({ status: 1 });
    expect(existsSync(join(sealed, 'chartmark.db'))).toBe(false);
  });

  test('a backup that was tampered with is not restored', async () => {
    const tampered = join(folder, 'tampered.db');
    copyFileSync(backup, tampered);
    copyFileSync(`${backup}.seals.jsonl`, `${tampered}.seals.jsonl`);
    const db = new DatabaseSync(tampered);
    db.exec(
      `DROP TRIGGER log_events_never_changes; UPDATE log_events SET body = replace(body, '"confidence":0.8', '"confidence":0.9')`,
    );
    db.close();
    const into = join(folder, 'refused');
    const { status, out } = await cli('restore', tampered, '--data', into);
    expect(status).toBe(1);
    expect(out).toContain('altered');
    expect(existsSync(join(into, 'chartmark.db'))).toBe(false);
    const cut = join(folder, 'cut.db');
    writeFileSync(cut, readFileSync(backup).subarray(0, 40_960));
    expect((await cli('restore', cut, '--data', into)).status).toBe(1);
  });
});
