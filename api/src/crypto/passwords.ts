import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

/** Hashes and checks passwords. */
export interface Passwords {
  hash(password: string): Promise<string>;
  /** Whether the password fits; `hash` null takes as long and answers false, so an unknown name is not told by time. */
  verify(password: string, hash: string | null): Promise<boolean>;
}

/** Argon2id, 19 MiB, 2 passes, 1 lane. @see OWASP Password Storage Cheat Sheet; RFC 9106 */
const COST = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const;

export const createPasswords = (): Passwords => {
  const decoy = phc(Buffer.alloc(16), Buffer.alloc(32));
  return {
    async hash(password) {
      const salt = randomBytes(16);
      return phc(salt, await derive(password, salt));
    },
    async verify(password, hash) {
      const [, , , , salt = '', tag = ''] = (hash ?? decoy).split('$');
      const found = await derive(password, Buffer.from(salt, 'base64'));
      return timingSafeEqual(found, Buffer.from(tag, 'base64')) && hash !== null;
    },
  };
};

const run = promisify(argon2);
const derive = (password: string, nonce: Buffer): Promise<Buffer> =>
  run('argon2id', { message: Buffer.from(password.normalize('NFKC')), nonce, ...COST });

/** The PHC string form, so that the cost of an old hash can be read from it. */
const phc = (salt: Buffer, tag: Buffer): string =>
  `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${bare(salt)}$${bare(tag)}`;
const bare = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '');
