import type { Fragment, Relation, Span } from '@chartmark/schemas';
import { offsetMap, ProdigyTask as Task } from '@chartmark/schemas';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layerToProdigy } from './prodigy.ts';
import { prodigyToLayer } from './prodigy-read.ts';

/** Notes of letters, blanks, line ends, combining marks and characters beyond the basic plane. */
const note = fc.string({
  unit: fc.constantFrom('a', 'B', '7', ' ', '\n', 'é', 'e\u0301', '😀', '👩🏽‍⚕️', '𝒳', '.'),
  minLength: 1,
  maxLength: 60,
});
const wish = fc.record({ cuts: fc.array(fc.nat(), { minLength: 2, maxLength: 6 }), label: fc.constantFrom('A', 'B') });
const layer = fc.record({
  text: note,
  wishes: fc.array(wish, { maxLength: 8 }),
  links: fc.array(fc.nat(), { maxLength: 4 }),
});

test('[OFFSET] whatever the text, our own layers come back as they were', () => {
  fc.assert(
    fc.property(layer, ({ text, wishes, links }) => {
      const spans = wishes.flatMap(({ cuts, label }, i) => spanOf(text, i, label, cuts));
      const relations = links.flatMap((link, i) => relationOf(spans, i, link));
      const noteLabels = links.length > 0 ? { severity: `grade ${links.length}` } : {};
      const back = read(write({ text, spans, relations, noteLabels }), text);
      expect(back.problems).toEqual([]);
      expect(back.spans.toSorted(byId)).toEqual(spans.toSorted(byId));
      expect(back.relations.toSorted(byId)).toEqual(relations.toSorted(byId));
      expect(back.noteLabels).toEqual(noteLabels);
    }),
  );
});

test('[OFFSET] a program that counts code points cuts the same words, and tokens hold their spans', () => {
  fc.assert(
    fc.property(layer, ({ text, wishes }) => {
      const spans = wishes.flatMap(({ cuts, label }, i) => spanOf(text, i, label, cuts));
      const task = write({ text, spans, relations: [], noteLabels: {} });
      const points = [...text];
      for (const { start, end, id, token_start, token_end } of task.spans ?? []) {
        const ours = spans.find((one) => one.id === id);
        expect(points.slice(start, end).join('')).toBe(
          text.slice(ours?.fragments[0]?.start, ours?.fragments.at(-1)?.end),
        );
        const touched = (task.tokens ?? []).filter((token) => token.start < end && start < token.end);
        expect([token_start, token_end]).toEqual([touched[0]?.id, touched.at(-1)?.id]);
      }
      for (const token of task.tokens ?? []) expect(points.slice(token.start, token.end).join('')).toBe(token.text);
    }),
  );
});

test('what was written, read and written again is the same', () => {
  fc.assert(
    fc.property(layer, ({ text, wishes, links }) => {
      const spans = wishes.flatMap(({ cuts, label }, i) => spanOf(text, i, label, cuts));
      const relations = links.flatMap((link, i) => relationOf(spans, i, link));
      const once = write({ text, spans, relations, noteLabels: {} });
      const back = read(once, text);
      expect(write({ text, ...back })).toEqual(once);
      const kept = layerToProdigy({ text, ...back, tokens: [], meta: {}, original: once, work: null });
      expect(kept).toEqual(once);
    }),
  );
});

interface Parts {
  readonly text: string;
  readonly spans: readonly Span[];
  readonly relations: readonly Relation[];
  readonly noteLabels: Readonly<Record<string, string>>;
}

function write({ text, spans, relations, noteLabels }: Parts): Task {
  const tokens = [...text.matchAll(/\S+/g)].map((m) => ({ start: m.index, end: m.index + m[0].length, ws: true }));
  const work = { answer: 'accept', annotator: 'ann', session: 'set-ann', timestamp: 1 } as const;
  return layerToProdigy({ text, spans, relations, noteLabels, tokens, meta: {}, original: null, work });
}

const read = (task: Task, text: string) =>
  prodigyToLayer({ ...Task.parse(JSON.parse(JSON.stringify(task))), text }, () => 'new');

/** A span whose edges are those of whole characters, in one part or several, or none where the wishes fall together. */
function spanOf(text: string, i: number, label: string, cuts: readonly number[]): Span[] {
  const map = offsetMap(text);
  const edges = [...new Set(cuts.map((cut) => map.toUtf16(cut % (map.codePoints + 1))))].sort((a, b) => a - b);
  const fragments = edges.flatMap((start, k): Fragment[] => {
    const end = edges[k + 1];
    return k % 2 === 0 && end !== undefined ? [{ start, end }] : [];
  });
  if (fragments.length === 0) return [];
  const attributes: Record<string, string> = i % 2 === 0 ? { assertion: 'absent' } : {};
  const concept = i % 3 === 0 ? { system: 'ICD-10-CM', code: 'I10', name: 'Essential (primary) hypertension' } : null;
  return [{ id: idOf(i), label, fragments, attributes, concept, origin: { kind: 'person' } }];
}

function relationOf(spans: readonly Span[], i: number, link: number): Relation[] {
  const [head, child] = [spans[link % spans.length], spans[(link + 1) % spans.length]];
  if (!head || !child || head === child) return [];
  const origin = { kind: 'import', source: 'x' } as const;
  return [{ id: idOf(100 + i), label: `r${i}`, head: head.id, child: child.id, attributes: { a: 'b' }, origin }];
}

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
const idOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
