import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clickOn, dragOver, executable, launch, signedIn, type Watched } from './browser.ts';
import { counted, layerAt, saved, savedState, sharedLayer, spansIn } from './layer-page.ts';
import { type CuttableLine, lineTo } from './line.ts';
import { type Server, startServer } from './server.ts';

describe.skipIf(executable === undefined)(
  'hours without a network, in Chromium (skipped without TEST_CHROMIUM)',
  () => {
    let server: Server;
    let browser: Browser;
    let line: CuttableLine;
    let nora: Watched;
    let cody: Watched;
    let layer: string;
    let text: string;

    beforeAll(async () => {
      [server, browser] = await Promise.all([startServer(), launch()]);
      line = await lineTo(server.address);
      const password = await server.password();
      nora = await signedIn(browser, { address: line.address, logIn: 'nora', password });
      cody = await signedIn(browser, { address: server.address, logIn: 'cody', password });
      layer = await sharedLayer(nora.page);
      await nora.page.goto(`${line.address}/layers/${layer}`);
      await cody.page.goto(`${server.address}/layers/${layer}`);
      for (const { page } of [nora, cody]) await page.getByRole('textbox', { name: 'Note' }).waitFor();
      await nora.page.evaluate(() => navigator.serviceWorker.ready);
      text = (await layerAt(nora.page, layer)).note.text;
    });
    afterAll(async () => {
      await browser?.close();
      await line?.close();
      await server?.remove();
    });

    const label = async (page: Page, words: string, key: string): Promise<void> => {
      await page.keyboard.press('Escape');
      await dragOver(page, words);
      await page.keyboard.press(key);
    };
    const select = async (page: Page, words: string): Promise<void> => {
      await page.keyboard.press('Escape');
      await clickOn(page, words);
      await page.getByRole('region', { name: 'Details' }).waitFor();
    };
    /** What stands on the layer, as words and label. */
    const standing = async (page: Page): Promise<string[]> =>
      spansIn((await layerAt(page, layer)).snapshot)
        .map(({ label: name, fragments: [f] }) => `${text.slice(f?.start, f?.end)}: ${name}`)
        .sort();
    /** What is drawn over the words, by id and name. */
    const drawn = (page: Page): Promise<string[]> =>
      page
        .locator('[data-mark]')
        .evaluateAll((tags) =>
          tags.map((tag) => `${tag.getAttribute('data-mark')} ${tag.getAttribute('data-tag')}`).sort(),
        );

    test('two people label the same words; one is cut off, edits, reloads, edits, and comes back', async () => {
      await label(nora.page, 'chest pain', 's');
      await label(nora.page, 'furosemide', 'm');
      await saved(nora.page);
      await expect.poll(() => counted(cody.page, 'Spans')).toBe(2);

      line.cut();
      await select(nora.page, 'chest pain');
      await nora.page.keyboard.press('c');
      await select(nora.page, 'furosemide');
      await nora.page.keyboard.press('c');
      await expect.poll(() => savedState(nora.page).textContent()).toContain('2 unsent');

      // Meanwhile, at the other end of the ward:
      await select(cody.page, 'furosemide');
      await cody.page.keyboard.press('Delete');
      await select(cody.page, 'chest pain');
      await cody.page.keyboard.press('2');
      await label(cody.page, 'troponins', 'l');
      await saved(cody.page);

      await nora.page.waitForTimeout(2_500);
      nora.page.on('dialog', (dialog) => void dialog.accept());
      await nora.page.reload({ waitUntil: 'domcontentloaded' });
      await nora.page.getByRole('textbox', { name: 'Note' }).waitFor();
      await expect.poll(() => savedState(nora.page).textContent()).toContain('2 unsent');
      await label(nora.page, 'edema', 's');
      await expect.poll(() => savedState(nora.page).textContent()).toContain('3 unsent');
      expect(await storedInPlain(nora.page)).not.toContain('chest pain');

      line.mend();
      await saved(nora.page);
      const notDone = nora.page.getByRole('alert').filter({ hasText: 'Not done' });
      await expect
        .poll(() => notDone.textContent())
        .toContain('. Cody Coder has removed it meanwhile. Nothing is labelled on “furosemide” now.');
      expect(await notDone.textContent()).toMatch(/^Not done: change “furosemide” to Condition \(line \d+\)\./);
      await nora.page.reload();
      const close = notDone.getByRole('button', { name: 'Put aside' });
      await close.waitFor();
      await nora.page.getByRole('textbox', { name: 'Note' }).focus();
      for (let i = 0; i < 3; i++) await nora.page.keyboard.press('Escape');
      for (let i = 0; i < 40 && !(await close.evaluate((button) => button === document.activeElement)); i++) {
        await nora.page.keyboard.press('Shift+Tab');
      }
      await nora.page.keyboard.press('Enter');
      await expect.poll(() => notDone.count()).toBe(0);

      const after = await standing(cody.page);
      expect(after).toContain('chest pain: CONDITION');
      expect(after).toContain('edema: SYMPTOM');
      expect(after).toContain('troponins: LAB');
      expect(after.filter((one) => one.startsWith('furosemide'))).toEqual([]);
      for (const { page } of [nora, cody]) await page.keyboard.press('Escape');
      await expect.poll(() => drawn(cody.page)).toEqual(await drawn(nora.page));
      expect((await drawn(nora.page)).length).toBeGreaterThan(3);
      expect(await standing(nora.page)).toEqual(after);
      const assertion = await nora.page.evaluate(async (id) => {
        const { snapshot } = await (await fetch(`/api/layers/${id}`)).json();
        return JSON.stringify(snapshot.things);
      }, layer);
      // The colleague's attribute and one's own label stand on the same span.
      expect(assertion).toMatch(/"label":"CONDITION"[^}]*\}\],"attributes":\{"assertion":"absent"/);
      expect([...nora.errors, ...cody.errors]).toEqual([]);
    });

    test('signing out leaves nothing that could be read', async () => {
      await nora.page.goto(line.address);
      await nora.page.getByRole('button', { name: /^Account/ }).click();
      await nora.page.getByRole('menuitem', { name: 'Sign out' }).click();
      await nora.page.getByLabel('Password').waitFor();
      const left = await nora.page.evaluate(async () => {
        const open = indexedDB.open('chartmark-offline');
        const database = await new Promise<IDBDatabase>((resolve, reject) => {
          open.onsuccess = () => resolve(open.result);
          open.onerror = () => reject(open.error);
        });
        const count = (name: string) =>
          new Promise<number>((resolve) => {
            const asked = database.transaction(name).objectStore(name).count();
            asked.onsuccess = () => resolve(asked.result);
          });
        return [await count('copies'), await count('keys')];
      });
      expect(left).toEqual([0, 0]);
    });
  },
);

/** All that lies in the browser's stores, as far as a script of the page can read it. */
async function storedInPlain(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const found: string[] = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        found.push(request.url, (await (await cache.match(request))?.text()) ?? '');
      }
    }
    for (const { name } of await indexedDB.databases()) {
      const open = indexedDB.open(name ?? '');
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        open.onsuccess = () => resolve(open.result);
        open.onerror = () => reject(open.error);
      });
      for (const store of database.objectStoreNames) {
        const all = await new Promise<unknown[]>((resolve) => {
          const asked = database.transaction(store).objectStore(store).getAll();
          asked.onsuccess = () => resolve(asked.result);
        });
        for (const one of all) {
          const { sealed } = one as { sealed?: ArrayBuffer };
          found.push(sealed ? new TextDecoder('latin1').decode(sealed) : JSON.stringify(one));
        }
      }
      database.close();
    }
    return found.join('\n');
  });
}
