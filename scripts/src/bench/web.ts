import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { webFolder } from '../settings.ts';
import { type Line, median, ms, percentile, print } from './measure.ts';
import { type Bench, openBench } from './service.ts';
import { type Drawn, drawMarks, drawParagraphs, keyFloor } from './web-baselines.ts';
import { commandsOf, type WebNote, webNote } from './web-note.ts';
import { drawPeer, fetchPeer, PEER, RENDERERS } from './web-peer.ts';
import { type Opening, watchKeys, watchOpening } from './web-probe.ts';

/**
 * `npm run bench:web`: the labelling screen in Chromium, beside plain paragraphs, a mark a segment and, with `--peers`, a
 * peer. `--long` or `--usual` asks for that note alone.
 */

const ROUNDS = 5;
const SIZES = [
  { name: 'long note', flag: '--long', characters: 100_000, spans: 5_000, relations: 1_000, budgetMs: 16 },
  { name: 'usual note', flag: '--usual', characters: 4_000, spans: 120, relations: 40, budgetMs: 8 },
];

const asked = process.argv.filter((word) => SIZES.some(({ flag }) => flag === word));

const bench = await openBench(webFolder());
const browser = await chromium.launch({
  executablePath: process.env['TEST_CHROMIUM'] ?? '/usr/bin/chromium',
  // Without a limit of frames a figure is what the work takes, not how long it waits for the next frame.
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-frame-rate-limit',
    '--disable-gpu-vsync',
    '--js-flags=--expose-gc',
  ],
});
try {
  const peer = await fetchPeer();
  for (const size of SIZES.filter(({ flag }) => asked.length === 0 || asked.includes(flag))) {
    const note = webNote(size.characters, size.spans, size.relations);
    const bounds = await baselines(browser, note, peer);
    const ours = await labelling(browser, bench, note);
    const of = `${size.characters.toLocaleString('en')} characters, ${size.spans} spans, ${size.relations} relations`;
    print(`The ${size.name}: ${of}`, lines(ours, bounds, size.budgetMs));
  }
} finally {
  await browser.close();
  await bench.close();
}
process.exit(0);

interface Figures {
  readonly firstMs: readonly number[];
  readonly spanMs: readonly number[];
  readonly memoryMb: readonly number[];
}

interface Ours {
  readonly openings: readonly Opening[];
  readonly spanMs: readonly number[];
  readonly relationMs: readonly number[];
  readonly frames: readonly number[];
  readonly longestTypingMs: number;
  readonly memoryMb: number;
}

