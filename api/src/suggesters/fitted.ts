import { createHash } from 'node:crypto';
import type { DropReason, LabelSchema, SuggestedRelation, SuggestedSpan, Suggestion } from '@chartmark/schemas';
import { AnsweredRelation, AnsweredSpan, entityType, mayRelate, splitsCharacter, uuidFrom } from '@chartmark/schemas';
import { engineOf, fitting, mayCode } from '../preannotate/suggestions.ts';

/** What a model answered for a note, and what it is held against. */
export interface Answered {
  readonly note: { readonly id: string; readonly text: string };
  readonly spans: readonly unknown[];
  readonly relations: readonly unknown[];
  readonly suggester: { readonly name: string; readonly labels: readonly string[] };
  readonly model: { readonly name: string; readonly version: string };
  readonly schema: LabelSchema;
  /** What is suggested already, by others. */
  readonly present: readonly Suggestion[];
}

export interface Fitted {
  readonly suggestions: readonly Suggestion[];
  readonly dropped: Partial<Record<DropReason, number>>;
}

/**
 * What of a model's answer can be shown to people; all else is counted by why it cannot. A span that another engine
 * suggests in the same place with the same label is that one, for relations too. Linear in spans and relations.
 */
export function fitted(answered: Answered): Fitted {
  const { note, suggester, model, schema } = answered;
  const dropped: Partial<Record<DropReason, number>> = {};
  const drop = (reason: DropReason): void => {
    dropped[reason] = (dropped[reason] ?? 0) + 1;
  };
  const provenance = { engine: engineOf(suggester.name), version: `${model.name} ${model.version}` };
  const idOf = (...parts: readonly (string | number)[]): string =>
    uuidFrom(
      createHash('sha256')
        .update([note.id, provenance.engine, provenance.version, ...parts].join(' '))
        .digest('hex'),
    );
  const inPlace = new Map<string, SuggestedSpan>();
  for (const one of answered.present) if (one.kind === 'span') inPlace.set(placeOf(one), one);
  const named = new Map<string, SuggestedSpan>();
  const suggestions: Suggestion[] = [];

  for (const given of answered.spans) {
    const parsed = AnsweredSpan.safeParse(given);
    const reason = parsed.success ? unfit(parsed.data, answered) : 'shape';
    if (!parsed.success || reason) {
      drop(reason ?? 'shape');
      continue;
    }
    const { id, start, end, label, confidence, concept, attributes, why } = parsed.data;
    const coded = concept && mayCode(schema, label, concept.system);
    const span: SuggestedSpan = {
      ...{ kind: 'span', id: idOf(start, end, label), label, fragments: [{ start, end }] },
      ...{ attributes: fitting(schema, label, attributes), concept: coded ? concept : null, confidence, ...provenance },
      why: `${suggester.name}${why && `: ${why}`}`,
    };
    const place = placeOf(span);
    const same = inPlace.get(place);
    if (same) drop('already');
    else {
      if (concept && !coded) drop('concept');
      inPlace.set(place, span);
      suggestions.push(span);
    }
    if (id !== undefined) named.set(id, same ?? span);
  }

  const drawn = new Set<string>();
  for (const given of answered.relations) {
    const { data } = AnsweredRelation.safeParse(given);
    const head = data && named.get(data.head);
    const child = data && named.get(data.child);
    if (!data) drop('shape');
    else if (!head || !child || head === child) drop('ends');
    else if (!mayRelate(schema, data.label, head.label, child.label)) drop('relation');
    else {
      const id = idOf(head.id, child.id, data.label);
      if (drawn.has(id)) drop('already');
      else {
        drawn.add(id);
        const { label, confidence, why } = data;
        const relation: SuggestedRelation = {
          ...{ kind: 'relation', id, label, head: head.id, child: child.id, confidence, ...provenance },
          why: `${suggester.name}${why && `: ${why}`}`,
        };
        suggestions.push(relation);
      }
    }
  }
  return { suggestions, dropped };
}

function unfit(
  { start, end, label }: AnsweredSpan,
  { note: { text }, suggester, schema }: Answered,
): DropReason | null {
  if (start >= end || end > text.length) return 'offsets';
  if (splitsCharacter(text, start) || splitsCharacter(text, end)) return 'character';
  if (text.slice(start, end).trim() === '') return 'blank';
  if (!entityType(schema, label)) return 'label';
  return suggester.labels.includes(label) ? null : 'notAsked';
}

const placeOf = ({ label, fragments }: SuggestedSpan): string =>
  `${label} ${fragments.map(({ start, end }) => `${start}-${end}`).join(' ')}`;
