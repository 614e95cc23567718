import { MessageChannel } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { report } from '../agree/report.ts';
import { type SubmittedLayer, studyOf } from '../agree/submitted.ts';
import { measure, measured } from './measuring.ts';
import { createPool } from './pool.ts';

const OPTIONS = { bootstrap: { resamples: 50, seed: 1, level: 0.95 }, threshold: 0.7 };

const aLayer = (note: number, annotator: string, end: number): SubmittedLayer => ({
  ...{ note: `note-${note}`, length: 100, annotator },
  state: {
    spans: new Map([
      [
        'a',
        {
          value: { id: 'a', label: 'PROBLEM', fragments: [{ start: 10, end }], attributes: {}, concept: null },
          by: annotator,
          version: 1,
        },
      ],
    ]) as unknown as SubmittedLayer['state']['spans'],
    ...{ relations: new Map(), noteLabels: new Map() },
  },
});

/** More than go in one message. */
const layers = Array.from({ length: 31 }, (_, n) => [aLayer(n, 'A', 20), aLayer(n, 'B', n % 5 === 0 ? 22 : 20)]).flat();

async function* given(all: readonly SubmittedLayer[], fails = false): AsyncIterable<SubmittedLayer> {
  yield* all;
  if (fails) throw new Error('the store is gone');
}

test('a thread measures what this one would, while this one goes on', async () => {
  const pool = createPool(1, []);
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 1);
  try {
    expect(await pool.measure(given(layers), OPTIONS)).toEqual(report(studyOf(layers), OPTIONS));
    expect(turns).toBeGreaterThan(3);
    await expect(pool.measure(given(layers, true), OPTIONS)).rejects.toThrow('the store is gone');
    expect((await pool.measure(given([]), OPTIONS)).notes.shared).toBe(0);
  } finally {
    clearInterval(timer);
    await pool.close();
  }
});

test('figures do not wait for notes that are worked on', async () => {
  const pool = createPool(1, []);
  const done: string[] = [];
  try {
    await Promise.all([
      pool.terminologies().then(() => done.push('the thread for notes is ready')),
      pool.measure(given(layers), OPTIONS).then(() => done.push('figures')),
    ]);
    expect(done).toEqual(['figures', 'the thread for notes is ready']);
  } finally {
    await pool.close();
  }
});

test('a thread that ends while layers are being sent is the error of who asked, and of nobody else', async () => {
  const alone: unknown[] = [];
  const seen = (error: unknown): unknown => alone.push(error);
  process.on('unhandledRejection', seen);
  async function* slowly() {
    yield* layers;
    await new Promise((resolve) => setImmediate(resolve));
  }
  const ends = (): Promise<never> => Promise.reject(new Error('the thread ended'));
  await expect(measured(slowly(), OPTIONS, ends)).rejects.toThrow('the thread ended');
  process.off('unhandledRejection', seen);
  expect(alone).toEqual([]);
});

test('layers that break off are an error and no report', async () => {
  const { port1, port2 } = new MessageChannel();
  const result = measure({ port: port2, options: OPTIONS });
  port1.postMessage(layers.slice(0, 3));
  port1.close();
  await expect(result).rejects.toThrow('the layers to measure broke off');
});
