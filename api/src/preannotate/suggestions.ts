import { hash } from 'node:crypto';
import type { ConceptRef, LabelSchema, SuggestedRelation, SuggestedSpan, Suggestion } from '@chartmark/schemas';
import { defaultAttributes, entityType, mayRelate, offeredTypes, splitsCharacter, uuidFrom } from '@chartmark/schemas';
import type { Move } from '../deidentify/engine.ts';
import type { Found } from './engine.ts';
import { isMadeUp } from './learned-lexicon.ts';

/** The engine by which suggestions of a model outside are known. */
export const engineOf = (suggester: string): string => `${MODEL}${suggester}`;
const MODEL = 'model: ';

/** Whether a model outside suggested it: any, or this one. */
export const isFromModel = ({ engine }: Suggestion, suggester?: string): boolean =>
  suggester === undefined ? engine.startsWith(MODEL) : engine === engineOf(suggester);

/** What came along with a note, in offsets of its text; a relation's ends are indexes of the spans. */
export interface CameAlong {
  readonly spans: readonly CameSpan[];
  readonly relations: readonly { readonly label: string; readonly head: number; readonly child: number }[];
}

interface CameSpan {
  readonly label: string;
  readonly fragments: readonly { readonly start: number; readonly end: number }[];
  readonly attributes: Readonly<Record<string, string>>;
  readonly concept: ConceptRef | null;
}

const IMPORT = { engine: 'import', version: '1', confidence: 1, why: 'came along with the note' } as const;

/** What came along, back from the suggestions it became. */
export function cameAlongIn(suggestions: readonly Suggestion[]): CameAlong {
  const spans = suggestions.filter((one) => one.kind === 'span' && one.engine === IMPORT.engine);
  const places = new Map(spans.map(({ id }, i) => [id, i]));
  return {
    spans: spans.flatMap((one) =>
      one.kind === 'span'
        ? [{ label: one.label, fragments: one.fragments, attributes: one.attributes, concept: one.concept }]
        : [],
    ),
    relations: suggestions.flatMap((one) => {
      if (one.kind !== 'relation' || one.engine !== IMPORT.engine) return [];
      const [head, child] = [places.get(one.head), places.get(one.child)];
      return head === undefined || child === undefined ? [] : [{ label: one.label, head, child }];
    }),
  };
}

/**
 * What was found in a note as its suggestions. Their ids follow from note, engine and place, so that the same run twice
 * suggests the same; what the project's schema does not allow is left out.
 */
export function suggestionsFor(
  note: { readonly id: string; readonly text: string },
  found: Found,
  cameAlong: CameAlong,
  schema: LabelSchema,
): Suggestion[] {
  const idOf = (...parts: readonly (string | number)[]): string =>
    uuidFrom(hash('sha256', [note.id, ...parts].join(' ')));
  const spans = found.spans.map((span): SuggestedSpan => {
    const { start, end, label, engine, version, confidence, why, concept } = span;
    return {
      kind: 'span',
      id: idOf(engine, version, start, end, label),
      label,
      fragments: [{ start, end }],
      attributes: fitting(schema, label, { ...span.attributes }),
      concept: concept && mayCode(schema, label, concept.system) ? concept : null,
      engine,
      version,
      confidence,
      why,
    };
  });
  const relations = found.relations.flatMap((relation): SuggestedRelation[] => {
    const { label, engine, version, confidence, why } = relation;
    const head = spans[relation.head];
    const child = spans[relation.child];
    if (!head || !child || !mayRelate(schema, label, head.label, child.label)) return [];
    const id = idOf(engine, version, head.id, child.id, label);
    return [{ kind: 'relation', id, label, head: head.id, child: child.id, engine, version, confidence, why }];
  });
  const imported = cameAlong.spans.map((span): SuggestedSpan | null => {
    if (!fits(span, note.text, schema)) return null;
    const { label, concept } = span;
    const fragments = span.fragments.map(({ start, end }) => ({ start, end }));
    return {
      kind: 'span',
      id: idOf('import', ...fragments.flatMap(({ start, end }) => [start, end]), label),
      label,
      fragments,
      attributes: fitting(schema, label, span.attributes),
      concept: concept && mayCode(schema, label, concept.system) ? concept : null,
      ...IMPORT,
    };
  });
  const joined = cameAlong.relations.flatMap(({ label, head: from, child: to }): SuggestedRelation[] => {
    const [head, child] = [imported[from], imported[to]];
    if (!head || !child || !mayRelate(schema, label, head.label, child.label)) return [];
    const id = idOf('import', head.id, child.id, label);
    return [{ kind: 'relation', id, label, head: head.id, child: child.id, ...IMPORT }];
  });
  const came = imported.filter((span) => span !== null);
  return [...came, ...without(spans, came), ...relations, ...joined];
}

