import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Person, TestService } from '../test-service.ts';
import { startTestService } from '../test-service.ts';
import { freshPlace, type Place, STORES } from '../test-store.ts';

const TRIES = 6;

describe.each(STORES)('[GATE] a note under review, on %s', (kind, here) => {
  describe.skipIf(!here)('corrected and decided by several at once', () => {
    let place: Place;
    let service: TestService;
    let priya: Person;
    let path: string;
    let project: string;
    beforeAll(async () => {
      place = await freshPlace(kind);
      service = await startTestService(place.environment);
      priya = await service.signIn([]);
      const { projects, people } = service.services;
      const wanted = { name: 'Reviewed', description: '', template: 'coding', privacyReview: true } as const;
      ({ id: project } = await projects.create({ ...wanted, policy: 'safe-harbor-tags' }, priya.id));
      await people.setRoles(project, priya.id, ['privacy', 'lead']);
      path = `/api/projects/${project}`;
    });
    afterAll(async () => {
      await service.close();
      await place.remove();
    });

    async function waiting(source: string) {
      await priya.agent.post(`${path}/notes?format=text`).set('content-type', 'text/plain').send(source).expect(200);
      const { body } = await priya.agent.get(`${path}/review?limit=20`).expect(200);
      return body.rows.find((row: { source: string }) => row.source === source);
    }
    const at = (source: string, words: string) => {
      const start = source.indexOf(words);
      return { start, end: start + words.length, label: 'NAME' };
    };

    test('a word that was removed is never given out by a release sent beside it', async () => {
      for (let i = 0; i < TRIES; i++) {
        const source = `He met zarbelt${'on'.repeat(i + 1)} on visit ${i}.`;
        const { note, version } = await waiting(source);
        const address = `${path}/review/${note.id}`;
        const findings = [at(source, `zarbelt${'on'.repeat(i + 1)}`)];
        const [put, post] = await Promise.all([
          priya.agent.put(`${address}/findings`).send({ version, findings }),
          priya.agent.post(address).send({ version, release: true }),
        ]);
        expect([put.status, post.status].toSorted(), source).toEqual([200, 409]);
        const released = await Array.fromAsync(service.services.deidentify.releasedNotes(project, [note.id]));
        expect(released.length).toBe(post.status === 200 ? 1 : 0);
      }
    });

    test('of two corrections of one view the second is refused, and the first stands', async () => {
      const source = 'Seen with zarbel and then with quixhall.';
      const { note, version } = await waiting(source);
      const address = `${path}/review/${note.id}/findings`;
      const send = (words: string) => priya.agent.put(address).send({ version, findings: [at(source, words)] });
      const answers = await Promise.all([send('zarbel'), send('quixhall')]);
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
      const first = answers.find(({ status }) => status === 200)?.body;
      await priya.agent.post(`${path}/review/${note.id}`).send({ version, release: true }).expect(409);
      const decision = { version: first.version, release: true };
      await priya.agent.post(`${path}/review/${note.id}`).send(decision).expect(200);
      expect((await service.services.deidentify.releasedNote(note.id)).text).toBe(first.text);
    });

    test('a finding that is added holds for its words all through the note, in any case', async () => {
      const source = 'Met jorvald; later Jorvald left with\nJORVALD and jorvalding.';
      const { note, version } = await waiting(source);
      const { body } = await priya.agent
        .put(`${path}/review/${note.id}/findings`)
        .send({ version, findings: [at(source, 'jorvald')] })
        .expect(200);
      expect(body.text).toBe('Met [NAME-1]; later [NAME-1] left with\n[NAME-1] and jorvalding.');
    });
  });
});
