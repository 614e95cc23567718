import { memo, type RefObject, useState } from 'react';
import { NAME_HEIGHT_PX, nameWidthPx, placeNames } from './arc-names.ts';
import { useArcs } from './use-arcs.ts';
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

/** Relations as lines between the rows of text, faint but for those of what is selected or pointed at. */
export function ArcOverlay({ body, relations, selected, onPick, drawn }: ArcOverlayProps) {
  const { arcs, byId, ground } = useArcs(body, relations, drawn);
  const [pointed, setPointed] = useState<string | null>(null);
  const strong = arcs.flatMap((arc) => {
    const relation = byId.get(arc.id);
    const stands = relation && [relation.id, relation.head, relation.child].includes(selected ?? '');
    return stands ? [{ arc, name: relation.name }] : [];
  });
  const named = arcs.find(({ id }) => id === pointed && !strong.some(({ arc }) => arc.id === id));
  const shown = named ? [...strong, { arc: named, name: byId.get(named.id)?.name ?? '' }] : strong;
  const places = [...placeNames(shown, ground)];
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
        const stands = strong.some((one) => one.arc === arc);
        return <ArcView key={arc.id} path={arc.path} strong={stands} onPoint={setPointed} {...{ relation, onPick }} />;
      })}
      {/* Above all lines, so that none runs through a name. */}
      {places.map(([id, { x, y }]) => (
        <ArcName key={id} name={byId.get(id)?.name ?? ''} {...{ x, y }} />
      ))}
    </svg>
  );
}

interface ArcViewProps {
  readonly path: string;
  readonly relation: DrawnRelation;
  readonly strong: boolean;
  readonly onPick: (relation: string) => void;
  /** The pointer is over it, or left it. */
  readonly onPoint: (relation: string | null) => void;
}

const ArcView = memo(({ path, relation, strong, onPick, onPoint }: ArcViewProps) => {
  const look = ['arc', strong && 'arc-strong', relation.suggested && 'arc-suggested'].filter(Boolean).join(' ');
  return (
    <g
      className={look}
      onPointerDown={() => onPick(relation.id)}
      onPointerEnter={() => onPoint(relation.id)}
      onPointerLeave={() => onPoint(null)}
      data-relation={relation.id}
    >
      <path className="arc-reach" d={path} />
      <path className="arc-line" d={path} markerEnd="url(#arrow)" />
    </g>
  );
}, sameArc);

interface ArcNameProps {
  readonly name: string;
  /** The middle of its foot. */
  readonly x: number;
  readonly y: number;
}

/** A sign with the relation's name, under which nothing shines through. */
function ArcName({ name, x, y }: ArcNameProps) {
  const width = nameWidthPx(name);
  return (
    <g className="arc-name">
      <rect x={x - width / 2} y={y - NAME_HEIGHT_PX} width={width} height={NAME_HEIGHT_PX} rx={3} />
      <text x={x} y={y - 2}>
        {name}
      </text>
    </g>
  );
}

/** A relation is described anew whenever any changed. */
function sameArc(a: ArcViewProps, b: ArcViewProps): boolean {
  return (
    a.path === b.path &&
    a.strong === b.strong &&
    a.relation.id === b.relation.id &&
    a.relation.name === b.relation.name &&
    a.relation.suggested === b.relation.suggested
  );
}
