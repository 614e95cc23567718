import type { LabelSchema, LayerState, Relation, Span } from '@chartmark/schemas';
import { canonicalJson, decide, EMPTY_LAYER, evolve, Refusal } from '@chartmark/schemas';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { align } from './align.ts';
import type { Aligned, ComparedLayer } from './aligned.ts';
import { idFor, spanKey } from './aligned.ts';
import { judge } from './judge.ts';
import type { Decided } from './settlement.ts';
import { isOpen } from './settlement.ts';

const LABELS = ['DRUG', 'EVENT'];
const SCHEMA: LabelSchema = {
  attributes: [
    {
      name: 'assertion',
      values: ['present', 'absent'].map((name) => ({ name, key: null })),
      default: null,
      required: false,
    },
  ],
  entityTypes: LABELS.map((name) => ({
    ...{ name, display: name, key: null, colour: '#000000', definition: '', examples: [], counterExamples: [] },
    ...{ terminologies: [], attributes: ['assertion'] },
  })),
  relationTypes: ['caused', 'treats'].map((name) => ({
    ...{ name, display: name, key: null, from: LABELS, to: LABELS, definition: '' },
  })),
  noteLabels: [{ name: 'serious', values: ['yes', 'no'] }],
};
const TEXT = 'x'.repeat(40);
const GOLD = idFor('gold');
const EXPERT = idFor('expert');

const span = fc.record({
  label: fc.constantFrom(...LABELS),
  start: fc.integer({ min: 0, max: 30 }),
  length: fc.integer({ min: 1, max: 8 }),
  gap: fc.boolean(),
  assertion: fc.constantFrom('present', 'present', 'absent'),
  code: fc.constantFrom(null, null, '387458008'),
});
const work = fc.record({
  spans: fc.uniqueArray(span, {
    maxLength: 6,
    selector: (one) => `${one.label} ${one.start} ${one.length} ${one.gap}`,
  }),
  relations: fc.uniqueArray(
    fc.record({ label: fc.constantFrom('caused', 'treats'), head: fc.nat({ max: 5 }), child: fc.nat({ max: 5 }) }),
    { maxLength: 4, selector: ({ label, head, child }) => `${label} ${head} ${child}` },
  ),
  serious: fc.constantFrom('yes', 'no', null),
});
type Work = typeof work extends fc.Arbitrary<infer W> ? W : never;

/** Layers that share much of their work, as people's layers of one note do. */
const works = fc.record({ common: work, own: fc.array(work, { minLength: 2, maxLength: 4 }) }).map(({ common, own }) =>
  own.map((one, i) => ({
    spans: [...common.spans.filter((_, k) => (k + i) % 4 !== 0), ...one.spans.slice(0, 3)],
    relations: one.relations,
    serious: common.serious ?? one.serious,
  })),
);

test('the order of the layers does not matter', () => {
  fc.assert(
    fc.property(works, fc.infiniteStream(fc.nat()), (all, chance) => {
      const layers = all.map(layerOf);
      const shuffled = layers
        .map((layer) => ({ layer, place: chance.next().value ?? 0 }))
        .sort((a, b) => a.place - b.place)
        .map(({ layer }) => layer);
      expect(align(shuffled)).toEqual(align(layers));
    }),
  );
});

test('equal layers give nothing to decide, whatever the ids of what is on them', () => {
  fc.assert(
    fc.property(work, fc.integer({ min: 2, max: 4 }), (one, count) => {
      const layers = Array.from({ length: count }, (_, i) => layerOf(one, i));
      expect(align(layers).differences).toEqual([]);
    }),
  );
});

test('everything on every layer is agreed or in exactly one difference', () => {
  fc.assert(
    fc.property(works, (all) => {
      const layers = all.map(layerOf);
      const wanted = layers.flatMap(({ layer, state }) => [
        ...[...state.spans.keys()].map((id) => `${layer} span ${id}`),
        ...[...state.relations.keys()].map((id) => `${layer} relation ${id}`),
        ...[...state.noteLabels.keys()].map((id) => `${layer} noteLabel ${id}`),
      ]);
      expect(placed(align(layers)).sort()).toEqual(wanted.sort());
    }),
    { numRuns: 500 },
  );
});

