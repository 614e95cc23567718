import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { ProdigyTask, Relation, Span } from '@chartmark/schemas';
import { ProdigyTask as Task } from '@chartmark/schemas';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layerToProdigy } from './prodigy.ts';
import { murmur3, prodigyHashes } from './prodigy-hash.ts';
import { prodigyToLayer } from './prodigy-read.ts';

const SHARED = new URL('../../../../shared/formats/prodigy/', import.meta.url);
const files = existsSync(SHARED) ? readdirSync(SHARED).filter((name) => name.endsWith('.jsonl')) : [];

describe.skipIf(files.length === 0)('real Prodigy files (from ../shared)', () => {
  test.each(files)('%s comes out as it came in', (name) => {
    const lines = readFileSync(new URL(name, SHARED), 'utf8').split('\n').filter(Boolean);
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) {
      const came: unknown = JSON.parse(line);
      const task = Task.parse(came);
      expect(task).toEqual(came);
      expect(backAgain(task)).toEqual(came);
    }
  });

  test('their hashes are ours', () => {
    const vectors = JSON.parse(readFileSync(new URL('hash-vectors.json', SHARED), 'utf8'));
    expect(vectors.length).toBeGreaterThan(10);
    for (const { task, _input_hash, _task_hash } of vectors) {
      const { input, task: asked } = prodigyHashes(task);
      expect(input).toBe(_input_hash);
      // null: an annotator had changed the task since its hash was made.
      if (_task_hash !== null) expect(asked).toBe(_task_hash);
    }
  });
});

test('MurmurHash3 of the empty string and of known texts', () => {
  expect(murmur3('')).toBe(0);
  expect(prodigyHashes({ text: 'hi my name is 0', label: 'foo' })).toEqual({ input: -784135307, task: -1606845795 });
});

test('[OFFSET] whatever the text, our own layers come back as they were', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(
      text,
      fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom('A', 'B')), { maxLength: 8 }),
      (note, wishes) => {
        const edges = edgesOf(note);
        const spans = wishes.flatMap(([a, b, label], i): Span[] => {
          const [start = 0, end = 0] = [edges[a % edges.length] ?? 0, edges[b % edges.length] ?? 0].sort(
            (x, y) => x - y,
          );
          return start === end ? [] : [spanAt(i, label, start, end)];
        });
        const relations = spans.length > 1 ? [relationBetween(spans)] : [];
        const words = [...note.matchAll(/\S+/g)].map((m) => ({ start: m.index, end: m.index + m[0].length, ws: true }));
        const task = layerToProdigy({
          text: note,
          spans,
          relations,
          tokens: words,
          noteLabels: {},
          meta: {},
          original: null,
          work: { answer: 'accept', annotator: 'ann', session: 'set-ann', timestamp: 1 },
        });
        const written = Task.parse(JSON.parse(JSON.stringify(task)));
        for (const span of written.spans ?? []) {
          expect([...note].slice(span.start, span.end).join('')).toBe(note.slice(...utf16(spans, span['id'])));
        }
        const back = prodigyToLayer({ ...written, text: note }, () => 'new');
        expect(back.problems).toEqual([]);
        expect(back.spans.toSorted(byId)).toEqual(spans.toSorted(byId));
        // A relation between spans without any token has no place in Prodigy's form.
        expect(relations).toEqual(expect.arrayContaining(back.relations));
      },
    ),
  );
});

/** The offsets between whole characters. */
function edgesOf(text: string): number[] {
  const edges = [0];
  for (const character of text) edges.push((edges.at(-1) ?? 0) + character.length);
  return edges;
}

const byId = (a: Span, b: Span): number => (a.id < b.id ? -1 : 1);

function utf16(spans: readonly Span[], id: unknown): [number, number] {
  const [f] = spans.find((span) => span.id === id)?.fragments ?? [];
  return [f?.start ?? 0, f?.end ?? 0];
}

function backAgain(task: ProdigyTask): ProdigyTask {
  if (task.text === undefined) return task;
  const text = task.text;
  let made = 0;
  const { spans, relations } = prodigyToLayer({ ...task, text }, () => `${++made}`);
  return layerToProdigy({ text, spans, relations, tokens: [], noteLabels: {}, meta: {}, original: task, work: null });
}

const idOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const spanAt = (n: number, label: string, start: number, end: number): Span => ({
  id: idOf(n),
  label,
  fragments: [{ start, end }],
  attributes: { assertion: 'absent' },
  concept: { system: 'ICD-10-CM', code: 'I10', name: 'Essential (primary) hypertension' },
  origin: { kind: 'person' },
});

function relationBetween(spans: readonly Span[]): Relation {
  const [head, child] = [spans[0]?.id ?? '', spans[1]?.id ?? ''];
  return { id: idOf(99), label: 'r', head, child, attributes: {}, origin: { kind: 'person' } };
}
