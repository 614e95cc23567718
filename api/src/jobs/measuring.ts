import type { MessagePort } from 'node:worker_threads';
import { type Report, type ReportOptions, report } from '../agree/report.ts';
import { type SubmittedLayer, studyOf } from '../agree/submitted.ts';
import { received, streamed } from './stream.ts';

/** What a measuring thread is given; layers come through the port. */
export interface ToMeasure {
  readonly port: MessagePort;
  readonly options: ReportOptions;
}

/** Sends layers to a thread as they come, and gives back what it makes of them. @throws what the layers throw */
export const measured = (
  layers: AsyncIterable<SubmittedLayer>,
  options: ReportOptions,
  run: (task: ToMeasure, transfer: readonly MessagePort[]) => Promise<Report>,
): Promise<Report> => streamed(sendable(layers), (port) => run({ port, options }, [port]));

/** In the thread: collects the layers and measures them. @throws {Error} if they broke off */
export const measure = async ({ port, options }: ToMeasure): Promise<Report> =>
  report(studyOf(await received<SubmittedLayer>(port, 'layers to measure')), options);

/** The layers with only what is measured, in plain maps, which can be sent to a thread. */
async function* sendable(layers: AsyncIterable<SubmittedLayer>): AsyncIterable<SubmittedLayer> {
  for await (const { state, ...layer } of layers) {
    const { spans, relations, noteLabels } = state;
    yield {
      ...layer,
      state: { spans: new Map(spans), relations: new Map(relations), noteLabels: new Map(noteLabels) },
    };
  }
}
