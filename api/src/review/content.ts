import type { Attributes, Fragment, Id, Span } from '@chartmark/schemas';
import { overlap, refusal } from '@chartmark/schemas';
import type { Difference, Item, Joins, Side } from './aligned.ts';
import { createNth, joinsKey, spanKey } from './aligned.ts';

/** What an adjudicator chooses of a difference. */
export type Choice =
  | { readonly kind: 'take'; readonly layer: Id }
  | { readonly kind: 'merge'; readonly layers: readonly Id[] }
  | { readonly kind: 'new'; readonly spans: readonly SpanContent[]; readonly value: string | null }
  | { readonly kind: 'nothing' | 'escalate' | 'reopen' };

export type SpanContent = Pick<Span, 'label' | 'fragments' | 'attributes' | 'concept'>;

/** What the gold is to say at a difference, each thing with its sources. */
export interface Content {
  readonly spans: readonly { readonly span: SpanContent; readonly from: readonly Item[] }[];
  readonly relations: readonly { readonly joins: Joins; readonly from: readonly Item[] }[];
  readonly value: { readonly value: string; readonly from: readonly Item[] } | null;
}

const NOTHING: Content = { spans: [], relations: [], value: null };

/**
 * What a choice means for a difference. Merging keeps all relations, and makes one span of each type over all that
 * was covered where spans of that type, by different people, meet.
 *
 * @throws {Refusal} `senseless` if the difference has no such side, or cannot be settled in this way
 */
export function contentOf(difference: Difference, choice: Choice): Content {
  switch (choice.kind) {
    case 'take':
      return takenOf(difference, sideOf(difference, choice.layer));
    case 'merge': {
      if (difference.of === 'noteLabel') throw refusal('adjudication.values', {});
      const all = unionOf(
        difference,
        choice.layers.map((layer) => sideOf(difference, layer)),
      );
      return { ...all, spans: merged(all.spans) };
    }
    case 'new':
      if (difference.of === 'relation') throw refusal('adjudication.relation', {});
      if ((difference.of === 'span') !== choice.spans.length > 0) {
        throw refusal('adjudication.new', {});
      }
      return {
        ...NOTHING,
        spans: choice.spans.map((span) => ({ span, from: [] })),
        value: choice.value === null ? null : { value: choice.value, from: [] },
      };
    default:
      return NOTHING;
  }
}

/** What one side says. */
export const sayingOf = (difference: Difference, side: Side): Content => unionOf(difference, [side]);

/** Whether the gold says what a layer says. */
export function follows(side: Side, content: Content): boolean {
  return (
    sameKeys(
      side.spans.map(spanKey),
      content.spans.map(({ span }) => spanKey(span)),
    ) &&
    sameKeys(
      side.relations.map(({ joins }) => joinsKey(joins)),
      content.relations.map(({ joins }) => joinsKey(joins)),
    ) &&
    side.value === (content.value?.value ?? null)
  );
}

function sideOf({ sides }: Difference, layer: Id): Side {
  const side = sides.find((one) => one.layer === layer);
  if (!side) throw refusal('adjudication.side', {});
  return side;
}

/** What one side says, with everyone who says the same. */
function takenOf(difference: Difference, chosen: Side): Content {
  const content = sayingOf(difference, chosen);
  return unionOf(
    difference,
    difference.sides.filter((side) => follows(side, content)),
  );
}

/** Everything that these sides have; what several of them say comes once. */
function unionOf(difference: Difference, sides: readonly Side[]): Content {
  const spans = new Map<string, { span: SpanContent; from: Item[] }>();
  const relations = new Map<string, { joins: Joins; from: Item[] }>();
  for (const side of sides) {
    const nth = createNth();
    const nthKey = (key: string): string => `${nth(key)} ${key}`;
    for (const span of side.spans) {
      const known = entryOf(spans, nthKey(spanKey(span)), () => ({ span, from: [] }));
      known.from.push({ layer: side.layer, id: span.id });
    }
    for (const { relation, joins } of side.relations) {
      const key = nthKey(joinsKey(joins));
      const known = entryOf(relations, key, () => ({ joins: { ...joins, ends: [] }, from: [] }));
      known.joins = { ...known.joins, ends: [...known.joins.ends, ...joins.ends] };
      known.from.push({ layer: side.layer, id: relation.id });
    }
  }
  const value = sides.find((side) => side.value !== null)?.value ?? null;
  const from = sides
    .filter((side) => side.value === value)
    .map(({ layer }) => ({ layer, id: difference.labels[0] ?? '' }));
  return {
    spans: [...spans.values()],
    relations: [...relations.values()],
    value: value === null ? null : { value, from },
  };
}

type Part = Content['spans'][number];

/** Of each type, spans of different people that meet become one over all that they cover. */
function merged(spans: readonly Part[]): Part[] {
  const done: Part[] = [];
  for (const part of spans) {
    let whole = part;
    const meets = ({ span, from }: Part): boolean =>
      span.label === whole.span.label &&
      overlap(span, whole.span) &&
      !from.some(({ layer }) => whole.from.some((item) => item.layer === layer));
    for (let at = done.findIndex(meets); at >= 0; at = done.findIndex(meets)) {
      const [other = whole] = done.splice(at, 1);
      whole = { span: joined(other.span, whole.span), from: [...other.from, ...whole.from] };
    }
    done.push(whole);
  }
  return done;
}

/** One span over what both cover; where both have a value, the first one's stays. */
const joined = (first: SpanContent, second: SpanContent): SpanContent => ({
  label: first.label,
  fragments: covered([...first.fragments, ...second.fragments]),
  attributes: { ...second.attributes, ...first.attributes } satisfies Attributes,
  concept: first.concept ?? second.concept,
});

function covered(fragments: readonly Fragment[]): Fragment[] {
  const joint: Fragment[] = [];
  for (const { start, end } of fragments.toSorted((a, b) => a.start - b.start)) {
    const last = joint.at(-1);
    if (last && start <= last.end) joint.splice(-1, 1, { start: last.start, end: Math.max(last.end, end) });
    else joint.push({ start, end });
  }
  return joint;
}

function entryOf<T>(entries: Map<string, T>, key: string, make: () => T): T {
  const known = entries.get(key) ?? make();
  entries.set(key, known);
  return known;
}

const sameKeys = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.toSorted().join('\n') === b.toSorted().join('\n');
