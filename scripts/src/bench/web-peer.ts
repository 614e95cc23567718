import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { run } from '../../setup/child.ts';
import { ROOT } from './peers.ts';
import type { Drawn } from './web-baselines.ts';
import type { WebNote } from './web-note.ts';

/** Its React wrapper, which brings the library in the same version. Newer versions of the library have no wrapper. */
export const PEER = '@recogito/react-text-annotator@3.4.9';
const PACKAGES = [PEER, 'react@19', 'react-dom@19'];
const FOLDER = join(ROOT, '.cache/peers/annotator');
const BUNDLE = join(FOLDER, 'dist/annotator.js');
const STYLE = join(FOLDER, 'dist/annotator.css');

/** How the library draws its spans; both are offered to who uses it, spans unless asked otherwise. */
export const RENDERERS = ['CSS_HIGHLIGHTS', 'SPANS'] as const;
export type Renderer = (typeof RENDERERS)[number];

const EMPTY = '<!doctype html><style>p{margin:0;font:16px/1.6 sans-serif}</style><div id="note"></div>';
const SPANS_ADDED = 4;
/** Until it has drawn, and lets the next words be selected. */
const REST_MS = 250;

/** Fetches the peer when asked for and bundles a page of it: it is no part of the product. @returns whether it is there */
export async function fetchPeer(): Promise<boolean> {
  if (!process.argv.includes('--peers')) {
    console.error(`The peer is left out; --peers fetches ${PEER}`);
    return false;
  }
  mkdirSync(FOLDER, { recursive: true });
  if (!existsSync(join(FOLDER, 'node_modules'))) {
    const { status } = await run('npm', ['install', '--no-save', '--prefix', FOLDER, ...PACKAGES]);
    if (status !== 0) return false;
  }
  cpSync(join(ROOT, 'scripts/peers/annotator.jsx'), join(FOLDER, 'annotator.jsx'));
  await build({
    ...{ root: FOLDER, configFile: false, logLevel: 'warn', define: { 'process.env.NODE_ENV': '"production"' } },
    build: {
      target: 'es2023',
      lib: {
        entry: 'annotator.jsx',
        formats: ['iife'],
        name: 'peer',
        fileName: () => 'annotator.js',
        cssFileName: 'annotator',
      },
    },
  });
  return true;
}

/**
 * A note with its spans drawn by the peer, and more spans made as its users make them: words are selected with the mouse,
 * and letting go makes the span. It draws no relations and no names of labels, and no list stands beside.
 */
export async function drawPeer(page: Page, { text, spans }: WebNote, renderer: Renderer): Promise<Drawn> {
  await page.setContent(EMPTY);
  await page.addStyleTag({ path: STYLE });
  await page.addScriptTag({ path: BUNDLE });
  await page.evaluate(watchSpans);
  const firstMs = await page.evaluate(
    async (note) => {
      const start = performance.now();
      Reflect.get(window, 'showNote')(note);
      await Reflect.get(window, 'oneMore')(0, start);
      return performance.now() - start;
    },
    { text, spans, renderer },
  );
  const spanMs: number[] = [];
  for (let i = 0; i < SPANS_ADDED; i++) {
    await page.waitForTimeout(REST_MS);
    const { left, right, middle } = await page.evaluate(placeOfWords, 40 + i * 250);
    await page.mouse.move(left, middle);
    await page.mouse.down();
    await page.mouse.move(right, middle, { steps: 3 });
    await page.waitForTimeout(REST_MS);
    await page.evaluate(watchRelease);
    await page.mouse.up();
    await page.waitForTimeout(REST_MS);
    spanMs.push(await page.evaluate(() => Reflect.get(window, 'tookMs') as number));
    await page.keyboard.press('Escape');
  }
  return { firstMs, spanMs };
}

// These run inside the page.

/** Gives `window.oneMore`, which waits for the frame that holds more spans than there were. */
function watchSpans(): void {
  const drawn = (): number => {
    const ids = [...document.querySelectorAll('.r6o-annotation')].map((one) => one.getAttribute('data-annotation'));
    return CSS.highlights.size + new Set(ids).size;
  };
  const painted = (): Promise<void> =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const frame = new MessageChannel();
        frame.port1.onmessage = () => resolve();
        frame.port2.postMessage(null);
      });
    });
  const oneMore = async (than: number, since: number): Promise<void> => {
    do await painted();
    while (drawn() <= than && performance.now() - since < 10_000);
    if (drawn() <= than) throw new Error('the peer drew nothing');
  };
  Object.assign(window, { drawn, oneMore });
}

/** Notes in `window.tookMs` how long it takes from letting go of the mouse until one more span is painted. */
function watchRelease(): void {
  const before = Reflect.get(window, 'drawn')();
  const released = async (): Promise<void> => {
    const start = performance.now();
    await Reflect.get(window, 'oneMore')(before, start);
    Reflect.set(window, 'tookMs', performance.now() - start);
  };
  Reflect.set(window, 'tookMs', Number.NaN);
  window.addEventListener('pointerup', () => void released(), { capture: true, once: true });
}

/** Where a few letters of the note are on the screen. */
function placeOfWords(offset: number): { left: number; right: number; middle: number } {
  const words = document.querySelector('p')?.firstChild;
  if (!words) throw new Error('the peer shows no note');
  const range = document.createRange();
  range.setStart(words, offset);
  range.setEnd(words, offset + 6);
  const box = range.getClientRects()[0] ?? range.getBoundingClientRect();
  return { left: box.left, right: box.right, middle: box.top + box.height / 2 };
}
