import type { Workspace } from '@chartmark/schemas';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { drag, heard, LAYER, ME, openLayer, TEXT, workspace } from '../testing/labelling.tsx';
import { aRefusal, aService, eachAnew, faults, id, meAnswer, openAt } from '../testing/network.tsx';

eachAnew();

describe('the labelling screen', () => {
  test('draws the note exactly, to the character', async () => {
    const { note } = await openLayer();
    const drawn = [...note.querySelectorAll('[data-line]')].map((line) => line.textContent).join('');
    expect(drawn).toBe(TEXT);
  });

  test('the next note is fetched once this one is about to be submitted, not before, and is then there at once', async () => {
    const user = userEvent.setup();
    const next = id(77);
    const opened = { ...workspace(), nextTask: next };
    const following = { ...workspace(), layer: { ...workspace().layer, id: next } };
    const { asked } = await openLayer(opened, {
      [`GET /layers/${next}`]: { ...following, note: { ...following.note, text: 'The next note.' } },
    });
    const reads = () => asked.filter(({ route }) => route === `GET /layers/${next}`).length;
    await user.keyboard('n');
    expect(reads()).toBe(0);
    await user.click(screen.getByRole('button', { name: 'Submit' }));
    await waitFor(() => expect(reads()).toBe(1));
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('button', { name: /^Next note/ }));
    expect(await screen.findByText('The next note.')).toBeTruthy();
    expect(reads()).toBe(1);
  });

  test('a key goes from sentence to sentence, and says which it is and what it says', async () => {
    const user = userEvent.setup();
    await openLayer();
    await user.keyboard('))');
    await heard('Sentence 2 of 4: No fever.');
    await user.keyboard('))))');
    await heard('Sentence 4 of 4: Chest pain again.');
    await user.keyboard('((');
    await heard('Sentence 2 of 4: No fever.');
    await user.keyboard('{Tab}');
    await heard('Suggestion: Problem: fever');
  });

  test('every key is shown by ?, commands are found by name', async () => {
    const user = userEvent.setup();
    await openLayer();
    await user.keyboard('?');
    const keys = await screen.findByRole('dialog', { name: 'Keys' });
    expect(within(keys).getByText('Draw a relation from the span')).toBeTruthy();
    await user.keyboard('{Escape}');
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('combobox', { name: 'Type a command or a label' }), 'label as drug');
    expect(screen.getByRole('option', { name: /Label as Drug/ })).toBeTruthy();
  });

  test('a comment that is not sent is there the next time, of what it is about, and Control and Enter sends it', async () => {
    const user = userEvent.setup();
    const { note, commands } = await openLayer();
    const field = () => screen.findByRole('textbox', { name: 'Comment' });
    await user.keyboard('c');
    await user.type(await field(), 'Ask the ward');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await drag(note, 'Took');
    await user.keyboard('qc');
    expect(await field()).toHaveProperty('value', '');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    note.focus();
    await user.keyboard('{Escape}{Escape}c');
    expect(await field()).toHaveProperty('value', 'Ask the ward');
    await user.type(await field(), '{Control>}{Enter}{/Control}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() => expect(screen.getByRole('tab', { name: /^Remarks 1/ })).toBeTruthy());
    expect(commands()).toHaveLength(1);
    note.focus();
    await user.keyboard('c');
    expect(await field()).toHaveProperty('value', '');
  });

  test('what is done of one’s share is counted when the service has the note submitted, not before', async () => {
    const user = userEvent.setup();
    let answer = (_: object): void => {};
    const done = new Promise<object>((resolve) => {
      answer = resolve;
    });
    let given = '';
    const task = {
      ...{ id: id(20), layer: LAYER, project: id(3), note: id(4), stage: 'annotate', mode: 'independent' },
      ...{ assignee: ME, state: 'open', title: 'Progress note 1', length: TEXT.length },
      ...{ createdAt: '2026-11-23T10:00:00.000Z', changedAt: '2026-11-23T10:00:00.000Z' },
    };
    let state = 'open';
    await openLayer({ ...workspace(), suggestions: [], task } as unknown as Workspace, {
      'GET /tasks': () => ({ rows: [{ ...task, state }], next: null }),
      [`POST /layers/${LAYER}/commands`]: (body: { id: string }) => {
        given = body.id;
        return done;
      },
    });
    await screen.findByText('0 of 1 done');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Submit' }));
    await waitFor(() => expect(given).not.toBe(''));
    await screen.findByRole('button', { name: 'Reopen' });
    screen.getByText('0 of 1 done');
    const event = {
      ...{ type: 'submitted', data: {}, project: id(3), note: id(4), layer: LAYER, version: 1, id: given },
      ...{ actor: ME, at: '2026-11-23T10:00:00.000Z', guideline: 0, client: 'web' },
      ...{ prev: '0'.repeat(64), hash: '1'.repeat(64) },
    };
    state = 'submitted';
    answer({ id: given, version: 1, hash: event.hash, event });
    await screen.findByText('1 of 1 done');
  });

  test('where the browser keeps nothing, the guideline opens and the note stays', async () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const version = {
      ...{ id: `${id(3)}.1`, project: id(3), version: 1, markdown: 'Label it all.' },
      summary: 'First',
    };
    const guideline = { versions: [{ ...version, by: ME, at: '2026-11-23T10:00:00.000Z' }] };
    const user = userEvent.setup();
    await openLayer(workspace(), { [`GET /projects/${id(3)}/guideline`]: guideline });
    await user.keyboard('g');
    expect(await screen.findByText('Label it all.')).toBeTruthy();
    expect(screen.getByRole('textbox', { name: 'Note text' })).toBeTruthy();
  });

  test('a layer that can only be read takes no labels, and says so', async () => {
    const user = userEvent.setup();
    const { note, commands } = await openLayer(workspace(false));
    expect(screen.getByText('Read only')).toBeTruthy();
    await drag(note, 'May');
    await user.keyboard('q{Tab}a');
    await heard('You can read this layer, not change it.');
    expect(commands()).toEqual([]);
  });

  test('a layer that is not there says so and leads back', async () => {
    aService({ 'GET /session': meAnswer(), [`GET /layers/${LAYER}`]: () => aRefusal('missing', 'No such layer', 404) });
    openAt(`/layers/${LAYER}`);
    expect(await screen.findByText('This is not here, or not yours to see')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Back to my tasks' })).toBeTruthy();
  });

  test('axe finds nothing', async () => {
    const user = userEvent.setup();
    await openLayer();
    await user.keyboard('{Tab}');
    expect(await faults()).toEqual([]);
  });
});
