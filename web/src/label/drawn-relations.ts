import { changedIn, type Id, type Relation } from '@chartmark/schemas';
import { useEffect, useMemo, useRef } from 'react';
import type { DrawnRelation } from '../note/arc-overlay.tsx';
import type { Mark } from '../note/mark.ts';
import { type Ground, isRelation, openRelations } from './open-relations.ts';
import type { Arcs } from './use-view.ts';

/** The relations of a layer: those made, and the suggested ones that can be decided. */
export function drawnRelations({ state, schema, suggestions }: Ground): readonly DrawnRelation[] {
  const made = [...state.relations.values()].map(({ value }) => described(value, schema, { suggested: false }));
  const suggested = openRelations({ state, schema, suggestions }).map((one) =>
    described(one, schema, { suggested: true }),
  );
  return [...made, ...suggested];
}

const described = (
  { id, head, child, label }: Pick<Relation, 'id' | 'head' | 'child' | 'label'>,
  { relationTypes }: Ground['schema'],
  { suggested }: { readonly suggested: boolean },
): DrawnRelation => ({
  ...{ id, head, child, suggested },
  name: relationTypes.find(({ name }) => name === label)?.display ?? label,
});

/** Relations by where the words they begin at stand, then by where they lead. */
export function inTextOrder(relations: readonly DrawnRelation[], marks: readonly Mark[]): readonly DrawnRelation[] {
  const places = new Map(marks.map((mark, place) => [mark.id, place]));
  const place = (id: string): number => places.get(id) ?? 0;
  return [...relations].sort((a, b) => place(a.head) - place(b.head) || place(a.child) - place(b.child));
}

/** The relations to draw over the note; the same list for as long as none of them changed, whatever else did. */
export function useDrawnRelations(
  { state, schema, suggestions }: Ground,
  { arcs, current }: { readonly arcs: Arcs; readonly current: string | null },
): readonly DrawnRelation[] {
  const before = useRef<Drawn | null>(null);
  const now = useMemo(() => goneOn(before.current, { state, schema, suggestions }), [state, schema, suggestions]);
  useEffect(() => {
    before.current = now;
  }, [now]);
  const { all } = now;
  // What is selected changes with each key, but matters only where nothing else is drawn.
  const selected = arcs === 'selected' ? current : null;
  return useMemo(() => {
    if (arcs === 'none') return [];
    if (arcs === 'all') return all;
    return all.filter(({ id, head, child }) => [id, head, child].includes(selected ?? ''));
  }, [all, arcs, selected]);
}

/** What was drawn, and of what. */
interface Drawn {
  readonly ground: Ground;
  readonly all: readonly DrawnRelation[];
}

function goneOn(before: Drawn | null, ground: Ground): Drawn {
  const changed = before && changedBetween(before.ground, ground);
  if (changed) return { ground, all: withChanged(before.all, changed, ground) };
  const all = drawnRelations(ground);
  const same = before?.all.length === all.length && before.all.every((one, i) => sameRelation(one, all[i]));
  return { ground, all: same ? before.all : all };
}

/** The relations that may differ; null where all have to be gone through. */
function changedBetween(before: Ground, now: Ground): ReadonlySet<Id> | null {
  if (before.schema !== now.schema || before.suggestions !== now.suggestions) return null;
  if (now.suggestions.some(isRelation)) return null;
  const changed = changedIn<'relations'>(before.state.relations, now.state.relations);
  return changed && new Set(changed);
}

/** The others are the same as before, so that of a thousand relations one new one costs next to nothing. */
function withChanged(
  before: readonly DrawnRelation[],
  changed: ReadonlySet<Id>,
  { state, schema }: Ground,
): readonly DrawnRelation[] {
  if (changed.size === 0) return before;
  const now = [...changed].flatMap((id) => {
    const relation = state.relations.get(id)?.value;
    return relation ? [described(relation, schema, { suggested: false })] : [];
  });
  return [...before.filter(({ id }) => !changed.has(id)), ...now];
}

/** Relations are described anew whenever they are gone through. */
const sameRelation = (a: DrawnRelation, b: DrawnRelation | undefined): boolean =>
  a.id === b?.id && a.head === b.head && a.child === b.child && a.name === b.name && a.suggested === b.suggested;
