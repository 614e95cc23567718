import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { deidentify, type Finding, POLICIES } from '@chartmark/api/deidentify';
import { offsetMap } from '@chartmark/schemas';
import type { Command } from '../command.ts';
import { byteLines, decodeLine, LineError } from '../decoded-lines.ts';
import { argumentsOf, Usage } from '../usage.ts';
import { deidentifyFolder } from './deidentify-folder.ts';
import { confidentialOf } from './deidentify-journal.ts';
import { idIn, lineOf, type NoteLine, parseLine, policyNamed, type Settings, transformed } from './deidentify-line.ts';

const help = `chartmark deidentify --findings < notes.jsonl > findings.jsonl
chartmark deidentify --text < notes.jsonl > transformed.jsonl
chartmark deidentify --folder IN --out OUT [--policy NAME] [--threshold NUMBER] [--secret-file FILE]

Reads one note a line, {"id", "text", "known"?}, and writes one line for each, in order.

  --findings          write {"id", "spans": [{"start", "end", "label", "sub", "confidence"}], "ms"} (the default)
  --text              write {"id", "text", "policy", "policyVersion"}
  --offsets UNIT      utf16 (the default) or codepoint
  --policy NAME       for --text: ${Object.keys(POLICIES).join(', ')}
  --threshold NUMBER  leave out findings less sure than this, 0 to 1; 0.5 unless given
  --secret-file FILE  what surrogates and date shifts follow from, together with whose note it is: its "subject", else the
                      "mrn" that "known" tells, else the note's own id. Without it (or CHARTMARK_DEID_SECRET, or --secret
                      WORDS, which other users of the machine may see) it is drawn anew for each run

A line that is no note is answered {"id", "error"}, with id null where it has none, and told on standard error by its
number; the rest goes on, and the status is 1. A blank line is answered and told alike, and leaves the status as it is.

With --folder every .txt (one note) and .jsonl (one note a line) below IN is transformed into a file in OUT, with a report
beside them as deidentify-report.json and .html. Names of files and ids of notes may tell who somebody is, so new ones are
drawn: an id is the file's new name and the line. Which became which stands in the folder OUT.confidential, for its owner
alone, and nowhere else: never give it out, and delete it when you need not go on. Killed at any moment, the same command goes
on where it was. What cannot be read is left out, listed in the report, and makes the status 1.
`;

export const command: Command = {
  help,
  async run(args) {
    const given = read(args);
    warmUp();
    if (given.folder !== null) return await transformFolder(given.folder, given.settings);
    const { settings, codePoints } = given;
    return await eachLine(
      given.text
        ? (note) => lineOf(note, transformed(note, settings).text, settings)
        : (note) => findingsLine(note, codePoints, settings),
    );
  },
};

/** A line for each line, in order; what is no note is answered with what is wrong with it, and the rest goes on. */
async function eachLine(write: (note: NoteLine) => string): Promise<number> {
  let number = 0;
  let status = 0;
  for await (const bytes of byteLines(process.stdin)) {
    number += 1;
    const { answer, refused } = answerTo(bytes, number, write);
    if (refused) status = 1;
    if (!process.stdout.write(`${answer}\n`)) await once(process.stdout, 'drain');
  }
  return status;
}

/** Nothing of a line that is no note is told but its id. */
function answerTo(
  bytes: Uint8Array,
  number: number,
  write: (note: NoteLine) => string,
): { answer: string; refused: boolean } {
  let line = '';
  try {
    line = decodeLine(bytes, number);
    if (line.trim() !== '') return { answer: write(parseLine(line, number)), refused: false };
    console.error(`line ${number} is blank`);
    return { answer: JSON.stringify({ id: null, error: 'is blank' }), refused: false };
  } catch (error) {
    if (!(error instanceof LineError)) throw error;
    console.error(error.message);
    return { answer: JSON.stringify({ id: idIn(line), error: error.problem }), refused: true };
  }
}

async function transformFolder({ from, to }: { from: string; to: string }, settings: Settings): Promise<number> {
  const report = await deidentifyFolder(from, to, settings, (words) => process.stderr.write(`\r${words.padEnd(60)}`));
  const { notes, files, refusedInAll } = report;
  console.error(`\n${notes} notes in ${files} files; ${refusedInAll} refused. See deidentify-report.html in ${to}`);
  console.error(`Which file became which stands in ${confidentialOf(to)}: keep it apart from the results`);
  return refusedInAll > 0 ? 1 : 0;
}

