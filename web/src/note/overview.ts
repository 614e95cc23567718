import type { Mark } from './mark.ts';

/** A stretch of the note in the overview, and what stands in it. */
export interface Stretch {
  readonly index: number;
  readonly spans: readonly Mark[];
  readonly undecided: readonly Mark[];
  /** Marks that still lack something. */
  readonly problems: readonly Mark[];
}

/** Stretches the overview has: as many as can be told apart on a small screen. */
export const STRETCHES = 100;

/** The stretch a place of the text lies in. */
export const stretchAt = (offset: number, length: number): number =>
  Math.min(STRETCHES - 1, Math.floor((offset * STRETCHES) / Math.max(length, 1)));

/** The place of the text a stretch begins at. */
export const offsetOf = (stretch: number, length: number): number => Math.floor((stretch * length) / STRETCHES);

/** Where in a note something is; stretches without anything are left out. O(marks). */
export function overviewOf(length: number, marks: readonly Mark[], lacking: ReadonlySet<string>): readonly Stretch[] {
  const all = new Map<number, { spans: Mark[]; undecided: Mark[]; problems: Mark[] }>();
  for (const mark of marks) {
    const index = stretchAt(mark.start, length);
    const stretch = all.get(index) ?? { spans: [], undecided: [], problems: [] };
    all.set(index, stretch);
    if (mark.kind === 'span') stretch.spans.push(mark);
    if (mark.kind === 'suggestion') stretch.undecided.push(mark);
    if (lacking.has(mark.id)) stretch.problems.push(mark);
  }
  return [...all]
    .map(([index, found]) => ({ index, ...found }))
    .filter(({ spans, undecided, problems }) => spans.length + undecided.length + problems.length > 0)
    .sort((a, b) => a.index - b.index);
}

/** What to go to in a stretch: what lacks something before what is undecided, and that before what is done. */
export const firstIn = ({ problems, undecided, spans }: Stretch): Mark | null =>
  problems[0] ?? undecided[0] ?? spans[0] ?? null;

/** The next stretch with something in it after (or before) one; null at the end. */
export function stretchBeside(all: readonly Stretch[], from: number, way: -1 | 1): Stretch | null {
  const beside = way === 1 ? all.find(({ index }) => index > from) : all.findLast(({ index }) => index < from);
  return beside ?? null;
}
