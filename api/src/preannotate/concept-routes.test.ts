import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Person, startTestService, type TestService } from '../test-service.ts';

let service: TestService;
let nora: Person;
beforeAll(async () => {
  service = await startTestService();
  nora = await service.signIn(['annotator']);
});
afterAll(() => service.close());

const search = (query: string) => nora.agent.get(`/api/projects/${service.project.id}/concepts?${query}`);

test('concepts are searched for a label of the project, or for none, and refused for another', async () => {
  expect((await search('q=gout').expect(200)).body.hits.length).toBeGreaterThan(0);
  expect((await search('q=gout&label=CONDITION').expect(200)).body.hits.length).toBeGreaterThan(0);
  const { body, headers } = await search('q=gout&label=NOPE').expect(400);
  expect(headers['content-type']).toContain('application/problem+json');
  expect(body).toMatchObject({
    title: 'The project has no such label',
    errors: [{ pointer: '/query/label', expected: 'a label of the project' }],
  });
});

test('a label is offered codes of the kinds it may have; all kinds are shown where they are asked for', async () => {
  const kindsOf = async (query: string) => {
    const { body } = await search(`q=gout&limit=50&${query}`).expect(200);
    return new Set(body.hits.map(({ type }: { type: string }) => type));
  };
  expect(await kindsOf('label=MEDICATION')).toEqual(new Set([]));
  expect([...(await kindsOf('label=MEDICATION&kinds=all'))].sort()).toEqual(['ANATOMY', 'CONDITION', 'LAB']);
  expect(await kindsOf('label=CONDITION')).toEqual(new Set(['CONDITION']));
});
