import type { Page } from 'playwright-core';
import type { WebNote } from './web-note.ts';

/** How long a way of drawing takes, from the text in hand to painted. */
export interface Drawn {
  readonly firstMs: number;
  /** Until one more span is painted; null where spans are not drawn. */
  readonly spanMs: number | null;
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
  return { firstMs, spanMs: null };
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
  return { firstMs, spanMs: null };
}

/** The spans drawn by an annotation library; it draws no relations and no names of labels. */
export async function drawPeer(page: Page, { text, spans }: WebNote, bundle: string): Promise<Drawn> {
  await page.setContent(EMPTY);
  // The bundle looks for a bundler's environment.
  await page.addScriptTag({ content: 'window.process = { env: { NODE_ENV: "production" } }' });
  await page.addScriptTag({ path: bundle });
  return page.evaluate(
    async ({ words, places }) => {
      const annotationOf = ({ id, start, end }: { id: string; start: number; end: number }) => ({
        id,
        bodies: [],
        target: {
          annotation: id,
          selector: [{ quote: words.slice(start, end), start, end }],
        },
      });
      const painted = () =>
        new Promise<void>((resolve) => {
          requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = () => resolve();
            channel.port2.postMessage(null);
          });
        });
      const ranges = (): number => [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0);
      const start = performance.now();
      const note = document.querySelector('#note');
      for (const line of words.split('\n')) {
        const paragraph = document.createElement('p');
        paragraph.textContent = `${line}\n`;
        note?.append(paragraph);
      }
      const library = Reflect.get(window, 'RecogitoJS');
      const annotator = library.createTextAnnotator(note, { renderer: 'CSS_HIGHLIGHTS' });
      annotator.setAnnotations(places.map(annotationOf));
      while (ranges() === 0 && performance.now() - start < 10_000) await painted();
      await painted();
      const firstMs = performance.now() - start;
      const taken: number[] = [];
      for (let i = 0; i < 5; i++) {
        await new Promise((resolve) => setTimeout(resolve, 200));
        const again = performance.now();
        const before = ranges();
        annotator.addAnnotation(annotationOf({ id: `more-${i}`, start: 10 + i * 40, end: 30 + i * 40 }));
        // It draws a while after it was told.
        while (ranges() === before && performance.now() - again < 3_000) await painted();
        await painted();
        taken.push(performance.now() - again);
      }
      return { firstMs, spanMs: taken.sort((a, b) => a - b)[2] ?? 0 };
    },
    { words: text, places: spans.map(({ id, start, end }) => ({ id, start, end })) },
  );
}
