import {
  type Command,
  type CommandEnvelope,
  decide,
  EMPTY_LAYER,
  type LabelSchema,
  type LayerEvent,
  type LayerState,
  Refusal,
  uuidv7,
} from '@chartmark/schemas';
import { describe, expect, test, vi } from 'vitest';
import { createLayerSession } from './layer-session.ts';
import {
  refusedAnew,
  type Standing,
  viewOf,
  type Work,
  withEvent,
  withGiven,
  withLeft,
  withoutPending,
  withoutRefused,
  withRefused,
  workOn,
} from './layer-work.ts';
import { createMemoryOutbox } from './outbox.ts';
import type { Ground } from './pending.ts';

const [ME, OTHER, LAYER] = [1, 2, 3].map((n) => `00000000-0000-7000-8000-00000000000${n}`) as [string, string, string];

const schema: LabelSchema = {
  attributes: [],
  entityTypes: [
    {
      ...{ name: 'PROBLEM', display: 'Problem', key: null, colour: '#112233', definition: '', examples: [] },
      ...{ counterExamples: [], terminologies: [], attributes: [] },
    },
  ],
  relationTypes: [],
  noteLabels: [],
};
const ground: Ground = { schema, text: 'chest pain and fever', suggestions: new Map(), actor: ME };

let ids = 0;
const newId = (): string => uuidv7(++ids, new Uint8Array(10));
const aSpan = (): Command => ({
  type: 'addSpan',
  span: { id: newId(), label: 'PROBLEM', fragments: [{ start: 0, end: 5 }] },
});
const giving = (command: Command): CommandEnvelope => ({ id: newId(), client: 'tab', command });

/** What the service makes of a command. */
const carriedOut = (state: LayerState, { id, command, client }: CommandEnvelope, actor = ME): LayerEvent =>
  ({
    ...decide(state, command, { ...ground, actor, event: id, digest: 'a'.repeat(64) }),
    ...{ project: LAYER, note: LAYER, layer: LAYER, version: state.version + 1, id, actor, client, guideline: 0 },
    ...{ at: '2026-11-23T10:00:00.000Z', prev: '0'.repeat(64), hash: '0'.repeat(64) },
  }) as LayerEvent;

const withAll = (...given: CommandEnvelope[]): Work =>
  given.reduce((work, envelope) => withGiven(work, envelope, ground), workOn(EMPTY_LAYER));
const no = new Refusal('conflict', 'no');

describe('what waits', () => {
  test('is on the screen at once, and stays as it is when the service says the same', () => {
    const envelope = giving(aSpan());
    const given = withAll(envelope);
    expect([given.state.spans.size, given.server.spans.size]).toEqual([1, 0]);
    const heard = withEvent(given, carriedOut(EMPTY_LAYER, envelope), ground);
    expect(heard.state).toBe(given.state);
    expect([heard.pending, heard.server.version]).toEqual([[], 1]);
  });

  test("is put on top of another person's event", () => {
    const given = withAll(giving(aSpan()));
    const heard = withEvent(given, carriedOut(EMPTY_LAYER, giving(aSpan()), OTHER), ground);
    expect(heard.pending).toBe(given.pending);
    expect([heard.state.spans.size, heard.state.version, heard.server.version]).toEqual([2, 2, 1]);
  });

  test('is off the screen once it was answered and its event has not come', () => {
    const [first, second] = [giving(aSpan()), giving(aSpan())];
    const left = withoutPending(withAll(first, second), first.id, ground);
    expect([left.pending, left.state.spans.size]).toEqual([[second], 1]);
  });

  test('is refused before it waits where it makes no sense', () => {
    const work = withAll();
    expect(() => withGiven(work, giving({ type: 'removeSpan', span: newId() }), ground)).toThrow(Refusal);
  });
});

describe('what was refused', () => {
  test('is off the screen and kept, until it is put aside', () => {
    const [first, second] = [giving(aSpan()), giving(aSpan())];
    const work = withRefused(withAll(first, second), first, no, ground);
    expect([work.pending, work.refused, work.state.spans.size]).toEqual([
      [second],
      [{ envelope: first, refusal: no }],
      1,
    ]);
    const again = new Refusal('invalid', 'still no');
    expect(refusedAnew(work, first, again).refused).toEqual([{ envelope: first, refusal: again }]);
    expect(withoutRefused(work, [first.id]).refused).toEqual([]);
  });
});

describe('what an earlier page left', () => {
  test('comes before what was given since, each command once', () => {
    const [old, both, fresh, bad] = [giving(aSpan()), giving(aSpan()), giving(aSpan()), giving(aSpan())];
    const refused = [{ envelope: bad, refusal: no }];
    const work = withLeft(withAll(both, fresh), { waiting: [old, both], refused }, ground);
    expect(work.pending).toEqual([old, both, fresh]);
    expect([work.refused, work.state.spans.size]).toEqual([refused, 3]);
  });

  test('is nothing to draw where it is nothing', () => {
    const work = withAll(giving(aSpan()));
    expect(withLeft(work, { waiting: work.pending, refused: [] }, ground)).toBe(work);
  });
});

describe('the view', () => {
  const one = withAll(giving(aSpan()));
  test.each<[Work, Standing, string]>([
    [withAll(), 'reached', 'saved'],
    [withAll(), 'offline', 'saved'],
    [withAll(), 'signed-out', 'signed-out'],
    [one, 'reached', 'saving'],
    [one, 'offline', 'offline'],
    [one, 'throttled', 'throttled'],
    [withAll(), 'throttled', 'saved'],
    [one, 'signed-out', 'signed-out'],
  ])('of %#: with the service %s it is %s', (work, standing, kind) => {
    expect(viewOf(work, standing, 0).saving.kind).toBe(kind);
  });

  test('tells of remarks that wait or were refused, since their words are in this page only', () => {
    const remark = giving({ type: 'comment', comment: newId(), target: null, text: 'why?' });
    const waits = { ...one, pending: [remark] };
    const refused = { ...one, refused: [{ envelope: remark, refusal: no }] };
    expect([one, waits, refused].map((work) => viewOf(work, 'reached', 0).wordsWait)).toEqual([false, true, true]);
  });
});

test('a command is drawn twice: when it is given, and when it is carried out', async () => {
  const session = createLayerSession({
    ...{ layer: LAYER, client: 'tab', ground, server: EMPTY_LAYER, outbox: createMemoryOutbox(), newId },
    transport: {
      async send(_, envelope) {
        const event = carriedOut(EMPTY_LAYER, envelope);
        return { id: event.id, version: event.version, hash: event.hash, event };
      },
      since: async () => [],
    },
    later: () => () => {},
  });
  let drawn = 0;
  session.subscribe(() => {
    drawn += 1;
  });
  session.submit(aSpan());
  expect(drawn).toBe(1);
  await vi.waitFor(() => expect(session.current().saving.kind).toBe('saved'));
  expect(drawn).toBe(2);
});
