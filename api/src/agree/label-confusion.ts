import { byExtent, type Extent } from './study.ts';

/** An annotator's spans in text order, those with the same boundaries by type, with the place of each one's type. */
export interface TypedSpans {
  readonly spans: readonly Extent[];
  readonly types: Int32Array;
}

/**
 * What two annotators called the spans with the same boundaries, by one merge of the two lists. Where several types have the
 * same boundaries, the types both used are put together first, then the others in order; what is left over meets nothing.
 *
 * @param none the place that stands for no such span
 * @param count is told places of types, for each span once
 * @returns how many boundaries both have, of whatever type
 */
export function confuse(
  first: TypedSpans,
  second: TypedSpans,
  none: number,
  count: (first: number, second: number) => void,
): number {
  let i = 0;
  let j = 0;
  let common = 0;
  for (;;) {
    const a = first.spans[i];
    const b = second.spans[j];
    if (!a && !b) return common;
    const order = a && b ? byExtent(a, b) : a ? -1 : 1;
    if (order < 0) count(first.types[i++] ?? none, none);
    else if (order > 0) count(none, second.types[j++] ?? none);
    else {
      common += 1;
      const endA = endOfExtent(first.spans, i);
      const endB = endOfExtent(second.spans, j);
      if (endA === i + 1 && endB === j + 1) count(first.types[i] ?? none, second.types[j] ?? none);
      else confuseSame(first.types.subarray(i, endA), second.types.subarray(j, endB), none, count);
      i = endA;
      j = endB;
    }
  }
}

/** Types of spans with the same boundaries. */
function confuseSame(
  first: Int32Array,
  second: Int32Array,
  none: number,
  count: (first: number, second: number) => void,
): void {
  const ones = [...first].filter((type) => !second.includes(type));
  const others = [...second].filter((type) => !first.includes(type));
  for (const type of first) if (second.includes(type)) count(type, type);
  for (let k = 0; k < Math.max(ones.length, others.length); k++) count(ones[k] ?? none, others[k] ?? none);
}

function endOfExtent(spans: readonly Extent[], from: number): number {
  const span = spans[from];
  let end = from + 1;
  for (let next = spans[end]; span && next && byExtent(span, next) === 0; next = spans[++end]);
  return end;
}
