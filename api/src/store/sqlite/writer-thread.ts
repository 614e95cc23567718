import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { createCommitter } from './committer.ts';
import type { Asked, Begun } from './operation.ts';

/*
 * Where an embedded store is written, away from the thread that answers requests: a slow disk delays acknowledgements
 * and nothing else. What was asked while a group was committed is committed, and flushed, as the next.
 */

const { path, asked }: Begun = workerData;
const BUSY_MS = 5_000;
/** How long to wait for more in a way that wakes some 0.1 ms sooner than the event loop, and costs nothing either. */
const AWAKE_MS = 1_000;

const committer = createCommitter({ path, busyMs: BUSY_MS, writesBack: true });

parentPort?.on('message', (first: Asked) => {
  for (let messages = [first, ...arrived()]; messages.length > 0; messages = awaited()) {
    const group = messages.flatMap((message) => (message === 'close' ? [] : message));
    if (group.length > 0) parentPort?.postMessage(committer.commit(group));
    if (messages.includes('close')) return end();
  }
});

/** What has arrived, or arrives in time; nothing if it is left to the event loop to tell. */
function awaited(): Asked[] {
  for (;;) {
    const before = Atomics.load(asked, 0);
    const messages = arrived();
    if (messages.length > 0 || Atomics.wait(asked, 0, before, AWAKE_MS) === 'timed-out') return messages;
  }
}

function arrived(): Asked[] {
  const messages: Asked[] = [];
  if (parentPort === null) return messages;
  for (let one = receiveMessageOnPort(parentPort); one; one = receiveMessageOnPort(parentPort))
    messages.push(one.message);
  return messages;
}

function end(): void {
  committer.close();
  parentPort?.close();
}
