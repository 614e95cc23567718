import type { Frame } from './frame.ts';
import { byExtent, type StudySpan } from './study.ts';

/**
 * What two annotators called the spans with the same boundaries. Types both gave come first, the rest are put together
 * in order, and what is left over meets nothing.
 *
 * @param first in text order; a span of several types lies together
 * @returns places of types; the one after the last is nothing
 */
export function confusionCells(
  frame: Frame,
  first: readonly StudySpan[],
  second: readonly StudySpan[],
): [first: number, second: number][] {
  const none = frame.labels.length;
  const cells: [number, number][] = [];
  let i = 0;
  let j = 0;
  for (;;) {
    const a = first[i];
    const b = second[j];
    if (!a && !b) return cells;
    const order = a && b ? byExtent(a, b) : a ? -1 : 1;
    const ones = order <= 0 && a ? typesAt(frame, first, i, a) : [];
    const others = order >= 0 && b ? typesAt(frame, second, j, b) : [];
    i += ones.length;
    j += others.length;
    if (ones.length === 1 && others.length === 1) {
      cells.push([ones[0] ?? none, others[0] ?? none]);
      continue;
    }
    for (const type of ones) if (others.includes(type)) cells.push([type, type]);
    const leftOnes = ones.filter((type) => !others.includes(type)).sort((x, y) => x - y);
    const leftOthers = others.filter((type) => !ones.includes(type)).sort((x, y) => x - y);
    for (let k = 0; k < Math.max(leftOnes.length, leftOthers.length); k++) {
      cells.push([leftOnes[k] ?? none, leftOthers[k] ?? none]);
    }
  }
}

function typesAt(frame: Frame, spans: readonly StudySpan[], from: number, extent: StudySpan): number[] {
  const types: number[] = [];
  for (let i = from; i < spans.length; i++) {
    const span = spans[i];
    if (!span || byExtent(span, extent) !== 0) break;
    types.push(frame.labelPlace.get(span.label) ?? frame.labels.length);
  }
  return types;
}
