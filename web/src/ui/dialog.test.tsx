import { cleanup, render, screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, expect, test } from 'vitest';
import { Dialog } from './dialog.tsx';

afterEach(cleanup);

test('a dialog begins at its first field; without one, or before it is there, never at what closes it', async () => {
  const dialog = (inside: ReactNode) => (
    <Dialog title="Open a round" open onClose={() => {}}>
      {inside}
    </Dialog>
  );
  const { unmount } = render(dialog(<input aria-label="How many" />));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('How many')));
  unmount();
  render(dialog(<p>Loading…</p>));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('dialog')));
});
