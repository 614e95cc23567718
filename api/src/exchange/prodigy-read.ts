import type { Fragment, ProdigyTask, Relation, Span } from '@chartmark/schemas';
import { Attributes, ConceptRef, Id, Label, Origin } from '@chartmark/schemas';
import { z } from 'zod';
import { resolveTask } from './prodigy-resolve.ts';

export interface FromProdigy {
  readonly spans: readonly Span[];
  readonly relations: readonly Relation[];
  readonly noteLabels: Readonly<Record<string, string>>;
  /** What could not be taken over, or is doubtful, each in a sentence without the text's words. */
  readonly problems: readonly string[];
}

/**
 * A task as the content of a layer, in UTF-16 offsets. What our own export wrote comes back unchanged.
 *
 * @param newId makes the id of a span or relation that has none
 */
export function prodigyToLayer(task: ProdigyTask & { text: string }, newId: () => string): FromProdigy {
  const resolved = resolveTask(task);
  const used = new Set<string>();
  const idOf = (given: string | null): string => {
    const id = given === null || used.has(given) ? newId() : given;
    used.add(id);
    return id;
  };
  const spans = (task.spans ?? []).map((span, i): Span | null => {
    const fragments = resolved.spans[i];
    if (!fragments) return null;
    const { id, attributes, concept, origin } = Ours.parse(span);
    const label = span.label ?? '';
    return { id: idOf(id), label, fragments: fragments.map(copied), attributes, concept, origin };
  });
  const relations = (task.relations ?? []).map((relation, i): Relation | null => {
    const ends = resolved.relations[i];
    const [head, child] = [spans[ends?.head ?? -1], spans[ends?.child ?? -1]];
    if (!head || !child) return null;
    const { id, attributes, origin } = Ours.parse(relation);
    return { id: idOf(id), label: relation.label, head: head.id, child: child.id, attributes, origin };
  });
  const made = { spans: spans.filter((span) => span !== null), relations: relations.filter((one) => one !== null) };
  const known = new Set(made.spans.map((span) => span.id));
  const { relationsWithoutTokens, noteLabels } = OursOfTask.parse(task);
  const tokenless = relationsWithoutTokens.filter(({ head, child }) => known.has(head) && known.has(child));
  return { ...made, relations: [...made.relations, ...tokenless], noteLabels, problems: resolved.problems };
}

const copied = ({ start, end }: Fragment): Fragment => ({ start, end });

/** Our own keys; one that another tool uses for something else counts as absent. */
const Ours = z.object({
  id: Id.nullable().catch(null),
  attributes: Attributes.catch({}),
  concept: ConceptRef.nullable().catch(null),
  origin: Origin.catch({ kind: 'import', source: 'prodigy' }),
});

const TokenlessRelation = z.object({
  id: Id,
  label: Label,
  head: Id,
  child: Id,
  attributes: Attributes,
  origin: Origin,
});
const OursOfTask = z.object({
  noteLabels: z.record(Label, z.string()).catch({}),
  relationsWithoutTokens: z.array(TokenlessRelation).catch([]),
});
