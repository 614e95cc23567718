import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { aService, aSummary, eachAnew, id, meAnswer, NOW, openAt, PROJECT } from '../testing/network.tsx';

eachAnew();

const sample = (n: number, missed: readonly number[], signed: boolean) => ({
  ...{ id: id(n), project: PROJECT, by: id(1), at: NOW, seed: n, population: 9 },
  notes: missed.map((one, i) => ({ note: id(n * 10 + i), missed: one })),
  signed: signed ? { by: id(1), at: NOW } : null,
});
const estimate = (looked: number, withMisses: number, missed: number) => ({
  ...{ looked, withMisses, missed, share: withMisses / looked, upper: 0.75 },
});

test('what all samples say together is told before what each says', async () => {
  aService({
    'GET /session': meAnswer(),
    [`GET /projects/${PROJECT}`]: aSummary(['privacy']),
    [`GET /projects/${PROJECT}/privacy/samples`]: {
      rows: [
        { sample: sample(2, [5, 0, 0], false), estimate: estimate(3, 1, 5) },
        { sample: sample(3, [0], true), estimate: estimate(1, 0, 0) },
      ],
      ...{ pooled: estimate(4, 1, 5), lowered: [], people: [] },
    },
  });
  openAt(`/projects/${PROJECT}/privacy`);
  const together = await screen.findByText(
    /^All 4 notes looked at, in signed samples and others: 5 identifiers missed/,
  );
  expect(together.textContent).toContain('25.0 % of the notes');
});
