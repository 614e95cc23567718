import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SuggestRequest } from '@chartmark/schemas';
import { expect, test } from 'vitest';
import { allowedHosts, createModelCall } from './model-call.ts';

const REQUEST: SuggestRequest = {
  ...{ contract: 'chartmark-suggest/1', offsetUnit: 'utf16', labels: [], relations: [], notes: [] },
};

test('hosts are read with their tokens; a line that is no origin is named', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'chartmark-hosts-'));
  const file = join(folder, 'hosts');
  await writeFile(file, '# ours\r\nhttps://a.example t0ken\n\nhttp://127.0.0.1:8000\n');
  expect([...allowedHosts(file)]).toEqual([
    ['https://a.example', 't0ken'],
    ['http://127.0.0.1:8000', null],
  ]);
  await writeFile(file, 'https://a.example\nhttps://b.example/path\n');
  expect(() => allowedHosts(file)).toThrow('line 2');
  await rm(folder, { recursive: true });
});

test('without a file nothing is permitted; with one, the very origin', () => {
  expect(createModelCall(allowedHosts(null)).permits('https://a.example/x')).toBe(false);
  const { permits } = createModelCall(new Map([['https://a.example', null]]));
  expect(permits('https://a.example/anything')).toBe(true);
  for (const url of [
    'http://a.example/',
    'https://a.example:8443/',
    'https://a.example.evil/',
    'https://u:p@a.example/',
  ])
    expect(permits(url), url).toBe(false);
});

test('an answer that does not come in time, or stops in the middle, is told as such', async () => {
  const server = createServer((request, response) => {
    if (request.url === '/middle') {
      response.writeHead(200).write('{"contract"');
      request.socket.setTimeout(50, () => request.socket.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { call } = createModelCall(new Map([[origin, null]]));
  expect(await call(`${origin}/never`, REQUEST, 100)).toEqual({
    kind: 'unreachable',
    reason: 'the suggester took too long',
  });
  expect(await call(`${origin}/middle`, REQUEST, 5_000)).toEqual({
    kind: 'unreachable',
    reason: 'the suggester was not reached',
  });
  server.closeAllConnections();
  server.close();
});
