import type { Fragment } from '@chartmark/schemas';
import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Bench, openBench } from '../src/bench/service.ts';
import { webFolder } from '../src/settings.ts';
import { executable, launch, signedIn } from './browser.ts';
import { layerAt, spansIn } from './layer-page.ts';

/** What breaks offsets elsewhere: line ends of every kind, signs of several code units, of no width, and of the other direction. */
const HOSTILE = [
  ...['a', 'b c', ' ', '  ', '\t', '\n', '\r\n', '\r', '\n\n', '\u2028', '\u00a0'],
  ...['😀', '👩‍⚕️', '🇩🇪', 'e\u0301', 'ﬁ', '漢字', 'ｗｉｄｅ', '𝒳'],
  ...['שלום', 'مرحبا', '\u202eabc\u202c', '\u200b', '\u200d', '\ufeff'],
  ...['<b>', '&amp;', '{{x}}', 'mg/dL', '?!'],
];
const text = fc.array(fc.constantFrom(...HOSTILE), { minLength: 8, maxLength: 90 }).map((parts) => parts.join(''));
/** Where a drag begins and ends, in thousandths of the text. */
const drags = fc.array(fc.tuple(fc.nat(999), fc.nat(999)), { minLength: 3, maxLength: 5 });

/** Its last drag ends where the name of another span is drawn. */
const ENDS_ON_A_NAME: [string, [number, number][]] = [
  '\r\nשלום  \r\r&amp;a\u200d&amp; &amp;',
  [
    [82, 610],
    [232, 851],
    [8, 215],
    [658, 331],
    [957, 579],
  ],
];

describe.skipIf(executable === undefined)('selecting in any text, in Chromium (skipped without TEST_CHROMIUM)', () => {
  let bench: Bench;
  let browser: Browser;
  let page: Page;
  let account: string;
  let notes = 0;

  beforeAll(async () => {
    [bench, browser] = await Promise.all([openBench(webFolder()), launch()]);
    const { id, logIn } = await bench.annotator();
    account = id;
    ({ page } = await signedIn(browser, { address: bench.running.address, logIn, password: bench.password }));
  });
  afterAll(async () => {
    await browser?.close();
    await bench?.close();
  });

  test('[OFFSET] what is dragged over with the mouse is what is stored, to the code unit, under any marks', async () => {
    let stored = 0;
    await fc.assert(
      fc.asyncProperty(text, drags, async (hostile, ways) => {
        const note = `Note ${++notes}: ${hostile} end`;
        const layer = await bench.layerFor([account], note);
        await page.goto(`${bench.running.address}/layers/${layer}`);
        await page.getByRole('textbox', { name: 'Note' }).waitFor();
        expect(await drawnText(page)).toBe(note);
        const wanted: Fragment[] = [];
        for (const [from, to] of ways) {
          const fragment = withoutSpace(note, await dragged(page, from / 1_000, to / 1_000));
          if (!fragment) continue;
          await page.keyboard.press('c');
          // The same words with the same label are one span.
          if (!wanted.some(({ start, end }) => start === fragment.start && end === fragment.end)) wanted.push(fragment);
          await expect.poll(async () => spansIn((await layerAt(page, layer)).snapshot).length).toBe(wanted.length);
        }
        const spans = spansIn((await layerAt(page, layer)).snapshot);
        expect(inOrder(spans.flatMap(({ fragments }) => fragments))).toEqual(inOrder(wanted));
        expect(await drawnText(page)).toBe(note);
        stored += wanted.length;
      }),
      { numRuns: 12, endOnFailure: true, examples: [ENDS_ON_A_NAME] },
    );
    expect(stored).toBeGreaterThan(24);
  });
});

const inOrder = (fragments: readonly Fragment[]) => [...fragments].sort((a, b) => a.start - b.start || a.end - b.end);

/** All that is drawn as the note's own words. */
const drawnText = (page: Page): Promise<string> =>
  page.locator('.note-body [data-line]').evaluateAll((lines) => lines.map((line) => line.textContent).join(''));

/**
 * Drags from one place of the note to another, holding Alt so that nothing is drawn to whole words.
 *
 * @returns what the browser had selected then, counted along the text nodes alone
 */
async function dragged(page: Page, from: number, to: number): Promise<Fragment> {
  // Lets go of what was selected before, whose handles would be in the way.
  for (let i = 0; i < 3; i++) await page.keyboard.press('Escape');
  await page.locator('.knob').first().waitFor({ state: 'detached' });
  const [start, end] = [await pointAt(page, from), await pointAt(page, to)];
  await page.keyboard.down('Alt');
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 2 });
  await page.mouse.move(end.x, end.y, { steps: 2 });
  const selected = await browserSelection(page);
  await page.mouse.up();
  await page.keyboard.up('Alt');
  return selected;
}

/** Where on the screen the text's character at this share of it begins. */
const pointAt = (page: Page, share: number): Promise<{ x: number; y: number }> =>
  page.evaluate((wanted) => {
    const lines = [...document.querySelectorAll('.note-body [data-line]')];
    const length = lines.reduce((sum, line) => sum + (line.textContent ?? '').length, 0);
    let left = Math.floor(wanted * (length - 1));
    for (const line of lines) {
      const texts = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const size = (node.nodeValue ?? '').length;
        if (left >= size) {
          left -= size;
          continue;
        }
        const range = document.createRange();
        range.setStart(node, left);
        range.setEnd(node, left);
        const box = range.getClientRects()[0] ?? line.getBoundingClientRect();
        return { x: box.left + 1, y: box.top + box.height / 2 };
      }
    }
    throw new Error('the note has no such place');
  }, share);

/** The browser's selection as offsets of the note, without any of the product's own reckoning. */
const browserSelection = (page: Page): Promise<Fragment> =>
  page.evaluate(() => {
    const selection = getSelection();
    if (!selection || selection.rangeCount === 0) return { start: 0, end: 0 };
    const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
    const before = (node: Node, offset: number): number => {
      const range = document.createRange();
      range.setStart(document.querySelector('.note-body') ?? document.body, 0);
      range.setEnd(node, offset);
      const ghost = document.createElement('div');
      ghost.append(range.cloneContents());
      return [...ghost.querySelectorAll('[data-line]')].reduce((sum, line) => sum + (line.textContent ?? '').length, 0);
    };
    return { start: before(startContainer, startOffset), end: before(endContainer, endOffset) };
  });

/** Without white space at its edges; null if nothing is left. */
function withoutSpace(note: string, { start, end }: Fragment): Fragment | null {
  const words = note.slice(start, end);
  if (words.trim() === '') return null;
  return { start: start + words.length - words.trimStart().length, end: end - words.length + words.trimEnd().length };
}
