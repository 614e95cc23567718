import type { Page } from 'playwright-core';
import type { WebNote } from './web-note.ts';
import { watchKeys } from './web-probe.ts';

/** How long a way of drawing takes, from the text in hand to painted. */
export interface Drawn {
  readonly firstMs: number;
  /** Until one more span is painted, several times; none where it is not measured. */
  readonly spanMs: readonly number[];
}

const EMPTY =
  '<!doctype html><style>p{margin:0;font:16px/1.6 sans-serif}mark{background:#cde}</style><div id="note"></div>';

/** The text alone, a paragraph a line: nothing can draw it faster. */
export async function drawParagraphs(page: Page, { text }: WebNote): Promise<Drawn> {
  await page.setContent(EMPTY);
  const firstMs = await page.evaluate(
    (words) =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        const note = document.querySelector('#note');
        for (const line of words.split('\n')) {
          const paragraph = document.createElement('p');
          paragraph.textContent = line;
          note?.append(paragraph);
        }
        requestAnimationFrame(() => {
          const painted = new MessageChannel();
          painted.port1.onmessage = () => resolve(performance.now() - start);
          painted.port2.postMessage(null);
        });
      }),
    text,
  );
  return { firstMs, spanMs: [] };
}

/** One `<mark>` a segment over which the spans do not change. */
export async function drawMarks(page: Page, { text, spans }: WebNote): Promise<Drawn> {
  await page.setContent(EMPTY);
  const firstMs = await page.evaluate(
    ({ words, places }) =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        const note = document.querySelector('#note');
        const edges = new Set([0, words.length]);
        const deltas = new Map<number, number>();
        for (const span of places) {
          edges.add(span.start).add(span.end);
          deltas.set(span.start, (deltas.get(span.start) ?? 0) + 1);
          deltas.set(span.end, (deltas.get(span.end) ?? 0) - 1);
        }
        const cuts = [...edges].sort((a, b) => a - b);
        let depth = 0;
        let paragraph = document.createElement('p');
        for (let i = 0; i + 1 < cuts.length; i++) {
          depth += deltas.get(cuts[i] ?? 0) ?? 0;
          const lines = words.slice(cuts[i], cuts[i + 1]).split('\n');
          for (const [k, line] of lines.entries()) {
            if (k > 0) {
              note?.append(paragraph);
              paragraph = document.createElement('p');
            }
            if (depth === 0) paragraph.append(line);
            else {
              const mark = document.createElement('mark');
              mark.textContent = line;
              paragraph.append(mark);
            }
          }
        }
        note?.append(paragraph);
        requestAnimationFrame(() => {
          const painted = new MessageChannel();
          painted.port1.onmessage = () => resolve(performance.now() - start);
          painted.port2.postMessage(null);
        });
      }),
    { words: text, places: spans.map(({ start, end }) => ({ start, end })) },
  );
  return { firstMs, spanMs: [] };
}

const KEYS = 20;

/**
 * How long it takes from a key until a page is painted on which it changes the words of one line and nothing else: no screen
 * that answers a key can be quicker in this browser on this machine.
 */
export async function keyFloor(page: Page): Promise<readonly number[]> {
  await page.setContent(EMPTY);
  await page.evaluate(() => {
    const line = document.querySelector('#note')?.appendChild(document.createElement('p'));
    const words = line?.appendChild(document.createTextNode('0'));
    window.addEventListener('keydown', () => {
      if (!line || !words) return;
      words.data = String(Number(words.data) + 1);
      line.className = `n${words.data}`;
    });
  });
  await page.evaluate(watchKeys);
  const taken: number[] = [];
  for (let key = 1; key <= KEYS; key++) {
    await page.evaluate((wanted) => Object.assign(window, { wanted, paintedMs: Number.NaN }), `.n${key}`);
    await page.keyboard.press('a');
    await page.waitForTimeout(100);
    taken.push(await page.evaluate(() => Reflect.get(window, 'paintedMs') as number));
  }
  return taken;
}
