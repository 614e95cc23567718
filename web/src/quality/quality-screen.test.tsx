import type { DriftAlert, DriftChart, DriftReport } from '@chartmark/schemas';
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { aService, aSummary, eachAnew, faults, id, meAnswer, NOW, openAt, PROJECT } from '../testing/network.tsx';

eachAnew();

const people = [{ id: id(1), name: 'Ada Lovelace' }];

const aChart = (more: Partial<DriftChart> = {}): DriftChart => ({
  ...{ person: id(1), measure: 'agreement', label: 'PROBLEM', against: 'others', guideline: 1, count: 120, size: 180 },
  ...{ state: 'out of control', signal: { batch: 6, side: 'low' }, cusumAt: 7 },
  points: Array.from({ length: 7 }, (_, i) => ({
    ...{ until: `2026-11-2${i}T10:00:00.000Z`, count: 24 - i, size: 30, score: -i, average: i < 4 ? 0 : -0.4 * i },
    ...{ limit: i < 4 ? 0 : 0.8, low: i, high: 0 },
  })),
  ...more,
});

const aReport = (charts: DriftChart[]): DriftReport => ({
  people,
  stated: {
    ...{ places: 30, notes: 10, baseline: 4, weight: 0.2, width: { oneSided: 2.65, twoSided: 2.95 }, slack: 0.5 },
    ...{ decision: { oneSided: 4.25, twoSided: 5.2 }, falseAlarmEvery: 300, watched: 3, expectedFalseAlarms: 0.01 },
  },
  charts,
  samples: [
    { person: id(1), label: null, against: 'gold', notes: 4, agreed: 50, total: 52, low: 0.868, high: 0.995, f1: 0.98 },
  ],
  weeks: [
    { week: '2026-11-16', against: 'others', label: null, agreed: 90, total: 100, low: 0.82, high: 0.95 },
    { week: '2026-11-23', against: 'others', label: null, agreed: 60, total: 100, low: 0.5, high: 0.7 },
  ],
});

const anAlert = (more: Partial<DriftAlert> = {}): DriftAlert => ({
  ...{ id: id(70), project: PROJECT, person: id(1), measure: 'agreement', label: 'PROBLEM', against: 'others' },
  ...{ guideline: 1, side: 'low', until: NOW, raisedAt: NOW, state: 'open', finding: null, anew: false },
  ...{ acknowledgedBy: null, acknowledgedAt: null, resolvedBy: null, resolvedAt: null },
  ...more,
});

function service(charts: DriftChart[], alerts: DriftAlert[], roles = ['lead']) {
  return aService({
    'GET /session': meAnswer(),
    'GET /tasks': { rows: [], next: null },
    'GET /projects': { rows: [aSummary(roles)] },
    [`GET /projects/${PROJECT}`]: aSummary(roles),
    [`GET /projects/${PROJECT}/drift`]: aReport(charts),
    [`GET /projects/${PROJECT}/drift/alerts`]: { people, rows: alerts },
    [`GET /projects/${PROJECT}/probes`]: {
      rows: [{ note: id(31), title: 'Progress note 1', goldAt: NOW, guideline: null, done: 0 }],
      next: null,
    },
    [`GET /projects/${PROJECT}/workflow`]: {
      ...{
        overlap: 2,
        secondReview: 0,
        sample: 0.1,
        repeats: 0.05,
        probes: 0.05,
        seed: 1,
        leaseMinutes: 60,
        atOnce: 1,
      },
      ...{ calibration: false, requirements: [] },
    },
    [`PUT /projects/${PROJECT}/probes/${id(31)}`]: new Response(null, { status: 204 }),
    [`POST /projects/${PROJECT}/drift/alerts/${id(70)}/acknowledge`]: anAlert({ state: 'acknowledged' }),
    [`POST /projects/${PROJECT}/drift/alerts/${id(70)}/resolve`]: anAlert({ state: 'resolved' }),
  });
}

