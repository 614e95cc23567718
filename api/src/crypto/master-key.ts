import { randomBytes } from 'node:crypto';
import { chmod, readFile, writeFile } from 'node:fs/promises';

/**
 * The installation's master key: from its file, or made there at the first start.
 *
 * @returns 32 bytes
 * @throws {Error} if the file holds anything else than 64 hexadecimal digits
 */
export async function masterKey(path: string): Promise<Buffer> {
  const known = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (known !== null) {
    if (!/^[0-9a-f]{64}\s*$/i.test(known)) throw new Error('the master key file does not hold 64 hexadecimal digits');
    return Buffer.from(known.trim(), 'hex');
  }
  const key = randomBytes(32);
  await writeFile(path, `${key.toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  await chmod(path, 0o600);
  return key;
}
