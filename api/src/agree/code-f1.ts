import type { StudySpan } from './study.ts';

/**
 * Spans with their codes that two annotators have in common, and that each has; no code is a code of its own.
 */
export function codeCounts(
  first: readonly StudySpan[],
  second: readonly StudySpan[],
): readonly [matched: number, first: number, second: number] {
  const [a, b] = [codedKeys(first), codedKeys(second)];
  return [a.intersection(b).size, a.size, b.size];
}

/** Whether a span has a place for a code. */
export const isCoded = ({ attributes }: StudySpan): boolean => attributes !== undefined && 'code' in attributes;

const codedKeys = (spans: readonly StudySpan[]): Set<string> =>
  new Set(
    spans.map(({ start, end, fragments, label, attributes }) =>
      JSON.stringify([start, end, fragments ?? null, label, attributes?.['code'] ?? null]),
    ),
  );
