import type { SuggestedRelation } from '@chartmark/schemas';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { drag, heard, openLayer, suggestion, workspace } from '../testing/labelling.tsx';
import { eachAnew, id } from '../testing/network.tsx';

eachAnew();

/** A suggested relation from the drug to one of the suggested doses. */
const suggestedRelation = (n: number, child: number): SuggestedRelation => ({
  ...{ kind: 'relation', id: id(n), label: 'has_dose', head: id(12), child: id(child) },
  ...{ engine: 'patterns', version: '1', confidence: 0.9, why: 'a dose behind its drug' },
});

/** Opens the layer and draws, by key, a relation from the suggested drug to its dose. */
async function relateDose() {
  const user = userEvent.setup();
  const { note } = await openLayer();
  await drag(note, '81 mg');
  await user.keyboard('d');
  await user.click(await screen.findByRole('button', { name: /^aspirin/ }));
  await user.keyboard('r');
  note.focus();
  await user.keyboard('{Tab}{Enter}');
  return user;
}

describe('relations on the labelling screen', () => {
  test('a relation by key, from an accepted suggestion to an added span', async () => {
    const user = await relateDose();
    await heard('has dose: aspirin to 81 mg');
    await user.click(screen.getByRole('tab', { name: /Relations/ }));
    expect(await screen.findByRole('button', { name: /aspirin → 81 mg/ })).toBeTruthy();
  });

  test('on paper, where no arcs are, relations are listed beneath the note', async () => {
    await relateDose();
    const onPaper = () => screen.queryByRole('region', { name: 'Relations' })?.textContent;
    expect(onPaper()).toBeUndefined();
    fireEvent(window, new Event('beforeprint'));
    expect(onPaper()).toContain('aspirin (Drug) → has dose → 81 mg (Dose)');
    fireEvent(window, new Event('afterprint'));
    await waitFor(() => expect(onPaper()).toBeUndefined());
  });

  test('a suggested relation between accepted spans is to be decided before submitting, too', async () => {
    const user = userEvent.setup();
    const suggestions = [suggestion(12, 'DRUG', 'aspirin'), suggestion(13, 'DOSE', '81 mg'), suggestedRelation(14, 13)];
    await openLayer({ ...workspace(), suggestions });
    await user.keyboard('{Tab}aa{Escape}{Control>}{Enter}{/Control}');
    const dialog = await screen.findByRole('dialog', { name: 'Before you submit' });
    expect(within(dialog).getByText('1 suggestion is undecided')).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: 'Go to it' }));
    expect(await screen.findByRole('button', { name: /aspirin → 81 mg/, current: true })).toBeTruthy();
    await user.keyboard('{Control>}{Enter}{/Control}');
    await user.click(await screen.findByRole('button', { name: 'Reject it and submit' }));
    await heard('Submitted.');
  });

  test('suggested relations are counted, stepped to and decided by key like suggested spans', async () => {
    const user = userEvent.setup();
    const spans = [suggestion(12, 'DRUG', 'aspirin'), suggestion(13, 'DOSE', '81 mg'), suggestion(15, 'DOSE', 'May')];
    await openLayer({
      ...workspace(),
      suggestions: [...spans, suggestedRelation(14, 13), suggestedRelation(16, 15)],
    });
    await user.keyboard('{Tab}aaa');
    expect(await screen.findByText('2 suggestions left')).toBeTruthy();
    await user.keyboard('{Tab}');
    await heard('Suggestion: has dose: aspirin to 81 mg');
    expect(await screen.findByText('a dose behind its drug')).toBeTruthy();
    await user.keyboard('ax');
    await heard('Rejected has dose: aspirin → May');
    expect(await screen.findByText('All suggestions decided')).toBeTruthy();
  });

  test('a suggested relation that fits no more is told with the reason, counted no more, and comes back by undo', async () => {
    const user = userEvent.setup();
    const suggestions = [suggestion(12, 'DRUG', 'aspirin'), suggestion(13, 'DOSE', '81 mg'), suggestedRelation(14, 13)];
    await openLayer({ ...workspace(), suggestions });
    await user.keyboard('{Tab}aa');
    expect(await screen.findByText('1 suggestion left')).toBeTruthy();
    await user.keyboard('.q');
    expect(await screen.findByText('All suggestions decided')).toBeTruthy();
    await user.click(await screen.findByRole('button', { name: '1 suggested relation does not fit' }));
    expect(await screen.findByText('Does not fit: “has dose” does not lead from Problem to Dose')).toBeTruthy();
    await user.keyboard('{Control>}z{/Control}');
    expect(await screen.findByText('1 suggestion left')).toBeTruthy();
    await waitFor(() => expect(screen.queryByText(/Does not fit/)).toBeNull());
    await user.keyboard('{Escape}.{Delete}');
    expect(await screen.findByText('Does not fit: “aspirin” is not labelled')).toBeTruthy();
    await user.keyboard('{Escape}{Control>}{Enter}{/Control}');
    const dialog = await screen.findByRole('dialog', { name: 'Before you submit' });
    expect(within(dialog).getByText(/^1 suggested relation does not fit what is labelled/)).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: 'Submit' }));
    await heard('Submitted.');
  });
});
