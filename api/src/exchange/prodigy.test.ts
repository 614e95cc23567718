import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { ProdigyTask, Relation, Span } from '@chartmark/schemas';
import { ProdigyTask as Task } from '@chartmark/schemas';
import { describe, expect, test } from 'vitest';
import { type LayerForProdigy, layerToProdigy } from './prodigy.ts';
import { prodigyToLayer } from './prodigy-read.ts';

const SHARED = new URL('../../../../shared/formats/prodigy/', import.meta.url);
const files = existsSync(SHARED) ? readdirSync(SHARED).filter((name) => name.endsWith('.jsonl')) : [];
const linesOf = (name: string): string[] => readFileSync(new URL(name, SHARED), 'utf8').split('\n').filter(Boolean);

describe.skipIf(files.length === 0)('real Prodigy files (from ../shared)', () => {
  test.each(files)('%s comes out as it came in', (name) => {
    const lines = linesOf(name);
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) {
      const came: unknown = JSON.parse(line);
      const task = Task.parse(came);
      expect(task).toEqual(came);
      expect(backAgain(task)).toEqual(came);
    }
  });

  test.each(files)('%s, worked on but not changed, keeps every key, and each label what it says', (name) => {
    for (const line of linesOf(name)) {
      const task = Task.parse(JSON.parse(line));
      if (task.text === undefined) continue;
      const out = backAgain(task, { answer: 'accept', annotator: 'ann', session: 'set-ann', timestamp: 7 });
      const { answer: _, _timestamp, _session_id, _annotator_id, spans = [], relations = [], ...others } = task;
      expect(out).toMatchObject(others);
      expect(out).toMatchObject({ answer: 'accept', _annotator_id: 'ann', _session_id: 'set-ann', _timestamp: 7 });
      expect(out.spans).toHaveLength(spans.length);
      expect(out.spans).toMatchObject(spans);
      expect(out.relations ?? []).toHaveLength(relations.length);
      expect(out.relations ?? []).toMatchObject(relations);
    }
  });

  test('every relation of a real file finds its ends', () => {
    const tasks = linesOf('rel_component_annotations.jsonl').map((line) => withText(Task.parse(JSON.parse(line))));
    const layers = tasks.map((task) => prodigyToLayer(task, counter()));
    expect(layers.flatMap(({ problems }) => problems)).toEqual([]);
    expect(layers.flatMap(({ spans }) => spans)).toHaveLength(466);
    expect(layers.flatMap(({ relations }) => relations)).toHaveLength(267);
    for (const [i, { spans, relations }] of layers.entries()) {
      for (const [k, { head, child }] of relations.entries()) {
        const came = tasks[i]?.relations?.[k];
        expect(spans.find((span) => span.id === head)?.fragments).toMatchObject([extent(came?.head_span)]);
        expect(spans.find((span) => span.id === child)?.fragments).toMatchObject([extent(came?.child_span)]);
      }
    }
  });
});

