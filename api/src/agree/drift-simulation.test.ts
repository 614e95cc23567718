import { expect, test } from 'vitest';
import { chanceOf } from './chance.ts';
import { cusumChart, cusumDecisionFor, DRIFT_CHART, simulateRunLength } from './drift-simulation.ts';

const FALL = { baseline: 0.8, fall: 0.1, batch: 30 };
const RUNS = { runs: 3000, limit: 20_000 };

test('the CUSUM with k = 0.5 and h = 4 takes about 5.4 batches, with a false alarm about every 270', () => {
  const chart = cusumChart(0.5, 4);
  const found = simulateRunLength(chart, FALL, chanceOf(1), RUNS);
  const falseAlarm = simulateRunLength(chart, { ...FALL, fall: 0 }, chanceOf(2), RUNS);
  expect(Math.abs(found.mean - 5.4)).toBeLessThan(0.2);
  expect(Math.abs(falseAlarm.mean - 268)).toBeLessThan(4 * falseAlarm.standardError);
});

test('our chart finds the fall sooner and gives fewer false alarms', () => {
  const found = simulateRunLength(DRIFT_CHART, FALL, chanceOf(1), RUNS);
  const later = simulateRunLength(DRIFT_CHART, { ...FALL, before: 40 }, chanceOf(3), RUNS);
  const falseAlarm = simulateRunLength(DRIFT_CHART, { ...FALL, fall: 0 }, chanceOf(2), RUNS);
  expect(found.mean).toBeLessThan(5.4);
  expect(later.mean).toBeLessThan(5.6);
  expect(falseAlarm.mean).toBeGreaterThan(273);
});

test('the decision limit for a wanted false-alarm rate keeps it', () => {
  const decision = cusumDecisionFor(100, 0.5, { baseline: 0.8, batch: 30 }, () => chanceOf(4), 500);
  const { mean } = simulateRunLength(cusumChart(0.5, decision), { ...FALL, fall: 0 }, chanceOf(5), RUNS);
  expect(mean).toBeGreaterThan(85);
  expect(mean).toBeLessThan(120);
});
