import type { Role, Task } from '@chartmark/schemas';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import {
  aRefusal,
  aService,
  aSummary,
  eachAnew,
  faults,
  id,
  NOW,
  openAt,
  PROJECT,
  projectAnswers,
} from '../testing/network.tsx';

eachAnew();

const aTask = (n: number, state: Task['state']): Task => ({
  ...{ id: id(n), project: PROJECT, note: id(50 + n), layer: id(100 + n), assignee: id(1), stage: 'annotate' },
  ...{ mode: 'independent', state, title: `Progress note ${n}`, length: 1200, createdAt: NOW, changedAt: NOW },
});

const service = (tasks: readonly Task[], roles: readonly Role[] = ['annotator'], more = {}) =>
  aService({
    ...projectAnswers(roles),
    'GET /tasks': { rows: tasks, next: null },
    [`GET /projects/${PROJECT}/held`]: { rows: [], atOnce: 1 },
    ...more,
  });

test('my tasks by project, with how far I am and the one to go on with', async () => {
  service([aTask(1, 'open'), aTask(2, 'submitted'), aTask(3, 'started')]);
  openAt('/');
  const card = await screen.findByRole('region', { name: 'Cardiology' });
  expect(within(card).getByText('1 of 3 submitted')).toBeTruthy();
  expect(within(card).getByRole('link', { name: 'Continue labelling' }).getAttribute('href')).toBe(
    `/layers/${id(103)}`,
  );
  expect(within(card).getAllByRole('row')).toHaveLength(4);
  expect(await faults()).toEqual([]);
});

test('there is one next note: the one begun, else the one given, and more only where more may be held', async () => {
  const held = { [`GET /projects/${PROJECT}/held`]: { rows: [{ task: id(3), until: NOW }], atOnce: 2 } };
  service([aTask(1, 'open'), aTask(2, 'submitted')]);
  openAt('/');
  const next = await screen.findByRole('link', { name: 'Next note' });
  expect([next.getAttribute('href'), next.getAttribute('aria-describedby')]).toEqual([
    `/layers/${id(101)}`,
    screen.getByText('Next: Progress note 1').id,
  ]);
  expect(screen.queryByRole('button', { name: /note$/ })).toBeNull();
  cleanup();
  service([aTask(3, 'started'), aTask(2, 'submitted')], ['annotator'], held);
  openAt('/');
  expect(await screen.findByRole('button', { name: 'Take another note' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Continue labelling' })).toBeTruthy();
  expect(screen.queryByText('Next note')).toBeNull();
});

test('whoever decides, answers or reviews finds what waits for them, with the way to it', async () => {
  const summary = { ...aSummary(['lead']), waiting: { review: 0, adjudication: 3, questions: 1, alerts: 0 } };
  service([], ['lead'], { 'GET /projects': { rows: [summary] } });
  openAt('/');
  const card = await screen.findByRole('region', { name: 'Waiting for you in Cardiology' });
  const links = within(card).getAllByRole('link');
  expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
    ['3 notes wait for adjudication', `/projects/${PROJECT}/adjudication`],
    ['1 question waits for an answer', `/projects/${PROJECT}/escalations`],
  ]);
  expect(screen.queryByText('Nothing is waiting for you')).toBeNull();
  expect(await faults()).toEqual([]);
});

test('without tasks it says what will bring some', async () => {
  service([], ['lead']);
  openAt('/');
  expect(await screen.findByText('Nothing is waiting for you')).toBeTruthy();
});

test('whoever may annotate takes the next note without having any; or hears why there is none', async () => {
  const user = userEvent.setup();
  const none = { task: null, until: null, reasons: [{ stage: 'annotate', reason: 'The pool is empty' }] };
  service([], ['annotator'], { [`POST /projects/${PROJECT}/next-task`]: none });
  openAt('/');
  await user.click(await screen.findByRole('button', { name: 'Next note' }));
  expect(await screen.findByText('The pool is empty')).toBeTruthy();
  expect(await faults()).toEqual([]);
});

test('what was submitted before the guideline changed is to be looked at again', async () => {
  const summary = aSummary(['annotator']);
  const tasks = [
    { ...aTask(1, 'submitted'), guideline: 1 },
    { ...aTask(2, 'submitted'), guideline: 2 },
    aTask(3, 'open'),
  ];
  service(tasks, ['annotator'], {
    'GET /projects': { rows: [{ ...summary, project: { ...summary.project, recheckBefore: 2 } }] },
  });
  openAt('/');
  const again = await screen.findByRole('region', { name: 'To look at again' });
  expect(
    within(again)
      .getAllByRole('link')
      .map(({ textContent }) => textContent),
  ).toEqual(['Progress note 1']);
});

test('what cannot be loaded says why and can be tried again', async () => {
  service([], ['annotator'], {
    'GET /tasks': () => aRefusal('unavailable', 'The store does not answer', 503),
  });
  openAt('/');
  expect(await screen.findByText('The store does not answer')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
});

test('a note of the pool says until when it is kept, and is given back once that is confirmed', async () => {
  const user = userEvent.setup();
  let rows = [{ task: id(1), until: NOW }];
  const asked = service([aTask(1, 'started'), aTask(3, 'open')], ['annotator'], {
    [`GET /projects/${PROJECT}/held`]: () => ({ rows, atOnce: 1 }),
    [`POST /projects/${PROJECT}/tasks/${id(1)}/return`]: () => {
      rows = [];
      return null;
    },
  });
  openAt('/');
  expect(await screen.findByText(/^kept for you until/)).toBeTruthy();
  expect(screen.getAllByRole('button', { name: /^Give back/ })).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: 'Give back: Progress note 1' }));
  expect(await faults()).toEqual([]);
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Give back' }));
  await waitFor(() => expect(screen.queryByText(/^kept for you until/)).toBeNull());
  expect(asked.map(({ route }) => route)).toContain(`POST /projects/${PROJECT}/tasks/${id(1)}/return`);
});

test('where the projects cannot be had their tasks are still told apart from an ellipsis', async () => {
  service([aTask(1, 'started')], ['annotator'], { 'GET /projects': () => aRefusal('unavailable', 'No network', 503) });
  openAt('/');
  expect(await screen.findByRole('heading', { name: 'Project (its name comes with the network)' })).toBeTruthy();
});

test('a project without tasks says so, and draws no progress', async () => {
  service([]);
  openAt('/');
  const card = await screen.findByRole('region', { name: 'Cardiology' });
  expect(within(card).getByText('No tasks yet')).toBeTruthy();
  expect(within(card).queryByRole('progressbar')).toBeNull();
});
