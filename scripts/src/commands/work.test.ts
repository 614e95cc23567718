import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { openServices, parseConfig, type Services } from '@chartmark/api';
import { MongoClient } from 'mongodb';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { incoming } from '../bench/service.ts';

const address = process.env['TEST_MONGODB_URI'];
const CLI = join(import.meta.dirname, '../cli.ts');
const NOTES = 1_200;

describe.skipIf(address === undefined)('two workers on a real MongoDB (skipped without TEST_MONGODB_URI)', () => {
  const url = new URL(address ?? 'mongodb://localhost');
  url.pathname = `/work-${randomUUID()}`;
  let folder: string;
  let services: Services;
  let project: string;
  const workers: ChildProcess[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chartmark-work-'));
    const config = parseConfig({ DATA: folder, STORE: url.href, LOG_LEVEL: 'silent' });
    services = await openServices(config, pino({ level: 'silent' }));
    const made = await services.projects.create(
      { name: 'Work', description: '', template: 'coding', policy: 'safe-harbor-tags', privacyReview: false },
      randomUUID(),
    );
    project = made.id;
    const texts = Array.from({ length: NOTES }, (_, i) => `${i}: asthma, takes metoprolol 25 mg daily. `.repeat(12));
    await services.receive.receive(incoming(texts), { project, attestation: null });
  });
  afterAll(async () => {
    for (const worker of workers) worker.kill('SIGKILL');
    await services.close();
    const client = await new MongoClient(url.href).connect();
    await client.db(url.pathname.slice(1)).dropDatabase();
    await client.close();
    await rm(folder, { recursive: true });
  });

  async function startWorker(): Promise<ChildProcess> {
    const child = spawn(process.execPath, [CLI, 'work', '--data', folder, '--store', url.href], {
      env: { ...process.env, LOG_LEVEL: 'silent', JOB_LEASE_SECONDS: '2', WORKERS: '1' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    workers.push(child);
    await once(child.stdout, 'data');
    return child;
  }

  test('one is killed in the middle, and every note is done, counted once', async () => {
    const [first] = await Promise.all([startWorker(), startWorker()]);
    const { id } = await services.jobs.start(project, 'suggest', randomUUID());
    while ((await services.jobs.get(project, id)).done === 0) await setTimeout(5);
    first?.kill('SIGKILL');
    expect((await services.jobs.get(project, id)).state, 'it was killed too late').toBe('running');
    await expect
      .poll(async () => (await services.jobs.get(project, id)).state, { timeout: 60_000, interval: 100 })
      .toBe('done');
    expect(await services.jobs.get(project, id)).toMatchObject({ total: NOTES, done: NOTES, failed: 0 });
    let suggested = 0;
    for await (const note of services.deidentify.releasedNotes(project, 'all')) {
      if ((await services.preannotate.suggestions(note.id)).length > 0) suggested += 1;
    }
    expect(suggested).toBe(NOTES);
  });
});
