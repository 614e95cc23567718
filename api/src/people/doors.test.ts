import supertest from 'supertest';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { sessions } from '../sessions/collections.ts';
import { sessionId } from '../sessions/session-id.ts';
import { PASSWORD, type Person, startTestService, type TestService } from '../test-service.ts';

let service: TestService;
let admin: Person;
beforeAll(async () => {
  service = await startTestService();
  admin = await service.signIn(['lead'], 'admin');
});
afterAll(() => service.close());

const agent = () => supertest.agent(service.address).set('x-chartmark', '1');
const signIn = (logIn: string, password: string) => agent().post('/api/session').send({ logIn, password });
const make = (logIn: string) =>
  admin.agent.post('/api/accounts').send({ logIn, name: 'Nora', password: PASSWORD, admin: false });
const installation = { partition: 'installation', name: 'audit' };
const entries = () => service.services.store.audit.read(installation, 0, 1000);

describe('[C9] a log-in name', () => {
  test('is given once, in whichever case, width or look-alike', async () => {
    await make('nora').expect(200);
    for (const logIn of ['nora', 'NORA', '\uff2e\uff4f\uff52\uff41', 'nor\u0430', 'n0ra']) {
      const { body } = await make(logIn).expect(409);
      expect(body.title).toContain('looks like');
    }
  });

  test('is not given again after its account was deactivated', async () => {
    const { body } = await make('leaver').expect(200);
    await admin.agent.patch(`/api/accounts/${body.id}`).send({ active: false }).expect(200);
    await make('leaver').expect(409);
    await signIn('leaver', PASSWORD).expect(401);
  });
});

describe('[C13] the token of a session', () => {
  test('is a new one at each signing in, and the one before is dead', async () => {
    const person = await service.signIn(['annotator']);
    const again = await person.agent.post('/api/session').send({ logIn: person.logIn, password: PASSWORD }).expect(200);
    const [cookie = ''] = String(again.headers['set-cookie']).split(';');
    expect(cookie).not.toBe(person.cookie);
    await agent().get('/api/session').set('cookie', person.cookie).expect(401);
    await agent().get('/api/session').set('cookie', cookie).expect(200);
  });

  test('is dead after signing out, and after a new password in every browser', async () => {
    const person = await service.signIn(['annotator']);
    const elsewhere = await signIn(person.logIn, PASSWORD).expect(200);
    await agent().delete('/api/session').set('cookie', person.cookie).expect(204);
    await agent().get('/api/session').set('cookie', person.cookie).expect(401);

    const [other = ''] = String(elsewhere.headers['set-cookie']).split(';');
    const wish = { current: PASSWORD, next: 'rosen-im-august-9' };
    await agent().post('/api/session/password').set('cookie', other).send(wish).expect(204);
    await agent().get('/api/session').set('cookie', other).expect(401);
  });

  test('is another one after a change of roles, and the one before ends once requests under way have arrived', async () => {
    const person = await service.signIn(['annotator']);
    const stays = await service.signIn(['annotator']);
    const change = (roles: string[]) =>
      admin.agent.put(`/api/projects/${service.project.id}/members/${person.id}`).send({ roles }).expect(204);
    const ask = (cookie: string) => agent().get('/api/session').set('cookie', cookie);
    const given = (answer: supertest.Response) => String(answer.headers['set-cookie']).split(';')[0] ?? '';
    await change(['annotator']);
    expect((await ask(person.cookie).expect(200)).headers['set-cookie']).toBeUndefined();

    await change(['annotator', 'reviewer']);
    const [first, second] = await Promise.all([ask(person.cookie), ask(person.cookie)]);
    expect([first.status, second.status]).toEqual([200, 200]);
    const news = [first, second].filter(({ headers }) => headers['set-cookie'] !== undefined);
    expect(news).toHaveLength(1);
    const cookie = given(news[0] as supertest.Response);
    expect(cookie).not.toBe(person.cookie);
    expect((await ask(cookie).expect(200)).headers['set-cookie']).toBeUndefined();

    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 11_000 });
    try {
      await ask(person.cookie).expect(401);
      await ask(cookie).expect(200);
    } finally {
      vi.useRealTimers();
    }
    expect((await ask(stays.cookie).expect(200)).headers['set-cookie']).toBeUndefined();
  });

  test('is dead at once after signing out, also the one before a change of roles', async () => {
    const person = await service.signIn(['annotator']);
    await service.services.people.setRoles(service.project.id, person.id, ['reviewer']);
    await person.agent.get('/api/session').expect(200);
    await agent().get('/api/session').set('cookie', person.cookie).expect(200);
    await person.agent.delete('/api/session').expect(204);
    await agent().get('/api/session').set('cookie', person.cookie).expect(401);
    await person.agent.get('/api/session').expect(401);
  });

  test('is dead after a new password, however many there are; those that ran out go at the next signing in', async () => {
    const person = await service.signIn(['annotator']);
    const { docs } = service.services.store;
    const put = (i: number, at: string) =>
      docs.put(sessions, { id: sessionId(`${person.id} ${i}`), account: person.id, createdAt: at, seenAt: at });
    const count = () => docs.count(sessions, { index: 'account', equals: [person.id] });
    await Promise.all(Array.from({ length: 500 }, (_, i) => put(i, '2026-01-01T00:00:00.000Z')));
    await signIn(person.logIn, PASSWORD).expect(200);
    expect(await count()).toBe(2);
    await Promise.all(Array.from({ length: 1100 }, (_, i) => put(i, new Date().toISOString())));
    await service.services.people.change(person.id, { password: 'rosen-im-august-9' });
    expect(await count()).toBe(0);
  });

  test('is out of reach of scripts, other sites and other paths', async () => {
    const { headers } = await signIn(admin.logIn, PASSWORD).expect(200);
    expect(String(headers['set-cookie'])).toMatch(/; HttpOnly/);
    expect(String(headers['set-cookie'])).toMatch(/; SameSite=Strict/);
    expect(String(headers['set-cookie'])).toMatch(/; Path=\//);
  });

  test('behind TLS bears a prefix no other host can set, and no other name is listened to', async () => {
    const secure = await startTestService({ TRUST_PROXY: 'true' });
    try {
      await secure.services.people.create({ logIn: 'nora', name: 'Nora', password: PASSWORD, admin: false });
      const { token } = await secure.services.people.signIn('nora', PASSWORD);
      const who = (cookie: string) => supertest(secure.address).get('/api/session').set('cookie', cookie);
      await who(`__Host-chartmark=${token}`).expect(200);
      await who(`chartmark=${token}`).expect(401);
      const signed = await supertest(secure.address)
        .post('/api/session')
        .set('x-chartmark', '1')
        .send({ logIn: 'nora', password: PASSWORD })
        .expect(200);
      expect(String(signed.headers['set-cookie'])).toMatch(/^__Host-chartmark=.*; Secure/);
      expect(signed.headers['strict-transport-security']).toContain('max-age=31536000');
    } finally {
      await secure.close();
    }
  });
});

