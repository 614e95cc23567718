import { randomUUID } from 'node:crypto';
import type { CommandEnvelope, Layer, LayerEvent } from '@chartmark/schemas';
import { canonicalJson, EMPTY_LAYER, fold, Refusal, snapshotOf } from '@chartmark/schemas';
import fc from 'fast-check';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseConfig } from '../config.ts';
import { openServices, type Services } from '../main.ts';
import { startTestService, type TestService } from '../test-service.ts';
import { freshPlace, type Place, STORES } from '../test-store.ts';
import { verifyStore } from '../verification.ts';

const WRITERS = 5;
/** HISTORIES=2000 for a long run. */
const HISTORIES = process.env['HISTORIES'] === undefined ? null : Number(process.env['HISTORIES']);

describe.each(STORES)('layers on %s', (kind, here) => {
  describe.skipIf(!here)('under many hands', () => {
    let place: Place;
    let service: TestService;
    let people: string[];

    beforeAll(async () => {
      place = await freshPlace(kind);
      service = await startTestService(place.environment);
      people = await Promise.all(Array.from({ length: WRITERS }, async () => (await service.signIn(['annotator'])).id));
    });
    afterAll(async () => {
      await service.close();
      await place.remove();
    });

    async function sharedLayer(): Promise<Layer> {
      const note = await service.receive(`Aspirin for headache. ${randomUUID()}`);
      const { assign } = service.services;
      await assign.make(service.project.id, { notes: [note], people, mode: 'shared', stage: 'annotate' });
      const [layer] = await assign.layersOf(note);
      if (!layer) throw new Error('there is no layer');
      return layer;
    }

    async function execute(services: Services, layer: Layer, person: string, envelope: CommandEnvelope) {
      const actor = await services.sessions.actorFor(person);
      if (!actor) throw new Error('there is no such person');
      return services.annotate.execute(actor, layer.id, envelope);
    }

    const eventsOf = async (services: Services, layer: Layer): Promise<LayerEvent[]> => {
      const events: LayerEvent[] = [];
      for (;;) {
        const page = await services.annotate.events(layer, events.length, 1000);
        events.push(...page);
        if (page.length < 1000) return events;
      }
    };

    /** Commands sent at once by several people, some of them more than once; some make no sense. */
    const Histories = fc.array(
      fc.record({
        person: fc.nat(WRITERS - 1),
        kind: fc.constantFrom('add', 'add', 'relabel', 'remove', 'undo'),
        span: fc.nat(7),
        copies: fc.integer({ min: 1, max: 3 }),
      }),
      { minLength: 5, maxLength: 40 },
    );

    test('[ONCE] [LOG] [FOLD] [CHAIN] what is acknowledged is there once, in order, and folds to what is shown', async () => {
      await fc.assert(
        fc.asyncProperty(Histories, async (wishes) => {
          const layer = await sharedLayer();
          const spans = Array.from({ length: 8 }, () => randomUUID());
          const done: string[] = [];
          const envelopes = wishes.map(({ person, kind: wish, span, copies }) => {
            const id = spans[span] ?? '';
            const command =
              wish === 'add'
                ? {
                    type: 'addSpan' as const,
                    span: { id, label: 'CONDITION', fragments: [{ start: span, end: span + 3 }] },
                  }
                : wish === 'relabel'
                  ? { type: 'changeSpan' as const, span: id, to: { label: 'MEDICATION' } }
                  : wish === 'remove'
                    ? { type: 'removeSpan' as const, span: id }
                    : { type: 'undo' as const, event: done.at(-1) ?? randomUUID() };
            const envelope = { id: randomUUID(), client: 'test', command };
            done.push(envelope.id);
            return { envelope, copies, person: people[person] ?? '' };
          });
          const answers = await Promise.all(
            envelopes.flatMap(({ envelope, copies, person }) =>
              Array.from({ length: copies }, () =>
                execute(service.services, layer, person, envelope).catch((error: unknown) => {
                  if (error instanceof Refusal) return null;
                  throw error;
                }),
              ),
            ),
          );
          const events = await eventsOf(service.services, layer);
          expect(events.map(({ version }) => version)).toEqual(events.map((_, i) => i + 1));
          const acknowledged = new Set(answers.flatMap((event) => event?.id ?? []));
          expect(events.map(({ id }) => id).sort()).toEqual([...acknowledged].sort());
          for (const event of answers) if (event) expect(events[event.version - 1]).toEqual(event);
          const { state } = await service.services.annotate.current(layer);
          expect(canonicalJson(snapshotOf(state))).toBe(canonicalJson(snapshotOf(fold(EMPTY_LAYER, events))));
        }),
        { numRuns: HISTORIES ?? (kind === 'the embedded store' ? 120 : 40) },
      );
      const { misfits } = await verifyStore(service.services.store, { copies: new Map(), key: null });
      expect(misfits).toEqual([]);
    }, 1_800_000);

    test('joining a layer of 10,000 events reads no more of the log than joining one of 249', async () => {
      const long = await sharedLayer();
      const short = await sharedLayer();
      const [person = ''] = people;
      for (const [layer, count] of [
        [long, 10_050],
        [short, 249],
      ] as const) {
        for (let first = 0; first < count; first += 500) {
          await Promise.all(
            Array.from({ length: Math.min(500, count - first) }, () =>
              execute(service.services, layer, person, {
                ...{ id: randomUUID(), client: 'test' },
                command: { type: 'setNoteLabel', name: 'completeness', value: 'codable' },
              }),
            ),
          );
        }
      }
      await service.close();
      const config = parseConfig({ LOG_LEVEL: 'silent', ...place.environment });
      const services = await openServices(config, pino({ level: 'silent' }));
      let read = 0;
      const { events } = services.store;
      const whole = events.read;
      events.read = async (...wanted) => {
        const page = await whole(...wanted);
        read += page.length;
        return page;
      };
      const cost = async (layer: Layer): Promise<{ version: number; read: number }> => {
        read = 0;
        const { version } = await services.annotate.current(layer);
        return { version, read };
      };
      const [cold, small] = [await cost(long), await cost(short)];
      expect([cold.version, small.version]).toEqual([10_050, 249]);
      // A snapshot is kept each 250 events: what came since is all there is to read.
      expect(cold.read).toBeLessThanOrEqual(250);
      expect(small.read).toBe(249);
      await services.close();
      service = await startTestService(place.environment);
    });
  });
});
