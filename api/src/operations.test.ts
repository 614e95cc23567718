import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Operations } from '@chartmark/schemas';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { noteBackup } from './operations.ts';
import { startTestService, type TestService } from './test-service.ts';

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

test('an administrator is told how the node is doing, nobody else is', async () => {
  const admin = await service.signIn([], 'admin');
  const { body } = await admin.agent.get('/api/operations').expect(200);
  const state = Operations.parse(body);
  expect(state).toMatchObject({ store: 'sqlite', ready: true, waiting: { pieces: 0, more: false }, lastBackup: null });
  expect(state.storeBytes).toBeGreaterThan(4_096);
  expect(state.disk.totalBytes).toBeGreaterThanOrEqual(state.disk.freeBytes);
  expect(Date.parse(state.startedAt)).toBeLessThanOrEqual(Date.now());
  const lead = await service.signIn(['lead']);
  await lead.agent.get('/api/operations').expect(403);
});

test('the last backup is told as the command left it', async () => {
  const backup = { at: '2026-11-28T20:00:00.000Z', sizeBytes: 81_920 };
  await noteBackup(service.config.dataFolder, backup);
  const admin = await service.signIn([], 'admin');
  const { body } = await admin.agent.get('/api/operations').expect(200);
  expect(body.lastBackup).toEqual(backup);
});

test('a note of a backup that a full disk cut short does not take the screen away that tells of the disk', async () => {
  await writeFile(join(service.config.dataFolder, 'last-backup.json'), '{"at":"2026-');
  const admin = await service.signIn([], 'admin');
  const { body } = await admin.agent.get('/api/operations').expect(200);
  expect(body.lastBackup).toBeNull();
});
