import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { holdKeysFor } from './held-keys.ts';

afterEach(() => document.body.replaceChildren());

function panelWith(markup: string): HTMLInputElement {
  document.body.insertAdjacentHTML('beforeend', `<div class="panel">${markup}</div>`);
  const field = document.querySelector<HTMLInputElement>('.panel input');
  if (!field) throw new Error('the panel has no field');
  return field;
}

test('what is typed before the panel is there is for its field', async () => {
  const user = userEvent.setup();
  holdKeysFor('.panel');
  await user.keyboard('ab');
  const field = panelWith('<input>');
  field.focus();
  await expect.poll(() => field.value).toBe('ab');
});

test('a key that finds the focus in the panel does there what it always does', async () => {
  // No timer runs between the focus and the key, as on a busy machine.
  const user = userEvent.setup({ delay: null });
  holdKeysFor('.panel');
  const field = panelWith('<input type="checkbox"><button>Done</button>');
  field.focus();
  await user.keyboard(' ');
  expect(field.checked).toBe(true);
  await user.keyboard('{Tab}');
  expect(document.activeElement?.textContent).toBe('Done');
});
