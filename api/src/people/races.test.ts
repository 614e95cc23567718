import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPasswords } from '../crypto/passwords.ts';
import { createSessions } from '../sessions/service.ts';
import type { TestService } from '../test-service.ts';
import { PASSWORD, startTestService } from '../test-service.ts';
import { createPeople, type PeopleDeps } from './service.ts';

const NEXT = 'narzissen-im-april-4';
const passwords = createPasswords();

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

/** Another process on the same store. */
const another = (deps: Partial<PeopleDeps>) => {
  const shared = { ...service.services.store, now: () => new Date(), ended: async () => undefined };
  const sessions = createSessions({ ...shared, newToken: () => 'a token', idleMs: 60_000, absoluteMs: 60_000 });
  return createPeople({ ...shared, passwords, newId: () => 'unused', sessions, ...deps });
};

test('a password that is changed while another process renames the account stays changed', async () => {
  const { id, logIn } = await service.signIn([]);
  const { people, store } = service.services;
  const renaming = another({
    docs: {
      ...store.docs,
      async get(collection, key) {
        const found = await store.docs.get(collection, key);
        await people.changeOwnPassword(id, PASSWORD, NEXT);
        return found;
      },
    },
  });
  await renaming.change(id, { name: 'Renamed' });
  await expect(people.signIn(logIn, PASSWORD)).rejects.toMatchObject({ kind: 'unauthenticated' });
  expect((await people.signIn(logIn, NEXT)).account).toBe(id);
});

test('a password that is changed while it is being checked opens no session', async () => {
  const { id, logIn } = await service.signIn([]);
  const { people } = service.services;
  const slow = another({
    passwords: {
      ...passwords,
      async verify(password, hash) {
        const right = await passwords.verify(password, hash);
        await people.change(id, { password: NEXT });
        return right;
      },
    },
  });
  await expect(slow.signIn(logIn, PASSWORD)).rejects.toMatchObject({ kind: 'unauthenticated' });
  expect(await service.services.sessions.actor('a token')).toBeNull();
});
