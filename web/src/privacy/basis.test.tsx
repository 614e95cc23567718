import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { aService, aSummary, eachAnew, meAnswer, openAt, PROJECT } from '../testing/network.tsx';

eachAnew();

test('the policy notes are transformed under is told by its name for people', async () => {
  aService({
    'GET /session': meAnswer(),
    [`GET /projects/${PROJECT}`]: aSummary(['privacy']),
    [`GET /projects/${PROJECT}/privacy/basis`]: {
      ...{ determinations: [], limitedDataSet: null, policy: { name: 'safe-harbor-tags', version: '2' } },
    },
  });
  openAt(`/projects/${PROJECT}/privacy`);
  const told = await screen.findByText(/^Notes that arrive now are transformed/);
  expect(told.textContent).toBe(
    'Notes that arrive now are transformed under this policy: Safe Harbor, identifiers replaced by tags (version 2).',
  );
});
