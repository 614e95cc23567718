import { randomUUID } from 'node:crypto';
import type { Project } from '@chartmark/schemas';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person, TestService } from '../test-service.ts';
import { startTestService } from '../test-service.ts';

let service: TestService;
let admin: Person;
let other: Person;
beforeAll(async () => {
  service = await startTestService();
  admin = await service.signIn([], 'admin');
  other = await service.signIn([], 'admin');
});
afterAll(() => service.close());

const wanted = (id: string) => ({
  ...{ id, name: 'Cardiology', description: '', template: 'coding' },
  ...{ policy: 'safe-harbor-tags', privacyReview: false },
});
const begin = async (person: Person, id: string, status: number): Promise<Project> =>
  (await person.agent.post('/api/projects').send(wanted(id)).expect(status)).body;
const rolesIn = async (person: Person, id: string): Promise<string[]> =>
  (await person.agent.get(`/api/projects/${id}`).expect(200)).body.roles;

test('[ONCE] a project sent twice under one id is made once, and who sent it leads it', async () => {
  const id = randomUUID();
  const first = await begin(admin, id, 200);
  expect(first).toMatchObject({ id, name: 'Cardiology', schemaVersion: 1 });
  expect(await begin(admin, id, 200)).toEqual(first);
  expect(await rolesIn(admin, id)).toEqual(['lead']);
});

test('[ONCE] sendings at one time make one project', async () => {
  const id = randomUUID();
  const sent = await Promise.all([1, 2, 3].map(() => admin.agent.post('/api/projects').send(wanted(id))));
  expect(sent.filter(({ status }) => status === 200).length).toBeGreaterThan(0);
  for (const { status } of sent) expect([200, 409]).toContain(status);
  expect((await begin(admin, id, 200)).id).toBe(id);
});

test('an id is no way into the project of somebody else', async () => {
  const id = randomUUID();
  await begin(admin, id, 200);
  await begin(other, id, 409);
  await other.agent.get(`/api/projects/${id}`).expect(404);
});

test('a sending that was cut off before anybody led its project is gone on with', async () => {
  const id = randomUUID();
  await service.services.projects.create({ ...wanted(id), policy: 'safe-harbor-tags', template: 'coding' }, admin.id);
  await begin(admin, id, 200);
  expect(await rolesIn(admin, id)).toEqual(['lead']);
});
