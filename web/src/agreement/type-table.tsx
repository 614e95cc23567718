import type { TypeAgreement } from '@chartmark/schemas';
import { reasonIn } from '../i18n/reasons.ts';
import { number, t } from '../i18n/text.ts';
import { type SortableColumn, SortableTable } from '../ui/sortable-table.tsx';
import { Badge } from '../ui/states.tsx';
import { TableSkeleton } from '../ui/table-skeleton.tsx';
import { Measure } from './measure.tsx';
import { figureColumn, figureOf } from './sorting.tsx';

interface TypeTableProps {
  readonly types: readonly TypeAgreement[];
  readonly all: TypeAgreement;
  readonly display: (label: string) => string;
}

/** The table while the figures are worked out. @param types how many entity types there are, if that is known */
export const TypeSkeleton = ({ types = 6 }: { readonly types?: number | undefined }) => (
  <TableSkeleton heads={columnsOf('character kappa', String).map(({ head }) => head)} rows={types + 1} />
);

/**
 * Agreement per entity type, what people agree on least first, its columns in the order a lead should read them: strict with
 * what is behind it, relaxed, characters, chance-corrected.
 */
export const TypeTable = ({ types, all, display }: TypeTableProps) => (
  <SortableTable
    label={t('agreement.typesTable')}
    columns={columnsOf(all.chanceCorrected.name, display)}
    rows={types}
    last={[all]}
    keyOf={({ label }) => label ?? ''}
    by="strict"
  />
);

/** @param corrected the chance-corrected measure, which depends on how many people there are */
const columnsOf = (
  corrected: TypeAgreement['chanceCorrected']['name'],
  display: (label: string) => string,
): readonly SortableColumn<TypeAgreement>[] => [
  {
    ...{ name: 'type', head: t('agreement.type'), first: 'ascending' },
    value: ({ label }) => label && display(label),
    cell: ({ label, weak }) => (
      <>
        {label === null ? t('agreement.allTypes') : display(label)}
        {weak.map((reason) => (
          <div key={reason} className="agreement-weak">
            {t('agreement.weak', { reason: reasonIn(reason) })}
          </div>
        ))}
      </>
    ),
  },
  figureColumn('strict', t('agreement.strict'), ({ strictF1 }) => strictF1),
  {
    ...{ name: 'counts', head: t('agreement.counts'), first: 'descending' },
    value: ({ spans }) => spans,
    cell: (type) => <Counts type={type} />,
  },
  figureColumn('relaxed', t('agreement.relaxed'), ({ relaxedF1 }) => relaxedF1),
  figureColumn('chars', t('agreement.chars'), ({ charDice }) => charDice),
  {
    ...{ name: 'corrected', head: t(`agreement.${corrected}`), first: 'ascending' },
    value: ({ chanceCorrected }) => figureOf(chanceCorrected),
    cell: (type) => <Corrected type={type} />,
  },
];

function Corrected({ type: { chanceCorrected, annotators, charFleiss, goal } }: { readonly type: TypeAgreement }) {
  return (
    <>
      <Measure {...chanceCorrected} />
      {chanceCorrected.band !== null && (
        <div>
          <Badge>{t(`agreement.band.${chanceCorrected.band}`)}</Badge>
        </div>
      )}
      {annotators > 2 && <Fleiss estimate={charFleiss} />}
      {goal && (
        <div className={goal.met ? 'agreement-met' : 'agreement-weak'}>
          {t(goal.met ? 'agreement.goalMet' : 'agreement.goalNotMet', { wanted: number(goal.wanted, 2) })}
        </div>
      )}
    </>
  );
}

/** What strict F1 was counted on, and how many notes would make it precise. */
function Counts({ type }: { readonly type: TypeAgreement }) {
  const { spans, instances, notesWith, notes, annotators, pairs, notesForPrecision } = type;
  return (
    <div className="agreement-counts">
      {t('count.spans', { n: spans })}
      <div className="muted">{t('agreement.instances', { n: instances })}</div>
      <div className="muted">{t('agreement.notesWith', { n: number(notesWith), all: number(notes) })}</div>
      <div className="muted">{t('agreement.people', { n: number(annotators), pairs: number(compared(pairs)) })}</div>
      {notesForPrecision !== null && (
        <div className="muted">{t('agreement.precision', { n: number(notesForPrecision) })}</div>
      )}
    </div>
  );
}

/** Pairs with a note in common. */
const compared = (pairs: TypeAgreement['pairs']): number =>
  pairs.filter(({ strictF1 }) => strictF1.kind === 'value' || strictF1.reason !== 'no shared notes').length;

/** Beside alpha, for a team. */
function Fleiss({ estimate }: { readonly estimate: TypeAgreement['charFleiss'] }) {
  return (
    <div className="agreement-beside">
      {estimate.kind === 'value'
        ? t('agreement.fleiss', { value: number(estimate.value, 2) })
        : t('agreement.fleissNone', { reason: reasonIn(estimate.reason) })}
    </div>
  );
}
