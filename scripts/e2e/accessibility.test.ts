import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { executable, launch, signedIn } from './browser.ts';
import { changeRelationTypes, openTask, SECOND_CAUSE } from './layer-page.ts';
import { type Server, startServer } from './server.ts';

const SCHEMES = ['light', 'dark', 'contrast'] as const;

/** What a browser is told to want, so that the page shows itself so. */
const optionsOf = (scheme: (typeof SCHEMES)[number]) =>
  scheme === 'contrast' ? { contrast: 'more' as const } : { colorScheme: scheme };

describe.skipIf(executable === undefined)('axe finds nothing serious (skipped without TEST_CHROMIUM)', () => {
  let server: Server;
  let browser: Browser;
  const pages = new Map<string, Page>();
  let layer: string;
  let password: string;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launch()]);
    password = await server.password();
    for (const logIn of ['nora', 'lena', 'priya', 'admin']) {
      for (const scheme of SCHEMES) {
        const options = { address: server.address, logIn, password };
        pages.set(`${logIn} ${scheme}`, (await signedIn(browser, options, optionsOf(scheme))).page);
      }
    }
    layer = await openTask(of('nora', 'light'), 'recovered completely');
    await changeRelationTypes(of('lena', 'light'), layer, (types) => [...types, SECOND_CAUSE]);
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

    test('sign-in, home, projects, accounts, operations and privacy review', async () => {
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
      await of('admin', scheme).goto(`${server.address}/operations`);
      await of('admin', scheme).getByRole('heading', { name: 'Operations' }).waitFor();
      expect(await violations(of('admin', scheme))).toEqual([]);
      const { rows } = await (await of('priya', scheme).request.get(`${server.address}/api/projects`)).json();
      await of('priya', scheme).goto(`${server.address}/projects/${rows[0].project.id}/review`);
      expect(await violations(of('priya', scheme))).toEqual([]);
    });

    test('labelling: a suggestion, the dialogs, the guideline, the search and the menus', async () => {
      const page = of('nora', scheme);
      await page.goto(`${server.address}/layers/${layer}`);
      const note = page.getByRole('textbox', { name: 'Note' });
      const dialog = page.getByRole('dialog');
      await note.focus();
      await page.keyboard.press('Tab');
      expect(await violations(page), 'a suggestion').toEqual([]);
      for (const key of ['?', 'Control+k', 'S', '!', 'Control+Enter']) {
        await page.keyboard.press(key);
        await dialog.waitFor();
        expect(await violations(page), key).toEqual([]);
        await page.keyboard.press('Escape');
        await dialog.waitFor({ state: 'hidden' });
        await note.focus();
      }
      await page.keyboard.press('g');
      await page.keyboard.press('/');
      await page.keyboard.type('the');
      expect(await violations(page), 'guideline and search').toEqual([]);
      await page.keyboard.press('Escape');
      await page.keyboard.press('g');
      await page.getByRole('button', { name: 'View' }).click();
      await page.getByRole('menuitemradio', { name: 'Of sentences' }).click();
      expect(await violations(page), 'view').toEqual([]);
      await page.getByRole('menuitemradio', { name: 'None' }).last().click();
      await page.keyboard.press('Escape');
    });

    test('labelling: a span with its form, comment and concepts, a relation being drawn, and remarks', async () => {
      const page = of('nora', scheme);
      const note = page.getByRole('textbox', { name: 'Note' });
      const dialog = page.getByRole('dialog');
      await note.focus();
      await page.keyboard.press('Escape');
      await page.keyboard.press('/');
      await page.keyboard.type('patient');
      // What is found is chosen once typing has paused.
      await page.waitForTimeout(500);
      await page.keyboard.press('Escape');
      await page.keyboard.press('e');
      await page
        .locator('.details-words')
        .filter({ hasText: /patient/i })
        .waitFor();
      for (const key of ['R', 'Alt+c', 'Alt+f']) {
        await page.keyboard.press(key);
        await dialog.waitFor();
        expect(await violations(page), key).toEqual([]);
        await page.keyboard.press('Escape');
        await dialog.waitFor({ state: 'hidden' });
        await note.focus();
      }
      await page.getByRole('combobox', { name: 'Find a concept' }).fill('pain');
      await page.getByRole('option').first().waitFor();
      expect(await violations(page, '.concept-popup'), 'concepts').toEqual([]);
      await page.keyboard.press('Escape');
      await note.focus();
      await page.keyboard.press('r');
      await page.keyboard.press('Tab');
      expect(await violations(page), 'drawing').toEqual([]);
      await page.keyboard.press('Enter');
      await page.getByRole('dialog', { name: 'Which relation?' }).waitFor();
      expect(await violations(page), 'which relation').toEqual([]);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
      await note.focus();
      await page.keyboard.press('Escape');
      for (const tab of ['Relations', 'Remarks']) {
        await page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click();
        expect(await violations(page), tab).toEqual([]);
      }
      await page.getByRole('tab', { name: /^Spans/ }).click();
    });

    test('every step of a new project, what one lacks, and what comes after', async () => {
      const page = of('admin', scheme);
      await page.goto(`${server.address}/projects/new`);
      await page.getByRole('heading', { name: 'Name and purpose' }).waitFor();
      await page.keyboard.press('Tab');
      await page.getByRole('button', { name: 'Next' }).click();
      expect(await violations(page), 'a name that is missing').toEqual([]);
      await page.getByLabel('Name').fill('Adverse events');
      for (const step of ['Labels', 'Documents', 'People and roles']) {
        await page.getByRole('button', { name: 'Next' }).click();
        await page.getByRole('heading', { level: 2, name: step }).waitFor();
        expect(await violations(page), step).toEqual([]);
        if (step !== 'Labels') continue;
        await page.getByRole('button', { name: 'Change these labels' }).click();
        await page.getByRole('button', { name: 'Add a label', exact: true }).click();
        expect(await violations(page), 'changing labels').toEqual([]);
      }
      await page.getByLabel('Add a person').selectOption({ index: 1 });
      await page.getByLabel('Annotator').uncheck();
      await page.getByRole('button', { name: 'Next' }).click();
      await page.getByText('Choose at least one role.').waitFor();
      expect(await violations(page), 'a role that is missing').toEqual([]);
      await page.getByLabel('Annotator').check();
      for (const step of ['Guideline and quality', 'Check and create']) {
        await page.getByRole('button', { name: 'Next' }).click();
        await page.getByRole('heading', { level: 2, name: step }).waitFor();
        expect(await violations(page), step).toEqual([]);
      }
      await page.getByRole('button', { name: 'Discard' }).click();
      await page.getByRole('dialog').waitFor();
      expect(await violations(page), 'discarding').toEqual([]);
      await page.getByRole('dialog').getByRole('button', { name: 'Keep it' }).click();
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      await page.getByRole('button', { name: 'Create the project' }).click();
      await page.getByRole('region', { name: 'Set up the project' }).waitFor();
      expect(await violations(page), 'what it needs next').toEqual([]);
    });

    test('each form of the schema editor', async () => {
      const page = of('lena', scheme);
      const { rows } = await (await page.request.get(`${server.address}/api/projects`)).json();
      await page.goto(`${server.address}/projects/${rows[0].project.id}/schema/edit`);
      for (const kind of ['a label', 'a relation', 'an attribute', 'a note label']) {
        await page.getByRole('button', { name: `Add ${kind}`, exact: true }).click();
        expect(await violations(page), kind).toEqual([]);
      }
      await page.getByRole('button', { name: 'Leave', exact: true }).click();
      await page.getByRole('dialog').waitFor();
      expect(await violations(page), 'leaving').toEqual([]);
      await page.getByRole('button', { name: 'Leave, drop the changes' }).click();
      await page.getByRole('heading', { level: 1, name: 'Labels' }).waitFor();
    });

    test('what cannot be shown: no such page, nothing of one’s own', async () => {
      const page = of('nora', scheme);
      for (const path of ['nowhere', 'accounts', 'layers/00000000-0000-4000-8000-000000000000']) {
        await page.goto(`${server.address}/${path}`);
        await page
          .getByText(/There is no such page|not yours to see/)
          .first()
          .waitFor();
        expect(await violations(page), path).toEqual([]);
      }
    });

    test('dialogs over lists: a person, a round, tasks, one’s password', async () => {
      const page = of('lena', scheme);
      const { rows } = await (await page.request.get(`${server.address}/api/projects`)).json();
      for (const [screen, button] of [
        ['people', 'Add a person'],
        ['calibration', 'Open a round'],
        ['notes', 'Assign tasks'],
        ['workflow', 'Lay notes into the pool'],
      ] as const) {
        await page.goto(`${server.address}/projects/${rows[0].project.id}/${screen}`);
        await page.getByRole('button', { name: button }).click();
        await page.getByRole('dialog').waitFor();
        expect(await violations(page), button).toEqual([]);
      }
      await page.goto(`${server.address}/projects`);
      await page.getByRole('button', { name: /^Account:/ }).click();
      await page.getByRole('menuitem', { name: 'Change password' }).click();
      await page.getByRole('dialog', { name: 'Change password' }).waitFor();
      expect(await violations(page), 'Change password').toEqual([]);
    });
  });

  test('in colours of the system words stand out, and what is chosen, suggested, labelled and measured is told apart', async () => {
    const as = async (logIn: string) =>
      (
        await signedIn(
          browser,
          { address: server.address, logIn, password },
          { forcedColors: 'active', colorScheme: 'dark' },
        )
      ).page;
    const [nora, lena] = [await as('nora'), await as('lena')];
    await nora.getByRole('progressbar').first().waitFor();
    expect(await violations(nora), 'home').toEqual([]);
    expect(await plain(nora, '.meter')).toBe(false);
    expect(await plain(nora, '.shell-link[data-status="active"]')).toBe(false);

    await nora.goto(`${server.address}/layers/${layer}`);
    await nora.getByRole('textbox', { name: 'Note' }).focus();
    for (const key of ['Tab', 'a']) await nora.keyboard.press(key);
    await nora.locator('.tag-selected').first().waitFor();
    expect(await violations(nora), 'labelling').toEqual([]);
    const lines = await nora.evaluate(() =>
      ['tag-span', 'tag-suggestion'].map((kind) => {
        const piece = document.querySelector(`.piece:has(> .${kind}:only-child:not(.tag-selected))`);
        return piece && getComputedStyle(piece).backgroundImage;
      }),
    );
    expect(lines, 'whole and dashed').not.toContain(null);
    expect(new Set(lines).size).toBe(lines.length);
    expect(await unnamed(nora), 'labelling').toEqual([]);
    for (const chosen of ['.side-tab[aria-selected="true"]', '.span-row[aria-current="true"]', '.button-primary']) {
      expect(await plain(nora, chosen), chosen).toBe(false);
    }

    const { rows } = await (await lena.request.get(`${server.address}/api/projects`)).json();
    await lena.goto(`${server.address}/projects/${rows[0].project.id}/agreement`);
    await lena.locator('.measure-point').first().waitFor();
    expect(await violations(lena), 'agreement').toEqual([]);
    for (const shown of ['.measure-point', '.measure-range', '.section-link[data-status="active"]']) {
      expect(await plain(lena, shown), shown).toBe(false);
    }
    await lena.goto(`${server.address}/projects/${rows[0].project.id}/adjudication`);
    await lena
      .getByRole('link', { name: /^Adjudicate / })
      .first()
      .click();
    await lena.locator('.tag').first().waitFor();
    expect(await unnamed(lena), 'adjudication').toEqual([]);
    await Promise.all([nora, lena].map((page) => page.context().close()));
  });
});