test('an alert says who, what and against what; its chart is drawn with its signal and a table behind it', async () => {
  service([aChart()], [anAlert()]);
  openAt(`/projects/${PROJECT}/quality`);
  await screen.findByRole('article', {
    name: 'Ada Lovelace: agreement on Problem fell (blind checks by others)',
  });
  const chart = await screen.findByRole('article', { name: /^Ada Lovelace · Agreement on Problem/ });
  expect(within(chart).getByRole('img', { name: 'EWMA over 7 batches: beyond its limit at batch 6' })).toBeTruthy();
  expect(within(chart).getByRole('img', { name: 'CUSUM over 7 batches: beyond its limit at batch 7' })).toBeTruthy();
  expect(within(chart).getAllByRole('row', { hidden: true })).toHaveLength(8);
  expect(screen.getByRole('img', { name: 'Agreement in 2 weeks, the last 60%' })).toBeTruthy();
  expect(screen.getByText('0.5% – 13%')).toBeTruthy();
  expect(screen.getByText(/^Each chart compares .* one about every 300 batches/)).toBeTruthy();
  const limits = screen.getByText(/EWMA λ 0\.2/).closest('details');
  expect(limits).toHaveProperty('open', false);
  expect(limits?.querySelector('summary')?.textContent).toBe('How the limits are set');
  expect(await faults()).toEqual([]);
});

test('a lead looks into an alert and resolves it with what was found', async () => {
  const asked = service([aChart()], [anAlert()]);
  const user = userEvent.setup();
  openAt(`/projects/${PROJECT}/quality`);
  await user.click(await screen.findByRole('button', { name: 'Look into it' }));
  await user.click(await screen.findByRole('button', { name: 'Resolve' }));
  const dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByLabelText('What was found and done'), 'Went through section 2');
  await user.click(within(dialog).getByRole('button', { name: 'Resolve' }));
  await vi.waitFor(() =>
    expect(asked.findLast(({ route }) => route.endsWith('/resolve'))?.body).toEqual({
      finding: 'Went through section 2',
      anew: false,
    }),
  );
  expect(asked.some(({ route }) => route.endsWith('/acknowledge'))).toBe(true);
});

test('an auditor sees alerts, and cannot deal with them', async () => {
  service([aChart()], [anAlert()], ['auditor']);
  openAt(`/projects/${PROJECT}/quality`);
  await screen.findByRole('article', { name: /^Ada Lovelace: agreement/ });
  expect(screen.queryByRole('button', { name: 'Resolve' })).toBeNull();
  expect((await screen.findByRole('checkbox', { name: /as a probe/ })).hasAttribute('disabled')).toBe(true);
});

test('a lead makes gold a probe', async () => {
  const asked = service([aChart()], []);
  const user = userEvent.setup();
  openAt(`/projects/${PROJECT}/quality`);
  await user.click(await screen.findByRole('checkbox', { name: 'Give Progress note 1 as a probe' }));
  await vi.waitFor(() => expect(asked.find(({ route }) => route.startsWith('PUT'))?.body).toEqual({ on: true }));
  expect(screen.getByText('No alert waits. Charts that cross a limit will appear here.')).toBeTruthy();
});

test('before anything was submitted it says what will bring charts', async () => {
  service([], []);
  openAt(`/projects/${PROJECT}/quality`);
  expect(await screen.findByText('Nothing has been submitted yet')).toBeTruthy();
});

test('the report of one person has an address of its own, and every chart of theirs', async () => {
  const steady = { state: 'in control', signal: null, cusumAt: null } as const;
  const pace = aChart({ ...steady, measure: 'speed', label: null, against: null, count: 900, size: 30 });
  service([aChart(), pace], []);
  openAt(`/projects/${PROJECT}/quality/${id(1)}`);
  await screen.findByRole('heading', { level: 1, name: 'Report of Ada Lovelace' });
  const speed = screen.getByRole('article', { name: 'Words a minute, guideline 1' });
  expect(within(speed).getByRole('img', { name: 'EWMA over 7 batches: within its limits' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'CSV: Weeks' }).getAttribute('href')).toBe(
    `/api/projects/${PROJECT}/drift/table?of=weeks&person=${id(1)}`,
  );
  expect(await faults()).toEqual([]);
});
