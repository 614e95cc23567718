import type { LabelSchema, Workflow } from '@chartmark/schemas';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import {
  anAccount,
  aRefusal,
  aSchema,
  aService,
  aSummary,
  eachAnew,
  faults,
  id,
  meAnswer,
  openAt,
  PROJECT,
  projectAnswers,
} from '../testing/network.tsx';

eachAnew();

const WORKFLOW: Workflow = {
  ...{ overlap: 1, secondReview: 0, sample: 0, repeats: 0, probes: 0, seed: 7, leaseMinutes: 60, atOnce: 5 },
  ...{ calibration: false, requirements: [], agreement: null },
};
const BOB = `PUT /projects/${PROJECT}/members/${id(2)}`;

const service = (answers: Parameters<typeof aService>[0] = {}) =>
  aService({
    ...projectAnswers(),
    'GET /session': meAnswer(anAccount(1, 'Ada Lovelace', { admin: true })),
    'GET /projects': { rows: [] },
    'GET /templates': {
      rows: [
        { name: 'coding', title: 'Coding', description: 'Codes', schema: aSchema(), guideline: '# Coding' },
        { name: 'empty', title: 'Empty', description: 'Nothing', schema: { ...aSchema() }, guideline: '# Write' },
      ],
    },
    'GET /accounts': { rows: [anAccount(1, 'Ada Lovelace'), anAccount(2, 'Bob Noyce')], next: null },
    'POST /projects': aSummary(['lead']).project,
    [BOB]: { account: anAccount(2, 'Bob Noyce'), roles: ['annotator'] },
    [`GET /projects/${PROJECT}/workflow`]: WORKFLOW,
    [`PUT /projects/${PROJECT}/workflow`]: (body: unknown) => body,
    ...answers,
  });

const heading = (name: string) => screen.findByRole('heading', { level: 2, name });
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

/** From the first step to the last by the button at the end of each. */
async function filledIn(): Promise<void> {
  await heading('Name and purpose');
  await userEvent.type(screen.getByLabelText('Name'), ' Cardiology {Enter}');
  await heading('Labels');
  await press('Next');
  await heading('Documents');
  await press('Next');
  await heading('People and roles');
  await screen.findByRole('option', { name: 'Bob Noyce (bob)' });
  expect(screen.queryByRole('option', { name: /Ada Lovelace/ }), 'nobody gives roles to themselves').toBeNull();
  await userEvent.selectOptions(screen.getByLabelText('Add a person'), 'Bob Noyce (bob)');
  await press('Next');
  expect(screen.getByText('Choose at least one role.')).toBeTruthy();
  await userEvent.click(screen.getByRole('checkbox', { name: /^Annotator/ }));
  await press('Next');
  await heading('Guideline and quality');
  await userEvent.selectOptions(screen.getByLabelText('People who annotate each note'), '3');
  await press('Next');
  await heading('Check and create');
}

test('a project is made of what each step asked, and nothing before the last', async () => {
  const asked = service();
  openAt('/projects/new');
  await filledIn();
  const people = screen.getByRole('region', { name: 'People and roles' });
  expect([...people.querySelectorAll('dl > div')].map(({ textContent }) => textContent)).toEqual([
    'Ada LovelaceLead',
    'Bob NoyceAnnotator',
  ]);
  expect(asked.filter(({ route }) => !route.startsWith('GET'))).toEqual([]);
  await press('Create the project');
  await screen.findByRole('heading', { level: 1, name: 'Cardiology' });
  const told = asked.filter(({ route }) => !route.startsWith('GET')).map(({ route, body }) => ({ route, body }));
  expect(told).toEqual([
    {
      route: 'POST /projects',
      body: {
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        ...{ name: 'Cardiology', description: '', template: 'coding', policy: 'safe-harbor-tags' },
        privacyReview: false,
      },
    },
    { route: BOB, body: { roles: ['annotator'] } },
    { route: `PUT /projects/${PROJECT}/workflow`, body: { ...WORKFLOW, overlap: 3 } },
  ]);
  expect(localStorage.getItem(`chartmark.new-project.${id(1)}`)).toBeNull();
});

