/** A line that one text has and the other has not. */
export interface LineChange {
  readonly kind: 'added' | 'removed';
  readonly line: string;
}

/**
 * The lines that came and went between two versions of a text, what went first, each in its text's order. A line that only moved is no change; empty lines never are. O(lines).
 */
export function lineChanges(before: string, after: string): readonly LineChange[] {
  const [old, now] = [linesOf(before), linesOf(after)];
  return [
    ...without(old, now).map((line) => ({ kind: 'removed' as const, line })),
    ...without(now, old).map((line) => ({ kind: 'added' as const, line })),
  ];
}

const linesOf = (text: string): readonly string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The lines of one list that the other has not, each as often as it is there more. */
function without(lines: readonly string[], others: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const n = left.get(line) ?? 0;
    left.set(line, n - 1);
    return n <= 0;
  });
}
