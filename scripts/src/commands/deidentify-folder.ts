import { randomBytes } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import {
  type FileHandle,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { extname, join, relative, resolve, sep } from 'node:path';
import { ENGINE, LABELS, reportOf, statementOf } from '@chartmark/api/deidentify';
import { byteLines, decodeLine, LineError } from '../decoded-lines.ts';
import { Usage } from '../usage.ts';
import { appendPlace, type Place, REPORT, readJournal, type Tally } from './deidentify-journal.ts';
import { lineOf, parseLine, type Settings, transformed } from './deidentify-line.ts';
import { type RunReport, reportPage } from './deidentify-report.ts';

/** Lines after which a run writes down how far it is. */
const STEP = 500;
/** All refusals are counted, but only this many are listed. */
const LISTED = 1_000;
/** A plain text note is read into memory as a whole, so it has a limit. */
const LARGEST_TEXT_MB = 64;

/**
 * Transforms every `.txt` and `.jsonl` below one folder into another, one file after another, as streams. Killed at any
 * moment, it continues where it was when run again on the same folders with the same settings. File names and note ids may
 * identify somebody, so new ones are drawn; only the journal says which became which.
 *
 * @param tell is given the progress in words, at most four times a second
 * @throws {Usage} if the folders or the settings do not fit
 */
export async function deidentifyFolder(
  folder: string,
  out: string,
  settings: Settings,
  tell: (words: string) => void,
): Promise<RunReport> {
  const [from, to] = [resolve(folder), resolve(out)];
  if (to === from || to.startsWith(from + sep)) throw new Usage('--out must not lie within the folder that is read');
  const files = await filesIn(from);
  await mkdir(to, { recursive: true });
  const { startedAt, places } = await readJournal(to, settings);
  const throttled = atMostEvery(250, tell);
  const total = emptyTally();
  for (const [index, file] of files.entries()) {
    const tally = await oneFile({ from, to, file, known: places.get(file), settings }, (soFar) =>
      throttled(
        () => `${index + 1} of ${files.length} files, ${(total.notes + soFar.notes).toLocaleString('en')} notes`,
      ),
    );
    add(total, tally);
  }
  const report: RunReport = {
    statement: statementOf(settings.policy),
    policy: settings.policy.name,
    policyVersion: settings.policy.version,
    engine: ENGINE,
    threshold: settings.threshold,
    startedAt,
    finishedAt: new Date().toISOString(),
    files: files.length,
    ...total,
  };
  await writeFile(join(to, REPORT), `${JSON.stringify(report, null, 2)}\n`);
  await writeFile(join(to, 'deidentify-report.html'), reportPage(report));
  return report;
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => {
    throw new Usage(`there is no folder ${folder}`);
  });
  return entries
    .filter((entry) => entry.isFile() && /\.(?:txt|jsonl)$/i.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

interface Job {
  readonly from: string;
  readonly to: string;
  readonly file: string;
  readonly known: Place | undefined;
  readonly settings: Settings;
}

async function oneFile({ from, to, file, known, settings }: Job, tell: (tally: Tally) => void): Promise<Tally> {
  const output = known?.output ?? `${randomBytes(8).toString('hex')}${extname(file).toLowerCase()}`;
  const [source, target] = [join(from, file), join(to, output)];
  const { size, mtimeMs } = await stat(source);
  const same = known !== undefined && known.size === size && known.changedAt === mtimeMs;
  if (same && known.whole && existsSync(target)) return known.tally;

  const part = `${target}.part`;
  const resumes = same && !known.whole && existsSync(part) && (await stat(part)).size >= known.bytes;
  const start = resumes ? known : { lines: 0, bytes: 0, tally: emptyTally(), listed: 0 };
  if (existsSync(part)) await truncate(part, start.bytes);
  const tally = structuredClone(start.tally);
  let { listed } = start;
  const remember = async (place: Pick<Place, 'lines' | 'bytes' | 'whole'>): Promise<void> => {
    const refused = tally.refused.slice(listed);
    await appendPlace(to, {
      ...{ file, output, size, changedAt: mtimeMs, ...place, listed },
      tally: { ...tally, refused },
    });
    listed += refused.length;
  };
  // Written down before a file of that name is made.
  if (!known) await remember({ lines: 0, bytes: 0, whole: false });
  const handle = await open(part, 'a');
  const work: Work = { file, source, output, handle, settings, tally };
  let refused = false;
  try {
    if (/\.txt$/i.test(file)) refused = !(await wholeText(work, size));
    else {
      const soFar = (lines: number, bytes: number) => remember({ lines, bytes, whole: false });
      await manyLines(work, { start, remember: soFar, tell });
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  if (refused) await Promise.all([part, target].map((path) => rm(path, { force: true })));
  else await rename(part, target);
  await remember({ lines: 0, bytes: 0, whole: true });
  tell(tally);
  return tally;
}

/** One file at work; what becomes of its notes is counted in the tally. */
interface Work {
  /** Its name in the folder that is read. */
  readonly file: string;
  readonly source: string;
  /** Its name in the folder that is written. */
  readonly output: string;
  readonly handle: FileHandle;
  readonly settings: Settings;
  readonly tally: Tally;
}

/** Transforms a file that is one note. @returns false if it was refused */
async function wholeText({ file, source, output, handle, settings, tally }: Work, size: number): Promise<boolean> {
  if (size > LARGEST_TEXT_MB * 2 ** 20) {
    refuse(tally, output, null, `is larger than ${LARGEST_TEXT_MB} MB`);
    return false;
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(source));
  } catch {
    refuse(tally, output, null, 'is not UTF-8');
    return false;
  }
  const made = transformed({ id: file, text, subject: file }, settings);
  count(tally, text, made.findings);
  await handle.writeFile(made.text);
  return true;
}

interface Progress {
  /** Where an earlier run got to. */
  readonly start: { readonly lines: number; readonly bytes: number };
  readonly remember: (lines: number, bytes: number) => Promise<void>;
  readonly tell: (tally: Tally) => void;
}

/** Transforms a file of one note a line; a line that cannot be read is refused, and the rest goes on. */
async function manyLines(
  { file, source, output, handle, settings, tally }: Work,
  { start, remember, tell }: Progress,
): Promise<void> {
  let [number, bytes] = [0, start.bytes];
  for await (const line of byteLines(createReadStream(source))) {
    number += 1;
    if (number <= start.lines) continue;
    try {
      const words = decodeLine(line, number);
      if (words.trim() !== '') {
        const read = parseLine(words, number);
        // A note without a patient is a subject of its own, by its id; ids repeat from file to file.
        const made = transformed({ ...read, id: `${file}\n${read.id}` }, settings);
        const id = `${output.slice(0, -extname(output).length)}-${number}`;
        const written = `${lineOf({ ...read, id }, made.text, settings)}\n`;
        await handle.writeFile(written);
        bytes += Buffer.byteLength(written);
        count(tally, read.text, made.findings);
      }
    } catch (error) {
      if (!(error instanceof LineError)) throw error;
      refuse(tally, output, number, error.problem);
    }
    tell(tally);
    if (number % STEP !== 0) continue;
    await handle.datasync();
    await remember(number, bytes);
  }
}

const emptyTally = (): Tally => ({
  notes: 0,
  characters: 0,
  notesWithoutFindings: 0,
  found: {},
  hints: { capital: 0, digits: 0, rare: 0 },
  refused: [],
  refusedInAll: 0,
});

function count(tally: Tally, text: string, findings: ReturnType<typeof transformed>['findings']): void {
  const { counts, hints } = reportOf(text, findings);
  tally.notes += 1;
  tally.characters += text.length;
  if (findings.length === 0) tally.notesWithoutFindings += 1;
  for (const label of LABELS) {
    const found = counts[label] ?? 0;
    if (found > 0) tally.found[label] = (tally.found[label] ?? 0) + found;
  }
  for (const { kind } of hints) tally.hints[kind] += 1;
}

function refuse(tally: Tally, file: string, line: number | null, why: string): void {
  tally.refusedInAll += 1;
  if (tally.refused.length < LISTED) tally.refused.push({ file, line, why });
}

function add(total: Tally, tally: Tally): void {
  total.notes += tally.notes;
  total.characters += tally.characters;
  total.notesWithoutFindings += tally.notesWithoutFindings;
  total.refusedInAll += tally.refusedInAll;
  total.refused.push(...tally.refused.slice(0, LISTED - total.refused.length));
  for (const label of LABELS) {
    const found = tally.found[label] ?? 0;
    if (found > 0) total.found[label] = (total.found[label] ?? 0) + found;
  }
  for (const kind of ['capital', 'digits', 'rare'] as const) total.hints[kind] += tally.hints[kind];
}

function atMostEvery(ms: number, tell: (words: string) => void): (words: () => string) => void {
  let last = 0;
  return (words) => {
    const now = performance.now();
    if (now - last < ms) return;
    last = now;
    tell(words());
  };
}
