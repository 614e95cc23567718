import { afterAll, beforeAll, expect, test } from 'vitest';
import { notes, subjects } from '../receive/collections.ts';
import type { Person, TestService } from '../test-service.ts';
import { startTestService } from '../test-service.ts';

const SOURCE = 'Walked to quixhall by the brook.';

let service: TestService;
let priya: Person;
let path: string;
beforeAll(async () => {
  service = await startTestService();
  priya = await service.signIn([]);
  const { projects, people } = service.services;
  const wanted = { name: 'Reviewed', description: '', template: 'coding', privacyReview: true } as const;
  const project = await projects.create({ ...wanted, policy: 'safe-harbor-tags' }, priya.id);
  await people.setRoles(project.id, priya.id, ['privacy', 'lead']);
  path = `/api/projects/${project.id}`;
});
afterAll(() => service.close());

test('[GATE] what de-identification failed on is not released, but may be once a person has said what to remove', async () => {
  await priya.agent.post(`${path}/notes?format=text`).set('content-type', 'text/plain').send(SOURCE).expect(200);
  const row = async () => (await priya.agent.get(`${path}/review`).expect(200)).body.rows[0];
  const { note } = await row();
  await asIfFailed(note.id);
  const failed = await row();
  expect(failed).toMatchObject({ source: SOURCE, text: null, findings: [], hints: [] });

  const refused = await priya.agent.post(`${path}/review/${note.id}`).send({ version: failed.version, release: true });
  expect([refused.status, refused.body.reason?.code]).toEqual([422, 'review.unmade']);
  expect(await row()).toEqual(failed);

  const start = SOURCE.indexOf('quixhall');
  const findings = [{ start, end: start + 8, label: 'LOCATION' }];
  const corrected = await priya.agent
    .put(`${path}/review/${note.id}/findings`)
    .send({ version: failed.version, findings })
    .expect(200);
  expect(corrected.body.text).toBe('Walked to [LOCATION-1] by the brook.');
  const decision = { version: corrected.body.version, release: true };
  await priya.agent.post(`${path}/review/${note.id}`).send(decision).expect(200);
  expect((await service.services.deidentify.releasedNote(note.id)).text).toBe(corrected.body.text);
});

/** The note as it is kept when the engine made nothing of it. */
async function asIfFailed(id: string): Promise<void> {
  const { store, deidentify } = service.services;
  const note = await store.docs.get(notes, id);
  const subject = note && (await store.docs.get(subjects, note.subject));
  if (!subject) throw new Error('there is no such note');
  await deidentify.keepSource(store.docs, note, subject.key, { source: SOURCE, text: null, findings: [] });
}
