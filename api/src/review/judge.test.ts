import type { LabelSchema, LayerState, Relation, Span } from '@chartmark/schemas';
import { decide, EMPTY_LAYER, evolve } from '@chartmark/schemas';
import { describe, expect, test } from 'vitest';
import { align } from './align.ts';
import type { ComparedLayer } from './aligned.ts';
import { idFor } from './aligned.ts';
import type { Choice } from './content.ts';
import { judge } from './judge.ts';

const [ANN, BEN, GOLD, EXPERT] = [idFor('ann'), idFor('ben'), idFor('gold'), idFor('expert')];
const SCHEMA: LabelSchema = {
  attributes: [],
  entityTypes: ['DRUG', 'DOSE'].map((name) => ({
    ...{ name, display: name, key: null, colour: '#000000', definition: '', examples: [], counterExamples: [] },
    ...{ terminologies: [], attributes: [] },
  })),
  relationTypes: [{ name: 'HAS_DOSE', display: '', key: null, from: ['DRUG'], to: ['DOSE'], definition: '' }],
  noteLabels: [{ name: 'serious', values: ['yes', 'no'] }],
};
const TEXT = 'aspirin 100 mg daily, then warfarin';

describe('what a settlement makes of the gold', () => {
  test('what all have is taken over; what one lacks, reaches further or calls otherwise is to be decided', () => {
    const aligned = align([
      layerOf(ANN, [span('DRUG', 0, 7), span('DOSE', 8, 14), span('DRUG', 27, 35)]),
      layerOf(BEN, [span('DRUG', 0, 7), span('DOSE', 8, 20)]),
    ]);
    expect(aligned.differences.map(({ kind, start, end }) => ({ kind, start, end }))).toEqual([
      { kind: 'boundary', start: 8, end: 20 },
      { kind: 'missing', start: 27, end: 35 },
    ]);
    expect(words(settled(EMPTY_LAYER, aligned, null))).toEqual(['DRUG aspirin']);
  });

  test('a relation agreed but for where an end reaches is drawn once that end is decided, and again if it is decided anew', () => {
    const [ann, ben] = [span('DOSE', 8, 14), span('DOSE', 8, 20)];
    const [a, b] = [span('DRUG', 0, 7), span('DRUG', 0, 7)];
    const aligned = align([layerOf(ANN, [a, ann], [relation(a, ann)]), layerOf(BEN, [b, ben], [relation(b, ben)])]);
    expect(aligned.differences.map(({ of }) => of)).toEqual(['span']);
    const opened = settled(EMPTY_LAYER, aligned, null);
    expect(drawn(opened)).toEqual([]);
    const taken = settled(opened, aligned, { kind: 'take', layer: BEN });
    expect(drawn(taken)).toEqual(['aspirin HAS_DOSE 100 mg daily']);
    const anew = settled(taken, aligned, { kind: 'take', layer: ANN });
    expect(drawn(anew)).toEqual(['aspirin HAS_DOSE 100 mg']);
    expect(drawn(settled(anew, aligned, { kind: 'nothing' }))).toEqual([]);
  });

  test('merging joins what different people covered; something new has no source', () => {
    const aligned = align([layerOf(ANN, [span('DOSE', 8, 14)]), layerOf(BEN, [span('DOSE', 12, 20)])]);
    const merged = settled(EMPTY_LAYER, aligned, { kind: 'merge', layers: [ANN, BEN] });
    expect(words(merged)).toEqual(['DOSE 100 mg daily']);
    const spans = [{ label: 'DOSE', fragments: [{ start: 8, end: 11 }], attributes: {}, concept: null }];
    const anew = settled(merged, aligned, { kind: 'new', spans, value: null });
    expect(words(anew)).toEqual(['DOSE 100']);
    const verdict = anew.verdicts.get(aligned.differences[0]?.id ?? '')?.value;
    expect(verdict).toMatchObject({ ruling: 'new', made: [{ of: 'span', from: [] }] });
    expect(verdict?.sides.map(({ followed }) => followed)).toEqual([false, false]);
  });

  test('a relation waits for its ends', () => {
    const [a, dose, b] = [span('DRUG', 0, 7), span('DOSE', 8, 14), span('DRUG', 0, 7)];
    const aligned = align([layerOf(ANN, [a, dose], [relation(a, dose)]), layerOf(BEN, [b])]);
    const [first, second] = aligned.differences;
    expect([first?.of, second?.of]).toEqual(['span', 'relation']);
    expect(second?.waitsFor).toEqual([first?.id]);
    const take: Choice = { kind: 'take', layer: ANN };
    expect(() => settled(EMPTY_LAYER, aligned, take, second?.id)).toThrow('Decide first');
    const ends = settled(EMPTY_LAYER, aligned, take);
    expect(drawn(settled(ends, aligned, take, second?.id))).toEqual(['aspirin HAS_DOSE 100 mg']);
  });

  test('note labels: agreed ones are set, others are decided, and cannot be merged', () => {
    const aligned = align([layerOf(ANN, [], [], 'yes'), layerOf(BEN, [], [], 'no')]);
    const taken = settled(EMPTY_LAYER, aligned, { kind: 'take', layer: BEN });
    expect(taken.noteLabels.get('serious')?.value).toBe('no');
    expect(() => settled(taken, aligned, { kind: 'merge', layers: [ANN, BEN] })).toThrow('cannot be merged');
    const changed = settled(taken, align([layerOf(ANN, [], [], 'yes'), layerOf(BEN, [], [], 'yes')]), null);
    expect(changed.noteLabels.get('serious')?.value).toBe('yes');
  });

  test('what was changed by hand on what stands stays, merging again', () => {
    const layers = [layerOf(ANN, [span('DRUG', 0, 7)]), layerOf(BEN, [span('DRUG', 0, 7)])];
    const opened = settled(EMPTY_LAYER, align(layers), null);
    const [id = ''] = opened.spans.keys();
    const setting = {
      schema: SCHEMA,
      text: TEXT,
      suggestions: new Map(),
      actor: EXPERT,
      event: idFor(1),
      digest: null,
    };
    const happening = decide(opened, { type: 'removeSpan', span: id }, setting);
    const byHand = evolve(opened, { ...happening, id: idFor(1), actor: EXPERT, version: opened.version + 1 });
    const more = align([...layers, layerOf(idFor('cyd'), [span('DRUG', 0, 7)])]);
    expect(words(settled(byHand, more, null))).toEqual([]);
  });
});

