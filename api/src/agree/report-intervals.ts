import { type BootstrapOptions, resampledTotals } from './bootstrap.ts';
import type { Frame } from './frame.ts';
import type { NoteSums } from './note-sums.ts';
import { type CountedIntervals, countedColumns, countedIntervals, NO_COUNTED_INTERVALS } from './paired-intervals.ts';
import { type TypeIntervals, typeColumns, typeIntervals } from './type-intervals.ts';
import { type Judged, type ValueIntervals, valueColumns, valueIntervals } from './value-intervals.ts';

/** The intervals of a report: of each type and last of all, of other counts, and of each subject that was judged. */
export interface ReportIntervals {
  readonly types: readonly TypeIntervals[];
  readonly counted: CountedIntervals;
  readonly values: readonly ValueIntervals[];
}

/** All intervals of a report from the same draws of the notes that tell anything; none without options. */
export function reportIntervals(
  frame: Frame,
  notes: readonly NoteSums[],
  judged: readonly Judged[],
  options: BootstrapOptions | undefined,
): ReportIntervals {
  if (!options) return { types: [], counted: NO_COUNTED_INTERVALS, values: [] };
  const shared = notes.filter(({ at, ratings }) => at.length > 0 || ratings.length > 0);
  const [types, counted] = [typeColumns(frame, shared), countedColumns(frame, shared)];
  const values = valueColumns(frame.annotators.length, shared, judged);
  const columns = [...types, ...counted, ...values.flatMap((one) => one.columns)];
  const totals = resampledTotals(columns, shared.length, options);
  const end = types.length + counted.length;
  return {
    types: typeIntervals(frame, totals.slice(0, types.length), options),
    counted: countedIntervals(frame, totals.slice(types.length, end), options),
    values: valueIntervals(values, totals.slice(end), options),
  };
}
