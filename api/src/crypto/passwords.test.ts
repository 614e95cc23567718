import { expect, test } from 'vitest';
import { createPasswords } from './passwords.ts';

test('[C10] argon2id with 19 MiB, two passes and one lane; only the right password fits', async () => {
  const passwords = createPasswords();
  const hash = await passwords.hash('tulpen-im-juni-8');
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
  expect(await passwords.verify('tulpen-im-juni-8', hash)).toBe(true);
  expect(await passwords.verify('tulpen-im-juni-9', hash)).toBe(false);
  expect(await passwords.verify('tulpen-im-juni-8', null)).toBe(false);
});
