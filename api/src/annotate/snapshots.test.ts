import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { MongoClient } from 'mongodb';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openServices } from '../main.ts';
import { startTestService, type TestService } from '../test-service.ts';
import { freshPlace, type Place, STORES } from '../test-store.ts';
import { verifyStore } from '../verification.ts';
import { snapshots } from './collections.ts';

const EVENTS = 260;

describe.each(STORES)('a kept state of a layer on %s', (kind, here) => {
  describe.skipIf(!here)('that is damaged', () => {
    let place: Place;
    let service: TestService;
    let person: string;
    let layer: string;
    let whole: string;

    beforeAll(async () => {
      place = await freshPlace(kind);
      service = await startTestService(place.environment);
      person = (await service.signIn(['annotator'])).id;
      const note = await service.receive(`Aspirin for headache. ${randomUUID()}`);
      const { assign, annotate, sessions, store } = service.services;
      await assign.make(service.project.id, { notes: [note], people: [person], mode: 'shared', stage: 'annotate' });
      layer = (await assign.layersOf(note))[0]?.id ?? '';
      const actor = await sessions.actorFor(person);
      if (!actor) throw new Error('there is nobody');
      for (let i = 0; i < EVENTS; i++) await annotate.execute(actor, layer, adding(i));
      await vi.waitFor(async () => expect(await store.docs.get(snapshots, layer)).not.toBeNull());
      whole = JSON.stringify(await store.docs.get(snapshots, layer));
    });
    afterAll(async () => {
      await service.close();
      await place.remove();
    });

    test.each<[string, (text: string) => string]>([
      ['no JSON', () => '{'],
      ['nothing', () => '{}'],
      ['of another state', (text) => text.replaceAll('CONDITION', 'MEDICATION')],
      ['of another hash', (text) => text.replace(/"hash":"[0-9a-f]{64}"/, `"hash":"${'f'.repeat(64)}"`)],
      ['of another version', (text) => text.replace('"version":250', '"version":249')],
    ])('%s is made again from the events', async (_, spoil) => {
      await put(spoil(whole));
      const warned: unknown[] = [];
      const log = pino({ level: 'warn' }, { write: (line: string) => warned.push(JSON.parse(line).msg) });
      // Another process, which has not folded the layer yet.
      const services = await openServices(service.config, log);
      try {
        const { state } = await services.annotate.current(await services.assign.layer(layer));
        expect(new Set([...state.spans.values()].map(({ value }) => value.label))).toEqual(new Set(['CONDITION']));
        expect(state.spans.size).toBe(EVENTS);
        const actor = await services.sessions.actorFor(person);
        if (!actor) throw new Error('there is nobody');
        await services.annotate.execute(actor, layer, {
          ...adding(0),
          command: { type: 'setNoteLabel', name: 'completeness', value: 'codable' },
        });
        expect(warned).toContain('a snapshot does not fit its layer and is thrown away');
        expect((await verifyStore(services.store, { copies: null, key: null })).misfits).toEqual([]);
      } finally {
        await services.close();
      }
    });

    const adding = (i: number) => ({
      ...{ id: randomUUID(), client: 'test' },
      command: {
        type: 'addSpan' as const,
        span: { id: randomUUID(), label: 'CONDITION', fragments: [{ start: i % 5, end: (i % 5) + 3 }] },
      },
    });

    async function put(body: string): Promise<void> {
      await service.services.store.docs.put(snapshots, JSON.parse(whole));
      if (kind === 'the embedded store') {
        const db = new DatabaseSync(join(place.folder, 'chartmark.db'), { timeout: 5_000 });
        db.prepare('UPDATE doc_snapshots SET body = ?').run(body);
        db.close();
        return;
      }
      const client = new MongoClient(place.address);
      await client.db().collection('doc_snapshots').updateMany({}, { $set: { body } });
      await client.close();
    }
  });
});
