import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { aRefusal, aService, eachAnew, faults, meAnswer, openAt } from '../testing/network.tsx';

eachAnew();

async function fill(password: string): Promise<void> {
  const user = userEvent.setup();
  await user.type(await screen.findByLabelText('Log-in name'), 'ada');
  await user.type(screen.getByLabelText('Password'), password);
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
}

const service = (signedIn = { yes: false }) =>
  aService({
    'GET /session': () => (signedIn.yes ? meAnswer() : aRefusal('unauthenticated', 'Sign in first', 401)),
    'POST /session': (body: unknown) => {
      if (JSON.stringify(body).includes('wrong')) return aRefusal('unauthenticated', 'no', 401);
      signedIn.yes = true;
      return meAnswer();
    },
    'GET /tasks': { rows: [], next: null },
    'GET /projects': { rows: [] },
  });

test('whoever is not signed in is sent to sign in, and then to where they wanted to go', async () => {
  service();
  openAt('/projects');
  await fill('correct horse battery');
  expect(await screen.findByRole('heading', { name: 'Projects' })).toBeTruthy();
  expect(window.location.pathname).toBe('/projects');
});

test('a wrong password says so, and nothing of it stays in the address', async () => {
  service();
  openAt('/sign-in');
  await fill('wrong');
  expect(await screen.findByRole('alert')).toHaveProperty('textContent', 'Log-in name or password is wrong');
  expect(window.location.href).not.toContain('wrong');
});

test('an address of elsewhere is not gone to', async () => {
  service();
  openAt('/sign-in?next=%2F%2Fevil.example');
  await fill('correct horse battery');
  expect(await screen.findByRole('heading', { name: 'My tasks' })).toBeTruthy();
});

test('axe finds nothing', async () => {
  service();
  openAt('/sign-in');
  await screen.findByLabelText('Log-in name');
  expect(await faults()).toEqual([]);
});
