import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server as HttpServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { executable, launch, signedIn, type Watched } from './browser.ts';
import { type Server, startServer } from './server.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const UNBEARABLE = 'unbearable';
const TEXTS = ['Seen today, well.', 'Feels better, went home.', `An ${UNBEARABLE} note.`];

describe.skipIf(executable === undefined)(
  'suggestions, by keyboard in Chromium (skipped without TEST_CHROMIUM)',
  () => {
    let folder: string;
    let model: Model;
    let server: Server;
    let browser: Browser;
    let lena: Watched;
    let address: string;

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'chartmark-e2e-models-'));
      model = await startModel();
      const allowed = join(folder, 'suggesters');
      await writeFile(allowed, `${model.origin}\n`);
      [server, browser] = await Promise.all([startServer({ SUGGESTERS_FILE: allowed }), launch()]);
      lena = await signedIn(browser, { address: server.address, logIn: 'lena', password: await server.password() });
      const { rows } = await (await lena.page.request.get(`${server.address}/api/projects`)).json();
      address = `${server.address}/projects/${rows[0].project.id}/suggestions`;
      await bringIn(lena.page, server.address, rows[0].project.id);
      await lena.page.goto(address);
      await lena.page.getByRole('heading', { name: 'Work over all notes' }).waitFor();
    });
    afterAll(async () => {
      await browser?.close();
      await server?.remove();
      model?.close();
      if (folder) await rm(folder, { recursive: true, force: true });
    });

    test('what people decided is learned, searched and sorted', async () => {
      const { page } = lena;
      await page.getByText('Nothing was learned yet').waitFor();
      await press(page, 'Learn from decisions');
      const table = page.getByRole('table', { name: 'Words that were decided on' });
      await table.waitFor();
      await page.getByText(/^All labels: .* accepted in the week from/).waitFor();
      await tabTo(page, 'Effect');
      await page.keyboard.type('Not');
      await tabTo(page, 'Order');
      await page.keyboard.type('Most often w');
      const first = table.getByRole('row').nth(1);
      await first.getByText('Not suggested').waitFor();
      const words = await first.getByRole('cell').first().textContent();
      await tabTo(page, 'Search words');
      await page.keyboard.type(words ?? '');
      await page.getByText(/^\d+ entr(y|ies) shown$/).waitFor();
      expect(await first.getByRole('cell').first().textContent()).toContain(words);
      await tabTo(page, 'Show the figures');
      await page.keyboard.press('Enter');
      await page.getByRole('columnheader', { name: 'Week' }).waitFor();
    });

    test('suggestions are made anew for notes nobody works on', async () => {
      const { page } = lena;
      await press(page, 'Suggest anew');
      const job = page.getByRole('listitem').filter({ hasText: 'Suggest anew' }).first();
      await job.getByText('Done').waitFor();
      expect(await job.textContent()).toMatch(/(\d+) of \1 notes/);
    });

    test('a model outside is added, and its address is checked by the service', async () => {
      const { page } = lena;
      await press(page, 'Add a model');
      const dialog = page.getByRole('dialog');
      await dialog.waitFor();
      await page.keyboard.type('Ward model');
      await page.keyboard.press('Tab');
      await page.keyboard.type('http://127.0.0.1:9/elsewhere');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      await page.keyboard.press('Enter');
      await dialog.getByText('This installation lets no note go to that address', { exact: false }).waitFor();
      expect(await dialog.getByLabel('Address').evaluate((field) => field === document.activeElement)).toBe(true);
      await page.keyboard.press('Control+a');
      await page.keyboard.type(`${model.origin}/suggest`);
      await page.keyboard.press('Enter');
      await dialog.waitFor({ state: 'hidden' });
      await page.getByText(`${model.origin}/suggest`).waitFor();
    });

    test('asked, it is reported what was kept and left out, and which note failed', async () => {
      const { page } = lena;
      await press(page, 'Ask Ward model');
      await page.getByText(/test-model 7\. Notes answered for: \d+\. Suggestions kept: 2/).waitFor();
      await press(page, '2 things it said were left out');
      await page.getByRole('row', { name: 'Outside of the note 2' }).waitFor();
      await press(page, '1 note failed');
      await page.getByText('the suggester answered 422').waitFor();
      model.bears = true;
      await press(page, /^Try again: Ask Ward model/);
      await page.getByText(/test-model 7\. Notes answered for: 1\. Suggestions kept: 1/).waitFor();
    });

    test('a run is cancelled while the model is at work', async () => {
      const { page } = lena;
      const held = model.hold();
      await press(page, 'Ask Ward model');
      await held.begun;
      await press(page, /^Cancel: Ask Ward model/);
      await page.getByRole('listitem').filter({ hasText: 'Cancelled' }).waitFor();
      held.release();
      await press(page, 'Remove Ward model');
      await press(page, 'Remove the model');
      await page.getByText('No model was added.').waitFor();
    });

    test('axe finds nothing serious, light and dark', async () => {
      const { page } = lena;
      const axe = await readFile(AXE, 'utf8');
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.waitForTimeout(400);
        await page.evaluate(axe);
        const found: readonly { id: string; impact: string; nodes: readonly { html: string }[] }[] =
          await page.evaluate(
            "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }).then((r) => r.violations)",
          );
        const serious = found.filter(({ impact }) => impact === 'serious' || impact === 'critical');
        expect(serious.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes[0]?.html}`)).toEqual([]);
      }
    });

    test('what was learned is forgotten once that is confirmed', async () => {
      const { page } = lena;
      await press(page, 'Forget all');
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      expect(await page.getByRole('button', { name: 'Forget all' }).count()).toBe(1);
      await press(page, 'Forget all');
      await press(page, 'Forget all of it');
      await page.getByText('Once people have submitted notes', { exact: false }).waitFor();
    });

    test('[C38] nothing the page did was refused by its policy, and it did not fail', () => {
      expect(lena.errors).toEqual([]);
    });
  },
);

/** Goes by the Tab key to what has this name, as a person without a mouse would. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const wanted = typeof name === 'string' ? `^${name}$` : name.source;
  await page.waitForFunction(
    (source) =>
      [...document.querySelectorAll('button:not(:disabled), input, select, summary')].some((one) =>
        new RegExp(source).test(one.getAttribute('aria-label') ?? one.textContent ?? ''),
      ),
    wanted,
  );
  for (let i = 0; i < 150; i++) {
    await page.keyboard.press('Tab');
    const reached = await page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
    );
    if (new RegExp(wanted).test(reached)) return;
  }
  throw new Error(`the Tab key does not reach ${wanted}`);
}

async function press(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}

/** Brings notes in on which nobody works yet. */
async function bringIn(page: Page, origin: string, project: string): Promise<void> {
  const attested = 'attestedBy=test&attestedMethod=invented&attestedDate=2026-01-01&attestedDocument=invented';
  const answer = await page.request.post(`${origin}/api/projects/${project}/notes?format=jsonl&text=text&${attested}`, {
    headers: { 'x-chartmark': '1', 'content-type': 'application/x-ndjson' },
    data: TEXTS.map((text) => `${JSON.stringify({ text })}\n`).join(''),
  });
  if (!answer.ok()) throw new Error(await answer.text());
}

interface Asked {
  readonly contract: string;
  readonly labels: readonly string[];
  readonly notes: readonly { readonly id: string; readonly text: string }[];
}

interface Model {
  readonly origin: string;
  /** Whether it answers for the note it cannot bear, too. */
  bears: boolean;
  /** Lets it begin, but not answer. */
  hold(): { readonly begun: Promise<void>; readonly release: () => void };
  close(): void;
}

/** A model that marks the first word of each note that was brought in, and a place outside of it. */
async function startModel(): Promise<Model> {
  let gate: { readonly enter: () => void; readonly open: Promise<void> } | null = null;
  const server: HttpServer = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    gate?.enter();
    await gate?.open;
    const asked: Asked = JSON.parse(body);
    if (!model.bears && asked.notes.some(({ text }) => text.includes(UNBEARABLE))) {
      response.writeHead(422).end();
      return;
    }
    const [label] = asked.labels;
    const notes = asked.notes.map(({ id, text }) => ({
      id,
      spans: TEXTS.includes(text.trim())
        ? [
            { start: 0, end: text.indexOf(' '), label, confidence: 0.9 },
            { start: text.length, end: text.length + 4, label, confidence: 0.9 },
          ]
        : [],
    }));
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ contract: asked.contract, model: { name: 'test-model', version: '7' }, notes }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const model: Model = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bears: false,
    hold() {
      const begun = Promise.withResolvers<void>();
      const open = Promise.withResolvers<void>();
      gate = { enter: begun.resolve, open: open.promise };
      return {
        begun: begun.promise,
        release: () => {
          gate = null;
          open.resolve();
        },
      };
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
  return model;
}
