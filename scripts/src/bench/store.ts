import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Entry, openStore } from '@chartmark/api/store';
import { endChildrenWithUs } from '../../setup/child.ts';
import { mongodb } from '../../setup/mongod.ts';
import { type Line, percentile, print } from './measure.ts';
import { bareMongo, bareSqlite } from './store-bare.ts';
import { type Contender, ours, type Timed } from './store-ours.ts';

/** `npm run bench:store`: durable appends a second on both stores, beside the bare driver doing the same durable writes. */

const WRITERS = [1, 16, 64];
const MS = Number(process.env['BENCH_MS'] ?? 2_000);
const ROUNDS = 3;

interface Figure {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

endChildrenWithUs();
const folder = mkdtempSync(join(tmpdir(), 'chartmark-bench-'));
try {
  const embedded = ours(await openStore<Timed, Entry>(join(folder, 'ours.db'), []));
  const sqlite = bareSqlite(join(folder, 'bare.db'));
  print('Embedded store, durable appends of about 300 bytes', await compare('SQLite', embedded, sqlite));
  await Promise.all([embedded.close(), sqlite.close()]);

  const real = await mongodb();
  if ('have' in real) {
    const url = new URL(real.have);
    url.pathname = `/bench-${process.pid}`;
    const production = ours(await openStore<Timed, Entry>(url.href, []));
    const driver = await bareMongo(url.href);
    print('MongoDB, majority and journaled', await compare('MongoDB', production, driver));
    await Promise.all([production.close(), driver.close()]);
  } else console.error(`MongoDB: skipped, ${real.reason}`);
} finally {
  rmSync(folder, { recursive: true });
}
process.exit(0);

async function compare(kind: string, mine: Contender, bare: Contender): Promise<Line[]> {
  const lines: Line[] = [];
  for (const layers of ['own layers', 'one layer'] as const) {
    for (const writers of WRITERS) {
      const pairs: { mine: Figure; bare: Figure }[] = [];
      // The two take turns, so that a busy moment of the machine meets both.
      for (let round = 0; round < ROUNDS; round++) {
        const layerOf = (writer: number): string => `${writers}-${round}-${layers === 'one layer' ? 'all' : writer}`;
        pairs.push({ bare: await load(bare, writers, layerOf), mine: await load(mine, writers, layerOf) });
      }
      const ratio = (pair: { mine: Figure; bare: Figure }): number => pair.mine.perSecond / pair.bare.perSecond;
      const median = pairs.toSorted((a, b) => ratio(a) - ratio(b))[ROUNDS >> 1];
      if (!median) continue;
      lines.push({
        what: `${kind}, ${writers} writers, ${layers}`,
        size: `${MS / 1000} s`,
        figure: told(median.mine),
        baseline: told(median.bare),
        ratio: ratio(median),
        goal: '≥ 0.70',
      });
    }
  }
  return lines;
}

function told({ perSecond, p50, p99 }: Figure): string {
  return `${Math.round(perSecond)}/s, ${p50.toFixed(2)} / ${p99.toFixed(1)} ms`;
}

/** Writers that each append one entry after another, as fast as they are acknowledged. */
async function load(contender: Contender, writers: number, layerOf: (writer: number) => string): Promise<Figure> {
  const took: number[] = [];
  const start = performance.now();
  await Promise.all(
    Array.from({ length: writers }, async (_, writer) => {
      for (let before = performance.now(); before - start < MS; before = performance.now()) {
        await contender.append(layerOf(writer));
        took.push(performance.now() - before);
      }
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  return { perSecond: took.length / seconds, p50: percentile(took, 0.5), p99: percentile(took, 0.99) };
}
