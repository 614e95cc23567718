import type { Id, Relation } from '@chartmark/schemas';
import type { Agreed, ComparedLayer, Difference, Joins, Place } from './aligned.ts';
import { distinct, idFor, inAll, joinsKey, sidesOf, spanKey } from './aligned.ts';

interface Mapped {
  readonly relation: Relation;
  readonly joins: Joins;
  readonly start: number;
  readonly end: number;
}

/**
 * Compares relations by the places their ends lie in, so that two people who marked an end a little differently but
 * joined the same things agree on the relation. Those between the same two places make one difference.
 *
 * @param places by layer and span id
 * @param undecided the places that are differences
 */
export function alignRelations(
  layers: readonly ComparedLayer[],
  places: ReadonlyMap<string, Place>,
  undecided: ReadonlySet<Id>,
): { agreed: Agreed[]; differences: Difference[] } {
  const all = layers.map(({ layer, state }) => ({
    layer,
    things: [...state.relations.values()]
      .flatMap(({ value }) => mapped(layer, value, state, places))
      .sort((a, b) => (inLayer(a) < inLayer(b) ? -1 : 1)),
  }));
  const { common, rest } = inAll(all, ({ joins }) => joinsKey(joins));
  const agreed = common.flatMap(({ key, members }): Agreed[] => {
    const [first] = members;
    const items = members.map(({ layer, thing }) => ({ layer, id: thing.relation.id }));
    const ends = members.flatMap(({ thing }) => thing.joins.ends);
    return first ? [{ of: 'relation', id: idFor('agreed', key), joins: { ...first.thing.joins, ends }, items }] : [];
  });
  const groups = Map.groupBy(rest, ({ thing }) => pairOf(thing.joins).join(' '));
  const differences = [...groups.values()].map((group): Difference => {
    const things = group.map(({ thing }) => thing);
    const sides = sidesOf(layers, (layer) => ({
      relations: group
        .filter((one) => one.layer === layer)
        .map(({ thing: { relation, joins } }) => ({ relation, joins }))
        .sort((a, b) => (joinsKey(a.joins) < joinsKey(b.joins) ? -1 : 1)),
    }));
    return {
      id: idFor('relations', ...sides.map((side) => [side.layer, side.relations.map(({ joins }) => joinsKey(joins))])),
      of: 'relation',
      kind: 'relation',
      labels: distinct(things.map(({ joins }) => joins.label)),
      start: Math.min(...things.map(({ start }) => start)),
      end: Math.max(...things.map(({ end }) => end)),
      sides,
      waitsFor: distinct(things.flatMap(({ joins }) => [joins.head, joins.child])).filter((id) => undecided.has(id)),
    };
  });
  return { agreed, differences };
}

function mapped(
  layer: Id,
  relation: Relation,
  { spans }: ComparedLayer['state'],
  places: ReadonlyMap<string, Place>,
): Mapped[] {
  const head = places.get(`${layer} ${relation.head}`);
  const child = places.get(`${layer} ${relation.child}`);
  // A fold keeps no relation whose end is gone.
  const first = spans.get(relation.head)?.value;
  const second = spans.get(relation.child)?.value;
  if (!head || !child || !first || !second) return [];
  const ends = [{ layer, head: relation.head, child: relation.child }];
  const isPlain = head.id !== child.id && head.single && child.single;
  const saying = isPlain ? null : `${spanKey(first)} ${spanKey(second)}`;
  return [
    {
      relation,
      joins: { label: relation.label, attributes: relation.attributes, head: head.id, child: child.id, saying, ends },
      start: Math.min(head.start, child.start),
      end: Math.max(head.end, child.end),
    },
  ];
}

const pairOf = ({ head, child }: Joins): string[] => [head, child].sort();

/** Equal relations of one layer are told apart by where their ends come in it, which ids say well enough. */
const inLayer = ({ joins, relation }: Mapped): string => `${joinsKey(joins)} ${relation.id}`;
