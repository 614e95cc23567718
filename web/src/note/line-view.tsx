import { type CSSProperties, memo } from 'react';
import { depthOf, layoutOf, type Piece } from './layout.ts';
import type { Line } from './lines.ts';
import { ink, type Looks, lookOf, paint, ROW_PX, tagOf } from './look.ts';
import type { Mark } from './mark.ts';

interface PlainLineProps {
  readonly line: Line;
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** A line that is far from the screen: its words, in the height it will have. An element, not a component: there are thousands. */
export const plainLine = ({ line, text, marks }: PlainLineProps) => (
  <div
    key={line.index}
    className="line"
    dir="auto"
    data-line={line.index}
    data-start={line.start}
    style={rows(depthOf(line, marks), text, line)}
  >
    {text.slice(line.start, line.end)}
  </div>
);

interface LineViewProps extends PlainLineProps {
  readonly looks: Looks;
  readonly selected: string | null;
}

/** A line with its marks: tint behind, a line and a name beneath, nothing that moves a letter. */
export const LineView = memo(function LineView({ line, text, marks, looks, selected }: LineViewProps) {
  const { pieces, depth } = layoutOf(line, marks);
  return (
    <div
      className={RIGHT_TO_LEFT.test(text.slice(line.start, line.end)) ? 'line line-mixed' : 'line'}
      dir="auto"
      data-line={line.index}
      data-start={line.start}
      style={rows(depth, text, line)}
    >
      {pieces.map((piece) => (
        <PieceView key={piece.start} piece={piece} text={text} {...{ looks, selected, pieces }} />
      ))}
    </div>
  );
});

/** Scripts and marks that run from right to left: Unicode 17, Bidi_Class R and AL by blocks, and the controls for it. */
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

interface PieceViewProps extends Pick<LineViewProps, 'text' | 'looks' | 'selected'> {
  readonly piece: Piece;
  readonly pieces: readonly Piece[];
}

function PieceView({ piece, pieces, text, looks, selected }: PieceViewProps) {
  const words = text.slice(piece.start, piece.end);
  if (piece.covering.length === 0) return <span data-start={piece.start}>{words}</span>;
  return (
    <mark
      className="piece"
      data-start={piece.start}
      data-marks={piece.covering.map(({ mark }) => mark.id).join(' ')}
      data-labels={piece.covering.map(({ mark }) => (mark.kind === 'rejected' ? '' : `|${mark.label}|`)).join('')}
      style={paint(piece.covering, looks, selected)}
    >
      {piece.opening.map(({ mark, level }) => (
        <span
          key={mark.id}
          className={`tag tag-${mark.kind}${mark.id === selected ? ' tag-selected' : ''}`}
          data-mark={mark.id}
          data-tag={tagOf(mark, lookOf(looks, mark.label), roomFor(piece, pieces, mark, level))}
          style={tagStyle(ink(lookOf(looks, mark.label).colour), level)}
          aria-hidden="true"
        />
      ))}
      {words}
    </mark>
  );
}

/** Characters until the next name in this row, or the line's end. */
function roomFor(piece: Piece, pieces: readonly Piece[], mark: Mark, level: number): number {
  const next = pieces.find(
    (other) => other.start > piece.start && other.opening.some((o) => o.level === level && o.mark !== mark),
  );
  return (next ? next.start : Math.max(piece.start + 24, pieces.at(-1)?.end ?? piece.end)) - piece.start;
}

const tagStyle = (colour: string, level: number): CSSProperties => ({
  '--label': colour,
  '--below': `${level * ROW_PX + 4}px`,
});

/** A line of words keeps a row free for the first mark, so that giving it moves nothing; an empty line needs none. */
const rows = (depth: number, text: string, line: Line): CSSProperties =>
  ROWS[Math.min(depth || Number(text.slice(line.start, line.end).trim() !== ''), ROWS.length - 1)] ?? {};

const ROWS: readonly CSSProperties[] = Array.from({ length: 24 }, (_, i) => ({ '--rows': i }));
