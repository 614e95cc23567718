import type { LastBackup, Operations } from '@chartmark/schemas';

/** Below this share of the volume, or this many bytes, there is little room left. */
const LOW_SHARE = 0.05;
const LOW_BYTES = 1_000_000_000;
const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/** Whether the volume may soon be full. */
export const isLow = ({ freeBytes, totalBytes }: Operations['disk']): boolean =>
  freeBytes < Math.max(LOW_BYTES, totalBytes * LOW_SHARE);

/** Whether the last backup is older than a week; none is not old. @param nowMs milliseconds since 1970 */
export const isOld = (backup: LastBackup | null, nowMs: number): boolean =>
  backup !== null && nowMs - Date.parse(backup.at) > WEEK_MS;
