import type { AgreementReport, Estimate, Figure } from '@chartmark/schemas';
import type { Cell } from './csv-table.ts';

const HEAD: readonly Cell[] = ['subject', 'name', 'measure', 'value', 'low', 'high', 'band', 'items', 'why undefined'];

/** An agreement report as one long table: a row for each figure of each type, attribute and note label. */
export function agreementTable({ types, all, attributes, noteLabels }: AgreementReport): Cell[][] {
  const rows = [...types, all].flatMap((type) => {
    const name = type.label ?? 'all types';
    const { chanceCorrected: chance, spans } = type;
    return [
      figure(['type', name, 'strict F1'], type.strictF1, null, spans),
      figure(['type', name, 'relaxed F1'], type.relaxedF1, null, spans),
      figure(['type', name, 'character Dice'], type.charDice, null, spans),
      figure(['type', name, chance.name], chance, chance.band, spans),
    ];
  });
  const values = (subject: string, all: AgreementReport['attributes']) =>
    all.flatMap(({ name, items, band, ...measures }) =>
      (['observed', 'kappa', 'fleiss', 'alpha', 'ac1'] as const).map((measure) =>
        figure(
          [subject, name, measure],
          { estimate: measures[measure], interval: null },
          measure === 'kappa' ? band : null,
          items,
        ),
      ),
    );
  return [[...HEAD], ...rows, ...values('attribute', attributes), ...values('note label', noteLabels)];
}

function figure(of: readonly string[], { estimate, interval }: Figure, band: string | null, items: number): Cell[] {
  const [value, reason] = told(estimate);
  return [...of, value, interval?.low ?? null, interval?.high ?? null, band, items, reason];
}

const told = (estimate: Estimate): [number | null, string | null] =>
  estimate.kind === 'value' ? [estimate.value, null] : [null, estimate.reason];