function lines(
  ours: Ours,
  { paragraphs, marks, peers, floorMs }: Awaited<ReturnType<typeof baselines>>,
  budgetMs: number,
): Line[] {
  const from = (start: 'answeredMs' | 'inHandMs', end: 'marksMs' | 'wholeMs'): number[] =>
    ours.openings.map((opening) => opening[end] - opening[start]);
  const answered = from('answeredMs', 'marksMs');
  const inHand = from('inHandMs', 'marksMs');
  const beside = (what: string, values: readonly number[], name: string, other: readonly number[], goal?: string) => ({
    ...{ what, size: '', figure: spread(values), baseline: `${spread(other)} ${name}`, goal },
    ratio: median(values) / median(other),
  });
  const first = [
    beside('first render, from the answer’s last byte', answered, 'plain paragraphs', paragraphs.firstMs, '≤ 3'),
    beside('first render, from the answer in hand', inHand, 'plain paragraphs', paragraphs.firstMs, '≤ 3'),
    beside('first render, from the answer in hand', inHand, 'a mark a segment', marks.firstMs),
    ...peers.map(({ name, firstMs }) => beside('first render, from the answer in hand', inHand, name, firstMs, '≤ 1')),
    { what: 'and all around the note', size: '', figure: spread(from('answeredMs', 'wholeMs')) },
  ];
  const key = `${budgetMs} ms`;
  const above = (values: readonly number[]): number[] => values.map((value) => value - median(floorMs));
  const keys = [
    { what: 'one more span, from key to painted', values: ours.spanMs, of: '' },
    { what: 'one more relation, from key to painted', values: ours.relationMs, of: ', a span' },
  ];
  const one = keys.flatMap<Line>(({ what, values, of }) =>
    peers.length === 0
      ? [{ what, size: '', figure: spread(values), goal: key }]
      : peers.flatMap(({ name, spanMs }) => [
          beside(what, values, `${name}${of}`, spanMs, `≤ 0.1, ${key}`),
          beside(`${what}, above the floor`, above(values), `${name}${of}, above it`, above(spanMs)),
        ]),
  );
  const floor = { what: 'the floor: a key that changes one line of an empty page', size: '', figure: spread(floorMs) };
  const p95 = percentile(ours.frames, 0.95);
  return [
    ...first,
    floor,
    ...one,
    {
      what: 'scroll frames',
      size: String(ours.frames.length),
      figure: `p50 ${ms(median(ours.frames))}, p95 ${ms(p95)}, longest ${ms(Math.max(...ours.frames))}`,
      goal: 'p95 ≤ 20 ms, none over 50',
    },
    {
      ...{ what: 'memory', size: 'of the page’s process', figure: `${ours.memoryMb.toFixed(1)} MB` },
      baseline: `${median(paragraphs.memoryMb).toFixed(1)} MB plain paragraphs`,
      ratio: ours.memoryMb / median(paragraphs.memoryMb),
      goal: '≤ 3',
    },
    { what: 'typing in the concept search', size: 'longest task', figure: ms(ours.longestTypingMs), goal: '≤ 50 ms' },
  ];
}

// Declared, not assigned: the measuring above runs before anything below it is.
/** The median, with the lowest and the highest. */
function spread(values: readonly number[]): string {
  return `${ms(median(values))} (${Math.min(...values).toFixed(0)}–${Math.max(...values).toFixed(0)})`;
}

async function baselines(from: Browser, note: WebNote, withPeer: boolean) {
  const peers: (Figures & { readonly name: string })[] = [];
  for (const renderer of withPeer ? RENDERERS : []) {
    const figures = await drawnOften(from, (page) => drawPeer(page, note, renderer));
    peers.push({ name: `${PEER} ${renderer}`, ...figures });
  }
  const page = await from.newPage({ viewport: { width: 1440, height: 900 } });
  const floorMs = await keyFloor(page);
  await page.close();
  return {
    floorMs,
    paragraphs: await drawnOften(from, (page) => drawParagraphs(page, note)),
    marks: await drawnOften(from, (page) => drawMarks(page, note)),
    peers,
  };
}

async function drawnOften(from: Browser, draw: (page: Page) => Promise<Drawn>): Promise<Figures> {
  const firstMs: number[] = [];
  const spanMs: number[] = [];
  const memory: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const page = await from.newPage({ viewport: { width: 1440, height: 900 } });
    const drawn = await draw(page);
    firstMs.push(drawn.firstMs);
    spanMs.push(...drawn.spanMs);
    memory.push(await memoryMb(page));
    await page.close();
  }
  return { firstMs, spanMs, memoryMb: memory };
}

/** What the page's process holds, after a collection. */
async function memoryMb(page: Page): Promise<number> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('HeapProfiler.collectGarbage');
  const whole = await browser.newBrowserCDPSession();
  const { processInfo } = await whole.send('SystemInfo.getProcessInfo');
  await whole.detach();
  const renderers = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => residentMb(id));
  return Math.max(...renderers);
}

