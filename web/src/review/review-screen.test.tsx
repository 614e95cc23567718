import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import {
  aNote,
  aRefusal,
  aService,
  aSummary,
  eachAnew,
  faults,
  id,
  meAnswer,
  openAt,
  PROJECT,
} from '../testing/network.tsx';

eachAnew();

const SOURCE = 'Mr John Smith, seen 12/03/2024';

const WAITING = {
  note: aNote(12, 'Progress note 2', 'review'),
  version: 'a'.repeat(64),
  source: SOURCE,
  text: '[NAME], seen [DATE]' as string | null,
  findings: [
    { start: 3, end: 13, label: 'NAME', confidence: 0.98 },
    { start: 20, end: 30, label: 'DATE', confidence: 0.6 },
  ],
  hints: [],
  attestation: null as object | null,
};

function service(takenBack: readonly object[] = [], first = WAITING) {
  let waiting = [first];
  return aService({
    'GET /session': meAnswer(),
    [`GET /projects/${PROJECT}`]: aSummary(['privacy']),
    [`GET /projects/${PROJECT}/notes/${id(12)}/exports`]: { rows: [], people: [] },
    [`GET /projects/${PROJECT}/review/${id(12)}/taken-back`]: { rows: takenBack },
    [`PUT /projects/${PROJECT}/review/${id(12)}/findings`]: (body: unknown) => ({
      ...waiting[0],
      version: 'b'.repeat(64),
      text: 'made anew',
      findings: (body as { findings: object[] }).findings.map((finding) => ({ ...finding, confidence: 1 })),
    }),
    [`GET /projects/${PROJECT}/review`]: () => ({ rows: waiting, next: null }),
    [`POST /projects/${PROJECT}/review/${id(12)}`]: () => {
      waiting = [];
      return aNote(12, 'Progress note 2');
    },
  });
}

test('it says how many notes wait in all, though it asks for the source of one alone', async () => {
  let waiting = 41;
  const asked = aService({
    'GET /session': meAnswer(),
    [`GET /projects/${PROJECT}`]: () => ({
      ...aSummary(['privacy']),
      waiting: { review: waiting, adjudication: 0, questions: 0, alerts: 0 },
    }),
    [`GET /projects/${PROJECT}/notes/${id(12)}/exports`]: { rows: [], people: [] },
    [`GET /projects/${PROJECT}/review/${id(12)}/taken-back`]: { rows: [] },
    [`GET /projects/${PROJECT}/notes/${id(13)}/exports`]: { rows: [], people: [] },
    [`GET /projects/${PROJECT}/review/${id(13)}/taken-back`]: { rows: [] },
    [`GET /projects/${PROJECT}/review`]: () => ({
      rows: [waiting === 41 ? WAITING : { ...WAITING, note: aNote(13, 'Progress note 3', 'review') }],
      next: 'more',
    }),
    [`POST /projects/${PROJECT}/review/${id(12)}`]: () => {
      waiting -= 1;
      return aNote(12, 'Progress note 2');
    },
  });
  const user = userEvent.setup();
  openAt(`/projects/${PROJECT}/review`);
  expect(await screen.findByText(/^41 notes wait for privacy review/)).toBeTruthy();
  await user.type(await screen.findByLabelText('Reason'), 'looked at both');
  await user.click(screen.getByRole('button', { name: 'Release' }));
  expect(await screen.findByText(/^40 notes wait for privacy review/)).toBeTruthy();
  // One reads on where the next note begins: the button that was pressed is gone.
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Progress note 3'));
  expect(asked.filter(({ route }) => route === `GET /projects/${PROJECT}/review`).map(({ search }) => search)).toEqual([
    ...['?limit=1', '?limit=1'],
  ]);
});

test('a note that was de-identified elsewhere says on whose word', async () => {
  service([], {
    ...WAITING,
    attestation: { by: 'R. Keeper', method: 'Philter', date: '2026-05-04', document: 'DUA 17' },
  });
  openAt(`/projects/${PROJECT}/review`);
  expect(await screen.findByText(/on the word of R\. Keeper: Philter, May 4, 2026\. Document: DUA 17/)).toBeTruthy();
});

test('a note on which de-identification failed is shown, and released only once a text was made of it', async () => {
  const user = userEvent.setup();
  service([], { ...WAITING, note: { ...WAITING.note, failure: 'de-identification failed' }, text: null, findings: [] });
  openAt(`/projects/${PROJECT}/review`);
  const result = await screen.findByRole('region', { name: 'As it would be released' });
  expect(result.textContent).toMatch(/^De-identification failed, so there is no text/);
  const release = screen.getByRole('button', { name: 'Release' });
  expect(release).toHaveProperty('disabled', true);
  await user.type(screen.getByRole('textbox', { name: 'Add words' }), 'John Smith');
  await user.click(screen.getByRole('button', { name: 'Add' }));
  await waitFor(() => expect(result.textContent).toBe('made anew'));
  expect(release).toHaveProperty('disabled', false);
  expect(await faults()).toEqual([]);
});

