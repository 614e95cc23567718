import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Bench, openBench } from '../src/bench/service.ts';
import { commandsOf, webNote } from '../src/bench/web-note.ts';
import { webFolder } from '../src/settings.ts';
import { executable, launch, signedIn } from './browser.ts';
import { layerAt, saved, spansIn } from './layer-page.ts';

const SPANS = 600;

describe.skipIf(executable === undefined)('a long note, in Chromium (skipped without TEST_CHROMIUM)', () => {
  let bench: Bench;
  let browser: Browser;
  let page: Page;
  let errors: string[];
  let layer: string;
  const note = webNote(20_000, SPANS, 120);

  beforeAll(async () => {
    [bench, browser] = await Promise.all([openBench(webFolder()), launch()]);
    const [reader, writer] = [await bench.annotator(), await bench.annotator()];
    layer = await bench.layerFor([reader.id, writer.id], note.text);
    const actor = await bench.services.sessions.actorFor(writer.id);
    if (!actor) throw new Error('nobody to label');
    execute = (command) =>
      bench.services.annotate.execute(actor, layer, { id: randomUUID(), client: 'other', command });
    for (const command of commandsOf(note)) await execute(command);
    const { address } = bench.running;
    ({ page, errors } = await signedIn(browser, { address, logIn: reader.logIn, password: bench.password }));
    await page.goto(`${address}/layers/${layer}`);
    await page.getByRole('textbox', { name: 'Note text' }).waitFor();
    await page.locator('.arc').first().waitFor({ state: 'attached' });
  });
  afterAll(async () => {
    await browser?.close();
    await bench?.close();
  });
  let execute: (command: ReturnType<typeof commandsOf>[number]) => Promise<unknown>;

  /** The marks in the part that is drawn, and what the service says should be there. */
  const drawnAndTold = async (): Promise<{ drawn: string[]; told: string[] }> => {
    const told = spansIn((await layerAt(page, layer)).snapshot);
    const { ids, places } = await page.evaluate(() => {
      const near = [...document.querySelectorAll('.block')].filter((block) => block.querySelector('span[data-start]'));
      const numbers = near.flatMap((block) =>
        [...block.querySelectorAll('.line')].map((line) => [
          Number(line.getAttribute('data-start')),
          (line.textContent ?? '').length,
        ]),
      );
      const tags = near.flatMap((block) => [...block.querySelectorAll('[data-mark].tag-span')]);
      return { ids: [...new Set(tags.map((tag) => tag.getAttribute('data-mark') ?? ''))], places: numbers };
    });
    const within = (at: number): boolean => places.some(([start = 0, size = 0]) => start <= at && at < start + size);
    const wanted = told.filter(({ fragments }) => fragments.some(({ start }) => within(start))).map(({ id }) => id);
    const begun = new Set(
      told.filter(({ fragments }) => fragments.some(({ start }) => !within(start))).map(({ id }) => id),
    );
    return { drawn: ids.filter((id) => !begun.has(id)).sort(), told: wanted.sort() };
  };
  const settled = (): Promise<void> =>
    expect
      .poll(async () => {
        const { drawn, told } = await drawnAndTold();
        return told.length > 20 && JSON.stringify(drawn) === JSON.stringify(told);
      })
      .toBe(true);

  test('no relation runs through the name of a mark, and no name of one is cut off', async () => {
    expect(await page.evaluate(crossings)).toEqual({ crossed: [], drawn: true });
    await page.getByRole('textbox', { name: 'Note text' }).focus();
    for (let span = 0; span < 25; span++) {
      await page.keyboard.press('.');
      const names = page.locator('.arc-name');
      await page.waitForTimeout(60);
      const { right: edge } = await page.locator('.note').evaluate((note) => note.getBoundingClientRect());
      for (const name of await names.all()) {
        const { left, right } = await name.evaluate((sign) => sign.getBoundingClientRect());
        expect([left >= 0, right <= edge]).toEqual([true, true]);
      }
    }
    expect((await page.evaluate(crossings)).crossed).toEqual([]);
    await page.keyboard.press('Escape');
  });

  test('while a colleague labels twenty times a second, one’s own keys go on, and all is drawn', async () => {
    await page.getByRole('textbox', { name: 'Note text' }).focus();
    const others = (async () => {
      for (let i = 0; i < 60; i++) {
        const start = 40 + i * 31;
        const span = { id: randomUUID(), label: 'CONDITION', fragments: [{ start, end: start + 4 }] };
        await execute({ type: 'addSpan', span });
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    })();
    const before = spansIn((await layerAt(page, layer)).snapshot).length;
    await page.keyboard.press('Control+Home');
    for (let i = 0; i < 10; i++) {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+ArrowRight');
      await page.keyboard.press('Control+Shift+ArrowRight');
      await page.keyboard.press('c');
    }
    await others;
    await saved(page);
    await expect
      .poll(async () => spansIn((await layerAt(page, layer)).snapshot).length)
      .toBeGreaterThanOrEqual(SPANS + 70);
    expect(before).toBeLessThan(SPANS + 70);
    await settled();
    for (let i = 0; i < 3; i++) await page.keyboard.press('Control+z');
    await expect.poll(async () => spansIn((await layerAt(page, layer)).snapshot).length).toBe(SPANS + 67);
    await settled();
  });

  test('after another width, another size of letters and scrolling, arcs and handles lie where the words are', async () => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('.');
    await page.locator('.knob-edge').first().waitFor({ state: 'attached' });
    const lie = () => expect.poll(() => page.evaluate(strayParts)).toEqual({ arcs: 0, knobs: 0, drawn: true });
    await lie();
    await page.setViewportSize({ width: 1040, height: 800 });
    await lie();
    await page.getByRole('button', { name: 'View' }).click();
    await page.getByRole('menuitemradio', { name: /20/ }).click();
    await page.keyboard.press('Escape');
    await lie();
    await page.mouse.move(300, 400);
    await page.mouse.wheel(0, 900);
    await lie();
  });

  test('a print has every mark, not only those near the screen', async () => {
    const marks = () =>
      page
        .locator('[data-mark].tag-span')
        .evaluateAll((tags) => new Set(tags.map((tag) => tag.getAttribute('data-mark'))).size);
    const all = spansIn((await layerAt(page, layer)).snapshot).length;
    expect(await marks()).toBeLessThan(all);
    const counted = page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          window.addEventListener('beforeprint', () => {
            setTimeout(() => {
              const tags = [...document.querySelectorAll('[data-mark].tag-span')];
              resolve(new Set(tags.map((tag) => tag.getAttribute('data-mark'))).size);
            });
          });
        }),
    );
    await page.pdf();
    expect(await counted).toBe(all);
    expect(errors).toEqual([]);
  });
});

