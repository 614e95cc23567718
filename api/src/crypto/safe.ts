import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

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
}

/**
 * AES-256-GCM with a fresh 96-bit nonce each time. @see NIST SP 800-38D
 *
 * @param masterKey 32 bytes
 * @throws {RangeError} if it is not
 */
export function createSafe(masterKey: Buffer): Safe {
  if (masterKey.length !== 32) throw new RangeError('the master key has 32 bytes');
  const keyFor = (purpose: string, key: Buffer): Buffer => Buffer.from(hkdfSync('sha256', key, '', purpose, 32));
  const wrapping = keyFor('wrap', masterKey);
  const marking = keyFor('digest', masterKey);
  const unwrap = (wrapped: string): Buffer => decrypt(wrapping, wrapped);
  return {
    newKey: () => encrypt(wrapping, randomBytes(32)),
    seal: (wrapped, text) => encrypt(unwrap(wrapped), Buffer.from(text)),
    open: (wrapped, sealed) => decrypt(unwrap(wrapped), sealed).toString(),
    derive: (wrapped, purpose) => keyFor(purpose, unwrap(wrapped)),
    digest: (text) => createHmac('sha256', marking).update(text).digest('hex'),
  };
}

function encrypt(key: Buffer, plain: Buffer): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64');
}

function decrypt(key: Buffer, sealed: string): Buffer {
  const bytes = Buffer.from(sealed, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
}
