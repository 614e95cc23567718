import type { RefusalKind } from './problem.ts';

/** Why one line of a file of notes is not taken, as `REASONS` has it; each goes on from the line's number. */
export const LINE_REASONS = {
  'line.empty': ['invalid', 'its text is empty'],
  'line.surrogate': ['invalid', 'its text has half of a surrogate pair'],
  'line.values': ['invalid', 'it has {found} values, the header {expected}'],
  'line.long': ['oversized', 'it is longer than {most} MB'],
  'line.json': ['invalid', 'it is not JSON'],
  'line.object': ['invalid', 'it is no JSON object'],
  'line.key': ['invalid', "it has no text under '{key}'"],
  'line.noText': ['invalid', 'it has no text'],
  'line.task': ['invalid', 'it is no Prodigy task: {what}'],
  'line.keys': ['invalid', 'its keys beside the text cannot be kept: expected {expected}, found {found}'],
  'line.spanBeyond': ['invalid', "span {span} ends at {end}, beyond the text's {length} characters"],
  'line.spanEmpty': ['invalid', 'span {span} covers nothing'],
  'line.duplicate': ['conflict', 'the same text was received before'],
  'line.large': ['oversized', 'it is too large to be kept with all that was found in it'],
} as const satisfies Readonly<Record<string, readonly [RefusalKind, string]>>;
