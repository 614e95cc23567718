import { openStore } from '../open.ts';
import { chained } from './samples.ts';

/*
 * Appends single entries one after another, and prints how many milliseconds each took to be acknowledged, and how often
 * everything else in the process had to wait 40 ms or more.
 */

const HELD_MS = 40;
const EVERY_MS = 5;

const [address = '', count = '1'] = process.argv.slice(2);
const store = await openStore(address, []);
const stream = { partition: 'timed', name: 'a' };
const took: number[] = [];
let held = 0;
let lastMs = performance.now();
const looking = setInterval(() => {
  const nowMs = performance.now();
  if (nowMs - lastMs > HELD_MS) held += 1;
  lastMs = nowMs;
}, EVERY_MS);
for (let head = await store.events.head(stream); took.length < Number(count); ) {
  const group = chained(stream, head, 1);
  const start = performance.now();
  await store.events.append(stream, head?.version ?? 0, group);
  took.push(performance.now() - start);
  head = await store.events.head(stream);
  // So that the clock above is looked at between any two.
  await new Promise((resolve) => setImmediate(resolve));
}
clearInterval(looking);
console.log(JSON.stringify({ took, held }));
await store.close();
