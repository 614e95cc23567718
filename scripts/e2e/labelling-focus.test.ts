import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { executable, signedIn } from './browser.ts';
import {
  changeRelationTypes,
  type Desk,
  labelled,
  openDesk,
  pressKeys,
  SECOND_CAUSE,
  saved,
  selectWords,
} from './layer-page.ts';

describe.skipIf(executable === undefined)(
  'where the focus is on the labelling screen, in Chromium (skipped without TEST_CHROMIUM)',
  () => {
    let desk: Desk;
    let page: Page;
    let layer: string;

    beforeAll(async () => {
      desk = await openDesk();
      ({ page, layer } = desk);
    });
    afterAll(() => desk?.close());

    const press = (...keys: readonly string[]): Promise<void> => pressKeys(page, keys);
    const note = (): Locator => page.getByRole('textbox', { name: 'Note' });
    const focused = (what: Locator): Promise<void> =>
      expect.poll(() => what.evaluate((element) => element === document.activeElement)).toBe(true);
    const holdsFocus = (dialog: Locator): Promise<void> =>
      expect.poll(() => dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    /** The role and the accessible name of what has the focus. */
    const focusedNow = async (): Promise<string> =>
      /^- (\w+ "[^"]*")/.exec(await page.locator(':focus').ariaSnapshot())?.[1] ?? '';

    test('Tab goes from the header over the labels to the note, the strip and the side panel', async () => {
      await page.getByRole('tab', { name: /^Spans/ }).waitFor();
      await page.getByRole('slider', { name: 'Overview of the note' }).waitFor();
      await page.getByRole('link', { name: 'Back to my tasks' }).focus();
      const order = [await focusedNow()];
      while (!IN_LIST.test(order.slice(-2).join(' ')) && order.length < 60) {
        // In the note Tab steps through suggestions; after an Escape that lets go of nothing it leaves.
        if (order.at(-1) === 'textbox "Note text"') await press('Escape', 'Escape');
        await press('Tab');
        order.push(await focusedNow());
      }
      // What comes first in the list hangs on the made-up names of the note, some of which look like findings.
      expect(order).toEqual([...ORDER, expect.stringMatching(/^button ".+ \?"$/)]);
    });

    test.each([
      ['Keys', ['?']],
      ['Commands', ['Control+k']],
      ['Comment', ['c']],
      ['Flag for an expert', ['Alt+f']],
      ['Accept what is likely right', ['S']],
      ['Report identifying words', ['!']],
      ['Before you submit', ['Control+Enter']],
    ])('“%s” takes the focus, and gives it back to the note when it closes', async (name, keys) => {
      await note().focus();
      await press('Tab', ...keys);
      const dialog = page.getByRole('dialog', { name, exact: true });
      await holdsFocus(dialog);
      await press('Escape');
      await dialog.waitFor({ state: 'hidden' });
      await focused(note());
    });

    test('what belongs to an event gives the focus back too', async () => {
      await note().focus();
      await selectWords(page, layer, 'anaphylaxis');
      await press('e');
      await expect.poll(() => labelled(page, layer)).toContain('ADVERSE_EVENT anaphylaxis');
      await press('R');
      const form = page.getByRole('dialog', { name: 'All that belongs to it' });
      await holdsFocus(form);
      await press('Escape');
      await form.waitFor({ state: 'hidden' });
      await focused(note());
    });

    test('which of several relations is meant takes the focus, and gives it back whether chosen or not', async () => {
      await saved(page);
      await changeRelations((types) => [...types, SECOND_CAUSE]);
      await page.reload();
      await note().focus();
      await selectWords(page, layer, 'anaphylaxis');
      await press('Escape', 'Escape', '.');
      await expect.poll(() => page.locator('.details-words').textContent()).toBe('anaphylaxis');
      const dialog = page.getByRole('dialog', { name: 'Which relation?' });
      for (const end of ['Escape', '2']) {
        await press('r', 'Tab', 'Enter');
        await holdsFocus(dialog);
        expect(await dialog.getByRole('button', { name: /caused|worsened/ }).count()).toBe(2);
        await press(end);
        await dialog.waitFor({ state: 'hidden' });
        await focused(note());
      }
      await page.getByRole('tab', { name: 'Relations 1' }).waitFor();
    });

    test('submitting names the relation that an event must have, and leads to the event', async () => {
      await saved(page);
      await changeRelations((types) =>
        types.map((type) => (type.name === 'OUTCOME_OF' ? { ...type, neededBy: 'to' } : type)),
      );
      await page.reload();
      await note().focus();
      await press('Control+Enter');
      const check = page.getByRole('dialog', { name: 'Before you submit' });
      const problem = check.locator('.submit-problem', {
        hasText: 'Adverse event “anaphylaxis” lacks the relation outcome of',
      });
      await holdsFocus(check);
      await problem.getByRole('button', { name: 'Go to it' }).focus();
      await press('Enter');
      await check.waitFor({ state: 'hidden' });
      await expect.poll(() => page.locator('.details-words').textContent()).toBe('anaphylaxis');
      await focused(note());
      await press('R');
      const form = page.getByRole('dialog', { name: 'All that belongs to it' });
      const outcome = form.getByRole('group', { name: /^outcome of/ });
      await outcome.waitFor();
      await holdsFocus(form);
      await press('Escape');
      await form.waitFor({ state: 'hidden' });
    });

    async function changeRelations(change: Parameters<typeof changeRelationTypes>[2]): Promise<void> {
      const lena = await signedIn(desk.browser, {
        address: desk.server.address,
        logIn: 'lena',
        password: desk.password,
      });
      await changeRelationTypes(lena.page, layer, change);
      await lena.page.context().close();
    }
  },
);

const IN_LIST = /^combobox "Filter by label" button /;

/** What Tab comes to from the first thing on the screen to the list of spans. */
const ORDER: readonly string[] = [
  'link "Back to my tasks"',
  ...['Guideline', 'View', 'Commands', 'Keys', 'Submit', 'Next note'].map((name) => `button "${name}"`),
  ...['Adverse event', 'Medication', 'Indication', 'Severity', 'Outcome', 'Dose'].map((name) => `button "${name}"`),
  ...['Route', 'Frequency', 'Duration', 'Lab test', 'Lab value'].map((name) => `button "${name}"`),
  'textbox "Note text"',
  'slider "Overview of the note"',
  ...['serious', 'not serious', 'cannot tell'].map((name) => `button "${name}"`),
  ...['positive', 'negative', 'not done'].map((name) => `button "${name}"`),
  ...['Spans 0', 'Relations 0', 'Remarks 0'].map((name) => `tab "${name}"`),
  'combobox "Filter by label"',
];
