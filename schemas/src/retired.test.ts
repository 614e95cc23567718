import { expect, test } from 'vitest';
import {
  Command,
  decide,
  EMPTY_LAYER,
  evolve,
  type Judgement,
  type LabelSchema,
  type LayerState,
  Refusal,
  type Suggestion,
  schemaFaults,
} from './index.ts';

const BEFORE: LabelSchema = {
  attributes: [
    {
      name: 'assertion',
      values: [value('present'), value('absent'), value('possible')],
      default: null,
      required: false,
    },
  ],
  entityTypes: ['EVENT', 'DRUG', 'SIGN'].map((name) => ({
    ...{ name, display: name, key: null, colour: '#1f77b4', definition: '', examples: [], counterExamples: [] },
    ...{ terminologies: [], attributes: ['assertion'] },
  })),
  relationTypes: ['causes', 'worsens'].map((name) => ({
    ...{ name, display: name, key: null, from: ['DRUG'], to: ['EVENT', 'SIGN'], definition: '' },
  })),
  noteLabels: [{ name: 'setting', values: ['ward', 'home'] }],
};
/** EVENT, `causes`, being possible and `setting` are given no more. */
const SCHEMA: LabelSchema = {
  ...BEFORE,
  entityTypes: BEFORE.entityTypes.map((type) => (type.name === 'EVENT' ? { ...type, retired: true } : type)),
  relationTypes: BEFORE.relationTypes.map((type) => (type.name === 'causes' ? { ...type, retired: true } : type)),
  attributes: BEFORE.attributes.map((attribute) => ({
    ...attribute,
    values: attribute.values.map((one) => (one.name === 'possible' ? { ...one, retired: true as const } : one)),
  })),
  noteLabels: BEFORE.noteLabels.map((type) => ({ ...type, retired: true as const })),
};
const made = { engine: 'terms', version: '1', confidence: 1, why: 'a known name' };
const span = (n: number, label: string, start: number, end: number) => ({
  id: id(n),
  label,
  fragments: [{ start, end }],
});
const SUGGESTED: Suggestion[] = [
  { kind: 'span', ...span(7, 'EVENT', 0, 4), attributes: {}, concept: null, ...made },
  { kind: 'span', ...span(9, 'SIGN', 0, 4), attributes: { assertion: 'possible' }, concept: null, ...made },
  { kind: 'relation', id: id(8), label: 'causes', head: id(2), child: id(1), ...made },
];

/** The layer after commands given before the labels were retired, then others given after. */
function after(earlier: readonly unknown[], later: readonly unknown[] = []): LayerState {
  const all = [...earlier.map((given) => [BEFORE, given]), ...later.map((given) => [SCHEMA, given])] as const;
  return all.reduce<LayerState>((state, [schema, given], n) => {
    const event = id(100 + n);
    const setting = { schema, text: 'Rash after amoxicillin', suggestions, actor: id(1), event, digest: null };
    const happening = decide(state, isJudgement(given) ? given : Command.parse(given), setting as never);
    return evolve(state, { ...happening, id: event, actor: id(1), version: n + 1 });
  }, EMPTY_LAYER);
}
const suggestions = new Map(SUGGESTED.map((one) => [one.id, one]));
const isJudgement = (given: unknown): given is Judgement => (given as { type: string }).type === 'judge';

const rash = { type: 'addSpan', span: span(1, 'EVENT', 0, 4) };
const drug = { type: 'addSpan', span: span(2, 'DRUG', 11, 22) };
const sign = { type: 'addSpan', span: span(3, 'SIGN', 0, 4) };
const relate = (label: string, child: number) => ({
  type: 'addRelation',
  relation: { id: id(4), label, head: id(2), child: id(child) },
});

test.each([
  ['by adding a span', [], rash],
  ['in a batch', [], { type: 'batch', actions: [rash] }],
  ['by relabelling', [drug], { type: 'changeSpan', span: id(2), to: { label: 'EVENT' } }],
  ['by accepting a suggestion', [], { type: 'accept', suggestion: id(7) }],
  ['by drawing a relation', [rash, drug], relate('causes', 1)],
  [
    'by changing a relation',
    [rash, drug, relate('worsens', 1)],
    { type: 'changeRelation', relation: id(4), label: 'causes' },
  ],
  ['by adding a span with a value', [], { ...drug, span: { ...drug.span, attributes: { assertion: 'possible' } } }],
  [
    'by setting an attribute',
    [drug],
    { type: 'changeSpan', span: id(2), to: { attributes: { assertion: 'possible' } } },
  ],
  ['by answering what is asked no more', [], { type: 'setNoteLabel', name: 'setting', value: 'ward' }],
  ['by accepting a suggested relation', [rash, drug], { type: 'accept', suggestion: id(8) }],
])('what is retired is not given %s', (_, earlier, command) => {
  const refused = expect(() => after(earlier, [command]));
  refused.toThrow(Refusal);
  refused.toThrow(/is retired/);
});

