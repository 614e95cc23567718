import { type BootstrapOptions, type Interval, percentileInterval, resampledTotals } from './bootstrap.ts';
import type { Estimate } from './estimate.ts';
import { EXTRA_FIELD, type Frame, PAIR_FIELDS, placesOf } from './frame.ts';
import type { NoteSums } from './note-sums.ts';
import type { Column } from './packed-columns.ts';
import type { PairSums } from './totals.ts';

/**
 * The interval of any figure of the first two annotators, from resampling the notes both annotated.
 *
 * @param label the place of the type, or the number of types for all together
 */
export function pairInterval(
  frame: Frame,
  notes: readonly NoteSums[],
  label: number,
  figure: (sums: PairSums) => Estimate,
  options: BootstrapOptions,
): Interval | undefined {
  const places = placesOf(frame);
  const base = places.pair(0, label);
  const extra = places.extra(0);
  const shared = notes.filter((note) => note.at.includes(extra + EXTRA_FIELD.notes));
  const fields = [
    ...PAIR_FIELDS.map((_, field) => base + field),
    ...[extra + EXTRA_FIELD.characters, extra + EXTRA_FIELD.notes],
  ];
  const columns = fields.map((place) => columnOf(shared, place));
  const totals = resampledTotals(columns, shared.length, options);
  const replicates = Array.from({ length: options.resamples }, (_, resample) => {
    const sums = [...PAIR_FIELDS, 'characters', 'notes'].map(
      (name, field) => [name, totals[field]?.[resample] ?? 0] as const,
    );
    return figure(Object.fromEntries(sums) as PairSums);
  });
  return percentileInterval(replicates, options.level);
}

function columnOf(notes: readonly NoteSums[], place: number): Column {
  const dense = notes.map(({ at, by }) => by[at.indexOf(place)] ?? 0);
  return { notes: Int32Array.from(dense.keys()), amounts: Float64Array.from(dense) };
}
