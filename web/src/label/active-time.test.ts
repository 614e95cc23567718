import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ActiveTime, acted, hidden, IDLE_MS, STARTED } from './active-time.ts';

const at = (...seconds: number[]): ActiveTime => seconds.reduce((time, now) => acted(time, now * 1000), STARTED);

test('time between deeds counts, a pause of over a minute does not', () => {
  expect(at(0, 10, 25).activeMs).toBe(25_000);
  expect(at(0, 60).activeMs).toBe(60_000);
  expect(at(0, 10, 71).activeMs).toBe(10_000);
  expect(at(0, 10, 600, 605).activeMs).toBe(15_000);
});

test('time out of sight does not count', () => {
  const gone = hidden(at(0, 10), 15_000);
  expect(gone.activeMs).toBe(15_000);
  expect(acted(gone, 20_000).activeMs).toBe(15_000);
  expect(acted(acted(gone, 20_000), 24_000).activeMs).toBe(19_000);
});

test('it is never more than the clock has run, nor does it ever shrink, though a clock be put back', () => {
  const deeds = fc.array(fc.record({ ms: fc.integer({ min: -10_000, max: 3 * IDLE_MS }), hides: fc.boolean() }));
  fc.assert(
    fc.property(deeds, (all) => {
      let [time, now, forward] = [STARTED, 1_000_000, 0];
      for (const { ms, hides } of all) {
        now += ms;
        forward += Math.max(0, ms);
        const next = (hides ? hidden : acted)(time, now);
        expect(next.activeMs).toBeGreaterThanOrEqual(time.activeMs);
        time = next;
      }
      expect(time.activeMs).toBeLessThanOrEqual(forward);
    }),
  );
});
