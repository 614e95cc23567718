import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launch, signedIn } from './browser.ts';
import { type Server, startServer } from './server.ts';

/** `npm run screenshots`: every screen, light and dark, into docs/images, from a service with the demonstration. */
const FOLDER = join(import.meta.dirname, '../../docs/images');

const server = await startServer();
const browser = await launch();
try {
  await mkdir(FOLDER, { recursive: true });
  for (const colorScheme of ['light', 'dark'] as const) await takeAll(server, browser, colorScheme);
} finally {
  await browser.close();
  await server.remove();
}

async function takeAll({ address, password }: Server, chromium: Browser, colorScheme: 'light' | 'dark'): Promise<void> {
  const secret = await password();
  const as = async (logIn: string): Promise<Page> =>
    (await signedIn(chromium, { address, logIn, password: secret }, { colorScheme })).page;
  const take = async (page: Page, name: string): Promise<void> => {
    await page.waitForTimeout(600);
    // Figures may take a while; a picture of waiting tells nothing.
    await page.locator('.state[role="status"], [aria-busy="true"]').first().waitFor({ state: 'hidden' });
    await page.screenshot({ path: join(FOLDER, `${name}-${colorScheme}.png`) });
  };

  const stranger = await (await chromium.newContext({ viewport: { width: 1440, height: 900 }, colorScheme })).newPage();
  await stranger.goto(address);
  await stranger.getByLabel('Password').waitFor();
  await take(stranger, 'sign-in');

  const nora = await as('nora');
  await take(nora, 'home');
  const { rows } = await (await nora.request.get(`${address}/api/tasks?limit=500`)).json();
  const { layer } = rows.find(
    (task: { state: string; title: string }) => task.state === 'submitted' && /^Discharge/.test(task.title),
  );
  const openNarrative = rows.find(
    (task: { state: string; title: string }) => task.state !== 'submitted' && /^Adverse event/.test(task.title),
  );
  await nora.goto(`${address}/layers/${layer}`);
  await nora.getByRole('textbox', { name: 'Note' }).waitFor();
  await nora.getByRole('textbox', { name: 'Note' }).focus();
  // On to a span with relations, for they are drawn then.
  for (let i = 0; i < 80 && (await nora.locator('.arc-strong').count()) === 0; i++) {
    await nora.keyboard.press('.');
    await nora.waitForTimeout(100);
  }
  await take(nora, 'label');
  await nora.keyboard.press('?');
  await take(nora, 'keys');
  await nora.keyboard.press('Escape');
  await nora.getByRole('textbox', { name: 'Note' }).focus();
  await nora.keyboard.press('g');
  await nora.keyboard.press('/');
  await nora.keyboard.type('discharge');
  await take(nora, 'label-guideline');
  await nora.goto(`${address}/layers/${openNarrative.layer}`);
  await nora.getByRole('textbox', { name: 'Note' }).focus();
  await nora.keyboard.press('Tab');
  await take(nora, 'label-suggestions');

  const lena = await as('lena');
  const projects = await (await lena.request.get(`${address}/api/projects`)).json();
  const { id } = projects.rows[0].project;
  const screens = [
    '',
    'notes',
    'import',
    'people',
    'schema',
    'schema/edit',
    'workflow',
    'calibration',
    'guideline',
    'agreement',
    'quality',
    'adjudication',
    'privacy',
    'audit',
    'export',
  ];
  for (const screen of screens) {
    await lena.goto(`${address}/projects/${id}/${screen}`);
    await lena.getByRole('heading', { level: 1 }).waitFor();
    await take(lena, `project-${screen.replace('/', '-') || 'overview'}`);
  }
  await takeSuggestions(lena, `${address}/projects/${id}`, take);
  await takeAdjudication(lena, `${address}/projects/${id}`, take);
  await lena.goto(`${address}/projects`);
  await take(lena, 'projects');
  const priya = await as('priya');
  await priya.goto(`${address}/projects/${id}/review`);
  await take(priya, 'review');
  const admin = await as('admin');
  await admin.goto(`${address}/projects/new`);
  await admin.getByLabel('Name').fill('Adverse events of anticoagulants');
  await admin.getByRole('button', { name: 'Next' }).click();
  await admin.getByRole('heading', { name: 'Labels' }).waitFor();
  await take(admin, 'new-project');
  await admin.goto(`${address}/accounts`);
  await take(admin, 'accounts');
  await admin.goto(`${address}/operations`);
  await admin.getByRole('heading', { name: 'Operations' }).waitFor();
  await take(admin, 'operations');
}

/** What the project has learned from its people's decisions; the other colour scheme may have left it learned. */
async function takeSuggestions(
  page: Page,
  project: string,
  take: (page: Page, name: string) => Promise<void>,
): Promise<void> {
  const lexicon = await page.request.get(`${project.replace('/projects/', '/api/projects/')}/lexicon`);
  await page.goto(`${project}/suggestions`);
  if ((await lexicon.json()).version === 0) await page.getByRole('button', { name: 'Learn from decisions' }).click();
  await page.getByRole('table', { name: 'Words that were decided on' }).waitFor();
  await page.getByRole('region', { name: 'Accepted suggestions', exact: true }).waitFor();
  await take(page, 'project-suggestions');
}

/** A note half decided with one question asked, and the questions; a note that the other colour scheme left. */
async function takeAdjudication(
  page: Page,
  project: string,
  take: (page: Page, name: string) => Promise<void>,
): Promise<void> {
  const list = project.replace('/projects/', '/api/projects/');
  const { rows } = await (await page.request.get(`${list}/adjudication?state=ready`)).json();
  await page.goto(`${project}/adjudicate/${rows[0].note}`);
  await page.getByRole('textbox', { name: 'Note' }).waitFor();
  for (const [done, key] of ['1', '2', '1'].entries()) {
    // A key is not taken before the answer to the one before it has come.
    await page.waitForTimeout(500);
    await page.keyboard.press(key);
    await page
      .getByText(`${done + 1} of `)
      .first()
      .waitFor();
  }
  await page.keyboard.press('e');
  await page.getByLabel('Question').fill('Is this a symptom, or the reason for the visit?');
  await page.getByRole('button', { name: 'Ask', exact: true }).click();
  await page.getByText('1 escalated').waitFor();
  await take(page, 'adjudicate');
  await page.goto(`${project}/escalations`);
  await page.getByLabel('Show').selectOption('mine');
  await page.getByRole('article').first().waitFor();
  await take(page, 'project-escalations');
}
