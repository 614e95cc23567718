import { number, t } from '../i18n/text.ts';

/** A line of a panel; `mark` is the shape of its points, so that lines differ without colour. */
interface Line {
  readonly name: string;
  readonly values: readonly number[];
  readonly mark: 'circle' | 'square';
}

interface PanelProps {
  readonly title: string;
  readonly said: string;
  readonly lines: readonly Line[];
  /** Where the limits lie at each batch. */
  readonly limits: readonly (readonly number[])[];
  /** Batches from the start that are only learnt from. */
  readonly learnt: number;
  /** From 1. */
  readonly signalAt: number | null;
  /** Batches, from 1, whose alerts were resolved. */
  readonly dealtWith?: readonly number[];
}

const SIZE = { width: 500, height: 170, left: 40, right: 12, top: 16, bottom: 26 };
/** Figures on the axis closer than this would lie on each other. */
const APART = 14;

/** One control chart, drawn: what is watched as lines, its limits dashed, a signal as a triangle with its word. */
export function Panel({ title, said, lines, limits, learnt, signalAt, dealtWith = [] }: PanelProps) {
  const count = lines[0]?.values.length ?? 0;
  const all = [0, ...lines.flatMap(({ values }) => values), ...limits.flat()];
  const [least, most] = [Math.min(...all), Math.max(...all, Math.min(...all) + 1)];
  const x = (i: number): number => SIZE.left + ((i + 0.5) * (SIZE.width - SIZE.left - SIZE.right)) / Math.max(count, 1);
  const y = (value: number): number =>
    SIZE.top + ((most - value) * (SIZE.height - SIZE.top - SIZE.bottom)) / (most - least);
  const path = (values: readonly number[], from = 0): string =>
    values.map((value, i) => (i < from ? '' : `${i === from ? 'M' : 'L'}${x(i)} ${y(value)}`)).join('');
  const signalled = signalAt === null ? null : farthest(lines, signalAt - 1);
  return (
    <svg className="panel" viewBox={`0 0 ${SIZE.width} ${SIZE.height}`} role="img" aria-label={said}>
      <title>{said}</title>
      <rect
        className="panel-learnt"
        x={SIZE.left}
        y={SIZE.top}
        width={x(learnt - 0.5) - SIZE.left}
        height={SIZE.height - SIZE.top - SIZE.bottom}
      />
      <text className="panel-word" x={SIZE.left + 4} y={SIZE.height - SIZE.bottom - 5}>
        {t('quality.chart.learnt')}
      </text>
      <line className="panel-zero" x1={SIZE.left} x2={SIZE.width - SIZE.right} y1={y(0)} y2={y(0)} />
      {[0, least, most]
        .filter((value) => value === 0 || Math.abs(y(value) - y(0)) >= APART)
        .map((value) => (
          <text key={value} className="panel-word" x={SIZE.left - 5} y={y(value) + 4} textAnchor="end">
            {number(value, 1)}
          </text>
        ))}
      {limits.map((values, i) => (
        <path key={values.at(-1) ?? i} className="panel-limit" d={path(values, learnt)} />
      ))}
      {lines.map(({ name, values, mark }) => (
        <g key={name}>
          <path className="panel-line" d={path(values)} />
          {values.map((value, i) =>
            mark === 'circle' ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: a point is known by its batch
              <circle key={i} className="panel-point" cx={x(i)} cy={y(value)} r={3} />
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: a point is known by its batch
              <rect key={i} className="panel-hollow" x={x(i) - 3} y={y(value) - 3} width={6} height={6} />
            ),
          )}
        </g>
      ))}
      {dealtWith.map((batch) => (
        <path key={batch} className="panel-dealt" d={triangle(x(batch - 1), y(farthest(lines, batch - 1)))} />
      ))}
      {signalAt !== null && signalled !== null && (
        <g>
          <path className="panel-signal" d={triangle(x(signalAt - 1), y(signalled))} />
          <text className="panel-signal-word" x={x(signalAt - 1)} y={SIZE.top - 3} textAnchor="middle">
            {t('quality.chart.signal')} · {number(signalAt)}
          </text>
        </g>
      )}
      <text className="panel-word" x={SIZE.left} y={SIZE.height - 8}>
        {title}
        {lines.length > 1 && lines.map(({ name, mark }) => ` · ${mark === 'circle' ? '●' : '□'} ${name}`).join('')}
        {` · - - ${t('quality.chart.limit')}`}
        {dealtWith.length > 0 && ` · △ ${t('quality.chart.dealtWith')}`}
      </text>
      <text className="panel-word" x={SIZE.width - SIZE.right} y={SIZE.height - 8} textAnchor="end">
        {t('quality.batch')} 1–{number(count)}
      </text>
    </svg>
  );
}

/** Of lines at a batch, the value farthest from nothing. */
const farthest = (lines: readonly Line[], batch: number): number =>
  lines.map(({ values }) => values[batch] ?? 0).reduce((a, b) => (Math.abs(b) > Math.abs(a) ? b : a), 0);

const triangle = (x: number, y: number): string => `M${x} ${y - 8}L${x + 7} ${y + 5}L${x - 7} ${y + 5}Z`;
