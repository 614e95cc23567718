import { NO_META, refusal } from '@chartmark/schemas';
import { decode, NOTE_BYTES } from './decode.ts';
import { because, NO_LABELS, type Received, unfit } from './incoming.ts';

/**
 * A file that is one note, to the last character.
 *
 * @throws {Refusal} `oversized`, `unsupported` if it is no text, `invalid` if there is nothing in it
 */
export function plainTextNote(bytes: Uint8Array): Received {
  if (bytes.length > NOTE_BYTES) {
    throw refusal('import.note', { most: NOTE_BYTES / 2 ** 20 });
  }
  const text = decode(bytes);
  const reason = unfit(text);
  if (reason !== null) throw refusal('import.noNote', because(reason));
  return { kind: 'note', item: '1', text, known: {}, meta: NO_META, subjectKey: null, labels: NO_LABELS, task: null };
}
