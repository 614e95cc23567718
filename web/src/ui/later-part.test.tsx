import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { Later } from './later.tsx';
import { laterPart } from './later-part.tsx';

const Here = () => <p>The part</p>;

test('a part whose code could not be fetched is fetched anew when one tries again, and not before', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const user = userEvent.setup();
  let reachable = false;
  const fetchPart = vi.fn(async () => {
    if (!reachable) throw new TypeError('Failed to fetch dynamically imported module');
    return Here;
  });
  const { Part } = laterPart(fetchPart);
  render(
    <Later>
      <Part />
    </Later>,
  );
  const again = await screen.findByRole('button', { name: 'Try again' });
  expect(fetchPart).toHaveBeenCalledTimes(1);
  expect(screen.getByRole('alert').textContent).toContain('could not be fetched');
  await user.click(again);
  expect(await screen.findByRole('button', { name: 'Try again' })).toBeTruthy();
  reachable = true;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('The part')).toBeTruthy();
  expect(fetchPart).toHaveBeenCalledTimes(3);
});
