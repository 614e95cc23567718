import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { executable } from './browser.ts';
import {
  counted,
  type Desk,
  labelled,
  lastSaid,
  layerAt,
  openDesk,
  pressKeys,
  relationsIn,
  saved,
  selectWords as selectByKeys,
  spansIn,
  undecided,
} from './layer-page.ts';

describe.skipIf(executable === undefined)(
  'labelling by keys alone, in Chromium (skipped without TEST_CHROMIUM)',
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
    const selectWords = (words: string): Promise<void> => selectByKeys(page, layer, words);
    /** Words last said to a screen reader. */
    const said = (): Promise<string | undefined> => lastSaid(page);
    /** Selects words anew while a span stays selected, by keys. */
    async function selectAgain(words: string, from: string): Promise<void> {
      const { note } = await layerAt(page, layer);
      const start = note.text.indexOf(from) + from.length;
      const at = note.text.indexOf(words, start);
      for (let i = start; i < at; i++) await page.keyboard.press('ArrowRight');
      for (let i = 0; i < words.length; i++) await page.keyboard.press('Shift+ArrowRight');
    }
    const focused = (what: Locator): Promise<void> =>
      expect.poll(() => what.evaluate((element) => element === document.activeElement)).toBe(true);
    const open = (): Promise<number> => undecided(page);

    test('the next undecided suggestion is accepted, the one after rejected, and both are undone', async () => {
      const [spans, before] = [await counted(page, 'Spans'), await open()];
      await press('Tab', 'a');
      await expect.poll(() => counted(page, 'Spans')).toBe(spans + 1);
      await press('x');
      await expect.poll(open).toBe(before - 2);
      await press('Control+z', 'Control+z');
      await expect.poll(open).toBe(before);
      await saved(page);
    });

    test('a suggestion gets another label, or other edges, as it is accepted', async () => {
      const spans = await counted(page, 'Spans');
      await press('Escape', 'Tab');
      await press('i');
      await expect.poll(() => counted(page, 'Spans')).toBe(spans + 1);
      await press('Control+z');
      await expect.poll(() => counted(page, 'Spans')).toBe(spans);
      await press('Escape', 'Tab', ']');
      await expect.poll(() => counted(page, 'Spans')).toBe(spans + 1);
      await press('Control+z');
      await saved(page);
    });

    test('all of a kind are accepted at once, and one undo takes them back', async () => {
      const before = await open();
      await press('Escape', 'Tab', 'A');
      await expect.poll(open).toBeLessThan(before - 1);
      await press('Control+z');
      await expect.poll(open).toBe(before);
    });

    test('all above a confidence are accepted at once, and one undo takes them back', async () => {
      const before = await open();
      await press('S');
      const dialog = page.getByRole('dialog', { name: 'Accept what is likely right' });
      await dialog.waitFor();
      await dialog.getByRole('slider').focus();
      await press('Enter');
      await dialog.waitFor({ state: 'hidden' });
      await expect.poll(open).toBeLessThan(before);
      await page.getByRole('textbox', { name: 'Note' }).focus();
      await press('Control+z');
      await expect.poll(open).toBe(before);
    });

    test('all of the same concept are accepted at once, and one undo takes them back', async () => {
      const before = await open();
      await press('Escape');
      // Letters within a surrogate number may be a suggestion, which then comes first and has no concept.
      const withConcept = page.getByRole('button', { name: 'Remove the concept' });
      await expect
        .poll(async () => {
          await press('Tab');
          await said();
          return withConcept.count();
        })
        .toBe(1);
      await press('C');
      await expect.poll(open).toBeLessThan(before);
      await press('Control+z');
      await expect.poll(open).toBe(before);
    });

    test('words are selected and labelled, text first', async () => {
      await selectWords('recovered completely');
      await press('o');
      await expect.poll(() => labelled(page, layer)).toContain('OUTCOME recovered completely');
    });

    test('edges move by word, and with Alt by character; each move is said', async () => {
      await press(']');
      await expect.poll(() => labelled(page, layer)).toContain('OUTCOME recovered completely within');
      expect(await said()).toBe('Now “recovered completely within”');
      await press('}');
      await expect.poll(() => labelled(page, layer)).toContain('OUTCOME recovered completely');
      await press('Alt+{');
      await expect.poll(() => labelled(page, layer)).toContain('OUTCOME ecovered completely');
      await press('Alt+[');
      await expect.poll(() => labelled(page, layer)).toContain('OUTCOME recovered completely');
    });

    test('further words join the span, which is then in two parts, and are taken out again', async () => {
      await selectWords('overnight');
      await press('o');
      await expect.poll(() => labelled(page, layer)).toContain('OUTCOME overnight');
      await selectAgain('stopped', 'overnight');
      await press('+');
      await expect.poll(() => labelled(page, layer)).toContain('OUTCOME overnight … stopped');
      await page.getByRole('button', { name: 'Take out “stopped”' }).focus();
      await press('Enter');
      await expect.poll(() => labelled(page, layer)).toContain('OUTCOME overnight');
      await page.getByRole('textbox', { name: 'Note' }).focus();
    });

    test('of spans over one another each is reached from the caret', async () => {
      await selectWords('admitted overnight');
      await press('y');
      await expect.poll(() => labelled(page, layer)).toContain('SEVERITY admitted overnight');
      await selectWords('overnight');
      await press('Escape', 's');
      const first = await said();
      await press('s');
      await expect.poll(() => page.locator('.details-words').textContent()).toMatch(/overnight$/);
      await press('s');
      expect(first).not.toBe('');
      await press('Escape', 'Delete');
    });

    test('words are found, the place taken, and all of them labelled at once with one undo', async () => {
      await press('Escape', '/');
      const bar = page.getByRole('search', { name: 'Find in the note' });
      await focused(bar.getByRole('textbox'));
      await page.keyboard.type('amoxicillin');
      await bar.getByText('2 of 3').waitFor();
      await press('Enter');
      await bar.getByText('3 of 3').waitFor();
      expect(await said()).toBe('3 of 3');
      await bar.getByRole('combobox', { name: 'Label all 3 as…' }).selectOption({ label: 'Lab test' });
      const those = async () => (await labelled(page, layer)).filter((one) => one.startsWith('LAB '));
      await expect.poll(async () => (await those()).length).toBe(3);
      await bar.getByRole('textbox').focus();
      await press('Escape');
      await bar.waitFor({ state: 'hidden' });
      await focused(page.getByRole('textbox', { name: 'Note' }));
      await press('Control+z');
      await expect.poll(those).toEqual([]);
      await press('Escape');
    });

    test('a label is chosen first and given by the palette’s name', async () => {
      await press('Escape', 'Escape', 'Control+k');
      await page.getByRole('combobox', { name: /command/i }).fill('Severity');
      await press('Enter');
      await page.getByRole('textbox', { name: 'Note' }).focus();
      await expect
        .poll(() => page.getByRole('button', { name: /^Severity/ }).getAttribute('aria-pressed'))
        .toBe('true');
      await press('Escape');
    });

    test('an adverse event gets its drug and outcome in a form, and one undo takes all of it back', async () => {
      await selectWords('anaphylaxis');
      await press('e');
      await expect.poll(() => labelled(page, layer)).toContain('ADVERSE_EVENT anaphylaxis');
      const before = (await relationsIn(page, layer)).length;
      await press('R');
      const form = page.getByRole('dialog', { name: 'All that belongs to it' });
      await form.waitFor();
      await form
        .getByRole('group', { name: /^caused/ })
        .getByRole('checkbox')
        .first()
        .focus();
      await press('Space');
      await form.getByRole('checkbox', { name: /^recovered completely/ }).focus();
      await press('Space', 'Enter');
      await form.waitFor({ state: 'hidden' });
      await expect.poll(async () => (await relationsIn(page, layer)).length).toBe(before + 2);
      await page.getByRole('textbox', { name: 'Note' }).focus();
      await press('Control+z');
      await expect.poll(async () => (await relationsIn(page, layer)).length).toBe(before);
      await press('Control+Shift+z');
      await expect.poll(async () => (await relationsIn(page, layer)).length).toBe(before + 2);
    });

    test('a relation is drawn: from, to, taken', async () => {
      const before = (await relationsIn(page, layer)).length;
      await selectWords('amoxicillin');
      await press('m', 'r', 'Tab', 'Enter');
      await page.waitForTimeout(200);
      if (await page.getByRole('dialog', { name: 'Which relation?' }).isVisible()) await press('Enter');
      await expect.poll(async () => (await relationsIn(page, layer)).length).toBe(before + 1);
    });

    test('the overview strip goes from place to place, and gives the caret back', async () => {
      const strip = page.getByRole('slider', { name: 'Overview of the note' });
      await strip.focus();
      await press('Home');
      const first = await strip.getAttribute('aria-valuenow');
      await press('ArrowDown', 'ArrowDown');
      await expect.poll(() => strip.getAttribute('aria-valuenow')).not.toBe(first);
      await press('Enter');
      await expect
        .poll(() => page.getByRole('textbox', { name: 'Note' }).evaluate((note) => note === document.activeElement))
        .toBe(true);
    });

    test('a key is changed, its conflict told, and all are reset', async () => {
      await press('?');
      const keys = page.getByRole('dialog', { name: 'Keys' });
      const change = () => keys.getByRole('button', { name: 'Change the key of: Next undecided suggestion' });
      await change().focus();
      await press('Enter', 'x');
      await keys.getByText('x is: Reject the suggestion').waitFor();
      await focused(keys.getByRole('button', { name: 'Use it here' }));
      await press('Tab', 'Enter');
      await focused(change());
      await press('Enter', 'Insert');
      await keys.getByText('Screen readers use this key.').waitFor();
      await press('j');
      await change().waitFor();
      await press('Escape');
      await keys.waitFor({ state: 'hidden' });
      await page.getByRole('textbox', { name: 'Note' }).focus();
      const [spans, before] = [await counted(page, 'Spans'), await open()];
      await press('Escape', 'j', 'a');
      await expect.poll(() => counted(page, 'Spans')).toBe(spans + 1);
      // Accepting a span may bring a suggested relation that can be decided now.
      expect(await open()).toBeLessThanOrEqual(before);
      await press('?');
      await keys.getByRole('button', { name: 'Reset all keys' }).focus();
      await press('Enter', 'Escape');
    });

    test('a comment and a flag are written', async () => {
      await page.getByRole('textbox', { name: 'Note' }).focus();
      await press('Escape', '.', 'c');
      await page.getByRole('dialog', { name: 'Comment' }).getByRole('textbox').fill('Which dose?');
      await page.getByRole('button', { name: 'Send' }).focus();
      await press('Enter');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      await expect.poll(() => page.getByRole('tab', { name: /^Remarks 1/ }).count()).toBe(1);
      const thread = page.getByRole('tabpanel').getByRole('article').first();
      await thread.getByRole('button', { name: 'Reply' }).focus();
      await press('Enter');
      await focused(thread.getByRole('textbox', { name: 'Your reply' }));
      await page.keyboard.type('The second one.');
      await press('Tab', 'Tab', 'Enter');
      await thread.getByText('The second one.').waitFor();
    });

    test('an attribute of a span is given by its key, and said', async () => {
      await page.getByRole('textbox', { name: 'Note' }).focus();
      await selectWords('hypotension');
      await press('e');
      await expect.poll(() => labelled(page, layer)).toContain('ADVERSE_EVENT hypotension');
      await press('3', '9');
      const attributes = async () => {
        const { note, snapshot } = await layerAt(page, layer);
        const start = note.text.indexOf('hypotension');
        return spansIn(snapshot).find(({ fragments }) => fragments[0]?.start === start)?.attributes;
      };
      await expect.poll(attributes).toEqual({ assertion: 'possible', causality: 'probable' });
      expect(await said()).toBe('causality: probable');
      const chip = page.getByRole('group', { name: 'causality' }).getByRole('button', { name: 'probable' });
      expect(await chip.getAttribute('aria-pressed')).toBe('true');
    });

    test('a span is flagged for an expert, with the reason', async () => {
      await press('Alt+f');
      const dialog = page.getByRole('dialog', { name: 'Flag for an expert' });
      await focused(dialog.getByRole('textbox', { name: 'What should an expert look at?' }));
      await page.keyboard.type('Is this part of the anaphylaxis?');
      await press('Tab', 'Tab', 'Enter');
      await dialog.waitFor({ state: 'hidden' });
      const flag = page.getByRole('tabpanel').getByRole('article').filter({ hasText: 'part of the anaphylaxis' });
      await flag.getByText('hypotension').waitFor();
      await saved(page);
    });

    test('why a suggestion was made is told: where it stands, how sure, by which engine', async () => {
      await page.getByRole('textbox', { name: 'Note' }).focus();
      await focused(page.getByRole('textbox', { name: 'Note' }));
      await press('Control+Home', 'Tab');
      await expect.poll(said).toMatch(/^Suggestion: /);
      const { note, suggestions } = await layerAt(page, layer);
      const facts = page.getByRole('region', { name: 'Details' }).locator('.details-facts');
      const madeAs = (words: string | null) =>
        suggestions.find(({ fragments: [first] }) => first && note.text.slice(first.start, first.end) === words);
      // What is told of a span follows its words a moment later.
      const made = await vi.waitFor(async () => {
        const one = madeAs(await page.locator('.details-words').textContent());
        expect(one?.why).toMatch(/\S/);
        const [why, sure, engine] = await facts.locator('dd').allTextContents();
        expect([why, sure]).toEqual([one?.why, `${Math.round((one?.confidence ?? 0) * 100)}%`]);
        expect(engine).toMatch(/^Rules, version \d+/);
        return one;
      }, 30_000);
      await facts.getByText(/^Rules, version/).click();
      await facts.getByText(`${made?.engine} ${made?.version}`).waitFor();
    });

    test('submitting says what is open, and leads there', async () => {
      await page.getByRole('textbox', { name: 'Note' }).focus();
      await press('Control+Enter');
      const check = page.getByRole('dialog', { name: 'Before you submit' });
      await check.getByText(/undecided/).waitFor();
      // So that nothing is rejected by going on too fast.
      await focused(check.getByRole('button', { name: 'Go to it' }).first());
      await press('Enter');
      await check.waitFor({ state: 'hidden' });
    });

    test('time with hands on the note is told and kept', async () => {
      await page.evaluate(() => {
        Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      });
      const spent = async (): Promise<number> =>
        (await (await page.request.get(`${desk.server.address}/api/layers/${layer}/time`)).json()).activeMs;
      await expect.poll(spent).toBeGreaterThan(1_000);
    });

    test('[C38] nothing the page did was refused by its policy, and it did not fail', () => {
      expect(desk.errors).toEqual([]);
    });
  },
);
