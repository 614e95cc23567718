import type { DifferenceKind, Id, Span } from '@chartmark/schemas';
import { byPosition, canonicalJson, endOf, overlap, startOf } from '@chartmark/schemas';
import { alignRelations } from './align-relations.ts';
import type { Agreed, Aligned, ComparedLayer, Difference, Place } from './aligned.ts';
import { distinct, idFor, inAll, sidesOf, spanKey } from './aligned.ts';

interface Owned {
  readonly layer: Id;
  readonly thing: Span;
}

/**
 * Compares the layers of one note. What every layer says alike is agreed; the rest is cut into differences. Order and ids
 * depend only on what the layers say, so a difference keeps its id when a layer is changed elsewhere.
 * n log n in spans, and quadratic in the spans of one place.
 */
export function align(unordered: readonly ComparedLayer[]): Aligned {
  const layers = unordered.toSorted((a, b) => (a.layer < b.layer ? -1 : 1));
  const spans = alignSpans(layers);
  const places = placesOf(spans);
  const relations = alignRelations(layers, places, new Set(spans.differences.map(({ id }) => id)));
  const noteLabels = alignNoteLabels(layers);
  return {
    layers,
    agreed: [...spans.agreed, ...relations.agreed, ...noteLabels.agreed],
    differences: [...inOrder(spans.differences, relations.differences), ...noteLabels.differences],
  };
}

function alignSpans(layers: readonly ComparedLayer[]): { agreed: Agreed[]; differences: Difference[] } {
  const all = layers.map(({ layer, state }) => ({
    layer,
    things: [...state.spans.values()].map((cell) => cell.value).sort(bySaying),
  }));
  const { common, rest } = inAll(all, spanKey);
  const agreed = common.flatMap(({ key, members }): Agreed[] => {
    const [first] = members;
    const items = members.map(({ layer, thing }) => ({ layer, id: thing.id }));
    return first ? [{ of: 'span', id: idFor('agreed', key), span: first.thing, items }] : [];
  });
  const differences = meeting(rest).map((group): Difference => {
    const sides = sidesOf(layers, (layer) => ({
      spans: group.flatMap((one) => (one.layer === layer ? [one.thing] : [])),
    }));
    return {
      id: idFor('spans', ...sides.map((side) => [side.layer, side.spans.map(spanKey)])),
      of: 'span',
      kind: kindOf(sides.map((side) => side.spans)),
      labels: distinct(group.map(({ thing }) => thing.label)),
      start: Math.min(...group.map(({ thing }) => startOf(thing))),
      end: Math.max(...group.map(({ thing }) => endOf(thing))),
      sides,
      waitsFor: [],
    };
  });
  return { agreed, differences };
}

/** Spans that share a character, directly or through others, together. */
function meeting(spans: readonly Owned[]): Owned[][] {
  const groups: Owned[][] = [];
  let open: { end: number; spans: Owned[] }[] = [];
  for (const one of spans.toSorted((a, b) => bySaying(a.thing, b.thing) || (a.layer < b.layer ? -1 : 1))) {
    const start = startOf(one.thing);
    groups.push(...open.filter((group) => group.end <= start).map((group) => group.spans));
    open = open.filter((group) => group.end > start);
    const met = open.filter((group) => group.spans.some(({ thing }) => overlap(thing, one.thing)));
    const joined = { end: endOf(one.thing), spans: [...met.flatMap((group) => group.spans), one] };
    for (const group of met) joined.end = Math.max(joined.end, group.end);
    open = [...open.filter((group) => !met.includes(group)), joined];
  }
  return [...groups, ...open.map((group) => group.spans)].map((group) =>
    group.toSorted((a, b) => bySaying(a.thing, b.thing)),
  );
}

/** The agreed span or the difference each span of each layer lies in. */
function placesOf(spans: { agreed: readonly Agreed[]; differences: readonly Difference[] }): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const agreed of spans.agreed) {
    if (agreed.of !== 'span') continue;
    const extent = { start: startOf(agreed.span), end: endOf(agreed.span), single: true };
    for (const { layer, id } of agreed.items) places.set(`${layer} ${id}`, { id: agreed.id, ...extent });
  }
  for (const { id, sides, start, end } of spans.differences) {
    const single = sides.every((side) => side.spans.length <= 1);
    for (const side of sides) {
      for (const span of side.spans) places.set(`${side.layer} ${span.id}`, { id, start, end, single });
    }
  }
  return places;
}

function alignNoteLabels(layers: readonly ComparedLayer[]): { agreed: Agreed[]; differences: Difference[] } {
  const agreed: Agreed[] = [];
  const differences: Difference[] = [];
  for (const name of distinct(layers.flatMap(({ state }) => [...state.noteLabels.keys()]))) {
    const sides = sidesOf(layers, (layer) => ({
      value: layers.find((one) => one.layer === layer)?.state.noteLabels.get(name)?.value ?? null,
    }));
    const [first] = sides;
    if (first?.value && sides.every(({ value }) => value === first.value)) {
      agreed.push({
        of: 'noteLabel',
        id: name,
        value: first.value,
        items: sides.map(({ layer }) => ({ layer, id: name })),
      });
      continue;
    }
    differences.push({
      id: idFor('note label', name, ...sides.map(({ layer, value }) => [layer, value])),
      of: 'noteLabel',
      kind: 'noteLabel',
      labels: [name],
      ...{ start: 0, end: 0, sides, waitsFor: [] },
    });
  }
  return { agreed, differences };
}

/** The most basic way in which these differ: presence, then extent, then type, then attributes, then concept. */
function kindOf(sides: readonly (readonly Span[])[]): DifferenceKind {
  if (sides.some((spans) => spans.length === 0)) return 'missing';
  if (!alike(sides, ({ fragments }) => [fragments])) return 'boundary';
  if (!alike(sides, ({ fragments, label }) => [fragments, label])) return 'type';
  return alike(sides, ({ fragments, label, attributes }) => [fragments, label, attributes]) ? 'concept' : 'attribute';
}

function alike(sides: readonly (readonly Span[])[], of: (span: Span) => unknown[]): boolean {
  const keys = sides.map((spans) => canonicalJson(spans.map((span) => canonicalJson(of(span))).sort()));
  return new Set(keys).size === 1;
}

/** Text order. Equal extents are ordered by what they say, since ids differ from layer to layer. */
function bySaying(a: Span, b: Span): number {
  if (startOf(a) !== startOf(b) || endOf(a) !== endOf(b)) return byPosition(a, b);
  const [first, second] = [spanKey(a), spanKey(b)];
  return first === second ? 0 : first < second ? -1 : 1;
}

/** Text order, but a relation comes after the differences its ends lie in, so that it can be decided when its turn comes. */
function inOrder(spans: readonly Difference[], relations: readonly Difference[]): Difference[] {
  const startOfPlace = new Map(spans.map(({ id, start }) => [id, start]));
  const turn = ({ start, waitsFor }: Difference): number =>
    Math.max(start, ...waitsFor.map((id) => startOfPlace.get(id) ?? start));
  return [...spans, ...relations].sort(
    (a, b) =>
      turn(a) - turn(b) ||
      Number(a.of === 'relation') - Number(b.of === 'relation') ||
      b.end - a.end ||
      (a.id < b.id ? -1 : 1),
  );
}
