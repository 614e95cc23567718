import {
  chanceCorrected,
  type Estimate,
  mapEstimate,
  REASON,
  ratio,
  sum,
  undefinedBecause,
  value,
} from './estimate.ts';

/** Counts; `table[i][j]` items were given value i by the first annotator and j by the second. */
export type ContingencyTable = readonly (readonly number[])[];

/** A lower and an upper limit. */
export type Limits = readonly [low: number, high: number];

/**
 * Cohen's kappa: how much two annotators agree beyond what their own label habits would give by chance.
 *
 * @returns kappa, dimensionless, at most 1; or why it has no value
 * @throws {RangeError} if the table is not square
 * @see Cohen (1960), Educational and Psychological Measurement 20(1), 37-46, equation 1
 */
export function cohenKappa(table: ContingencyTable): Estimate {
  const { items, observed, rows, columns } = margins(table);
  if (items === 0) return undefinedBecause(REASON.noPairs);
  return chanceCorrected(observed, sum(rows.map((row, i) => row * (columns[i] ?? 0))));
}

/**
 * Kappa with the two annotators' habits pooled.
 *
 * @see Scott (1955), Public Opinion Quarterly 19(3), 321-325
 */
export function scottPi(table: ContingencyTable): Estimate {
  const { items, observed, rows, columns } = margins(table);
  if (items === 0) return undefinedBecause(REASON.noPairs);
  return chanceCorrected(observed, sum(rows.map((row, i) => ((row + (columns[i] ?? 0)) / 2) ** 2)));
}

/**
 * Cohen's kappa for ordered values: a disagreement weighs as much as its values lie apart.
 *
 * @param table in the order of the values
 * @param power 1 for linear weights, 2 for quadratic
 * @see Cohen (1968), Psychological Bulletin 70(4), 213-220
 */
export function weightedKappa(table: ContingencyTable, power: 1 | 2): Estimate {
  const { items, rows, columns } = margins(table);
  if (items === 0) return undefinedBecause(REASON.noPairs);
  let observed = 0;
  let expected = 0;
  for (const [i, row] of table.entries()) {
    for (const [j, count] of row.entries()) {
      const weight = Math.abs(i - j) ** power;
      observed += (weight * count) / items;
      expected += weight * (rows[i] ?? 0) * (columns[j] ?? 0);
    }
  }
  return mapEstimate(ratio(observed, expected, REASON.noVariation), (share) => 1 - share);
}

/**
 * Large-sample standard error of Cohen's kappa.
 *
 * @see Fleiss, Cohen & Everitt (1969), Psychological Bulletin 72(5), 323-327, equation 13
 */
export function cohenKappaError(table: ContingencyTable): Estimate {
  const kappa = cohenKappa(table);
  if (kappa.kind === 'undefined') return kappa;
  const { items, rows, columns } = margins(table);
  const expected = sum(rows.map((row, i) => row * (columns[i] ?? 0)));
  const distance = 1 - kappa.value;
  let variance = -((kappa.value - expected * distance) ** 2);
  for (const [i, row] of table.entries()) {
    for (const [j, count] of row.entries()) {
      const share = count / items;
      variance +=
        i === j
          ? share * (1 - ((rows[i] ?? 0) + (columns[i] ?? 0)) * distance) ** 2
          : distance ** 2 * share * ((columns[i] ?? 0) + (rows[j] ?? 0)) ** 2;
    }
  }
  return value(Math.sqrt((variance > ROUNDING ? variance : 0) / items) / (1 - expected));
}

/** What the terms of the variance leave of their difference where they cancel, as they do where all agree. */
const ROUNDING = 1e-14;

/** The 95 % limits kappa ± 1.959964 standard errors, not clipped; undefined where kappa is. */
export function cohenKappaLimits(table: ContingencyTable): Limits | undefined {
  const kappa = cohenKappa(table);
  const error = cohenKappaError(table);
  if (kappa.kind === 'undefined' || error.kind === 'undefined') return undefined;
  return [kappa.value - 1.959964 * error.value, kappa.value + 1.959964 * error.value];
}

/**
 * For each value the share of its uses on which both agree.
 *
 * @see Spitzer & Fleiss (1974), British Journal of Psychiatry 125, 341-347
 */
export function specificAgreement(table: ContingencyTable): Estimate[] {
  return table.map((row, i) => {
    const uses = sum(row) + sum(table.map((other) => other[i] ?? 0));
    return ratio(2 * (row[i] ?? 0), uses, REASON.noInstances);
  });
}

/** Kappa in overlapping windows of a series of items, for a trend. Each window is a table of its items. */
export function rollingCohenKappa(
  items: readonly (readonly [first: number, second: number])[],
  categories: number,
  { window, step }: { readonly window: number; readonly step: number },
): { from: number; to: number; kappa: Estimate; limits: Limits | undefined }[] {
  if (window < 1 || step < 1) throw new RangeError('a window and its step are at least one item');
  const windows = [];
  for (let from = 0; from + window <= items.length; from += step) {
    const table = Array.from({ length: categories }, () => new Array<number>(categories).fill(0));
    for (const [first, second] of items.slice(from, from + window)) {
      const row = table[first];
      if (row) row[second] = (row[second] ?? 0) + 1;
    }
    windows.push({ from, to: from + window, kappa: cohenKappa(table), limits: cohenKappaLimits(table) });
  }
  return windows;
}

function margins(table: ContingencyTable) {
  if (table.some((row) => row.length !== table.length)) throw new RangeError('the table must be square');
  const items = sum(table.map(sum));
  return {
    items,
    observed: sum(table.map((row, i) => row[i] ?? 0)) / items,
    rows: table.map((row) => sum(row) / items),
    columns: table.map((_, j) => sum(table.map((row) => row[j] ?? 0)) / items),
  };
}
