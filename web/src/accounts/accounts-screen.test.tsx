import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { anAccount, aService, eachAnew, faults, id, meAnswer, openAt } from '../testing/network.tsx';

eachAnew();

test('nobody is signed out by a slip: deactivating asks first, and each button says whom it is about', async () => {
  const user = userEvent.setup();
  const nora = anAccount(2, 'Nora Nurse');
  const asked = aService({
    'GET /session': meAnswer(anAccount(1, 'Ada Admin', { admin: true })),
    'GET /accounts': { rows: [anAccount(1, 'Ada Admin', { admin: true }), nora], next: null },
    [`PATCH /accounts/${id(2)}`]: { ...nora, active: false },
  });
  const sent = () => asked.filter(({ route }) => route.startsWith('PATCH'));
  openAt('/accounts');
  await user.click(await screen.findByRole('button', { name: 'Deactivate Nora Nurse' }));
  const dialog = await screen.findByRole('dialog', { name: 'Deactivate Nora Nurse' });
  expect(await faults()).toEqual([]);
  await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
  expect(sent()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Deactivate Nora Nurse' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Deactivate' }));
  expect(sent()).toMatchObject([{ route: `PATCH /accounts/${id(2)}`, body: { active: false } }]);
});
