import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestService } from '../test-service.ts';
import { startTestService } from '../test-service.ts';

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

test('[GATE] a name or a town in metadata reaches no title, list or stored note', async () => {
  const lead = await service.signIn(['lead']);
  const note = {
    ...{ text: 'Headache since morning.', type: 'Letter to Ottokar Grundelwitz', site: 'Mercy General, Springvale' },
    ...{ race: 'Ottokar', sex: 'F Grundelwitz', ethnicity: 'Grundelwitz', specialty: 'Cardiology, Springvale' },
    known: { first: 'Ottokar', last: 'Grundelwitz' },
  };
  const path = `/api/projects/${service.project.id}/notes`;
  for (const one of [note, { ...note, text: 'Cough since morning.', known: undefined }]) {
    await lead.agent
      .post(`${path}?format=jsonl`)
      .set('content-type', 'text/plain')
      .send(JSON.stringify(one))
      .expect(200);
  }
  const { body } = await lead.agent.get(path).expect(200);
  expect(body.rows).toHaveLength(2);
  for (const row of body.rows) {
    expect(row.title).toMatch(/^Letter [0-9a-f]{6}$/);
    expect(row.meta).toMatchObject({ type: 'Letter', specialty: 'Cardiology', site: null, race: null, sex: null });
  }
  const kept = await Array.fromAsync(service.services.deidentify.releasedNotes(service.project.id, 'all'));
  expect(JSON.stringify([body, kept])).not.toMatch(/Ottokar|Grundelwitz|Springvale|Mercy/i);
});
