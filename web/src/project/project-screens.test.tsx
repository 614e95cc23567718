import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import {
  aListed,
  anAccount,
  aRefusal,
  aService,
  eachAnew,
  faults,
  id,
  meAnswer,
  NOW,
  openAt,
  PROJECT,
  projectAnswers,
} from '../testing/network.tsx';

eachAnew();

const guideline = (version: number) => ({
  ...{
    id: `g${version}`,
    project: PROJECT,
    version,
    markdown: `# Rules ${version}\n\n- one`,
    summary: `Change ${version}`,
  },
  ...{ by: id(1), at: NOW },
});

const service = (roles: readonly string[] = ['lead', 'annotator']) =>
  aService({
    ...projectAnswers(roles),
    'GET /session': meAnswer(anAccount(1, 'Ada Lovelace', { admin: true })),
    [`POST /projects/${PROJECT}/notes/find`]: {
      rows: [aListed(11, 'Progress note 1'), aListed(12, 'Progress note 2', 'review')],
      ...{ next: null, total: 2 },
    },
    [`GET /projects/${PROJECT}/guideline`]: { versions: [guideline(2), guideline(1)] },
    [`POST /projects/${PROJECT}/guideline`]: guideline(3),
    [`POST /projects/${PROJECT}/tasks`]: { made: 1, at: NOW },
    [`PUT /projects/${PROJECT}/members/${id(2)}`]: {
      account: anAccount(2, 'Bob Noyce'),
      roles: ['annotator', 'reviewer'],
    },
    'GET /accounts': { rows: [anAccount(1, 'Ada Lovelace', { admin: true }), anAccount(2, 'Bob Noyce')], next: null },
    'GET /templates': { rows: [] },
  });

test.each([
  ['/projects', 'Projects'],
  [`/projects/${PROJECT}`, 'Cardiology'],
  [`/projects/${PROJECT}/notes`, 'Notes'],
  [`/projects/${PROJECT}/import`, 'Import notes'],
  [`/projects/${PROJECT}/people`, 'People'],
  [`/projects/${PROJECT}/schema`, 'Labels'],
  [`/projects/${PROJECT}/guideline`, 'Guideline'],
  [`/projects/${PROJECT}/export`, 'Export'],
  ['/accounts', 'Accounts'],
])('%s has its own address, and axe finds nothing', async (path, heading) => {
  service();
  openAt(path);
  expect(await screen.findByRole('heading', { name: heading, level: 1 })).toBeTruthy();
  await waitFor(() => expect(screen.queryByText('Loading…')).toBeNull());
  expect(await faults()).toEqual([]);
});

test('an annotator is shown only what an annotator may open', async () => {
  service(['annotator']);
  openAt(`/projects/${PROJECT}`);
  const sections = await screen.findByRole('navigation', { name: 'Sections of the project' });
  expect(
    within(sections)
      .getAllByRole('link')
      .map((link) => link.textContent),
  ).toEqual(['Overview', 'Labels', 'Guideline', 'Calibration', 'Questions']);
});

test('an annotator finds from a project to the notes to label', async () => {
  service(['annotator']);
  openAt(`/projects/${PROJECT}`);
  const link = await screen.findByRole('link', { name: 'Label your notes, under My tasks' });
  expect(link.getAttribute('href')).toBe('/');
});

