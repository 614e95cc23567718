import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clickOn, dragOver, executable, launch, signedIn, type Watched } from './browser.ts';
import { counted, lastSaid, layerAt, saved, sharedLayer, spansIn } from './layer-page.ts';
import { type Server, startServer } from './server.ts';

describe.skipIf(executable === undefined)('the main job, in Chromium (skipped without TEST_CHROMIUM)', () => {
  let server: Server;
  let browser: Browser;
  let nora: Watched;
  let cody: Watched;
  let layer: string;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launch()]);
    const password = await server.password();
    nora = await signedIn(browser, { address: server.address, logIn: 'nora', password });
    cody = await signedIn(browser, { address: server.address, logIn: 'cody', password });
    layer = await sharedLayer(nora.page);
    for (const { page } of [nora, cody]) {
      await page.goto(`${server.address}/layers/${layer}`);
      await page.getByRole('textbox', { name: 'Note' }).waitFor();
    }
  });
  afterAll(async () => {
    await browser?.close();
    await server?.remove();
  });

  test('a suggestion accepted by key arrives in the colleague’s browser', async () => {
    const before = await counted(cody.page, 'Spans');
    await nora.page.getByRole('textbox', { name: 'Note' }).focus();
    await nora.page.keyboard.press('Tab');
    await nora.page.keyboard.press('a');
    await saved(nora.page);
    await expect.poll(() => counted(nora.page, 'Spans')).toBe(before + 1);
    await expect.poll(() => counted(cody.page, 'Spans')).toBe(before + 1);
  });

  test('words selected by mouse get a label by key, and both see it', async () => {
    const before = await counted(cody.page, 'Spans');
    await nora.page.keyboard.press('Escape');
    await dragOver(nora.page, 'furosemide');
    await nora.page.keyboard.press('m');
    await saved(nora.page);
    await expect.poll(() => counted(cody.page, 'Spans')).toBe(before + 1);
    await expect.poll(() => lastSaid(cody.page)).toMatch(/^Nora.* labelled Medication: furosemide/);
    const { snapshot, note } = await layerAt(nora.page, layer);
    const words = spansIn(snapshot).map(({ fragments: [f] }) => note.text.slice(f?.start, f?.end));
    expect(words).toContain('furosemide');
  });

  test('the colleague draws a relation, and it arrives here', async () => {
    await clickOn(cody.page, '40 mg');
    await cody.page.keyboard.press('a');
    await saved(cody.page);
    await cody.page.keyboard.press('Escape');
    await clickOn(cody.page, 'furosemide');
    await cody.page.keyboard.press('r');
    await clickOn(cody.page, '40 mg');
    await expect.poll(() => counted(nora.page, 'Relations')).toBeGreaterThan(0);
  });

  test('undo takes back one’s own step, in both browsers, and redo brings it again', async () => {
    const before = await counted(cody.page, 'Spans');
    await nora.page.keyboard.press('Escape');
    await dragOver(nora.page, 'chest pain');
    await nora.page.keyboard.press('s');
    await expect.poll(() => counted(cody.page, 'Spans')).toBe(before + 1);
    await nora.page.keyboard.press('Control+z');
    await expect.poll(() => counted(cody.page, 'Spans')).toBe(before);
    await nora.page.keyboard.press('Control+Shift+z');
    await expect.poll(() => counted(cody.page, 'Spans')).toBe(before + 1);
    await saved(nora.page);
  });

  test('who had selected what the colleague removes is told by whom, on the screen and aloud', async () => {
    await clickOn(cody.page, 'chest pain');
    const details = cody.page.getByRole('region', { name: 'Details' });
    await expect.poll(() => details.textContent()).toContain('chest pain');
    await nora.page.keyboard.press('Escape');
    await clickOn(nora.page, 'chest pain');
    await nora.page.keyboard.press('Delete');
    const told = /Nora.* removed Symptom or sign: chest pain/;
    await expect.poll(() => details.textContent()).toMatch(told);
    await expect.poll(() => lastSaid(cody.page)).toMatch(told);
  });

  test('[C8] after SIGKILL and a new start everything acknowledged is there, and both go on', async () => {
    const before = await layerAt(nora.page, layer);
    await server.kill();
    await dragOver(nora.page, 'atrial fibrillation');
    await nora.page.keyboard.press('c');
    await server.start();
    await expect.poll(() => counted(cody.page, 'Spans'), { timeout: 60_000 }).toBe(spansIn(before.snapshot).length + 1);
    await nora.page.reload();
    await nora.page.getByRole('textbox', { name: 'Note' }).waitFor();
    const after = await layerAt(nora.page, layer);
    const ids = spansIn(after.snapshot).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(spansIn(before.snapshot).map(({ id }) => id)));
    expect(ids).toHaveLength(spansIn(before.snapshot).length + 1);
  });

  test('[C38] nothing the pages did was refused by their policy, and none of them failed', () => {
    expect([...nora.errors, ...cody.errors]).toEqual([]);
  });
});
