import { changedIn, type Id, type LayerState, type Span } from '@chartmark/schemas';
import { lastSeen } from '../note/last-seen.ts';

/** What somebody else did to a span. */
export interface OthersDeed {
  readonly kind: 'added' | 'changed' | 'removed';
  readonly span: Span;
  readonly by: Id;
}

/**
 * What others did to spans between two states of a layer as the service told them. What nobody's history names any more is left
 * out. Linear in what changed where the states tell it, else in the spans.
 */
export function doneByOthers(before: LayerState, now: LayerState, me: Id): readonly OthersDeed[] {
  if (before.spans === now.spans) return [];
  const changed = changedIn<'spans'>(before.spans, now.spans) ?? new Set([...before.spans.keys(), ...now.spans.keys()]);
  return [...changed].flatMap((id): OthersDeed[] => {
    const [was, is] = [before.spans.get(id), now.spans.get(id)];
    if (was?.touched === is?.touched) return [];
    if (is) {
      const by = whoDid(now, is.touched);
      return by === null || by === me ? [] : [{ kind: was ? 'changed' : 'added', span: is.value, by }];
    }
    const by = lastSeen(now, id)?.takenBy ?? null;
    return !was || by === null || by === me ? [] : [{ kind: 'removed', span: was.value, by }];
  });
}

function whoDid({ histories }: LayerState, event: Id): Id | null {
  for (const [person, { done }] of histories) if (done.find(event)) return person;
  return null;
}