test('a step that lacks something keeps one there, says so at the field, and goes on once it is given', async () => {
  service();
  openAt('/projects/new');
  await heading('Name and purpose');
  await press('Next');
  const name = screen.getByLabelText('Name');
  await waitFor(() => expect(document.activeElement).toBe(name));
  expect(screen.getByRole('alert').textContent).toBe('A project needs a name.');
  expect(await faults()).toEqual([]);
  await userEvent.type(name, 'Cardiology');
  expect(screen.queryByRole('alert')).toBeNull();
  await press('Next');
  const labels = await heading('Labels');
  await waitFor(() => expect(document.activeElement).toBe(labels));
});

test('who leaves comes back to what was filled in, at the step of the address; what is discarded is gone', async () => {
  service();
  openAt('/projects/new');
  await heading('Name and purpose');
  await userEvent.type(screen.getByLabelText('Name'), 'Kept');
  cleanup();
  openAt('/projects');
  await userEvent.click(await screen.findByRole('link', { name: 'Go on with the new project' }));
  await heading('Name and purpose');
  expect(screen.getByLabelText('Name')).toHaveProperty('value', 'Kept');
  await userEvent.click(screen.getByRole('link', { name: 'People and roles' }));
  await heading('People and roles');
  expect(window.location.search).toBe('?step=people');
  await press('Discard');
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Discard' }));
  await screen.findByRole('link', { name: 'New project' });
});

test('what could not be added is told, and creating again makes no second project', async () => {
  let refused = true;
  const asked = service({
    [BOB]: () => (refused ? aRefusal('unavailable', 'Try later', 503) : { roles: ['annotator'] }),
  });
  openAt('/projects/new');
  await filledIn();
  await press('Create the project');
  expect((await screen.findByRole('alert')).textContent).toContain('The project is there, but not all');
  refused = false;
  await press('Create the project');
  await screen.findByRole('heading', { level: 1, name: 'Cardiology' });
  expect(asked.filter(({ route }) => route === 'POST /projects')).toHaveLength(1);
});

test('creating again after a lost answer asks for the same project', async () => {
  let lost = true;
  const asked = service({
    'POST /projects': () => (lost ? aRefusal('unavailable', 'Try later', 503) : aSummary(['lead']).project),
  });
  openAt('/projects/new');
  await filledIn();
  await press('Create the project');
  await screen.findByRole('alert');
  cleanup();
  openAt('/projects/new?step=review');
  await heading('Check and create');
  lost = false;
  await press('Create the project');
  await screen.findByRole('heading', { level: 1, name: 'Cardiology' });
  const ids = asked.flatMap(({ route, body }) => (route === 'POST /projects' ? [Reflect.get(Object(body), 'id')] : []));
  expect(ids).toHaveLength(2);
  expect(ids[0]).toBe(ids[1]);
});

test('labels come from a file, and the review says what is missing', async () => {
  const asked = service();
  openAt('/projects/new?step=labels');
  await heading('Labels');
  const schema = { ...aSchema(), relationTypes: [] };
  await userEvent.upload(
    screen.getByLabelText('Or labels of your own, from a file (JSON)'),
    new File([JSON.stringify(schema)], 'labels.json', { type: 'application/json' }),
  );
  await screen.findByText('1 label of your own, in the place of the template’s');
  await userEvent.click(screen.getByRole('link', { name: 'Check and create' }));
  await heading('Check and create');
  expect(screen.getByRole('button', { name: 'Create the project' })).toHaveProperty('disabled', true);
  expect(screen.getByText('A project needs a name.')).toBeTruthy();
  expect(await faults()).toEqual([]);
  await userEvent.click(screen.getByRole('link', { name: 'Change: Name and purpose' }));
  await heading('Name and purpose');
  await userEvent.type(screen.getByLabelText('Name'), 'Own');
  await userEvent.click(screen.getByRole('link', { name: 'Check and create' }));
  await heading('Check and create');
  await press('Create the project');
  await screen.findByRole('heading', { level: 1, name: 'Cardiology' });
  expect(asked.find(({ route }) => route === 'POST /projects')?.body).toHaveProperty('schema', schema);
});

