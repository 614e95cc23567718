import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { type Report, type ReportOptions, report } from '../agree/report.ts';
import { type SubmittedLayer, studyOf } from '../agree/submitted.ts';

/** What a thread that measures agreement is given: layers come through the port, so that neither side holds up for long. */
export interface ToMeasure {
  readonly port: MessagePort;
  readonly options: ReportOptions;
}

/** Layers that go to the thread in one message: few enough that copying them is over in milliseconds. */
const TOGETHER = 20;

/** `null` ends them. */
type Message = readonly SubmittedLayer[] | null;

/** Sends layers to a thread as they come, and gives back what it makes of them. @throws what the layers throw */
export async function measured(
  layers: AsyncIterable<SubmittedLayer>,
  options: ReportOptions,
  run: (task: ToMeasure, transfer: readonly MessagePort[]) => Promise<Report>,
): Promise<Report> {
  const { port1: ours, port2: port } = new MessageChannel();
  const result = run({ port, options }, [port]);
  // A failure is thrown where it is awaited; the thread may end while layers are still being sent.
  result.catch(() => undefined);
  try {
    await send(layers, ours);
  } catch (error) {
    ours.close();
    await result.catch(() => null);
    throw error;
  }
  return await result.finally(() => ours.close());
}

/** In the thread: collects the layers and measures them. @throws {Error} if they broke off */
export async function measure({ port, options }: ToMeasure): Promise<Report> {
  const layers: SubmittedLayer[] = [];
  await new Promise<void>((resolve, reject) => {
    port.on('message', (message: Message) => {
      if (message) layers.push(...message);
      else resolve();
    });
    port.on('close', () => reject(new Error('the layers to measure broke off')));
  });
  port.close();
  return report(studyOf(layers), options);
}

async function send(layers: AsyncIterable<SubmittedLayer>, port: MessagePort): Promise<void> {
  const post = (message: Message) => port.postMessage(message);
  let batch: SubmittedLayer[] = [];
  for await (const layer of layers) {
    batch.push(toSend(layer));
    if (batch.length < TOGETHER) continue;
    post(batch);
    batch = [];
  }
  post(batch);
  post(null);
}

/** What can be sent, and of that what is measured. */
function toSend({ state, ...layer }: SubmittedLayer): SubmittedLayer {
  const { spans, relations, noteLabels } = state;
  return {
    ...layer,
    state: { spans: new Map(spans), relations: new Map(relations), noteLabels: new Map(noteLabels) },
  };
}
