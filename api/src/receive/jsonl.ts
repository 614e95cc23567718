import { Refusal, refusal } from '@chartmark/schemas';
import { z } from 'zod';
import { describe, fieldsOf, textKey } from './columns.ts';
import { decodeUtf8, NOTE_BYTES } from './decode.ts';
import { type Incoming, NO_LABELS, type Received, refusedLine, unfit } from './incoming.ts';
import type { Line } from './lines.ts';

/** One JSON object a line: the text under the named key or a usual one, what else is known under its own names. */
export async function* jsonlNotes(lines: AsyncIterable<Line>, named: string | null): AsyncIterable<Incoming> {
  for await (const line of lines) {
    const note = readLine(line, (record) => {
      const key = textKey(Object.keys(record), named);
      const text = key === null ? undefined : record[key];
      if (typeof text !== 'string') return refusal('line.key', { key: named ?? 'text' });
      const { [key ?? '']: _, ...rest } = record;
      return unfit(text) ?? { text, ...describe(fieldsOf(rest)), labels: NO_LABELS, task: null };
    });
    if (note) yield note;
  }
}

const JsonObject = z.record(z.string(), z.unknown());
type ReadNote = Omit<Received, 'kind' | 'item'>;

/**
 * The note of one line of JSON, or why it has none, with the line's number and without its words; null for a line of
 * white space.
 *
 * @param read gives what is wrong with the object, or what it says of a note
 */
export function readLine(
  line: Line,
  read: (record: z.infer<typeof JsonObject>) => ReadNote | Refusal,
): Incoming | null {
  const { number, bytes } = line;
  if (bytes === null) return refusedLine(number, refusal('line.long', { most: NOTE_BYTES / 2 ** 20 }));
  try {
    const json = decodeUtf8(bytes, 0);
    if (json.trim() === '') return null;
    const parsed = JsonObject.safeParse(JSON.parse(json));
    if (!parsed.success) return refusedLine(number, refusal('line.object', {}));
    const result = read(parsed.data);
    return result instanceof Refusal ? refusedLine(number, result) : { kind: 'note', item: String(number), ...result };
  } catch (error) {
    if (error instanceof SyntaxError) return refusedLine(number, refusal('line.json', {}));
    if (error instanceof Refusal) return refusedLine(number, error);
    throw error;
  }
}
