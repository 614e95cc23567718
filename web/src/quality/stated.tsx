import type { DriftReport } from '@chartmark/schemas';
import { number, t } from '../i18n/text.ts';

/** The limits of the charts, and how often they are wrong. */
export function Stated({ stated }: Pick<DriftReport, 'stated'>) {
  const { weight, width, slack, decision, places, notes, baseline, falseAlarmEvery, watched, expectedFalseAlarms } =
    stated;
  return (
    <>
      <p className="muted">
        {t('quality.plain', { every: falseAlarmEvery })}{' '}
        {watched > 0 && t('quality.expected', { watched, expected: number(expectedFalseAlarms, 1) })}
      </p>
      <details className="muted">
        <summary>{t('quality.limits')}</summary>
        <p>
          {t('quality.stated', {
            weight: number(weight, 1),
            one: number(width.oneSided, 2),
            two: number(width.twoSided, 2),
            slack: number(slack, 1),
            decisionOne: number(decision.oneSided, 2),
            decisionTwo: number(decision.twoSided, 2),
            ...{ places, notes, baseline },
          })}
        </p>
      </details>
    </>
  );
}
