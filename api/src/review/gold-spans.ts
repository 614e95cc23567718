import type { Action, Id, Made } from '@chartmark/schemas';
import { createNth, idFor, spanKey } from './aligned.ts';
import type { Owned, Settlement } from './settlement.ts';

type NewSpan = Extract<Action, { type: 'addSpan' }>['span'];

export interface GoldSpans {
  readonly removed: ReadonlySet<Id>;
  readonly added: readonly NewSpan[];
  /** What belongs to whom afterwards, with the place it is for: an agreed span or a difference. */
  readonly made: readonly (Owned & { readonly place: Id })[];
}

/** The spans a settlement takes from the gold and puts there; what a person removed by hand is not put there again. */
export function goldSpans({ gold, aligned, now, standing, undone, agreedBefore }: Settlement): GoldSpans {
  const { layer, state } = gold;
  const added: NewSpan[] = [];
  const made: (Owned & { place: Id })[] = standing.flatMap(({ id, verdict }) =>
    verdict.made.filter(isSpan).map((one) => ({ owner: id, place: id, made: one })),
  );
  const known = new Set(agreedBefore.filter(isSpan).map(({ id }) => id));
  for (const agreed of aligned.agreed) {
    if (agreed.of !== 'span') continue;
    const id = idFor(layer, agreed.id);
    made.push({ owner: layer, place: agreed.id, made: { of: 'span', id, from: [...agreed.items] } });
    const { label, fragments, attributes, concept } = agreed.span;
    if (!known.has(id) && !state.spans.has(id)) added.push({ id, label, fragments, attributes, concept });
  }
  const nth = createNth();
  for (const { span, from } of now?.content.spans ?? []) {
    const owner = now?.difference.id ?? '';
    const key = spanKey(span);
    const id = idFor(layer, owner, key, nth(key));
    made.push({ owner, place: owner, made: { of: 'span', id, from: [...from] } });
    added.push({ ...span, id });
  }
  const kept = new Set(made.filter(({ owner }) => owner === layer).map((one) => one.made.id));
  const lost = [...undone.flatMap(({ verdict }) => verdict.made), ...agreedBefore.filter(({ id }) => !kept.has(id))];
  return {
    removed: new Set(
      lost
        .filter(isSpan)
        .map(({ id }) => id)
        .filter((id) => state.spans.has(id)),
    ),
    added,
    made,
  };
}

const isSpan = ({ of }: Made): boolean => of === 'span';