test('the template’s labels are changed before the project is made; what does not fit keeps one there', async () => {
  const asked = service();
  openAt('/projects/new');
  await heading('Name and purpose');
  await userEvent.type(screen.getByLabelText('Name'), 'Own');
  await press('Next');
  await heading('Labels');
  await press('Change these labels');
  const entities = await screen.findByRole('region', { name: 'Entity types' });
  await userEvent.click(within(entities).getByRole('button', { name: /^Problem/ }));
  const display = within(entities).getByLabelText('Shown as');
  await userEvent.clear(display);
  await press('Next');
  expect(screen.getByText('Put right what is marked in the labels first.')).toBeTruthy();
  await userEvent.type(within(entities).getByLabelText('Shown as'), 'Diagnosis{Enter}');
  expect(await faults()).toEqual([]);
  expect(screen.getByRole('heading', { level: 2, name: 'Labels' }), 'Enter ends the field only').toBeTruthy();
  cleanup();
  openAt('/projects/new?step=review');
  const labels = await screen.findByRole('region', { name: 'Labels' });
  expect(within(labels).getByText('Diagnosis')).toBeTruthy();
  await press('Create the project');
  await screen.findByRole('heading', { level: 1, name: 'Cardiology' });
  const made = asked.find(({ route }) => route === 'POST /projects')?.body;
  const { entityTypes } = (made as { schema: LabelSchema }).schema;
  expect(entityTypes.map(({ name, display }) => [name, display])).toEqual([['PROBLEM', 'Diagnosis']]);
});

test('labels of one’s own go for the template’s once that is confirmed', async () => {
  service();
  openAt('/projects/new?step=labels');
  await heading('Labels');
  await press('Change these labels');
  await press('Add a label');
  await screen.findByText('2 labels of your own, in the place of the template’s');
  await press('Take the template’s instead');
  await userEvent.click(
    within(await screen.findByRole('dialog')).getByRole('button', { name: 'Take the template’s instead' }),
  );
  await waitFor(() => expect(screen.queryByText(/in the place of/)).toBeNull());
});

test('a review by nobody is told before the project is made', async () => {
  service();
  openAt('/projects/new?step=documents');
  await heading('Documents');
  await userEvent.click(screen.getByLabelText('A person must release each note'));
  await userEvent.click(screen.getByRole('link', { name: 'Check and create' }));
  await screen.findByText(/Nobody has the role Privacy yet/);
  await userEvent.click(screen.getByRole('link', { name: 'People and roles' }));
  await screen.findByRole('option', { name: 'Bob Noyce (bob)' });
  await userEvent.selectOptions(screen.getByLabelText('Add a person'), 'Bob Noyce (bob)');
  await userEvent.click(screen.getByLabelText('Privacy'));
  await userEvent.click(screen.getByRole('link', { name: 'Check and create' }));
  await heading('Check and create');
  expect(screen.queryByText(/Nobody has the role Privacy yet/)).toBeNull();
});

test('only administrators make projects', async () => {
  service({ 'GET /session': meAnswer() });
  openAt('/projects/new');
  await screen.findByText('Only administrators of this installation make projects.');
  expect(screen.getByRole('heading', { name: 'New project', level: 1 })).toBeTruthy();
  expect(within(screen.getByRole('main')).getByRole('link', { name: 'Projects' })).toBeTruthy();
});
