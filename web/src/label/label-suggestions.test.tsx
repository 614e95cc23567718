import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { drag, heard, openLayer } from '../testing/labelling.tsx';
import { eachAnew, id } from '../testing/network.tsx';

eachAnew();

describe('suggestions on the labelling screen', () => {
  test('a suggestion accepted over the same words and label takes the place of what was labelled by hand', async () => {
    const user = userEvent.setup();
    const { note } = await openLayer();
    await drag(note, 'fever');
    await user.keyboard('w');
    await user.keyboard('q');
    await user.keyboard('{Escape}{Control>}{Home}{/Control}{Tab}a');
    await heard('Accepted Problem: fever');
    expect(await screen.findByRole('tab', { name: /^Spans 1/ })).toBeTruthy();
  });

  test('with suggestions undecided, Escape and then Tab or Shift Tab leaves the note', async () => {
    const user = userEvent.setup();
    await openLayer();
    const note = document.activeElement;
    await user.keyboard('{ArrowRight}{Tab}');
    expect(document.activeElement).toBe(note);
    await user.keyboard('{Escape}{Escape}');
    await heard('Tab leaves the note');
    await user.keyboard('{Shift>}{Tab}{/Shift}');
    expect(document.activeElement).not.toBe(note);
  });

  test('Tab goes through undecided suggestions; a accepts, x rejects, and then nothing is left', async () => {
    const user = userEvent.setup();
    await openLayer();
    await user.keyboard('{Tab}');
    await heard('Suggestion: Problem: fever');
    await user.keyboard('a');
    await heard('Accepted Problem: fever');
    await user.keyboard('x');
    await heard('Rejected Drug: aspirin');
    expect(await screen.findByText('All suggestions decided')).toBeTruthy();
    await user.keyboard('n');
    await heard('No suggestion is left');
  });

  test('a label’s key on a suggestion accepts it with that label', async () => {
    const user = userEvent.setup();
    const { commands } = await openLayer();
    await user.keyboard('{Tab}d');
    await waitFor(() => expect(commands()).toHaveLength(1));
    expect(commands()[0]).toMatchObject({ command: { type: 'accept', suggestion: id(11), edit: { label: 'DOSE' } } });
  });

  test('submitting leads to what is undecided or lacks an attribute', async () => {
    const user = userEvent.setup();
    const { note } = await openLayer();
    await drag(note, 'Chest pain');
    await user.keyboard('q{Control>}{Enter}{/Control}');
    const dialog = await screen.findByRole('dialog', { name: 'Before you submit' });
    expect(within(dialog).getByText('2 suggestions are undecided')).toBeTruthy();
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Go to it'));
    expect(within(dialog).getByText('Problem “Chest pain” lacks assertion')).toBeTruthy();
    expect(within(dialog).getByRole('button', { name: /Reject all 2 and submit/ })).toHaveProperty('disabled', true);
    const [, second] = within(dialog).getAllByRole('button', { name: 'Go to it' });
    if (second) await user.click(second);
    await heard('Problem: Chest pain');
  });
});
