import { READING_ACTIONS, type Role } from '@chartmark/schemas';
import supertest from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { routesOf } from '../listen.ts';
import type { Person, TestService } from '../test-service.ts';
import { startTestService } from '../test-service.ts';
import type { Route } from './route.ts';

const ROLES: readonly Role[] = ['annotator', 'reviewer', 'adjudicator', 'lead', 'privacy', 'auditor'];
const SOMEBODY = '00000000-0000-4000-8000-00000000abcd';

let service: TestService;
let routes: Route[];
let layer: string;
const people = new Map<string, Person>();

beforeAll(async () => {
  service = await startTestService();
  routes = routesOf(service.services);
  for (const role of ROLES) people.set(role, await service.signIn([role]));
  people.set('outsider', await service.signIn([]));
  people.set('admin', await service.signIn([], 'admin'));
  const note = await service.receive('Aspirin for headache.');
  await service.services.assign.make(service.project.id, {
    notes: [note],
    people: [people.get('annotator')?.id ?? ''],
    mode: 'independent',
    stage: 'annotate',
  });
  const [made] = await Array.fromAsync(service.services.assign.layersIn(service.project.id, 'annotate'));
  layer = made?.id ?? '';
});
afterAll(() => service.close());

describe('[C14] every route, as everyone', () => {
  test.each(['nobody', 'outsider', 'admin', ...ROLES])(
    '%s is let through only where the route says so',
    async (who) => {
      for (const route of routes.filter(changesNoSession)) {
        const status = await call(route, who);
        const allowed = isAllowed(route, who);
        const name = `${route.method} ${route.path} as ${who}: ${status}`;
        if (allowed) expect([401, 403], name).not.toContain(status);
        else expect(status, name).toBe(who === 'nobody' ? 401 : isHidden(route, who) ? 404 : 403);
      }
    },
  );

  test('[C1] every route that changes something has its place in a log', () => {
    for (const { method, path, audit } of routes) {
      if (method !== 'get')
        expect(audit ?? path, `${method} ${path}`).toMatch(/^[a-z]+\.[a-z]+$|\/layers\/:layer\/commands/);
    }
  });

  test('[C2] what counts as reading notes is what routes and sockets call it', () => {
    const known = new Set([...routes.map(({ audit }) => audit), 'layer.join']);
    expect([...READING_ACTIONS].filter((action) => !known.has(action))).toEqual([]);
  });

  test('a change from another site, or without our header, is refused', async () => {
    const { cookie } = people.get('lead') ?? { cookie: '' };
    const path = `/api/projects/${service.project.id}/guideline`;
    const body = { markdown: 'x', summary: '' };
    const foreign = { cookie, 'x-chartmark': '1', origin: 'https://elsewhere.example' };
    await supertest(service.address).post(path).set(foreign).send(body).expect(403);
    await supertest(service.address).post(path).set({ cookie }).send(body).expect(403);
  });

  test('a change that says whose it is, is refused where somebody else is signed in', async () => {
    const [lead, other] = [people.get('lead'), people.get('annotator')];
    const path = `/api/projects/${service.project.id}/guideline`;
    const sending = (from = '') =>
      supertest(service.address)
        .post(path)
        .set({ cookie: lead?.cookie ?? '', 'x-chartmark': '1', 'x-chartmark-account': from })
        .send({ markdown: 'x', summary: '' });
    const refused = await sending(other?.id).expect(401);
    expect(refused.body).toMatchObject({ reason: { code: 'session.other' } });
    await sending(lead?.id).expect(200);
  });
});

/** Signing out, or in as somebody else, would change who the next call is from; both are open to anyone. */
const changesNoSession = ({ path, method }: Route): boolean => path !== '/session' || method === 'get';

function isAllowed({ allow }: Route, who: string): boolean {
  if (allow === 'anyone') return true;
  if (who === 'nobody') return false;
  if (allow === 'signedIn') return true;
  if (allow === 'admin') return who === 'admin';
  return allow.some((role) => role === who);
}

/** Who is no member is told that there is no such project. */
const isHidden = ({ path, allow }: Route, who: string): boolean =>
  (who === 'outsider' || who === 'admin') && Array.isArray(allow) && /:(project|layer)/.test(path);

async function call(route: Route, who: string): Promise<number> {
  const path = route.path
    .replace(':project', service.project.id)
    .replace(':layer', layer)
    .replaceAll(/:[a-z]+/g, SOMEBODY);
  const agent = people.get(who)?.agent ?? supertest.agent(service.address).set('x-chartmark', '1');
  const request = agent[route.method](`/api${path}`);
  const answer = await (route.method === 'get' ? request : request.send({}));
  return answer.status;
}
