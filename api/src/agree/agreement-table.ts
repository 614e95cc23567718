import type { AgreementReport, Estimate, Figure } from '@chartmark/schemas';
import type { Cell } from './csv-table.ts';

const HEAD: readonly Cell[] = [
  ...['subject', 'name', 'label', 'measure', 'value', 'low', 'high', 'band', 'items', 'why undefined'],
];

/** An agreement report as one long table: a row for each figure of each type, attribute, relation and note label. */
export function agreementTable({ types, all, attributes, noteLabels, codes, relations }: AgreementReport): Cell[][] {
  const rows = [...types, all].flatMap((type) => {
    const name = type.label ?? 'all types';
    const { chanceCorrected: chance, spans } = type;
    return [
      figure(['type', name, '', 'strict F1'], type.strictF1, null, spans),
      figure(['type', name, '', 'relaxed F1'], type.relaxedF1, null, spans),
      figure(['type', name, '', 'character Dice'], type.charDice, null, spans),
      figure(['type', name, '', chance.name], chance, chance.band, spans),
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
    ...rows,
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

function figure(of: readonly string[], { estimate, interval }: Figure, band: string | null, items: number): Cell[] {
  const [value, reason] = told(estimate);
  return [...of, value, interval?.low ?? null, interval?.high ?? null, band, items, reason];
}

const told = (estimate: Estimate): [number | null, string | null] =>
  estimate.kind === 'value' ? [estimate.value, null] : [null, estimate.reason];
