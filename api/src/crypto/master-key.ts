import { createHash, hkdfSync, randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';

/** The installation's master keys, 32 bytes each. */
export interface MasterKeys {
  /** What new data keys are wrapped under. */
  readonly current: Buffer;
  /** Becomes the current one when the key is rotated; known beforehand, so that every node can read what it wraps. */
  readonly next: Buffer | null;
  /** What data keys may still be wrapped under while the key is being rotated. */
  readonly old: readonly Buffer[];
  /** What keyed digests are made with: outlives rotation, since what was digested is nowhere kept. */
  readonly digests: Buffer;
}

/** What {@link masterKey} answers: the keys, and how to look again whether they were rotated since. */
export interface KeyFile extends MasterKeys {
  /** @throws {Error} if the file is gone or holds no key any more */
  reread(): MasterKeys;
}

/**
 * The installation's master keys: from their file, or made there at the first start.
 *
 * @throws {Error} if the file holds anything else than a line of 64 hexadecimal digits, and lines of `next`, `old` and
 *   `digests` with as many
 */
export async function masterKey(path: string): Promise<KeyFile> {
  const reread = () => readMasterKeys(path);
  try {
    return { ...reread(), reread };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  const descriptor = openSync(path, 'wx', 0o600);
  writeSync(descriptor, `${randomBytes(32).toString('hex')}\n`);
  fsyncSync(descriptor);
  closeSync(descriptor);
  return { ...reread(), reread };
}

/** @throws {Error} if the file is absent or does not hold keys */
export function readMasterKeys(path: string): MasterKeys {
  const found = { current: [] as Buffer[], next: [] as Buffer[], old: [] as Buffer[], digests: [] as Buffer[] };
  for (const line of readFileSync(path, 'utf8')
    .trim()
    .split(/\s*\n\s*/)) {
    const match = LINE.exec(line);
    const [, kind = 'current', digits = ''] = match ?? [];
    if (!match || !isKind(kind)) throw new Error(WRONG_FILE);
    found[kind].push(Buffer.from(digits, 'hex'));
  }
  const [current, ...others] = found.current;
  if (!current || others.length > 0 || found.next.length > 1 || found.digests.length > 1) throw new Error(WRONG_FILE);
  return { current, next: found.next[0] ?? null, old: found.old, digests: found.digests[0] ?? digestKeyOf(current) };
}
const WRONG_FILE = 'the master key file does not hold 64 hexadecimal digits';
const LINE = /^(?:(next|old|digests) )?([0-9a-f]{64})$/i;
const isKind = (kind: string): kind is 'current' | 'next' | 'old' | 'digests' =>
  kind === 'current' || kind === 'next' || kind === 'old' || kind === 'digests';

/** The key of digests as long as the master key was never rotated. */
export function digestKeyOf(masterKey: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', masterKey, '', 'digest', 32));
}

/** Replaces the file as a whole: whoever reads it, or a crash, meets the keys of before or these. */
export function writeMasterKeys(path: string, keys: MasterKeys): void {
  const lines = [
    keys.current.toString('hex'),
    ...(keys.next ? [`next ${keys.next.toString('hex')}`] : []),
    ...keys.old.map((key) => `old ${key.toString('hex')}`),
    `digests ${keys.digests.toString('hex')}`,
  ];
  const beside = `${path}.new`;
  const descriptor = openSync(beside, 'w', 0o600);
  writeSync(descriptor, `${lines.join('\n')}\n`);
  fsyncSync(descriptor);
  closeSync(descriptor);
  renameSync(beside, path);
}

/** By which a key can be spoken of without telling it: eight hexadecimal digits. */
export function nameOfKey(key: Buffer): string {
  return createHash('sha256').update('chartmark master key').update(key).digest('hex').slice(0, 8);
}
