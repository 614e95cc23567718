import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { executable, placeOf } from './browser.ts';
import { type Desk, labelled, openDesk, relationsIn, saved, undecided } from './layer-page.ts';

const TABLET = { viewport: { width: 820, height: 1180 }, hasTouch: true, isMobile: true } as const;

describe.skipIf(executable === undefined)('labelling by touch on a tablet (skipped without TEST_CHROMIUM)', () => {
  let desk: Desk;
  let page: Page;
  let layer: string;
  let fingers: CDPSession;

  beforeAll(async () => {
    desk = await openDesk(TABLET);
    ({ page, layer } = desk);
    fingers = await page.context().newCDPSession(page);
  });
  afterAll(() => desk?.close());

  const details = () => page.getByRole('region', { name: 'Details' });
  const words = () => labelled(page, layer);
  const label = (name: string) => page.getByRole('toolbar', { name: 'Labels' }).getByRole('button', { name });

  async function tapOn(wanted: string): Promise<void> {
    await placeOf(page, wanted);
    await page.waitForTimeout(150);
    const { left, right, middle } = await placeOf(page, wanted);
    await page.touchscreen.tap((left + right) / 2, middle);
    // What is selected comes into sight in the next frame; places are told as they are after it.
    await page.waitForTimeout(150);
  }

  /** Holds a finger on a word, as one does to select it, and moves the handles of the selection to the last one. */
  async function holdOn(from: string, to = from): Promise<void> {
    await placeOf(page, from);
    await page.waitForTimeout(150);
    const { left, right, middle } = await placeOf(page, from);
    await fingers.send('Input.dispatchTouchEvent', {
      type: 'touchStart',
      touchPoints: [{ x: (left + right) / 2, y: middle }],
    });
    await page.waitForTimeout(900);
    await fingers.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await spreadOver(from, to);
  }

  /** Moves the handles of the selection from the first word to the last one. */
  async function spreadOver(from: string, to = from): Promise<void> {
    // The handles are the browser's own, not the page's: what they do is a change of the selection.
    await page.evaluate(
      ([first, last]) => {
        const note = document.querySelector('[role="textbox"]');
        if (!note) return;
        const place = (wanted: string): [Node, number] | null => {
          const walker = document.createTreeWalker(note, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const at = node.nodeValue?.indexOf(wanted) ?? -1;
            if (at >= 0) return [node, at];
          }
          return null;
        };
        const [start, end] = [place(first), place(last)];
        if (start && end) getSelection()?.setBaseAndExtent(start[0], start[1], end[0], end[1] + last.length);
      },
      [from, to] as const,
    );
    await page.waitForTimeout(100);
  }

  /** Puts a finger on the edge handle of the selected span that is there, moves it to a place and lifts it. */
  async function holdHandle(x: number, [toX, toY]: readonly [number, number]): Promise<void> {
    const knobs = page.locator('.knob-edge');
    const there = async (): Promise<{ x: number; y: number } | undefined> => {
      for (const knob of await knobs.all()) {
        const box = await knob.boundingBox();
        if (box && Math.abs(box.x + box.width / 2 - x) < 8)
          return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }
      return undefined;
    };
    await expect.poll(there).toBeDefined();
    const from = await there();
    if (!from) throw new Error('the handle is not drawn');
    const touch = (type: 'touchStart' | 'touchMove', place: { x: number; y: number }) =>
      fingers.send('Input.dispatchTouchEvent', { type, touchPoints: [place] });
    await touch('touchStart', from);
    await touch('touchMove', { x: (from.x + toX) / 2, y: (from.y + toY) / 2 });
    await touch('touchMove', { x: toX, y: toY });
    await fingers.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    // Touches that follow sooner than a hand can are taken for one gesture by the browser, and the next tap is no click.
    await page.waitForTimeout(400);
  }

  test('words are selected by holding and dragging the handles, then labelled', async () => {
    await holdOn('recovered', 'completely');
    await label('Outcome').tap();
    await expect.poll(words).toContain('OUTCOME recovered completely');
  });

  test('a suggestion is tapped and accepted, another rejected, and both undone', async () => {
    const before = await undecided(page);
    await tapOn('urticaria');
    await details().getByRole('button', { name: 'Accept', exact: true }).tap();
    await expect.poll(words).toContain('ADVERSE_EVENT urticaria');
    await tapOn('wheezing');
    await details().getByRole('button', { name: 'Reject', exact: true }).tap();
    await expect.poll(() => undecided(page)).toBe(before - 2);
    await page.getByRole('button', { name: 'Commands' }).tap();
    await page.getByRole('option', { name: /^Undo/ }).tap();
    await expect.poll(() => undecided(page)).toBe(before - 1);
  });

  test('a suggestion gets another label', async () => {
    await tapOn('sinusitis');
    await label('Indication').tap();
    await expect.poll(words).toContain('INDICATION acute sinusitis');
  });

  test('an edge of a span is moved by its handle', async () => {
    await tapOn('recovered');
    const to = await placeOf(page, 'within');
    await holdHandle((await placeOf(page, 'completely')).right, [to.right - 1, to.middle]);
    await expect.poll(words).toContain('OUTCOME recovered completely within');
    await page.getByRole('button', { name: 'Undo' }).tap();
    await expect.poll(words).toContain('OUTCOME recovered completely');
  });

  test('all of a kind are accepted, and undone', async () => {
    const before = await undecided(page);
    await tapOn('diphenhydramine');
    await details()
      .getByRole('button', { name: /^Accept all ?: \d+ × Medication/ })
      .tap();
    await expect.poll(() => undecided(page)).toBeLessThan(before - 2);
    await page.getByRole('button', { name: 'Commands' }).tap();
    await page.getByRole('option', { name: /^Undo/ }).tap();
    await expect.poll(() => undecided(page)).toBe(before);
  });

  test('an attribute and a note label are tapped', async () => {
    await tapOn('urticaria');
    const chip = details().getByRole('button', { name: /^present/ });
    await chip.tap();
    await expect.poll(() => chip.getAttribute('aria-pressed')).toBe('true');
    const serious = page.getByRole('button', { name: 'serious', exact: true });
    await serious.tap();
    await expect.poll(() => serious.getAttribute('aria-pressed')).toBe('true');
    await saved(page);
  });

  test('a relation is drawn by tapping where it leads', async () => {
    const before = (await relationsIn(page, layer)).length;
    await tapOn('urticaria');
    await details()
      .getByRole('button', { name: /^Draw a relation/ })
      .tap();
    await tapOn('amoxicillin');
    await expect.poll(async () => (await relationsIn(page, layer)).length).toBe(before + 1);
  });

  test('an adverse event’s outcome is set in a form', async () => {
    const before = (await relationsIn(page, layer)).length;
    await tapOn('urticaria');
    await details()
      .getByRole('button', { name: /^All that belongs to it/ })
      .tap();
    const form = page.getByRole('dialog', { name: 'All that belongs to it' });
    await form.getByRole('checkbox', { name: /^recovered completely/ }).tap();
    await form.getByRole('button', { name: 'Save' }).tap();
    await expect.poll(async () => (await relationsIn(page, layer)).length).toBe(before + 1);
  });

  test('further words join a span by button, and undo stands in the header', async () => {
    await holdOn('overnight');
    await label('Outcome').tap();
    await expect.poll(words).toContain('OUTCOME overnight');
    await spreadOver('considered');
    await details()
      .getByRole('button', { name: /^Add “.*considered.*” to it/ })
      .tap();
    await expect.poll(words).toContain('OUTCOME overnight … considered');
    await page.getByRole('button', { name: 'Undo' }).tap();
    await expect.poll(words).toContain('OUTCOME overnight');
  });

  test('words are found, and all of them labelled', async () => {
    await page.getByRole('button', { name: 'Commands' }).tap();
    await page.getByRole('option', { name: /^Find in the note/ }).tap();
    const bar = page.getByRole('search');
    await bar.getByRole('textbox').fill('cetirizine');
    await bar.getByRole('button', { name: 'Next place' }).tap();
    await bar.getByText('2 of 2').waitFor();
    await bar.getByRole('combobox').selectOption({ label: 'Lab test' });
    await expect.poll(async () => (await words()).filter((one) => one.startsWith('LAB ')).length).toBe(2);
    await bar.getByRole('button', { name: 'Close' }).tap();
    await page.getByRole('button', { name: 'Undo' }).tap();
    await expect.poll(async () => (await words()).filter((one) => one.startsWith('LAB ')).length).toBe(0);
  });

  test('the overview strip is tapped', async () => {
    const strip = page.getByRole('slider', { name: 'Overview of the note' });
    const box = await strip.boundingBox();
    if (!box) throw new Error('the strip is not drawn');
    expect(box.width).toBeGreaterThanOrEqual(24);
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height * 0.98);
    const low = Number(await strip.getAttribute('aria-valuenow'));
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height * 0.3);
    await expect.poll(async () => Number(await strip.getAttribute('aria-valuenow'))).toBeLessThan(low);
  });

  test('a comment is written, and submitting says what is open', async () => {
    await tapOn('urticaria');
    await details()
      .getByRole('button', { name: /^Comment/ })
      .tap();
    const dialog = page.getByRole('dialog', { name: 'Comment' });
    await dialog.getByRole('textbox').fill('Which dose?');
    await dialog.getByRole('button', { name: 'Send' }).tap();
    await page.getByRole('tab', { name: /^Remarks 1/ }).waitFor();
    await page.getByRole('button', { name: 'Submit', exact: true }).tap();
    const check = page.getByRole('dialog', { name: 'Before you submit' });
    await check.getByText(/undecided/).waitFor();
    await check.getByRole('button', { name: 'Go to it' }).first().tap();
    await check.waitFor({ state: 'hidden' });
  });

  test('what is to be tapped is large enough, and nothing is wider than the screen', async () => {
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
    const small = await page.locator('.label-screen').evaluate((screen) =>
      [...screen.querySelectorAll('button')].flatMap((one) => {
        const { width, height } = one.getBoundingClientRect();
        return one.checkVisibility() && Math.min(width, height) < 24
          ? [`${one.textContent}: ${width} × ${height}`]
          : [];
      }),
    );
    expect(small).toEqual([]);
  });

  test('[C38] nothing the page did was refused by its policy, and it did not fail', () => {
    expect(desk.errors).toEqual([]);
  });
});
