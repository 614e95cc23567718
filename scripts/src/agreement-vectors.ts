import { CODING } from './vectors/coding.ts';
import { GAMMA } from './vectors/gamma.ts';
import { QUALITY } from './vectors/quality.ts';
import { SPANS } from './vectors/spans.ts';

/** What a metric of the vectors takes and gives; `null` is undefined with a reason. */
export type Metric = (input: unknown, params: Readonly<Record<string, unknown>>) => unknown;

const METRICS: Readonly<Record<string, Metric>> = { ...CODING, ...SPANS, ...QUALITY, ...GAMMA };

/** @returns the metric's value, `null` where it is undefined, `undefined` where there is no such metric */
export function compute(metric: string, input: unknown, params: Readonly<Record<string, unknown>> = {}): unknown {
  return Object.hasOwn(METRICS, metric) ? METRICS[metric]?.(input, params) : undefined;
}
