import { offsetMap, ProdigyTask, type Refusal, refusal, unstorable } from '@chartmark/schemas';
import { prodigyToLayer } from '../exchange/prodigy-read.ts';
import { describe, fieldsOf } from './columns.ts';
import { type Incoming, type IncomingLabels, unfit } from './incoming.ts';
import { readLine } from './jsonl.ts';
import type { Line } from './lines.ts';

/** Prodigy tasks, one a line, as notes with the spans and relations that came along. Offsets count code points there. */
export async function* prodigyNotes(lines: AsyncIterable<Line>): AsyncIterable<Incoming> {
  for await (const line of lines) {
    const note = readLine(line, (record) => {
      const parsed = ProdigyTask.safeParse(record);
      if (!parsed.success) {
        const [issue] = parsed.error.issues;
        return refusal('line.task', { what: `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}` });
      }
      const task = parsed.data;
      const { text, ...rest } = task;
      if (text === undefined) return refusal('line.noText', {});
      const reason = unfit(text);
      if (reason !== null) return reason;
      const fault = unstorable(rest);
      if (fault !== null) return refusal('line.keys', { expected: fault.expected, found: fault.found });
      return misplaced(text, task) ?? { text, ...describe(fieldsOf(rest)), labels: labelsOf({ ...task, text }), task };
    });
    if (note) yield note;
  }
}

/** Why the spans cannot be spans of this text, or null. */
function misplaced(text: string, task: ProdigyTask): Refusal | null {
  const map = offsetMap(text);
  for (const [i, { start, end }] of (task.spans ?? []).entries()) {
    if (end > map.codePoints) return refusal('line.spanBeyond', { span: i + 1, end, length: map.codePoints });
    if (start >= end) return refusal('line.spanEmpty', { span: i + 1 });
  }
  return null;
}

/** The labelled spans with all that our own export says of them, and the relations between them. */
function labelsOf(task: ProdigyTask & { text: string }): IncomingLabels {
  let made = 0;
  const { spans, relations } = prodigyToLayer(task, () => `new ${++made}`);
  const places = new Map(spans.map(({ id }, i) => [id, i]));
  return {
    spans: spans.map(({ label, fragments, attributes, concept }) => ({ label, fragments, attributes, concept })),
    relations: relations.flatMap(({ label, head, child }) => {
      const [from, to] = [places.get(head), places.get(child)];
      return from === undefined || to === undefined ? [] : [{ label, head: from, child: to }];
    }),
  };
}
