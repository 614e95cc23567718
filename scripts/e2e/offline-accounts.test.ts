import type { Browser } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dragOver, executable, launch, signedIn, type Watched } from './browser.ts';
import { layerAt, saved, savedState, sharedLayer, spanCells } from './layer-page.ts';
import { type CuttableLine, lineTo } from './line.ts';
import { type Server, startServer } from './server.ts';

describe.skipIf(executable === undefined)(
  'unsent work and whose it is, in Chromium (skipped without TEST_CHROMIUM)',
  () => {
    let server: Server;
    let browser: Browser;
    let line: CuttableLine;
    let nora: Watched;
    let layer: string;
    let password: string;

    beforeEach(async () => {
      [server, browser] = await Promise.all([startServer(), launch()]);
      line = await lineTo(server.address);
      password = await server.password();
      nora = await signedIn(browser, { address: line.address, logIn: 'nora', password });
      layer = await sharedLayer(nora.page);
      await nora.page.goto(`${line.address}/layers/${layer}`);
      await nora.page.getByRole('textbox', { name: 'Note' }).waitFor();
    });
    afterEach(async () => {
      await browser?.close();
      await line?.close();
      await server?.remove();
    });

    /** As another tab of the same browser does it: the session cookie is the browser's, whatever the port. */
    const session = async (method: 'post' | 'delete', logIn?: string): Promise<void> => {
      const answer = await nora.page.request[method](`${server.address}/api/session`, {
        headers: { 'x-chartmark': '1' },
        ...(logIn !== undefined && { data: { logIn, password } }),
      });
      expect(answer.ok()).toBe(true);
    };
    const label = async (words: string, key: string): Promise<void> => {
      await nora.page.keyboard.press('Escape');
      await dragOver(nora.page, words);
      await nora.page.keyboard.press(key);
    };
    /** The labels of a layer and whose they are. */
    const authors = async (): Promise<{ label: string; by: string }[]> =>
      spanCells((await layerAt(nora.page, layer)).snapshot).map(({ value, by }) => ({ label: value.label, by }));
    const me = async (): Promise<string> =>
      (await (await nora.page.request.get(`${server.address}/api/session`)).json()).account.id;

    test('the screen says when it is cut off, also with nothing unsent', async () => {
      const context = nora.page.context();
      line.cut();
      await expect.poll(() => savedState(nora.page).textContent()).toBe('Reconnecting · all changes sent');
      await context.setOffline(true);
      await expect.poll(() => savedState(nora.page).textContent()).toBe('Offline · all changes sent');
      await context.setOffline(false);
      line.mend();
      await expect.poll(() => savedState(nora.page).textContent()).toBe('Saved');
    });

    test('somebody else who signs in neither sends nor sees it; its author does, once', async () => {
      const author = await me();
      const drawn = await nora.page.locator('[data-mark]').count();
      line.cut();
      await label('chest pain', 's');
      await expect.poll(() => savedState(nora.page).textContent()).toContain('1 unsent');
      await session('post', 'cody');
      line.mend();
      await nora.page.bringToFront();
      await expect.poll(() => savedState(nora.page).textContent()).toContain('Signed out');
      await nora.page.getByRole('link', { name: 'Sign in again' }).waitFor();
      expect(await authors()).toEqual([]);

      const cody = await nora.page.context().newPage();
      await cody.goto(`${line.address}/layers/${layer}`);
      await cody.getByRole('textbox', { name: 'Note' }).waitFor();
      await saved(cody);
      expect(await cody.locator('[data-mark]').count()).toBe(drawn);
      await cody.close();
      expect(await authors()).toEqual([]);

      await session('post', 'nora');
      // Looked at while it was just asking as the other person, the page waits to be looked at once more.
      await expect
        .poll(
          async () => {
            await nora.page.evaluate(() => window.dispatchEvent(new Event('focus')));
            return savedState(nora.page).textContent();
          },
          { interval: 500 },
        )
        .toBe('Saved');
      expect(await authors()).toEqual([{ label: 'SYMPTOM', by: author }]);
      expect(nora.errors).toEqual([]);
    });

    test('a session that ends takes the kept words with it, not the unsent work', async () => {
      await expect.poll(() => kept(nora)).toBeGreaterThan(1);
      await session('delete');
      await expect.poll(() => savedState(nora.page).textContent()).toContain('Signed out');
      await expect.poll(() => kept(nora)).toBe(0);
      await label('chest pain', 's');
      await expect.poll(() => savedState(nora.page).textContent()).toContain('1 unsent');
      expect(await kept(nora)).toBe(0);

      await session('post', 'nora');
      nora.page.on('dialog', (dialog) => void dialog.accept());
      await nora.page.reload();
      await expect.poll(async () => (await authors()).map((one) => one.label)).toEqual(['SYMPTOM']);
    });

    test('signing out without a network still takes the kept words, and says that one is signed in', async () => {
      await nora.page.goto(line.address);
      await expect.poll(() => kept(nora)).toBeGreaterThan(1);
      line.cut();
      await nora.page.getByRole('button', { name: /^Account/ }).click();
      await nora.page.getByRole('menuitem', { name: 'Sign out' }).click();
      await nora.page.getByRole('alert').filter({ hasText: 'still signed in' }).waitFor();
      expect(await kept(nora)).toBe(0);
    });

    test('what was kept half a day ago is gone when the page is next opened', async () => {
      await expect.poll(() => kept(nora)).toBeGreaterThan(1);
      await nora.page.goto(`${line.address}/chartmark.svg`);
      expect(await aged(nora, 12 * 3_600_000 + 1)).toBeGreaterThan(1);
      await nora.page.goto(line.address);
      await nora.page.getByRole('heading', { name: 'My tasks' }).waitFor();
      // Only who is signed in and the names of their projects, read anew.
      await expect.poll(() => kept(nora)).toBe(2);
    });
  },
);

/** How many sealed copies lie in the browser. */
const kept = ({ page }: Watched): Promise<number> => page.evaluate(countCopies, 0);

/** Makes every copy older. @returns how many there are */
const aged = ({ page }: Watched, byMs: number): Promise<number> => page.evaluate(countCopies, byMs);

/** Runs in the page. */
async function countCopies(olderByMs: number): Promise<number> {
  const open = indexedDB.open('chartmark-offline');
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    open.onsuccess = () => resolve(open.result);
    open.onerror = () => reject(open.error);
  });
  const copies = database.transaction('copies', 'readwrite').objectStore('copies');
  return new Promise((resolve) => {
    let count = 0;
    const walk = copies.openCursor();
    walk.onsuccess = () => {
      const cursor = walk.result;
      if (!cursor) {
        database.close();
        resolve(count);
        return;
      }
      count += 1;
      if (olderByMs > 0) cursor.update({ ...cursor.value, atMs: cursor.value.atMs - olderByMs });
      cursor.continue();
    };
  });
}
