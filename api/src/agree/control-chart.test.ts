import { expect, test } from 'vitest';
import { chanceOf } from './chance.ts';
import { CHART, controlChart, type Measured } from './control-chart.ts';

const notes = (count: number, rate: number, seed: number, from = 0): Measured[] => {
  const chance = chanceOf(seed);
  return Array.from({ length: count }, (_, i) => ({
    count: Array.from({ length: 10 }, () => chance()).filter((x) => x < rate).length,
    size: 10,
    at: moment(from + i),
  }));
};

const moment = (minute: number): string => new Date(Date.UTC(2026, 0, 1) + minute * 60_000).toISOString();

test('an annotator who falls from 0.8 to 0.6 is caught, whatever order the notes come in', () => {
  for (let seed = 1; seed <= 20; seed++) {
    const all = [...notes(30, 0.8, seed), ...notes(60, 0.6, seed + 100, 30)];
    const chart = controlChart('share', all);
    expect(chart.state).toBe('out of control');
    expect(controlChart('share', all.toReversed())).toEqual(chart);
  }
});

test('who stays as they are rarely raises an alarm, and who gets better raises none', () => {
  const steady = Array.from({ length: 100 }, (_, seed) => controlChart('share', notes(60, 0.8, seed)));
  expect(steady.filter(({ state }) => state === 'out of control').length).toBeLessThan(20);
  const better = [...notes(30, 0.6, 1), ...notes(90, 0.95, 2, 30)];
  expect(controlChart('share', better).signal).toBeNull();
});

test('perfect agreement has a chart too, and one slip is no drift', () => {
  const perfect = notes(60, 1, 1);
  expect(controlChart('share', perfect).state).toBe('in control');
  const last = perfect.at(-1);
  if (!last) throw new Error('there is no note');
  expect(controlChart('share', [...perfect.slice(0, -1), { ...last, count: 9 }]).state).toBe('in control');
});

test('a baseline alone says nothing yet', () => {
  expect(controlChart('share', notes(12, 0.8, 1)).state).toBe('too few');
  expect(controlChart('share', []).points).toEqual([]);
});

test('a slow fall does not become usual: what is suspicious is not learnt from', () => {
  const slow = Array.from({ length: 40 }, (_, i) => notes(3, 0.9 - i * 0.01, i + 1, i * 3)).flat();
  expect(controlChart('share', slow).state).toBe('out of control');
});

test('a rate and a pace signal on either side, and say on which', () => {
  const rated = (level: number, from: number): Measured[] => {
    const chance = chanceOf(from + 9);
    return Array.from({ length: 100 }, (_, i) => {
      return { at: moment(from + i), count: level * (0.8 + 0.4 * chance()), size: 1 };
    });
  };
  const sideOf = (kind: 'rate' | 'pace', to: number) =>
    controlChart(kind, [...rated(20, 0), ...rated(to, 100)]).signal?.side;
  expect([sideOf('rate', 12), sideOf('rate', 30)]).toEqual(['low', 'high']);
  expect([sideOf('pace', 12), sideOf('pace', 30)]).toEqual(['low', 'high']);
  expect(sideOf('rate', 20)).toBeUndefined();
});

test('who stops marking at all is found too', () => {
  const rate = [20, 0].flatMap((count, part) =>
    Array.from({ length: 80 }, (_, i) => ({ at: moment(part * 80 + i), count: count && count + (i % 3), size: 100 })),
  );
  expect(controlChart('rate', rate).signal?.side).toBe('low');
});

test('a resolved alert restarts the chart; what goes on being low is found again', () => {
  const all = [...notes(30, 0.9, 1), ...notes(60, 0.6, 2, 30)];
  const first = controlChart('share', all);
  const at = first.points[(first.signal?.batch ?? 0) - 1]?.at ?? '';
  const again = controlChart('share', all, [{ at, anew: false }]);
  expect(again.signal?.batch).toBeGreaterThan(first.signal?.batch ?? 99);
  expect(again.points.slice(0, first.signal?.batch)).toEqual(first.points.slice(0, first.signal?.batch));
});

test('a signal is over once it was dealt with, though no note has come since', () => {
  const all = [...notes(30, 0.9, 1), ...notes(12, 0.5, 2, 30)];
  expect(controlChart('share', all).state).toBe('out of control');
  expect(controlChart('share', all, [{ at: moment(42), anew: false }])).toMatchObject({
    state: 'in control',
    signal: null,
  });
});

test('restarted anew, the chart takes what follows for usual', () => {
  const all = [...notes(30, 0.9, 1), ...notes(60, 0.6, 2, 30)];
  const anew = controlChart('share', all, [{ at: moment(30), anew: true }]);
  expect(anew.state).toBe('in control');
  expect(anew.points.slice(0, CHART.baseline).every(({ limit }) => limit === 0)).toBe(true);
});
