import { byExtent, type Extent } from './study.ts';

/** A span with the place of its type. */
export interface Typed {
  readonly span: Extent;
  readonly type: number;
}

/**
 * What two annotators called the spans with the same boundaries, of those that are not the same in both: types are put
 * together in order, and what is left over meets nothing.
 *
 * @param none the place that stands for no such span
 * @param count is told places of types, for each span once
 */
export function confuse(
  first: readonly Typed[],
  second: readonly Typed[],
  none: number,
  count: (first: number, second: number) => void,
): void {
  const ones = first.length > 1 ? first.toSorted(byExtentAndType) : first;
  const others = second.length > 1 ? second.toSorted(byExtentAndType) : second;
  for (let i = 0, j = 0; ; ) {
    const a = ones[i];
    const b = others[j];
    if (!a && !b) return;
    const order = a && b ? byExtent(a.span, b.span) : a ? -1 : 1;
    count(order <= 0 && a ? a.type : none, order >= 0 && b ? b.type : none);
    if (order <= 0) i += 1;
    if (order >= 0) j += 1;
  }
}

/**
 * The same of whole lists, in one walk, where no annotator gave the same boundaries twice.
 *
 * @param types of the spans, by place
 */
export function confuseDistinct(
  first: readonly Extent[],
  second: readonly Extent[],
  [firstTypes, secondTypes]: readonly [first: readonly number[], second: readonly number[]],
  none: number,
  count: (first: number, second: number) => void,
): void {
  for (let i = 0, j = 0; ; ) {
    const a = first[i];
    const b = second[j];
    if (!a && !b) return;
    const order = a && b ? byExtent(a, b) : a ? -1 : 1;
    count(order <= 0 ? (firstTypes[i] ?? none) : none, order >= 0 ? (secondTypes[j] ?? none) : none);
    if (order <= 0) i += 1;
    if (order >= 0) j += 1;
  }
}

const byExtentAndType = (a: Typed, b: Typed): number => byExtent(a.span, b.span) || a.type - b.type;

/** The spans of each list that the other does not have. Both in text order without repeats. */
export function unshared(
  first: readonly Extent[],
  second: readonly Extent[],
  type: number,
  [ones, others]: readonly [ones: Typed[], others: Typed[]],
): void {
  for (let i = 0, j = 0; ; ) {
    const a = first[i];
    const b = second[j];
    if (!a && !b) return;
    const order = a && b ? byExtent(a, b) : a ? -1 : 1;
    if (order < 0 && a) ones.push({ span: a, type });
    if (order > 0 && b) others.push({ span: b, type });
    if (order <= 0) i += 1;
    if (order >= 0) j += 1;
  }
}
