import { expect, test } from 'vitest';
import { agreementSearchOf } from './agreement-search.ts';

const [ADA, BOB] = ['01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000002'];

test.each([
  [{}, {}],
  [
    { stage: 'review', guideline: 2, label: 'PROBLEM' },
    { stage: 'review', guideline: 2, label: 'PROBLEM' },
  ],
  [
    { first: ADA, second: BOB, from: 'PROBLEM', to: '∅' },
    { first: ADA, second: BOB, from: 'PROBLEM', to: '∅' },
  ],
  [{ stage: 'nowhere', guideline: 'two', label: 7, first: 'Ada', other: true }, {}],
])('%o', (given, expected) => {
  expect(agreementSearchOf(given)).toEqual(expected);
});
