import { day, percent, t } from '../i18n/text.ts';
import { mondayOf, type Point } from './acceptance.ts';

interface Line {
  readonly name: string;
  readonly points: readonly Point[];
}

/** In the drawing's own units; it grows and shrinks with the page. */
const WIDTH = 720;
const HEIGHT = 190;
const LEFT = 72;
const RIGHT = 14;
const TOP = 12;
const BOTTOM = 30;
const GRID = [0, 0.5, 1];

/** Shares week by week, of one week only in words: the first line whole with dots, the second dashed with squares, so that colour is not needed. */
export function AcceptanceChart({ lines }: { readonly lines: readonly Line[] }) {
  const points = lines.flatMap((line) => line.points);
  if (points.length === 0) return <p className="muted">{t('suggestions.noDecisions')}</p>;
  const from = Math.min(...points.map(({ x }) => x));
  const weeks = Math.max(...points.map(({ x }) => x)) - from;
  if (weeks === 0) return <p>{lines.map(inWords).join('; ')}.</p>;
  const xOf = ({ x }: Point): number => LEFT + ((x - from) / weeks) * (WIDTH - LEFT - RIGHT);
  const yOf = (rate: number): number => TOP + (1 - rate) * (HEIGHT - TOP - BOTTOM);
  const byTime = points.toSorted((a, b) => a.x - b.x);
  const ends = [byTime[0], byTime.at(-1)].filter((point) => point !== undefined);
  return (
    <figure className="acceptance">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={lines.map(inWords).join('; ')}>
        {GRID.map((rate) => (
          <g key={rate} className="acceptance-grid">
            <line x1={LEFT} x2={WIDTH - RIGHT} y1={yOf(rate)} y2={yOf(rate)} />
            <text x={LEFT - 8} y={yOf(rate) + 4} textAnchor="end">
              {percent(rate)}
            </text>
          </g>
        ))}
        {ends.map((point, i) => (
          <text
            key={point.week}
            className="acceptance-week"
            x={xOf(point)}
            y={HEIGHT - 6}
            textAnchor={i === 0 ? 'start' : 'end'}
          >
            {day(mondayOf(point.week))}
          </text>
        ))}
        {lines.map((line, i) => (
          <g key={line.name} className={i === 0 ? 'acceptance-first' : 'acceptance-second'}>
            <polyline points={line.points.map((point) => `${xOf(point)},${yOf(point.rate)}`).join(' ')} />
            {line.points.map((point) => (
              <Mark key={point.week} square={i > 0} x={xOf(point)} y={yOf(point.rate)}>
                {`${line.name}, ${day(mondayOf(point.week))}: ${percent(point.rate)}`}
              </Mark>
            ))}
          </g>
        ))}
      </svg>
      <figcaption className="toolbar">
        {lines.map((line, i) => (
          <span key={line.name} className={i === 0 ? 'acceptance-first' : 'acceptance-second'}>
            <svg className="acceptance-key" viewBox="0 0 34 12" aria-hidden="true">
              <polyline points="1,6 33,6" />
              <Mark square={i > 0} x={17} y={6} />
            </svg>
            {line.name}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

interface MarkProps {
  readonly square: boolean;
  readonly x: number;
  readonly y: number;
  /** What the mouse is told. */
  readonly children?: string;
}

function Mark({ square, x, y, children }: MarkProps) {
  const title = children !== undefined && <title>{children}</title>;
  if (!square) {
    return (
      <circle cx={x} cy={y} r={4}>
        {title}
      </circle>
    );
  }
  return (
    <rect x={x - 4} y={y - 4} width={8} height={8}>
      {title}
    </rect>
  );
}

/** The line for who does not see it: where it begins and where it ends. */
function inWords({ name, points }: Line): string {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return `${name}: ${t('suggestions.noDecisions')}`;
  const [from, to] = [percent(first.rate), percent(last.rate)];
  const [fromWeek, toWeek] = [day(mondayOf(first.week)), day(mondayOf(last.week))];
  if (first !== last) return t('suggestions.chart', { name, from, fromWeek, to, toWeek });
  return t('suggestions.chartOnce', { name, rate: from, week: fromWeek });
}
