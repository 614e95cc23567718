import { expect, test } from 'vitest';
import { chanceOf } from './chance.ts';
import { type Compared, controlChart } from './control-chart.ts';

const notes = (count: number, rate: number, seed: number, from = 0): Compared[] => {
  const chance = chanceOf(seed);
  return Array.from({ length: count }, (_, i) => ({
    agreed: Array.from({ length: 10 }, () => chance()).filter((x) => x < rate).length,
    total: 10,
    at: new Date(Date.UTC(2026, 0, 1) + (from + i) * 60_000).toISOString(),
  }));
};

test('an annotator who falls from 0.8 to 0.6 is caught, whatever order the notes come in', () => {
  for (let seed = 1; seed <= 20; seed++) {
    const all = [...notes(30, 0.8, seed), ...notes(60, 0.6, seed + 100, 30)];
    const chart = controlChart(all);
    expect(chart.state).toBe('out of control');
    expect(controlChart(all.toReversed())).toEqual(chart);
  }
});

test('who stays as they are rarely raises an alarm', () => {
  const alarms = Array.from({ length: 100 }, (_, seed) => controlChart(notes(60, 0.8, seed)));
  expect(alarms.filter(({ state }) => state === 'out of control').length).toBeLessThan(30);
});

test('perfect agreement has a chart too, and one slip is no drift', () => {
  const perfect = notes(60, 1, 1);
  expect(controlChart(perfect).state).toBe('in control');
  const last = perfect.at(-1);
  if (!last) throw new Error('there is no note');
  expect(controlChart([...perfect.slice(0, -1), { ...last, agreed: 9 }]).state).toBe('in control');
});

test('a baseline alone says nothing yet', () => {
  expect(controlChart(notes(12, 0.8, 1)).state).toBe('too few');
  expect(controlChart([]).points).toEqual([]);
});
