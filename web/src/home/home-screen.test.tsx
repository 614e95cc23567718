import type { Task } from '@chartmark/schemas';
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import {
  aRefusal,
  aService,
  aSummary,
  eachAnew,
  faults,
  id,
  meAnswer,
  NOW,
  openAt,
  PROJECT,
} from '../testing/network.tsx';

eachAnew();

const aTask = (n: number, state: Task['state']): Task => ({
  ...{ id: id(n), project: PROJECT, note: id(50 + n), layer: id(100 + n), assignee: id(1), stage: 'annotate' },
  ...{ mode: 'independent', state, title: `Progress note ${n}`, length: 1200, createdAt: NOW, changedAt: NOW },
});

const service = (tasks: readonly Task[]) =>
  aService({
    'GET /session': meAnswer(),
    'GET /tasks': { rows: tasks, next: null },
    'GET /projects': { rows: [aSummary(['annotator'])] },
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

test('without tasks it says what will bring some', async () => {
  service([]);
  openAt('/');
  expect(await screen.findByText('Nothing is waiting for you')).toBeTruthy();
});

test('what cannot be loaded says why and can be tried again', async () => {
  aService({
    'GET /session': meAnswer(),
    'GET /tasks': () => aRefusal('forbidden', 'Your account is deactivated', 403),
  });
  openAt('/');
  expect(await screen.findByText('Your account is deactivated')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
});
