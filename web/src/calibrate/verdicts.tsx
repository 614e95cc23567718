import type { CalibrationReport, Figure } from '@chartmark/schemas';
import { number, t } from '../i18n/text.ts';
import { ScrollRegion } from '../ui/scroll-region.tsx';
import { Badge } from '../ui/states.tsx';

/** Each person beside each threshold; what cannot be computed is never drawn as a number. */
export function Verdicts({ report: { people, verdicts, round } }: { readonly report: CalibrationReport }) {
  const nameOf = (id: string): string => people.find((one) => one.id === id)?.name ?? id;
  return (
    <section className="card" aria-label={t('calibration.verdicts')}>
      <h2>{t('calibration.verdicts')}</h2>
      <ScrollRegion className="table-frame" label={t('calibration.verdicts')}>
        <table className="table">
          <thead>
            <tr>
              <th>{t('calibration.person')}</th>
              <th>{t('calibration.type')}</th>
              <th>{t('calibration.f1')}</th>
              <th className="figure">{t('calibration.goal')}</th>
              <th>{t('calibration.state')}</th>
            </tr>
          </thead>
          <tbody>
            {verdicts.flatMap(({ person, passed, types }) =>
              types.map(({ label, strictF1, threshold, met }, i) => (
                <tr key={`${person} ${label}`}>
                  {i === 0 && (
                    <th scope="rowgroup" rowSpan={types.length}>
                      {nameOf(person)}
                      {round.state === 'closed' && (
                        <>
                          <br />
                          <Badge tone={passed ? 'ok' : 'warn'}>
                            {t(passed ? 'calibration.hasPassed' : 'calibration.notPassed')}
                          </Badge>
                        </>
                      )}
                    </th>
                  )}
                  <td>{label}</td>
                  <td>{written(strictF1)}</td>
                  <td className="figure">{number(threshold, 2)}</td>
                  <td>{t(met ? 'calibration.met' : 'calibration.notMet')}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}

function written({ estimate, interval }: Figure): string {
  if (estimate.kind === 'undefined') return `${t('agreement.undefined')}: ${estimate.reason}`;
  const value = number(estimate.value, 2);
  if (!interval) return value;
  return `${value} (${t('agreement.interval', { low: number(interval.low, 2), high: number(interval.high, 2) })})`;
}
