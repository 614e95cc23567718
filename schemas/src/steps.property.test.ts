import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Step, Steps, UNDO_DEPTH } from './steps.ts';

const step = (event: number): Step => ({ event: String(event), before: [], after: [] });
const events = (steps: Iterable<Step>): string[] => [...steps].map(({ event }) => event);

/** Which of the steps made so far grows, and by how many; or loses its newest step but `drop`. */
const Deed = fc.record({
  of: fc.nat({ max: 30 }),
  grow: fc.oneof(
    { weight: 4, arbitrary: fc.nat({ max: 3 }) },
    { weight: 1, arbitrary: fc.nat({ max: 3 * UNDO_DEPTH }) },
  ),
  drop: fc.option(fc.nat({ max: 5 }), { freq: 4 }),
});

test('however they branch, each stays what a plain list of its newest steps is', () => {
  fc.assert(
    fc.property(fc.array(Deed, { maxLength: 30 }), (deeds) => {
      let event = 0;
      const all: { steps: Steps; model: readonly Step[] }[] = [{ steps: Steps.NONE, model: [] }];
      for (const { of, grow, drop } of deeds) {
        let { steps, model } = all[of % all.length] ?? { steps: Steps.NONE, model: [] };
        const dropped = drop === null ? undefined : model.at(-1 - drop)?.event;
        if (dropped !== undefined) {
          steps = steps.without(dropped);
          model = model.filter((one) => one.event !== dropped);
        }
        for (let i = 0; i < grow; i++) {
          event += 1;
          steps = steps.with(step(event));
          model = [...model, step(event)].slice(-UNDO_DEPTH);
        }
        all.push({ steps, model });
      }
      for (const { steps, model } of all) {
        expect(events(steps)).toEqual(events(model));
        expect(steps.length).toBe(model.length);
        for (const place of [0, 1, -1, -2, UNDO_DEPTH - 1, UNDO_DEPTH, -UNDO_DEPTH, -UNDO_DEPTH - 1]) {
          expect(steps.at(place)).toEqual(model.at(place));
        }
        const some = model.at(model.length >> 1)?.event ?? 'none';
        expect(steps.find(some)?.event).toBe(model.find((one) => one.event === some)?.event);
        expect(events(Steps.of(model))).toEqual(events(model));
      }
    }),
  );
});
