import type { Page } from 'playwright-core';

/** What the service says of a layer. */
export interface OpenedLayer {
  readonly note: { readonly text: string };
  readonly snapshot: { readonly version: number; readonly things: readonly Thing[] };
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
