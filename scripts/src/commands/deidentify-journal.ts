import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
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
  /** What it is called where it is read: names of files tell of patients. */
  file: z.string(),
  /** What it is called where it is written; drawn by chance. */
  output: z.string(),
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

/** What a run remembers, beside the folder it writes to and never in it: it tells which file became which. */
export const journalOf = (to: string): string => join(confidentialOf(to), 'journal.jsonl');

/** The folder that must not go out with the results. */
export const confidentialOf = (to: string): string => `${to}.confidential`;

/** @throws {Usage} if the folder holds a run with other settings, or one whose journal is gone */
export async function readJournal(
  to: string,
  settings: Settings,
): Promise<{ startedAt: string; places: Map<string, Place> }> {
  const path = journalOf(to);
  const places = new Map<string, Place>();
  const mark = markOf(settings);
  if (!existsSync(path)) {
    if (existsSync(join(to, REPORT))) {
      throw new Usage(`--out holds a run whose journal ${path} is gone: choose an empty folder`);
    }
    const startedAt = new Date().toISOString();
    await mkdir(confidentialOf(to), { recursive: true, mode: 0o700 });
    await writeFile(path, `${JSON.stringify({ settings: mark, startedAt })}\n`, { mode: 0o600 });
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

/** The report as data, in the folder of the results. */
export const REPORT = 'deidentify-report.json';

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
  appendFile(journalOf(to), `${JSON.stringify(place)}\n`);
