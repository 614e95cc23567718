import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { aService, aSummary, eachAnew, faults, meAnswer, openAt, PROJECT } from '../testing/network.tsx';

eachAnew();

/** A request that is sent and never answered, until it is ended. */
class Unanswered {
  readonly upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {};
  onabort?: () => void;
  open(): void {}
  setRequestHeader(): void {}
  send(): void {
    this.upload.onprogress?.({ loaded: 1, total: 4 });
  }
  abort(): void {
    this.onabort?.();
  }
}

test.each([
  ['taken whole or not at all', false, 'Cancelled: unless all of it was taken already, nothing of it was'],
  ['taken where it is right', true, 'Cancelled: what was taken by then stays, and sent again nothing is doubled'],
])('an import that is %s tells how far it is, and what a cancelled one left', async (_, partial, told) => {
  vi.stubGlobal('XMLHttpRequest', Unanswered);
  aService({ 'GET /session': meAnswer(), [`GET /projects/${PROJECT}`]: aSummary(['lead']) });
  openAt(`/projects/${PROJECT}/import`);
  const user = userEvent.setup();
  await user.upload(await screen.findByLabelText('Choose files'), new File(['{"text":"a"}'], 'notes.jsonl'));
  const keepsRest = screen.getByRole('checkbox', { name: /^Take what is right/ });
  if ((keepsRest as HTMLInputElement).checked !== partial) await user.click(keepsRest);
  await user.click(screen.getByRole('button', { name: 'Import 1 file' }));
  expect(await screen.findByText('Sending 25%')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Cancel the import' }));
  expect(await screen.findByText(told)).toBeTruthy();
  expect(await faults()).toEqual([]);
});
