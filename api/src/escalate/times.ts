import type { Escalation, EscalationTimes } from '@chartmark/schemas';

/** How many wait and how long answers took. The median of an even number is the mean of the middle two. */
export function timesOf(escalations: Iterable<Pick<Escalation, 'raisedAt' | 'answeredAt'>>): EscalationTimes {
  const tookMs: number[] = [];
  let open = 0;
  let oldestOpen: string | null = null;
  for (const { raisedAt, answeredAt } of escalations) {
    if (answeredAt !== null) {
      tookMs.push(Math.max(0, Date.parse(answeredAt) - Date.parse(raisedAt)));
      continue;
    }
    open += 1;
    if (oldestOpen === null || raisedAt < oldestOpen) oldestOpen = raisedAt;
  }
  tookMs.sort((a, b) => a - b);
  return { open, answered: tookMs.length, medianMs: median(tookMs), longestMs: tookMs.at(-1) ?? null, oldestOpen };
}

function median(sorted: readonly number[]): number | null {
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}
