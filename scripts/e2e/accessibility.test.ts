import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { executable, launch, signedIn } from './browser.ts';
import { type Server, startServer } from './server.ts';

const SCHEMES = ['light', 'dark', 'contrast'] as const;

/** What a browser is told to want, so that the page shows itself so. */
const optionsOf = (scheme: (typeof SCHEMES)[number]) =>
  scheme === 'contrast' ? { contrast: 'more' as const } : { colorScheme: scheme };

describe.skipIf(executable === undefined)('axe finds nothing serious (skipped without TEST_CHROMIUM)', () => {
  let server: Server;
  let browser: Browser;
  const pages = new Map<string, Page>();

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launch()]);
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

  describe.each(SCHEMES)('%s', (scheme) => {
    test.each([
      '',
      'notes',
      'import',
      'people',
      'schema',
      'schema/edit',
      'guideline',
      'suggestions',
      'agreement',
      'quality',
      'workflow',
      'calibration',
      'adjudication',
      'escalations',
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
