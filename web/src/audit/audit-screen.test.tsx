import type { AuditEntry, AuditPage } from '@chartmark/schemas';
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { aService, eachAnew, faults, id, NOW, openAt, PROJECT, projectAnswers } from '../testing/network.tsx';

eachAnew();

const anEntry = (version: number, action: string, more: Partial<AuditEntry> = {}): AuditEntry => ({
  ...{ version, id: id(500 + version), at: NOW, actor: id(1), action, target: { project: PROJECT } },
  ...{ outcome: 'done', ip: '127.0.0.1', prev: '0'.repeat(64), hash: 'a'.repeat(64) },
  ...more,
});

const PAGE: AuditPage = {
  rows: [
    anEntry(4, 'layer.join', { target: { layer: id(40), note: id(31), task: id(50) } }),
    anEntry(3, 'layer.remarks', { target: { layer: id(40) }, outcome: 'forbidden' }),
    anEntry(2, 'member.change', { target: { project: PROJECT, account: id(2), after: 'annotator' } }),
    anEntry(1, 'layer.export', { actor: null, target: { by: 'command-line' } }),
  ],
  people: [
    { id: id(1), name: 'Ada Lovelace' },
    { id: id(2), name: 'Bob Noyce' },
  ],
  notes: [{ id: id(31), title: 'Progress note 000031' }],
  noteOf: { [id(40)]: id(31) },
  next: null,
};

async function open() {
  aService({
    ...projectAnswers(['auditor']),
    'GET /tasks': { rows: [], next: null },
    'GET /seals': { newest: null, keys: [] },
    [`GET /projects/${PROJECT}/audit`]: PAGE,
  });
  openAt(`/projects/${PROJECT}/audit`);
  return screen.findByRole('table', { name: 'Entries of the audit log' });
}

test('entries say in words what was done, to which note or person, by whom; the name in exports stands below', async () => {
  const table = await open();
  const rows = within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    );
  expect(rows.map(([, who, what, about]) => [who, what, about])).toEqual([
    ['Ada Lovelace', 'Read a note while it is labelledlayer.join', 'Progress note 000031'],
    ['Ada Lovelace', 'Read the remarks on a layerlayer.remarks', 'Progress note 000031'],
    ['Ada Lovelace', 'Change the roles of a personmember.change', 'Bob Noyce'],
    ['command line', 'Export annotations with their noteslayer.export', 'this project'],
  ]);
  expect(await faults()).toEqual([]);
});

test('an entry is shown letter for letter on demand, and can be copied', async () => {
  const user = userEvent.setup();
  await open();
  await user.click(screen.getByRole('button', { name: 'Details of entry 4' }));
  const dialog = await screen.findByRole('dialog', { name: 'Entry 4 as it stands in the log' });
  for (const whole of [id(40), id(31), id(50), 'a'.repeat(64)]) within(dialog).getByText(whole);
  await user.click(within(dialog).getByRole('button', { name: 'Copy' }));
  await within(dialog).findByText('Copied');
  expect(JSON.parse(await navigator.clipboard.readText())).toEqual(PAGE.rows[0]);
});
