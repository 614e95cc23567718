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
    let admin: Watched;
    let lena: Watched;
    let priya: Watched;
    let project: string;

    beforeAll(async () => {
      [server, browser] = await Promise.all([startServer(), launch()]);
      const password = await server.password();
      const as = (logIn: string) => signedIn(browser, { address: server.address, logIn, password });
      [admin, lena, priya] = [await as('admin'), await as('lena'), await as('priya')];
      project = await aProject('Corpus', false);
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
      await section.getByText('would have taken something out of 1 of 2: Name 2.').waitFor();
      await section.getByRole('button', { name: /^Look at / }).click();
      await section.locator('mark').first().waitFor();
      expect(await section.locator('mark').allTextContents()).toEqual(['QuillfeatherName', 'Tobias MarchbanksName']);
      expect(await violations(page)).toEqual([]);
      await section.getByRole('button', { name: /^Close / }).click();
      expect(await section.locator('mark').count()).toBe(0);
      expect(errors).toEqual([]);
    });

    test('a sample is looked through note by note, and the batch signed', async () => {
      const { page } = priya;
      const section = page.getByRole('region', { name: 'Samples and batches' });
      await section.getByLabel('Notes to look at').fill('2');
      await section.getByRole('button', { name: 'Draw a sample' }).click();
      await section.getByRole('heading', { name: 'Note 1 of 2' }).waitFor();
      await section.getByRole('button', { name: 'Note it, and show the next' }).click();
      await section.getByRole('heading', { name: 'Note 2 of 2' }).waitFor();
      await section.getByRole('button', { name: 'Note it', exact: true }).click();
      await section.getByText(/^2 of 2 notes looked at/).waitFor();
      await section.getByRole('button', { name: 'Sign the batch' }).click();
      await section.getByText(/^Signed by Priya Privacy/).waitFor();
      expect(await section.getByRole('button', { name: 'Sign the batch' }).count()).toBe(0);
    });

    test('review says on whose word a note is there, and shows one on which a step failed until a text is made', async () => {
      const { page, errors } = priya;
      const reviewed = await aProject('Reviewed', true);
      const sent = await lena.page.request.post(
        `${server.address}/api/projects/${reviewed}/notes?format=text&attestedBy=R.+Keeper&attestedMethod=Philter&attestedDate=2026-05-04&attestedDocument=DUA+17`,
        { headers: { 'x-chartmark': '1', 'content-type': 'text/plain' }, data: LEAKING },
      );
      expect(sent.ok()).toBe(true);
      await page.goto(`${server.address}/projects/${reviewed}/review`);
      await page.getByText('on the word of R. Keeper: Philter, May 4, 2026. Document: DUA 17').waitFor();
      await page.getByText(/^This note was de-identified elsewhere/).waitFor();
      expect(await page.getByLabel('Kind of Quillfeather').inputValue()).toBe('NAME');
      expect(await violations(page)).toEqual([]);

      await page.route(
        /\/api\/projects\/[^/]+\/review\?/,
        async (route) => route.fulfill({ json: asIfFailed(await (await route.fetch()).json()) }),
        {
          times: 1,
        },
      );
      await page.reload();
      const result = page.getByRole('region', { name: 'As it would be released' });
      await result.getByText(/^De-identification failed, so there is no text to release yet/).waitFor();
      expect(await violations(page)).toEqual([]);
      const release = page.getByRole('button', { name: 'Release' });
      expect(await release.isDisabled()).toBe(true);
      await page.getByLabel('Add words').fill('Tobias Marchbanks');
      await page.getByRole('button', { name: 'Add', exact: true }).click();
      await result.getByText('[REMOVED]').waitFor();
      await page.getByLabel('Reason').fill('looked at both');
      await release.click();
      await page.getByText('No note waits for review').waitFor();
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

    /** A project that Lena leads, and in which Priya looks after privacy. */
    async function aProject(name: string, privacyReview: boolean): Promise<string> {
      const made = await ask(admin.page, 'post', '/projects', {
        ...{ name, description: '', template: 'coding', policy: 'safe-harbor-tags', privacyReview },
      });
      const id = made.id ?? made.project.id;
      for (const [{ page }, role] of [[lena, 'lead'] as const, [priya, 'privacy'] as const]) {
        const { account } = await ask(page, 'get', '/session');
        await ask(admin.page, 'put', `/projects/${id}/members/${account.id}`, { roles: [role] });
      }
      return id;
    }

    async function ask(page: Page, method: 'get' | 'post' | 'put', path: string, data?: object) {
      const options = { headers: { 'x-chartmark': '1' }, ...(data && { data }) };
      const answer = await page.request[method](`${server.address}/api${path}`, options);
      if (!answer.ok()) throw new Error(await answer.text());
      return answer.status() === 204 ? null : answer.json();
    }
  },
);

interface Waiting {
  readonly rows: readonly { readonly note: object }[];
}

/** What waits, told as if the engine had made nothing of it; what is corrected then is asked of the service itself. */
const asIfFailed = ({ rows, ...more }: Waiting) => ({
  ...more,
  rows: rows.map((row) => ({
    ...{ ...row, text: null, findings: [], hints: [] },
    note: { ...row.note, state: 'failed', failure: 'de-identification failed' },
  })),
});
