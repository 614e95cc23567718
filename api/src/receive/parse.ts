import type { ReceiveFormat } from '@chartmark/schemas';
import { Refusal } from '@chartmark/schemas';
import { NO_META } from './columns.ts';
import { csvNotes } from './csv.ts';
import { decode, FILE_BYTES, NOTE_BYTES } from './decode.ts';
import type { Incoming } from './incoming.ts';
import { jsonlNotes, prodigyNotes } from './jsonl.ts';
import { bounded, lines, whole } from './lines.ts';

export interface ParseOptions {
  readonly format: ReceiveFormat;
  /** The column or key of the text, or null for the usual ones. */
  readonly textColumn: string | null;
  /** Whether what is right is taken although something else is wrong. */
  readonly partial: boolean;
}

/**
 * The notes of one file, as they come. Unless `partial`, one that is wrong refuses the file, and nothing is given out
 * before the whole of it was read; that is why a file has a limit.
 *
 * @throws {Refusal} naming the line and what is wrong with it
 */
export async function* parseNotes(file: AsyncIterable<Uint8Array>, options: ParseOptions): AsyncIterable<Incoming> {
  const notes = read(bounded(file, FILE_BYTES), options);
  if (options.partial) {
    yield* notes;
    return;
  }
  const all: Incoming[] = [];
  for await (const note of notes) {
    if (note.kind === 'refused') {
      throw new Refusal('invalid', note.reason, [
        { pointer: `/line/${note.item}`, expected: 'a note', found: note.reason },
      ]);
    }
    all.push(note);
  }
  yield* all;
}

async function* read(file: AsyncIterable<Uint8Array>, { format, textColumn }: ParseOptions): AsyncIterable<Incoming> {
  switch (format) {
    case 'jsonl':
      yield* jsonlNotes(lines(file, NOTE_BYTES), textColumn);
      return;
    case 'prodigy':
      yield* prodigyNotes(lines(file, NOTE_BYTES));
      return;
    case 'csv':
      yield* csvNotes(decode(await whole(file)), textColumn);
      return;
    case 'text': {
      const bytes = await whole(file);
      if (bytes.length > NOTE_BYTES) throw new Refusal('oversized', `A note may have ${NOTE_BYTES / 2 ** 20} MB`);
      yield {
        kind: 'note',
        item: '1',
        text: decode(bytes),
        known: {},
        meta: NO_META,
        subjectKey: null,
        spans: [],
        task: null,
      };
      return;
    }
  }
}
