import {
  type AttributeReport,
  type Disagreement,
  type DisagreementPattern,
  type Estimate,
  type Figure,
  notesForHalfWidth,
  type PairedF1,
  type Report,
  type TypeReport,
  type ValueAgreement,
} from '@chartmark/api/agree';

/** The report as tables for a terminal. Undefined figures are shown with their reason, below the table they are in. */
export function agreementText(
  report: Report,
  patterns: readonly DisagreementPattern[],
  disagreements: readonly Disagreement[],
): string {
  const types = [...report.types, report.all];
  return [
    `${report.annotators.length} annotators, ${report.notes.all} notes, ${report.notes.shared} annotated by two or more`,
    ...section('Entity types', [
      [
        'type',
        'strict F1',
        'relaxed F1',
        'character Dice',
        'chance-corrected',
        'band',
        'spans',
        'notes',
        'pairs',
        'notes for ±0.05',
        '',
      ],
      ...types.map(typeRow),
    ]),
    ...reasons(types),
    ...section('Further figures', [
      [
        'type',
        'IoU F1',
        'overlap F1',
        'char IoU',
        'char kappa',
        'char alpha',
        'char Fleiss',
        'char AC1',
        'αU 2016',
        'αU 1995',
      ],
      ...types.map((type) => [
        name(type.label),
        ...Object.values(type.further).map(show),
        show(unitized(report, type.label)),
      ]),
    ]),
    ...section('Boundaries where spans of a type meet, the second annotator against the first', [
      ['type', 'longer', 'shorter', 'shifted', 'one for several', 'several for one'],
      ...types.map(({ label, boundary: b }) =>
        [name(label), b.longer, b.shorter, b.shifted, b.split, b.merged].map(String),
      ),
    ]),
    ...section('Pairs', [
      [
        'type',
        'first',
        'second',
        'strict F1',
        'relaxed F1',
        'character Dice',
        'character kappa',
        'in common',
        'first has',
        'second has',
        'notes',
      ],
      ...types.flatMap((type) => type.pairs.map((pair) => pairRow(type, pair))),
    ]),
    ...report.confusion.flatMap(({ first, second, labels, matrix }) =>
      section(`Types given the same boundaries: rows ${first}, columns ${second}`, [
        ['', ...labels],
        ...matrix.map((row, i) => [labels[i] ?? '', ...row.map(String)]),
      ]),
    ),
    ...valueSections('Attribute', report.attributes),
    ...section('Codes', [['F1 of spans with codes'], [paired(report.codeF1)]]).filter(
      () => report.codeF1.mean.kind === 'value',
    ),
    ...relationSections(report),
    ...valueSections('Note-level label', report.answers),
    ...section('How annotators differ', [
      ['kind', 'types', 'places', 'notes'],
      ...patterns.map(({ kind, labels, count, notes }) => [
        kind,
        labels.join(', '),
        String(count),
        String(notes.length),
      ]),
    ]),
    ...section(`Where annotators differ, the first ${disagreements.length} places`, [
      ['note', 'kind', 'place', 'by'],
      ...disagreements.map(({ note, kind, start, end, by }) => [
        note,
        kind,
        `${start}–${end}`,
        by.map(marks).join('; '),
      ]),
    ]),
    '',
  ].join('\n');
}

function typeRow({
  label,
  strictF1,
  relaxedF1,
  charDice,
  chanceCorrected,
  counts,
  weak,
  threshold,
}: TypeReport): string[] {
  return [
    name(label),
    figure(strictF1),
    figure(relaxedF1),
    figure(charDice),
    `${chanceCorrected.name} ${figure(chanceCorrected)}`,
    chanceCorrected.band ?? '',
    String(counts.spans),
    String(counts.notes),
    String(counts.pairs),
    String((strictF1.interval && notesForHalfWidth(strictF1.interval, counts.notes, 0.05)) ?? ''),
    [
      ...weak.map((why) => `weak: ${why}`),
      ...(threshold ? [threshold.met ? 'threshold met' : 'below threshold'] : []),
    ].join('; '),
  ];
}

