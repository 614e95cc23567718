import { MessageChannel, type MessagePort } from 'node:worker_threads';

/** Things sent to a thread in one message: few enough that copying them takes only milliseconds. */
const TOGETHER = 20;

/** `null` marks the end. */
type Message<T> = readonly T[] | null;

/** Sends things to a thread as they come, so that neither side is blocked for long. @throws what the things or the thread throw */
export async function streamed<T, R>(things: AsyncIterable<T>, run: (port: MessagePort) => Promise<R>): Promise<R> {
  const { port1: ours, port2: port } = new MessageChannel();
  const result = run(port);
  // A failure is thrown where `result` is awaited; the thread may fail while things are still being sent.
  result.catch(() => undefined);
  try {
    await send(things, ours);
  } catch (error) {
    ours.close();
    await result.catch(() => null);
    throw error;
  }
  return await result.finally(() => ours.close());
}

/** In the thread: everything that is sent. @param what names it in the error @throws {Error} if it breaks off */
export async function received<T>(port: MessagePort, what: string): Promise<T[]> {
  const all: T[] = [];
  await new Promise<void>((resolve, reject) => {
    port.on('message', (message: Message<T>) => {
      if (message) all.push(...message);
      else resolve();
    });
    port.on('close', () => reject(new Error(`the ${what} broke off`)));
  });
  port.close();
  return all;
}

async function send<T>(things: AsyncIterable<T>, port: MessagePort): Promise<void> {
  const post = (message: Message<T>) => port.postMessage(message);
  let batch: T[] = [];
  for await (const thing of things) {
    batch.push(thing);
    if (batch.length < TOGETHER) continue;
    post(batch);
    batch = [];
  }
  post(batch);
  post(null);
}
