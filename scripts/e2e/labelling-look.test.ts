import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, openDesk, pressKeys, selectWords } from './layer-page.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
}, 120_000);
afterAll(() => desk?.close());

const LOOKS = [
  ['1.2', '12'],
  ['1.2', '24'],
  ['1.42', '16'],
  ['1.8', '24'],
] as const;

/** A note of the demonstration that is done, with relations on several rows. */
async function openDone(page: Page): Promise<void> {
  const { origin } = new URL(page.url());
  const { rows } = await (await page.request.get(`${origin}/api/tasks?limit=500`)).json();
  const done = rows.find(
    ({ state, title }: { state: string; title: string }) => state === 'submitted' && /^Discharge/.test(title),
  );
  await page.goto(`${origin}/layers/${done.layer}`);
  await page.getByRole('textbox', { name: 'Note' }).focus();
}

/** The names of relations that are shown, and those of marks they cover by a pixel or more. */
const signs = (page: Page) =>
  page.evaluate(() => {
    const names = [...document.querySelectorAll('.tag')].map((tag) => tag.getBoundingClientRect());
    const shown = [...document.querySelectorAll('.arc-name rect')].map((sign) => sign.getBoundingClientRect());
    const covers = (a: DOMRect, b: DOMRect) =>
      a.left < b.right && b.left < a.right && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) >= 1;
    return { shown: shown.length, covering: shown.filter((sign) => names.some((name) => covers(sign, name))).length };
  });

test.each(LOOKS)(
  'no name of a relation covers the name of a mark, with lines of %s and letters of %s px',
  async (leading, size) => {
    const { page } = desk;
    await page.evaluate(
      ([high, px]) => {
        const look = { font: 'sans', sizePx: Number(px), leading: Number(high), numbers: 'none', arcs: 'all' };
        localStorage.setItem('chartmark.note-look', JSON.stringify(look));
      },
      [leading, size],
    );
    await openDone(page);
    let shown = 0;
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press('.');
      await page.waitForTimeout(40);
      const now = await signs(page);
      shown += now.shown;
      expect(now.covering).toBe(0);
    }
    expect(shown).toBeGreaterThan(4);
  },
  60_000,
);

test('the lines beneath words are seen through what is selected', async () => {
  const { page } = desk;
  await page.evaluate(() => localStorage.removeItem('chartmark.note-look'));
  await page.goto(`${new URL(page.url()).origin}/layers/${desk.layer}`);
  const note = page.getByRole('textbox', { name: 'Note' });
  await note.focus();
  const mark = page.locator('.piece').first();
  const words = (await mark.textContent()) ?? '';
  await selectWords(page, desk.layer, words);
  const box = await mark.boundingBox();
  if (!box) throw new Error('the words are not on the screen');
  const picture = (await page.screenshot({ clip: box })).toString('base64');
  await pressKeys(page, ['Escape', 'Escape']);
  const rows = await page.evaluate(async (png) => {
    const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes]));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const { data } = context?.getImageData(0, 0, image.width, image.height) ?? { data: [] };
    return Array.from({ length: image.height }, (_, y) => {
      const at = 4 * (y * image.width + 2);
      return [data[at], data[at + 1], data[at + 2]].join(' ');
    });
  }, picture);
  expect(new Set(rows.slice(-16, -8)).size).toBeGreaterThan(1);
}, 60_000);
