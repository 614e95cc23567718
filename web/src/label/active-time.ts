/** How long somebody has had their hands on a note, in milliseconds, as far as it was seen. */
export interface ActiveTime {
  readonly activeMs: number;
  /** When something was last done, or null if the note is out of sight. */
  readonly lastMs: number | null;
}

export const STARTED: ActiveTime = { activeMs: 0, lastMs: null };

/** A longer pause is no work: reading a screenful takes less. */
export const IDLE_MS = 60_000;

/** Something was done: the time since the last is work, unless it was a pause. */
export function acted({ activeMs, lastMs }: ActiveTime, nowMs: number): ActiveTime {
  const passed = lastMs === null ? 0 : nowMs - lastMs;
  const worked = passed > 0 && passed <= IDLE_MS ? passed : 0;
  return { activeMs: activeMs + worked, lastMs: nowMs };
}

/** The note went out of sight; nothing counts until something is done on it again. */
export const hidden = (time: ActiveTime, nowMs: number): ActiveTime => ({ ...acted(time, nowMs), lastMs: null });
