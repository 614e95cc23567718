import type { Streamed } from './route.ts';

/** A table as a file to be kept. */
export const csvFile = (fileName: string, table: string): Streamed => ({
  fileName,
  chunks: inOne(table),
});

async function* inOne(text: string): AsyncIterable<string> {
  yield text;
}
