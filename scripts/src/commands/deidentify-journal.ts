import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ENGINE } from '@chartmark/api/deidentify';
import { z } from 'zod';
import { Usage } from '../usage.ts';
import type { Settings } from './deidentify-line.ts';
import { RunReport } from './deidentify-report.ts';

const Tally = RunReport.pick({
  notes: true,
  characters: true,
  notesWithoutFindings: true,
  found: true,
  hints: true,
  refused: true,
  refusedInAll: true,
});
export type Tally = z.infer<typeof Tally>;

/** What a run must have in common with the one it goes on with. */
const Start = z.strictObject({ settings: z.string(), startedAt: z.iso.datetime() });
/** How far one file is: `lines` read and `bytes` written of it; `whole` once its result has its name. */
const Place = z.strictObject({
  file: z.string(),
  size: z.int(),
  changedAt: z.number(),
  lines: z.int(),
  bytes: z.int(),
  whole: z.boolean(),
  tally: Tally,
  /** How many of the refusals earlier entries of the file list; the tally lists those behind them. */
  listed: z.int().nonnegative().default(0),
});
export type Place = z.infer<typeof Place>;

/** The name of what a run remembers, in the folder it writes to. */
export const JOURNAL = '.deidentify-journal.jsonl';

/** @throws {Usage} if the folder holds a run with other settings */
export async function readJournal(
  to: string,
  settings: Settings,
): Promise<{ startedAt: string; places: Map<string, Place> }> {
  const path = join(to, JOURNAL);
  const places = new Map<string, Place>();
  const mark = markOf(settings);
  if (!existsSync(path)) {
    const startedAt = new Date().toISOString();
    await writeFile(path, `${JSON.stringify({ settings: mark, startedAt })}\n`);
    return { startedAt, places };
  }
  const [first = '', ...lines] = (await readFile(path, 'utf8')).split('\n');
  const start = Start.safeParse(orNull(first));
  if (!start.success || start.data.settings !== mark) {
    throw new Usage('--out holds a run with another policy, threshold, secret or version: choose an empty folder');
  }
  for (const line of lines) {
    const place = Place.safeParse(orNull(line));
    if (place.success) places.set(place.data.file, withEarlier(place.data, places.get(place.data.file)));
  }
  return { startedAt: start.data.startedAt, places };
}

/** A place with all refusals of its file so far. */
function withEarlier(place: Place, earlier: Place | undefined): Place {
  const refused = [...(earlier?.tally.refused.slice(0, place.listed) ?? []), ...place.tally.refused];
  return { ...place, listed: refused.length, tally: { ...place.tally, refused } };
}

/** What a crash left half written is no place. */
function orNull(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** Says whether settings are the same; four figures of a digest tell nothing of the secret. */
function markOf({ policy, threshold, secret }: Settings): string {
  const check = createHash('sha256').update(`deidentify a folder\n${secret}`).digest('hex').slice(0, 4);
  return [policy.name, policy.version, ENGINE, threshold, check].join(' ');
}

/** Writes down where a run is. */
export const note = (to: string, place: Place): Promise<void> =>
  appendFile(join(to, JOURNAL), `${JSON.stringify(place)}\n`);
