import { join } from 'node:path';
import type { Config } from '@chartmark/api';
import { parseConfig } from '@chartmark/api';
import pino from 'pino';

/** The options every command that opens a store takes. */
export const STORE_OPTIONS = { data: { type: 'string' }, store: { type: 'string' } } as const;
export const STORE_HELP = `  --data DIR      the data folder (environment: DATA; default: data)
  --store URL     sqlite, or mongodb://… for MongoDB (environment: STORE)`;

/** Options over the environment. @throws {ConfigError} */
export function configFrom(values: {
  data?: string | undefined;
  store?: string | undefined;
  port?: string | undefined;
}): Config {
  const { data, store, port } = values;
  return parseConfig({
    ...process.env,
    ...(data !== undefined && { DATA: data }),
    ...(store !== undefined && { STORE: store }),
    ...(port !== undefined && { PORT: port }),
  });
}

/** Structured lines on standard error; no field of a request or a note is ever among them. */
export const logger = (level: string) => pino({ level, base: null }, pino.destination(2));

/** The folder of the built screens. */
export const webFolder = (): string => join(import.meta.dirname, '../../web/dist');
