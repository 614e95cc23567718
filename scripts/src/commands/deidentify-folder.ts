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
import { note, type Place, REPORT, readJournal, type Tally } from './deidentify-journal.ts';
import { lineOf, parseLine, type Settings, transformed } from './deidentify-line.ts';
import { type RunReport, reportPage } from './deidentify-report.ts';

/** A run writes down where it is after this many notes. */
const STEP = 500;
/** Refusals are all counted; so many are listed. */
const LISTED = 1_000;
/** A note of plain text is read as a whole. */
const LARGEST_TEXT = 64 * 1024 * 1024;

/**
 * Transforms every `.txt` and `.jsonl` below one folder into another, file by file as a stream. Killed at any moment it
 * goes on where it was when run again on the same folders with the same settings. Names of files and ids of notes are drawn anew,
 * as both may tell who somebody is; which became which stands in the journal alone.
 *
 * @param tell hears of progress, at most four times a second
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
  const remember = async (lines: number, bytes: number, whole: boolean) => {
    const refused = tally.refused.slice(listed);
    const mine = { ...tally, refused };
    await note(to, { file, output, size, changedAt: mtimeMs, lines, bytes, whole, listed, tally: mine });
    listed += refused.length;
  };
  // Its name is kept before anything is called by it.
  if (!known) await remember(0, 0, false);
  const handle = await open(part, 'a');
  let refused = false;
  try {
    if (/\.txt$/i.test(file)) refused = !(await wholeText({ source, size, file, output }, handle, settings, tally));
    else {
      const soFar = (lines: number, bytes: number) => remember(lines, bytes, false);
      await manyLines(source, handle, settings, tally, { file, output, start, remember: soFar, tell });
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  if (refused) await Promise.all([part, target].map((path) => rm(path, { force: true })));
  else await rename(part, target);
  await remember(0, 0, true);
  tell(tally);
  return tally;
}

/** Whether the note could be read, and was written. */
async function wholeText(
  { source, size, file, output }: { source: string; size: number; file: string; output: string },
  handle: FileHandle,
  settings: Settings,
  tally: Tally,
): Promise<boolean> {
  if (size > LARGEST_TEXT) {
    refuse(tally, output, null, 'is larger than 64 MB');
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

interface Lines {
  readonly file: string;
  readonly output: string;
  readonly start: { readonly lines: number; readonly bytes: number };
  readonly remember: (lines: number, bytes: number) => Promise<void>;
  readonly tell: (tally: Tally) => void;
}

async function manyLines(
  source: string,
  handle: FileHandle,
  settings: Settings,
  tally: Tally,
  { file, output, start, remember, tell }: Lines,
): Promise<void> {
  let [number, bytes] = [0, start.bytes];
  for await (const line of byteLines(createReadStream(source))) {
    number += 1;
    if (number <= start.lines) continue;
    try {
      const words = decodeLine(line, number);
      if (words.trim() !== '') {
        const read = parseLine(words, number);
        // A note of no patient's is told apart from those of other files.
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
