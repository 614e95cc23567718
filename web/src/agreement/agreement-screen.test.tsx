import type { AgreementReport, Estimate, TypeAgreement } from '@chartmark/schemas';
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { aService, aSummary, eachAnew, faults, id, meAnswer, openAt, PROJECT } from '../testing/network.tsx';

eachAnew();

const value = (number: number): Estimate => ({ kind: 'value', value: number });
const none = (reason: string): Estimate => ({ kind: 'undefined', reason });

const type = (label: string | null, kappa: Estimate): TypeAgreement => ({
  ...{ label, spans: 40, notes: 12, annotators: 2, weak: label === null ? [] : ['only 9 instances, fewer than 30'] },
  strictF1: { estimate: value(0.75), interval: { low: 0.61, high: 0.88, level: 0.95, replicates: 2000 } },
  relaxedF1: { estimate: value(0.9), interval: null },
  charDice: { estimate: value(0.86), interval: null },
  boundaryShare: value(0.15),
  chanceCorrected: {
    ...{ name: 'character kappa', estimate: kappa, interval: null },
    band: kappa.kind === 'value' ? 'substantial' : null,
  },
  ...{ charFleiss: value(0.7), charAc1: value(0.9) },
  boundary: { longer: 1, shorter: 0, shifted: 0, split: 0, merged: 0 },
  pairs: [
    {
      ...{ first: id(1), second: id(2), matched: 30, ofFirst: 41, ofSecond: 39, strictF1: value(0.75) },
      ...{ relaxedF1: value(0.9), charDice: value(0.86), charKappa: kappa },
    },
  ],
});

const aReport = (shared: number): AgreementReport => ({
  people: [
    { id: id(1), name: 'Ada Lovelace' },
    { id: id(2), name: 'Bob Noyce' },
  ],
  notes: { all: 20, shared },
  types: [type('PROBLEM', none('no variation: only one value was used'))],
  all: type(null, value(0.71)),
  confusion: [
    {
      first: id(1),
      second: id(2),
      labels: ['PROBLEM', '∅'],
      matrix: [
        [30, 11],
        [9, 0],
      ],
    },
  ],
  attributes: [],
  noteLabels: [],
  codes: { mean: value(0.5), matched: 4, pairs: 1 },
  relations: [],
});

const disagreement = {
  ...{
    note: id(31),
    title: 'Progress note 1',
    kind: 'boundary',
    start: 10,
    end: 20,
    before: 'He had ',
    words: 'chest pain',
    after: ' today',
  },
  marked: [
    { person: id(1), layer: id(41), spans: [{ label: 'PROBLEM', start: 10, end: 20, words: 'chest pain' }] },
    { person: id(2), layer: id(42), spans: [] },
  ],
};

const service = (shared = 12) =>
  aService({
    'GET /session': meAnswer(),
    [`GET /projects/${PROJECT}`]: aSummary(['lead']),
    [`GET /projects/${PROJECT}/agreement`]: aReport(shared),
    [`GET /projects/${PROJECT}/agreement/disagreements`]: { rows: [disagreement], next: null },
  });

test('each type with its figures, interval and band; what is undefined or weak says why', async () => {
  service();
  openAt(`/projects/${PROJECT}/agreement`);
  const row = (await screen.findAllByRole('row', { name: /Problem/ }))[0];
  if (!row) throw new Error('no row');
  expect(within(row).getByText('95%: 0.61 to 0.88')).toBeTruthy();
  expect(within(row).getByText('undefined: no variation: only one value was used')).toBeTruthy();
  expect(within(row).getByText('weak: only 9 instances, fewer than 30')).toBeTruthy();
  expect(within(row).getByRole('listitem').textContent).toBe('Ada Lovelace · Bob Noyce: 30 / 11 / 9, F1 0.75');
  const all = screen.getByRole('row', { name: /All types/ });
  expect(within(all).getByText('0.71')).toBeTruthy();
  expect(within(all).getByText('substantial')).toBeTruthy();
});

test('a disagreement shows who marked what, and leads to their layers', async () => {
  service();
  openAt(`/projects/${PROJECT}/agreement`);
  const place = await screen.findByRole('article');
  expect(within(place).getByText('nothing')).toBeTruthy();
  expect(within(place).getByRole('link', { name: 'Open the layer of Bob Noyce' }).getAttribute('href')).toBe(
    `/layers/${id(42)}`,
  );
  expect(await faults()).toEqual([]);
});

test('before two people have submitted the same note there are no figures, and it says what is needed', async () => {
  service(0);
  openAt(`/projects/${PROJECT}/agreement`);
  expect(await screen.findByText('No note has been submitted by two people yet')).toBeTruthy();
  expect(screen.queryByText('0.75')).toBeNull();
});
