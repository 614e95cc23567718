import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { dragOver, executable, launch, signedIn, type Watched } from './browser.ts';
import { saved } from './layer-page.ts';
import { type Server, startServer } from './server.ts';

const TEXTS = Array.from({ length: 6 }, (_, i) => `Visit ${i + 1}: zorbitol 20 drops were begun for zorbosis today.\n`);
type Mark = readonly [words: string, key: string];
const RIGHT: readonly Mark[] = [
  ['zorbitol', 'm'],
  ['zorbosis', 'c'],
];
const WIDE: readonly Mark[] = [
  ['zorbitol 20 drops', 'm'],
  ['zorbosis', 'c'],
];

describe.skipIf(executable === undefined)(
  'a small project from calibration to gold, in Chromium (skipped without TEST_CHROMIUM)',
  () => {
    let server: Server;
    let browser: Browser;
    let lena: Watched;
    let annotators: readonly Watched[];
    let project: string;

    beforeAll(async () => {
      [server, browser] = await Promise.all([startServer(), launch()]);
      const password = await server.password();
      const as = (logIn: string) => signedIn(browser, { address: server.address, logIn, password });
      const admin = await as('admin');
      lena = await as('lena');
      annotators = [await as('nora'), await as('cody'), await as('rashid')];
      const made = await ask(admin.page, 'post', '/projects', {
        ...{ name: 'Zorbosis', description: '', template: 'coding', policy: 'safe-harbor-tags', privacyReview: false },
      });
      project = made.id ?? made.project.id;
      const idOf = async ({ page }: Watched): Promise<string> => (await ask(page, 'get', '/session')).account.id;
      await ask(admin.page, 'put', `/projects/${project}/members/${await idOf(lena)}`, {
        roles: ['lead', 'adjudicator'],
      });
      for (const one of annotators) {
        await ask(admin.page, 'put', `/projects/${project}/members/${await idOf(one)}`, { roles: ['annotator'] });
      }
      const attested = 'attestedBy=test&attestedMethod=invented&attestedDate=2026-01-01&attestedDocument=invented';
      const answer = await admin.page.request.post(
        `${server.address}/api/projects/${project}/notes?format=jsonl&text=text&${attested}`,
        {
          headers: { 'x-chartmark': '1', 'content-type': 'application/x-ndjson' },
          data: TEXTS.map((text) => `${JSON.stringify({ text })}\n`).join(''),
        },
      );
      if (!answer.ok()) throw new Error(await answer.text());
      await admin.page.close();
    });
    afterAll(async () => {
      await browser?.close();
      await server?.remove();
    });

    const at = (path: string): string => `${server.address}/projects/${project}/${path}`;
    const card = (page: Page) => page.getByRole('region', { name: 'Zorbosis' });

    /** Takes the next note, labels it, submits it, and comes home. */
    async function labelNext({ page }: Watched, marks: readonly Mark[]): Promise<void> {
      await page.goto(server.address);
      await card(page).getByText('Next note', { exact: true }).click();
      await page.getByRole('textbox', { name: 'Note' }).waitFor();
      await page.getByRole('tab', { name: /^Spans/ }).waitFor();
      for (const [words, key] of marks) {
        await dragOver(page, words);
        await page.keyboard.press(key);
      }
      await saved(page);
      await page.getByRole('button', { name: 'Submit', exact: true }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Submit', exact: true }).click();
      await page.getByRole('status', { name: 'Saved state' }).getByText('Submitted').waitFor();
    }

    test('the lead asks for calibration and three people a note, and opens a round', async () => {
      const { page } = lena;
      await page.goto(at('workflow'));
      await page.getByLabel('People who annotate each note').fill('3');
      await page.getByLabel('Only who passed a calibration round may annotate').check();
      await page.getByRole('button', { name: 'Save the workflow' }).click();
      await page.getByText('Not saved yet').waitFor({ state: 'detached' });
      await page.goto(at('calibration'));
      await page.getByRole('button', { name: 'Open a round' }).click();
      await page.getByLabel('How many').fill('2');
      for (const name of ['Nora', 'Cody', 'Rashid']) await page.getByLabel(new RegExp(name)).check();
      await page.getByLabel('Strict F1 to reach, every type').fill('0.3');
      await page.getByRole('dialog').getByRole('button', { name: 'Open the round' }).click();
      await page.getByRole('heading', { name: 'Round 1' }).waitFor();
    });

    test('all label the round blind; nobody annotates before it is passed', async () => {
      for (const [i, one] of annotators.entries()) {
        await labelNext(one, RIGHT);
        await labelNext(one, i === 1 ? WIDE : RIGHT);
      }
      const [nora] = annotators;
      await nora?.page.goto(server.address);
      await nora?.page.goto(at('calibration'));
      await nora?.page.getByRole('link', { name: 'Round 1' }).click();
      await nora?.page.getByText('Not to be seen yet').waitFor();
    });

    test('where they differ is discussed, decided, and becomes the next guideline', async () => {
      const { page } = lena;
      await page.reload();
      await page.getByText('2 of 2 submitted').nth(2).waitFor();
      await page.getByRole('button', { name: 'Open the discussion' }).click();
      const [nora] = annotators;
      await nora?.page.reload();
      await nora?.page.getByLabel('What do you think?').first().fill('I left the amount out.');
      await nora?.page.getByRole('button', { name: 'Write', exact: true }).first().click();
      await page.reload();
      await page.getByText('I left the amount out.').waitFor();
      expect(await violations(page)).toEqual([]);
      await page.getByLabel('What do you think?').first().fill('The amount is no part of the name.');
      await page.getByRole('button', { name: 'Decide so' }).first().click();
      await page.getByText('Decision', { exact: true }).waitFor();
      await page.getByRole('button', { name: 'Write the next guideline version' }).click();
      expect(await page.getByLabel('Text (Markdown)').inputValue()).toContain('- The amount is no part of the name.');
      await page.getByRole('button', { name: 'Publish the version' }).click();
      await page.getByText('Its decisions led to guideline version 2.').waitFor();
      await page.getByRole('button', { name: 'Close and judge' }).click();
      await expect.poll(() => page.getByText('Passed', { exact: true }).count()).toBe(3);
    });

    test('then all annotate what the pool gives, without seeing each other', async () => {
      const { page } = lena;
      await page.goto(at('workflow'));
      await page.getByRole('button', { name: 'Lay notes into the pool' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Lay notes into the pool' }).click();
      await page.getByText(/waiting to be taken, at Annotation/).waitFor();
      for (const [i, one] of annotators.entries()) {
        for (let note = 0; note < 4; note++) await labelNext(one, i === 2 && note === 0 ? WIDE : RIGHT);
        await one.page.goto(server.address);
        await card(one.page).getByRole('button', { name: 'Next note' }).click();
        await card(one.page).getByText('There is no note for you now').waitFor();
      }
    });

    test('the senior expert decides by key what differs, and the report says how well they agree', async () => {
      const { page } = lena;
      await page.goto(at('adjudication'));
      const rows = page.getByRole('link', { name: /Adjudicate|^Note|Visit/ });
      await rows.first().waitFor();
      const { rows: waiting } = await ask(page, 'get', `/projects/${project}/adjudication?limit=100`);
      expect(waiting).toHaveLength(4);
      for (const { note } of waiting) {
        await page.goto(at(`adjudicate/${note}`));
        await page.getByRole('heading', { level: 1 }).waitFor();
        const open = page.getByText('0 of 1 decided').first();
        await page
          .getByText(/agreed/)
          .first()
          .waitFor();
        if ((await open.count()) > 0) {
          const options = await page
            .locator('.option')
            .evaluateAll((all) => all.map((one) => one.querySelector('mark')?.textContent));
          await page.keyboard.press(String(options.indexOf('zorbitol') + 1));
          await page.getByText('1 of 1 decided').first().waitFor();
        }
        await page.keyboard.press('Control+Enter');
        await page.getByText('Gold', { exact: true }).waitFor();
      }
      const gold = await page.request.get(`${server.address}/api/projects/${project}/export?of=gold`);
      const tasks: { text: string; spans: { start: number; end: number }[] }[] = (await gold.text())
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line));
      expect(tasks.map(({ text, spans }) => spans.map(({ start, end }) => text.slice(start, end)).sort())).toEqual(
        Array.from({ length: 4 }, () => ['zorbitol', 'zorbosis']),
      );
      await page.goto(at('agreement'));
      await page.getByRole('heading', { name: 'Agreement', exact: true }).waitFor();
      const { types } = await ask(page, 'get', `/projects/${project}/agreement`);
      const f1 = (label: string) => types.find((one: { label: string }) => one.label === label).strictF1.estimate.value;
      expect(f1('CONDITION')).toBe(1);
      expect(f1('MEDICATION')).toBeCloseTo(10 / 12);
      await page
        .getByRole('rowheader', { name: /Medication/ })
        .first()
        .waitFor();
    });

    test('[C38] nothing the pages did was refused by their policy, and they did not fail', () => {
      expect([lena, ...annotators].flatMap(({ errors }) => errors)).toEqual([]);
    });
  },
);

/** Asks the service as the person of the page. */
async function ask(page: Page, method: 'get' | 'post' | 'put', path: string, data?: unknown) {
  const options = { headers: { 'x-chartmark': '1' }, ...(data !== undefined && { data }) };
  const answer = await page.request[method](`${new URL(page.url()).origin}/api${path}`, options);
  if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
  return answer.status() === 204 ? null : answer.json();
}
