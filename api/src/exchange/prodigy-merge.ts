import type { ProdigyRelation, ProdigySpan, ProdigyTask } from '@chartmark/schemas';
import { Attributes, ConceptRef, canonicalJson, Origin } from '@chartmark/schemas';
import { fragmentsOf, placeOf, resolveTask } from './prodigy-resolve.ts';

export interface Labels {
  readonly spans: readonly ProdigySpan[];
  readonly relations: readonly ProdigyRelation[];
}

/**
 * The labels of a task as they are now: first those it came with that are still there, in their order and with their other
 * keys, then the new ones. Labels that could not be imported stay as well, since nobody can have removed them here.
 *
 * @returns the labels, and whether nothing has changed since the task came
 */
export function mergeLabels(original: ProdigyTask & { text: string }, now: Labels): Labels & { isSame: boolean } {
  const resolved = resolveTask(original);
  const cameSpans = original.spans ?? [];
  const spans = merge(now.spans, placeOf, cameSpans, (span, i) => (resolved.spans[i] ? placeOf(span) : null));
  const placeAt = (index: number): string => {
    const span = cameSpans[index];
    return span ? placeOf(span) : '';
  };
  const renamed = now.relations.map((relation) => ({
    ...relation,
    head_id: spans.ids.get(relation['head_id']) ?? relation['head_id'],
    child_id: spans.ids.get(relation['child_id']) ?? relation['child_id'],
  }));
  const relations = merge(renamed, relationKey, original.relations ?? [], ({ label }, i) => {
    const ends = resolved.relations[i];
    return ends ? [label, placeAt(ends.head), placeAt(ends.child)].join('\n') : null;
  });
  return { spans: spans.items, relations: relations.items, isSame: spans.isSame && relations.isSame };
}

const relationKey = ({ label, head_span, child_span }: ProdigyRelation): string =>
  [label, head_span ? placeOf(head_span) : '', child_span ? placeOf(child_span) : ''].join('\n');

interface Merged<T> {
  readonly items: readonly T[];
  readonly isSame: boolean;
  /** From the present id of a thing to the id it came with, under which it goes out again. */
  readonly ids: ReadonlyMap<unknown, unknown>;
}

/** @param keyOf the key by which an item that came meets one of now; null if it stays as it came */
function merge<T extends Labelled>(
  now: readonly T[],
  key: (item: T) => string,
  came: readonly T[],
  keyOf: (item: T, index: number) => string | null,
): Merged<T> {
  const left = Map.groupBy(now, key);
  const ids = new Map<unknown, unknown>();
  let isSame = true;
  const kept = came.flatMap((item, i): T[] => {
    const wanted = keyOf(item, i);
    if (wanted === null) return [item];
    const same = left.get(wanted)?.shift();
    isSame &&= same !== undefined && ourWords(same) === ourWords(item);
    if (!same) return [];
    if ('id' in item) ids.set(same['id'], item['id']);
    return [joined(item, same)];
  });
  const added = [...left.values()].flat();
  return { items: [...kept, ...added], isSame: isSame && added.length === 0, ids };
}

type Labelled = ProdigySpan | ProdigyRelation;

/** The label as it came, except for what only this service can have changed. */
function joined<T extends Labelled>(came: T, now: T): T {
  const theirs = Object.entries(came).filter(
    ([key]) => !isOurs(came, key) && !(key in now && SAID_BY_US.some((ours) => ours === key)),
  );
  return { ...now, ...Object.fromEntries(theirs) };
}

const SAID_BY_US = ['fragments', 'attributes', 'concept'] as const;

/** Whether a key holds what we would write there, and not what another tool uses it for. */
function isOurs(item: Labelled, key: string): boolean {
  switch (key) {
    case 'fragments':
      return fragmentsOf(item) !== undefined;
    case 'attributes':
      return Attributes.safeParse(item[key]).success;
    case 'concept':
      return ConceptRef.safeParse(item[key]).success;
    case 'origin':
      return Origin.safeParse(item[key]).success;
    default:
      return false;
  }
}

/** What our own keys say about a label, as one text to compare. An empty object counts as absent. */
function ourWords(item: Labelled): string {
  const said = SAID_BY_US.flatMap((key) => (isOurs(item, key) ? [[key, item[key]]] : []));
  return canonicalJson(Object.fromEntries(said.filter(([, value]) => canonicalJson(value) !== '{}')));
}
