import {
  type Cell,
  type Decision,
  EMPTY_LAYER,
  type Id,
  type LayerState,
  type Span,
  type SuggestedRelation,
  type Suggestion,
} from '@chartmark/schemas';
import { describe, expect, test } from 'vitest';
import { openRelations, unfitRelations } from './open-relations.ts';

const id = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const [DRUG, DOSE, LINK] = [id(1), id(2), id(3)];
const MADE = { engine: 'terms', version: '1', confidence: 0.9, why: 'a name' };

const suggestedSpan = (of: Id, label: string): Suggestion => ({
  ...{ kind: 'span', id: of, label, fragments: [{ start: 0, end: 4 }], attributes: {}, concept: null, ...MADE },
});
const link: SuggestedRelation = { kind: 'relation', id: LINK, label: 'HAS_DOSE', head: DRUG, child: DOSE, ...MADE };
const suggestions = [suggestedSpan(DRUG, 'DRUG'), suggestedSpan(DOSE, 'DOSE'), link];
const schema = {
  relationTypes: [{ name: 'HAS_DOSE', display: 'has dose', key: null, from: ['DRUG'], to: ['DOSE'], definition: '' }],
};

const cell = <T>(value: T): Cell<T> => ({ value, by: id(9), touched: id(8) });

/** A layer with spans under these labels, and with these suggestions rejected. */
function layer(labels: Readonly<Record<Id, string>>, rejected: readonly Id[] = []): LayerState {
  const spans = Object.entries(labels).map(([of, label]) => {
    const place = { fragments: [{ start: 0, end: 4 }], attributes: {}, concept: null };
    return [of, cell<Span>({ id: of, label, ...place, origin: { kind: 'person' } })] as const;
  });
  const decided = [
    ...Object.keys(labels).map((of) => [of, cell<Decision>('accepted')] as const),
    ...rejected.map((of) => [of, cell<Decision>('rejected')] as const),
  ];
  return { ...EMPTY_LAYER, spans: new Map(spans), decisions: new Map(decided) };
}

const open = (state: LayerState) => openRelations({ state, schema, suggestions }).map((one) => one.id);
const whys = (state: LayerState) => unfitRelations({ state, schema, suggestions }).map(({ why }) => why);

describe('a suggested relation', () => {
  test('waits while an end is still to be decided, and is then to be decided itself', () => {
    expect([open(layer({})), whys(layer({}))]).toEqual([[], []]);
    const half = layer({ [DRUG]: 'DRUG' });
    expect([open(half), whys(half)]).toEqual([[], []]);
    const both = layer({ [DRUG]: 'DRUG', [DOSE]: 'DOSE' });
    expect([open(both), whys(both)]).toEqual([[LINK], []]);
  });

  test('an end of which was rejected is nobody’s to decide, with the reason', () => {
    const rejected = layer({ [DRUG]: 'DRUG' }, [DOSE]);
    expect([open(rejected), whys(rejected)]).toEqual([[], [{ kind: 'end', end: DOSE }]]);
  });

  test('an end of which was accepted and taken away is the same', () => {
    const accepted = layer({ [DRUG]: 'DRUG', [DOSE]: 'DOSE' });
    const removed = { ...accepted, spans: new Map([...accepted.spans].filter(([of]) => of !== DRUG)) };
    expect([open(removed), whys(removed)]).toEqual([[], [{ kind: 'end', end: DRUG }]]);
  });

  test('whose ends are labelled as it may not join them is the same, until they are labelled so again', () => {
    const relabelled = layer({ [DRUG]: 'DRUG', [DOSE]: 'DRUG' });
    expect([open(relabelled), whys(relabelled)]).toEqual([[], [{ kind: 'labels', head: 'DRUG', child: 'DRUG' }]]);
  });

  test('that was decided fits or not, and is not told of', () => {
    const decided = layer({ [DRUG]: 'DRUG' }, [DOSE, LINK]);
    expect([open(decided), whys(decided)]).toEqual([[], []]);
  });
});
