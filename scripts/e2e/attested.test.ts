import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { executable, launch, signedIn, type Watched } from './browser.ts';
import { type Server, startServer } from './server.ts';

const LEAKING = 'Mrs. Quillfeather was seen by Dr. Tobias Marchbanks on [DATE]. Her cough is better.\n';
const CLEAN = 'The patient was seen on [DATE]. Her cough is better; aspirin goes on.\n';

describe.skipIf(executable === undefined)(
  'notes that were de-identified elsewhere, in Chromium (skipped without TEST_CHROMIUM)',
  () => {
    let server: Server;
    let browser: Browser;
    let lena: Watched;
    let priya: Watched;
    let project: string;

    beforeAll(async () => {
      [server, browser] = await Promise.all([startServer(), launch()]);
      const password = await server.password();
      const as = (logIn: string) => signedIn(browser, { address: server.address, logIn, password });
      const admin = await as('admin');
      [lena, priya] = [await as('lena'), await as('priya')];
      const made = await ask(admin.page, 'post', '/projects', {
        ...{ name: 'Corpus', description: '', template: 'coding', policy: 'safe-harbor-tags', privacyReview: false },
      });
      project = made.id ?? made.project.id;
      for (const [{ page }, role] of [[lena, 'lead'] as const, [priya, 'privacy'] as const]) {
        const { account } = await ask(page, 'get', '/session');
        await ask(admin.page, 'put', `/projects/${project}/members/${account.id}`, { roles: [role] });
      }
      await admin.page.close();
    });
    afterAll(async () => {
      await browser?.close();
      await server?.remove();
    });

    test('are taken as they are, on the word of whoever the lead names', async () => {
      const { page, errors } = lena;
      await page.goto(`${server.address}/projects/${project}/import`);
      await page.locator('input[type=file]').setInputFiles([
        { name: 'leaking.txt', mimeType: 'text/plain', buffer: Buffer.from(LEAKING) },
        { name: 'clean.txt', mimeType: 'text/plain', buffer: Buffer.from(CLEAN) },
      ]);
      await page.getByLabel('De-identified elsewhere').check();
      await page.getByLabel('Attested by').fill('R. Keeper');
      await page.getByLabel('Method').fill('Philter and a second reading');
      await page.getByLabel('Date', { exact: true }).fill('2026-05-04');
      await page.getByLabel('Document').fill('DUA 2026-17');
      await page.getByRole('button', { name: 'Import 2 files' }).click();
      await expect
        .poll(async () => (await ask(page, 'get', `/projects/${project}/notes?state=released`)).rows.length)
        .toBe(2);
      expect(errors).toEqual([]);
    });

    test('the privacy role sees on whose word, what the engine would have taken out, and where', async () => {
      const { page, errors } = priya;
      await page.goto(`${server.address}/projects/${project}/privacy`);
      const section = page.getByRole('region', { name: 'De-identified elsewhere' });
      await section.getByText('R. Keeper, Philter and a second reading, May 4, 2026. Document: DUA 2026-17').waitFor();
      await section.getByText('would have taken something out of 1 of 2: NAME 2.').waitFor();
      await section.getByRole('button', { name: /^Look at / }).click();
      await section.locator('mark').first().waitFor();
      expect(await section.locator('mark').allTextContents()).toEqual(['QuillfeatherNAME', 'Tobias MarchbanksNAME']);
      expect(await violations(page)).toEqual([]);
      await section.getByRole('button', { name: /^Close / }).click();
      expect(await section.locator('mark').count()).toBe(0);
      expect(errors).toEqual([]);
    });

    test('nobody else is shown them there', async () => {
      const { page } = lena;
      await page.goto(`${server.address}/projects/${project}/privacy`);
      await page.getByRole('region', { name: 'Samples and batches' }).waitFor();
      expect(await page.getByRole('region', { name: 'De-identified elsewhere' }).count()).toBe(0);
      const answer = await page.request.get(`${server.address}/api/projects/${project}/privacy/attested`);
      expect(answer.status()).toBe(403);
    });

    async function ask(page: Page, method: 'get' | 'post' | 'put', path: string, data?: object) {
      const options = { headers: { 'x-chartmark': '1' }, ...(data && { data }) };
      const answer = await page.request[method](`${server.address}/api${path}`, options);
      if (!answer.ok()) throw new Error(await answer.text());
      return answer.status() === 204 ? null : answer.json();
    }
  },
);
