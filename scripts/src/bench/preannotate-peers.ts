import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { offsetMap } from '@chartmark/schemas';
import { z } from 'zod';
import { installPeer, ROOT } from './peers.ts';
import type { TypedSpan } from './span-scores.ts';

interface Document {
  readonly id: string;
  readonly text: string;
}

/** What a peer found in documents, and at what cost; or why it could not be run. */
export type TermsRun =
  | {
      readonly name: string;
      readonly remark: string;
      readonly build: number;
      readonly seconds: number;
      readonly peakMB: number;
      readonly found: readonly TypedSpan[][];
    }
  | { readonly name: string; readonly reason: string };

const PEERS = [
  { name: 'pyahocorasick 2.3.1', module: 'pyahocorasick', packages: ['pyahocorasick==2.3.1'] },
  { name: 'FlashText 2.7', module: 'flashtext', packages: ['flashtext==2.7'] },
  { name: 'medspaCy 1.3.1', module: 'medspacy', packages: ['medspacy==1.3.1', 'setuptools<81'] },
  { name: 'QuickUMLS 1.4.2', module: 'quickumls', packages: ['quickumls==1.4.2'] },
  { name: 'MedCAT 2.9.0', module: 'medcat', packages: ['medcat==2.9.0'] },
] as const;
const LARGEST_OUTPUT = 1024 * 1024 * 1024;
const LONGEST_RUN_MS = 900_000;

const Head = z.strictObject({ remark: z.string(), build: z.number(), seconds: z.number(), peakMB: z.number() });
const Line = z.strictObject({ id: z.string(), ents: z.array(z.tuple([z.int(), z.int(), z.string()])) });

/** Installs the peers of dictionary look-up and gives each by how it is run over documents with a dictionary. */
export function termPeers(): ((dictionary: string, documents: readonly Document[]) => TermsRun)[] {
  return PEERS.map(({ name, module, packages }) => {
    const installed = installPeer(module, packages);
    return (dictionary, documents) => {
      if ('reason' in installed) return { name, ...installed };
      const { status, stdout } = spawnSync(
        installed.python,
        [join(ROOT, 'scripts/peers/terms.py'), module, dictionary],
        {
          input: documents.map(({ id, text }) => `${JSON.stringify({ id, text })}\n`).join(''),
          encoding: 'utf8',
          maxBuffer: LARGEST_OUTPUT,
          stdio: ['pipe', 'pipe', 'ignore'],
          timeout: LONGEST_RUN_MS,
        },
      );
      if (status !== 0) return { name, reason: 'it is installed but does not run here' };
      const [first = '', ...lines] = stdout.trim().split('\n');
      const found = lines.map((line, i) => {
        const map = offsetMap(documents[i]?.text ?? '');
        return Line.parse(JSON.parse(line)).ents.map(([start, end, type]) => ({
          ...{ start: map.toUtf16(start), end: map.toUtf16(end), type, concept: '' },
        }));
      });
      return { name, ...Head.parse(JSON.parse(first)), found };
    };
  });
}
