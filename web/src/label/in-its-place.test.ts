import { EMPTY_LAYER, type LayerState, type Relation, type Span, type SuggestedSpan } from '@chartmark/schemas';
import { expect, test } from 'vitest';
import { withoutTwins } from './in-its-place.ts';

const ME = 'me';
const span = (id: string, more: Partial<Span> = {}): Span => ({
  ...{
    id,
    label: 'DRUG',
    fragments: [{ start: 0, end: 7 }],
    attributes: {},
    concept: null,
    origin: { kind: 'person' },
  },
  ...more,
});
const suggestion = (id: string, more: Partial<SuggestedSpan> = {}): SuggestedSpan => ({
  ...{ kind: 'span', id, label: 'DRUG', fragments: [{ start: 0, end: 7 }], attributes: {}, concept: null },
  ...{ engine: 'terms', version: '1', confidence: 0.9, why: '' },
  ...more,
});
const dose: Relation = {
  ...{
    id: 'r',
    label: 'has_dose',
    head: 'hand',
    child: 'dose',
    attributes: { sure: 'yes' },
    origin: { kind: 'person' },
  },
};
const layer = (spans: readonly Span[], more: Partial<LayerState> = {}): LayerState => ({
  ...EMPTY_LAYER,
  spans: new Map(spans.map((value) => [value.id, { value, by: ME, touched: 'e' }])),
  ...more,
});
const accept = { type: 'accept', suggestion: 's' } as const;
const given = (
  state: LayerState,
  suggestions = [suggestion('s')],
  actions: Parameters<typeof withoutTwins>[0] = [accept],
) => withoutTwins(actions, { state, suggestions, me: ME, newId: () => 'new' });

test('over a span of the same words and label the suggestion takes its place, with what it has', () => {
  const hand = span('hand', {
    attributes: { assertion: 'absent' },
    concept: { system: 'RxNorm', code: '1', name: 'a' },
  });
  const state = layer([hand, span('dose', { label: 'DOSE' })], {
    relations: new Map([['r', { value: dose, by: ME, touched: 'e' }]]),
  });
  expect(given(state)).toEqual([
    { type: 'removeSpan', span: 'hand' },
    { ...accept, edit: { attributes: hand.attributes, concept: hand.concept } },
    {
      type: 'addRelation',
      relation: { id: 'new', label: 'has_dose', head: 's', child: 'dose', attributes: { sure: 'yes' } },
    },
  ]);
});

test('a suggestion that says all the span says is accepted as it is', () => {
  const attributes = { assertion: 'absent' };
  const actions = given(layer([span('hand', { attributes })]), [suggestion('s', { attributes })]);
  expect(actions).toEqual([{ type: 'removeSpan', span: 'hand' }, accept]);
});

test('one accepted with another label or other edges is compared as it will be', () => {
  const state = layer([span('hand', { label: 'DOSE', fragments: [{ start: 8, end: 13 }] })]);
  const edit = { label: 'DOSE', fragments: [{ start: 8, end: 13 }] };
  expect(given(state, [suggestion('s')], [{ ...accept, edit }])[0]).toEqual({ type: 'removeSpan', span: 'hand' });
  expect(given(state)).toEqual([accept]);
});

test('other words, another label, and a span that was remarked on stay', () => {
  const others = layer([span('a', { label: 'DOSE' }), span('b', { fragments: [{ start: 0, end: 6 }] })]);
  expect(given(others)).toEqual([accept]);
  const remarked = layer([span('hand')], { comments: new Map([['c', { target: 'hand', by: ME }]]) });
  expect(given(remarked)).toEqual([accept]);
});

test('of two suggestions of one span the first takes its place, and the span is removed once', () => {
  const actions = given(
    layer([span('hand')]),
    [suggestion('s'), suggestion('t')],
    [accept, { type: 'accept', suggestion: 't' }],
  );
  expect(actions.filter(({ type }) => type === 'removeSpan')).toHaveLength(1);
});

test('what a colleague made or joined stays as it is', () => {
  const theirs = { value: span('hand'), by: 'colleague', touched: 'e' };
  expect(given(layer([], { spans: new Map([['hand', theirs]]) }))).toEqual([accept]);
  const joined = new Map([['r', { value: dose, by: 'colleague', touched: 'e' }]]);
  expect(given(layer([span('hand')], { relations: joined }))).toEqual([accept]);
});