test('a suggestion under a retired label is accepted as another', () => {
  const { spans } = after([], [{ type: 'accept', suggestion: id(7), edit: { label: 'SIGN' } }]);
  expect(spans.get(id(7))?.value.label).toBe('SIGN');
});

test('what carries a retired label keeps it, and is otherwise changed, undone and done again', () => {
  const to = { attributes: { assertion: 'absent' }, fragments: [{ start: 0, end: 10 }] };
  const edited = after([rash, drug, relate('causes', 1)], [{ type: 'changeSpan', span: id(1), to }]);
  expect(edited.spans.get(id(1))?.value).toMatchObject({ label: 'EVENT', ...to });
  const removed = after([rash, drug, relate('causes', 1)], [{ type: 'removeSpan', span: id(1) }]);
  expect(removed.spans.size).toBe(1);
  const back = after(
    [rash, drug, relate('causes', 1)],
    [
      { type: 'removeSpan', span: id(1) },
      { type: 'undo', event: id(103) },
    ],
  );
  expect([...back.spans.keys(), ...back.relations.keys()].sort()).toEqual([id(1), id(2), id(4)]);
  const again = after(
    [rash],
    [
      { type: 'undo', event: id(100) },
      { type: 'redo', event: id(100) },
    ],
  );
  expect(again.spans.get(id(1))?.value.label).toBe('EVENT');
});

test('a value and an answer that are there stay, are set anew as they are, and are taken back', () => {
  const unsure = { ...drug, span: { ...drug.span, attributes: { assertion: 'possible' } } };
  const ward = { type: 'setNoteLabel', name: 'setting', value: 'ward' };
  const kept = after([unsure, ward], [{ type: 'changeSpan', span: id(2), to: { label: 'SIGN' } }, ward]);
  expect(kept.spans.get(id(2))?.value).toMatchObject({ label: 'SIGN', attributes: { assertion: 'possible' } });
  const to = { attributes: { assertion: 'absent' } };
  const back = after(
    [unsure, ward],
    [
      { type: 'changeSpan', span: id(2), to },
      { ...ward, value: null },
    ],
  );
  expect(back.spans.get(id(2))?.value).toMatchObject(to);
  expect(back.noteLabels.size).toBe(0);
});

test('a suggestion is accepted with the value it came with', () => {
  const { spans } = after([], [{ type: 'accept', suggestion: id(9) }]);
  expect(spans.get(id(9))?.value.attributes).toEqual({ assertion: 'possible' });
});

test('a retired value is no default, and one of the values can be given', () => {
  const faultsOf = (changed: Partial<LabelSchema['attributes'][number]>) =>
    schemaFaults({ ...SCHEMA, attributes: SCHEMA.attributes.map((one) => ({ ...one, ...changed })) });
  expect(faultsOf({})).toEqual([]);
  expect(faultsOf({ default: 'possible' }).map(({ path }) => path.at(-1))).toEqual(['default']);
  expect(faultsOf({ values: [{ ...value('present'), retired: true }] }).map(({ path }) => path.at(-1))).toEqual([
    'values',
  ]);
});

test('a single value of a note label is given no more, and stays where it is', () => {
  const schema = { ...BEFORE, noteLabels: [{ name: 'setting', values: ['ward', 'home'], retiredValues: ['ward'] }] };
  const answer = (value: string) => Command.parse({ type: 'setNoteLabel', name: 'setting', value });
  const setting = { schema, text: '', suggestions, actor: id(1), event: id(100), digest: null } as never;
  expect(() => decide(EMPTY_LAYER, answer('ward'), setting)).toThrow(/'ward' is retired/);
  expect(decide(EMPTY_LAYER, answer('home'), setting)).toMatchObject({ data: { value: 'home' } });
  const before = after([{ type: 'setNoteLabel', name: 'setting', value: 'ward' }]);
  expect(decide(before, answer('ward'), setting)).toMatchObject({ data: { value: 'ward' } });
});

test('a retired value of a note label is one of its values, and one of them can be given', () => {
  const faultsOf = (retiredValues: string[]) =>
    schemaFaults({ ...BEFORE, noteLabels: [{ name: 'setting', values: ['ward', 'home'], retiredValues }] });
  expect(faultsOf(['ward'])).toEqual([]);
  expect(faultsOf(['street']).map(({ path }) => path)).toEqual([['noteLabels', 0, 'retiredValues', 0]]);
  expect(faultsOf(['ward', 'home']).map(({ path }) => path)).toEqual([['noteLabels', 0, 'values']]);
});

test('adjudication takes over what was labelled so before', () => {
  const ward = { type: 'setNoteLabel', name: 'setting', value: 'ward' };
  const judged = after([], [{ type: 'judge', verdicts: [], actions: [rash, drug, sign, relate('causes', 1), ward] }]);
  expect([judged.spans.size, judged.relations.size, judged.noteLabels.size]).toEqual([3, 1, 1]);
});

function value(name: string): { name: string; key: null } {
  return { name, key: null };
}

function id(n: number): string {
  return `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
}
