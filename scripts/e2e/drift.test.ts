import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { executable, launch, signedIn, type Watched } from './browser.ts';
import { type Server, startServer } from './server.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const DRUGS = [
  'aspirin',
  'ibuprofen',
  'metformin',
  'lisinopril',
  'atorvastatin',
  'omeprazole',
  'amlodipine',
  'metoprolol',
];
const TEXT = `Takes ${[...DRUGS, ...DRUGS].join(', ')} daily.`;
/** Notes of eight batches as usual, of thirty places each; then as many as it takes, and no more than so many. */
const NOTES = { usual: 16, drifting: 16 };

describe.skipIf(executable === undefined)('drift, in Chromium (skipped without TEST_CHROMIUM)', () => {
  let server: Server;
  let browser: Browser;
  let lena: Watched;
  let nora: Watched;
  let cody: Watched;
  let project: string;
  let label: string;
  let visits = 0;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launch()]);
    const password = await server.password();
    const as = (logIn: string) => signedIn(browser, { address: server.address, logIn, password });
    lena = await as('lena');
    nora = await as('nora');
    cody = await as('cody');
    const created = await ask(lena.page, 'get', '/projects');
    project = created.rows[1].project.id;
    label = created.rows[1].project.schema.entityTypes[0].name;
    // What the demonstration asked for by name is done first, and watched under a guideline of its own.
    for (const { page } of [nora, cody]) await finishOpen(page, project);
    const workflow = await ask(lena.page, 'get', `/projects/${project}/workflow`);
    await ask(lena.page, 'put', `/projects/${project}/workflow`, { ...workflow, overlap: 1, sample: 1 });
    await ask(lena.page, 'post', `/projects/${project}/guideline`, { markdown: '# Mark every drug', summary: '' });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.remove();
  });

  test('who works as ever raises no alert; a simulated annotator who starts to drift is caught', async () => {
    for (let i = 0; i < NOTES.usual; i++) await oneNote(1 - (i % 8 === 3 ? 1 / 16 : 0));
    expect(await waiting()).toEqual([]);
    let done = 0;
    while ((await waiting()).length === 0 && done < NOTES.drifting) {
      await oneNote(0.6);
      done += 1;
    }
    expect(done).toBeLessThan(NOTES.drifting);
    expect(await waiting()).toHaveLength(1);
  });

  test('the lead finds the alert at home, looks at its chart, and resolves it', async () => {
    const { page } = lena;
    await page.goto(server.address);
    await page.getByRole('link', { name: '1 drift alert waits to be looked into' }).click();
    await page.getByRole('heading', { level: 1, name: 'Quality over time' }).waitFor();
    const alert = page.getByRole('article', { name: /^Nora .*: agreement on .* fell/ });
    await alert.waitFor();
    await page.getByRole('img', { name: /^EWMA over \d+ batches: beyond its limit at batch \d+/ }).waitFor();
    expect(await violations(page)).toEqual([]);
    await alert.getByRole('button', { name: 'Look into it' }).click();
    await alert.getByText('Being looked into').waitFor();
    await alert.getByRole('button', { name: 'Resolve' }).click();
    await page
      .getByLabel('What was found and done')
      .fill('Skipped repeated drugs; went through the guideline together');
    await page.getByRole('dialog').getByRole('button', { name: 'Resolve' }).click();
    await page.getByText('No alert waits.').waitFor();
    await page.getByLabel('Show resolved ones too').check();
    await page.getByText('Skipped repeated drugs; went through the guideline together').waitFor();
    await page.goto(server.address);
    await page.getByRole('heading', { name: 'My tasks' }).waitFor();
    await expect.poll(() => page.getByRole('link', { name: /drift alert/ }).count()).toBe(0);
  });

  test('the report of the person has their charts, prints without what is only for the screen, and can be taken out', async () => {
    const { page } = lena;
    await page.goto(`${server.address}/projects/${project}/quality`);
    await page.getByRole('link', { name: /^Nora/ }).first().click();
    await page.getByRole('heading', { level: 1, name: /^Report of Nora/ }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button', { name: 'Print' }).isVisible()).toBe(false);
    expect(await page.getByRole('img', { name: /^EWMA/ }).first().isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    const address = await page.getByRole('link', { name: 'CSV: Batches' }).getAttribute('href');
    const table = await (await page.request.get(`${server.address}${address}`)).text();
    expect(table).toMatch(/^person,measure,type,against/);
    expect(table).toMatch(/\r\nNora [^\r,]*,agreement,[^\r]*,others,/);
  });

  test('[C38] nothing the pages did was refused by their policy, and none of them failed', () => {
    expect([...lena.errors, ...nora.errors, ...cody.errors]).toEqual([]);
  });

  async function waiting() {
    const { rows } = await ask(lena.page, 'get', `/projects/${project}/drift/alerts`);
    return rows.filter(({ state }: { state: string }) => state !== 'resolved');
  }

  /** Nora marks such a share of the drugs, then Cody is drawn to check the note and marks all of them. */
  async function oneNote(share: number): Promise<void> {
    const path = `/projects/${project}`;
    const note = await received(lena.page);
    await ask(lena.page, 'post', `${path}/pool`, { stage: 'annotate', notes: [note] });
    for (const [page, part] of [
      [nora.page, share],
      [cody.page, 1],
    ] as const) {
      const { task } = await ask(page, 'post', `${path}/next-task`, {});
      expect(task).toMatchObject({ note, stage: 'annotate' });
      await mark(page, task.layer, part);
    }
  }

  async function mark(page: Page, layer: string, share: number): Promise<void> {
    const { note } = await ask(page, 'get', `/layers/${layer}`);
    const places = [...note.text.matchAll(new RegExp(DRUGS.join('|'), 'g'))].map((found: RegExpExecArray) => found);
    const actions = places.slice(0, Math.round(share * places.length)).map(({ index, 0: words }) => {
      const fragments = [{ start: index, end: index + words.length }];
      return { type: 'addSpan', span: { id: randomUUID(), label, fragments } };
    });
    await say(page, layer, { type: 'batch', actions });
    await say(page, layer, { type: 'submit' });
  }

  async function received(page: Page): Promise<string> {
    const attested = 'attestedBy=test&attestedMethod=invented&attestedDate=2026-01-01&attestedDocument=invented';
    const path = `/projects/${project}/notes`;
    const answer = await page.request.post(`${server.address}/api${path}?format=jsonl&text=text&${attested}`, {
      headers: { 'x-chartmark': '1', 'content-type': 'application/x-ndjson' },
      data: `${JSON.stringify({ text: `${TEXT} Visit ${++visits}.` })}\n`,
    });
    expect(answer.ok(), answer.ok() ? '' : await answer.text()).toBe(true);
    const { rows } = await ask(page, 'get', `${path}?limit=500`);
    const [newest] = rows.toSorted((a: { receivedAt: string }, b: { receivedAt: string }) =>
      a.receivedAt < b.receivedAt ? 1 : -1,
    );
    return newest.id;
  }
});

