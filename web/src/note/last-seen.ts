import type { Id, LayerState, Span, Step } from '@chartmark/schemas';

/** A span as it stands, or stood before it was taken away, and who took it. */
export interface LastSeen {
  readonly span: Span;
  /** Null while it stands, or if it cannot be told any more. */
  readonly takenBy: Id | null;
}

/** What is known of a span; null if it is in nobody's history any more. Linear in the steps people can go back. */
export function lastSeen(state: LayerState, id: Id): LastSeen | null {
  const standing = state.spans.get(id);
  if (standing) return { span: standing.value, takenBy: null };
  let seen: LastSeen | null = null;
  for (const [person, { done, undone }] of state.histories) {
    for (const step of [...done, ...undone]) {
      const was = spanIn(step.before, id);
      if (was && isGoneAfter(step, id)) return { span: was, takenBy: person };
      const known = was ?? spanIn(step.after, id);
      if (known) seen = { span: known, takenBy: null };
    }
  }
  return seen;
}

function spanIn(puts: Step['before'], id: Id): Span | null {
  for (const put of puts) if (put.of === 'span' && put.id === id && put.to) return put.to.value;
  return null;
}

const isGoneAfter = ({ after }: Step, id: Id): boolean =>
  after.some((put) => put.of === 'span' && put.id === id && put.to === null);
