import type { ProdigyRelation, ProdigySpan, ProdigyTask, ProdigyToken, Relation, Span } from '@chartmark/schemas';
import { byPosition, canonicalJson, endOf, firstIndex, type OffsetMap, offsetMap, startOf } from '@chartmark/schemas';
import { prodigyHashes } from './prodigy-hash.ts';
import { mergeLabels } from './prodigy-merge.ts';

/** A token of a text in UTF-16 offsets; `ws` tells whether a space follows. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly ws: boolean;
}

export interface Work {
  readonly answer: 'accept' | 'reject' | 'ignore';
  readonly annotator: string;
  readonly session: string;
  /** Seconds since 1970. */
  readonly timestamp: number;
}

/** A layer as it is written for Prodigy. */
export interface LayerForProdigy {
  readonly text: string;
  readonly spans: readonly Span[];
  readonly relations: readonly Relation[];
  readonly tokens: readonly Token[];
  readonly noteLabels: Readonly<Record<string, string>>;
  /** Who worked on it, or null if nobody did since it came. */
  readonly work: Work | null;
  readonly meta: Readonly<Record<string, unknown>>;
  /** The task the note came as: its other keys go out again. */
  readonly original: ProdigyTask | null;
}

/**
 * One task. Offsets become code points; `token_end` is inclusive; a relation's ends are the last tokens of its spans.
 * What Prodigy has no field for goes into further keys: of a span and a relation `id`, `fragments`, `attributes`,
 * `concept`, `origin`, `head_id`, `child_id`; of the task `noteLabels`, and `relationsWithoutTokens` for relations whose
 * ends are white space. A task that nobody worked on and nothing changed in goes out as it came.
 *
 * @see Prodigy documentation, "Annotation task formats"
 */
export function layerToProdigy(layer: LayerForProdigy): ProdigyTask {
  const { text, original, work } = layer;
  const map = offsetMap(text);
  const tokens = original?.tokens ?? layer.tokens.map((token, id) => tokenOf(text, map, token, id));
  const written = new Map(layer.spans.toSorted(byPosition).map((span) => [span.id, spanOf(map, tokens, span)]));
  const relations = layer.relations.flatMap((relation) => relationOf(written, relation) ?? []);
  const placed = new Set(relations.map((relation) => relation['id']));
  const ours = oursOfTask(
    layer,
    layer.relations.filter(({ id }) => !placed.has(id)),
  );
  const now = { spans: [...written.values()], relations, isSame: false };
  const labels = original ? mergeLabels({ ...original, text }, now) : now;
  if (original && !work && labels.isSame && saysAlready(original, ours)) return original;

  const { input, task: asked } = prodigyHashes({ text, spans: labels.spans });
  return {
    _input_hash: input,
    _task_hash: asked,
    ...original,
    text,
    ...(Object.keys(layer.meta).length > 0 && { meta: { ...original?.meta, ...layer.meta } }),
    tokens,
    spans: [...labels.spans],
    ...((labels.relations.length > 0 || original?.relations) && { relations: [...labels.relations] }),
    ...ours,
    ...(work && {
      answer: work.answer,
      _annotator_id: work.annotator,
      _session_id: work.session,
      _timestamp: work.timestamp,
    }),
    _view_id: original?._view_id ?? (labels.relations.length > 0 ? 'relations' : 'spans_manual'),
  };
}

/** Our own keys of a task. `accept` chooses among the task's own `options`, so it is ours only if there are none. */
function oursOfTask({ original, noteLabels }: LayerForProdigy, tokenless: readonly Relation[]) {
  const chosen = Object.values(noteLabels);
  return {
    ...(tokenless.length > 0 && { relationsWithoutTokens: tokenless }),
    ...(chosen.length > 0 && { noteLabels }),
    ...(chosen.length > 0 && !original?.options && { accept: chosen }),
  };
}

const saysAlready = (original: ProdigyTask, ours: Readonly<Record<string, unknown>>): boolean =>
  Object.entries(ours).every(([key, value]) => canonicalJson(original[key] ?? null) === canonicalJson(value));

function tokenOf(text: string, map: OffsetMap, { start, end, ws }: Token, id: number): ProdigyToken {
  return {
    text: text.slice(start, end),
    start: map.toCodePoints(start),
    end: map.toCodePoints(end),
    id,
    ws,
    disabled: false,
  };
}

function spanOf(map: OffsetMap, tokens: readonly ProdigyToken[], span: Span): ProdigySpan {
  const { id, label, fragments, attributes, concept, origin } = span;
  const start = map.toCodePoints(startOf(span));
  const end = map.toCodePoints(endOf(span));
  return {
    start,
    end,
    ...tokenRange(tokens, start, end),
    label,
    id,
    ...(fragments.length > 1 && {
      fragments: fragments.map((f) => ({ start: map.toCodePoints(f.start), end: map.toCodePoints(f.end) })),
    }),
    ...(Object.keys(attributes).length > 0 && { attributes }),
    ...(concept && { concept }),
    origin,
  };
}

/** The first and the last token a stretch touches; O(log n). */
function tokenRange(
  tokens: readonly ProdigyToken[],
  start: number,
  end: number,
): { token_start: number; token_end: number } | null {
  const first = tokens[firstIndex(tokens.length, (i) => (tokens[i]?.end ?? 0) > start)];
  const last = tokens[firstIndex(tokens.length, (i) => (tokens[i]?.start ?? 0) >= end) - 1];
  return first && last && first.id <= last.id ? { token_start: first.id, token_end: last.id } : null;
}

/** Prodigy names a relation's ends by token, so one whose ends have no token cannot be written. */
function relationOf(spans: ReadonlyMap<string, ProdigySpan>, relation: Relation): ProdigyRelation | null {
  const head = endFor(spans.get(relation.head));
  const child = endFor(spans.get(relation.child));
  if (!head || !child) return null;
  const { id, label, attributes, origin } = relation;
  return {
    head: head.token_end,
    child: child.token_end,
    head_span: head,
    child_span: child,
    label,
    id,
    head_id: relation.head,
    child_id: relation.child,
    ...(Object.keys(attributes).length > 0 && { attributes }),
    origin,
  };
}

function endFor(span: ProdigySpan | undefined) {
  if (!span || typeof span.token_start !== 'number' || typeof span.token_end !== 'number') return null;
  const { start, end, token_start, token_end, label } = span;
  return { start, end, token_start, token_end, label };
}
