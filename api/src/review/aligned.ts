import { createHash } from 'node:crypto';
import type { Attributes, DifferenceKind, Id, LayerState, Relation, Span } from '@chartmark/schemas';
import { canonicalJson, uuidFrom } from '@chartmark/schemas';

/** A submitted layer as adjudication compares it. */
export interface ComparedLayer {
  readonly layer: Id;
  readonly version: number;
  readonly state: Pick<LayerState, 'spans' | 'relations' | 'noteLabels'>;
}

/** A thing of one of the compared layers: a span, a relation, or a note label by its name. */
export interface Item {
  readonly layer: Id;
  readonly id: string;
}

/** What all layers have, with the thing of each that says so. A place is an agreed span or a difference, by its id. */
export type Agreed =
  | { readonly of: 'span'; readonly id: Id; readonly span: Span; readonly items: readonly Item[] }
  | { readonly of: 'relation'; readonly id: Id; readonly joins: Joins; readonly items: readonly Item[] }
  | { readonly of: 'noteLabel'; readonly id: string; readonly value: string; readonly items: readonly Item[] };

/** A relation of a layer, its ends mapped to the places where they lie. */
export interface Joins {
  readonly label: string;
  readonly attributes: Attributes;
  readonly head: Id;
  readonly child: Id;
  /** What its ends say, if one of the places holds several spans of a person and so does not tell which; else null. */
  readonly saying: string | null;
  /** The very spans, in the layers that have the relation. */
  readonly ends: readonly { readonly layer: Id; readonly head: Id; readonly child: Id }[];
}

/** What one layer has at a difference; nothing if all three are empty. */
export interface Side {
  readonly layer: Id;
  readonly spans: readonly Span[];
  readonly relations: readonly { readonly relation: Relation; readonly joins: Joins }[];
  readonly value: string | null;
}

/** One thing to decide: spans that conflict through overlaps, relations between two places, or a note label. */
export interface Difference {
  readonly id: Id;
  readonly of: 'span' | 'relation' | 'noteLabel';
  readonly kind: DifferenceKind;
  /** The label's name for a note label, else the types anybody used, sorted. */
  readonly labels: readonly string[];
  /** Where in the text; 0 and 0 for a note label. */
  readonly start: number;
  readonly end: number;
  /** One for each compared layer, in the order of their ids. */
  readonly sides: readonly Side[];
  /** The differences where the ends of its relations lie: these are to be decided first. */
  readonly waitsFor: readonly Id[];
}

/** The layers of a note held against each other. Everything on them is agreed or in exactly one difference. */
export interface Aligned {
  readonly layers: readonly ComparedLayer[];
  readonly agreed: readonly Agreed[];
  readonly differences: readonly Difference[];
}

/** Where an end of a relation lies, and how far that reaches in the text. */
export interface Place {
  readonly id: Id;
  readonly start: number;
  readonly end: number;
  /** Whether nobody has more than one span there. */
  readonly single: boolean;
}

/** An id derived from what it is for, so that it is the same each time. */
export const idFor = (...parts: readonly unknown[]): Id =>
  uuidFrom(createHash('sha256').update(canonicalJson(parts)).digest('hex'));

/** What a span says; two spans of one key say the same. */
export const spanKey = ({
  label,
  fragments,
  attributes,
  concept,
}: Pick<Span, 'label' | 'fragments' | 'attributes' | 'concept'>): string =>
  canonicalJson([label, fragments, attributes, codeOf(concept)]);

export const joinsKey = ({ label, attributes, head, child, saying }: Joins): string =>
  canonicalJson([label, attributes, head, child, saying]);

const codeOf = (concept: Span['concept']): readonly string[] | null => concept && [concept.system, concept.code];

/** What all layers share, and the rest of each. Of equal things in one layer, the k-th is matched with the k-th in another. */
export function inAll<T>(
  layers: readonly { readonly layer: Id; readonly things: readonly T[] }[],
  keyOf: (thing: T) => string,
): { common: { key: string; members: { layer: Id; thing: T }[] }[]; rest: { layer: Id; thing: T }[] } {
  const groups = new Map<string, { layer: Id; thing: T }[]>();
  for (const { layer, things } of layers) {
    const nth = createNth();
    for (const thing of things) {
      const known = keyOf(thing);
      const key = `${nth(known)} ${known}`;
      const members = groups.get(key) ?? [];
      groups.set(key, members);
      members.push({ layer, thing });
    }
  }
  const common = [];
  const rest = [];
  for (const [key, members] of groups) {
    if (members.length === layers.length) common.push({ key, members });
    else rest.push(...members);
  }
  return { common, rest };
}

/** Tells equal keys apart by number: 0 for the first of a key, 1 for the second, and so on. */
export function createNth(): (key: string) => number {
  const seen = new Map<string, number>();
  return (key) => {
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    return nth;
  };
}

/** One side for each layer, in their order. */
export const sidesOf = (layers: readonly ComparedLayer[], has: (layer: Id) => Partial<Omit<Side, 'layer'>>): Side[] =>
  layers.map(({ layer }) => ({ layer, spans: [], relations: [], value: null, ...has(layer) }));

export const distinct = (names: readonly string[]): string[] => [...new Set(names)].sort();
