import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The real browser the tests run in, as TEST_CHROMIUM names it. */
export const executable = process.env['TEST_CHROMIUM'];

export const launch = (): Promise<Browser> =>
  chromium.launch({ ...(executable !== undefined && { executablePath: executable }), args: FLAGS });

/** What went wrong in a page by its own word: uncaught errors and what its security policy refused. */
export interface Watched {
  readonly page: Page;
  readonly errors: string[];
}

/** A page of somebody who has signed in, in a browser profile of their own. */
export async function signedIn(
  browser: Browser,
  { address, logIn, password }: { address: string; logIn: string; password: string },
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) errors.push(message.text());
  });
  await page.goto(address);
  await page.getByLabel('Log-in name').fill(logIn);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'My tasks' }).waitFor();
  return { page, errors };
}

/** Drags the mouse over words of the note, from before the first to behind the last character. */
export async function dragOver(page: Page, words: string): Promise<void> {
  await placeOf(page, words);
  // Lines far from the screen are laid out when they come near, which moves what is below them.
  await page.waitForTimeout(150);
  const { left, right, middle } = await placeOf(page, words);
  await page.mouse.move(left + 1, middle);
  await page.mouse.down();
  await page.mouse.move((left + right) / 2, middle, { steps: 3 });
  await page.mouse.move(right - 1, middle, { steps: 3 });
  await page.mouse.up();
}

/** Clicks into the middle of words of the note. */
export async function clickOn(page: Page, words: string): Promise<void> {
  await placeOf(page, words);
  await page.waitForTimeout(150);
  const { left, right, middle } = await placeOf(page, words);
  await page.mouse.click((left + right) / 2, middle);
}

/** Scrolls words of the note into the middle of the screen and says where they are. */
export async function placeOf(page: Page, words: string) {
  const place = await page.evaluate((wanted) => {
    const note = document.querySelector('[role="textbox"]');
    const walker = document.createTreeWalker(note ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
      const { left, right, top, bottom } = range.getBoundingClientRect();
      return { left, right, middle: (top + bottom) / 2 };
    }
    return null;
  }, words);
  if (!place) throw new Error('the words are not in the note');
  return place;
}
