import { NO_META, Refusal } from '@chartmark/schemas';
import { decode, NOTE_BYTES } from './decode.ts';
import { NO_LABELS, type Received, unfit } from './incoming.ts';

/**
 * A file that is one note, to the last character.
 *
 * @throws {Refusal} `oversized`, `unsupported` if it is no text, `invalid` if there is nothing in it
 */
export function plainTextNote(bytes: Uint8Array): Received {
  if (bytes.length > NOTE_BYTES) {
    throw new Refusal('oversized', `A note may have ${NOTE_BYTES / 2 ** 20} MB; this one has more`);
  }
  const text = decode(bytes);
  const reason = unfit(text);
  if (reason !== null) throw new Refusal('invalid', `The file is no note: ${reason}`);
  return { kind: 'note', item: '1', text, known: {}, meta: NO_META, subjectKey: null, labels: NO_LABELS, task: null };
}
