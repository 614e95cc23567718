import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { executable } from './browser.ts';
import { counted, type Desk, lastSaid, layerAt, openDesk, pressKeys, saved, undecided } from './layer-page.ts';

/** A command as it is sent. */
type Command = Readonly<Record<string, unknown>>;

async function send(page: Page, layer: string, command: Command): Promise<void> {
  const { origin } = new URL(page.url());
  const sent = await page.request.post(`${origin}/api/layers/${layer}/commands`, {
    headers: { 'x-chartmark': '1' },
    data: { id: randomUUID(), client: 'test', command },
  });
  if (sent.status() !== 200) throw new Error(`the command was answered with ${sent.status()}`);
}

describe.skipIf(executable === undefined)(
  'decisions, sentences and the way back, in Chromium (skipped without TEST_CHROMIUM)',
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
    const said = (): Promise<string | undefined> => lastSaid(page);
    const reopened = async (): Promise<void> => {
      await page.reload();
      await page.getByRole('textbox', { name: 'Note' }).waitFor();
      await page.getByRole('textbox', { name: 'Note' }).focus();
    };
    const unfit = () => page.getByRole('button', { name: /suggested relations? (does|do) not fit/ });

    test('keys walk from sentence to sentence, and on from there', async () => {
      await press(')', ')');
      expect(await said()).toMatch(/^Sentence 2 of \d+: ./);
      const second = await said();
      await press(')', '(');
      expect(await said()).toBe(second);
      const caret = page.locator('.caret');
      await caret.waitFor();
      await press('Tab');
      expect(await said()).toMatch(/^Suggestion: /);
    });

    test('a relation whose end gets another label fits no more, says so, and comes back by the key', async () => {
      await press('Escape', 'Escape', 'Control+Home', 'Tab');
      while (!(await said())?.endsWith('amoxicillin')) await press('Tab');
      await press('a');
      while (!(await said())?.endsWith('500 mg')) await press('Tab');
      const before = await undecided(page);
      await press('a');
      // The dose is decided, and the relation between both is to be decided instead.
      await expect.poll(() => undecided(page)).toBe(before);
      await press('Escape', 'Escape', 'Control+Home', '.', '.', 'm');
      await unfit().waitFor();
      expect(await undecided(page)).toBe(before - 1);
      await press('Control+z');
      await unfit().waitFor({ state: 'hidden' });
      expect(await undecided(page)).toBe(before);
    });

    test('by the mouse: an end is taken away, the list tells why, and the button brings it back', async () => {
      const before = await undecided(page);
      const side = page.getByRole('complementary', { name: 'Annotations' });
      await side.getByRole('tab', { name: /^Spans/ }).click();
      await side.getByRole('button', { name: /^500 mg/ }).click();
      await side.getByRole('button', { name: 'Remove' }).click();
      await unfit().click();
      const row = page.getByRole('listitem').filter({ hasText: 'amoxicillin → 500 mg' });
      await row.getByText('Does not fit: “500 mg” is not labelled').waitFor();
      expect(await row.getByRole('button').count()).toBe(0);
      await page.getByRole('button', { name: /^Undo/ }).click();
      await unfit().waitFor({ state: 'hidden' });
      await expect.poll(() => undecided(page)).toBe(before);
      await saved(page);
    });

    test('after the note was left, thousands of things done at once are taken back step by step', async () => {
      const before = await counted(page, 'Spans');
      const { note } = await layerAt(page, layer);
      const places = Array.from({ length: 450 }, (_, i) => ({ start: i % (note.text.length - 2), end: 0 }));
      for (let step = 0; step < 6; step++) {
        const actions = places.map(({ start }) => ({
          type: 'addSpan',
          span: { id: randomUUID(), label: 'DOSE', fragments: [{ start, end: start + 1 }] },
        }));
        await send(page, layer, { type: 'batch', actions });
      }
      await reopened();
      await expect.poll(() => counted(page, 'Spans')).toBe(before + 6 * 450);
      for (let left = 5; left >= 0; left--) {
        await press('Control+z');
        await expect.poll(() => counted(page, 'Spans')).toBe(before + left * 450);
      }
      await press('Control+Shift+z');
      await expect.poll(() => counted(page, 'Spans')).toBe(before + 450);
      await press('Control+z');
      await saved(page);
      await reopened();
      for (let done = 1; done <= 6; done++) {
        await press('Control+Shift+z');
        await expect.poll(() => counted(page, 'Spans')).toBe(before + done * 450);
      }
      await saved(page);
    });

    test('steps that are wanted sooner than the network brings them are taken back all the same', async () => {
      const before = (await counted(page, 'Spans')) - 6 * 450;
      const network = Promise.withResolvers<void>();
      await page.route('**/steps?*', async (route) => {
        await network.promise;
        await route.continue();
      });
      await reopened();
      await expect.poll(() => counted(page, 'Spans')).toBe(before + 6 * 450);
      await press(...Array.from({ length: 6 }, () => 'Control+z'));
      expect(await said()).toMatch(/^An earlier step is being fetched/);
      network.resolve();
      await expect.poll(() => counted(page, 'Spans')).toBe(before);
      await page.unroute('**/steps?*');
      await saved(page);
    });

    test('what was refused is listed legibly in every theme, and goes by key and by the mouse', async () => {
      await page.context().setOffline(true);
      await press('Escape', 'Escape', 'Control+Home');
      for (let word = 0; word < 3; word++) await press('Control+ArrowRight', 'Control+Shift+ArrowRight', 'm');
      await send(page, layer, { type: 'submit' });
      await page.context().setOffline(false);
      const list = page.getByRole('region', { name: '3 changes were not done' });
      await list.waitFor();
      const reasons = list.getByText('The layer is submitted; reopen it to change it');
      await expect.poll(() => reasons.count()).toBe(3);
      for (const theme of ['light', 'dark', 'contrast']) {
        await page.evaluate((one) => document.documentElement.setAttribute('data-theme', one), theme);
        await page.screenshot({
          clip: { x: 0, y: 0, width: 1280, height: 300 },
        });
        expect(await violations(page, '.label-head')).toEqual([]);
      }
      await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'light'));
      await list.getByRole('button', { name: 'Put aside' }).first().focus();
      await press('Enter');
      const rest = page.getByRole('region', { name: '2 changes were not done' });
      await rest.getByRole('button', { name: 'Put aside' }).first().click();
      await page
        .getByRole('region', { name: '1 change was not done' })
        .getByRole('button', { name: 'Put aside' })
        .click();
      await page.getByRole('region', { name: /not done$/ }).waitFor({ state: 'detached' });
    });

    test('nothing went wrong in the page', () => expect(desk.errors).toEqual([]));
  },
);