test('spans of different differences share no character', () => {
  fc.assert(
    fc.property(works, (all) => {
      const covered = align(all.map(layerOf)).differences.map(({ sides }) => {
        const fragments = sides.flatMap((side) => side.spans.flatMap((one) => one.fragments));
        return new Set(fragments.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)));
      });
      for (const [i, one] of covered.entries()) {
        for (const other of covered.slice(i + 1)) expect(one.intersection(other).size).toBe(0);
      }
    }),
  );
});

test('taking one and the same layer everywhere makes the gold say what that layer says', () => {
  fc.assert(
    fc.property(works, fc.nat(), (all, n) => {
      const layers = all.map(layerOf);
      const chosen = layers[n % layers.length];
      if (!chosen) return;
      const aligned = align(layers);
      const gold = decideAll(merge(EMPTY_LAYER, aligned), aligned, (difference) => ({
        ...{ difference, citation: null, choice: { kind: 'take', layer: chosen.layer } },
      }));
      expect(saying(gold)).toEqual(saying(chosen.state));
      expect(aligned.differences.filter(({ id }) => isOpen(gold.verdicts.get(id)?.value))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('merging again changes nothing where no layer changed, and undoes nothing that was decided', () => {
  fc.assert(
    fc.property(works, (all) => {
      const aligned = align(all.map(layerOf));
      const merged = merge(EMPTY_LAYER, aligned);
      expect(judge({ layer: GOLD, state: merged }, aligned, SCHEMA, null)).toBeNull();
      const gold = decideAll(merged, aligned, mergeAll(aligned));
      expect(judge({ layer: GOLD, state: gold }, aligned, SCHEMA, null)).toBeNull();
    }),
  );
});

test('merging again after layers changed comes to what deciding the same of the new layers would', () => {
  fc.assert(
    fc.property(works, fc.nat(), work, (all, n, other) => {
      const before = align(all.map(layerOf));
      const after = align(all.map((one, i) => layerOf(i === n % all.length ? { ...one, spans: other.spans } : one, i)));
      const again = merge(decideAll(merge(EMPTY_LAYER, before), before, takeLast(before)), after);
      const kept = new Set(again.verdicts.keys());
      const anew = decideAll(merge(EMPTY_LAYER, after), after, (id) => (kept.has(id) ? takeLast(after)(id) : null));
      expect(saying(again).spans).toEqual(saying(anew).spans);
      expect(saying(again).noteLabels).toEqual(saying(anew).noteLabels);
      const known = new Set([GOLD, ...after.differences.map(({ id }) => id)]);
      for (const id of kept) expect(known).toContain(id);
    }),
    { numRuns: 300 },
  );
});

test('everything the gold has says where it came from, and taking a decision back takes what it made', () => {
  fc.assert(
    fc.property(works, (all) => {
      const layers = all.map(layerOf);
      const aligned = align(layers);
      const merged = merge(EMPTY_LAYER, aligned);
      const gold = decideAll(merged, aligned, mergeAll(aligned));
      const made = [...gold.verdicts.values()].flatMap(({ value }) => value.made);
      const explained = made.filter(({ from }) => from.length > 0).map(({ id }) => id);
      for (const id of [...gold.spans.keys(), ...gold.relations.keys(), ...gold.noteLabels.keys()]) {
        expect(explained).toContain(id);
      }
      const back = decideAll(gold, aligned, (difference) => ({
        ...{ difference, citation: null, choice: { kind: 'reopen' } },
      }));
      expect(saying(back)).toEqual(saying(merged));
    }),
  );
});

function layerOf(one: Work, i: number): ComparedLayer {
  const layer = idFor('layer', i);
  const spans = one.spans.map(
    ({ label, start, length, gap, assertion, code }, k): Span => ({
      id: idFor(i, k),
      label,
      fragments: gap
        ? [
            { start, end: start + 1 },
            { start: start + 1 + length, end: start + 2 + length },
          ]
        : [{ start, end: start + length }],
      attributes: { assertion },
      concept: code === null ? null : { system: 'SNOMED', code, name: code },
      origin: { kind: 'person' },
    }),
  );
  const relations = one.relations.flatMap(({ label, head, child }, k): Relation[] => {
    const [from, to] = [spans[head], spans[child]];
    if (!from || !to || from === to) return [];
    return [{ id: idFor('r', i, k), label, head: from.id, child: to.id, attributes: {}, origin: { kind: 'person' } }];
  });
  const cells = <T extends { id: string }>(things: readonly T[]) =>
    new Map(things.map((value) => [value.id, { value, by: layer, touched: layer }]));
  const noteLabels = new Map(
    one.serious === null ? [] : [['serious', { value: one.serious, by: layer, touched: layer }]],
  );
  return { layer, version: 1, state: { spans: cells(spans), relations: cells(relations), noteLabels } };
}

function placed({ agreed, differences }: Aligned): string[] {
  return [
    ...agreed.flatMap(({ of, items }) => items.map(({ layer, id }) => `${layer} ${of} ${id}`)),
    ...differences.flatMap(({ labels, sides }) =>
      sides.flatMap(({ layer, spans, relations, value }) => [
        ...spans.map(({ id }) => `${layer} span ${id}`),
        ...relations.map(({ relation }) => `${layer} relation ${relation.id}`),
        ...(value === null ? [] : [`${layer} noteLabel ${labels[0]}`]),
      ]),
    ),
  ];
}

const takeLast =
  (aligned: Aligned) =>
  (difference: string): Decided => ({
    ...{ difference, citation: null, choice: { kind: 'take', layer: aligned.layers.at(-1)?.layer ?? '' } },
  });

const mergeAll =
  (aligned: Aligned) =>
  (difference: string): Decided => {
    const layers = aligned.layers.map(({ layer }) => layer);
    const isLabel = aligned.differences.find(({ id }) => id === difference)?.of === 'noteLabel';
    return isLabel ? takeLast(aligned)(difference) : { difference, citation: null, choice: { kind: 'merge', layers } };
  };

const merge = (state: LayerState, aligned: Aligned): LayerState => settle(state, aligned, null);

/** Decides the differences one after the other, as they come. */
function decideAll(start: LayerState, aligned: Aligned, decided: (difference: string) => Decided | null): LayerState {
  let state = start;
  for (const { id } of aligned.differences) {
    const decision = decided(id);
    if (decision) state = settleOrDrop(state, aligned, decision);
  }
  return state;
}

/** What cannot be drawn, since merging made one span of its two ends, is decided as nothing. */
function settleOrDrop(state: LayerState, aligned: Aligned, decided: Decided): LayerState {
  try {
    return settle(state, aligned, decided);
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'senseless' || decided.choice.kind !== 'merge') throw error;
    return settle(state, aligned, { ...decided, choice: { kind: 'nothing' } });
  }
}

function settle(state: LayerState, aligned: Aligned, decided: Decided | null): LayerState {
  const judgement = judge({ layer: GOLD, state }, aligned, SCHEMA, decided);
  if (!judgement) return state;
  const event = idFor('event', state.version);
  const setting = { schema: SCHEMA, text: TEXT, suggestions: new Map(), actor: EXPERT, event, digest: null };
  return evolve(state, { ...decide(state, judgement, setting), id: event, actor: EXPERT, version: state.version + 1 });
}

/** What a layer says, whatever the ids on it. */
function saying({ spans, relations, noteLabels }: Pick<LayerState, 'spans' | 'relations' | 'noteLabels'>) {
  const key = (id: string): string => {
    const cell = spans.get(id);
    return cell ? spanKey(cell.value) : 'gone';
  };
  return {
    spans: [...spans.keys()].map(key).sort(),
    relations: [...relations.values()]
      .map(({ value }) => canonicalJson([value.label, key(value.head), key(value.child)]))
      .sort(),
    noteLabels: [...noteLabels].map(([name, { value }]) => `${name} ${value}`),
  };
}
