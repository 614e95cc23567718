import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { digestKeyOf, type KeyFile, type MasterKeys } from './master-key.ts';

/** Keys wrapped by the installation's master key, and what is sealed under them. */
export interface Safe {
  /** A new data key, wrapped: worthless without the master key. */
  newKey(): string;
  /** Seals a text under a wrapped key. */
  seal(wrappedKey: string, text: string): string;
  /** @throws {Error} if the key or the sealed text is not what this installation made */
  open(wrappedKey: string, sealed: string): string;
  /** Bytes that follow from a data key and a purpose, the same each time. */
  derive(wrappedKey: string, purpose: string): Buffer;
  /** A digest that tells equal texts of this installation and nobody else anything. 64 hexadecimal digits. */
  digest(text: string): string;
  /**
   * A wrapped key, wrapped under the current master key; null if it is so already.
   *
   * @throws {UnknownMasterKey} if none of the master keys opens it
   */
  rewrap(wrappedKey: string): string | null;
}

/** A data key that no master key of this installation opens. */
export class UnknownMasterKey extends Error {
  override readonly name = 'UnknownMasterKey';

  constructor() {
    super('no key in the master key file opens this data key');
  }
}

/**
 * AES-256-GCM with a fresh 96-bit nonce each time. The master keys are looked up again before a key is made, and when
 * one cannot be opened, so that a rotation needs no restart. @see NIST SP 800-38D
 *
 * @param master 32 bytes, or the keys of a file
 * @throws {RangeError} if a key has another length
 */
export function createSafe(master: Buffer | KeyFile): Safe {
  const file = Buffer.isBuffer(master) ? null : master;
  let keys: MasterKeys = Buffer.isBuffer(master) ? only(master) : master;
  if ([keys.current, ...keys.old].some(({ length }) => length !== 32)) {
    throw new RangeError('the master key has 32 bytes');
  }
  const lookAgain = (): void => {
    keys = file?.reread() ?? keys;
  };
  const unwrap = (wrapped: string): Buffer => {
    const opened = openedBy(keys, wrapped);
    if (opened) return opened.key;
    lookAgain();
    const again = openedBy(keys, wrapped);
    if (!again) throw new UnknownMasterKey();
    return again.key;
  };
  const wrap = (key: Buffer): string => encrypt(keyFor('wrap', keys.current), key);
  return {
    newKey: () => {
      lookAgain();
      return wrap(randomBytes(32));
    },
    seal: (wrapped, text) => encrypt(unwrap(wrapped), Buffer.from(text)),
    open: (wrapped, sealed) => decrypt(unwrap(wrapped), sealed).toString(),
    derive: (wrapped, purpose) => keyFor(purpose, unwrap(wrapped)),
    digest: (text) => createHmac('sha256', keys.digests).update(text).digest('hex'),
    rewrap: (wrapped) => {
      const opened = openedBy(keys, wrapped);
      if (!opened) throw new UnknownMasterKey();
      return opened.by === keys.current ? null : wrap(opened.key);
    },
  };
}

const only = (current: Buffer): MasterKeys => ({ current, next: null, old: [], digests: digestKeyOf(current) });

const keyFor = (purpose: string, key: Buffer): Buffer => Buffer.from(hkdfSync('sha256', key, '', purpose, 32));

/** The data key and which master key opened it; the tag of GCM tells a wrong key. */
function openedBy({ current, next, old }: MasterKeys, wrapped: string): { key: Buffer; by: Buffer } | undefined {
  for (const by of [current, ...(next ? [next] : []), ...old]) {
    try {
      return { key: decrypt(keyFor('wrap', by), wrapped), by };
    } catch {
      // The next one may fit; that none does is told by the caller.
    }
  }
  return undefined;
}

const CIPHER = 'aes-256-gcm';
/** All of the tag: a shorter one would be taken, too, and be guessed sooner. */
const TAG = { authTagLength: 16 };

function encrypt(key: Buffer, plain: Buffer): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv(CIPHER, key, nonce, TAG);
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64');
}

function decrypt(key: Buffer, sealed: string): Buffer {
  const bytes = Buffer.from(sealed, 'base64');
  const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, 12), TAG);
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
}
