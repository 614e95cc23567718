import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { NO_META } from '@chartmark/schemas';
import { io } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Person, TestService } from '../test-service.ts';
import { startTestService } from '../test-service.ts';
import { freshPlace, type Place, STORES } from '../test-store.ts';

const TEXT = 'He met zarbelton. Later zarbelton left, says ZARBELTON.';

describe.each(STORES)('[C24] [GATE] a report of words, on %s', (kind, here) => {
  describe.skipIf(!here)('holds for the project', () => {
    let place: Place;
    let service: TestService;
    let nora: Person;
    let priya: Person;
    beforeAll(async () => {
      place = await freshPlace(kind);
      service = await startTestService(place.environment);
      nora = await service.signIn(['annotator']);
      priya = await service.signIn(['privacy']);
    });
    afterAll(async () => {
      await service.close();
      await place.remove();
    });

    async function labelled(text: string): Promise<{ note: string; layer: string }> {
      const note = await service.receive(text);
      const { assign } = service.services;
      await assign.make(service.project.id, {
        ...{ notes: [note], people: [nora.id], mode: 'independent', stage: 'annotate' },
      });
      const [made] = await assign.layersOf(note);
      return { note, layer: made?.id ?? '' };
    }
    const report = (layer: string, text: string, words: string) => {
      const start = text.indexOf(words);
      const seen = { place: { start, end: start + words.length }, reason: null };
      return nora.agent.post(`/api/layers/${layer}/identifier`).send(seen);
    };
    const waiting = async () =>
      (await priya.agent.get(`/api/projects/${service.project.id}/review?limit=20`).expect(200)).body.rows;

    test('all its places in the note are taken out, other notes with it are taken back, and later ones lose it', async () => {
      const first = await labelled(TEXT);
      const second = await labelled('Walks with Zarbelton daily.');
      const third = await labelled('Walks with zarbeltonia daily.');
      const socket = io(service.address, {
        ...{ path: '/api/socket', transports: ['websocket'], extraHeaders: { cookie: nora.cookie } },
      });
      await socket.timeout(5_000).emitWithAck('join', { layer: second.layer });
      const told = once(socket as unknown as NodeJS.EventEmitter, 'withdrawn');
      await report(first.layer, TEXT, 'zarbelton').expect(204);
      expect(await told).toEqual([{ layer: second.layer }]);
      socket.close();
      await nora.agent.get(`/api/layers/${second.layer}`).expect(410);
      await nora.agent.get(`/api/layers/${third.layer}`).expect(200);
      expect(await service.services.assign.tasksOn(second.note)).toEqual([]);
      const rows = await waiting();
      expect(rows.map(({ text }: { text: string }) => text).toSorted()).toEqual([
        'He met [REMOVED]. Later [REMOVED] left, says [REMOVED].',
        'Walks with [REMOVED] daily.',
      ]);
      const { terms } = service.services.privacy;
      expect(await terms(service.project.id)).toMatchObject([{ action: 'remove', words: 'zarbelton' }]);
      const [later] = await service.services.receive
        .receive(oneNote('Again with zarbelton.'), { project: service.project.id, attestation: null })
        .then(() => Array.fromAsync(service.services.deidentify.releasedNotes(service.project.id, 'all')))
        .then((all) => all.filter(({ text }) => text?.startsWith('Again')));
      expect(later?.text).not.toContain('zarbelton');
    });

    test('an everyday word closes only the note in which it was seen, until the privacy role confirms it', async () => {
      const text = 'The patient came with a friend.';
      const seen = await labelled(text);
      const other = await labelled('A friend came along.');
      await report(seen.layer, text, 'friend').expect(204);
      await nora.agent.get(`/api/layers/${other.layer}`).expect(200);
      const row = (await waiting()).find(({ note }: { note: { id: string } }) => note.id === seen.note);
      await priya.agent
        .post(`/api/projects/${service.project.id}/review/${seen.note}`)
        .send({ version: row.version, release: true })
        .expect(200);
      await nora.agent.get(`/api/layers/${other.layer}`).expect(410);
    });
  });
});

async function* oneNote(text: string) {
  yield {
    ...{ kind: 'note' as const, item: '1', text, known: {}, subjectKey: randomUUID(), task: null },
    meta: NO_META,
    labels: { spans: [], relations: [] },
  };
}
