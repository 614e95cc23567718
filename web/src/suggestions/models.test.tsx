import type { Job, LexiconSummary, Suggester, SuggesterRun } from '@chartmark/schemas';
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { aService, aSummary, eachAnew, faults, id, meAnswer, NOW, openAt, PROJECT } from '../testing/network.tsx';

eachAnew();

const ADDRESS = `/projects/${PROJECT}/suggestions`;
const NOTHING: LexiconSummary = {
  ...{ version: 0, at: null, by: null, layers: 0, names: 0, turnedDown: 0, putAside: [], acceptance: [] },
  tagger: { state: 'none', why: 'nothing' },
};

const MODEL: Suggester = {
  ...{ id: id(51), project: PROJECT, name: 'Ward model', url: 'https://models.example/suggest', labels: ['PROBLEM'] },
  ...{ batch: 10, timeoutSeconds: 20, at: NOW, by: id(1) },
};
const RUN: SuggesterRun = {
  ...{ job: id(41), models: ['clinical-ner 2026-11'], notes: 38, kept: 120 },
  dropped: { offsets: 2, already: 9 },
};

const RAN: Job = {
  ...{ id: id(41), project: PROJECT, kind: 'ask', suggester: MODEL.id, state: 'done', by: id(1) },
  ...{ createdAt: NOW, endedAt: NOW, total: 38, done: 38, failed: 0, failures: [] },
};

const service = (more: Readonly<Record<string, unknown>>) =>
  aService({
    'GET /session': meAnswer(),
    [`GET /projects/${PROJECT}`]: aSummary(['lead']),
    [`GET /projects/${PROJECT}/members`]: { rows: [] },
    [`GET /projects/${PROJECT}/lexicon`]: NOTHING,
    [`GET /projects/${PROJECT}/jobs`]: { rows: [], next: null },
    ...more,
  });

test('one is added; what does not fit is said at its field before anything is sent', async () => {
  const user = userEvent.setup();
  let rows: Suggester[] = [];
  const asked = service({
    [`GET /projects/${PROJECT}/suggesters`]: () => ({ rows }),
    [`POST /projects/${PROJECT}/suggesters`]: () => {
      rows = [MODEL];
      return MODEL;
    },
  });
  const sent = () => asked.filter(({ route }) => route.startsWith('POST'));
  openAt(ADDRESS);
  expect(await screen.findByText('No model was added.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Add a model' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByLabelText('Name'), 'Ward model');
  await user.type(dialog.getByLabelText('Address'), 'models');
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  expect(dialog.getAllByRole('alert').map((fault) => fault.textContent)).toEqual([
    'An address that begins with https:// or http:// and that the operator has allowed',
    'At least one label of the project',
  ]);
  expect(document.activeElement).toBe(dialog.getByLabelText('Address'));
  expect(sent()).toEqual([]);
  await user.clear(dialog.getByLabelText('Address'));
  await user.type(dialog.getByLabelText('Address'), MODEL.url);
  await user.click(dialog.getByLabelText('Problem'));
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText(MODEL.url)).toBeTruthy();
  const { name, url, labels, batch, timeoutSeconds } = MODEL;
  expect(sent().map(({ body }) => body)).toEqual([{ name, url, labels, batch, timeoutSeconds }]);
});

test('an address the operator has not allowed is pointed out at its field', async () => {
  const user = userEvent.setup();
  const refused = () =>
    new Response(
      JSON.stringify({
        ...{ type: 'urn:chartmark:refusal:invalid', title: 'No note goes there', status: 400 },
        errors: [{ pointer: '/url', found: 'another address', expected: 'an allowed address' }],
      }),
      { status: 400 },
    );
  service({
    [`GET /projects/${PROJECT}/suggesters`]: { rows: [MODEL] },
    [`PUT /projects/${PROJECT}/suggesters/${MODEL.id}`]: refused,
  });
  openAt(ADDRESS);
  await user.click(await screen.findByRole('button', { name: 'Change Ward model' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect((dialog.getByLabelText('Problem') as HTMLInputElement).checked).toBe(true);
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  expect(await dialog.findByText('No note goes there')).toBeTruthy();
  expect(dialog.getByLabelText('Address').getAttribute('aria-invalid')).toBe('true');
  expect(await faults()).toEqual([]);
});

test('it is asked, and what it said last is reported with what was left out', async () => {
  const user = userEvent.setup();
  let jobs: Job[] = [];
  const asked = service({
    [`GET /projects/${PROJECT}/jobs`]: () => ({ rows: jobs, next: null }),
    [`GET /projects/${PROJECT}/suggesters`]: { rows: [MODEL] },
    [`POST /projects/${PROJECT}/suggesters/${MODEL.id}/runs`]: () => {
      jobs = [RAN];
      return jobs[0];
    },
    [`GET /projects/${PROJECT}/suggester-runs/${id(41)}`]: RUN,
  });
  openAt(ADDRESS);
  await user.click(await screen.findByRole('button', { name: 'Ask Ward model' }));
  expect(await screen.findByText(/clinical-ner 2026-11. Notes answered for: 38. Suggestions kept: 120/)).toBeTruthy();
  expect(asked.some(({ route }) => route === `POST /projects/${PROJECT}/suggesters/${MODEL.id}/runs`)).toBe(true);
  await user.click(screen.getByText('11 things it said were left out'));
  const row = screen.getByRole('row', { name: /^Outside of the note/ });
  expect(within(row).getByRole('cell').textContent).toBe('2');
  expect(within(screen.getByRole('region', { name: 'Work over all notes' })).getByText('Ask Ward model')).toBeTruthy();
});

test('it is removed once that is confirmed', async () => {
  const user = userEvent.setup();
  let rows = [MODEL];
  service({
    [`GET /projects/${PROJECT}/suggesters`]: () => ({ rows }),
    [`DELETE /projects/${PROJECT}/suggesters/${MODEL.id}`]: () => {
      rows = [];
      return new Response(null, { status: 204 });
    },
  });
  openAt(ADDRESS);
  await user.click(await screen.findByRole('button', { name: 'Remove Ward model' }));
  expect(rows).toHaveLength(1);
  await user.click(await screen.findByRole('button', { name: 'Remove the model' }));
  expect(await screen.findByText('No model was added.')).toBeTruthy();
});
