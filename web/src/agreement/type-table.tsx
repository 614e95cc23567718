import type { TypeAgreement } from '@chartmark/schemas';
import { reasonIn } from '../i18n/reasons.ts';
import { number, t } from '../i18n/text.ts';
import { Badge } from '../ui/states.tsx';
import { Measure } from './measure.tsx';

interface TypeTableProps {
  readonly types: readonly TypeAgreement[];
  readonly all: TypeAgreement;
  readonly display: (label: string) => string;
}

/**
 * Agreement per entity type, in the order a lead should read it: strict with what is behind it, relaxed, characters,
 * chance-corrected.
 */
export function TypeTable({ types, all, display }: TypeTableProps) {
  return (
    <div className="table-frame">
      <table className="table">
        <thead>
          <tr>
            <th>{t('agreement.type')}</th>
            <th>{t('agreement.strict')}</th>
            <th>{t('agreement.counts')}</th>
            <th>{t('agreement.relaxed')}</th>
            <th>{t('agreement.chars')}</th>
            <th>{t(`agreement.${all.chanceCorrected.name}`)}</th>
          </tr>
        </thead>
        <tbody>
          {[...types, all].map((type) => (
            <tr key={type.label ?? ''}>
              <th scope="row">
                {type.label === null ? t('agreement.allTypes') : display(type.label)}
                {type.weak.map((reason) => (
                  <div key={reason} className="agreement-weak">
                    {t('agreement.weak', { reason: reasonIn(reason) })}
                  </div>
                ))}
              </th>
              <td>
                <Measure {...type.strictF1} />
              </td>
              <td>
                <Counts type={type} />
              </td>
              <td>
                <Measure {...type.relaxedF1} />
              </td>
              <td>
                <Measure {...type.charDice} />
              </td>
              <td>
                <Measure {...type.chanceCorrected} />
                {type.chanceCorrected.band !== null && (
                  <div>
                    <Badge>{t(`agreement.band.${type.chanceCorrected.band}`)}</Badge>
                  </div>
                )}
                {type.annotators > 2 && <Fleiss estimate={type.charFleiss} />}
                {type.goal && (
                  <div className={type.goal.met ? 'agreement-met' : 'agreement-weak'}>
                    {t(type.goal.met ? 'agreement.goalMet' : 'agreement.goalNotMet', {
                      wanted: number(type.goal.wanted, 2),
                    })}
                  </div>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
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
