import type { ReceiveFormat } from '@chartmark/schemas';
import { Refusal, refusal } from '@chartmark/schemas';
import { csvNotes } from './csv.ts';
import { FILE_BYTES, NOTE_BYTES } from './decode.ts';
import { because, type Incoming } from './incoming.ts';
import { jsonlNotes } from './jsonl.ts';
import { bounded, lines, whole } from './lines.ts';
import { plainTextNote } from './plain-text.ts';
import { prodigyNotes } from './prodigy-tasks.ts';
import { transcoded } from './utf8-stream.ts';

export interface ParseOptions {
  readonly format: ReceiveFormat;
  /** The column or key of the text, or null for the usual ones. */
  readonly textColumn: string | null;
  /** Whether to take the valid notes of a file in which others are not. */
  readonly partial: boolean;
}

/** How many notes may be held until the end of their file is reached. */
export const HELD_NOTES = 250_000;

/**
 * The notes of one file, as they come. Unless `partial`, one invalid note refuses the whole file, so nothing is passed on
 * before all of it was read; that is why a file has limits.
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
      const { item: line, why: inner } = item;
      const why = refusal('import.line', { ...because(inner), line: Number(line) });
      const faults = [{ pointer: `/line/${line}`, expected: 'a note', found: why.message }];
      throw new Refusal(inner.kind, why.message, faults, undefined, why.reason);
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
