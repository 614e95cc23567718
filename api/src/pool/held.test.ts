import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestService } from '../test-service.ts';
import { startTestService } from '../test-service.ts';

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

test('what was taken is listed with when it goes back, and given back it is another’s', async () => {
  const path = `/api/projects/${service.project.id}`;
  const [lead, nora, cody] = [
    await service.signIn(['lead']),
    await service.signIn(['annotator']),
    await service.signIn(['annotator']),
  ];
  const note = await service.receive('Takes metformin.');
  const { body: workflow } = await lead.agent.get(`${path}/workflow`).expect(200);
  await lead.agent
    .put(`${path}/workflow`)
    .send({ ...workflow, overlap: 1, leaseMinutes: 60, atOnce: 3 })
    .expect(200);
  await lead.agent
    .post(`${path}/pool`)
    .send({ stage: 'annotate', notes: [note] })
    .expect(200);
  const { body: taken } = await nora.agent.post(`${path}/next-task`).send({}).expect(200);

  const { body: held } = await nora.agent.get(`${path}/held`).expect(200);
  expect(held).toEqual({ rows: [{ task: taken.task.id, until: taken.until }], atOnce: 3 });
  expect((await cody.agent.get(`${path}/held`).expect(200)).body.rows).toEqual([]);

  const giveBack = `${path}/tasks/${taken.task.id}/return`;
  await cody.agent.post(giveBack).expect(404);
  await nora.agent.post(giveBack).expect(204);
  expect((await nora.agent.get(`${path}/held`).expect(200)).body.rows).toEqual([]);
  const { body: next } = await cody.agent.post(`${path}/next-task`).send({}).expect(200);
  expect(next.task.note).toBe(note);
});
