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

test('an admin enters what a person is and who verified it, and can take it away again', async () => {
  const user = userEvent.setup();
  let nora = anAccount(2, 'Nora Nurse');
  const asked = aService({
    'GET /session': meAnswer(anAccount(1, 'Ada Admin', { admin: true })),
    'GET /accounts': () => ({ rows: [nora], next: null }),
    [`PATCH /accounts/${id(2)}`]: (body: unknown) => {
      nora = { ...nora, ...(body as object) };
      return nora;
    },
  });
  const sent = () => asked.filter(({ route }) => route.startsWith('PATCH')).map(({ body }) => body);
  openAt('/accounts');
  const open = async () => {
    await user.click(await screen.findByRole('button', { name: 'Credentials of Nora Nurse' }));
    return within(await screen.findByRole('dialog', { name: 'Credentials of Nora Nurse' }));
  };
  const dialog = await open();
  expect(await faults()).toEqual([]);
  await user.type(dialog.getByLabelText('Profession'), ' Nurse ');
  await user.type(dialog.getByLabelText('Verified by'), 'Registry');
  await user.type(dialog.getByLabelText(/^Valid until/), '2027-12-31');
  await user.click(dialog.getByRole('button', { name: 'Add a credential' }));
  const second = within(dialog.getByRole('group', { name: 'Credential 2' }));
  expect(document.activeElement).toBe(second.getByLabelText('Profession'));
  await user.type(second.getByLabelText('Profession'), 'Coder');
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  await screen.findByText('Credentials (2)');
  const nurse = {
    profession: 'Nurse',
    specialty: null,
    licence: null,
    verifiedBy: 'Registry',
    validUntil: '2027-12-31',
  };
  const coder = { profession: 'Coder', specialty: null, licence: null, verifiedBy: null, validUntil: null };
  expect(sent()).toEqual([{ credentials: [nurse, coder] }]);

  const again = await open();
  await user.click(again.getByRole('button', { name: 'Remove credential 1' }));
  expect(document.activeElement).toBe(again.getByRole('button', { name: 'Save' }));
  await user.click(again.getByRole('button', { name: 'Save' }));
  await screen.findByText('Credentials (1)');
  expect(sent()[1]).toEqual({ credentials: [coder] });
});
