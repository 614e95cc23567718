import { type Command, canonicalJson, EMPTY_LAYER, evolve, Refusal, snapshotOf } from '@chartmark/schemas';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ATTRIBUTES, CLIENTS, type Client, createWorld, LABELS, LAYER, type World } from '../testing/bad-network.ts';
import { naiveLayer, standing } from '../testing/naive-layer.ts';

const HISTORIES = Number(process.env['HISTORIES'] ?? 4_000);

/** What happens next, drawn at random: who, what, and numbers that choose among what there is. */
const Step = fc.record({
  client: fc.nat(CLIENTS - 1),
  kind: fc.constantFrom(
    ...(['command', 'command', 'command', 'network', 'network', 'network', 'network', 'network'] as const),
    ...(['duplicate', 'lose', 'away', 'back', 'reload', 'wait'] as const),
  ),
  a: fc.nat(1_000),
  b: fc.nat(1_000),
});
type Step = typeof Step extends fc.Arbitrary<infer S> ? S : never;

/** A command that made sense on the client's own screen a moment ago. */
function commandFor({ newId }: World, client: Client, { a, b }: Step): Command {
  const { state } = client.session.current();
  const spans = [...state.spans.values()].map(({ value }) => value);
  const relations = [...state.relations.keys()];
  const span = spans[b % Math.max(1, spans.length)];
  const history = state.histories.get(client.actor);
  const fragments = [{ start: (a * 7) % 50, end: ((a * 7) % 50) + 1 + (b % 6) }];
  const label = LABELS[b % 2] ?? 'CONDITION';
  const add: Command = { type: 'addSpan', span: { id: newId(), label, fragments } };
  switch (a % 10) {
    case 0:
    case 1:
      return add;
    case 2:
      return span ? { type: 'changeSpan', span: span.id, to: { label } } : add;
    case 3:
      if (span && b % 3 > 0) return { type: 'changeSpan', span: span.id, to: { attributes: attributeFor(a, b) } };
      return span ? { type: 'changeSpan', span: span.id, to: { fragments } } : add;
    case 4:
      return span ? { type: 'removeSpan', span: span.id } : add;
    case 5: {
      const head = spans.find((one) => one.label === 'MEDICATION');
      const child = spans.find((one) => one.label === 'CONDITION');
      if (!head || !child) return add;
      return { type: 'addRelation', relation: { id: newId(), label: 'TREATS', head: head.id, child: child.id } };
    }
    case 6: {
      const relation = relations[b % Math.max(1, relations.length)];
      return relation ? { type: 'removeRelation', relation } : add;
    }
    case 7:
      return { type: 'setNoteLabel', name: 'quality', value: b % 2 === 0 ? 'good' : 'bad' };
    case 8: {
      const step = history?.done.at(-1);
      return step ? { type: 'undo', event: step.event } : add;
    }
    default: {
      const step = history?.undone.at(-1);
      return step ? { type: 'redo', event: step.event } : { type: 'batch', actions: [add] };
    }
  }
}

/** One attribute set or cleared, as a chip of the screen does it. */
function attributeFor(a: number, b: number): Record<string, string | null> {
  const name = a % 20 < 10 ? 'assertion' : 'causality';
  return { [name]: b % 7 === 0 ? null : (ATTRIBUTES[name][b % 2] ?? null) };
}

const settled = (): Promise<unknown> => new Promise((resolve) => setImmediate(resolve));

async function act(world: World, step: Step): Promise<void> {
  const client = world.clients[step.client];
  if (!client) return;
  switch (step.kind) {
    case 'command':
      try {
        const command = commandFor(world, client, step);
        const { state } = client.session.current();
        world.given.set(client.session.submit(command), { command, saw: state });
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
      }
      break;
    case 'network':
      world.take(step.a % Math.max(1, world.parcels().length))?.deliver();
      break;
    case 'duplicate':
      world.parcels()[step.a % Math.max(1, world.parcels().length)]?.deliver();
      break;
    case 'lose':
      world.take(step.a % Math.max(1, world.parcels().length))?.lose();
      break;
    case 'away':
      client.online = false;
      break;
    case 'back':
      client.online = true;
      client.session.retry();
      break;
    case 'reload':
      world.reload(client);
      break;
    case 'wait':
      for (const timer of client.timers.splice(0)) timer();
  }
  await settled();
}

