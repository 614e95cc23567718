import type { ProdigyRelation, ProdigySpan, ProdigyTask, Relation, Span } from '@chartmark/schemas';
import { Fragments, offsetMap, Relation as RelationSchema, Span as SpanSchema } from '@chartmark/schemas';
import { z } from 'zod';

export interface FromProdigy {
  readonly spans: Span[];
  readonly relations: Relation[];
  /** What could not be taken over, each in a sentence. */
  readonly problems: string[];
}

/**
 * The spans and relations of a task, in UTF-16 offsets; what our own export wrote comes back as it was.
 *
 * @param newId makes the id of a span or relation that has none
 */
export function prodigyToLayer(task: ProdigyTask & { text: string }, newId: () => string): FromProdigy {
  const map = offsetMap(task.text);
  const problems: string[] = [];
  const spans = (task.spans ?? []).flatMap((span, i) => {
    if (span.label === undefined) return refuse(`span ${i + 1} has no label`);
    const parts = 'fragments' in span ? Fragments.safeParse(span['fragments']).data : undefined;
    const points = parts ?? [{ start: span.start, end: span.end }];
    if (points.some((f) => f.start >= f.end || f.end > map.codePoints))
      return refuse(`span ${i + 1} lies outside the text`);
    const fragments = points.map((f) => ({ start: map.toUtf16(f.start), end: map.toUtf16(f.end) }));
    return [{ span, made: spanFrom(span, fragments, newId) }];
  });
  const relations = (task.relations ?? []).flatMap((relation, i) => {
    const head = endOf(relation, 'head');
    const child = endOf(relation, 'child');
    if (!head || !child) return refuse(`relation ${i + 1} joins spans that are not there`);
    return [relationFrom(relation, head, child, newId)];
  });
  return { spans: spans.map(({ made }) => made), relations, problems };

  function refuse(problem: string): [] {
    problems.push(problem);
    return [];
  }

  /** An end by our own id, else by its span's offsets, else by the token it ends at. */
  function endOf(relation: ProdigyRelation, end: 'head' | 'child'): string | null {
    const id = relation[`${end}_id`];
    const place = relation[`${end}_span`];
    const found =
      spans.find(({ made }) => made.id === id) ??
      spans.find(
        ({ span }) => place && span.start === place.start && span.end === place.end && span.label === place.label,
      ) ??
      spans.find(({ span }) => span.token_end === relation[end]);
    return found?.made.id ?? null;
  }
}

const Ours = z
  .object({ id: z.unknown(), attributes: z.unknown(), concept: z.unknown(), origin: z.unknown() })
  .partial();

function spanFrom(span: ProdigySpan, fragments: Span['fragments'], newId: () => string): Span {
  const { id, attributes = {}, concept = null, origin } = Ours.parse(span);
  const ours = SpanSchema.safeParse({ id, label: span.label, fragments, attributes, concept, origin });
  if (ours.success) return ours.data;
  const plain = {
    id: newId(),
    fragments,
    attributes: {},
    concept: null,
    origin: { kind: 'import' as const, source: 'prodigy' },
  };
  return { ...plain, label: span.label ?? '' };
}

function relationFrom(relation: ProdigyRelation, head: string, child: string, newId: () => string): Relation {
  const { id, attributes = {}, origin } = Ours.parse(relation);
  const ours = RelationSchema.safeParse({ id, label: relation.label, head, child, attributes, origin });
  if (ours.success) return ours.data;
  return {
    id: newId(),
    label: relation.label,
    head,
    child,
    attributes: {},
    origin: { kind: 'import', source: 'prodigy' },
  };
}
