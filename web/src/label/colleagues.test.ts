import { Command, decide, EMPTY_LAYER, evolve, type LabelSchema, type LayerState } from '@chartmark/schemas';
import { expect, test } from 'vitest';
import { id } from '../testing/network.tsx';
import { doneByOthers } from './colleagues.ts';

const schema: LabelSchema = {
  ...{ attributes: [], relationTypes: [], noteLabels: [] },
  entityTypes: ['PROBLEM', 'DRUG'].map((name) => ({
    ...{ name, display: name, key: null, colour: '#336699', definition: '', examples: [], counterExamples: [] },
    ...{ terminologies: [], attributes: [] },
  })),
};
const [ME, CODY] = [id(1), id(2)];
const after = (state: LayerState, actor: string, given: object): LayerState => {
  const event = id(100 + state.version);
  const setting = { schema, text: 'Headache after aspirin', suggestions: new Map(), actor, event, digest: null };
  return evolve(state, {
    ...decide(state, Command.parse(given), setting),
    id: event,
    actor,
    version: state.version + 1,
  });
};
const add = (n: number) => ({
  type: 'addSpan',
  span: { id: id(n), label: 'PROBLEM', fragments: [{ start: 0, end: 8 }] },
});

test('what somebody else added, changed and removed is told with their name; what I did is not', () => {
  const mine = after(EMPTY_LAYER, ME, add(11));
  expect(doneByOthers(EMPTY_LAYER, mine, ME)).toEqual([]);
  const added = after(mine, CODY, add(12));
  expect(doneByOthers(mine, added, ME)).toMatchObject([{ kind: 'added', span: { id: id(12) }, by: CODY }]);
  const changed = after(added, CODY, { type: 'changeSpan', span: id(11), to: { label: 'DRUG' } });
  expect(doneByOthers(added, changed, ME)).toMatchObject([{ kind: 'changed', span: { label: 'DRUG' }, by: CODY }]);
  const removed = after(changed, CODY, { type: 'removeSpan', span: id(11) });
  expect(doneByOthers(changed, removed, ME)).toMatchObject([{ kind: 'removed', span: { label: 'DRUG' }, by: CODY }]);
  expect(doneByOthers(mine, removed, ME)).toHaveLength(2);
  expect(doneByOthers(changed, removed, CODY)).toEqual([]);
});