/** Everyone is back, everything under way arrives, and what was lost is noticed by the next head. */
async function comeToRest(world: World): Promise<void> {
  for (const client of world.clients) client.online = true;
  for (let round = 0; round < 60; round++) {
    for (const { session } of world.clients) {
      session.retry();
      session.head(world.events.length);
    }
    await settled();
    while (world.parcels().length > 0) {
      world.take(0)?.deliver();
      await settled();
    }
    const done = world.clients.every(
      ({ session }) => session.current().saving.kind === 'saved' && session.version() === world.events.length,
    );
    if (done) return;
  }
  throw new Error('the clients do not come to rest');
}

/** Each change of a span changes what it asked for and nothing else, and nothing its author had not seen goes with it. */
function requireOnlyWhatWasAsked({ events, given }: World): number {
  let state = EMPTY_LAYER;
  let attributes = 0;
  for (const event of events) {
    if (event.type === 'spanChanged') {
      const { command, saw } = given.get(event.id) ?? {};
      if (command?.type !== 'changeSpan') throw new Error('a change nobody asked for');
      const { id, origin, concept, ...before } = state.spans.get(command.span)?.value ?? event.data.span;
      const { to } = command;
      const asked = { ...before, ...to, attributes: { ...before.attributes, ...to.attributes } };
      const standing = Object.entries(asked.attributes).filter(([, value]) => value !== null);
      expect(event.data.span).toEqual({ id, origin, concept, ...asked, attributes: Object.fromEntries(standing) });
      const seen = saw?.spans.get(id)?.value;
      if (to.label) expect(seen?.label).toBe(before.label);
      if (to.fragments) expect(seen?.fragments).toEqual(before.fragments);
      for (const name of Object.keys(to.attributes ?? {})) {
        expect(seen?.attributes[name]).toBe(before.attributes[name]);
        attributes += 1;
      }
    }
    if (event.type === 'spanRemoved') {
      const { saw } = given.get(event.id) ?? {};
      expect(saw?.spans.get(event.data.span)?.value).toEqual(state.spans.get(event.data.span)?.value);
      for (const relation of event.data.relations) expect(saw?.relations.has(relation)).toBe(true);
    }
    state = evolve(state, event);
  }
  return attributes;
}

async function run(steps: readonly Step[]): Promise<World> {
  const world = createWorld();
  await settled();
  for (const step of steps) await act(world, step);
  await comeToRest(world);
  return world;
}

describe('any history of five clients over a bad network', () => {
  test('[FOLD] [ONCE] [LOG] ends the same everywhere, with each acknowledged command exactly once', async () => {
    let commands = 0;
    let attributes = 0;
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(Step, { minLength: 20, maxLength: 140 }), async (steps) => {
        const world = await run(steps);
        const ids = world.events.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(world.events.map(({ version }) => version)).toEqual(ids.map((_, i) => i + 1));
        const server = canonicalJson(snapshotOf(world.state()));
        for (const client of world.clients) {
          expect(canonicalJson(snapshotOf(client.session.current().state))).toBe(server);
          for (const id of client.acknowledged) expect(ids.filter((one) => one === id)).toHaveLength(1);
          const kept = await client.outbox.list(LAYER, client.actor);
          for (const { id } of kept) expect(ids).not.toContain(id);
          expect(kept.map(({ id }) => id)).toEqual(client.session.current().refused.map(({ envelope }) => envelope.id));
          expect(kept.every(({ id, refused: why }) => why && client.refused.has(id))).toBe(true);
        }
        expect(standing(snapshotOf(world.state()))).toEqual(naiveLayer(world.events));
        for (const form of world.told) expect(['nothing', 'gone', 'by touched value']).toContain(form);
        attributes += requireOnlyWhatWasAsked(world);
        commands += ids.length;
        refused += world.clients.reduce((sum, client) => sum + client.refused.size, 0);
      }),
      { numRuns: HISTORIES },
    );
    // Else the histories would say little.
    expect(commands).toBeGreaterThan(HISTORIES * 3);
    expect(attributes).toBeGreaterThan(HISTORIES / 10);
    expect(refused).toBeGreaterThan(HISTORIES / 20);
  }, 600_000);
});
