import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { beforePaint, usePainted } from '../ui/painted.ts';
import type { Box, NamingGround } from './arc-names.ts';
import { type Arc, type End, type Link, routeArcs } from './arcs.ts';
import { useAfterPaint } from './use-after-paint.ts';
import { useNoteGeometry } from './use-note-geometry.ts';

/** A relation's ends are marks. */
interface Relation {
  readonly id: string;
  readonly head: string;
  readonly child: string;
}

/** Where marks are drawn, as it was measured last, in px within the note. */
interface Measured {
  readonly ends: ReadonlyMap<string, End>;
  /** x of the text's left edge. */
  readonly side: number;
  readonly ground: NamingGround;
}

const UNMEASURED: Measured = { ends: new Map(), side: 0, ground: { widthPx: Number.POSITIVE_INFINITY, taken: [] } };

/** The lines, the relations they are of by id, and what their names have to keep clear of. */
export interface Routed<R extends Relation> extends Ways<R> {
  readonly ground: NamingGround;
}

interface Ways<R extends Relation> {
  readonly arcs: readonly Arc[];
  readonly byId: ReadonlyMap<string, R>;
}

/**
 * The lines of the relations whose ends are both drawn. They come after the first words of a note. Marks are measured once
 * they are painted, so that a new relation between marks that are seen has its line at once and costs no measuring; where
 * it leads to marks that came with it, they are measured in the frame of its key.
 *
 * @param drawn changes whenever marks were drawn anew, which may have moved the others
 */
export function useArcs<R extends Relation>(
  body: RefObject<HTMLElement | null>,
  relations: readonly R[],
  drawn: unknown,
): Routed<R> {
  const tick = useNoteGeometry(body);
  const painted = usePainted();
  const [measures, setMeasures] = useState(UNMEASURED);
  const before = useRef<readonly Relation[]>([]);
  const measure = (): void => {
    if (body.current) setMeasures(before.current.length > 0 ? measured(body.current) : UNMEASURED);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is measured anew brings no relation
  useEffect(() => {
    if (!painted) return;
    const fresh = notIn(before.current, relations);
    before.current = relations;
    const placed = fresh.every(({ head, child }) => measures.ends.has(head) && measures.ends.has(child));
    return placed ? undefined : beforePaint(() => flushSync(measure));
  }, [painted, relations]);
  useAfterPaint(() => painted && measure(), [body, tick, drawn]);
  const ways = useMemo(() => routed(relations, measures), [relations, measures]);
  return { ...ways, ground: measures.ground };
}

/** The relations that were not there before. Most often only the last is new, and nothing but that is looked up. */
function notIn(before: readonly Relation[], now: readonly Relation[]): readonly Relation[] {
  const first = now.findIndex(({ id }, i) => id !== before[i]?.id);
  if (first === -1) return [];
  const known = new Set(before.slice(first).map(({ id }) => id));
  return now.slice(first).filter(({ id }) => !known.has(id));
}

function routed<R extends Relation>(relations: readonly R[], { ends, side }: Measured): Ways<R> {
  const byId = new Map<string, R>();
  const links: Link[] = [];
  for (const relation of relations) {
    const from = ends.get(relation.head);
    const to = from && ends.get(relation.child);
    if (!to) continue;
    links.push({ id: relation.id, from, to });
    byId.set(relation.id, relation);
  }
  return { arcs: routeArcs(links, side), byId };
}

function measured(root: HTMLElement): Measured {
  const origin = root.getBoundingClientRect();
  const ends = new Map<string, End>();
  const taken: Box[] = [];
  for (const tag of root.querySelectorAll('[data-mark]')) {
    const id = tag.getAttribute('data-mark') ?? '';
    const name = tag.getBoundingClientRect();
    if (name.width > 0) {
      const [left, top] = [name.left - origin.left, name.top - origin.top];
      taken.push({ left, right: left + name.width, top, bottom: top + name.height });
    }
    const box = tag.parentElement?.getClientRects()[0];
    if (!box || ends.has(id)) continue;
    ends.set(id, { x: box.left - origin.left + Math.min(box.width / 2, 30), y: box.top - origin.top });
  }
  const side = Number.parseFloat(getComputedStyle(root).paddingLeft) || 0;
  return { ends, side, ground: { widthPx: origin.width, taken } };
}
