import type { Operations } from '@chartmark/schemas';
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { anAccount, aService, eachAnew, faults, meAnswer, NOW, openAt } from '../testing/network.tsx';

const state: Operations = {
  ...{ version: '0.1.0', runtime: 'Node 24.21.0', store: 'sqlite', ready: true, startedAt: NOW, sockets: 3 },
  ...{ memoryBytes: 210_000_000, disk: { freeBytes: 400_000_000, totalBytes: 20_000_000_000 }, storeBytes: 81_000_000 },
  waiting: { pieces: 12, more: false },
  ...{ lastSeal: { number: 7, at: NOW }, sealEveryMs: 60_000, lastBackup: null },
};

eachAnew();

test('what an administrator must know and do stands on one screen', async () => {
  const account = anAccount(1, 'Ada Admin', { admin: true });
  aService({ 'GET /session': meAnswer(account), 'GET /operations': () => state });
  openAt('/operations');
  expect(await screen.findByRole('heading', { name: 'Operations', level: 1 })).toBeTruthy();
  expect(screen.getByText('400 MB of 20 GB')).toBeTruthy();
  const full = screen.getByRole('progressbar', { name: 'Used of the volume of the data folder' });
  expect(full.getAttribute('value') ?? full.getAttribute('aria-valuenow')).toBe('19600000000');
  expect(screen.getByRole('alert').textContent).toContain('Little room is left');
  expect(screen.getByText('12 pieces wait to be done')).toBeTruthy();
  expect(screen.getByText('Make one: npm run -s cli -- backup FILE')).toBeTruthy();
  expect(await faults()).toEqual([]);
});
