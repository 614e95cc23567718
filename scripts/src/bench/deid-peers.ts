import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Marked } from '@chartmark/api/deidentify';
import { offsetMap } from '@chartmark/schemas';
import { z } from 'zod';

/** What a peer made of the notes; or why it could not be run. */
export type PeerRun =
  | { readonly name: string; readonly remark: string; readonly seconds: number; readonly found: readonly Marked[][] }
  | { readonly name: string; readonly reason: string };

const ROOT = join(import.meta.dirname, '../../..');
const ENVIRONMENT = join(ROOT, '.cache/peers');
const PYTHON = join(ENVIRONMENT, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
const PEERS = [
  { name: 'presidio-analyzer 2.2.366', module: 'presidio', packages: ['presidio-analyzer==2.2.366'] },
  {
    name: 'philter-ucsf 1.0.3',
    module: 'philter',
    packages: ['philter-ucsf==1.0.3', 'nltk', 'chardet', 'pandas', 'xmltodict', 'setuptools'],
  },
] as const;
const INSTALL_MS = 900_000;
const LARGEST_OUTPUT = 1024 * 1024 * 1024;

const Head = z.strictObject({ remark: z.string(), seconds: z.number().positive() });
const Line = z.strictObject({
  id: z.int(),
  spans: z.array(z.strictObject({ start: z.int().nonnegative(), end: z.int().nonnegative() })),
});

/** Installs the peers into a virtual environment of their own, `.cache/peers`, and runs each over the notes. */
export function runPeers(texts: readonly string[]): PeerRun[] {
  if (!existsSync(PYTHON)) {
    const { status } = spawnSync('python3', ['-m', 'venv', ENVIRONMENT], { stdio: ['ignore', 2, 2] });
    if (status !== 0) return PEERS.map(({ name }) => ({ name, reason: 'python3 makes no virtual environment here' }));
  }
  return PEERS.map(({ name, module, packages }) => {
    const install = [...['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check'], ...packages];
    const installed = spawnSync(PYTHON, install, { stdio: ['ignore', 2, 2], timeout: INSTALL_MS });
    if (installed.status !== 0) return { name, reason: 'it cannot be installed here' };
    return runPeer(name, module, texts);
  });
}

function runPeer(name: string, module: string, texts: readonly string[]): PeerRun {
  const { status, stdout } = spawnSync(PYTHON, [join(ROOT, 'scripts/peers/deid.py'), module], {
    input: texts.map((text, id) => `${JSON.stringify({ id, text })}\n`).join(''),
    encoding: 'utf8',
    maxBuffer: LARGEST_OUTPUT,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  if (status !== 0) return { name, reason: 'it is installed but does not run here' };
  const [first = '', ...lines] = stdout.trim().split('\n');
  const { remark, seconds } = Head.parse(JSON.parse(first));
  const found = lines.map((line) => {
    const { id, spans } = Line.parse(JSON.parse(line));
    const map = offsetMap(texts[id] ?? '');
    return spans.map(({ start, end }) => ({ start: map.toUtf16(start), end: map.toUtf16(end) }));
  });
  return { name, remark, seconds, found };
}
