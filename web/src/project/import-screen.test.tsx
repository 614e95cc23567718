import type { ReceiveReport } from '@chartmark/schemas';
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { aService, aSummary, eachAnew, faults, meAnswer, openAt, PROJECT } from '../testing/network.tsx';

eachAnew();

const REPORT: ReceiveReport = {
  ...{ received: 0, duplicates: 0, refused: 0, rows: [] },
  states: { received: 0, review: 0, released: 0, failed: 0, withdrawn: 0 },
  subjects: { subject: 0, mrn: 0, none: 0 },
};

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
  expect(screen.getByRole('radio', { name: 'Whole, or not at all' })).toHaveProperty('checked', true);
  if (partial) await user.click(screen.getByRole('radio', { name: 'What is right in it' }));
  await user.click(screen.getByRole('button', { name: 'Import 1 file' }));
  expect(await screen.findByText('Sending 25%')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Cancel the import' }));
  expect(await screen.findByText(told)).toBeTruthy();
  expect(await faults()).toEqual([]);
});

/** A request that is answered at once. */
const answering = (status: number, answer: unknown) =>
  class extends Unanswered {
    readonly status = status;
    readonly responseText = JSON.stringify(answer);
    onload?: () => void;
    override send(): void {
      this.onload?.();
    }
  };

async function importing(file: File): Promise<ReturnType<typeof userEvent.setup>> {
  aService({ 'GET /session': meAnswer(), [`GET /projects/${PROJECT}`]: aSummary(['lead']) });
  openAt(`/projects/${PROJECT}/import`);
  const user = userEvent.setup();
  await user.upload(await screen.findByLabelText('Choose files'), file);
  await user.click(screen.getByRole('button', { name: 'Import 1 file' }));
  return user;
}

test('a file that was there before is not told as taken', async () => {
  vi.stubGlobal('XMLHttpRequest', answering(200, { ...REPORT, received: 0, duplicates: 1 }));
  await importing(new File(['text'], 'notes.txt'));
  expect(await screen.findByText('0 taken, 1 already there')).toBeTruthy();
  expect(screen.getByText(/^Plain text \(\.txt\)/), 'and which files are read').toBeTruthy();
});

test('a file of which something was refused says how many, and leads to the reasons', async () => {
  const rows = [
    {
      item: '3',
      outcome: 'refused',
      note: null,
      reason: 'Line 3: its text is empty',
      why: { code: 'line.empty', values: {} },
    },
  ];
  const report = { ...REPORT, received: 2, refused: 4, rows };
  vi.stubGlobal('XMLHttpRequest', answering(200, report));
  await importing(new File(['text'], 'notes.csv'));
  expect(await screen.findByText('2 taken, 4 refused')).toBeTruthy();
  const link = screen.getByRole('link', { name: 'See the reasons' }).getAttribute('href') ?? '';
  expect(document.querySelector(link)?.textContent).toContain('its text is empty');
  expect(await faults()).toEqual([]);
});

test('a table without the column of the text is told with the columns it has, from the file itself', async () => {
  const reason = { code: 'table.column', values: { name: 'text', n: 3 } };
  const title = "The table has no column 'text'; it has 3 columns";
  vi.stubGlobal(
    'XMLHttpRequest',
    answering(400, { type: 'urn:chartmark:refusal:invalid', title, status: 400, reason }),
  );
  await importing(new File(['\uFEFFid,"report, ""final""",date\n1,John Smith,2024\n'], 'notes.csv'));
  const told = await screen.findByText(/^Refused/);
  expect(told.textContent).toBe(`Refused: ${title}. Its columns: id, report, "final", date`);
});
