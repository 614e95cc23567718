import type { ReceiveFormat } from '@chartmark/schemas';
import { Refusal, refusal } from '@chartmark/schemas';
import { csvNotes } from './csv.ts';
import { FILE_BYTES, NOTE_BYTES } from './decode.ts';
import type { Incoming } from './incoming.ts';
import { jsonlNotes } from './jsonl.ts';
import { bounded, lines, whole } from './lines.ts';
import { plainTextNote } from './plain-text.ts';
import { prodigyNotes } from './prodigy-tasks.ts';
import { transcoded } from './utf8-stream.ts';

export interface ParseOptions {
  readonly format: ReceiveFormat;
  /** The column or key of the text, or null for the usual ones. */
  readonly textColumn: string | null;
  /** Whether what is right is taken although something else is wrong. */
  readonly partial: boolean;
}

/** How many notes may wait for the end of their file. */
export const HELD_NOTES = 250_000;

/**
 * The notes of one file, as they come. Unless `partial`, one that is wrong refuses the file, and nothing is given out
 * before the whole of it was read; that is why a file has limits.
 *
 * @throws {Refusal} naming the line and what is wrong with it
 */
export async function* parseNotes(file: AsyncIterable<Uint8Array>, options: ParseOptions): AsyncIterable<Incoming> {
  const items = read(bounded(file, FILE_BYTES), options);
  const held: Incoming[] = [];
  let isEmpty = true;
  for await (const item of items) {
    isEmpty = false;
    if (options.partial) yield item;
    else if (item.kind === 'note') held.push(item);
    else {
      const { item: line, refusal: kind, reason } = item;
      const why = refusal('import.line', { reason });
      const faults = [{ pointer: `/line/${line}`, expected: 'a note', found: reason }];
      throw new Refusal(kind, why.message, faults, undefined, why.reason);
    }
    if (held.length > HELD_NOTES) {
      throw refusal('import.many', { most: HELD_NOTES });
    }
  }
  if (isEmpty) throw refusal('import.noNotes', {});
  yield* held;
}

async function* read(file: AsyncIterable<Uint8Array>, { format, textColumn }: ParseOptions): AsyncIterable<Incoming> {
  switch (format) {
    case 'jsonl':
      yield* jsonlNotes(lines(transcoded(file), NOTE_BYTES), textColumn);
      return;
    case 'prodigy':
      yield* prodigyNotes(lines(transcoded(file), NOTE_BYTES));
      return;
    case 'csv':
      yield* csvNotes(transcoded(file), textColumn);
      return;
    case 'text':
      yield plainTextNote(await whole(file));
      return;
  }
}
