import type { Job } from '@chartmark/schemas';
import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { aRefusal, eachAnew, faults, id, openAt, PROJECT } from '../testing/network.tsx';
import { ADDRESS, aJob, LEARNED, NOTHING, suggestionsService } from '../testing/suggestions.ts';

eachAnew();

describe('work over all notes', () => {
  test('is begun, shown while it runs, and cancelled', async () => {
    const user = userEvent.setup();
    let jobs: Job[] = [];
    const asked = suggestionsService({
      jobs: () => ({ rows: jobs, next: null }),
      more: {
        [`POST /projects/${PROJECT}/jobs`]: () => {
          jobs = [aJob(31, { state: 'running', done: 10, endedAt: null })];
          return jobs[0];
        },
        [`DELETE /projects/${PROJECT}/jobs/${id(31)}`]: () => {
          jobs = [aJob(31, { state: 'cancelled', done: 10 })];
          return jobs[0];
        },
      },
    });
    openAt(ADDRESS);
    expect(await screen.findByText('No such work was begun yet.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Suggest anew' }));
    expect(await screen.findByText('10 of 40 notes')).toBeTruthy();
    expect(asked.find(({ route }) => route.startsWith('POST'))?.body).toEqual({ kind: 'suggest' });
    const meter = screen.getByRole('progressbar', { name: 'Progress: Suggest anew' });
    expect([meter.getAttribute('value'), meter.getAttribute('max')]).toEqual(['10', '40']);
    expect((screen.getByRole('button', { name: 'Suggest anew' }) as HTMLButtonElement).disabled).toBe(true);
    expect(await faults()).toEqual([]);
    await user.click(screen.getByRole('button', { name: /^Cancel: Suggest anew, begun/ }));
    expect(await screen.findByText('Cancelled')).toBeTruthy();
    expect(screen.queryByRole('progressbar')).toBeNull();
  });

  test('what learning brings is there as soon as it has ended', async () => {
    let learned = false;
    let polls = 0;
    suggestionsService({
      lexicon: () => (learned ? LEARNED : NOTHING),
      jobs: () => {
        learned = polls++ > 0;
        const job = aJob(32, { kind: 'learn', total: 1, ...(learned ? {} : { state: 'running', done: 0 }) });
        return { rows: [job], next: null };
      },
    });
    openAt(ADDRESS);
    expect(await screen.findByText('Nothing was learned yet')).toBeTruthy();
    expect(await screen.findByText('Submitted layers')).toBeTruthy();
    await waitFor(() => expect(screen.getByTestId('announcer').textContent?.trim()).toBe('Learn from decisions: Done'));
  });

  test('what learning brings is there, too, if it has ended before it was seen to run', async () => {
    const user = userEvent.setup();
    let jobs: Job[] = [];
    suggestionsService({
      lexicon: () => (jobs.length > 0 ? LEARNED : NOTHING),
      jobs: () => ({ rows: jobs, next: null }),
      more: {
        [`POST /projects/${PROJECT}/jobs`]: () => {
          jobs = [aJob(36, { kind: 'learn', total: 1, done: 1 })];
          return { ...jobs[0], state: 'running' };
        },
      },
    });
    openAt(ADDRESS);
    await screen.findByText('Nothing was learned yet');
    await user.click(screen.getByRole('button', { name: 'Learn from decisions' }));
    expect(await screen.findByText('Submitted layers')).toBeTruthy();
  });

  test('notes that failed are named with the reason, and are tried again', async () => {
    const user = userEvent.setup();
    const failures = [{ note: id(21), reason: 'pre-annotation failed' }];
    const asked = suggestionsService({
      jobs: [aJob(33, { failed: 3, failures })],
      more: { [`POST /projects/${PROJECT}/jobs/${id(33)}/again`]: aJob(34, { state: 'running' }) },
    });
    openAt(ADDRESS);
    await user.click(await screen.findByText('3 notes failed'));
    expect(await screen.findByText('Discharge letter 7: pre-annotation failed')).toBeTruthy();
    expect(screen.getByText('and 2 more')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /^Try again: Suggest anew, begun/ }));
    await waitFor(() =>
      expect(asked.map(({ route }) => route)).toContain(`POST /projects/${PROJECT}/jobs/${id(33)}/again`),
    );
  });

  test('a refusal is told where the work was begun', async () => {
    const user = userEvent.setup();
    suggestionsService({
      more: { [`POST /projects/${PROJECT}/jobs`]: aRefusal('conflict', 'Too much is running', 409) },
    });
    openAt(ADDRESS);
    await user.click(await screen.findByRole('button', { name: 'Learn from decisions' }));
    expect((await screen.findByRole('alert')).textContent).toBe('Too much is running');
  });

  test('an auditor sees it all and changes nothing', async () => {
    suggestionsService({ roles: ['auditor'], jobs: [aJob(35, { state: 'running', done: 3 })] });
    openAt(ADDRESS);
    expect(await screen.findByText('3 of 40 notes')).toBeTruthy();
    expect(await screen.findByText('Submitted layers')).toBeTruthy();
    const names = screen.getAllByRole('button').map((button) => button.textContent);
    expect(names.filter((name) => /Suggest|Learn|Cancel|Forget|Add|Ask|aside|Take back/.test(name ?? ''))).toEqual([]);
  });
});
