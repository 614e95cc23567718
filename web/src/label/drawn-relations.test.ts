import { EMPTY_LAYER, evolve, type LayerState } from '@chartmark/schemas';
import { renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useDrawnRelations } from './drawn-relations.ts';
import type { Arcs } from './use-view.ts';

const id = (kind: string, n: number): string => `00000000-0000-7000-${kind}000-${String(n).padStart(12, '0')}`;
const ME = id('8', 1);

/** The layer after one more span, or one more relation between the first two spans. */
function after(state: LayerState, more: 'span' | 'relation'): LayerState {
  const version = state.version + 1;
  const of = { id: id('9', version), actor: ME, version };
  if (more === 'relation') {
    const relation = { id: id('a', version), label: 'HAS', head: id('b', 1), child: id('b', 2), attributes: {} };
    return evolve(state, { ...of, type: 'relationAdded', data: { relation: { ...relation, origin: PERSON } } });
  }
  const place = { label: 'DRUG', fragments: [{ start: version, end: version + 1 }], attributes: {}, concept: null };
  return evolve(state, {
    ...of,
    type: 'spanAdded',
    data: { span: { id: id('b', version), ...place, origin: PERSON } },
  });
}
const PERSON = { kind: 'person' as const };

const SCHEMA = {
  relationTypes: [{ name: 'HAS', display: 'has', key: null, from: ['DRUG'], to: ['DRUG'], definition: '' }],
};
const SUGGESTIONS: readonly never[] = [];

const drawn = (first: LayerState, arcs: Arcs = 'all') =>
  renderHook(
    ({ state, current }: { state: LayerState; current: string | null }) =>
      useDrawnRelations({ state, schema: SCHEMA, suggestions: SUGGESTIONS }, { arcs, current }),
    { initialProps: { state: first, current: null as string | null } },
  );

test('another span, or another choice, leaves the list of relations as it was; another relation does not', () => {
  const one = after(after(after(EMPTY_LAYER, 'span'), 'span'), 'relation');
  const { result, rerender } = drawn(one);
  const before = result.current;
  expect(before.map(({ name }) => name)).toEqual(['has']);
  const two = after(one, 'span');
  rerender({ state: two, current: id('b', 1) });
  expect(result.current).toBe(before);
  rerender({ state: after(two, 'relation'), current: null });
  expect(result.current).toHaveLength(2);
});

test('where only those of what is selected are drawn, the choice decides', () => {
  const state = after(after(after(EMPTY_LAYER, 'span'), 'span'), 'relation');
  const { result, rerender } = drawn(state, 'selected');
  expect(result.current).toEqual([]);
  rerender({ state, current: id('b', 2) });
  expect(result.current).toHaveLength(1);
});

test('one relation more or less leaves the others as they were, and is drawn as from nothing', () => {
  const one = after(after(after(EMPTY_LAYER, 'span'), 'span'), 'relation');
  const { result, rerender } = drawn(one);
  const [first] = result.current;
  const two = after(one, 'relation');
  rerender({ state: two, current: null });
  expect(result.current[0]).toBe(first);
  expect(result.current).toEqual(drawn(two).result.current);
  const gone = { of: first?.id ?? '', version: two.version + 1 };
  const less = evolve(two, {
    ...{ id: id('9', gone.version), actor: ME, version: gone.version, type: 'relationRemoved' },
    data: { relation: gone.of, suggestion: null },
  });
  const [, second] = result.current;
  rerender({ state: less, current: null });
  expect(result.current).toEqual([second]);
  expect(result.current[0]).toBe(second);
});
