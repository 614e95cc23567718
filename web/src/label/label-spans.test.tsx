import type { LabelSchema } from '@chartmark/schemas';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { at, drag, heard, openLayer, schema, workspace } from '../testing/labelling.tsx';
import { eachAnew, id } from '../testing/network.tsx';

eachAnew();

describe('labelling words', () => {
  test('words dragged over are drawn to whole words and labelled by key', async () => {
    const user = userEvent.setup();
    const { note, commands } = await openLayer();
    await drag(note, 'hest pai');
    await heard('Selected: Chest pain');
    await user.keyboard('q');
    await heard('Problem: Chest pain');
    await waitFor(() => expect(commands()).toHaveLength(1));
    expect(commands()[0]).toMatchObject({
      command: { type: 'addSpan', span: { label: 'PROBLEM', fragments: [at('Chest pain')] } },
    });
    await waitFor(() =>
      expect(screen.getByRole('status', { name: 'Saved state' })).toHaveProperty(
        'textContent',
        'Saving 1 · 1 change is not kept on this device',
      ),
    );
  });

  test('what is being selected stays selected when the screen is drawn anew meanwhile', async () => {
    const user = userEvent.setup();
    const { note } = await openLayer();
    await drag(note, 'Chest pain', () => user.keyboard('n'));
    await user.keyboard('q');
    await heard('Problem: Chest pain');
  });

  test('pressing a name selects its span, also where the words beneath it are not selected', async () => {
    const user = userEvent.setup();
    const { note } = await openLayer();
    const name = note.querySelector(`[data-mark="${id(12)}"]`);
    if (name) await user.click(name);
    const details = await screen.findByRole('region', { name: 'Details' });
    expect(await within(details).findByText('aspirin')).toBeTruthy();
  });

  test('the same words are not given the same label twice: what has it is selected, what is suggested accepted', async () => {
    const user = userEvent.setup();
    const { note } = await openLayer();
    for (const words of ['Chest pain', 'May', 'Chest pain']) {
      await drag(note, words);
      await user.keyboard('q');
    }
    await heard('Already Problem: Chest pain');
    await drag(note, 'fever');
    await user.keyboard('q');
    await heard('Accepted Problem: fever');
    expect(await screen.findByRole('tab', { name: /^Spans 3/ })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^fever.*\?/ })).toBeNull();
  });

  test('what is retired is not offered: neither a value nor its key, nor a note label', async () => {
    const user = userEvent.setup();
    const retired = true as const;
    const now: LabelSchema = {
      ...schema,
      attributes: schema.attributes.map((attribute) => ({
        ...attribute,
        values: attribute.values.map((one) => (one.name === 'absent' ? { ...one, retired } : one)),
      })),
      noteLabels: schema.noteLabels.map((type) => ({ ...type, retired })),
    };
    const opened = workspace();
    const { note, commands } = await openLayer({ ...opened, project: { ...opened.project, schema: now } });
    await drag(note, 'Chest pain');
    await user.keyboard('q');
    const details = await screen.findByRole('region', { name: 'Details' });
    expect(await within(details).findByRole('button', { name: 'present' })).toBeTruthy();
    expect(within(details).queryByRole('button', { name: 'absent' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'inpatient' })).toBeNull();
    await waitFor(() => expect(commands()).toHaveLength(1));
    await user.keyboard('2');
    expect(commands()).toHaveLength(1);
  });

  test('a retired value of a note label is not offered', async () => {
    const noteLabels = schema.noteLabels.map((type) => ({ ...type, retiredValues: ['inpatient'] }));
    const opened = workspace();
    await openLayer({ ...opened, project: { ...opened.project, schema: { ...schema, noteLabels } } });
    expect(await screen.findByRole('button', { name: 'outpatient' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'inpatient' })).toBeNull();
  });

  test('a label chosen first is given to every selection', async () => {
    const user = userEvent.setup();
    const { note } = await openLayer();
    await user.keyboard('d');
    await drag(note, '81 mg');
    await heard('Dose: 81 mg');
    await user.keyboard('{Escape}');
    await drag(note, 'May');
    await heard('Selected: May');
  });

  test('by keyboard alone: caret, selection, label', async () => {
    const user = userEvent.setup();
    await openLayer();
    await user.keyboard('{Control>}{Home}{ArrowRight}{ArrowRight}{/Control}');
    await heard('pain');
    await user.keyboard('{Control>}{Home}{/Control}{Shift>}{Control>}{ArrowRight}{ArrowRight}{/Control}{/Shift}');
    await heard('Selected: Chest pain');
    await user.keyboard('q');
    await heard('Problem: Chest pain');
  });

  test('attribute by key, edge by key, undo and do again', async () => {
    const user = userEvent.setup();
    await openLayer();
    await user.keyboard('{Tab}a{Escape}');
    await user.click(await screen.findByRole('button', { name: /^fever/ }));
    await user.keyboard('2');
    await heard('assertion: absent');
    await user.keyboard('[[');
    await heard('Now “No fever”');
    await user.keyboard('{Control>}z{/Control}');
    await heard('Undone');
    expect(await screen.findByRole('button', { name: /^fever/ })).toBeTruthy();
    await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    expect(await screen.findByRole('button', { name: /^No fever/ })).toBeTruthy();
  });

  test('all equal mentions are labelled at once', async () => {
    const user = userEvent.setup();
    const { note } = await openLayer();
    await drag(note, 'Chest pain');
    await user.keyboard('q');
    await user.click(await screen.findByRole('button', { name: /Label the 1 other equal mention/ }));
    await waitFor(() => expect(screen.getAllByRole('button', { name: /^Chest pain/ })).toHaveLength(2));
  });
});
