import type { CalibrationReport, Figure } from '@chartmark/schemas';
import { reasonIn } from '../i18n/reasons.ts';
import { number, t } from '../i18n/text.ts';
import { ScrollRegion } from '../ui/scroll-region.tsx';
import { Badge } from '../ui/states.tsx';

interface VerdictsProps {
  readonly report: CalibrationReport;
  readonly display: (label: string) => string;
}

/** Fewer notes than these make an interval that is weak. */
const FEW_NOTES = 10;

/** Each person, or the team as a whole, beside each threshold; what cannot be computed is never drawn as a number. */
export function Verdicts({ report, display }: VerdictsProps) {
  const { round, verdicts } = report;
  return (
    <section className="card" aria-label={t('calibration.verdicts')}>
      <h2>{t('calibration.verdicts')}</h2>
      {round.notes.length < FEW_NOTES && (
        <p className="calibrate-weak">{t('calibration.weak', { n: round.notes.length })}</p>
      )}
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
            {groupsOf(verdicts, round.key === null).flatMap(({ judged, types }) =>
              types.map(({ label, strictF1, threshold, met }, i) => (
                <tr key={`${judged[0]?.person} ${label}`}>
                  {i === 0 && (
                    <th scope="rowgroup" rowSpan={types.length}>
                      {judged.map((one) => (
                        <Person key={one.person} verdict={one} report={report} />
                      ))}
                    </th>
                  )}
                  <td>{display(label)}</td>
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

type Verdict = CalibrationReport['verdicts'][number];

/** Without a key the figures are the team's, the same for everybody. */
function groupsOf(
  verdicts: readonly Verdict[],
  isTeam: boolean,
): { judged: readonly Verdict[]; types: Verdict['types'] }[] {
  if (isTeam) return [{ judged: verdicts, types: verdicts[0]?.types ?? [] }];
  return verdicts.map((one) => ({ judged: [one], types: one.types }));
}

interface PersonProps {
  readonly verdict: Verdict;
  readonly report: CalibrationReport;
}

function Person({ verdict: { person, passed }, report: { people, round } }: PersonProps) {
  return (
    <div>
      {people.find((one) => one.id === person)?.name ?? person}{' '}
      {round.state === 'closed' && (
        <Badge tone={passed ? 'ok' : 'warn'}>{t(passed ? 'calibration.hasPassed' : 'calibration.notPassed')}</Badge>
      )}
    </div>
  );
}

function written({ estimate, interval }: Figure): string {
  if (estimate.kind === 'undefined') return `${t('agreement.undefined')}: ${reasonIn(estimate.reason)}`;
  const value = number(estimate.value, 2);
  if (!interval) return value;
  return `${value} (${t('agreement.interval', { low: number(interval.low, 2), high: number(interval.high, 2) })})`;
}
