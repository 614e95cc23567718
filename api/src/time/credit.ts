import type { Sitting, WorkTime } from '@chartmark/schemas';

/** Sittings of a person at a layer that are told apart; an older one is told no more. */
const KEPT = 50;
/** Clocks differ, and reports are late: so much more than what the clock here says is believed. */
const SLACK_MS = 60_000;

/**
 * What a report adds to somebody's time. The same report twice adds nothing, a smaller one neither; and nothing grows
 * faster than time passes between two reports.
 *
 * @param at when the report came
 */
export function credited(
  time: WorkTime,
  { sitting, activeMs }: Pick<Sitting, 'sitting' | 'activeMs'>,
  at: string,
): WorkTime {
  const known = time.sittings.find(({ id }) => id === sitting);
  const passed = known ? Date.parse(at) - Date.parse(known.at) + SLACK_MS : activeMs;
  const before = known?.activeMs ?? 0;
  const grown = Math.max(0, Math.min(activeMs - before, passed));
  if (known && grown === 0) return time;
  const others = time.sittings.filter(({ id }) => id !== sitting);
  const sittings = [...others, { id: sitting, activeMs: before + grown, at }].slice(-KEPT);
  return { ...time, activeMs: time.activeMs + grown, sittings };
}
