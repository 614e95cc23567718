import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { executable, signedIn } from './browser.ts';
import {
  changeSchema,
  type Desk,
  labelled,
  lastSaid,
  layerAt,
  openDesk,
  pressKeys,
  selectWords,
  spansIn,
  undecided,
} from './layer-page.ts';

describe.skipIf(executable === undefined)(
  'keys while panels open on the labelling screen, in Chromium (skipped without TEST_CHROMIUM)',
  () => {
    let desk: Desk;
    let page: Page;
    let layer: string;

    beforeAll(async () => {
      desk = await openDesk({ permissions: ['clipboard-read', 'clipboard-write'] });
      ({ page, layer } = desk);
    });
    afterAll(() => desk?.close());

    const note = (): Locator => page.getByRole('textbox', { name: 'Note' });
    /** Presses keys with nothing in between, as fast hands do. */
    const press = (...keys: readonly string[]): Promise<void> => pressKeys(page, keys);
    const focused = (what: Locator): Promise<void> =>
      expect.poll(() => what.evaluate((element) => element === document.activeElement)).toBe(true);
    const version = async (): Promise<number> => (await layerAt(page, layer)).snapshot.version;
    /** As the note is after it has been opened, with its first suggestion selected. */
    async function openAnew(): Promise<void> {
      await page.reload();
      await note().waitFor();
      await page.getByRole('tab', { name: /^Spans/ }).waitFor();
      await note().focus();
      await page.keyboard.press('Tab');
      await page.locator('.details-words').waitFor();
    }

    test.each([
      ['/', ['A', 'c', 'u', 't', 'e'], 'search >> input', 'Acute'],
      ['Alt+c', ['A', 's', 'k', 'Space', 'D', 'r'], 'textarea', 'Ask Dr'],
      ['Alt+f', ['X', 'Backspace', 'a', 'Enter', 'A'], 'textarea', 'a\nA'],
      ['Control+k', ['x', 'A', 'a'], '.palette input', 'xAa'],
      ['Alt+o', ['A', 'x', 'a'], '.concept input[role=combobox]', 'Axa'],
    ])('what is typed while %s opens its panel is in its field', async (key, keys, field, words) => {
      for (const isFirst of [true, false]) {
        if (isFirst) await openAnew();
        const [left, before] = [await undecided(page), await version()];
        await press(key, ...keys);
        await expect.poll(() => page.locator(field).inputValue()).toBe(words);
        expect(await undecided(page)).toBe(left);
        expect(await version()).toBe(before);
        await page.locator(field).fill('');
        await page.keyboard.press('Escape');
        await focused(note());
      }
    });

    test('the palette is typed into and chosen from at once, and so is the panel it opens', async () => {
      await openAnew();
      const before = await version();
      await press('Control+k', ...'Find note'.split(''), 'Enter');
      const field = page.locator('search >> input');
      await field.waitFor();
      await expect.poll(() => field.evaluate((one) => one === document.activeElement)).toBe(true);
      await page.keyboard.type('Axa');
      expect(await field.inputValue()).toBe('Axa');
      expect(await version()).toBe(before);
      await page.keyboard.press('Escape');
    });

    test('a panel asked for a moment after the page came has the focus', async () => {
      await page.reload();
      await note().waitFor();
      await note().focus();
      await press('Tab', 'Alt+o');
      await expect
        .poll(() => page.locator('.concept input').evaluateAll(([one]) => one === document.activeElement))
        .toBe(true);
    });

    test('a key held down decides one suggestion, and goes on from place to place', async () => {
      await openAnew();
      const left = await undecided(page);
      for (let i = 0; i < 12; i++) await page.keyboard.down('a');
      await page.keyboard.up('a');
      await expect.poll(() => undecided(page)).toBe(left - 1);
      await page.waitForTimeout(200);
      expect(await undecided(page)).toBe(left - 1);
      const at = () => page.locator('.details-words').textContent();
      const seen = new Set<string | null>();
      for (let i = 0; i < 12; i++) {
        await page.keyboard.down('n');
        await page.waitForTimeout(60);
        seen.add(await at());
      }
      await page.keyboard.up('n');
      expect(seen.size).toBeGreaterThan(4);
      await page.keyboard.press('Control+z');
      await expect.poll(() => undecided(page)).toBe(left);
    });

    test("Control and A selects the note's text, and copies it to the character", async () => {
      await note().focus();
      await press('Control+a', 'Control+c');
      const { text } = (await layerAt(page, layer)).note;
      await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(text);
      await page.keyboard.press('Escape');
      expect(await lastSaid(page)).toContain('The whole note is selected');
    });

    test('the search lies over nothing it finds, where the screen is small', async () => {
      await page.setViewportSize({ width: 1024, height: 768 });
      const { text } = (await layerAt(page, layer)).note;
      await note().focus();
      await press('/');
      await page.locator('search >> input').fill(text.trimStart().split(/\s/u)[0] ?? '');
      const here = page.locator('.found-here').first();
      await here.waitFor();
      const [found, bar] = await Promise.all([here.boundingBox(), page.locator('.find-bar').boundingBox()]);
      expect(found?.y).toBeGreaterThanOrEqual((bar?.y ?? Number.NaN) + (bar?.height ?? Number.NaN));
      await press('Escape');
      await page.setViewportSize({ width: 1440, height: 900 });
    });

    test('equal words that may belong to it are told by line and by what stands around them, and shown in the note', async () => {
      await openAnew();
      await selectWords(page, layer, 'amoxicillin');
      await press('m', 'R');
      const form = page.getByRole('dialog', { name: 'All that belongs to it' });
      const first = form.getByRole('checkbox').first();
      await first.focus();
      await form
        .getByText(/^Line \d+: .*\S/)
        .first()
        .waitFor();
      const words = /^(.*) \(/.exec((await form.locator('.check label').first().textContent()) ?? '')?.[1] ?? '';
      const shown = page.locator('.note-body [data-marks]:has(.tag-selected)').first();
      await expect.poll(() => shown.textContent()).toContain(words.split(' ').at(-1));
      const [place, over] = [await shown.boundingBox(), await form.boundingBox()];
      expect((place?.x ?? Number.NaN) + (place?.width ?? 0)).toBeLessThanOrEqual(over?.x ?? Number.NaN);
      await press('Escape');
      await focused(note());
      await press('Control+z');
    });

    test('a concept is linked to a span by keys, which says so, and removed and linked to another by mouse', async () => {
      await openAnew();
      await selectWords(page, layer, 'anaphylaxis');
      await press('e', 'Alt+o');
      const field = page.getByRole('combobox', { name: 'Find a concept' });
      await focused(field);
      await page.keyboard.type('nausea');
      await page
        .getByRole('option', { name: /^nausea/i })
        .first()
        .waitFor();
      await press('Enter');
      await expect.poll(() => concepts()).toEqual(['nausea']);
      expect(await lastSaid(page)).toBe('Concept of anaphylaxis: nausea');
      await press('Escape');
      await focused(note());
      await page.getByRole('button', { name: 'Remove the concept' }).click();
      await expect.poll(() => concepts()).toEqual([]);
      await field.click();
      await field.fill('abdominal pain');
      await page
        .getByRole('option', { name: /^abdominal pain/i })
        .first()
        .click();
      await expect.poll(() => concepts()).toEqual(['abdominal pain']);
      await note().focus();
      for (let i = 0; i < 4; i++) await press('Control+z');
      await expect.poll(() => labelled(page, layer)).toEqual([]);
    });

    /** The concepts of the layer's spans, by name. */
    const concepts = async (): Promise<string[]> =>
      spansIn((await layerAt(page, layer)).snapshot).flatMap(({ concept }) => (concept ? [concept.name] : []));

    test('labels the lead retires are gone from an open note at once, which says so and keeps what was done', async () => {
      await openAnew();
      await selectWords(page, layer, 'anaphylaxis');
      await press('e', 'c');
      await page.locator('textarea').fill('Is it one?');
      const lena = await signedIn(desk.browser, {
        address: desk.server.address,
        logIn: 'lena',
        password: desk.password,
      });
      await changeSchema(lena.page, layer, (schema) => ({
        ...schema,
        entityTypes: schema.entityTypes.map((type) => (type.name === 'INDICATION' ? { ...type, retired: true } : type)),
      }));
      await page.getByText('The labels of this project have been changed.').first().waitFor();
      expect(await lastSaid(page)).toContain('The labels of this project have been changed');
      expect(await page.locator('textarea').inputValue()).toBe('Is it one?');
      expect(await page.locator('.label-main').getByRole('button', { name: 'Indication' }).count()).toBe(0);
      await press('Control+Enter');
      await page.getByRole('tab', { name: 'Remarks 1' }).waitFor();
      expect(await labelled(page, layer)).toEqual(['ADVERSE_EVENT anaphylaxis']);
    });

    test('[C38] nothing the page did was refused by its policy, and it did not fail', () => {
      expect(desk.errors).toEqual([]);
    });
  },
);
