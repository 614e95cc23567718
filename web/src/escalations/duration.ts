import { t } from '../i18n/text.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** A span of time in the largest unit it fills, rounded: what takes two days is not told in minutes. */
export function duration(ms: number): string {
  if (ms >= 2 * DAY_MS) return t('questions.days', { n: Math.round(ms / DAY_MS) });
  if (ms >= 2 * HOUR_MS) return t('questions.hours', { n: Math.round(ms / HOUR_MS) });
  return t('questions.minutes', { n: Math.round(ms / MINUTE_MS) });
}