async function finishOpen(page: Page, project: string): Promise<void> {
  const { rows } = await ask(page, 'get', `/tasks?project=${project}&limit=500`);
  for (const { state, layer } of rows) {
    if (state !== 'submitted') await say(page, layer, { type: 'submit' });
  }
}

const say = (page: Page, layer: string, command: object) =>
  ask(page, 'post', `/layers/${layer}/commands`, { id: randomUUID(), client: 'test', command });

async function ask(page: Page, method: 'get' | 'post' | 'put', path: string, data?: object) {
  const answer = await page.request[method](`${new URL(page.url()).origin}/api${path}`, {
    headers: { 'x-chartmark': '1' },
    ...(data && { data }),
  });
  expect(answer.ok(), `${path}: ${answer.ok() ? '' : await answer.text()}`).toBe(true);
  return answer.json();
}

/** What axe finds serious or worse on the page, light and dark. */
async function violations(page: Page): Promise<string[]> {
  const axe = await readFile(AXE, 'utf8');
  const serious: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.waitForTimeout(400);
    await page.evaluate(axe);
    const found: readonly { id: string; impact: string; nodes: readonly { html: string }[] }[] = await page.evaluate(
      "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }).then((r) => r.violations)",
    );
    serious.push(
      ...found
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes[0]?.html}`),
    );
  }
  return serious;
}
