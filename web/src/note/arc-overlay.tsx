import { memo, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { beforePaint, usePainted } from '../ui/painted.ts';
import { type Arc, type Link, routeArcs } from './arcs.ts';
import { useAfterPaint } from './use-after-paint.ts';
import { useNoteGeometry } from './use-note-geometry.ts';
import './arc-overlay.css';

/** A relation as it is drawn. */
export interface DrawnRelation {
  readonly id: string;
  readonly head: string;
  readonly child: string;
  readonly name: string;
  readonly suggested: boolean;
}

interface ArcOverlayProps {
  readonly body: RefObject<HTMLElement | null>;
  readonly relations: readonly DrawnRelation[];
  /** A relation or a span; its relations stand out. */
  readonly selected: string | null;
  readonly onPick: (relation: string) => void;
  /** Changes whenever marks were drawn anew. */
  readonly drawn: unknown;
}

const NO_ARCS: readonly Arc[] = [];

/** Relations as lines between the rows of text, faint but for those of what is selected or pointed at. */
export function ArcOverlay({ body, relations, selected, onPick, drawn }: ArcOverlayProps) {
  const arcs = useArcs(body, relations, drawn);
  const byId = useMemo(() => new Map(relations.map((relation) => [relation.id, relation])), [relations]);
  return (
    <svg className="arcs" aria-hidden="true">
      <defs>
        <marker
          id="arrow"
          viewBox="0 0 8 8"
          refX="4"
          refY="7"
          markerWidth="7"
          markerHeight="7"
          markerUnits="userSpaceOnUse"
        >
          <path d="M0 0L4 8L8 0Z" fill="context-stroke" />
        </marker>
      </defs>
      {arcs.map((arc) => {
        const relation = byId.get(arc.id);
        if (!relation) return null;
        const strong = [relation.id, relation.head, relation.child].includes(selected ?? '');
        return <ArcView key={arc.id} path={arc.path} x={arc.name.x} y={arc.name.y} {...{ relation, strong, onPick }} />;
      })}
    </svg>
  );
}

/** Arcs come after the first words of a note; from then on a new relation has its own in the frame of its key. */
function useArcs(
  body: RefObject<HTMLElement | null>,
  relations: readonly DrawnRelation[],
  drawn: unknown,
): readonly Arc[] {
  const tick = useNoteGeometry(body);
  const painted = usePainted();
  const [arcs, setArcs] = useState<readonly Arc[]>(NO_ARCS);
  const newest = useRef(relations);
  const route = (): void => {
    const root = body.current;
    const links = root && newest.current.length > 0 ? linksIn(root, newest.current) : [];
    setArcs(root && links.length > 0 ? routeArcs(links, sideOf(root)) : NO_ARCS);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: it reads nothing else that changes
  useEffect(() => {
    newest.current = relations;
    return painted ? beforePaint(() => flushSync(route)) : undefined;
  }, [painted, relations]);
  // Marks that were drawn anew may have moved the others.
  useAfterPaint(() => painted && route(), [body, tick, drawn]);
  return arcs;
}

interface ArcViewProps {
  readonly path: string;
  /** Where the name goes. */
  readonly x: number;
  readonly y: number;
  readonly relation: DrawnRelation;
  readonly strong: boolean;
  readonly onPick: (relation: string) => void;
}

const ArcView = memo(({ path, x, y, relation, strong, onPick }: ArcViewProps) => {
  const look = ['arc', strong && 'arc-strong', relation.suggested && 'arc-suggested'].filter(Boolean).join(' ');
  return (
    <g className={look} onPointerDown={() => onPick(relation.id)} data-relation={relation.id}>
      <path className="arc-reach" d={path} />
      <path className="arc-line" d={path} markerEnd="url(#arrow)" />
      <text className="arc-name" x={x} y={y - 2}>
        {relation.name}
      </text>
    </g>
  );
}, sameArc);

/** A relation is described anew whenever any changed. */
function sameArc(a: ArcViewProps, b: ArcViewProps): boolean {
  return (
    a.path === b.path &&
    a.x === b.x &&
    a.y === b.y &&
    a.strong === b.strong &&
    a.relation.id === b.relation.id &&
    a.relation.name === b.relation.name &&
    a.relation.suggested === b.relation.suggested
  );
}

/** The relations with at least one end drawn; an end that is far away is aimed at where its block lies. */
function linksIn(root: HTMLElement, relations: readonly DrawnRelation[]): readonly Link[] {
  const origin = root.getBoundingClientRect();
  const tops = new Map<string, { x: number; y: number }>();
  for (const tag of root.querySelectorAll('[data-mark]')) {
    const id = tag.getAttribute('data-mark') ?? '';
    const box = tag.parentElement?.getClientRects()[0];
    if (!box || tops.has(id)) continue;
    tops.set(id, { x: box.left - origin.left + Math.min(box.width / 2, 30), y: box.top - origin.top });
  }
  return relations.flatMap(({ id, head, child }) => {
    const from = tops.get(head);
    const to = tops.get(child);
    if (from && to) return [{ id, from, to }];
    return [];
  });
}

const sideOf = (root: HTMLElement): number => Number.parseFloat(getComputedStyle(root).paddingLeft) || 0;