const pairRow = (type: TypeReport, pair: TypeReport['pairs'][number]): string[] => [
  name(type.label),
  pair.first,
  pair.second,
  ...[pair.strictF1, pair.relaxedF1, pair.charDice, pair.charKappa].map(show),
  ...[pair.sums.strict, pair.sums.first, pair.sums.second, pair.sums.notes].map(String),
];

function reasons(types: readonly TypeReport[]): string[] {
  const lines = types.flatMap(({ label, strictF1, charDice, chanceCorrected }) => {
    const all = [
      ['strict F1', strictF1.estimate],
      ['character Dice', charDice.estimate],
      [chanceCorrected.name, chanceCorrected.estimate],
    ] as const;
    return all.flatMap(([what, estimate]) =>
      estimate.kind === 'undefined' ? [`  ${name(label)}: ${what} is undefined: ${estimate.reason}`] : [],
    );
  });
  return lines.length > 0 ? ['', ...lines] : [];
}

function unitized({ continuum }: Report, label: string | null): Estimate {
  const missing: Estimate = { kind: 'undefined', reason: 'not computed' };
  return (label === null ? continuum?.alphaU1995.all : continuum?.alphaU1995.byLabel[label]) ?? missing;
}

function valueSections(what: string, reports: readonly AttributeReport[]): string[] {
  return [...Map.groupBy(reports, (one) => one.name)].flatMap(([title, ofName]) => [
    ...section(`${what}: ${title}`, [
      VALUE_HEAD,
      ...ofName.map(({ label, values, intervals }) => valueRow(name(label), values, intervals)),
    ]),
    ...ofName.flatMap(({ label, values }) =>
      values.paradox
        ? [
            `  ${name(label)}: nearly all agree, yet kappa is low: one value is so frequent that chance alone would agree as often. Read AC1.`,
          ]
        : [],
    ),
  ]);
}

const VALUE_HEAD = ['of', 'items', 'observed', 'kappa', 'Fleiss', 'alpha', 'AC1', 'band', 'prevalence'];

function valueRow(of: string, values: ValueAgreement, intervals: AttributeReport['intervals'] | null): string[] {
  const { items, observed, kappa, fleiss, alpha, ac1, band, prevalence } = values;
  return [
    of,
    String(items),
    figure({ estimate: observed, interval: intervals?.observed }),
    figure({ estimate: kappa, interval: intervals?.kappa }),
    show(fleiss),
    figure({ estimate: alpha, interval: intervals?.alpha }),
    figure({ estimate: ac1, interval: intervals?.ac1 }),
    band ?? '',
    prevalence
      .slice(0, 5)
      .map(({ value, share }) => `${value} ${(100 * share).toFixed(0)} %`)
      .join(', '),
  ];
}

function relationSections({ relations, relationTypes }: Report): string[] {
  if (relations.length === 0) return [];
  return [
    ...section('Relations', [
      ['type', 'strict F1', 'relaxed F1', 'F1 given the entities'],
      ...relations.map(({ type, strict, relaxed, givenEntities }) => [
        name(type),
        paired(strict),
        paired(relaxed),
        paired(givenEntities),
      ]),
    ]),
    ...(relationTypes
      ? section('Type of relations that both made', [VALUE_HEAD, valueRow('all', relationTypes, null)])
      : []),
  ];
}

function section(title: string, rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const lines = rows.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return ['', title, ...lines.map((line) => `  ${line}`)];
}

const marks = ({ annotator, spans }: Disagreement['by'][number]): string =>
  `${annotator}: ${spans.map(({ start, end, label }) => `${label} ${start}–${end}`).join(', ') || 'nothing'}`;

const name = (label: string | null): string => label ?? 'all';

const show = (estimate: Estimate): string => (estimate.kind === 'value' ? estimate.value.toFixed(3) : 'undefined');

const paired = ({ mean, interval }: PairedF1): string => figure({ estimate: mean, interval });

const figure = ({ estimate, interval }: Figure): string =>
  interval ? `${show(estimate)} [${interval.low.toFixed(2)}, ${interval.high.toFixed(2)}]` : show(estimate);
