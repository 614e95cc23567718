import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { drag, LAYER, ME, openLayer, workspace } from '../testing/labelling.tsx';
import { aRefusal, eachAnew, faults, id } from '../testing/network.tsx';

eachAnew();

describe('what was not done', () => {
  const conflict = () => aRefusal('conflict', 'The layer is submitted', 409);

  test('is listed with its words, place and reason, and is given again or put aside', async () => {
    const user = userEvent.setup();
    let refusing = true;
    const { note, commands } = await openLayer(workspace(), {
      [`POST /layers/${LAYER}/commands`]: () => (refusing ? conflict() : new Promise(() => {})),
    });
    for (const words of ['Chest pain', 'Took', '81 mg']) {
      await drag(note, words);
      await user.keyboard('q');
    }
    const list = await screen.findByRole('region', { name: '3 changes were not done' });
    const rows = () => within(list).getAllByRole('alert');
    expect(rows()[1]?.textContent).toContain('Problem on “Took” (line 2). The layer is submitted.');
    await user.click(within(rows()[1] ?? list).getByRole('button', { name: 'Put aside' }));
    await waitFor(() => expect(rows()).toHaveLength(2));
    refusing = false;
    const sent = commands().length;
    await user.click(within(list).getByRole('button', { name: 'Try all again' }));
    await waitFor(() => expect(commands()).toHaveLength(sent + 1));
    await waitFor(() => expect(screen.queryAllByRole('alert')).toEqual([]));
    const before = commands()
      .slice(0, sent)
      .map((body) => (body as { id: string }).id);
    expect(before).not.toContain((commands()[sent] as { id: string }).id);
    expect(await faults()).toEqual([]);
  });

  test('a remark that waits is asked about before the note is left, as before it is closed', async () => {
    const user = userEvent.setup();
    const asked = vi.spyOn(window, 'confirm').mockReturnValue(false);
    const { note, commands } = await openLayer();
    note.focus();
    await user.keyboard('c');
    await user.type(await screen.findByRole('textbox', { name: 'Comment' }), 'Ask the ward');
    await user.click(screen.getByRole('button', { name: 'Send' }));
    await waitFor(() => expect(commands()).toHaveLength(1));
    const closing = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(closing);
    expect(closing.defaultPrevented).toBe(true);
    await user.click(await screen.findByRole('link', { name: 'Back to my tasks' }));
    expect(asked).toHaveBeenCalledTimes(1);
    expect(screen.getByRole('textbox', { name: 'Note text' })).toBe(note);
    asked.mockReturnValue(true);
    await user.click(screen.getByRole('link', { name: 'Back to my tasks' }));
    await waitFor(() => expect(window.location.pathname).toBe('/'));
  });
});

test('what was not sent when the note was left is sent from any page, once, with the id it had', async () => {
  const user = userEvent.setup();
  let away = true;
  const { note, commands } = await openLayer(workspace(), {
    ...{ 'GET /tasks': { rows: [] }, 'GET /projects': { rows: [] } },
    [`POST /layers/${LAYER}/commands`]: (body: { id: string; command: { span: object } }) => {
      if (away) return aRefusal('unavailable', 'Not now', 503);
      const span = { ...body.command.span, attributes: {}, concept: null, origin: { kind: 'person' } };
      const event = {
        ...{ type: 'spanAdded', data: { span }, project: id(3), note: id(4), layer: LAYER, version: 1, id: body.id },
        ...{ actor: ME, at: '2026-11-23T10:00:00.000Z', guideline: 0, client: 'web' },
        ...{ prev: '0'.repeat(64), hash: '1'.repeat(64) },
      };
      return { id: body.id, version: 1, hash: event.hash, event };
    },
  });
  await drag(note, 'Chest pain');
  await user.keyboard('q');
  await waitFor(() => expect(commands().length).toBeGreaterThan(0));
  await user.click(await screen.findByRole('link', { name: 'Back to my tasks' }));
  expect(await screen.findByText(/^1 change waits to be sent/)).toBeTruthy();
  away = false;
  window.dispatchEvent(new Event('online'));
  await waitFor(() => expect(screen.queryByText(/waits to be sent/)).toBeNull());
  expect(new Set(commands().map((body) => (body as { id: string }).id)).size).toBe(1);
});
