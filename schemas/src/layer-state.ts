import { z } from 'zod';
import { type Decision, Put } from './event.ts';
import { Id } from './identity.ts';
import { LayeredMap } from './layered-map.ts';
import type { Relation } from './relation.ts';
import type { Span } from './span.ts';
import { copyOfStep, StepSchema, Steps } from './steps.ts';
import type { Verdict } from './verdict.ts';

/** A thing of a layer: its value, who made it, and the event that changed it last. */
export interface Cell<T> {
  readonly value: T;
  readonly by: Id;
  readonly touched: Id;
}

/** The steps one person can undo and redo. */
export interface History {
  readonly done: Steps;
  readonly undone: Steps;
}

export const NO_HISTORY: History = { done: Steps.NONE, undone: Steps.NONE };

/** What the events of a layer, folded in version order, amount to. */
export interface LayerState {
  readonly version: number;
  readonly submitted: boolean;
  readonly spans: ReadonlyMap<Id, Cell<Span>>;
  readonly relations: ReadonlyMap<Id, Cell<Relation>>;
  readonly noteLabels: ReadonlyMap<string, Cell<string>>;
  readonly decisions: ReadonlyMap<Id, Cell<Decision>>;
  /** What adjudication concluded, by the difference it settles; empty on layers of other stages. */
  readonly verdicts: ReadonlyMap<Id, Cell<Verdict>>;
  readonly comments: ReadonlyMap<Id, { readonly target: Id | null; readonly by: Id }>;
  readonly flags: ReadonlyMap<Id, { readonly target: Id | null; readonly by: Id; readonly open: boolean }>;
  readonly histories: ReadonlyMap<Id, History>;
}

export const EMPTY_LAYER: LayerState = {
  version: 0,
  submitted: false,
  spans: new Map(),
  relations: new Map(),
  noteLabels: new Map(),
  decisions: new Map(),
  verdicts: new Map(),
  comments: new Map(),
  flags: new Map(),
  histories: new Map(),
};

const Target = { id: Id, target: Id.nullable(), by: Id };

/** A layer's state as it is sent and stored. Every list is sorted by id, so that equal states give equal JSON. */
export const LayerSnapshot = z
  .strictObject({
    version: z.int().nonnegative(),
    submitted: z.boolean(),
    things: z.array(Put),
    comments: z.array(z.strictObject(Target)),
    flags: z.array(z.strictObject({ ...Target, open: z.boolean() })),
    histories: z.array(z.strictObject({ person: Id, done: z.array(StepSchema), undone: z.array(StepSchema) })),
  })
  .meta({ id: 'LayerSnapshot' });
export type LayerSnapshot = z.infer<typeof LayerSnapshot>;

export function snapshotOf(state: LayerState): LayerSnapshot {
  return {
    version: state.version,
    submitted: state.submitted,
    things: [
      ...inOrder(state.spans).map(([id, to]): Put => ({ of: 'span', id, to })),
      ...inOrder(state.relations).map(([id, to]): Put => ({ of: 'relation', id, to })),
      ...inOrder(state.noteLabels).map(([id, to]): Put => ({ of: 'noteLabel', id, to })),
      ...inOrder(state.decisions).map(([id, to]): Put => ({ of: 'decision', id, to })),
      ...inOrder(state.verdicts).map(([id, to]): Put => ({ of: 'verdict', id, to })),
    ],
    comments: inOrder(state.comments).map(([id, comment]) => ({ id, ...comment })),
    flags: inOrder(state.flags).map(([id, flag]) => ({ id, ...flag })),
    histories: inOrder(state.histories).map(([person, { done, undone }]) => ({
      person,
      done: [...done].map(copyOfStep),
      undone: [...undone].map(copyOfStep),
    })),
  };
}

export function stateOf(snapshot: LayerSnapshot): LayerState {
  const state = draftOf(EMPTY_LAYER);
  for (const thing of snapshot.things) putInto(state, thing);
  for (const { id, ...comment } of snapshot.comments) state.comments.set(id, comment);
  for (const { id, ...flag } of snapshot.flags) state.flags.set(id, flag);
  for (const { person, done, undone } of snapshot.histories) {
    state.histories.set(person, { done: Steps.of(done), undone: Steps.of(undone) });
  }
  return { ...state, version: snapshot.version, submitted: snapshot.submitted };
}

/** A state under construction, owned by whoever made it. */
export interface Draft {
  version: number;
  submitted: boolean;
  readonly spans: LayeredMap<Id, Cell<Span>>;
  readonly relations: LayeredMap<Id, Cell<Relation>>;
  readonly noteLabels: LayeredMap<string, Cell<string>>;
  readonly decisions: LayeredMap<Id, Cell<Decision>>;
  readonly verdicts: LayeredMap<Id, Cell<Verdict>>;
  readonly comments: LayeredMap<Id, { readonly target: Id | null; readonly by: Id }>;
  readonly flags: LayeredMap<Id, { readonly target: Id | null; readonly by: Id; readonly open: boolean }>;
  readonly histories: LayeredMap<Id, History>;
}

/** A draft to change. A state that the fold made costs next to nothing to copy; any other is copied whole. */
export const draftOf = (state: LayerState): Draft => ({
  version: state.version,
  submitted: state.submitted,
  spans: copyOf(state.spans),
  relations: copyOf(state.relations),
  noteLabels: copyOf(state.noteLabels),
  decisions: copyOf(state.decisions),
  verdicts: copyOf(state.verdicts),
  comments: copyOf(state.comments),
  flags: copyOf(state.flags),
  histories: copyOf(state.histories),
});

const copyOf = <K, V extends object>(map: ReadonlyMap<K, V>): LayeredMap<K, V> =>
  map instanceof LayeredMap ? map.copy() : new LayeredMap(new Map(map));

export function putInto(draft: Draft, thing: Put): void {
  switch (thing.of) {
    case 'span':
      set(draft.spans, thing.id, thing.to);
      return;
    case 'relation':
      set(draft.relations, thing.id, thing.to);
      return;
    case 'noteLabel':
      set(draft.noteLabels, thing.id, thing.to);
      return;
    case 'decision':
      set(draft.decisions, thing.id, thing.to);
      return;
    case 'verdict':
      set(draft.verdicts, thing.id, thing.to);
      return;
  }
}

/**
 * The ids of the spans, or relations, that differ between two states of a layer; null if finding them would mean going
 * through both states.
 */
export const changedIn = <T extends 'spans' | 'relations'>(
  before: LayerState[T],
  now: LayerState[T],
): Iterable<Id> | null => (now instanceof LayeredMap ? now.changedSince(before) : null);

/** The thing of that kind and id as the state has it. */
export function lookUp(state: LayerState, of: Put['of'], id: string): Put {
  switch (of) {
    case 'span':
      return { of, id, to: state.spans.get(id) ?? null };
    case 'relation':
      return { of, id, to: state.relations.get(id) ?? null };
    case 'noteLabel':
      return { of, id, to: state.noteLabels.get(id) ?? null };
    case 'decision':
      return { of, id, to: state.decisions.get(id) ?? null };
    case 'verdict':
      return { of, id, to: state.verdicts.get(id) ?? null };
  }
}

function set<T extends object>(map: LayeredMap<string, T>, id: string, value: T | null): void {
  if (value === null) map.delete(id);
  else map.set(id, value);
}

const inOrder = <T>(map: ReadonlyMap<string, T>): [string, T][] => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
