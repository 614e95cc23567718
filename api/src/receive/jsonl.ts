import { offsetMap, ProdigyTask, Refusal } from '@chartmark/schemas';
import { z } from 'zod';
import { describe, fieldsOf, textKey } from './columns.ts';
import { decode } from './decode.ts';
import type { Incoming, IncomingSpan } from './incoming.ts';
import type { Line } from './lines.ts';

const Record = z.record(z.string(), z.unknown());

/** One JSON object a line: the text under the named key or a usual one, what else is known under its own names. */
export async function* jsonlNotes(lines: AsyncIterable<Line>, named: string | null): AsyncIterable<Incoming> {
  for await (const line of lines) {
    yield attempt(line, (record) => {
      const key = textKey(Object.keys(record), named);
      const text = key === null ? undefined : record[key];
      if (typeof text !== 'string') return `it has no text under '${named ?? 'text'}'`;
      if (text === '') return 'its text is empty';
      const { [key ?? '']: _, ...rest } = record;
      return { text, ...describe(fieldsOf(rest)), spans: [], task: null };
    });
  }
}

/** Prodigy tasks, one a line; their offsets count code points. */
export async function* prodigyNotes(lines: AsyncIterable<Line>): AsyncIterable<Incoming> {
  for await (const line of lines) {
    yield attempt(line, (record) => {
      const parsed = ProdigyTask.safeParse(record);
      if (!parsed.success) {
        const [issue] = parsed.error.issues;
        return `it is no Prodigy task: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`;
      }
      const task = parsed.data;
      if (task.text === undefined || task.text === '') return 'it has no text';
      const spans = spansOf(task.text, task);
      if (typeof spans === 'string') return spans;
      return { text: task.text, ...describe(fieldsOf({ meta: task.meta ?? {} })), spans, task };
    });
  }
}

type Read = Omit<Extract<Incoming, { kind: 'note' }>, 'kind' | 'item'> | string;

/** A line that cannot be read is refused with its number; what is wrong is said without repeating the line. */
function attempt({ number, bytes }: Line, read: (record: z.infer<typeof Record>) => Read): Incoming {
  const item = String(number);
  const refuse = (reason: string): Incoming => ({ kind: 'refused', item, reason: `Line ${number}: ${reason}` });
  try {
    const parsed = Record.safeParse(JSON.parse(decode(bytes)));
    if (!parsed.success) return refuse('it is no JSON object');
    const result = read(parsed.data);
    return typeof result === 'string' ? refuse(result) : { kind: 'note', item, ...result };
  } catch (error) {
    if (error instanceof SyntaxError) return refuse('it is not JSON');
    if (error instanceof Refusal) return refuse(error.message);
    throw error;
  }
}

function spansOf(text: string, task: ProdigyTask): IncomingSpan[] | string {
  const map = offsetMap(text);
  const spans: IncomingSpan[] = [];
  for (const [i, { start, end, label }] of (task.spans ?? []).entries()) {
    if (end > map.codePoints) return `span ${i + 1} ends at ${end}, beyond the text's ${map.codePoints} characters`;
    if (start >= end) return `span ${i + 1} covers nothing`;
    if (label !== undefined) spans.push({ start: map.toUtf16(start), end: map.toUtf16(end), label });
  }
  return spans;
}
