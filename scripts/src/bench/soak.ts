import type { Line } from './measure.ts';
import { gather } from './realtime-load.ts';
import type { Memory } from './realtime-messages.ts';
import { type Serving, serve } from './realtime-process.ts';

/** More layers than the service keeps in memory, so that each bound is met over and over. */
const LAYERS = 2_000;
const SOCKETS = 100;
const PER_SECOND = 200;
const SESSIONS = 20;
const WARM_SHARE = 0.3;
const GROWTH_GOAL = 0.05;

/**
 * Sockets come, join layers of many, command at a steady rate and go, for so many minutes. Growth is the slope of a
 * straight line through the samples after the first third, over that time, as a share of their mean.
 *
 * @param everySeconds between two samples
 */
export async function soak(folder: string, minutes: number, everySeconds: number): Promise<Line[]> {
  const node = await serve({ kind: 'first', folder, store: 'sqlite', layers: LAYERS, sessions: SESSIONS });
  const samples: (Memory & { readonly atMs: number })[] = [];
  const start = performance.now();
  for (let round = 0; performance.now() - start < minutes * 60_000; round++) {
    await visit(node, round, everySeconds);
    const memory = await node.memory();
    samples.push({ ...memory, atMs: performance.now() - start });
    console.error(
      `${((performance.now() - start) / 60_000).toFixed(1)} min: ${megabytes(memory.heapBytes)} alive, ${megabytes(memory.residentBytes)} resident`,
    );
  }
  await node.close();
  const warm = samples.slice(Math.floor(samples.length * WARM_SHARE));
  const line = (what: string, of: (memory: Memory) => number): Line => {
    const points = warm.map((sample): [number, number] => [sample.atMs, of(sample)]);
    const growth = growthOf(points);
    const [from = 0, to = 0] = [points[0]?.[1], points.at(-1)?.[1]];
    return {
      what,
      size: `${minutes} min, ${samples.length} samples, ${PER_SECOND} commands/s on ${LAYERS} layers`,
      figure: `${megabytes(from)} to ${megabytes(to)}, ${(growth * 100).toFixed(1)} % by the slope`,
      goal: `≤ ${GROWTH_GOAL * 100} %`,
    };
  };
  return [
    line('alive after collection', (memory) => memory.heapBytes),
    line('resident', (memory) => memory.residentBytes),
  ];
}

/** One crowd on a slice of the layers: it comes, works and goes. */
async function visit(node: Serving, round: number, seconds: number): Promise<void> {
  const at = (round * SOCKETS) % LAYERS;
  const rooms = node.layers.slice(at, at + SOCKETS);
  const crowd = await gather([node], { sockets: SOCKETS, rooms, tokens: node.tokens });
  await crowd.atRate(PER_SECOND, PER_SECOND * seconds);
  crowd.leave();
}

/** The rise of the line of least squares from the first point to the last, as a share of the mean. */
function growthOf(points: readonly (readonly [number, number])[]): number {
  const mean = (of: (point: readonly [number, number]) => number): number =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [x, y] = [mean((point) => point[0]), mean((point) => point[1])];
  const covariance = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  const variance = points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
  const span = (points.at(-1)?.[0] ?? 0) - (points[0]?.[0] ?? 0);
  return ((covariance / variance) * span) / y;
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