test('what is not open to somebody offers no trying again', async () => {
  aService({
    ...projectAnswers(['annotator']),
    'GET /session': meAnswer(),
    [`GET /projects/${PROJECT}/members`]: aRefusal('forbidden', 'Your roles do not permit this', 403),
  });
  openAt(`/projects/${PROJECT}/people`);
  expect(await screen.findByText('Your roles do not permit this')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
});

test('chosen notes are given to chosen people', async () => {
  const user = userEvent.setup();
  const asked = service();
  openAt(`/projects/${PROJECT}/notes`);
  await user.click(await screen.findByRole('checkbox', { name: 'Select Progress note 1' }));
  expect(screen.getByRole('checkbox', { name: 'Select Progress note 2' })).toHaveProperty('disabled', true);
  await user.click(screen.getByRole('button', { name: 'Assign tasks' }));
  const dialog = await screen.findByRole('dialog', { name: 'Assign tasks' });
  await user.click(within(dialog).getByRole('button', { name: 'Make the tasks' }));
  expect(within(dialog).getByText('Choose at least one person')).toBeTruthy();
  await user.click(await within(dialog).findByRole('checkbox', { name: 'Bob Noyce' }));
  await user.selectOptions(within(dialog).getByLabelText('Mode'), 'shared');
  await user.click(within(dialog).getByRole('button', { name: 'Make the tasks' }));
  expect(await within(dialog).findByText('1 task made')).toBeTruthy();
  expect(asked.find(({ route }) => route.endsWith('/tasks'))?.body).toEqual({
    notes: [id(11)],
    people: [id(2)],
    mode: 'shared',
    stage: 'annotate',
  });
});

test('a new guideline version begins with the newest and is shown as it will look', async () => {
  const user = userEvent.setup();
  const asked = service();
  openAt(`/projects/${PROJECT}/guideline`);
  await user.click(await screen.findByRole('button', { name: 'Write a new version' }));
  await user.type(screen.getByLabelText('Text (Markdown)'), ' and **two**');
  expect(screen.getByText('two').tagName).toBe('STRONG');
  await user.type(screen.getByLabelText('What changes'), 'Two');
  await user.click(screen.getByRole('button', { name: 'Publish the version' }));
  await waitFor(() =>
    expect(asked.find(({ route }) => route.endsWith('/guideline') && route.startsWith('POST'))?.body).toEqual({
      markdown: '# Rules 2\n\n- one and **two**',
      recheck: false,
      summary: 'Two',
    }),
  );
});

test('a version that is being written is not lost by a slip, and the focus goes where one goes on', async () => {
  const user = userEvent.setup();
  service();
  const confirm = vi.spyOn(window, 'confirm').mockReturnValue(false);
  openAt(`/projects/${PROJECT}/guideline`);
  const write = () => screen.findByRole('button', { name: 'Write a new version' });
  await user.click(await write());
  const text = screen.getByLabelText('Text (Markdown)');
  expect(document.activeElement).toBe(text);
  // What it chooses is not shown meanwhile.
  expect(screen.queryByLabelText('Versions')).toBeNull();
  await user.type(text, ' and more');
  await user.click(screen.getByRole('link', { name: 'People' }));
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(confirm).toHaveBeenCalledTimes(2);
  expect(screen.getByLabelText('Text (Markdown)')).toBe(text);
  confirm.mockReturnValue(true);
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(document.activeElement).toBe(await write());
});

test('somebody’s roles are changed', async () => {
  const user = userEvent.setup();
  const asked = service();
  openAt(`/projects/${PROJECT}/people`);
  await user.click(await screen.findByRole('button', { name: 'Change roles of Bob Noyce' }));
  const dialog = await screen.findByRole('dialog', { name: 'Roles of Bob Noyce' });
  await user.click(within(dialog).getByRole('checkbox', { name: 'Reviewer' }));
  await user.click(within(dialog).getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(asked.find(({ route }) => route.startsWith('PUT'))?.body).toEqual({ roles: ['annotator', 'reviewer'] }),
  );
});

test('notes that were de-identified elsewhere are sent with the word of whoever says so', async () => {
  const user = userEvent.setup();
  service();
  const sent: string[] = [];
  vi.stubGlobal('XMLHttpRequest', requestsAnswering(sent));
  openAt(`/projects/${PROJECT}/import`);
  await user.upload(
    await screen.findByLabelText('Choose files', { selector: 'input' }),
    new File(['{}'], 'notes.jsonl'),
  );
  await user.click(screen.getByRole('checkbox', { name: /De-identified elsewhere/ }));
  const send = screen.getByRole('button', { name: 'Import 1 file' });
  expect(send.hasAttribute('disabled')).toBe(true);
  await user.type(screen.getByLabelText('Attested by'), 'Dr. Osei');
  await user.type(screen.getByLabelText('Method'), 'Expert Determination');
  await user.type(screen.getByLabelText('Date'), '2026-01-02');
  await user.type(screen.getByLabelText('Document'), 'ED-7');
  await user.click(send);
  await screen.findByText('3 received, 1 already there, 1 refused');
  expect(sent.join(' ')).toContain('attestedBy=Dr.');
  expect(sent.join(' ')).toContain('attestedDate=2026-01-02');
});

test('a file that is sent tells what became of its lines', async () => {
  const user = userEvent.setup();
  service();
  const sent: string[] = [];
  vi.stubGlobal('XMLHttpRequest', requestsAnswering(sent));
  openAt(`/projects/${PROJECT}/import`);
  await user.upload(
    await screen.findByLabelText('Choose files', { selector: 'input' }),
    new File(['{}'], 'notes.jsonl'),
  );
  await user.click(screen.getByRole('button', { name: 'Import 1 file' }));
  expect(await screen.findByText('3 received, 1 already there, 1 refused')).toBeTruthy();
  expect(screen.getByText('no text under the key “text”')).toBeTruthy();
  expect(sent).toEqual([`POST /api/projects/${PROJECT}/notes?format=jsonl&partial=false&text=text`]);
});

/** A browser's request that is answered with a report of five lines. */
function requestsAnswering(sent: string[]) {
  return class {
    upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {};
    onload = (): void => {};
    status = 200;
    responseText = JSON.stringify({
      ...{
        received: 3,
        subjects: { subject: 1, mrn: 0, none: 0 },
        duplicates: 1,
        refused: 1,
        states: { released: 2, review: 1, failed: 0, received: 0, withdrawn: 0 },
      },
      rows: [
        { item: '2', outcome: 'duplicate', note: id(11), reason: null },
        { item: '5', outcome: 'refused', note: null, reason: 'no text under the key “text”' },
      ],
    });
    open(method: string, address: string): void {
      sent.push(`${method} ${address}`);
    }
    setRequestHeader(): void {}
    send(): void {
      this.upload.onprogress?.({ loaded: 1, total: 2 });
      this.onload();
    }
  };
}
