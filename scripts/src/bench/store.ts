import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Entry, openStore } from '@chartmark/api/store';
import { endChildrenWithUs } from '../../setup/child.ts';
import { mongodb } from '../../setup/mongod.ts';
import { type Line, percentile, print } from './measure.ts';
import { bareMongo, bareSqlite } from './store-bare.ts';
import { commands } from './store-commands.ts';
import { type Contender, ENTRY_BYTES, ours, type Timed } from './store-ours.ts';

/**
 * `npm run bench:store`: durable appends and whole commands a second on both stores, beside the bare driver making durable
 * writes of as many bytes. `--ms` says how long each measurement lasts.
 */

const { values } = parseArgs({ options: { ms: { type: 'string', default: '2000' } } });
const MS = Number(values.ms);
const WRITERS = [1, 16, 64];
const ROUNDS = 3;
/** One for each writer and round, and some. */
const LAYERS = ROUNDS * (WRITERS.reduce((sum, writers) => sum + writers, 0) + WRITERS.length) + 1;
const GOAL = '≥ 0.70';

interface Figure {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

endChildrenWithUs();
const folder = mkdtempSync(join(tmpdir(), 'chartmark-bench-'));
try {
  await embedded();
  const real = await mongodb();
  if ('have' in real) await production(real.have);
  else console.error(`MongoDB: skipped, ${real.reason}`);
} finally {
  rmSync(folder, { recursive: true });
}
process.exit(0);

async function embedded(): Promise<void> {
  const store = ours(await openStore<Timed, Entry>(join(folder, 'ours.db'), []));
  const service = await commands({ folder: dataFolder('embedded'), store: 'sqlite', layers: LAYERS });
  const bare = (bytes: number, together: boolean) =>
    bareSqlite(join(folder, `bare-${bytes}-${together}.db`), { bytes, together });
  const appends = { grouped: bare(ENTRY_BYTES, true) };
  const events = { 'one commit each': bare(service.bytes, false), grouped: bare(service.bytes, true) };
  print(`Embedded store, appends of ${ENTRY_BYTES} bytes beside node:sqlite`, await compare(store, appends));
  print(`Embedded store, commands of ${service.bytes} bytes beside node:sqlite`, await compare(service, events));
  for (const one of [store, service, ...Object.values(appends), ...Object.values(events)]) await one.close();
}

async function production(address: string): Promise<void> {
  const url = new URL(address);
  url.pathname = `/bench-${process.pid}`;
  const store = ours(await openStore<Timed, Entry>(url.href, []));
  const appends = { driver: await bareMongo(url.href, { bytes: ENTRY_BYTES, together: true }) };
  print(`MongoDB, appends of ${ENTRY_BYTES} bytes beside the driver`, await compare(store, appends));
  const service = await commands({ folder: dataFolder('production'), store: url.href, layers: LAYERS });
  const events = { driver: await bareMongo(url.href, { bytes: service.bytes, together: true }) };
  print(`MongoDB, commands of ${service.bytes} bytes beside the driver`, await compare(service, events));
  for (const one of [store, appends.driver, service, events.driver]) await one.close();
}

function dataFolder(name: string): string {
  const path = join(folder, name);
  mkdirSync(path);
  return path;
}

/** One line for each number of writers and baseline: the round of the median ratio. */
async function compare(mine: Contender, baselines: Readonly<Record<string, Contender>>): Promise<Line[]> {
  const lines: Line[] = [];
  for (const layers of ['own layers', 'one layer'] as const) {
    for (const writers of WRITERS) {
      const rounds: { mine: Figure; bare: Map<string, Figure> }[] = [];
      // All take turns, so that a busy moment of the machine meets each.
      for (let round = 0; round < ROUNDS; round++) {
        const layerOf = (writer: number): string => `${writers}-${round}-${layers === 'one layer' ? 'all' : writer}`;
        const bare = new Map<string, Figure>();
        for (const [name, baseline] of Object.entries(baselines))
          bare.set(name, await load(baseline, writers, layerOf));
        rounds.push({ bare, mine: await load(mine, writers, layerOf) });
      }
      for (const name of Object.keys(baselines)) {
        const pairs = rounds.flatMap((round) => {
          const bare = round.bare.get(name);
          return bare ? [{ mine: round.mine, bare, ratio: round.mine.perSecond / bare.perSecond }] : [];
        });
        const median = pairs.toSorted((a, b) => a.ratio - b.ratio)[ROUNDS >> 1];
        if (!median) continue;
        lines.push({
          what: `${writers} ${writers === 1 ? 'writer' : 'writers'}, ${layers}`,
          size: `${MS / 1000} s`,
          figure: told(median.mine),
          baseline: `${told(median.bare)}, ${name}`,
          ratio: median.ratio,
          goal: GOAL,
        });
      }
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
