import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { aListed, aService, eachAnew, faults, id, NOW, openAt, PROJECT, projectAnswers } from '../testing/network.tsx';

eachAnew();

const NOTES = `/projects/${PROJECT}/notes`;
const service = (more: Record<string, unknown> = {}) =>
  aService({
    ...projectAnswers(),
    [`POST ${NOTES}/find`]: {
      rows: [aListed(11, 'Progress note 1'), aListed(12, 'Progress note 2')],
      ...{ next: null, total: 2000 },
    },
    ...more,
  });

test('filters and order are in the address, go back with it, and are what is asked for', async () => {
  const user = userEvent.setup();
  const asked = service();
  openAt(`${NOTES}?state=released`);
  expect(await screen.findByTitle('Progress note 1')).toBeTruthy();
  expect(screen.getByText('2,000 notes')).toBeTruthy();
  expect(screen.getAllByText('Bob Noyce').length).toBeGreaterThan(1);
  await user.selectOptions(screen.getByLabelText('Assigned to'), 'Nobody');
  await user.click(screen.getByRole('button', { name: /^Characters/ }));
  await waitFor(() => expect(window.location.search).toContain('order=length'));
  await user.type(screen.getByRole('searchbox', { name: 'Search' }), 'cardio');
  const last = () => asked.filter(({ route }) => route.endsWith('/find')).at(-1)?.body;
  await waitFor(() =>
    expect(last()).toMatchObject({
      filter: { state: 'released', assignee: 'nobody', words: 'cardio' },
      ...{ order: 'length', reverse: false },
    }),
  );
  expect(screen.getByRole('columnheader', { name: /^Characters/ }).getAttribute('aria-sort')).toBe('ascending');
  window.history.go(-2);
  await waitFor(() => expect(window.location.search).toBe('?state=released'));
  await waitFor(() => expect(screen.getByLabelText('State')).toHaveProperty('value', 'released'));
  expect(await faults()).toEqual([]);
});

test('all that fit are given at once, batch by batch, and taken back', async () => {
  const user = userEvent.setup();
  const many = Array.from({ length: 700 }, (_, i) => id(1000 + i));
  const asked = service({
    [`POST ${NOTES}/ids`]: { ids: many, next: null },
    [`POST /projects/${PROJECT}/tasks`]: (body: { notes: string[] }) => ({ made: body.notes.length, at: NOW }),
    [`POST /projects/${PROJECT}/tasks/take-back`]: (body: { notes: string[] }) => ({ taken: body.notes.length }),
  });
  openAt(`${NOTES}?assignee=nobody`);
  await user.click(await screen.findByRole('checkbox', { name: 'Select all shown' }));
  await user.click(screen.getByRole('button', { name: 'Select all 2,000 that fit' }));
  expect(screen.getByText('All notes that fit the filters are selected')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Assign tasks' }));
  const dialog = await screen.findByRole('dialog', { name: 'Assign tasks' });
  await user.click(await within(dialog).findByRole('checkbox', { name: 'Bob Noyce' }));
  await user.click(within(dialog).getByRole('button', { name: 'Make the tasks' }));
  expect(await within(dialog).findByText('700 tasks made')).toBeTruthy();
  const sent = (end: string) => asked.filter(({ route }) => route.endsWith(end)).map(({ body }) => body);
  expect(sent('/ids')).toEqual([{ filter: { assignee: 'nobody', state: 'released' }, limit: 1000 }]);
  expect(sent('/tasks').map((body) => (body as { notes: string[] }).notes.length)).toEqual([500, 200]);
  await user.click(within(dialog).getByRole('button', { name: 'Undo' }));
  expect(await within(dialog).findByText('700 tasks taken back')).toBeTruthy();
});

test('a priority is set in the pool, and set back', async () => {
  const user = userEvent.setup();
  const before = [{ note: id(11), priority: 5 }];
  const asked = service({ [`PUT /projects/${PROJECT}/pool/priorities`]: { rows: before } });
  openAt(NOTES);
  await user.click(await screen.findByRole('checkbox', { name: 'Select all shown' }));
  await user.click(screen.getByRole('button', { name: 'Set priority' }));
  const dialog = await screen.findByRole('dialog', { name: 'Set priority' });
  await user.selectOptions(within(dialog).getByLabelText('Priority'), '1');
  await user.click(within(dialog).getByRole('button', { name: 'Set the priority' }));
  expect(await within(dialog).findByText('1 note has the new priority')).toBeTruthy();
  expect(within(dialog).getByText('1 note is not in this pool.')).toBeTruthy();
  await user.click(within(dialog).getByRole('button', { name: 'Undo' }));
  expect(await within(dialog).findByText('1 note has its priority back')).toBeTruthy();
  expect(asked.at(-1) && asked.filter(({ route }) => route.startsWith('PUT')).map(({ body }) => body)).toEqual([
    { stage: 'annotate', rows: [11, 12].map((n) => ({ note: id(n), priority: 1 })) },
    { stage: 'annotate', rows: before },
  ]);
});

test('an answer that is no count of tasks is told, and not counted', async () => {
  const user = userEvent.setup();
  service({ [`POST /projects/${PROJECT}/tasks`]: { made: '2' } });
  openAt(NOTES);
  await user.click(await screen.findByRole('checkbox', { name: 'Select all shown' }));
  await user.click(screen.getByRole('button', { name: 'Assign tasks' }));
  const dialog = await screen.findByRole('dialog', { name: 'Assign tasks' });
  await user.click(await within(dialog).findByRole('checkbox', { name: 'Bob Noyce' }));
  await user.click(within(dialog).getByRole('button', { name: 'Make the tasks' }));
  expect(await within(dialog).findByRole('alert')).toBeTruthy();
  expect(within(dialog).getByText('0 tasks made')).toBeTruthy();
});
