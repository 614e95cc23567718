import { Refusal } from '@chartmark/schemas';
import { type ReactNode, useEffect, useRef } from 'react';
import { refusalIn } from '../i18n/refusals.ts';
import { t } from '../i18n/text.ts';
import { Button, buttonClass } from './button.tsx';
import './states.css';

type Tone = 'plain' | 'ok' | 'warn' | 'danger';

export function Loading() {
  return (
    <div className="state" role="status">
      {t('app.loading')}
    </div>
  );
}

interface FailedProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** What went wrong, and the way on from it: to sign in again, or to try once more where that may help. */
export function Failed({ error, onRetry }: FailedProps) {
  const kind = error instanceof Refusal ? error.kind : null;
  if (kind === 'unauthenticated') {
    const here = `${location.pathname}${location.search}`;
    return (
      <div className="state" role="alert">
        <div className="state-title">{t('app.sessionEnded')}</div>
        <div>{t('app.sessionEndedHint')}</div>
        <a className={buttonClass({ look: 'primary' })} href={`/sign-in?next=${encodeURIComponent(here)}`}>
          {t('signIn.submit')}
        </a>
      </div>
    );
  }
  if (onRetry && error instanceof Refusal && askedSeconds(error) !== null)
    return <Busy refusal={error} onRetry={onRetry} />;
  const lost = kind === 'missing' || kind === 'gone';
  return (
    <div className="state" role="alert">
      <div className="state-title">{t(lost || kind === 'forbidden' ? 'app.closed' : 'app.failed')}</div>
      <div>{lost ? t('app.closedHint') : messageOf(error)}</div>
      {onRetry && !lost && kind !== 'forbidden' && <Button onClick={onRetry}>{t('app.tryAgain')}</Button>}
    </div>
  );
}

/** How long the service asks to wait before it is asked again, if it does. */
const askedSeconds = ({ kind, reason }: Refusal): number | null => {
  const seconds = reason?.values['seconds'];
  return kind === 'throttled' && typeof seconds === 'number' ? Math.max(1, seconds) : null;
};

/** Asks again by itself, once for each refusal, since nothing is wrong but that too much was asked at once. */
function Busy({ refusal, onRetry }: { readonly refusal: Refusal; readonly onRetry: () => void }) {
  const retry = useRef(onRetry);
  retry.current = onRetry;
  useEffect(() => {
    const timer = window.setTimeout(() => retry.current(), (askedSeconds(refusal) ?? 1) * 1000);
    return () => window.clearTimeout(timer);
  }, [refusal]);
  return (
    <div className="state" role="status">
      <div className="state-title">{t('app.busy')}</div>
      <div>{t('app.busyHint', { n: askedSeconds(refusal) ?? 1 })}</div>
    </div>
  );
}

export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className="state">
      <div className="state-title">{title}</div>
      {children}
    </div>
  );
}

export function Notice({ tone = 'plain', children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return (
    <div
      className={tone === 'plain' ? 'notice' : `notice notice-${tone}`}
      role={tone === 'danger' ? 'alert' : 'status'}
    >
      {children}
    </div>
  );
}

export function Badge({ tone = 'plain', children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return <span className={tone === 'plain' ? 'badge' : `badge badge-${tone}`}>{children}</span>;
}

export const Kbd = ({ children }: { readonly children: ReactNode }) => <kbd className="kbd">{children}</kbd>;

/** A key beside what it does, on a button that says so to assistive technology itself. */
export const KeyHint = ({ children }: { readonly children: ReactNode }) => (
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a kbd takes no focus
  <kbd className="kbd" aria-hidden="true">
    {children}
  </kbd>
);

/** How much of something is done, from 0 to `of`. */
export function Meter({ label, done, of }: { readonly label: string; readonly done: number; readonly of: number }) {
  return <progress className="meter" aria-label={label} value={done} max={Math.max(of, 1)} />;
}

/** Why something failed, for people; an answer that does not fit comes of a page that is older than its service. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof Refusal) return refusalIn(error);
  return error.name.endsWith('ZodError') ? t('app.outdated') : error.message;
}
