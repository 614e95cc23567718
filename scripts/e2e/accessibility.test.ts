import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { executable, launch, signedIn } from './browser.ts';
import { type Server, startServer } from './server.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const SCHEMES = ['light', 'dark', 'contrast'] as const;

/** What a browser is told to want, so that the page shows itself so. */
const optionsOf = (scheme: (typeof SCHEMES)[number]) =>
  scheme === 'contrast' ? { contrast: 'more' as const } : { colorScheme: scheme };

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}

describe.skipIf(executable === undefined)('axe finds nothing serious (skipped without TEST_CHROMIUM)', () => {
  let server: Server;
  let browser: Browser;
  let axe: string;
  const pages = new Map<string, Page>();

  beforeAll(async () => {
    [server, browser, axe] = await Promise.all([startServer(), launch(), readFile(AXE, 'utf8')]);
    const password = await server.password();
    for (const logIn of ['nora', 'lena', 'priya', 'admin']) {
      for (const scheme of SCHEMES) {
        const options = { address: server.address, logIn, password };
        pages.set(`${logIn} ${scheme}`, (await signedIn(browser, options, optionsOf(scheme))).page);
      }
    }
  });
  afterAll(async () => {
    await browser?.close();
    await server?.remove();
  });

  const of = (logIn: string, scheme: string): Page => {
    const page = pages.get(`${logIn} ${scheme}`);
    if (!page) throw new Error(`${logIn} has not signed in`);
    return page;
  };

  /** What WCAG 2.2 AA finds serious or worse on the page, in words. */
  async function violations(page: Page): Promise<string[]> {
    await page.waitForTimeout(400);
    await page.evaluate(axe);
    const found: Violation[] = await page.evaluate(
      "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }).then((r) => r.violations)",
    );
    return found
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .slice(0, 3)
            .map(({ target }) => target.join(' '))
            .join(' | ')}`,
      );
  }

  describe.each(SCHEMES)('%s', (scheme) => {
    test.each([
      '',
      'notes',
      'import',
      'people',
      'schema',
      'guideline',
      'suggestions',
      'agreement',
      'quality',
      'privacy',
      'audit',
      'export',
    ])('project: %s', async (screen) => {
      const page = of('lena', scheme);
      const { rows } = await (await page.request.get(`${server.address}/api/projects`)).json();
      await page.goto(`${server.address}/projects/${rows[0].project.id}/${screen}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await violations(page)).toEqual([]);
    });

    test('sign-in, home, projects, accounts and privacy review', async () => {
      const stranger = await (await browser.newContext(optionsOf(scheme))).newPage();
      const complaints: string[] = [];
      stranger.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      await stranger.goto(server.address);
      await stranger.getByLabel('Password').waitFor();
      expect(await violations(stranger)).toEqual([]);
      expect(complaints, 'nobody signed in is no error').toEqual([]);
      expect(await violations(of('nora', scheme))).toEqual([]);
      await of('lena', scheme).goto(`${server.address}/projects`);
      expect(await violations(of('lena', scheme))).toEqual([]);
      await of('admin', scheme).goto(`${server.address}/accounts`);
      expect(await violations(of('admin', scheme))).toEqual([]);
      const { rows } = await (await of('priya', scheme).request.get(`${server.address}/api/projects`)).json();
      await of('priya', scheme).goto(`${server.address}/projects/${rows[0].project.id}/review`);
      expect(await violations(of('priya', scheme))).toEqual([]);
    });

    test('labelling, with a suggestion selected and with the keys shown', async () => {
      const page = of('nora', scheme);
      const { rows } = await (await page.request.get(`${server.address}/api/tasks?limit=500`)).json();
      const { layer } = rows.find((task: { state: string }) => task.state === 'open');
      await page.goto(`${server.address}/layers/${layer}`);
      await page.getByRole('textbox', { name: 'Note' }).focus();
      await page.keyboard.press('Tab');
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('?');
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      await page.keyboard.press('S');
      await page.getByRole('dialog').waitFor();
      expect(await violations(page)).toEqual([]);
    });
  });
});
