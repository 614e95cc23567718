import {
  EMPTY_LAYER,
  type History,
  type LayerState,
  NO_HISTORY,
  type Put,
  type Span,
  type Step,
  Steps,
} from '@chartmark/schemas';
import { expect, test } from 'vitest';
import { lastSeen } from './last-seen.ts';

const ADA = '00000000-0000-7000-8000-000000000001';
const CODY = '00000000-0000-7000-8000-000000000002';
const ID = '00000000-0000-7000-8000-00000000000a';

const span = (label: string): Span => ({
  ...{ id: ID, label, fragments: [{ start: 0, end: 5 }], attributes: {}, concept: null },
  origin: { kind: 'person' },
});
const put = (label: string | null): Put => ({
  ...{ of: 'span', id: ID },
  to: label === null ? null : { value: span(label), by: ADA, touched: ID },
});
const step = (before: string | null, after: string | null): Step => ({
  event: ID,
  before: [put(before)],
  after: [put(after)],
});
const histories = (all: Record<string, readonly Step[]>): LayerState => ({
  ...EMPTY_LAYER,
  histories: new Map(
    Object.entries(all).map(([who, done]): [string, History] => [who, { ...NO_HISTORY, done: Steps.of(done) }]),
  ),
});

test('what stands is told as it stands', () => {
  const state = { ...EMPTY_LAYER, spans: new Map([[ID, { value: span('DRUG'), by: ADA, touched: ID }]]) };
  expect(lastSeen(state, ID)).toEqual({ span: span('DRUG'), takenBy: null });
});

test('what was taken away is told as it last was, with who took it', () => {
  const state = histories({ [ADA]: [step(null, 'DRUG')], [CODY]: [step('PROBLEM', null)] });
  expect(lastSeen(state, ID)).toEqual({ span: span('PROBLEM'), takenBy: CODY });
});

test('nobody is blamed where the histories do not say who it was', () => {
  expect(lastSeen(histories({ [ADA]: [step(null, 'DRUG')] }), ID)).toEqual({ span: span('DRUG'), takenBy: null });
  expect(lastSeen(EMPTY_LAYER, ID)).toBeNull();
});