/**
 * Suggestions for one text of a note as suggestions for another. What an engine found in words that are replaced there is
 * left out; what came along stays over what stands in their place. A relation needs both its ends.
 */
export function movedTo(suggestions: readonly Suggestion[], move: Move): Suggestion[] {
  const spans = suggestions.flatMap((one) => {
    if (one.kind !== 'span') return [];
    const moved = one.fragments.map(move);
    if (one.engine !== 'import' && moved.some(({ hidden }) => hidden)) return [];
    return [{ ...one, fragments: moved.map(({ start, end }) => ({ start, end })) }];
  });
  const left = new Set(spans.map(({ id }) => id));
  const relations = suggestions.filter((one) => one.kind === 'relation' && left.has(one.head) && left.has(one.child));
  return [...spans, ...relations];
}

/** What models say that is not found again without them; a relation needs both its ends. */
export function ofModels(
  before: readonly Suggestion[],
  models: readonly string[],
  found: readonly Suggestion[],
): readonly Suggestion[] {
  const known = new Set(found.map(({ id }) => id));
  const theirs = before.filter((one) => !known.has(one.id) && models.some((name) => isFromModel(one, name)));
  for (const { id } of theirs) known.add(id);
  return theirs.filter((one) => one.kind === 'span' || (known.has(one.head) && known.has(one.child)));
}

/** Where somebody labelled the very same already, the engine need not repeat it. */
const without = (spans: readonly SuggestedSpan[], imported: readonly SuggestedSpan[]): SuggestedSpan[] => {
  const taken = new Set(imported.map(placeOf));
  return spans.filter((span) => !taken.has(placeOf(span)));
};
const placeOf = ({ label, fragments }: SuggestedSpan): string =>
  `${label} ${fragments.map((f) => `${f.start}-${f.end}`).join(' ')}`;

function fits({ fragments, label }: CameSpan, text: string, schema: LabelSchema): boolean {
  const stands = fragments.every(
    ({ start, end }) =>
      start < end && end <= text.length && !splitsCharacter(text, start) && !splitsCharacter(text, end),
  );
  return fragments.length > 0 && stands && offeredTypes(schema).some(({ name }) => name === label);
}

/** Whether the label takes codes of this terminology: one it is bound to, or any if it is bound to none. */
export function mayCode(schema: LabelSchema, label: string, system: string): boolean {
  const bound = entityType(schema, label)?.terminologies ?? [];
  return !isMadeUp(system) && (bound.length === 0 || bound.includes(system));
}

/** The values the schema allows for this label, over its defaults. */
export function fitting(
  schema: LabelSchema,
  label: string,
  wanted: Readonly<Record<string, string>>,
): Record<string, string> {
  const allowed = entityType(schema, label)?.attributes ?? [];
  const values = schema.attributes.flatMap(({ name, values: all }) => {
    const value = wanted[name];
    return value !== undefined && allowed.includes(name) && all.some((one) => one.name === value)
      ? [[name, value]]
      : [];
  });
  return { ...defaultAttributes(schema, label), ...Object.fromEntries(values) };
}
