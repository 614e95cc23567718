import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person, TestService } from '../test-service.ts';
import { startTestService } from '../test-service.ts';
import { originals } from './collections.ts';

const GIVEN = {
  attestedBy: 'I. R. Board',
  attestedMethod: 'by hand',
  attestedDate: '2026-01-01',
  attestedDocument: 'IRB 26-17',
};

let service: TestService;
let lead: Person;
let priya: Person;
let reviewed: string;
beforeAll(async () => {
  service = await startTestService();
  lead = await service.signIn(['lead']);
  priya = await service.signIn([]);
  const { projects, people } = service.services;
  const wanted = { name: 'Reviewed', description: '', template: 'coding', privacyReview: true } as const;
  ({ id: reviewed } = await projects.create({ ...wanted, policy: 'safe-harbor-tags' }, lead.id));
  await people.setRoles(reviewed, lead.id, ['lead']);
  await people.setRoles(reviewed, priya.id, ['privacy']);
});
afterAll(() => service.close());

const send = (project: string, text: string, changed: Partial<typeof GIVEN> = {}, format = 'text') =>
  lead.agent
    .post(`/api/projects/${project}/notes?${new URLSearchParams({ format, ...GIVEN, ...changed })}`)
    .set('content-type', 'text/plain')
    .send(text);

test.each([
  { attestedDate: '2090-01-01' },
  { attestedDocument: 'none' },
  { attestedDocument: ' N/A ' },
  { attestedBy: '-' },
  { attestedMethod: 'unknown' },
])('[GATE] an attestation with %j lets nothing in', async (wrong) => {
  await send(service.project.id, 'Seen by Marguerite.', wrong).expect(422);
  expect((await service.services.deidentify.list(service.project.id, undefined, undefined, 9)).rows).toEqual([]);
});

test('[GATE] where a project has privacy review, what a lead attests waits for it, and nothing of it lies open', async () => {
  const text = 'Seen by Marguerite with zarbelton.';
  const task = JSON.stringify({ text, spans: [], meta: { remark: 'zarbelton' } });
  const { body } = await send(reviewed, task, {}, 'prodigy').expect(200);
  expect(body.states).toMatchObject({ review: 1, released: 0 });
  const [waiting] = (await priya.agent.get(`/api/projects/${reviewed}/review`).expect(200)).body.rows;
  expect(waiting).toMatchObject({ source: text, text });
  const word = { by: 'I. R. Board', method: 'by hand', date: '2026-01-01', document: 'IRB 26-17' };
  expect(waiting.attestation, 'the privacy role sees on whose word').toEqual(word);
  const { docs } = service.services.store;
  expect(await docs.count(originals, { index: 'project', equals: [reviewed] })).toBe(0);
  const start = text.indexOf('zarbelton');
  const findings = [{ start, end: start + 9, label: 'NAME' }];
  const address = `/api/projects/${reviewed}/review/${waiting.note.id}`;
  const corrected = await priya.agent
    .put(`${address}/findings`)
    .send({ version: waiting.version, findings })
    .expect(200);
  expect(corrected.body.text).toBe('Seen by Marguerite with [REMOVED].');
  await priya.agent.post(address).send({ version: corrected.body.version, release: true }).expect(200);
  const released = await service.services.deidentify.releasedNote(waiting.note.id);
  expect(released).toMatchObject({ text: corrected.body.text, transformation: { kind: 'attested' } });
});

test('elsewhere it is released on that word', async () => {
  const { body } = await send(service.project.id, 'Headache since morning.').expect(200);
  expect(body.states).toMatchObject({ released: 1 });
});
