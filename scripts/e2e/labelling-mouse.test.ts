import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clickOn, dragOver, executable, placeOf, signedIn } from './browser.ts';
import { counted, type Desk, labelled, openDesk, relationsIn, saved, undecided } from './layer-page.ts';

describe.skipIf(executable === undefined)('labelling by mouse, in Chromium (skipped without TEST_CHROMIUM)', () => {
  let desk: Desk;
  let page: Page;
  let layer: string;
  const who = () => ({ address: desk.server.address, password: desk.password });

  beforeAll(async () => {
    desk = await openDesk();
    ({ page, layer } = desk);
  });
  afterAll(() => desk?.close());

  const label = (name: string) => page.getByRole('toolbar', { name: 'Labels' }).getByRole('button', { name });
  const details = () => page.getByRole('region', { name: 'Details' });
  const words = () => labelled(page, layer);
  const open = (): Promise<number> => undecided(page);
  const undo = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Commands' }).click();
    await page.getByRole('option', { name: /^Undo/ }).click();
  };

  test('text first: words dragged over get a label', async () => {
    await dragOver(page, 'recovered completely');
    await label('Outcome').click();
    await expect.poll(words).toContain('OUTCOME recovered completely');
  });

  test('label first: every selection gets it until it is let go', async () => {
    await page.mouse.click(...(await emptyPlace()));
    await label('Severity').click();
    await dragOver(page, 'severe');
    await expect.poll(words).toContain('SEVERITY severe');
    await dragOver(page, 'life-threatening');
    await expect.poll(words).toContain('SEVERITY life-threatening');
    await page.mouse.click(...(await emptyPlace()));
    await label('Severity').click();
    await expect.poll(() => label('Severity').getAttribute('aria-pressed')).toBe('false');
  });

  test('a double click takes a word, a shift click goes on to another', async () => {
    const [from, to] = [await placeOf(page, 'overnight'), await placeOf(page, 'admitted overnight')];
    await page.mouse.dblclick((from.left + from.right) / 2, from.middle);
    await label('Outcome').click();
    await expect.poll(words).toContain('OUTCOME overnight');
    await page.mouse.click(to.left + 1, to.middle);
    await page.keyboard.down('Shift');
    await page.mouse.click(to.right - 1, to.middle);
    await page.keyboard.up('Shift');
    await label('Severity').click();
    await expect.poll(words).toContain('SEVERITY admitted overnight');
  });

  test('of spans over one another each is reached by clicking again', async () => {
    const name = () => details().locator('.details-words').textContent();
    await page.mouse.click(...(await emptyPlace()));
    await clickOn(page, 'overnight');
    const first = await name();
    await clickOn(page, 'overnight');
    await expect.poll(name).not.toBe(first);
  });

  test('a suggestion is accepted, rejected or relabelled by button', async () => {
    const before = await open();
    await clickOn(page, 'urticaria');
    await details().getByRole('button', { name: 'Accept', exact: true }).click();
    await expect.poll(words).toContain('ADVERSE_EVENT urticaria');
    await clickOn(page, 'wheezing');
    await details().getByRole('button', { name: 'Reject', exact: true }).click();
    await clickOn(page, 'acute sinusitis');
    await label('Indication').click();
    await expect.poll(words).toContain('INDICATION acute sinusitis');
    await expect.poll(open).toBe(before - 3);
  });

  test('an edge of a suggestion is dragged, which takes it', async () => {
    await clickOn(page, 'swelling');
    const to = await placeOf(page, 'lip');
    await holdKnob('.knob-edge', (await placeOf(page, 'swelling')).left);
    await page.mouse.down();
    await page.mouse.move(to.left + 1, to.middle, { steps: 5 });
    await page.mouse.up();
    await expect.poll(words).toContain('ADVERSE_EVENT lip swelling');
  });

  test('all of a kind, and all above a confidence, are accepted, each with one undo', async () => {
    const before = await open();
    await clickOn(page, 'diphenhydramine');
    await details()
      .getByRole('button', { name: /^Accept all ?: \d+ × Medication/ })
      .click();
    await expect.poll(open).toBeLessThan(before - 2);
    await undo();
    await expect.poll(open).toBe(before);
    await clickOn(page, 'diphenhydramine');
    await details().getByRole('button', { name: 'Accept by confidence…' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Accept \d+ suggestion/ })
      .click();
    await expect.poll(open).toBeLessThan(before);
    await undo();
    await expect.poll(open).toBe(before);
  });

  test('selections snap to words, and with Alt are exact to the character', async () => {
    await dragOver(page, 'nerali');
    await label('Severity').click();
    await expect.poll(words).toContain('SEVERITY generalized');
    await undo();
    await page.keyboard.down('Alt');
    await dragOver(page, 'nerali');
    await page.keyboard.up('Alt');
    await label('Severity').click();
    await expect.poll(words).toContain('SEVERITY nerali');
    await undo();
  });

  test('further words join a span by button, and are taken out again', async () => {
    await dragOver(page, 'emergency department');
    await label('Outcome').click();
    await dragOver(page, 'husband');
    await details().getByRole('button', { name: 'Add “husband” to it' }).click();
    await expect.poll(words).toContain('OUTCOME emergency department … husband');
    await details().getByRole('button', { name: 'Take out “husband”' }).click();
    await expect.poll(words).toContain('OUTCOME emergency department');
    await details()
      .getByRole('button', { name: /^Remove/ })
      .click();
  });

  test('undo and redo stand in the header', async () => {
    // What was done last is on its way yet; undone before it is there, it would look as if nothing had changed.
    await saved(page);
    const before = await words();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(words).not.toEqual(before);
    await page.getByRole('button', { name: 'Do again' }).click();
    await expect.poll(words).toEqual(before);
  });

  test('size, font, line height and numbers are chosen in the view menu, and kept', async () => {
    await page.getByRole('button', { name: 'View' }).click();
    for (const name of ['Of lines', 'Wide', 'Monospace', '18'])
      await page.getByRole('menuitemradio', { name, exact: true }).click();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.note-number').first().textContent()).toBe('1');
    await page.reload();
    await expect.poll(() => page.locator('.note-number').first().textContent()).toBe('1');
    const look = await page
      .locator('.note-body .line')
      .first()
      .evaluate((line) => [getComputedStyle(line).fontSize, getComputedStyle(line).fontFamily]);
    expect(look[0]).toBe('18px');
    expect(look[1]).toContain('mono');
    await page.getByRole('button', { name: 'View' }).click();
    for (const name of ['None', 'Usual', 'Proportional', '16'])
      await page.getByRole('menuitemradio', { name, exact: true }).last().click();
    await page.keyboard.press('Escape');
  });

  test('all equal mentions are labelled at once', async () => {
    await clickOn(page, 'amoxicillin');
    await details().getByRole('button', { name: 'Accept', exact: true }).click();
    await clickOn(page, 'amoxicillin');
    await details()
      .getByRole('button', { name: /other equal mention/ })
      .click();
    const mentions = async () => (await words()).filter((one) => /MEDICATION amoxicillin/i.test(one)).length;
    await expect.poll(mentions).toBeGreaterThan(1);
  });

  test('an attribute by chip and a note label by chip', async () => {
    await clickOn(page, 'urticaria');
    await details()
      .getByRole('button', { name: /^certain/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'serious', exact: true }).click();
    await saved(page);
    expect(
      await details()
        .getByRole('button', { name: /^certain/ })
        .first()
        .getAttribute('aria-pressed'),
    ).toBe('true');
    await expect
      .poll(() => page.getByRole('button', { name: 'serious', exact: true }).getAttribute('aria-pressed'))
      .toBe('true');
  });

  test('a concept is found by typing and taken', async () => {
    await clickOn(page, 'urticaria');
    await details().getByRole('combobox').fill('urtic');
    await page.getByRole('option').first().click();
    await saved(page);
    await expect.poll(() => details().textContent()).toMatch(/urticaria.*[A-Z0-9]/i);
  });

  test('a relation is drawn by dragging, and another by a click in the list', async () => {
    const before = (await relationsIn(page, layer)).length;
    await clickOn(page, 'urticaria');
    const to = await placeOf(page, 'amoxicillin');
    const { left, right } = await placeOf(page, 'urticaria');
    await holdKnob('.knob-link', (left + right) / 2);
    await page.mouse.down();
    await page.mouse.move((to.left + to.right) / 2, to.middle, { steps: 5 });
    await page.mouse.up();
    await expect.poll(async () => (await relationsIn(page, layer)).length).toBe(before + 1);
    await clickOn(page, 'urticaria');
    await details()
      .getByRole('button', { name: /^Draw a relation/ })
      .click();
    await showAlone('Severity');
    await page
      .getByRole('tabpanel')
      .getByRole('button', { name: /^severe/ })
      .click();
    await showAlone('All labels');
    await expect.poll(async () => (await relationsIn(page, layer)).length).toBe(before + 2);
    await page.getByRole('tab', { name: /^Relations/ }).click();
    await expect.poll(() => page.getByRole('tabpanel').getByRole('listitem').count()).toBeGreaterThan(1);
    await page.getByRole('tab', { name: /^Spans/ }).click();
  });

  test('an adverse event’s drug and outcome are set in a form', async () => {
    const before = (await relationsIn(page, layer)).length;
    await clickOn(page, 'swelling');
    await details()
      .getByRole('button', { name: /^All that belongs to it/ })
      .click();
    const form = page.getByRole('dialog', { name: 'All that belongs to it' });
    await form.getByRole('checkbox', { name: /^recovered completely/ }).check();
    await form
      .getByRole('checkbox', { name: /^amoxicillin/i })
      .first()
      .check();
    await form.getByRole('button', { name: 'Save' }).click();
    await expect.poll(async () => (await relationsIn(page, layer)).length).toBe(before + 2);
  });

  test('relations are faint but for those of what is selected', async () => {
    const strong = () => page.locator('.arc.arc-strong').count();
    await page.mouse.click(...(await emptyPlace()));
    await expect.poll(strong).toBe(0);
    expect(await page.locator('.arc').count()).toBeGreaterThan(1);
    const width = (of: string) =>
      page
        .locator(of)
        .first()
        .evaluate((line) => getComputedStyle(line).strokeWidth);
    await clickOn(page, 'life-threatening');
    await expect.poll(strong).toBe(0);
    await clickOn(page, 'urticaria');
    await expect.poll(strong).toBe(2);
    expect(await width('.arc:not(.arc-strong) .arc-line')).not.toBe(await width('.arc-strong .arc-line'));
    expect(await page.locator('.arc-name').count()).toBe(await strong());
  });

  test('while a relation is drawn what it may not lead to steps back, and comes again', async () => {
    const pieceOf = (words: string) => page.locator('mark.piece', { hasText: words }).first();
    const inkOf = (what: Locator) => what.evaluate((element) => getComputedStyle(element).color);
    const full = await inkOf(page.locator('.note-body'));
    const off = async (words: string) => (await inkOf(pieceOf(words))) !== full;
    await clickOn(page, 'urticaria');
    expect(await off('acute sinusitis')).toBe(false);
    await details()
      .getByRole('button', { name: /^Draw a relation/ })
      .click();
    await page.getByText('Pick the span this one leads to').waitFor();
    await expect.poll(() => off('acute sinusitis')).toBe(true);
    expect([await off('amoxicillin'), await off('severe'), await off('urticaria')]).toEqual([false, false, false]);
    await page.keyboard.press('Escape');
    await expect.poll(() => off('acute sinusitis')).toBe(false);
  });

  test('the list shows one label alone, and leads to its place', async () => {
    await showAlone('Severity');
    await expect.poll(() => page.getByRole('tabpanel').getByRole('listitem').count()).toBeLessThan(6);
    await page.getByRole('tabpanel').locator('.span-row').first().click();
    await details().locator('.details-words').waitFor();
    await showAlone('All labels');
  });

  test('a click on the overview strip goes there', async () => {
    const strip = page.getByRole('slider', { name: 'Overview of the note' });
    const box = await strip.boundingBox();
    if (!box) throw new Error('the strip is not drawn');
    await page.mouse.click(box.x + box.width / 2, box.y + box.height * 0.98);
    const low = Number(await strip.getAttribute('aria-valuenow'));
    await page.mouse.click(box.x + box.width / 2, box.y + box.height * 0.3);
    await expect.poll(async () => Number(await strip.getAttribute('aria-valuenow'))).toBeLessThan(low);
  });

  test('the guideline opens, a comment and a flag are written', async () => {
    await page.getByRole('button', { name: 'Guideline' }).click();
    await page.getByRole('complementary', { name: 'Guideline' }).or(page.locator('.guideline')).first().waitFor();
    await page.getByRole('button', { name: 'Guideline' }).click();
    await clickOn(page, 'urticaria');
    for (const [name, text] of [
      ['Comment', 'Which dose?'],
      ['Flag for an expert', 'Is this one event or two?'],
    ] as const) {
      await details()
        .getByRole('button', { name: new RegExp(`^${name}`) })
        .click();
      const dialog = page.getByRole('dialog', { name });
      await dialog.getByRole('textbox').fill(text);
      await dialog.getByRole('button', { name: 'Send' }).click();
      await dialog.waitFor({ state: 'hidden' });
    }
    await page.getByRole('tab', { name: /^Remarks 2/ }).waitFor();
  });

  test('the guideline tells what changed since it was last read, line by line', async () => {
    const lena = await signedIn(desk.browser, { ...who(), logIn: 'lena' });
    const { project } = await (await page.request.get(`${desk.server.address}/api/layers/${layer}`)).json();
    const guideline = `${desk.server.address}/api/projects/${project.id}/guideline`;
    const { versions } = await (await lena.page.request.get(guideline)).json();
    const next = { markdown: `${versions[0].markdown}\n\nA wheeze is an event.\n`, summary: 'Wheezing counts' };
    const posted = await lena.page.request.post(guideline, { headers: { 'x-chartmark': '1' }, data: next });
    expect(posted.status()).toBeLessThan(300);
    await lena.page.context().close();
    await page.reload();
    await page.getByRole('button', { name: 'Guideline' }).click();
    const drawer = page.locator('.guideline');
    await drawer.getByText('Wheezing counts').waitFor();
    await drawer.getByText('Line by line').click();
    expect(await drawer.getByRole('insertion').allTextContents()).toEqual(['A wheeze is an event.']);
    await page.getByRole('button', { name: 'Guideline' }).click();
  });

  test('submitting leads to what is open', async () => {
    await page.getByRole('button', { name: 'Submit', exact: true }).click();
    const check = page.getByRole('dialog', { name: 'Before you submit' });
    await check.getByRole('button', { name: 'Go to it' }).first().click();
    await check.waitFor({ state: 'hidden' });
    await details().locator('.details-words').waitFor();
    expect(await counted(page, 'Spans')).toBeGreaterThan(8);
  });

  test('[C38] nothing the page did was refused by its policy, and it did not fail', () => {
    expect(desk.errors).toEqual([]);
  });

  /** Puts the mouse on the first handle of a kind, once it has come to the selected span. */
  async function holdKnob(kind: string, x: number): Promise<void> {
    const knob = page.locator(kind).first();
    const off = async (): Promise<number> => {
      const box = await knob.boundingBox();
      return box ? Math.abs(box.x + box.width / 2 - x) : Number.POSITIVE_INFINITY;
    };
    await expect.poll(off).toBeLessThan(8);
    const box = await knob.boundingBox();
    if (!box) throw new Error('the handle is not drawn');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  }

  /** Has the list of spans show one label only. */
  async function showAlone(name: string): Promise<void> {
    const list = page.getByRole('combobox', { name: 'Filter by label' });
    const names = await list.getByRole('option').allTextContents();
    await list.selectOption({ label: names.find((one) => one.startsWith(name)) ?? name });
  }

  /** A place in the note with no words of a mark. */
  async function emptyPlace(): Promise<[number, number]> {
    const { left, middle } = await placeOf(page, 'CASE NARRATIVE');
    return [left + 4, middle];
  }
});
