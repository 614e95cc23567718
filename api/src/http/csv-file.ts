import type { Streamed } from './route.ts';

/** A table as a file to be kept. */
export const csvFile = (fileName: string, table: string): Streamed => ({
  type: 'text/csv; charset=utf-8',
  fileName,
  chunks: inOne(table),
});

async function* inOne(text: string): AsyncIterable<string> {
  yield text;
}
