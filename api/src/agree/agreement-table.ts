import type { AgreementReport, Estimate, Figure } from '@chartmark/schemas';
import type { Cell } from './csv-table.ts';

const HEAD: readonly Cell[] = [
  ...['subject', 'name', 'label', 'measure', 'value', 'low', 'high', 'band', 'items', 'why undefined'],
];

/**
 * An agreement report as one long table: a row for each figure of each type, pair, attribute, relation and note label, for
 * each cell of a confusion that counts something, and for each guideline version.
 */
export function agreementTable(report: AgreementReport): Cell[][] {
  const { types, all, attributes, noteLabels, codes, relations } = report;
  const rows = [...types, all].flatMap((type) => {
    const name = type.label ?? 'all types';
    const { chanceCorrected: chance, spans } = type;
    return [
      figure(['type', name, '', 'strict F1'], type.strictF1, null, spans),
      figure(['type', name, '', 'relaxed F1'], type.relaxedF1, null, spans),
      figure(['type', name, '', 'character Dice'], type.charDice, null, spans),
      figure(['type', name, '', chance.name], chance, chance.band, spans),
      figure(['type', name, '', 'character Fleiss'], { estimate: type.charFleiss, interval: null }, null, spans),
      ...Object.entries(type.boundary).map(([how, n]) => counted(['type', name, '', `boundary ${how}`], n)),
    ];
  });
  const values = (subject: string, of: AgreementReport['attributes']) =>
    of.flatMap(({ name, label, items, band, fleiss, prevalence, ...measures }) => [
      ...Object.entries({
        ...{ observed: measures.observed, kappa: measures.kappa, fleiss: { estimate: fleiss, interval: null } },
        ...{ alpha: measures.alpha, ac1: measures.ac1 },
      }).map(([measure, one]) =>
        figure([subject, name, label ?? '', measure], one, measure === 'kappa' ? band : null, items),
      ),
      ...prevalence.map(({ value, alpha }) =>
        figure([subject, name, label ?? '', `alpha of ${value}`], { estimate: alpha, interval: null }, null, items),
      ),
    ]);
  const paired = (of: readonly string[], { mean, interval, matched }: AgreementReport['codes']) =>
    figure(of, { estimate: mean, interval }, null, matched);
  return [
    [...HEAD],
    ...report.guidelines.map(({ version, layers }) => counted(['guideline', String(version), '', 'layers'], layers)),
    ...rows,
    ...ofPairs(report),
    paired(['codes', 'spans with their codes', '', 'strict F1'], codes),
    ...relations.flatMap(({ label, strict, relaxed, givenEntities }) => [
      paired(['relation', label ?? 'all types', '', 'strict F1'], strict),
      paired(['relation', label ?? 'all types', '', 'relaxed F1'], relaxed),
      paired(['relation', label ?? 'all types', '', 'F1 given the entities'], givenEntities),
    ]),
    ...values('attribute', attributes),
    ...values('note label', noteLabels),
  ];
}

function ofPairs({ people, types, all, confusion }: AgreementReport): Cell[][] {
  const namesOf = (...pair: readonly string[]): string =>
    pair.map((id) => people.find((person) => person.id === id)?.name ?? id).join(' / ');
  const pairs = [...types, all].flatMap((type) =>
    type.pairs.map(({ first, second, strictF1: estimate, ofFirst, ofSecond }) => {
      const of = ['pair', namesOf(first, second), type.label ?? 'all types', 'strict F1'];
      return figure(of, { estimate, interval: null }, null, ofFirst + ofSecond);
    }),
  );
  const cells = confusion.flatMap(({ first, second, labels, matrix }) =>
    matrix.flatMap((row, i) =>
      row.flatMap((n, j) => {
        const of = ['confusion', namesOf(first, second), `${labels[i]} / ${labels[j]}`, 'spans'];
        return n === 0 ? [] : [counted(of, n)];
      }),
    ),
  );
  return [...pairs, ...cells];
}

const counted = (of: readonly string[], n: number): Cell[] => [...of, n, null, null, null, null, null];

function figure(of: readonly string[], { estimate, interval }: Figure, band: string | null, items: number): Cell[] {
  const [value, reason] = told(estimate);
  return [...of, value, interval?.low ?? null, interval?.high ?? null, band, items, reason];
}

const told = (estimate: Estimate): [number | null, string | null] =>
  estimate.kind === 'value' ? [estimate.value, null] : [null, estimate.reason];
