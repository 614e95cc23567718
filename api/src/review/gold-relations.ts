import type { Action, Id, LabelSchema } from '@chartmark/schemas';
import { mayRelate, refusal } from '@chartmark/schemas';
import type { Item, Joins } from './aligned.ts';
import { idFor, joinsKey } from './aligned.ts';
import { contentOf } from './content.ts';
import type { GoldSpans } from './gold-spans.ts';
import type { Owned, Settlement } from './settlement.ts';

type NewRelation = Extract<Action, { type: 'addRelation' }>['relation'];

export interface GoldRelations {
  readonly removed: readonly Id[];
  readonly added: readonly NewRelation[];
  readonly made: readonly Owned[];
}

interface Wanted {
  readonly owner: Id;
  readonly id: Id;
  readonly joins: Joins;
  readonly from: readonly Item[];
}

/**
 * The relations a settlement takes from the gold and puts there. A relation comes with its ends: it is drawn as soon as
 * the gold has a span for each of them, the very one made from its end or the only one made at that place.
 *
 * @throws {Refusal} `senseless` if the relation decided now cannot be drawn
 */
export function goldRelations(settlement: Settlement, spans: GoldSpans): GoldRelations {
  const { gold, schema, now, standing, undone, agreedBefore } = settlement;
  const { relations } = gold.state;
  const labels = labelsAfter(settlement, spans);
  const fresh = new Set(spans.added.map(({ id }) => id));
  const ends = endsIn(spans, labels);
  const before = new Set(
    [...agreedBefore, ...[...standing, ...undone].flatMap(({ verdict }) => verdict.made)]
      .filter(({ of }) => of === 'relation')
      .map(({ id }) => id),
  );
  const added: NewRelation[] = [];
  const made: Owned[] = [];
  const kept = new Set<Id>();
  for (const wanted of wantedRelations(settlement)) {
    const drawn = ends(wanted.joins);
    const isNow = wanted.owner === now?.difference.id;
    if (!drawn || !allows(schema, wanted.joins.label, labels.get(drawn.head), labels.get(drawn.child))) {
      if (isNow) throw refusal('adjudication.joins', {});
      continue;
    }
    made.push({ owner: wanted.owner, made: { of: 'relation', id: wanted.id, from: [...wanted.from] } });
    const there = relations.get(wanted.id)?.value;
    const { head, child } = drawn;
    const isSame = there?.head === head && there.child === child && !fresh.has(head) && !fresh.has(child);
    const isTakenAwayByHand = !there && before.has(wanted.id) && !fresh.has(head) && !fresh.has(child);
    if (!isNow && (isSame || isTakenAwayByHand)) {
      kept.add(wanted.id);
      continue;
    }
    const { label, attributes } = wanted.joins;
    added.push({ id: wanted.id, label, head, child, attributes });
  }
  const removed = [...before].filter((id) => {
    const there = relations.get(id)?.value;
    // What is joined to a span that goes, goes with it.
    return there && !kept.has(id) && !spans.removed.has(there.head) && !spans.removed.has(there.child);
  });
  return { removed, added, made };
}

function wantedRelations({ gold, aligned, now, standing }: Settlement): Wanted[] {
  const wanted: Wanted[] = [];
  for (const agreed of aligned.agreed) {
    if (agreed.of !== 'relation') continue;
    wanted.push({ owner: gold.layer, id: idFor(gold.layer, agreed.id), joins: agreed.joins, from: agreed.items });
  }
  const decided = aligned.differences.flatMap((difference) => {
    if (difference.of !== 'relation') return [];
    if (difference.id === now?.difference.id) return [{ difference, content: now.content }];
    const verdict = standing.find(({ id }) => id === difference.id)?.verdict;
    const layers = verdict?.sides.filter(({ taken }) => taken).map(({ layer }) => layer) ?? [];
    return layers.length > 0 ? [{ difference, content: contentOf(difference, { kind: 'merge', layers }) }] : [];
  });
  for (const { difference, content } of decided) {
    for (const [nth, { joins, from }] of content.relations.entries()) {
      const id = idFor(gold.layer, difference.id, joinsKey(joins), nth);
      wanted.push({ owner: difference.id, id, joins, from });
    }
  }
  return wanted;
}

/** The spans the gold will have, with their types. */
function labelsAfter({ gold }: Settlement, { removed, added }: GoldSpans): ReadonlyMap<Id, string> {
  const labels = new Map<Id, string>();
  for (const [id, { value }] of gold.state.spans) if (!removed.has(id)) labels.set(id, value.label);
  for (const { id, label } of added) labels.set(id, label);
  return labels;
}

function endsIn({ made }: GoldSpans, labels: ReadonlyMap<Id, string>) {
  const bySource = new Map<string, Id>();
  const byPlace = new Map<Id, Id | null>();
  for (const { place, made: one } of made) {
    if (!labels.has(one.id)) continue;
    byPlace.set(place, byPlace.has(place) ? null : one.id);
    for (const { layer, id } of one.from) bySource.set(`${layer} ${id}`, one.id);
  }
  const drawn = (head: Id | null | undefined, child: Id | null | undefined) =>
    head && child && head !== child ? { head, child } : null;
  return ({ ends, head, child }: Joins) => {
    for (const end of ends) {
      const exact = drawn(bySource.get(`${end.layer} ${end.head}`), bySource.get(`${end.layer} ${end.child}`));
      if (exact) return exact;
    }
    for (const end of ends) {
      const near = drawn(
        bySource.get(`${end.layer} ${end.head}`) ?? byPlace.get(head),
        bySource.get(`${end.layer} ${end.child}`) ?? byPlace.get(child),
      );
      if (near) return near;
    }
    return null;
  };
}

function allows(schema: LabelSchema, label: string, head: string | undefined, child: string | undefined): boolean {
  return head !== undefined && child !== undefined && mayRelate(schema, label, head, child);
}
