import { expect, test } from 'vitest';
import { formatOf } from './upload.ts';

test.each([
  ['notes.CSV', 'csv'],
  ['notes.jsonl', 'jsonl'],
  ['note.txt', 'text'],
  ['note', 'text'],
])('%s is taken as %s', (name, format) => {
  expect(formatOf(name)).toBe(format);
});
