import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { dragOver, executable, launch, signedIn, type Watched } from './browser.ts';
import { type Server, startServer } from './server.ts';

const TEXT = 'Seen today with chest pain.\nAspirin 100 mg daily was continued, no fever.\n';
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

describe.skipIf(executable === undefined)('adjudication, in Chromium (skipped without TEST_CHROMIUM)', () => {
  let server: Server;
  let browser: Browser;
  let lena: Watched;
  let project: string;
  let note: string;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launch()]);
    const password = await server.password();
    const as = (logIn: string) => signedIn(browser, { address: server.address, logIn, password });
    lena = await as('lena');
    const nora = await as('nora');
    const cody = await as('cody');
    const projects = await ask(lena.page, 'get', '/projects');
    project = projects.rows[0].project.id;
    const [first, second] = projects.rows[0].project.schema.entityTypes.map(({ name }: { name: string }) => name);
    note = await received(lena.page, project);
    const people = await Promise.all(
      [nora, cody].map(async ({ page }) => (await ask(page, 'get', '/session')).account.id),
    );
    await ask(lena.page, 'post', `/projects/${project}/tasks`, {
      ...{ notes: [note], people, mode: 'independent', stage: 'annotate' },
    });
    await label(nora.page, note, [
      [first, 'chest pain'],
      [second, 'Aspirin 100 mg'],
    ]);
    await label(cody.page, note, [
      [first, 'chest pain'],
      [second, 'Aspirin'],
      [first, 'fever'],
    ]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.remove();
  });

  test('what differs is decided by key, and the note becomes gold', async () => {
    const { page } = lena;
    await page.goto(`${server.address}/projects/${project}/adjudicate/${note}`);
    await page.getByText('0 of 2 decided').first().waitFor();
    await page.getByText('1 agreed').waitFor();
    const first = await page
      .locator('.option')
      .evaluateAll((all) => all.map((one) => one.querySelector('mark')?.textContent));
    await page.keyboard.press(String(first.indexOf('Aspirin 100 mg') + 1));
    await page.getByText('1 of 2 decided').first().waitFor();
    await page.getByRole('heading', { name: /^Missing/ }).waitFor();
    await page.keyboard.press('k');
    await page.getByRole('heading', { name: /^Boundary/ }).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('0');
    await page.getByText('2 of 2 decided').first().waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByText('Gold', { exact: true }).waitFor();
    expect(await goldWords(page, project, note)).toEqual(['Aspirin 100 mg', 'chest pain']);
  });

  test('what is refused is listed with the reason until it is put aside', async () => {
    const { page } = lena;
    const { layer } = await ask(page, 'post', `/projects/${project}/adjudication/${note}`, {});
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Reopen' }).click();
    await ask(page, 'post', `/layers/${layer}/commands`, {
      ...{ id: randomUUID(), client: 'another tab', command: { type: 'reopen' } },
    });
    await page.context().setOffline(false);
    const refused = page.getByRole('region', { name: '1 change was not done' });
    await refused.getByText('The layer is open already').waitFor();
    for (const theme of ['light', 'dark', 'contrast']) {
      await page.evaluate((one) => document.documentElement.setAttribute('data-theme', one), theme);
      expect(await violations(page, '.adjudicate-head')).toEqual([]);
    }
    await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'light'));
    await refused.getByRole('button', { name: 'Put aside' }).focus();
    await page.keyboard.press('Enter');
    await refused.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /^Make gold/ }).waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByText('Gold', { exact: true }).waitFor();
  });

  test('reopened, it is decided anew with words selected in the note, and a question goes to an expert', async () => {
    const { page } = lena;
    await page.getByRole('button', { name: 'Reopen' }).click();
    await page.getByRole('button', { name: /^Make gold/ }).waitFor();
    expect(await goldWords(page, project, note)).toEqual([]);
    await dragOver(page, 'no fever');
    await page.keyboard.press('n');
    await page.getByRole('dialog').getByText('Words: no fever').waitFor();
    await page.getByRole('button', { name: 'Decide so' }).click();
    await page.getByText('Decided as something new').waitFor();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.keyboard.press('e');
    await page.getByLabel('Question').fill('Is a denied symptom marked?');
    await page.getByRole('button', { name: 'Ask', exact: true }).click();
    await page.getByText('Waits for an expert').waitFor();
    await page.goto(`${server.address}/projects/${project}/escalations`);
    await page.getByLabel('Show').selectOption('mine');
    await page.getByText('Is a denied symptom marked?').waitFor();
    await page.goBack();
  });

  test('axe finds nothing serious on these screens, light and dark', async () => {
    const { page } = lena;
    const axe = await readFile(AXE, 'utf8');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const path of ['adjudication', 'escalations', `adjudicate/${note}`]) {
        await page.goto(`${server.address}/projects/${project}/${path}`);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.waitForTimeout(500);
        await page.evaluate(axe);
        const found: readonly { id: string; impact: string; nodes: readonly { html: string }[] }[] =
          await page.evaluate(
            "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }).then((r) => r.violations)",
          );
        const serious = found.filter(({ impact }) => impact === 'serious' || impact === 'critical');
        expect(serious.map(({ id, nodes }) => `${path} ${colorScheme} ${id}: ${nodes[0]?.html}`)).toEqual([]);
      }
    }
  });

  test('[C38] nothing the page did was refused by its policy, and it did not fail', () => {
    expect(lena.errors).toEqual([]);
  });
});

