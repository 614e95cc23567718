import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { NO_META } from '@chartmark/schemas';
import { io } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
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

    test('what a correction takes out of a note that was never released is looked for in those that are', async () => {
      const { projects, people, receive, deidentify, jobs, privacy } = service.services;
      const wanted = { name: 'Reviewed', description: '', template: 'coding', policy: 'safe-harbor-tags' } as const;
      const { id } = await projects.create({ ...wanted, privacyReview: true }, priya.id);
      await people.setRoles(id, priya.id, ['privacy', 'lead']);
      const path = `/api/projects/${id}/review`;
      const rows = async () => (await priya.agent.get(`${path}?limit=20`).expect(200)).body.rows;
      const bring = async (text: string) => {
        await receive.receive(oneNote(text), { project: id, attestation: null });
        return (await rows()).find(({ source }: { source: string }) => source === text);
      };
      const earlier = await bring('Walks with quixhallow and a friend.');
      const other = await bring('Walks with quixhallows.');
      for (const { note, version } of [earlier, other])
        await priya.agent.post(`${path}/${note.id}`).send({ version, release: true }).expect(200);
      const text = 'Seen with quixhallow by a friend.';
      const row = await bring(text);
      const place = (words: string) => {
        const start = text.indexOf(words);
        return { start, end: start + words.length, label: 'NAME' };
      };
      const findings = [place('quixhallow'), place('friend')];
      await priya.agent.put(`${path}/${row.note.id}/findings`).send({ version: row.version, findings }).expect(200);
      await vi.waitFor(async () => {
        const { rows: begun } = await jobs.list(id, undefined, 10);
        expect(begun).toMatchObject([{ kind: 'recall', state: 'done', by: priya.id }]);
      }, 20_000);
      const waiting = (await rows()).map((one: { note: { id: string } }) => one.note.id);
      expect(waiting.toSorted()).toEqual([earlier.note.id, row.note.id].toSorted());
      await expect(deidentify.releasedNote(earlier.note.id)).rejects.toMatchObject({ kind: 'gone' });
      expect((await deidentify.releasedNote(other.note.id)).text).toBe('Walks with quixhallows.');
      expect((await privacy.terms(id)).map(({ words }) => words).toSorted()).toEqual(['friend', 'quixhallow']);
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
