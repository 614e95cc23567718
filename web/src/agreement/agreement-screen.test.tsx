import type { AgreementReport, Estimate, TypeAgreement } from '@chartmark/schemas';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { aService, aSummary, eachAnew, faults, id, meAnswer, openAt, PROJECT } from '../testing/network.tsx';

eachAnew();

const value = (number: number): Estimate => ({ kind: 'value', value: number });
const none = (reason: string): Estimate => ({ kind: 'undefined', reason });

const type = (label: string | null, kappa: Estimate): TypeAgreement => ({
  ...{ label, spans: 40, instances: 35, notes: 12, notesWith: 9, annotators: 2, notesForPrecision: 90 },
  ...{ goal: label === null ? null : { wanted: 0.6, met: false } },
  ...{ weak: label === null ? [] : ['only 9 instances, fewer than 30'] },
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
  guidelines: [{ version: 1, layers: 24 }],
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
  attributes: [
    {
      ...{ name: 'assertion', label: 'PROBLEM', items: 20, weak: ['only 20 instances, fewer than 30'] },
      observed: { estimate: value(0.95), interval: { low: 0.9, high: 1, level: 0.95, replicates: 2000 } },
      ...{ kappa: { estimate: value(0.1), interval: null }, fleiss: value(0.1) },
      ...{ alpha: { estimate: value(0.1), interval: null }, ac1: { estimate: value(0.94), interval: null } },
      ...{ band: 'slight', prevalence: [{ value: 'present', share: 0.97, alpha: value(0.1) }], paradox: true },
    },
  ],
  noteLabels: [],
  codes: { mean: value(0.5), interval: null, matched: 4, pairs: 1 },
  relations: [],
  continuum: {
    ...{ charAlpha: value(0.81), alphaU1995: { all: value(0.62), byLabel: {} } },
    alphaU2016: { u: none('overlapping spans'), binary: none('overlapping spans'), cu: none('overlapping spans') },
  },
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

test('while the figures are worked out the table stands there with its columns, a row for each label', async () => {
  aService({
    'GET /session': meAnswer(),
    [`GET /projects/${PROJECT}`]: aSummary(['lead']),
    [`GET /projects/${PROJECT}/agreement`]: () => new Promise(() => {}),
  });
  openAt(`/projects/${PROJECT}/agreement`);
  const waiting = (await screen.findByText('Strict F1')).closest('[role="status"]');
  expect(waiting?.textContent).toContain('Loading');
  await waitFor(() => expect(waiting?.querySelectorAll('tbody tr')).toHaveLength(2));
});

test('the disagreements, which stand far below the figures, are one link away', async () => {
  service();
  openAt(`/projects/${PROJECT}/agreement`);
  const way = await screen.findByRole('link', { name: /^To the disagreements/ });
  expect(screen.getByRole('region', { name: 'Disagreements' }).id).toBe(way.getAttribute('href')?.slice(1));
});

test('each type with its figures, interval and band; what is undefined or weak says why', async () => {
  service();
  openAt(`/projects/${PROJECT}/agreement`);
  const row = (await screen.findAllByRole('row', { name: /Problem/ }))[0];
  if (!row) throw new Error('no row');
  expect(within(row).getByText('95%: 0.61 to 0.88')).toBeTruthy();
  expect(within(row).getByText('undefined: no variation: only one value was used')).toBeTruthy();
  expect(within(row).getByText('weak: only 9 instances, fewer than 30')).toBeTruthy();
  expect(within(row).getByText('the interval begins below 0.60')).toBeTruthy();
  expect(within(row).getByText('in 9 of 12 shared notes')).toBeTruthy();
  expect(within(row).getByText('± 0.05 needs about 90 notes')).toBeTruthy();
  const all = screen.getAllByRole('row', { name: /All types/ })[0] as HTMLElement;
  expect(within(all).getByText('0.71')).toBeTruthy();
  expect(within(all).getByText('substantial')).toBeTruthy();
});

test('figures stand in the order in which to read them: strict and what is behind it first, chance-corrected last', async () => {
  service();
  openAt(`/projects/${PROJECT}/agreement`);
  const table = (await screen.findAllByRole('table'))[0] as HTMLElement;
  expect(
    within(table)
      .getAllByRole('columnheader')
      .map(({ textContent }) => textContent),
  ).toEqual(['Type', 'Strict F1', 'Behind it', 'Relaxed F1', 'Character Dice', 'Character kappa']);
  expect(within(table).getAllByText('among 2 people, 1 pairs')).toHaveLength(2);
});

test('what people agree on least stands first, what has no value and the total last; any column sorts', async () => {
  const user = userEvent.setup();
  const withF1 = (label: string, f1: Estimate, spans: number): TypeAgreement => ({
    ...type(label, value(0.5)),
    ...{ spans, strictF1: { estimate: f1, interval: null } },
  });
  const types = [
    withF1('DOSE', value(0.9), 10),
    withF1('PROBLEM', none('no instances'), 0),
    withF1('TEST', value(0.2), 40),
  ];
  aService({
    'GET /session': meAnswer(),
    [`GET /projects/${PROJECT}`]: aSummary(['lead']),
    [`GET /projects/${PROJECT}/agreement`]: { ...aReport(12), types },
    [`GET /projects/${PROJECT}/agreement/disagreements`]: { rows: [], next: null },
  });
  openAt(`/projects/${PROJECT}/agreement`);
  const table = await screen.findByRole('region', { name: 'Agreement by type' });
  const shown = () =>
    within(table)
      .getAllByRole('rowheader')
      .map((cell) => cell.firstChild?.textContent);
  expect(shown()).toEqual(['TEST', 'DOSE', 'Problem', 'All types']);
  expect(within(table).getByRole('columnheader', { name: 'Strict F1' }).getAttribute('aria-sort')).toBe('ascending');
  await user.click(within(table).getByRole('button', { name: 'Strict F1' }));
  expect(shown()).toEqual(['DOSE', 'TEST', 'Problem', 'All types']);
  await user.click(within(table).getByRole('button', { name: 'Behind it' }));
  expect(shown()).toEqual(['TEST', 'DOSE', 'Problem', 'All types']);
  await user.click(within(table).getByRole('button', { name: 'Type' }));
  expect(shown()).toEqual(['DOSE', 'Problem', 'TEST', 'All types']);
  expect(await faults()).toEqual([]);
});

test('of a team, Fleiss’ kappa stands beside alpha', async () => {
  const team = aReport(12);
  const all = { ...team.all, annotators: 3, chanceCorrected: { ...team.all.chanceCorrected, name: 'character alpha' } };
  aService({
    'GET /session': meAnswer(),
    [`GET /projects/${PROJECT}`]: aSummary(['lead']),
    [`GET /projects/${PROJECT}/agreement`]: { ...team, all },
    [`GET /projects/${PROJECT}/agreement/disagreements`]: { rows: [], next: null },
  });
  openAt(`/projects/${PROJECT}/agreement`);
  expect(await screen.findByText('Fleiss’ kappa 0.70, over the notes all of them did')).toBeTruthy();
});

test('work under several guideline versions is said to be taken together, and can be kept apart', async () => {
  const user = userEvent.setup();
  const guidelines = [1, 2].map((version) => ({ version, layers: 12 }));
  aService({
    'GET /session': meAnswer(),
    [`GET /projects/${PROJECT}`]: aSummary(['lead']),
    [`GET /projects/${PROJECT}/agreement`]: { ...aReport(12), guidelines },
    [`GET /projects/${PROJECT}/agreement/disagreements`]: { rows: [], next: null },
  });
  openAt(`/projects/${PROJECT}/agreement`);
  await screen.findByText(/several guideline versions \(1, 2\)/);
  await user.selectOptions(screen.getByLabelText('Guideline'), 'Version 2, 12 layers');
  await waitFor(() => expect(screen.queryByText(/several guideline versions/)).toBeNull());
  expect(new URLSearchParams(location.search).get('guideline')).toBe('2');
});

test('a cell of what both called the same opens those places', async () => {
  const user = userEvent.setup();
  service();
  openAt(`/projects/${PROJECT}/agreement`);
  await user.click(await screen.findByRole('link', { name: '30 that both called Problem' }));
  expect(await screen.findByText('Only what Ada Lovelace and Bob Noyce both called Problem')).toBeTruthy();
});

test('attributes say what each value’s share is, and where kappa misleads', async () => {
  service();
  openAt(`/projects/${PROJECT}/agreement`);
  const attributes = await screen.findByRole('region', { name: 'Attributes' });
  const row = await within(attributes).findByRole('row', { name: /assertion.*Problem/ });
  expect(within(row).getByText('95%: 0.90 to 1.00')).toBeTruthy();
  expect(within(row).getByText('present 97%, α 0.10')).toBeTruthy();
  expect(within(row).getByText(/kappa is low only because/)).toBeTruthy();
});

test('a cell of a matrix opens just its disagreements, at an address of their own', async () => {
  const user = userEvent.setup();
  const asked = service();
  openAt(`/projects/${PROJECT}/agreement`);
  const pairs = await screen.findByRole('region', { name: 'Every two people' });
  await user.click(within(pairs).getAllByRole('link', { name: '0.75' })[0] as HTMLElement);
  expect(await screen.findByText('Only where Ada Lovelace and Bob Noyce differ')).toBeTruthy();
  await user.click(screen.getByRole('link', { name: '11: Problem for the first, nothing for the second' }));
  expect(await screen.findByText('Only what Ada Lovelace called Problem and Bob Noyce called nothing')).toBeTruthy();
  expect(new URLSearchParams(location.search).get('from')).toContain('PROBLEM');
  await user.click(screen.getByRole('button', { name: 'Show all' }));
  expect(screen.queryByText(/^Only/)).toBeNull();
  expect(asked.filter(({ route }) => route.endsWith('/disagreements')).length).toBeGreaterThanOrEqual(3);
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

test('what no sum over notes gives is told for all notes as one text, and the way to the weeks is there', async () => {
  service();
  openAt(`/projects/${PROJECT}/agreement`);
  const row = await screen.findByRole('row', { name: /Unitizing alpha \(1995\)/ });
  expect(within(row).getByText('0.62')).toBeTruthy();
  expect(screen.getAllByText('undefined: overlapping spans')).toHaveLength(3);
  expect(screen.getByRole('link', { name: 'Trend by week' }).getAttribute('href')).toBe(`/projects/${PROJECT}/quality`);
});
