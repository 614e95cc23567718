import type { Frame } from './frame.ts';
import { byExtent, type StudySpan } from './study.ts';

/**
 * What two annotators called the spans with the same boundaries. Types both gave come first, the rest are put together
 * in order, and what is left over meets nothing.
 *
 * @param first in text order; a span of several types lies together
 * @param count is told places of types, for each span once; the one after the last is nothing
 */
export function confuse(
  frame: Frame,
  first: readonly StudySpan[],
  second: readonly StudySpan[],
  count: (first: number, second: number) => void,
): void {
  const none = frame.labels.length;
  const type = (span: StudySpan) => frame.labelPlace.get(span.label) ?? none;
  for (let i = 0, j = 0; ; ) {
    const [a, b] = [first[i], second[j]];
    if (!a && !b) return;
    const order = a && b ? byExtent(a, b) : a ? -1 : 1;
    const toI = order <= 0 && a ? runEnd(first, i) : i;
    const toJ = order >= 0 && b ? runEnd(second, j) : j;
    if (a && b && toI - i === 1 && toJ - j === 1) count(type(a), type(b));
    else if (a && toI - i === 1 && toJ === j) count(type(a), none);
    else if (b && toI === i && toJ - j === 1) count(none, type(b));
    else confuseRuns(first.slice(i, toI).map(type), second.slice(j, toJ).map(type), none, count);
    i = toI;
    j = toJ;
  }
}

/** Several types on the same boundaries. */
function confuseRuns(
  ones: readonly number[],
  others: readonly number[],
  none: number,
  count: (first: number, second: number) => void,
): void {
  for (const type of ones) if (others.includes(type)) count(type, type);
  const leftOnes = ones.filter((type) => !others.includes(type)).sort((a, b) => a - b);
  const leftOthers = others.filter((type) => !ones.includes(type)).sort((a, b) => a - b);
  for (let k = 0; k < Math.max(leftOnes.length, leftOthers.length); k++) {
    count(leftOnes[k] ?? none, leftOthers[k] ?? none);
  }
}

/** Where the spans with the boundaries of this one end. */
function runEnd(spans: readonly StudySpan[], from: number): number {
  const extent = spans[from];
  let to = from + 1;
  for (; extent && to < spans.length; to++) {
    const span = spans[to];
    if (!span || byExtent(span, extent) !== 0) break;
  }
  return to;
}
