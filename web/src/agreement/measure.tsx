import type { Estimate, Figure } from '@chartmark/schemas';
import { reasonIn } from '../i18n/reasons.ts';
import { number, t } from '../i18n/text.ts';

/** A figure from 0 to 1 with its interval; an undefined one says why and is never drawn as a number. */
export function Measure({ estimate, interval }: Figure) {
  if (estimate.kind === 'undefined') return <NoMeasure reason={estimate.reason} />;
  return (
    <span className="measure">
      <span className="measure-value">{number(estimate.value, 2)}</span>
      <span className="measure-bar" aria-hidden="true">
        {interval && (
          <span
            className="measure-range"
            style={{ left: share(interval.low), width: share(interval.high - interval.low) }}
          />
        )}
        <span className="measure-point" style={{ left: share(estimate.value) }} />
      </span>
      {interval && (
        <span className="measure-interval">
          {t('agreement.interval', { low: number(interval.low, 2), high: number(interval.high, 2) })}
        </span>
      )}
    </span>
  );
}

/** A figure in running text. */
export function Plain({ estimate }: { readonly estimate: Estimate }) {
  if (estimate.kind === 'undefined') return <NoMeasure reason={estimate.reason} />;
  return <>{number(estimate.value, 2)}</>;
}

function NoMeasure({ reason }: { readonly reason: string }) {
  return (
    <span className="measure-none">
      {t('agreement.undefined')}: {reasonIn(reason)}
    </span>
  );
}

const share = (value: number): string => `${Math.max(0, Math.min(1, value)) * 100}%`;
