import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listen, type Running } from '../listen.ts';
import { startTestService, type TestService } from '../test-service.ts';

let service: TestService;
let running: Running;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chartmark-pages-'));
  await mkdir(join(folder, 'dist', 'assets'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'outside');
  await writeFile(join(folder, 'dist', 'index.html'), '<!doctype html>the page');
  await writeFile(join(folder, 'dist', 'assets', 'app-1.js'), 'export {};');
  await writeFile(join(folder, 'dist', 'no-eval.js'), '');
  service = await startTestService();
  running = await listen(service.services, service.config, pino({ level: 'silent' }), join(folder, 'dist'));
});
afterAll(async () => {
  await running.close();
  await service.close();
  await rm(folder, { recursive: true });
});

const ask = (path: string, init?: RequestInit) => fetch(`${running.address}${path}`, init);

test.each(['/', '/projects/1/label', '/..%2fsecret.txt', '/assets%2f..%2f..%2fsecret.txt', '/.env', '/%00'])(
  '[C38] %s is the page, never to be kept, under the policy of all answers',
  async (path) => {
    const answer = await ask(path);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('<!doctype html>the page');
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
  },
);

test('only a file whose name tells its version is kept for a year; one that is gone is no page', async () => {
  expect((await ask('/no-eval.js')).headers.get('cache-control')).toBe('public, max-age=0');
  expect((await ask('/assets/app-1.js')).headers.get('cache-control')).toContain('max-age=31536000, immutable');
  const gone = await ask('/assets/app-0.js');
  expect(gone.status).toBe(404);
  expect(gone.headers.get('content-type')).toContain('application/problem+json');
});

test('half a percent sign is no address, and a part of a page is not given', async () => {
  expect((await ask('/%E0%A4%A')).status).toBe(400);
  expect((await ask('/', { headers: { range: 'bytes=9999-' } })).status).toBe(200);
});

test('[C38] every answer of the API, refusals too, is for nobody to keep', async () => {
  for (const path of ['/api/health', '/api/session', '/api/nowhere', `/api/projects/${service.project.id}`]) {
    const { headers } = await ask(path);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('etag')).toBeNull();
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  }
});

test('[C39] what is no handshake of a socket is refused under the same policy', async () => {
  const answer = await ask('/api/socket/?EIO=4&transport=polling&sid=../../x');
  expect(answer.status).toBe(400);
  expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
});
