import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { executable, launch, signedIn } from './browser.ts';
import { type Server, startServer } from './server.ts';

/** A tablet held upright, and one laid down. */
const TABLETS = [
  { width: 820, height: 1180 },
  { width: 1024, height: 768 },
] as const;

describe.skipIf(executable === undefined)('nothing is cut on a tablet (skipped without TEST_CHROMIUM)', () => {
  let server: Server;
  let browser: Browser;
  let password: string;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launch()]);
    password = await server.password();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.remove();
  });

  const as = async (logIn: string, viewport: { width: number; height: number }): Promise<Page> =>
    (await signedIn(browser, { address: server.address, logIn, password }, { viewport })).page;

  test.each(TABLETS)('tables of a project at $width px keep every column in sight', async (viewport) => {
    const page = await as('lena', viewport);
    const { rows } = await (await page.request.get(`${server.address}/api/projects`)).json();
    for (const screen of ['notes', 'quality', 'adjudication', 'audit']) {
      await page.goto(`${server.address}/projects/${rows[0].project.id}/${screen}`);
      await page.getByRole('table').first().waitFor();
      expect(await tooWide(page), screen).toEqual([]);
    }
    await page.context().close();
  });

  test('the names of labels and of panels stand whole, also in German', async () => {
    const page = await as('nora', { width: 1440, height: 900 });
    await page.evaluate(() => localStorage.setItem('chartmark.language', 'de'));
    const { rows } = await (await page.request.get(`${server.address}/api/tasks?limit=500`)).json();
    const done = rows.find(
      ({ state, title }: { state: string; title: string }) => state === 'submitted' && /^Discharge/.test(title),
    );
    await page.goto(`${server.address}/layers/${done.layer}`);
    await page.getByRole('tab').first().waitFor();
    await page.locator('.tag').first().waitFor();
    const cut = await page.evaluate(() => {
      const edge = (tag: Element): number => tag.closest('.block')?.getBoundingClientRect().right ?? 0;
      const tags = [...document.querySelectorAll('.tag')].filter(
        (tag) => tag.getBoundingClientRect().right > edge(tag),
      );
      const tabs = [...document.querySelectorAll('.side-tab')].filter((tab) => tab.scrollWidth > tab.clientWidth);
      return [...tags, ...tabs].map((part) => part.getAttribute('data-tag') ?? part.textContent);
    });
    expect(cut).toEqual([]);
    await page.context().close();
  });

  test('on a telephone the lists of tasks and of notes are read without scrolling sideways', async () => {
    const viewport = { width: 390, height: 844 };
    const [nora, lena] = [await as('nora', viewport), await as('lena', viewport)];
    await nora.getByRole('table').first().waitFor();
    expect(await tooWide(nora)).toEqual([]);
    const { rows } = await (await lena.request.get(`${server.address}/api/projects`)).json();
    await lena.goto(`${server.address}/projects/${rows[0].project.id}/notes`);
    await lena.getByRole('row').nth(1).waitFor();
    expect(await tooWide(lena)).toEqual([]);
    await Promise.all([nora, lena].map((page) => page.context().close()));
  });

  test('nor are the accounts, those to adjudicate, the charts and the audit log', async () => {
    const viewport = { width: 390, height: 844 };
    const [admin, lena] = [await as('admin', viewport), await as('lena', viewport)];
    for (const language of ['en', 'de']) {
      await admin.evaluate((value) => localStorage.setItem('chartmark.language', value), language);
      await admin.goto(`${server.address}/accounts`);
      await admin.getByRole('table').waitFor();
      expect(await tooWide(admin), language).toEqual([]);
    }
    const { rows } = await (await lena.request.get(`${server.address}/api/projects`)).json();
    await lena.goto(`${server.address}/projects/${rows[0].project.id}/schema`);
    await lena.getByRole('table').first().waitFor();
    expect(await tooWide(lena), 'labels').toEqual([]);
    for (const [screen, table] of [
      ['adjudication', 'Notes to adjudicate'],
      ['quality', 'All charts'],
      ['audit', 'Entries of the audit log'],
    ] as const) {
      await lena.goto(`${server.address}/projects/${rows[0].project.id}/${screen}`);
      await lena.getByRole('table', { name: table }).getByRole('row').nth(1).waitFor();
      const wide = (await tooWide(lena)).filter((one) => one.startsWith(table) || one.startsWith('page'));
      expect(wide, screen).toEqual([]);
    }
    await Promise.all([admin, lena].map((page) => page.context().close()));
  });

  test('on a telephone the words of a note have the width of it, and labels no keys, which it has not', async () => {
    const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
    const { page } = await signedIn(browser, { address: server.address, logIn: 'nora', password }, phone);
    const { rows } = await (await page.request.get(`${server.address}/api/tasks?limit=500`)).json();
    await page.goto(`${server.address}/layers/${rows[0].layer}`);
    await page.locator('.line').first().waitFor();
    expect((await page.locator('.line').first().boundingBox())?.width).toBeGreaterThan(305);
    expect(await page.locator('.label-button .kbd:visible').count()).toBe(0);
    const bar = await page.locator('.overview').boundingBox();
    const words = await page.locator('.line').first().boundingBox();
    expect(bar?.x).toBeGreaterThanOrEqual((words?.x ?? 0) + (words?.width ?? 0));
    await page.context().close();
  });

  test('what is to be decided in privacy review stands whole on a telephone', async () => {
    const admin = await as('admin', TABLETS[0]);
    const headers = { 'x-chartmark': '1' };
    const { rows } = await (await admin.request.get(`${server.address}/api/accounts`)).json();
    const priya = rows.find(({ logIn }: { logIn: string }) => logIn === 'priya').id;
    const made = {
      name: 'Reviewed',
      description: '',
      template: 'coding',
      policy: 'safe-harbor-tags',
      privacyReview: true,
    };
    const { id } = await (await admin.request.post(`${server.address}/api/projects`, { headers, data: made })).json();
    const member = `${server.address}/api/projects/${id}/members/${priya}`;
    await admin.request.put(member, { headers, data: { roles: ['privacy', 'lead'] } });
    const page = await as('priya', { width: 390, height: 844 });
    await page.goto(`${server.address}/projects/${id}/import`);
    const buffer = Buffer.from('Seen by Dr. Okonkwo at Orchard Creek Hospital on 12/03/2024.');
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles([{ name: 'a.txt', mimeType: 'text/plain', buffer }]);
    await page.getByRole('button', { name: /^Import/ }).click();
    const waiting = async (): Promise<number> =>
      (await (await page.request.get(`${server.address}/api/projects/${id}`)).json()).notes.review;
    await expect.poll(waiting, { timeout: 30_000, interval: 500 }).toBe(1);
    await page.goto(`${server.address}/projects/${id}/review`);
    const list = page.getByRole('region', { name: 'Identifiers, the least sure first' });
    await list.getByRole('listitem').first().waitFor();
    const cut = await list.evaluate((box) => {
      const { right } = box.getBoundingClientRect();
      const over = [...box.querySelectorAll('button')].filter((one) => one.getBoundingClientRect().right > right);
      const tall = [...box.querySelectorAll('.review-words')].filter((one) => one.getBoundingClientRect().height > 50);
      return [...over, ...tall].map((one) => one.textContent);
    });
    expect(cut).toEqual([]);
    await Promise.all([admin, page].map((one) => one.context().close()));
  });

  test.each([390, 820])('at %i px further lines of an entry begin where the first does', async (width) => {
    const page = await as('lena', { width, height: 900 });
    const { rows } = await (await page.request.get(`${server.address}/api/projects`)).json();
    const edges = async (screen: string, first: number): Promise<number[]> => {
      await page.goto(`${server.address}/projects/${rows[0].project.id}/${screen}`);
      await page.locator('.vtable-row.row').first().waitFor();
      const lines = page.locator('.vtable-row.row').first().locator('.vtable-line');
      expect(await lines.count()).toBeGreaterThan(1);
      return lines.evaluateAll(
        (all, nth) =>
          all.map((line, i) => Math.round(line.children[i === 0 ? nth : 0]?.getBoundingClientRect().left ?? 0)),
        first,
      );
    };
    expect(new Set(await edges('audit', 0)).size).toBe(1);
    // Behind the box by which a note is chosen.
    expect(new Set(await edges('notes', 1)).size).toBe(1);
    await page.context().close();
  });

  test.each(['en', 'de'])('the head of the labelling screen takes one row, in %s', async (language) => {
    const page = await as('nora', TABLETS[0]);
    await page.evaluate((value) => localStorage.setItem('chartmark.language', value), language);
    const { rows } = await (await page.request.get(`${server.address}/api/tasks?limit=500`)).json();
    const open = rows.find(
      ({ state, title }: { state: string; title: string }) => state === 'open' && /^Adverse event/.test(title),
    );
    await page.goto(`${server.address}/layers/${open.layer}`);
    await page.getByRole('textbox').first().waitFor();
    await page.getByRole('button', { name: /^(Submit|Abgeben)$/ }).waitFor();
    const middles = await page
      .locator('.label-head > *')
      .evaluateAll((parts) =>
        parts
          .map((part) => part.getBoundingClientRect())
          .flatMap(({ top, bottom, width }) => (width > 1 ? [(top + bottom) / 2] : [])),
      );
    expect(Math.max(...middles) - Math.min(...middles)).toBeLessThan(12);
    expect(await tooWide(page)).toEqual([]);
    await page.context().close();
  });

  test('nor does it take a second row where suggested relations do not fit', async () => {
    const page = await as('nora', { width: 1280, height: 860 });
    const { rows } = await (await page.request.get(`${server.address}/api/tasks?limit=500`)).json();
    const open = rows.find(
      ({ state, title }: { state: string; title: string }) => state === 'open' && /^Adverse event/.test(title),
    );
    await page.goto(`${server.address}/layers/${open.layer}`);
    await page.getByRole('textbox').first().focus();
    const unfit = page.getByRole('button', { name: /suggested relations? (does|do) not fit/ });
    for (let i = 0; i < 12 && (await unfit.count()) === 0; i++) {
      await page.keyboard.press('n');
      await page.keyboard.press('x');
      await page.waitForTimeout(60);
    }
    await unfit.waitFor();
    const heads = await page.locator('.label-head').evaluate((head) => head.getBoundingClientRect().height);
    expect(heads).toBeLessThan(60);
    await page.context().close();
  });
});

/** Tables that hold more than they show, and the page itself if it does. */
const tooWide = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('.vtable, .table-frame')]
      .filter((box) => box.scrollWidth > box.clientWidth + 1)
      .map((box) => `${box.getAttribute('aria-label') ?? 'page'} is ${box.scrollWidth} in ${box.clientWidth}`),
  );