function residentMb(processId: number): number {
  const status = readFileSync(`/proc/${processId}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024;
}

/** The real screen of the real service, by keyboard. */
async function labelling(
  from: Browser,
  { services, running, password, annotator, layerFor }: Bench,
  note: WebNote,
): Promise<Ours> {
  const { id, logIn } = await annotator();
  const layer = await layerFor([id], note.text);
  const actor = await services.sessions.actorFor(id);
  if (!actor) throw new Error('nobody to label');
  for (const command of commandsOf(note)) {
    await services.annotate.execute(actor, layer, { id: randomUUID(), client: 'bench', command });
  }
  const context = await from.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(watchOpening);
  await page.goto(running.address);
  await page.getByLabel('Log-in name').fill(logIn);
  await page.getByLabel('Password').fill(password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'My tasks' }).waitFor();
  const openings: Opening[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await page.goto(`${running.address}/layers/${layer}`);
    await page.getByRole('textbox', { name: 'Note text' }).waitFor();
    await page.waitForTimeout(1_500);
    openings.push(await page.evaluate(() => Reflect.get(window, 'opening') as Opening));
  }
  const body = page.getByRole('textbox', { name: 'Note text' });
  await body.focus();
  await page.evaluate(watchKeys);
  const span = await pressed(page, 20, '.note-body .tag', async () => {
    await page.keyboard.press('Control+ArrowRight');
    await page.keyboard.press('Control+Shift+ArrowRight');
    return 'c';
  });
  const relation = await pressed(page, 10, '.note-body .arc', async () => {
    await drawRelation(page);
    return 'Enter';
  });
  const longestTypingMs = await typing(page);
  const frames = await scrolled(page);
  const memory = await memoryMb(page);
  await context.close();
  return {
    ...{ openings, spanMs: span, relationMs: relation },
    frames,
    longestTypingMs,
    memoryMb: memory,
  };
}

/** Selects a drug, and the end its dose may be. */
async function drawRelation(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  for (let tries = 0; tries < 6; tries++) {
    await page.keyboard.press('.');
    const details = await page.getByRole('region', { name: 'Details' }).textContent();
    if (details?.includes('Medication')) break;
  }
  await page.keyboard.press('r');
  await page.keyboard.press('Tab');
}

/** From a key to the frame that shows one more of something, so many times; a key that changes nothing is not counted. */
async function pressed(page: Page, times: number, more: string, prepare: () => Promise<string>): Promise<number[]> {
  const taken: number[] = [];
  for (let keys = 0; taken.length < times; keys++) {
    if (keys === 2 * times) throw new Error('half of the keys changed nothing');
    const key = await prepare();
    await page.waitForTimeout(250);
    await page.evaluate((wanted) => Object.assign(window, { wanted, paintedMs: Number.NaN }), more);
    await page.keyboard.press(key);
    await page.waitForTimeout(250);
    const tookMs = await page.evaluate(() => Reflect.get(window, 'paintedMs') as number);
    if (Number.isFinite(tookMs)) taken.push(tookMs);
  }
  return taken;
}

async function typing(page: Page): Promise<number> {
  await page.keyboard.press('Escape');
  await page.keyboard.press('.');
  await page.keyboard.press('o');
  await page.evaluate(() => {
    const tasks: number[] = [];
    Reflect.set(window, 'longTasks', tasks);
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    });
  });
  await page.keyboard.type('hypertens', { delay: 60 });
  await page.waitForTimeout(400);
  const longest = await page.evaluate(() => Math.max(0, ...(Reflect.get(window, 'longTasks') as number[])));
  await page.keyboard.press('Escape');
  return longest;
}

async function scrolled(page: Page): Promise<number[]> {
  const box = await page.locator('.note').boundingBox();
  await page.mouse.move((box?.x ?? 0) + 200, (box?.y ?? 0) + 200);
  await page.evaluate(() => {
    const frames: number[] = [];
    Reflect.set(window, 'frameMs', frames);
    let last = performance.now();
    const each = (): void => {
      const now = performance.now();
      frames.push(now - last);
      last = now;
      if (Reflect.get(window, 'frameMs') === frames) requestAnimationFrame(each);
    };
    requestAnimationFrame(each);
  });
  for (let i = 0; i < 100; i++) {
    await page.mouse.wheel(0, 240);
    await page.waitForTimeout(16);
  }
  return page.evaluate(() => {
    const frames = Reflect.get(window, 'frameMs') as number[];
    Reflect.set(window, 'frameMs', null);
    return frames.slice(1);
  });
}
