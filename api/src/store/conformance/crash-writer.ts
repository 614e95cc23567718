import { writeSync } from 'node:fs';
import { openStore } from '../open.ts';
import { chained, loose, thing } from './samples.ts';

/*
 * A program that writes until it is killed, and says each thing that was acknowledged to it: `stream version id`, or
 * `counter` and what it stands at.
 */

const [address = '', ...streams] = process.argv.slice(2);
const store = await openStore(address, [loose]);

/** Written at once, since what was acknowledged must be told before the kill; a full pipe is tried again. */
function say(line: string): void {
  for (;;) {
    try {
      writeSync(1, `${line}\n`);
      return;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error;
    }
  }
}

async function append(name: string): Promise<never> {
  const stream = { partition: 'crash', name };
  let head = await store.events.head(stream);
  for (;;) {
    const group = chained(stream, head, 1 + Math.floor(Math.random() * 4));
    await store.events.append(stream, head?.version ?? 0, group);
    for (const { version, id } of group) say(`${name} ${version} ${id}`);
    const { version = 0, hash = '' } = group.at(-1) ?? {};
    head = { stream, version, hash };
  }
}

async function count(): Promise<never> {
  for (;;) {
    const counted = await store.docs.change(loose, 'counter', (doc) => ({ ...doc, count: doc.count + 1 }));
    if (counted) say(`counter ${counted.count}`);
    else await store.docs.add(loose, thing({ id: 'counter' }));
  }
}

await Promise.all([...streams.map(append), count()]);
