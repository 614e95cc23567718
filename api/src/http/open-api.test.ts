import supertest from 'supertest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { routesOf } from '../listen.ts';
import { startTestService, type TestService } from '../test-service.ts';

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

test('the document describes every route, from the schemas that parse its input, without signing in', async () => {
  const { body } = await supertest(service.address).get('/api/openapi.json').expect(200);
  expect(body.openapi).toBe('3.1.0');
  for (const { method, path, summary, allow, takes } of routesOf(service.services)) {
    const described = body.paths[`/api${path.replaceAll(/:([a-z]+)/gi, '{$1}')}`]?.[method];
    expect(described, `${method} ${path}`).toMatchObject({ summary, 'x-allow': allow });
    const inPath = (described.parameters ?? []).filter((p: { in: string }) => p.in === 'path').length;
    expect(inPath, path).toBe(path.split(':').length - 1);
    expect(described.requestBody !== undefined, path).toBe(takes.body !== undefined);
    expect(described.responses.default.content).toHaveProperty(['application/problem+json']);
  }
});

test('no reference in it leads nowhere', async () => {
  const { body } = await supertest(service.address).get('/api/openapi.json').expect(200);
  const references = [...JSON.stringify(body).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(
    (m) => m[1] ?? '',
  );
  expect(references.length).toBeGreaterThan(20);
  expect(references.filter((name) => !(name in body.components.schemas))).toEqual([]);
});

test('an address that is none, and a method an address does not take, are told so', async () => {
  const agent = supertest.agent(service.address).set('x-chartmark', '1');
  const missing = await agent.get('/api/nowhere').expect(404);
  expect(missing.headers['content-type']).toContain('application/problem+json');
  await agent.delete('/api/health').expect(405);
});
