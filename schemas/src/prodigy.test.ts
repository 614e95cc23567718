import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ProdigyTask } from './prodigy.ts';

const SHARED = new URL('../../../shared/formats/prodigy/', import.meta.url);
const files = existsSync(SHARED) ? readdirSync(SHARED).filter((name) => name.endsWith('.jsonl')) : [];

describe.skipIf(files.length === 0)('real files (from ../shared)', () => {
  test.each(files)('every task of %s is taken, with every key', (name) => {
    const lines = readFileSync(new URL(name, SHARED), 'utf8').split('\n').filter(Boolean);
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) {
      const came: unknown = JSON.parse(line);
      expect(ProdigyTask.parse(came)).toEqual(came);
    }
  });
});

const full = {
  text: 'I have a cough',
  meta: { source: 'x', nested: { deep: [1] } },
  tokens: [{ text: 'I', start: 0, end: 1, id: 0, ws: true, disabled: false, style: 'bold' }],
  spans: [{ start: 9, end: 14, token_start: 3, token_end: 3, label: 'S', type: 'span', score: 0.5 }],
  relations: [
    {
      head: 3,
      child: 0,
      label: 'R',
      color: '#fff',
      head_span: { start: 9, end: 14, label: null, x: 1 },
      child_span: { start: 0, end: 1 },
    },
  ],
  options: [
    { id: 1, text: 'one' },
    { id: 'b', html: '<b>' },
  ],
  accept: [1, 'b'],
  answer: 'accept',
  _input_hash: -2147483648,
  _task_hash: 2147483647,
  _session_id: null,
  _annotator_id: 'set-ann',
  _view_id: 'relations',
  _timestamp: 1700000000,
  _is_binary: false,
  versions: [{ text: 'I', sessions: ['a'] }],
};

test('a task with all that Prodigy writes is taken as it is', () => {
  expect(ProdigyTask.parse(full)).toEqual(full);
});

test('keys that nobody knows are kept at every level', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^x[a-z]{1,8}$/), fc.jsonValue({ maxDepth: 2 }), (key, value) => {
      const task = {
        [key]: value,
        meta: { [key]: value },
        tokens: [{ text: 'I', start: 0, end: 1, id: 0, [key]: value }],
        spans: [{ start: 0, end: 1, [key]: value }],
        relations: [{ head: 0, child: 0, label: 'R', head_span: { start: 0, end: 1, [key]: value }, [key]: value }],
        options: [{ id: 1, [key]: value }],
      };
      expect(ProdigyTask.parse(task)).toEqual(task);
    }),
  );
});

test.each<[string, object]>([
  ['an unknown answer', { answer: 'maybe' }],
  ['a negative start', { spans: [{ start: -1, end: 1 }] }],
  ['half an end', { spans: [{ start: 0, end: 1.5 }] }],
  ['a span without end', { spans: [{ start: 0 }] }],
  ['a label that is no text', { spans: [{ start: 0, end: 1, label: 5 }] }],
  ['spans that are no list', { spans: { start: 0, end: 1 } }],
  ['a relation without label', { relations: [{ head: 0, child: 1 }] }],
  ['a hash of 33 bits', { _input_hash: 2 ** 31 }],
  ['a token without id', { tokens: [{ text: 'I', start: 0, end: 1 }] }],
  ['an option without id', { options: [{ text: 'one' }] }],
])('%s is refused', (_, task) => {
  expect(ProdigyTask.safeParse(task).success).toBe(false);
});
