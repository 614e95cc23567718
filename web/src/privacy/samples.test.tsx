import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { aRefusal, aService, aSummary, eachAnew, id, meAnswer, NOW, openAt, PROJECT } from '../testing/network.tsx';

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
    /^All 4 notes looked at, in signed samples and others: Identifiers missed: 5\./,
  );
  expect(together.textContent).toContain('Notes with a miss: 1, 25.0% of those looked at');
});

const LOOKED = `/projects/${PROJECT}/privacy/samples/${id(2)}/notes/${id(20)}`;

function aSample(roles: readonly ['privacy' | 'lead'], signed: boolean) {
  return aService({
    'GET /session': meAnswer(),
    [`GET /projects/${PROJECT}`]: aSummary(roles),
    [`GET /projects/${PROJECT}/privacy/samples`]: {
      rows: [{ sample: sample(2, [5, 0], signed), estimate: estimate(2, 1, 5) }],
      pooled: estimate(2, 1, 5),
      lowered: [
        { ...{ id: id(8), sample: id(2), note: id(20), by: id(1), at: NOW, from: 6, to: 5 }, reason: 'a drug' },
      ],
      people: [{ id: id(1), name: 'Lena' }],
    },
    [`PUT ${LOOKED}`]: sample(2, [4, 0], false),
  });
}

test('a count is lowered with a reason, which stands beside it', async () => {
  const asked = aSample(['privacy'], false);
  openAt(`/projects/${PROJECT}/privacy`);
  expect((await screen.findByText(/^Note 1: lowered from 6 to 5 by Lena/)).textContent).toContain('a drug');
  await userEvent.click(screen.getByText('Correct a count downwards'));
  const missed = screen.getByLabelText<HTMLInputElement>('Identifiers that were missed');
  expect([missed.value, missed.max]).toEqual(['4', '4']);
  await userEvent.click(screen.getByRole('button', { name: 'Lower the count' }));
  const sent = () => asked.filter(({ route }) => route === `PUT ${LOOKED}`);
  expect(sent()).toEqual([]);
  await userEvent.type(screen.getByLabelText('Why fewer were missed'), 'it was a street of no town');
  await userEvent.click(screen.getByRole('button', { name: 'Lower the count' }));
  await waitFor(() =>
    expect(sent().map(({ body }) => body)).toEqual([{ missed: 4, reason: 'it was a street of no town' }]),
  );
});

test.each([
  { who: 'somebody who only looks', roles: ['lead'] as const, signed: false },
  { who: 'the privacy role once it is signed', roles: ['privacy'] as const, signed: true },
])('$who has no way to lower a count', async ({ roles, signed }) => {
  aSample(roles, signed);
  openAt(`/projects/${PROJECT}/privacy`);
  await screen.findByText(/^Note 1: lowered from 6 to 5/);
  expect(screen.queryByText('Correct a count downwards')).toBeNull();
});

test('what cannot be loaded is told under its own heading', async () => {
  const gone = () => aRefusal('internal', 'The service failed', 500);
  aService({
    'GET /session': meAnswer(),
    [`GET /projects/${PROJECT}`]: aSummary(['privacy']),
    ...Object.fromEntries(
      ['samples', 'basis', 'attested', 'terms'].map((part) => [`GET /projects/${PROJECT}/privacy/${part}`, gone]),
    ),
  });
  openAt(`/projects/${PROJECT}/privacy`);
  for (const name of ['Samples and batches', 'Basis', 'De-identified elsewhere', 'Words of this project'])
    await within(await screen.findByRole('region', { name })).findByRole('alert');
});

test('the note to look at is told by its number, and signing says what the name stands for', async () => {
  const looked = (missed: readonly (number | null)[]) => ({
    'GET /session': meAnswer(),
    [`GET /projects/${PROJECT}`]: aSummary(['privacy']),
    [`GET /projects/${PROJECT}/privacy/samples`]: {
      rows: [
        {
          sample: {
            ...sample(2, [], false),
            notes: missed.map((one, i) => ({ note: id(20 + i), missed: one })),
          },
          estimate: estimate(1, 0, 0),
        },
      ],
      ...{ pooled: estimate(1, 0, 0), lowered: [], people: [] },
    },
    [`GET ${LOOKED.replace(id(20), id(21))}`]: { text: 'Seen on [DATE].' },
  });
  aService(looked([0, null]));
  openAt(`/projects/${PROJECT}/privacy`);
  expect(await screen.findByRole('heading', { name: 'Note 2 of 2' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Note it' })).toBeTruthy();
  expect(screen.getByText(/^A note with one is taken back at once/)).toBeTruthy();
  cleanup();
  aService(looked([0, 0]));
  openAt(`/projects/${PROJECT}/privacy`);
  expect(await screen.findByRole('button', { name: 'Sign the batch' })).toBeTruthy();
  expect(screen.getByText(/^Your name stands for these counts/)).toBeTruthy();
});