let made = 0;
const span = (label: string, start: number, end: number): Span => ({
  ...{ id: idFor('span', ++made), label, fragments: [{ start, end }], attributes: {}, concept: null },
  origin: { kind: 'person' },
});
const relation = (head: Span, child: Span): Relation => ({
  ...{ id: idFor('relation', ++made), label: 'HAS_DOSE', head: head.id, child: child.id, attributes: {} },
  origin: { kind: 'person' },
});

function layerOf(
  layer: string,
  spans: readonly Span[],
  relations: readonly Relation[] = [],
  serious: string | null = null,
): ComparedLayer {
  const cells = <T extends { id: string }>(things: readonly T[]) =>
    new Map(things.map((value) => [value.id, { value, by: layer, touched: layer }]));
  const noteLabels = new Map(serious === null ? [] : [['serious', { value: serious, by: layer, touched: layer }]]);
  return { layer, version: 1, state: { spans: cells(spans), relations: cells(relations), noteLabels } };
}

/** The gold after a choice on the first difference, or on the one that is named. */
function settled(
  state: LayerState,
  aligned: ReturnType<typeof align>,
  choice: Choice | null,
  difference = aligned.differences[0]?.id ?? '',
): LayerState {
  const decided = choice && { difference, choice, citation: null };
  const judgement = judge({ layer: GOLD, state }, aligned, SCHEMA, decided);
  if (!judgement) return state;
  const event = idFor('event', state.version);
  const setting = { schema: SCHEMA, text: TEXT, suggestions: new Map(), actor: EXPERT, event, digest: null };
  return evolve(state, { ...decide(state, judgement, setting), id: event, actor: EXPERT, version: state.version + 1 });
}

const wordsOf = (one: Span | undefined): string =>
  one?.fragments.map(({ start, end }) => TEXT.slice(start, end)).join(' … ') ?? 'nothing';
const words = ({ spans }: LayerState): string[] =>
  [...spans.values()].map(({ value }) => `${value.label} ${wordsOf(value)}`);
const drawn = ({ spans, relations }: LayerState): string[] =>
  [...relations.values()].map(
    ({ value }) => `${wordsOf(spans.get(value.head)?.value)} ${value.label} ${wordsOf(spans.get(value.child)?.value)}`,
  );