/** Runs in the page: the names of marks that a relation's line runs through. */
function crossings(): { crossed: string[]; drawn: boolean } {
  const names = [...document.querySelectorAll('.note-body .tag')].map((tag) => ({
    tag,
    box: tag.getBoundingClientRect(),
  }));
  const origin = document.querySelector('.arcs')?.getBoundingClientRect() ?? new DOMRect();
  const lines = [...document.querySelectorAll<SVGPathElement>('.arc-line')];
  const crossed = new Set<string>();
  for (const line of lines) {
    const length = line.getTotalLength();
    for (let at = 0; at <= length; at += 3) {
      const point = line.getPointAtLength(at);
      const [x, y] = [point.x + origin.left, point.y + origin.top];
      for (const { tag, box } of names) {
        if (x <= box.left || x >= box.right || y <= box.top || y >= box.bottom) continue;
        crossed.add(`${tag.getAttribute('data-tag')} at ${Math.round(box.left)}, ${Math.round(box.top)}`);
      }
    }
  }
  return { crossed: [...crossed], drawn: lines.length > 0 };
}

/** Runs in the page: arcs that begin elsewhere than at a mark, and handles away from every word. */
function strayParts(): { arcs: number; knobs: number; drawn: boolean } {
  const origin = document.querySelector('.note-body')?.getBoundingClientRect() ?? new DOMRect();
  const tops = [...document.querySelectorAll('.tag')].flatMap((tag) => {
    const box = tag.parentElement?.getClientRects()[0];
    return box ? [{ x: box.left - origin.left + Math.min(box.width / 2, 30), y: box.top - origin.top }] : [];
  });
  const lines = [...document.querySelectorAll('.arc-line')];
  const arcs = lines.filter((line) => {
    const [x = 0, y = 0] = (/M(-?[\d.]+) (-?[\d.]+)/.exec(line.getAttribute('d') ?? '') ?? []).slice(1).map(Number);
    return !tops.some((top) => Math.abs(top.x - x) < 2 && Math.abs(top.y - y) < 2);
  });
  const words = [...document.querySelectorAll('.tag-selected')].map((tag) => tag.parentElement?.getClientRects()[0]);
  const knobs = [...document.querySelectorAll('.knob-edge')].filter((knob) => {
    const box = knob.getBoundingClientRect();
    return !words.some((word) => word && Math.abs(word.top - box.top) < word.height);
  });
  return { arcs: arcs.length, knobs: Math.max(0, knobs.length - 1), drawn: lines.length > 0 };
}
