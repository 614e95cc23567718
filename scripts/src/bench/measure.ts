/** The value below which this share of the values lies. @param share 0 to 1 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** Milliseconds as they stand in a report. */
export const ms = (value: number): string => `${value.toFixed(1)} ms`;

/** Delays in a few words. */
export const spread = (delays: readonly number[]): string =>
  `p50 ${percentile(delays, 0.5).toFixed(1)} ms, p99 ${percentile(delays, 0.99).toFixed(1)} ms`;

/** Milliseconds a piece of work took. */
export async function timed(work: () => Promise<unknown> | unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** One line of a report: what was measured, over how much, and how it compares. */
export interface Line {
  readonly what: string;
  readonly size: string;
  readonly figure: string;
  readonly baseline?: string | undefined;
  readonly ratio?: number | undefined;
  readonly goal?: string | undefined;
}

/** Prints lines as a Markdown table. */
export function print(title: string, lines: readonly Line[]): void {
  console.log(`\n${title}\n`);
  console.log('| what | size | figure | baseline in the same run | ratio | goal |\n|---|---|---|---|---|---|');
  for (const { what, size, figure, baseline, ratio, goal } of lines) {
    console.log(`| ${[what, size, figure, baseline ?? '–', ratio?.toFixed(2) ?? '–', goal ?? '–'].join(' | ')} |`);
  }
}

/**
 * Calls `send` so many times a second, whether or not earlier calls have been answered, and gives each one's delay from
 * the moment it was due: a stall is counted against every call that waited for it.
 *
 * @param perSecond calls a second
 * @returns milliseconds, one a call
 */
export async function atRate(
  perSecond: number,
  calls: number,
  send: (i: number) => Promise<unknown>,
): Promise<number[]> {
  const start = performance.now();
  const delays: Promise<number>[] = [];
  for (let i = 0; i < calls; i++) {
    const due = start + (i * 1000) / perSecond;
    const wait = due - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, Math.ceil(wait)));
    delays.push(send(i).then(() => performance.now() - due));
  }
  return Promise.all(delays);
}