describe('[C40] guessing passwords', () => {
  test('of one name ends after ten tries for an address; its owner comes in from another one', async () => {
    const behind = await startTestService({ TRUST_PROXY: 'true' });
    try {
      await behind.services.people.create({ logIn: 'nora', name: 'Nora', password: PASSWORD, admin: false });
      const from = (ip: string, logIn: string, password: string) =>
        supertest(behind.address)
          .post('/api/session')
          .set({ 'x-chartmark': '1', 'x-forwarded-for': ip })
          .send({ logIn, password });
      for (let i = 0; i < 10; i++) await from('10.0.0.1', 'nora', 'wrong').expect(401);
      const { headers } = await from('10.0.0.1', 'nora', PASSWORD).expect(429);
      expect(Number(headers['retry-after'])).toBeGreaterThan(0);
      await from('10.0.0.2', 'nora', PASSWORD).expect(200);

      for (let i = 0; i < 100; i++) await from('10.0.0.3', `name${i}`, 'wrong').expect(401);
      await from('10.0.0.3', 'nora', PASSWORD).expect(429);
      for (let i = 0; i < 100; i++) await from(`10.1.0.${i}`, 'otto', 'wrong').expect(401);
      await from('10.2.0.1', 'otto', 'wrong').expect(429);
    } finally {
      await behind.close();
    }
  });

  test('[C3] leaves entries with neither the name nor the password', async () => {
    await signIn('planted-name', 'planted-password').expect(401);
    const last = (await entries()).at(-1);
    expect(last).toMatchObject({ action: 'session.start', outcome: 'unauthenticated', actor: null });
    expect(JSON.stringify(await entries())).not.toContain('planted');
  });
});

describe('[C48] privileges', () => {
  test('nobody changes their own roles', async () => {
    const path = `/api/projects/${service.project.id}/members/${admin.id}`;
    await admin.agent
      .put(path)
      .send({ roles: ['lead', 'privacy'] })
      .expect(403);
  });

  test('a change of roles is an entry with what was before and is after', async () => {
    const person = await service.signIn(['annotator']);
    const path = `/api/projects/${service.project.id}/members/${person.id}`;
    await admin.agent
      .put(path)
      .send({ roles: ['reviewer'] })
      .expect(204);
    const stream = { partition: service.project.id, name: 'audit' };
    const last = (await service.services.store.audit.read(stream, 0, 1000)).at(-1);
    expect(last?.target).toMatchObject({ account: person.id, before: 'annotator', after: 'reviewer' });
  });

  test('of two admins who deactivate each other at one time one stays', async () => {
    const pair = await startTestService();
    try {
      const [one, two] = [await pair.signIn([], 'admin'), await pair.signIn([], 'admin')];
      const settled = await Promise.allSettled([
        pair.services.people.change(one.id, { active: false }),
        pair.services.people.change(two.id, { active: false }),
      ]);
      expect(settled.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    } finally {
      await pair.close();
    }
  });
});