/** Marks that have no name beneath them, or one in a colour of its ground: without hues nothing else tells what they are. */
const unnamed = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const ground = getComputedStyle(document.body).backgroundColor;
    const ids = new Set(
      [...document.querySelectorAll('.piece')].flatMap((piece) => piece.getAttribute('data-marks')?.split(' ') ?? []),
    );
    return [...ids].filter((id) => {
      const tag =
        document.querySelector(`.tag[data-mark="${id}"]:not(.tag-selected)`) ??
        document.querySelector(`.tag-selected[data-mark="${id}"]`);
      if (!tag) return true;
      const { color, backgroundColor } = getComputedStyle(tag);
      const behind = tag.matches('.tag-selected') ? backgroundColor : ground;
      return !/[\p{L}\p{N}]/u.test(tag.getAttribute('data-tag') ?? '') || color === behind;
    });
  });

/** Whether an element has the very ground of the page, or the system lays that ground behind its words. */
const plain = (page: Page, selector: string): Promise<boolean> =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { backgroundColor, forcedColorAdjust } = Object.assign(
        { forcedColorAdjust: '' },
        getComputedStyle(element),
      );
      const ground = getComputedStyle(document.body).backgroundColor;
      return backgroundColor === ground || forcedColorAdjust !== 'none';
    });
