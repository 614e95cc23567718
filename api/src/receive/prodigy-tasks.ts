import { offsetMap, ProdigyTask, unstorable } from '@chartmark/schemas';
import { describe, fieldsOf } from './columns.ts';
import { type Incoming, type IncomingSpan, unfit } from './incoming.ts';
import { readLine } from './jsonl.ts';
import type { Line } from './lines.ts';

/** Prodigy tasks, one a line, as notes with the spans that came along. Offsets count code points there. */
export async function* prodigyNotes(lines: AsyncIterable<Line>): AsyncIterable<Incoming> {
  for await (const line of lines) {
    const note = readLine(line, (record) => {
      const parsed = ProdigyTask.safeParse(record);
      if (!parsed.success) {
        const [issue] = parsed.error.issues;
        return `it is no Prodigy task: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`;
      }
      const task = parsed.data;
      const { text, ...rest } = task;
      if (text === undefined) return 'it has no text';
      const reason = unfit(text);
      if (reason !== null) return reason;
      const fault = unstorable(rest);
      if (fault !== null)
        return `its keys beside the text cannot be kept: expected ${fault.expected}, found ${fault.found}`;
      const spans = spansOf(text, task);
      return typeof spans === 'string' ? spans : { text, ...describe(fieldsOf(rest)), spans, task };
    });
    if (note) yield note;
  }
}

/** The labelled spans in UTF-16, or why they cannot be spans of this text. */
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
