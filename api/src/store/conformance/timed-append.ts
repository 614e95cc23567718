import { openStore } from '../open.ts';
import { chained } from './samples.ts';

/* Appends single entries one after another, and prints how many milliseconds each took to be acknowledged. */

const [address = '', count = '1'] = process.argv.slice(2);
const store = await openStore(address, []);
const stream = { partition: 'timed', name: 'a' };
const took: number[] = [];
for (let head = await store.events.head(stream); took.length < Number(count); ) {
  const group = chained(head, 1);
  const start = performance.now();
  await store.events.append(stream, head?.version ?? 0, group);
  took.push(performance.now() - start);
  head = await store.events.head(stream);
}
console.log(JSON.stringify(took));
await store.close();
