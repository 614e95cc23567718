import { EMPTY_LAYER, evolve, type LayerState, olderSteps, sentSnapshot, stateOf, stepsLeft } from '@chartmark/schemas';
import { afterEach, expect, test, vi } from 'vitest';
import { createLayerSession, type LayerSession } from './layer-session.ts';
import { recallSteps } from './older-steps.ts';
import { createMemoryOutbox } from './outbox.ts';

const id = (kind: string, n: number): string => `00000000-0000-7000-8${kind}00-${String(n).padStart(12, '0')}`;
const ME = id('a', 1);
const LAYER = id('b', 1);

/** A layer on which so many words at once were labelled, several times. */
function labelled(...steps: readonly number[]): LayerState {
  return steps.reduce<LayerState>((state, spans, at) => {
    const place = { label: 'DRUG', fragments: [{ start: 0, end: 4 }], attributes: {}, concept: null };
    const actions = Array.from({ length: spans }, (_, i) => ({
      type: 'spanAdded' as const,
      data: { span: { id: id('c', at * 10_000 + i), ...place, origin: { kind: 'person' as const } } },
    }));
    const of = { id: id('e', at + 1), actor: ME, version: at + 1 };
    return evolve(state, { ...of, type: 'batchDone', data: { actions } });
  }, EMPTY_LAYER);
}

/** A session of a layer as the service sends it, beside a service that has all of it. */
function open(sent: LayerState, has = () => sent) {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (address: string) => {
    const wanted = new URL(address, 'http://here');
    asked.push(wanted.searchParams.get('before') ?? '');
    const way = wanted.searchParams.get('way') === 'done' ? 'done' : 'undone';
    return Response.json(olderSteps(has(), ME, { way, before: asked.at(-1) }));
  });
  const session = createLayerSession({
    ...{ layer: LAYER, client: 'tab', server: stateOf(sentSnapshot(sent, ME)), outbox: createMemoryOutbox() },
    ground: { schema: SCHEMA, text: 'text', suggestions: new Map(), actor: ME },
    transport: {
      send: () => new Promise(() => {}),
      since: async () => [],
    },
    newId: () => id('f', asked.length + 1),
    later: () => () => {},
  });
  const steps = recallSteps({ layer: LAYER, account: ME, session, left: stepsLeft(sent, ME) });
  return { session, asked, steps, end: steps.close };
}
/** What every event carries that no test here looks at. */
const ENVELOPE = {
  ...{ project: id('9', 1), note: id('9', 2), layer: LAYER, client: 'other tab', guideline: 0 },
  ...{ at: '2026-11-30T10:00:00.000Z', prev: '0'.repeat(64), hash: '0'.repeat(64) },
};
const SCHEMA = { attributes: [], entityTypes: [], relationTypes: [], noteLabels: [] };

const stepsOf = (session: LayerSession) => session.current().state.histories.get(ME)?.done ?? [];

afterEach(() => vi.unstubAllGlobals());

test('steps that were too large to come with the layer are fetched as they come near, and can be taken back', async () => {
  const { session, end } = open(labelled(900, 900, 900, 900, 900));
  expect(stepsOf(session)).toHaveLength(1);
  await vi.waitFor(() => expect(stepsOf(session)).toHaveLength(3));
  for (let left = 5; left > 0; left--) {
    await vi.waitFor(() => expect(stepsOf(session).length).toBeGreaterThanOrEqual(Math.min(left, 3)));
    session.submit({ type: 'undo', event: stepsOf(session).at(-1)?.event ?? '' });
  }
  expect(session.current().state.spans.size).toBe(0);
  end();
});

test('a step asked for before it was fetched is handed out once it is here, each once and in their order', async () => {
  const { session, steps, end } = open(labelled(900, 900, 900));
  const takenBack: (string | undefined)[] = [];
  const takeBack = (): boolean =>
    steps.newest('done', (step) => {
      takenBack.push(step?.event);
      if (step) session.submit({ type: 'undo', event: step.event });
    });
  expect([takeBack(), takeBack(), takeBack(), takeBack()]).toEqual([false, true, true, true]);
  expect(steps.has('done')).toBe(true);
  await vi.waitFor(() => expect(takenBack).toHaveLength(4));
  expect(takenBack).toEqual([id('e', 3), id('e', 2), id('e', 1), undefined]);
  expect(steps.has('done')).toBe(false);
  expect(session.current().state.spans.size).toBe(0);
  end();
});

test('whoever does something else while a step is fetched does not have that taken back', async () => {
  const after = labelled(900, 900, 1);
  const { session, steps, end } = open(labelled(900, 900), () => after);
  const undo = () => steps.newest('done', (step) => step && session.submit({ type: 'undo', event: step.event }));
  expect([undo(), undo()]).toEqual([false, true]);
  const elsewhere = after.spans.get(id('c', 20_000))?.value;
  if (!elsewhere) throw new Error('the third step made no span');
  session.receive({ ...ENVELOPE, id: id('e', 3), actor: ME, version: 3, type: 'spanAdded', data: { span: elsewhere } });
  await vi.waitFor(() => expect(session.told().histories.get(ME)?.done).toHaveLength(3));
  expect(session.current().state.spans.size).toBe(901);
  end();
});

test('where all steps came with the layer nothing is asked for', async () => {
  const { asked, end } = open(labelled(1, 1, 1));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(asked).toEqual([]);
  end();
});

test('what the service tells of another version is not mixed in, and asked for again once it has come here', async () => {
  const sent = labelled(900, 900);
  const ahead = labelled(900, 900, 1);
  let has = ahead;
  const { session, asked, end } = open(sent, () => has);
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  expect(stepsOf(session)).toHaveLength(1);
  has = sent;
  await vi.waitFor(() => expect(stepsOf(session)).toHaveLength(2), { timeout: 3_000 });
  end();
});

test('a service that cannot be reached is asked again later', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const sent = labelled(900, 900);
  let up = false;
  const { session, end } = open(sent, () => {
    if (!up) throw new TypeError('no network');
    return sent;
  });
  await vi.advanceTimersByTimeAsync(100);
  up = true;
  expect(stepsOf(session)).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(stepsOf(session)).toHaveLength(2);
  end();
  vi.useRealTimers();
});
