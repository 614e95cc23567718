import type { LabelSchema } from '@chartmark/schemas';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import {
  aRefusal,
  aSchema,
  aService,
  aSummary,
  eachAnew,
  faults,
  openAt,
  PROJECT,
  projectAnswers,
} from '../testing/network.tsx';

eachAnew();

const service = (more: Readonly<Record<string, unknown>> = {}, roles: readonly string[] = ['lead'], released = 4) =>
  aService({
    ...projectAnswers(roles, { ...aSummary(roles), notes: { released, review: 0, failed: 0 } }),
    'GET /templates': { rows: [] },
    ...more,
  });
const saved = (schema: LabelSchema, version: number) => ({ ...aSummary([]).project, schema, schemaVersion: version });
const open = async () => {
  openAt(`/projects/${PROJECT}/schema/edit`);
  return await screen.findByRole('region', { name: 'Entity types' });
};

/** Opens the editor of a project with these labels. @returns those that are saved, as they come */
async function openWith(schema: LabelSchema): Promise<readonly LabelSchema[]> {
  const sent: LabelSchema[] = [];
  const summary = aSummary(['lead']);
  aService({
    ...projectAnswers(['lead'], { ...summary, project: { ...summary.project, schema } }),
    'GET /templates': { rows: [] },
    [`PUT /projects/${PROJECT}/schema`]: (body: { schema: LabelSchema; version: number }) => {
      sent.push(body.schema);
      return saved(body.schema, body.version + 1);
    },
  });
  await open();
  return sent;
}

test('a label is shown otherwise, another added and one retired; saving says what changes', async () => {
  const user = userEvent.setup();
  let sent: { schema: LabelSchema; version: number } | null = null;
  service({
    [`PUT /projects/${PROJECT}/schema`]: (body: { schema: LabelSchema; version: number }) => {
      sent = body;
      return saved(body.schema, body.version + 1);
    },
  });
  const entities = await open();
  const [first] = aSchema().entityTypes;
  await user.click(within(entities).getByRole('button', { name: new RegExp(`^${first?.display}`) }));
  const display = within(entities).getByLabelText('Shown as');
  await user.clear(display);
  await user.type(display, 'Diagnosis');
  await user.click(within(entities).getByLabelText('Retired'));
  await user.click(within(entities).getByRole('button', { name: 'Add a label' }));
  const added = within(entities).getByLabelText('Shown as');
  await user.clear(added);
  await user.type(added, 'Allergy');
  expect(await faults()).toEqual([]);
  const preview = screen.getByRole('region', { name: 'How it will look' });
  expect(within(preview).getAllByText('Allergy').length).toBeGreaterThan(0);
  expect(within(preview).queryByText('Diagnosis'), 'it can no longer be given').toBeNull();
  await user.click(screen.getByRole('button', { name: 'Save' }));
  const asking = await screen.findByRole('dialog', { name: 'Save these changes?' });
  expect(within(asking).getByText(`Label ${first?.display} is shown as Diagnosis`)).toBeTruthy();
  expect(within(asking).getByText('Label Diagnosis is retired')).toBeTruthy();
  expect(within(asking).getByText('Label Allergy is added')).toBeTruthy();
  await user.click(within(asking).getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(sent?.schema.entityTypes.map(({ name, retired }) => [name, retired])).toContainEqual([first?.name, true]),
  );
  expect(await screen.findByText('Nothing is changed.')).toBeTruthy();
});

test('a value of an attribute and a note label are retired, and saving sends them so', async () => {
  const user = userEvent.setup();
  const gone = 'possible';
  const schema = aSchema();
  const [attribute] = schema.attributes;
  const [noteLabel] = schema.noteLabels;
  attribute?.values.push({ name: gone, key: '2' });
  const sent = await openWith(schema);
  const attributes = screen.getByRole('region', { name: 'Attributes' });
  await user.click(within(attributes).getByRole('button', { name: new RegExp(`^${attribute?.name}`) }));
  await user.click(within(attributes).getByRole('checkbox', { name: `Retired: ${gone}` }));
  const preview = screen.getByRole('region', { name: 'How it will look' });
  expect(within(preview).queryByText(gone), 'it can no longer be given').toBeNull();
  const noteLabels = screen.getByRole('region', { name: 'Note labels' });
  await user.click(within(noteLabels).getByRole('button', { name: new RegExp(`^${noteLabel?.name}`) }));
  await user.click(within(noteLabels).getByRole('checkbox', { name: 'Retired' }));
  expect(await faults()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(sent[0]?.noteLabels[0]?.retired).toBe(true));
  expect(sent[0]?.attributes[0]?.values.at(-1)).toMatchObject({ name: gone, retired: true });
});

test('a single value of a note label is retired, but never the last that can be given', async () => {
  const user = userEvent.setup();
  const schema = { ...aSchema(), noteLabels: [{ name: 'setting', values: ['ward', 'home'] }] };
  const sent = await openWith(schema);
  const noteLabels = screen.getByRole('region', { name: 'Note labels' });
  await user.click(within(noteLabels).getByRole('button', { name: /^setting/ }));
  await user.click(within(noteLabels).getByRole('checkbox', { name: 'Retired: ward' }));
  expect(within(noteLabels).getByRole('button', { name: /^setting: home/ })).toBeTruthy();
  expect(within(noteLabels).getByRole<HTMLInputElement>('checkbox', { name: 'Retired: home' }).disabled).toBe(true);
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(sent[0]?.noteLabels[0]?.retiredValues).toEqual(['ward']));
});

test('what does not fit is told at its field, and cannot be saved', async () => {
  const user = userEvent.setup();
  service();
  const entities = await open();
  await user.click(within(entities).getByRole('button', { name: 'Add a label' }));
  const [first] = aSchema().entityTypes;
  await user.type(within(entities).getByLabelText('Key'), first?.key ?? '');
  expect(await screen.findByText(`'${first?.key}' is the key of another one`)).toBeTruthy();
  expect((screen.getByRole('button', { name: 'Save' }) as HTMLButtonElement).disabled).toBe(true);
});

test('a name that was saved cannot go while notes are there, and can before', async () => {
  service();
  const entities = await open();
  expect(within(entities).queryAllByRole('button', { name: /^Remove/ })).toEqual([]);
});

test('somebody else’s newer version is not overwritten', async () => {
  const user = userEvent.setup();
  service({
    [`PUT /projects/${PROJECT}/schema`]: () => aRefusal('conflict', 'The schema is at version 2, not 1', 409),
  });
  const entities = await open();
  await user.click(within(entities).getByRole('button', { name: 'Add a label' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Save' }));
  expect(await screen.findByText(/^The schema is at version 2, not 1/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Load the newest, drop my changes' }));
  expect(await screen.findByText('Nothing is changed.')).toBeTruthy();
});

test('who does not lead is told so', async () => {
  service({}, ['annotator']);
  openAt(`/projects/${PROJECT}/schema/edit`);
  expect(await screen.findByText('Only leads change the labels of a project.')).toBeTruthy();
});