describe('a task whose labels were changed', () => {
  const text = 'Took 😀 aspirin, then a rash';
  const came: ProdigyTask & { text: string } = {
    text,
    dataset: 'ade',
    options: [{ id: 'A' }],
    accept: ['A'],
    tokens: [
      { text: 'Took', start: 0, end: 4, id: 0 },
      { text: 'aspirin', start: 7, end: 14, id: 1 },
      { text: 'rash', start: 23, end: 27, id: 2 },
    ],
    spans: [
      { start: 7, end: 14, token_start: 1, token_end: 1, label: 'DRUG', id: 5, score: 0.5, attributes: ['theirs'] },
      { start: 23, end: 27, token_start: 2, token_end: 2, label: 'ADE', id: 6 },
      { start: 0, end: 4, note: 'no label: nobody here can have seen it' },
    ],
    relations: [
      { head: 1, child: 2, label: 'CAUSED', color: '#fff', head_id: 5, child_id: 6 },
      { head: 0, child: 1, label: 'OF' },
    ],
    _input_hash: 1,
    _task_hash: 2,
  };
  const [drug, ade] = prodigyToLayer(came, counter()).spans;
  const [caused] = prodigyToLayer(came, counter()).relations;

  test('is read with ids of our own, keys of others aside', () => {
    expect(prodigyToLayer(came, counter())).toMatchObject({
      spans: [
        { id: idOf(1), label: 'DRUG', fragments: [{ start: 8, end: 15 }], attributes: {}, concept: null },
        { id: idOf(2), label: 'ADE', fragments: [{ start: 24, end: 28 }] },
      ],
      relations: [{ label: 'CAUSED', head: idOf(1), child: idOf(2) }],
      problems: ['span 3 has no label', 'relation 2 joins spans that are not there'],
    });
  });

  test('goes out as it came while nothing has changed', () => {
    expect(layerToProdigy(layer({ text, spans: [drug, ade], relations: [caused], original: came }))).toEqual(came);
  });

  test('is changed by one label more, or one less', () => {
    const more = span({ id: idOf(7), label: 'VERB', fragments: [{ start: 0, end: 4 }] });
    const labels = (spans: readonly (Span | undefined)[]) =>
      layerToProdigy(layer({ text, spans, relations: [caused], original: came })).spans?.map(({ label }) => label);
    expect(labels([drug, ade, more])).toEqual(['DRUG', 'ADE', undefined, 'VERB']);
    expect(layerToProdigy(layer({ text, spans: [drug, ade], original: came })).relations).toEqual([
      came.relations?.[1],
    ]);
  });

  test('keeps what the others say, and its hashes', () => {
    const added = span({ id: idOf(7), label: 'VERB', fragments: [{ start: 0, end: 4 }] });
    const out = layerToProdigy(layer({ text, spans: [drug, added], relations: [], original: came }));
    expect(out).toEqual({
      ...came,
      spans: [
        { ...came.spans?.[0], origin: { kind: 'import', source: 'prodigy' } },
        came.spans?.[2],
        { start: 0, end: 4, token_start: 0, token_end: 0, label: 'VERB', id: idOf(7), origin: { kind: 'person' } },
      ],
      relations: [came.relations?.[1]],
      _view_id: 'relations',
    });
  });

  test('names the ends of a new relation by the ids they go out with', () => {
    const relation = { ...relationBetween(ade, drug), label: 'AFTER' };
    const out = layerToProdigy(layer({ text, spans: [drug, ade], relations: [relation], original: came }));
    expect(out.relations).toMatchObject([
      { head: 0, child: 1, label: 'OF' },
      { head: 2, child: 1, label: 'AFTER', head_id: 6, child_id: 5 },
    ]);
    const back = prodigyToLayer(withText(out), counter(20));
    expect(back.relations).toMatchObject([{ label: 'AFTER', head: back.spans[1]?.id, child: back.spans[0]?.id }]);
  });

  test('an attribute and a concept that were taken away are gone, and are not taken for unchanged', () => {
    const concept = { system: 'MeSH', code: 'D001241', name: 'Aspirin' };
    const full = { ...drug, attributes: { assertion: 'absent' }, concept };
    const once = layerToProdigy(layer({ text, spans: [span(full)], original: null }));
    expect(once.spans).toMatchObject([{ attributes: { assertion: 'absent' }, concept }]);
    const [bare] = layerToProdigy(layer({ text, spans: [drug], original: once })).spans ?? [];
    expect(bare).not.toHaveProperty('attributes');
    expect(bare).not.toHaveProperty('concept');
  });

  test('a choice among the task’s own options is left to it; note labels stand beside', () => {
    const noteLabels = { severity: 'grade 2' };
    expect(layerToProdigy(layer({ text, noteLabels, original: came }))).toMatchObject({ accept: ['A'], noteLabels });
    expect(layerToProdigy(layer({ text, noteLabels, original: null }))).toMatchObject({
      accept: ['grade 2'],
      noteLabels,
    });
  });
});

