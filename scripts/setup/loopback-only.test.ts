import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from './child.ts';

const GUARD = join(import.meta.dirname, 'loopback-only.mjs');
const here = createServer((_request, response) => response.end('here'));
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chartmark-calls-'));
  await new Promise<void>((done) => here.listen(0, '127.0.0.1', done));
});
afterAll(async () => {
  here.close();
  await rm(folder, { recursive: true });
});

let runs = 0;
async function callsOf(script: string): Promise<{ output: string; calls: string }> {
  const file = join(folder, `calls-${++runs}`);
  const env = { NODE_OPTIONS: `--import=${GUARD}`, CALLS_OUT: file };
  const { output } = await run(process.execPath, ['--input-type=module', '-e', script], { env });
  const calls = await Promise.resolve()
    .then(() => readFileSync(file, 'utf8'))
    .catch(() => '');
  return { output: output.trim(), calls: calls.trim() };
}

describe('[C43] under the guard of the tests', () => {
  test.each([
    ['fetch', "await fetch('http://192.0.2.1/').catch(() => {})", 'TCP 192.0.2.1'],
    ['a name', "await fetch('http://example.invalid/').catch(() => {})", 'TCP example.invalid'],
    [
      'a look-up',
      "import { lookup } from 'node:dns'; try { lookup('example.invalid', () => {}); } catch {}",
      'DNS example.invalid',
    ],
    [
      'a datagram',
      "import { createSocket } from 'node:dgram'; try { createSocket('udp4').send('x', 53, '192.0.2.53'); } catch {} process.exit()",
      'UDP 192.0.2.53',
    ],
    [
      'a thread',
      "import { Worker } from 'node:worker_threads'; new Worker(`fetch('http://192.0.2.7/').catch(() => {})`, { eval: true })",
      'TCP 192.0.2.7',
    ],
    [
      'a child',
      "import { execFileSync } from 'node:child_process'; execFileSync(process.execPath, ['-e', `fetch('http://192.0.2.9/').catch(() => {})`])",
      'TCP 192.0.2.9',
    ],
  ])('%s that calls out is written down, also where its failure is swallowed', async (_, script, call) => {
    expect((await callsOf(script)).calls).toBe(call);
  });

  test('what runs on this machine is called as ever', async () => {
    const { port } = here.address() as AddressInfo;
    const script = `console.log(await (await fetch('http://localhost:${port}/')).text())`;
    expect(await callsOf(script)).toEqual({ output: 'here', calls: '' });
  });
});