/** Asks the service as the person of the page. */
async function ask(page: Page, method: 'get' | 'post', path: string, data?: unknown) {
  const options = { headers: { 'x-chartmark': '1' }, ...(data !== undefined && { data }) };
  const answer = await page.request[method](`${new URL(page.url()).origin}/api${path}`, options);
  if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
  return answer.json();
}

/** Brings the note in and answers its id. */
async function received(page: Page, project: string): Promise<string> {
  const attested = 'attestedBy=test&attestedMethod=invented&attestedDate=2026-01-01&attestedDocument=invented';
  const answer = await page.request.post(
    `${new URL(page.url()).origin}/api/projects/${project}/notes?format=jsonl&text=text&${attested}`,
    {
      headers: { 'x-chartmark': '1', 'content-type': 'application/x-ndjson' },
      data: `${JSON.stringify({ text: TEXT })}\n`,
    },
  );
  if (!answer.ok()) throw new Error(await answer.text());
  const { rows } = await ask(page, 'get', `/projects/${project}/notes?limit=500`);
  const [newest] = rows.toSorted((a: { receivedAt: string }, b: { receivedAt: string }) =>
    a.receivedAt < b.receivedAt ? 1 : -1,
  );
  return newest.id;
}

/** Labels the note as the person of the page, and submits it. */
async function label(
  page: Page,
  note: string,
  spans: readonly (readonly [label: string, words: string])[],
): Promise<void> {
  const { rows } = await ask(page, 'get', '/tasks?limit=500');
  const { layer } = rows.find((task: { note: string }) => task.note === note);
  const say = (command: object) =>
    ask(page, 'post', `/layers/${layer}/commands`, { id: randomUUID(), client: 'test', command });
  for (const [name, words] of spans) {
    const start = TEXT.indexOf(words);
    const fragments = [{ start, end: start + words.length }];
    await say({ type: 'addSpan', span: { id: randomUUID(), label: name, fragments } });
  }
  await say({ type: 'submit' });
}

/** The words of the spans that the export of gold has for the note. */
async function goldWords(page: Page, project: string, note: string): Promise<string[]> {
  const answer = await page.request.get(`${new URL(page.url()).origin}/api/projects/${project}/export?of=gold`);
  const lines = (await answer.text()).split('\n').filter(Boolean);
  const tasks: readonly { meta: { note: string }; text: string; spans: readonly { start: number; end: number }[] }[] =
    lines.map((line) => JSON.parse(line));
  const task = tasks.find(({ meta }) => meta.note === note);
  return (task?.spans ?? []).map(({ start, end }) => task?.text.slice(start, end) ?? '').sort();
}
