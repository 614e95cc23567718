import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launch, signedIn } from './browser.ts';
import { type Server, startServer } from './server.ts';

/** A service with the demonstration, and a task nobody has begun, opened by somebody who annotates. */
export interface Desk {
  readonly server: Server;
  readonly browser: Browser;
  readonly page: Page;
  /** What went wrong in the page by its own word. */
  readonly errors: string[];
  readonly layer: string;
  /** Of everybody in the demonstration. */
  readonly password: string;
  close(): Promise<void>;
}

/** Opens a task to label in a service and a browser of their own. @param options of the browser, such as its size */
export async function openDesk(options: BrowserContextOptions = {}): Promise<Desk> {
  const [server, browser] = await Promise.all([startServer(), launch()]);
  const close = async (): Promise<void> => {
    await browser.close();
    await server.remove();
  };
  try {
    const password = await server.password();
    const nora = await signedIn(browser, { address: server.address, logIn: 'nora', password }, options);
    const layer = await openTask(nora.page, 'recovered completely');
    return { ...nora, server, browser, layer, password, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Presses keys, one after another. */
export async function pressKeys(page: Page, keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/**
 * What was last said to who listens to the page, which comes after the frame of what was done; the space that tells two alike
 * apart is not heard.
 */
export async function lastSaid(page: Page): Promise<string | undefined> {
  for (let frame = 0; frame < 2; frame++) {
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  }
  return (await page.getByTestId('announcer').textContent())?.trim();
}

/** What the service says of a layer. */
export interface OpenedLayer {
  readonly note: { readonly text: string };
  readonly snapshot: { readonly version: number; readonly things: readonly Thing[] };
  readonly suggestions: readonly Suggested[];
}

interface Suggested {
  readonly fragments: readonly { start: number; end: number }[];
  readonly why: string;
  readonly confidence: number;
  readonly engine: string;
  readonly version: string;
}

interface Thing {
  readonly of: string;
  readonly to: Cell | null;
}

interface Cell {
  readonly by: string;
  readonly value: {
    readonly id: string;
    readonly label: string;
    readonly fragments: readonly { start: number; end: number }[];
    readonly attributes: Readonly<Record<string, string>>;
    readonly concept: { readonly name: string } | null;
  };
}

/** A layer of the demonstration that two people share. */
export async function sharedLayer(page: Page): Promise<string> {
  const { rows } = await (await page.request.get(`${new URL(page.url()).origin}/api/tasks?limit=500`)).json();
  for (const { layer, mode, title } of rows) if (mode === 'shared' && /^Progress note/.test(title)) return layer;
  throw new Error('the demonstration has no shared progress note');
}

export const layerAt = async (page: Page, layer: string): Promise<OpenedLayer> =>
  (await page.request.get(`${new URL(page.url()).origin}/api/layers/${layer}`)).json();

export const spansIn = (snapshot: OpenedLayer['snapshot']) => spanCells(snapshot).map(({ value }) => value);

/** The spans with whose they are. */
export const spanCells = ({ things }: OpenedLayer['snapshot']): Cell[] =>
  things.flatMap(({ of, to }) => (of === 'span' && to ? [to] : []));

/** The number a tab of the side panel bears. */
export async function counted(page: Page, tab: 'Spans' | 'Relations'): Promise<number> {
  const name = await page.getByRole('tab', { name: new RegExp(`^${tab}`) }).textContent();
  return Number(/\d+/.exec(name ?? '')?.[0] ?? Number.NaN);
}

export const savedState = (page: Page) => page.getByRole('status', { name: 'Saved state' });

export const saved = (page: Page): Promise<void> => savedState(page).getByText('Saved').waitFor();

/** Opens the task nobody has begun whose note has these words in it. @returns its layer */
export async function openTask(page: Page, words: string): Promise<string> {
  const { origin } = new URL(page.url());
  const { rows } = await (await page.request.get(`${origin}/api/tasks?limit=500`)).json();
  for (const { layer, state } of rows) {
    if (state !== 'open' || !(await layerAt(page, layer)).note.text.includes(words)) continue;
    await page.goto(`${origin}/layers/${layer}`);
    await page.getByRole('textbox', { name: 'Note' }).waitFor();
    await page.getByRole('textbox', { name: 'Note' }).focus();
    return layer;
  }
  throw new Error('the demonstration has no such task');
}

/** Puts the caret before the first of these words in the note and selects them, by keys alone. */
export async function selectWords(page: Page, layer: string, words: string): Promise<void> {
  const at = (await layerAt(page, layer)).note.text.indexOf(words);
  if (at < 0) throw new Error('the words are not in the note');
  for (const key of ['Escape', 'Escape', 'Control+Home']) await page.keyboard.press(key);
  for (let i = 0; i < at; i++) await page.keyboard.press('ArrowRight');
  for (let i = 0; i < words.length; i++) await page.keyboard.press('Shift+ArrowRight');
}

/** Each span as its label and its words. */
export async function labelled(page: Page, layer: string): Promise<string[]> {
  const { note, snapshot } = await layerAt(page, layer);
  return spansIn(snapshot).map(
    ({ label, fragments }) => `${label} ${fragments.map(({ start, end }) => note.text.slice(start, end)).join(' … ')}`,
  );
}

/** The relations of a layer, by their types. */
export async function relationsIn(page: Page, layer: string): Promise<string[]> {
  const { snapshot } = await layerAt(page, layer);
  return snapshot.things.flatMap(({ of, to }) => (of === 'relation' && to ? [to.value.label] : []));
}

/** How many suggestions the screen says nobody has decided. */
export async function undecided(page: Page): Promise<number> {
  const badge = page.locator('.label-head .badge', { hasText: /suggestions? left|All suggestions decided/ }).last();
  return Number(/\d+/.exec((await badge.textContent()) ?? '')?.[0] ?? 0);
}

/** A relation type as the schema has it; what is not looked at here is carried along. */
export interface RelationTypeAnswer {
  readonly name: string;
  readonly [more: string]: unknown;
}

/** Changes the relation types of a layer's project, as somebody who leads it. */
export const changeRelationTypes = (
  lead: Page,
  layer: string,
  change: (types: readonly RelationTypeAnswer[]) => readonly RelationTypeAnswer[],
): Promise<void> => changeSchema(lead, layer, (schema) => ({ ...schema, relationTypes: change(schema.relationTypes) }));

interface SchemaAnswer {
  readonly relationTypes: readonly RelationTypeAnswer[];
  readonly entityTypes: readonly { readonly name: string; readonly [more: string]: unknown }[];
}

/** Changes the labels of a layer's project, as somebody who leads it. */
export async function changeSchema(
  lead: Page,
  layer: string,
  change: (schema: SchemaAnswer) => SchemaAnswer,
): Promise<void> {
  const { origin } = new URL(lead.url());
  const { project } = await (await lead.request.get(`${origin}/api/layers/${layer}`)).json();
  const { schema, schemaVersion: version, id } = project;
  const put = await lead.request.put(`${origin}/api/projects/${id}/schema`, {
    headers: { 'x-chartmark': '1' },
    data: { schema: change(schema), version },
  });
  if (put.status() !== 200) throw new Error(`the schema was not changed: ${put.status()}`);
}

/** A second way to join a drug to an event, so that it must be asked which is meant. */
export const SECOND_CAUSE: RelationTypeAnswer = {
  ...{ name: 'WORSENED', display: 'worsened', key: null, from: ['MEDICATION'], to: ['ADVERSE_EVENT'] },
  definition: 'The note suspects this drug of making the event worse.',
};
