import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Action, Command, Judgement, LabelSchema, LayerState, Verdict } from './index.ts';
import { canonicalJson, decide, EMPTY_LAYER, evolve, fold, Refusal, snapshotOf, stateOf } from './index.ts';

const SCHEMA: LabelSchema = {
  attributes: [
    {
      name: 'assertion',
      values: [
        { name: 'present', key: null },
        { name: 'absent', key: 'a' },
      ],
      default: 'present',
      required: true,
    },
  ],
  entityTypes: ['DRUG', 'EVENT'].map((name) => ({
    name,
    display: name,
    key: name.slice(0, 1).toLowerCase(),
    colour: '#1f77b4',
    definition: '',
    examples: [],
    counterExamples: [],
    terminologies: [],
    attributes: name === 'EVENT' ? ['assertion'] : [],
  })),
  relationTypes: [{ name: 'caused', display: 'caused', key: 'c', from: ['DRUG'], to: ['EVENT'], definition: '' }],
  noteLabels: [{ name: 'serious', values: ['yes', 'no'] }],
};
const TEXT = 'Rash after amoxicillin 😀 today, fever denied';
const PEOPLE = ['a', 'b', 'c'].map((c) => id(c, 1));
const SUGGESTIONS = new Map(
  [1, 2, 3].map((n) => [
    id('5', n),
    {
      kind: 'span' as const,
      id: id('5', n),
      label: n === 1 ? 'DRUG' : 'EVENT',
      fragments: [{ start: n * 4, end: n * 4 + 3 }],
      attributes: {},
      concept: null,
      engine: 'e',
      version: '1',
      confidence: 0.5,
      why: '',
    },
  ]),
);

const small = fc.integer({ min: 0, max: 5 });
const spanId = small.map((n) => id('1', n));
const relationId = small.map((n) => id('2', n));
const label = fc.constantFrom('DRUG', 'EVENT', 'NONE');
const fragments = fc
  .tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 1, max: 6 }))
  .map(([start, length]) => [{ start, end: start + length }]);
const suggestion = fc.integer({ min: 1, max: 4 }).map((n) => id('5', n));

const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ type: fc.constant('addSpan' as const), span: fc.record({ id: spanId, label, fragments }) }),
  fc.record({
    type: fc.constant('changeSpan' as const),
    span: spanId,
    to: fc.oneof(fc.record({ label }), fc.record({ fragments })),
  }),
  fc.record({ type: fc.constant('removeSpan' as const), span: spanId }),
  fc.record({
    type: fc.constant('addRelation' as const),
    relation: fc.record({ id: relationId, label: fc.constant('caused'), head: spanId, child: spanId }),
  }),
  fc.record({ type: fc.constant('removeRelation' as const), relation: relationId }),
  fc.record({
    type: fc.constant('setNoteLabel' as const),
    name: fc.constant('serious'),
    value: fc.constantFrom('yes', 'no', null),
  }),
  fc.record({ type: fc.constant('accept' as const), suggestion }),
  fc.record({ type: fc.constant('reject' as const), suggestion }),
  fc.record({ type: fc.constant('restore' as const), suggestion }),
);
const VERDICT: Verdict = { ruling: 'taken', kind: 'type', labels: [], sides: [], made: [], citation: null };
const judgement: fc.Arbitrary<Judgement> = fc.record({
  type: fc.constant('judge' as const),
  verdicts: fc.tuple(small, fc.constantFrom(null, VERDICT)).map(([n, verdict]) => [{ decision: id('7', n), verdict }]),
  actions: fc.array(action, { maxLength: 3 }),
});
type Wish = Action | Judgement | { type: 'batch'; actions: Action[] } | { type: 'back' } | { type: 'forth' };
const wish: fc.Arbitrary<{ who: number; wish: Wish }> = fc.record({
  who: fc.integer({ min: 0, max: 2 }),
  wish: fc.oneof(
    { weight: 12, arbitrary: action },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant('batch' as const),
        actions: fc.array(action, { minLength: 1, maxLength: 4 }),
      }),
    },
    { weight: 2, arbitrary: judgement },
    {
      weight: 4,
      arbitrary: fc.constantFrom({ type: 'back' as const }, { type: 'back' as const }, { type: 'forth' as const }),
    },
  ),
});

test('[FOLD] any accepted history leaves a whole layer, and its snapshot and its events fold to the same', () => {
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 60 }), (wishes) => {
      const { state, events } = run(wishes);
      for (const { value: relation } of state.relations.values()) {
        expect(state.spans.get(relation.head)?.value.label).toBe('DRUG');
        expect(state.spans.get(relation.child)?.value.label).toBe('EVENT');
      }
      for (const { value: span } of state.spans.values()) {
        expect(span.fragments.every((f) => f.end <= TEXT.length)).toBe(true);
      }
      expect(snapshotOf(fold(EMPTY_LAYER, events))).toEqual(snapshotOf(state));
      const cut = Math.floor(events.length / 2);
      const half = stateOf(snapshotOf(fold(EMPTY_LAYER, events.slice(0, cut))));
      expect(canonicalJson(snapshotOf(fold(half, events.slice(cut))))).toBe(canonicalJson(snapshotOf(state)));
    }),
    { numRuns: 500 },
  );
});

test('[FOLD] undoing all of one person’s steps at once leaves what the layer was before them', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof({ weight: 5, arbitrary: action }, judgement), { maxLength: 25 }), (actions) => {
      const before = run(actions.slice(0, 10).map((a) => ({ who: 1, wish: a }))).state;
      const worked = run(
        actions.slice(10).map((a) => ({ who: 0, wish: a })),
        before,
      );
      const steps = worked.events.length;
      const back = run(
        Array.from({ length: steps }, () => ({ who: 0, wish: { type: 'back' as const } })),
        worked.state,
      );
      expect(back.events).toHaveLength(steps);
      expect(labels(back.state)).toEqual(labels(before));
      const forth = run(
        Array.from({ length: steps }, () => ({ who: 0, wish: { type: 'forth' as const } })),
        back.state,
      );
      expect(labels(forth.state)).toEqual(labels(worked.state));
    }),
    { numRuns: 300 },
  );
});

const labels = (state: LayerState) => snapshotOf(state).things;

function run(wishes: readonly { who: number; wish: Wish }[], start = EMPTY_LAYER) {
  let state = start;
  const events: Parameters<typeof evolve>[1][] = [];
  for (const { who, wish } of wishes) {
    const actor = PEOPLE[who] ?? '';
    const event = id('e', state.version + 1);
    const history = state.histories.get(actor);
    const command = commandOf(wish, history?.done.at(-1)?.event, history?.undone.at(-1)?.event);
    if (!command) continue;
    try {
      const happening = decide(state, command, {
        schema: SCHEMA,
        text: TEXT,
        suggestions: SUGGESTIONS,
        actor,
        event,
        digest: null,
      });
      const occurrence = { ...happening, id: event, actor, version: state.version + 1 };
      state = evolve(state, occurrence);
      events.push(occurrence);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return { state, events };
}

function commandOf(wish: Wish, done: string | undefined, undone: string | undefined): Command | Judgement | null {
  if (wish.type === 'back') return done ? { type: 'undo', event: done } : null;
  if (wish.type === 'forth') return undone ? { type: 'redo', event: undone } : null;
  return wish;
}

function id(kind: string, n: number): string {
  return `${kind.repeat(8)}-0000-4000-8000-${String(n).padStart(12, '0')}`;
}