describe('what cannot be taken over is said, without the words', () => {
  const text = 'Mrs Holloway 😀 has a cough';
  const good = { start: 21, end: 26, label: 'S', token_end: 5 };
  test.each<[string, Partial<ProdigyTask>, string[], number, number]>([
    ['no label', { spans: [{ start: 0, end: 3 }] }, ['span 1 has no label'], 0, 0],
    [
      'a label of line breaks',
      { spans: [{ ...good, label: 'a\nb' }] },
      ['span 1 has a label that cannot be one here'],
      0,
      0,
    ],
    ['beyond the text', { spans: [good, { ...good, end: 30 }] }, ['span 2 lies outside the text'], 1, 0],
    ['nothing', { spans: [{ start: 4, end: 4, label: 'S' }] }, ['span 1 covers nothing'], 0, 0],
    ['other words', { spans: [{ ...good, text: 'Holloway' }] }, ['span 1 says other words than stand there'], 1, 0],
    [
      'missing end',
      { spans: [good], relations: [{ head: 5, child: 9, label: 'R' }] },
      ['relation 1 joins spans that are not there'],
      1,
      0,
    ],
    [
      'one end twice',
      { spans: [good], relations: [{ head: 5, child: 5, label: 'R' }] },
      ['relation 1 joins a span with itself'],
      1,
      0,
    ],
    [
      'a relation’s label',
      { spans: [good, { ...good, start: 0, end: 3, token_end: 0 }], relations: [{ head: 5, child: 0, label: '' }] },
      ['relation 1 has a label that cannot be one here'],
      2,
      0,
    ],
  ])('%s', (_, task, problems, spans, relations) => {
    const read = prodigyToLayer({ ...task, text }, counter());
    expect(read.problems).toEqual(problems);
    expect([read.spans.length, read.relations.length]).toEqual([spans, relations]);
    expect(read.problems.join()).not.toContain('Holloway');
  });

  test('the same id twice is given once', () => {
    const read = prodigyToLayer(
      {
        text,
        spans: [
          { ...good, id: idOf(3) },
          { ...good, label: 'T', id: idOf(3) },
        ],
      },
      counter(),
    );
    expect(read.spans.map((one) => one.id)).toEqual([idOf(3), idOf(1)]);
  });

  test('a span’s last token is found by its end where only the task’s tokens tell', () => {
    const tokens = [
      { text: 'has', start: 15, end: 18, id: 0 },
      { text: 'cough', start: 21, end: 26, id: 1 },
    ];
    const spans = [
      { start: 15, end: 18, label: 'A' },
      { start: 21, end: 26, label: 'B' },
    ];
    const read = prodigyToLayer({ text, tokens, spans, relations: [{ head: 0, child: 1, label: 'R' }] }, counter());
    expect(read).toMatchObject({ problems: [], relations: [{ head: idOf(1), child: idOf(2) }] });
  });
});

function backAgain(task: ProdigyTask, work: LayerForProdigy['work'] = null): ProdigyTask {
  if (task.text === undefined) return task;
  const { spans, relations, noteLabels } = prodigyToLayer(withText(task), counter());
  return layerToProdigy({ text: task.text, spans, relations, tokens: [], noteLabels, meta: {}, original: task, work });
}

function withText(task: ProdigyTask): ProdigyTask & { text: string } {
  return { ...task, text: task.text ?? '' };
}

type Parts = Omit<Partial<LayerForProdigy>, 'spans' | 'relations'> & {
  readonly text: string;
  readonly spans?: readonly (Span | undefined)[];
  readonly relations?: readonly (Relation | undefined)[];
};

const layer = ({ spans = [], relations = [], ...parts }: Parts): LayerForProdigy => ({
  tokens: [],
  noteLabels: {},
  meta: {},
  original: null,
  work: null,
  ...parts,
  spans: spans.filter((one) => one !== undefined),
  relations: relations.filter((one) => one !== undefined),
});

const span = (parts: Partial<Span>): Span => ({
  id: idOf(1),
  label: 'A',
  fragments: [{ start: 0, end: 1 }],
  attributes: {},
  concept: null,
  origin: { kind: 'person' },
  ...parts,
});

const relationBetween = (head: Span | undefined, child: Span | undefined): Relation => ({
  id: idOf(90),
  label: 'R',
  head: head?.id ?? '',
  child: child?.id ?? '',
  attributes: {},
  origin: { kind: 'person' },
});

const extent = (place: { start: number; end: number } | undefined) => ({ start: place?.start, end: place?.end });
const idOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const counter = (from = 0) => {
  let n = from;
  return () => idOf(++n);
};
