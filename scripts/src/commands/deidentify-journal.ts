import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ENGINE } from '@chartmark/api/deidentify';
import { z } from 'zod';
import { jsonOrNull } from '../decoded-lines.ts';
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

/** The journal's first line: what a run must have in common with the run it continues. */
const Start = z.strictObject({ settings: z.string(), startedAt: z.iso.datetime() });
/** How far a run is with one file: `lines` read, `bytes` written; `whole` once the result stands under its final name. */
const Place = z.strictObject({
  /** Its name in the folder that is read, which may identify a patient. */
  file: z.string(),
  /** Its name in the folder that is written, drawn at random. */
  output: z.string(),
  size: z.int(),
  changedAt: z.number(),
  lines: z.int(),
  bytes: z.int(),
  whole: z.boolean(),
  tally: Tally,
  /** How many refusals the file's earlier journal lines list; this line's tally lists only those after them. */
  listed: z.int().nonnegative().default(0),
});
export type Place = z.infer<typeof Place>;

/** The journal tells which file became which, so it lies beside the folder of the results and never in it. */
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
  const start = Start.safeParse(jsonOrNull(first));
  if (!start.success || start.data.settings !== mark) {
    throw new Usage('--out holds a run with another policy, threshold, secret or version: choose an empty folder');
  }
  for (const line of lines) {
    // A line that a crash left half written does not fit, and is passed over.
    const place = Place.safeParse(jsonOrNull(line));
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

/** By this settings are compared; four digits of a digest give nothing of the secret away. */
function markOf({ policy, threshold, secret }: Settings): string {
  const check = createHash('sha256').update(`deidentify a folder\n${secret}`).digest('hex').slice(0, 4);
  return [policy.name, policy.version, ENGINE, threshold, check].join(' ');
}

/** Writes down how far a run is with one file. */
export const appendPlace = (to: string, place: Place): Promise<void> =>
  appendFile(journalOf(to), `${JSON.stringify(place)}\n`);
