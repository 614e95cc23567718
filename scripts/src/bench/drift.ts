import {
  CHART,
  chanceOf,
  cusumChart,
  DRIFT_CHART,
  type LowSideChart,
  type RunLength,
  type SimulatedChange,
  simulateCharts,
  simulateRunLength,
} from '@chartmark/api/agree';

/**
 * `npm run bench:drift`: how soon a chart tells of an injected drift, and how often it tells of none, by simulation. Batches
 * hold 30 places, or 10 notes. First with the usual share known, as textbooks have it, beside the CUSUM to beat; then as
 * the service draws them, which has to learn what is usual from the batches themselves.
 */
const RUNS = { runs: 4000, limit: 5000 };
const CHARTS = { found: { runs: 3000, limit: 300 }, falseAlarms: { runs: 600, limit: 2500 } };
const KNOWN = { baseline: 0.8, batch: CHART.places };

console.log('\nThe usual share known, .8 of 30 places a batch; batches on average\n');
console.log('| chart | fall of .05 | fall of .10, at once | fall of .10, later | fall of .20 | false alarm every |');
console.log('|---|---|---|---|---|---|');
known('CUSUM k = .5, h = 4, the one to beat', cusumChart(0.5, 4));
known('EWMA λ = .2, L = 2.65', DRIFT_CHART);
known('CUSUM k = .5, h = 4, the share estimated from four batches', cusumChart(0.5, 4), CHART.baseline);

console.log(`\nLearning what is usual, from ${CHART.baseline} batches on; batches on average, EWMA / CUSUM\n`);
console.log(
  '| series | change | found, after 20 usual batches | after 40 | false alarm every |\n|---|---|---|---|---|',
);
charted('share of .8', 'falls by .10', { kind: 'share', usual: 0.8, fall: 0.1 });
charted('share of .8', 'falls by .20', { kind: 'share', usual: 0.8, fall: 0.2 });
charted('share of .9', 'falls by .10', { kind: 'share', usual: 0.9, fall: 0.1 });
charted('share of .95', 'falls by .10', { kind: 'share', usual: 0.95, fall: 0.1 });
charted('labels a word, spread of a tenth', 'falls by a fifth', { kind: 'rate', usual: 0.1, fall: 0.2 });
charted('words a minute, spread of a tenth', 'rises by a fifth', { kind: 'pace', usual: 0.1, fall: -0.2 });

function known(name: string, chart: LowSideChart, estimatedFrom = 0): void {
  const after = (fall: number, before: number, seed: number): string =>
    told(simulateRunLength(chart, { ...KNOWN, fall, before, estimatedFrom }, chanceOf(seed), RUNS));
  const figures = [after(0.05, 0, 1), after(0.1, 0, 2), after(0.1, 40, 3), after(0.2, 0, 4), after(0, 0, 5)];
  console.log(`| ${[name, ...figures].join(' | ')} |`);
}

function charted(series: string, change: string, simulated: Omit<SimulatedChange, 'before'>): void {
  const found = (usualBatches: number): string => {
    const before = CHART.baseline + usualBatches;
    const { ewma, cusum } = simulateCharts({ ...simulated, before }, chanceOf(6), CHARTS.found);
    return `${told(ewma)} / ${told(cusum)}`;
  };
  const none = { ...simulated, fall: 0, before: CHART.baseline };
  const { ewma, cusum } = simulateCharts(none, chanceOf(7), CHARTS.falseAlarms);
  console.log(`| ${[series, change, found(20), found(40), `${told(ewma)} / ${told(cusum)}`].join(' | ')} |`);
}

/** The mean; where runs were given up, it is at least that. */
function told({ mean, standardError, cut }: RunLength): string {
  const digits = mean < 50 ? 1 : 0;
  return `${cut > 0 ? '≥ ' : ''}${mean.toFixed(digits)} ± ${(2 * standardError).toFixed(digits)}`;
}
