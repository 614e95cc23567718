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
  const preview = screen.getByRole('region', { name: 'So it will look' });
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