/** Patterns are compiled when first used; done here, so that the first notes are not slower than the rest. */
function warmUp(): void {
  for (let round = 0; round < 40; round += 1) deidentify(`${SAMPLE} ${round}`, { first: 'Ann', dob: '1950-01-02' });
}
const SAMPLE = `EXAMPLE MEMORIAL HOSPITAL
PATIENT NAME: DOE,ANN R   MRN: 000-11-22   DOB: 1/2/1950   ACCT# 12345678   CSN 1234567   Accession: AB-12345
Seen 3/14/2024 by Dr. Joe Bloggs, MD, 12 Elm Street, Apt 4, Akron, OH 44301. Her son, Tom, called 330-555-0100 x12 on
May 3rd; fax 330-555-0101, pager 12345, ext. 1234. BP 120/80, K 4.1, pain 2/10, strength 5/5, 1/2 NS. Lives in Reading.
She is a 91 year old woman with Bell's palsy, born in 1921, a Foley catheter and Jackson-Pratt drain. SSN 123-45-6789,
a@example.org, https://example.org, 10.0.0.1. Medicare # 1EG4TE5MK73, policy ABC123456789, group 12345, license D1234567,
NPI 1234567893, DEA AB1234563, VIN 1HGCM82633A004352, plate ABC-1234, serial SN-123456, Rx number 1234567, lic 12345,
subject 012-0345, specimen S21-12345, fingerprint id FP-123456, photo IMG_1234.jpg, employee 12345, case 123456, id: 12345.
Family (Amy and Luis) present. d/w Smith 4/5. Thanksgiving, winter of 2019, 9/1-9/5/23. Works at Walmart. AB/cd 20230405
Electronically signed by Mary Q. Jones, RN. Thanks,\nJoe`;

/** @throws {Usage} for options that do not fit together */
function read(args: readonly string[]) {
  const { values, positionals } = argumentsOf(args, {
    findings: { type: 'boolean', default: false },
    text: { type: 'boolean', default: false },
    folder: { type: 'string' },
    out: { type: 'string' },
    offsets: { type: 'string', default: 'utf16' },
    policy: { type: 'string', default: 'safe-harbor-tags' },
    threshold: { type: 'string', default: '0.5' },
    secret: { type: 'string' },
    'secret-file': { type: 'string' },
  });
  if (positionals.length > 0) throw new Usage('deidentify reads standard input, or the folder that --folder names');
  if (values.findings && values.text) throw new Usage('--findings and --text exclude each other');
  const threshold = Number(values.threshold);
  if (!(threshold >= 0 && threshold <= 1)) throw new Usage('--threshold takes a number from 0 to 1');
  if (values.offsets !== 'utf16' && values.offsets !== 'codepoint') {
    throw new Usage('--offsets takes utf16 or codepoint');
  }
  const policy = policyNamed(values.policy);
  const { folder = null, out = null } = values;
  if ((folder === null) !== (out === null)) throw new Usage('--folder and --out belong together');
  if (folder !== null && (values.findings || values.text)) throw new Usage('--folder always writes transformed notes');
  const kept = secretFrom(values['secret-file'], values.secret);
  if (folder !== null && policy.style === 'surrogate' && kept === undefined) {
    throw new Usage('surrogates for a folder need --secret-file, so that a run that is broken off goes on alike');
  }
  return {
    text: values.text,
    codePoints: values.offsets === 'codepoint',
    folder: folder === null || out === null ? null : { from: folder, to: out },
    settings: {
      ...{ policy, threshold, thisYear: new Date().getUTCFullYear() },
      secret: kept ?? (folder === null ? randomBytes(32).toString('hex') : ''),
    },
  };
}

/** @throws {Usage} if there is no such file, or nothing in it */
function secretFrom(file: string | undefined, words: string | undefined): string | undefined {
  if (file === undefined) return words ?? process.env['CHARTMARK_DEID_SECRET'];
  if (words !== undefined) throw new Usage('--secret-file and --secret exclude each other');
  const secret = existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
  if (secret === '') throw new Usage('--secret-file names no file with a secret in it');
  return secret;
}

function findingsLine({ id, text, known }: NoteLine, codePoints: boolean, { threshold, thisYear }: Settings): string {
  const started = performance.now();
  const findings = deidentify(text, known ?? {}, { threshold, thisYear });
  const ms = Number((performance.now() - started).toFixed(3));
  return JSON.stringify({ id, spans: codePoints ? inCodePoints(text, findings) : findings, ms });
}

function inCodePoints(text: string, findings: readonly Finding[]): Finding[] {
  const map = offsetMap(text);
  return findings.map((finding) => ({
    ...finding,
    start: map.toCodePoints(finding.start),
    end: map.toCodePoints(finding.end),
  }));
}
