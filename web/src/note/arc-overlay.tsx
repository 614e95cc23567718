import { memo, type RefObject, useMemo } from 'react';
import { placeNames } from './arc-names.ts';
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
  const arcs = useArcs(body, relations, drawn);
  const byId = useMemo(() => new Map(relations.map((relation) => [relation.id, relation])), [relations]);
  const strong = arcs.flatMap((arc) => {
    const relation = byId.get(arc.id);
    const stands = relation && [relation.id, relation.head, relation.child].includes(selected ?? '');
    return stands ? [{ arc, name: relation.name }] : [];
  });
  const places = [...placeNames(strong)];
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
        return (
          <ArcView
            key={arc.id}
            path={arc.path}
            x={arc.name.x}
            y={arc.name.y}
            strong={stands}
            {...{ relation, onPick }}
          />
        );
      })}
      {/* Above all lines, so that none runs through a name. */}
      {places.map(([id, { x, y }]) => (
        <text key={id} className="arc-name arc-name-strong" x={x} y={y - 2}>
          {byId.get(id)?.name}
        </text>
      ))}
    </svg>
  );
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