test('the source stands beside the result, every finding marked with its kind', async () => {
  service();
  openAt(`/projects/${PROJECT}/review`);
  const source = await screen.findByRole('region', { name: 'As received' });
  expect([...source.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([
    'John SmithName',
    '12/03/2024Date',
  ]);
  expect(screen.getByRole('region', { name: 'As it would be released' }).textContent).toBe('[NAME], seen [DATE]');
  expect(await faults()).toEqual([]);
});

test('of a note that goes out as it came it is said that the marked words go out too, until something is corrected', async () => {
  const user = userEvent.setup();
  service([], { ...WAITING, text: SOURCE });
  openAt(`/projects/${PROJECT}/review`);
  expect(await screen.findByText(/goes out as it came, with the marked words in it/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'No identifier: 12/03/2024' }));
  await screen.findByText('made anew');
  expect(screen.queryByText(/goes out as it came/)).toBeNull();
  expect(await faults()).toEqual([]);
});

test('of a note that was taken back it is told why, by whom and in whose words; of others nothing', async () => {
  service([
    ...[
      {
        at: '2026-11-02T09:30:00.000Z',
        cause: 'reported',
        by: 'Nora Ames',
        roles: ['annotator'],
        reason: 'a given name',
      },
    ],
    ...[{ at: '2026-11-01T09:30:00.000Z', cause: 'alike', by: null, roles: [], reason: null }],
  ]);
  openAt(`/projects/${PROJECT}/review`);
  const told = (await screen.findByText(/was taken back/)).closest('[role=status]');
  const [first, second] = told?.querySelectorAll('li') ?? [];
  expect(first?.textContent).toContain('identifying words were reported · Nora Ames (Annotator)');
  expect(first?.querySelector('q')?.textContent).toBe('a given name');
  expect(second?.textContent).toContain('it holds words that were removed elsewhere · an account that is gone');
  expect(await faults()).toEqual([]);
});

test.each([
  ['Release', true],
  ['Hold back', false],
])('%s needs a reason and is told to the service', async (button, release) => {
  const user = userEvent.setup();
  const asked = service();
  openAt(`/projects/${PROJECT}/review`);
  await user.type(await screen.findByLabelText('Reason'), 'looked at both');
  await user.click(screen.getByRole('button', { name: button }));
  expect(await screen.findByText('No note waits for review')).toBeTruthy();
  await waitFor(() =>
    expect(asked.find(({ route }) => route.startsWith('POST'))?.body).toEqual({
      ...{ version: 'a'.repeat(64), release, reason: 'looked at both' },
    }),
  );
});

test('a finding is taken away and words are added; the text is made anew', async () => {
  const user = userEvent.setup();
  const asked = service();
  openAt(`/projects/${PROJECT}/review`);
  await user.click(await screen.findByRole('button', { name: 'No identifier: 12/03/2024' }));
  expect(await screen.findByText('made anew')).toBeTruthy();
  await user.type(screen.getByLabelText('Add words'), 'seen');
  await user.selectOptions(screen.getByLabelText('Kind'), 'OTHER_ID');
  await user.click(screen.getByRole('button', { name: 'Add' }));
  await waitFor(() =>
    expect(asked.filter(({ route }) => route.startsWith('PUT')).map(({ body }) => body)).toEqual([
      { version: 'a'.repeat(64), findings: [{ start: 3, end: 13, label: 'NAME' }] },
      {
        version: 'b'.repeat(64),
        findings: [
          { start: 3, end: 13, label: 'NAME' },
          { start: 15, end: 19, label: 'OTHER_ID' },
        ],
      },
    ]),
  );
  expect(await faults()).toEqual([]);
});

test('what somebody else corrected meanwhile is told, and shown as it is now', async () => {
  const user = userEvent.setup();
  let waiting = { ...WAITING, version: 'a'.repeat(64), text: 'as it was' };
  aService({
    'GET /session': meAnswer(),
    [`GET /projects/${PROJECT}`]: aSummary(['privacy']),
    [`GET /projects/${PROJECT}/notes/${id(12)}/exports`]: { rows: [], people: [] },
    [`GET /projects/${PROJECT}/review`]: () => ({ rows: [waiting], next: null }),
    [`POST /projects/${PROJECT}/review/${id(12)}`]: () => {
      waiting = { ...waiting, version: 'c'.repeat(64), text: 'as somebody corrected it' };
      return aRefusal('conflict', 'What was found in the note has changed since: look at it again', 409);
    },
  });
  openAt(`/projects/${PROJECT}/review`);
  await user.type(await screen.findByLabelText('Reason'), 'looked at both');
  await user.click(screen.getByRole('button', { name: 'Release' }));
  expect(await screen.findByText('as somebody corrected it')).toBeTruthy();
  expect(screen.getByText('What was found in the note has changed since: look at it again')).toBeTruthy();
});

test('words that are not in the source are told where they were typed, and a note without findings says so', async () => {
  const asked = aService({
    'GET /session': meAnswer(),
    [`GET /projects/${PROJECT}`]: aSummary(['privacy']),
    [`GET /projects/${PROJECT}/notes/${id(12)}/exports`]: { rows: [], people: [] },
    [`GET /projects/${PROJECT}/review`]: { rows: [{ ...WAITING, findings: [] }], next: null },
  });
  openAt(`/projects/${PROJECT}/review`);
  await screen.findByText('Nothing in this note is taken for an identifier.');
  await userEvent.type(screen.getByLabelText('Add words'), 'Quux');
  await userEvent.click(screen.getByRole('button', { name: 'Add' }));
  await screen.findByText('Nothing is selected, and the words are not in the source');
  expect(asked.filter(({ route }) => route.startsWith('PUT'))).toEqual([]);
});
