import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  EMPTY_LAYER,
  evolve,
  type LayerState,
  olderSteps,
  sentSnapshot,
  snapshotOf,
  stateOf,
  stepsLeft,
  withOlderSteps,
} from './index.ts';

const id = (kind: string, n: number): string => `00000000-0000-7000-8${kind}00-${String(n).padStart(12, '0')}`;
const ANN = id('a', 1);
const BEN = id('b', 1);

/** A layer on which these people one after another labelled so many words at once. */
function labelled(...steps: readonly (readonly [person: string, spans: number])[]): LayerState {
  let state = EMPTY_LAYER;
  for (const [actor, spans] of steps) {
    const version = state.version + 1;
    const actions = Array.from({ length: spans }, (_, i) => ({
      type: 'spanAdded' as const,
      data: {
        span: {
          ...{ id: id('c', version * 1_000 + i), label: 'DRUG', fragments: [{ start: i, end: i + 1 }] },
          ...{ attributes: {}, concept: null, origin: { kind: 'person' as const } },
        },
      },
    }));
    state = evolve(state, { id: id('e', version), actor, version, type: 'batchDone', data: { actions } });
  }
  return state;
}

const stepsOf = (state: LayerState, person: string): (readonly string[])[] =>
  [state.histories.get(person)].map((history) => [...(history?.done ?? [])].map(({ event }) => event));

test('ordinary steps are sent whole, one’s own and others’', () => {
  const state = labelled(...Array.from({ length: 200 }, (_, i) => [i % 4 ? ANN : BEN, 1] as const));
  expect(sentSnapshot(state, ANN)).toEqual(snapshotOf(state));
});

test('of large steps the newest are sent, and fewer of others’; all that stands is sent in any case', () => {
  const state = labelled([BEN, 150], [BEN, 150], [ANN, 500], [ANN, 400], [ANN, 500]);
  const sent = sentSnapshot(state, ANN);
  expect(sent.things).toEqual(snapshotOf(state).things);
  expect(stepsOf(stateOf(sent), ANN)).toEqual([[id('e', 4), id('e', 5)]]);
  expect(stepsOf(stateOf(sent), BEN)).toEqual([[id('e', 2)]]);
});

test('the newest step is sent however large it is, so that it can be undone', () => {
  const state = labelled([ANN, 1], [ANN, 1_500]);
  expect(stepsOf(stateOf(sentSnapshot(state, ANN)), ANN)).toEqual([[id('e', 2)]]);
});

test('what was sent in part goes on as the whole: what comes after does the same on both', () => {
  const state = labelled([ANN, 900], [ANN, 500], [BEN, 300], [BEN, 2]);
  const undone = {
    ...{ id: id('e', 9), actor: ANN, version: state.version + 1, type: 'undone' as const },
    data: { event: id('e', 1), puts: state.histories.get(ANN)?.done.at(0)?.before.slice() ?? [] },
  };
  const part = evolve(stateOf(sentSnapshot(state, ANN)), undone);
  expect(snapshotOf(part).things).toEqual(snapshotOf(evolve(state, undone)).things);
  expect(stepsOf(part, ANN)).toEqual([[id('e', 2)]]);
});

test('asked for page by page, all steps that are kept are there again, in their order, however large they are', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 1_300 }), { minLength: 1, maxLength: 12 }), (sizes) => {
      const whole = labelled(...sizes.map((size) => [ANN, size] as const));
      let part = stateOf(sentSnapshot(whole, ANN));
      let { done: left } = stepsLeft(whole, ANN);
      expect(left).toBe(sizes.length - (part.histories.get(ANN)?.done.length ?? 0));
      for (let pages = 0; left > 0; pages++) {
        expect(pages).toBeLessThan(sizes.length);
        const before = part.histories.get(ANN)?.done.at(0)?.event;
        const older = olderSteps(whole, ANN, { way: 'done', ...(before !== undefined && { before }) });
        left = older.left;
        part = withOlderSteps(part, ANN, 'done', older) ?? EMPTY_LAYER;
      }
      expect(snapshotOf(part)).toEqual(snapshotOf(whole));
    }),
    { numRuns: 10 },
  );
});

test('steps of another version are not put together, and where the layer has the step no more there are none', () => {
  const state = labelled([ANN, 1_500], [ANN, 1_500]);
  const part = stateOf(sentSnapshot(labelled([ANN, 1_500]), ANN));
  expect(withOlderSteps(part, ANN, 'done', olderSteps(state, ANN, { way: 'done', before: id('e', 2) }))).toBeNull();
  expect(olderSteps(state, ANN, { way: 'done', before: id('e', 7) })).toEqual({ version: 2, steps: [], left: 0 });
  expect(olderSteps(state, BEN, { way: 'done' })).toEqual({ version: 2, steps: [], left: 0 });
});
