import { createReadStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { deidentify, type GoldNote, type Known, type Score, scoreFindings } from '@chartmark/api/deidentify';
import { offsetMap } from '@chartmark/schemas';
import { z } from 'zod';
import { decodedLines, LineError } from '../decoded-lines.ts';
import { peakMegabytes } from '../peak-memory.ts';
import { argumentsOf, Usage } from '../usage.ts';
import { runPeers } from './deid-peers.ts';

const HELP = `npm run bench:deid -- [FILE.jsonl ...] [--offsets codepoint|utf16] [--no-known] [--peers] [--out REPORT.json]

Scores de-identification on notes with gold identifiers, one {"text", "spans": [{"start", "end", "label"}], "optional"?,
"keep"?, "known"?} a line, and writes a report. Without a file: the development notes in ../shared/deid, where present.

  --offsets UNIT  what the file counts in; codepoint unless given
  --no-known      leave out what the chart's header tells
  --peers         install Presidio and Philter into .cache/peers with pip, and run them over the same notes
  --out PATH      where the report goes; data/bench/deid.json unless given
`;

const DEFAULTS = ['../shared/deid/synth-dev.jsonl', '../shared/deid/clinical-queries-a.jsonl'];

const Place = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative(), label: z.string().optional() });
const Line = z.object({
  text: z.string(),
  spans: z.array(Place.extend({ year: z.tuple([z.int(), z.int()]).nullish() })),
  optional: z.array(Place).default([]),
  keep: z.array(Place).default([]),
  known: z.record(z.string(), z.union([z.string(), z.number(), z.null()])).nullish(),
});

interface Result extends Score {
  readonly file: string;
  readonly seconds: number;
  readonly notesPerSecond: number;
  readonly kilobytesPerSecond: number;
  /** By the processor's time, which other work on the machine disturbs less. */
  readonly kilobytesPerProcessorSecond: number;
  readonly peakMemoryMegabytes: number;
  readonly peers?: readonly object[];
}

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  try {
    const { values, positionals } = argumentsOf(args, {
      help: { type: 'boolean', short: 'h', default: false },
      offsets: { type: 'string', default: 'codepoint' },
      'no-known': { type: 'boolean', default: false },
      peers: { type: 'boolean', default: false },
      out: { type: 'string', default: 'data/bench/deid.json' },
    });
    if (values.help) {
      console.error(HELP);
      return 0;
    }
    const results: Result[] = [];
    for (const file of positionals.length > 0 ? positionals : DEFAULTS) {
      const notes = await notesIn(file, values.offsets === 'codepoint', values['no-known']);
      const result = score(basename(file), notes);
      print(result);
      results.push(values.peers ? { ...result, peers: besidePeers(result, notes) } : result);
    }
    const out = resolve(values.out);
    await mkdir(dirname(out), { recursive: true });
    await writeFile(out, `${JSON.stringify({ results }, null, 2)}\n`);
    console.error(`report: ${out}`);
    return 0;
  } catch (error) {
    if (error instanceof Usage) {
      console.error(`${error.message}\n\n${HELP}`);
      return 2;
    }
    if (error instanceof LineError || (error instanceof Error && 'code' in error && error.code === 'ENOENT')) {
      console.error(error.message);
      return 1;
    }
    throw error;
  }
}

interface Note {
  readonly gold: GoldNote;
  readonly known: Known;
}

async function notesIn(file: string, inCodePoints: boolean, withoutKnown: boolean): Promise<Note[]> {
  const notes: Note[] = [];
  let number = 0;
  for await (const line of decodedLines(createReadStream(file))) {
    number += 1;
    if (line.trim() === '') continue;
    const { gold, known } = read(line, number, inCodePoints);
    notes.push({ gold, known: withoutKnown ? {} : known });
  }
  return notes;
}

/** Timed once warm, as the peers are. */
function score(file: string, notes: readonly Note[]): Result {
  for (const { gold, known } of notes) deidentify(gold.text, known);
  const started = performance.now();
  const before = process.cpuUsage();
  const predicted = notes.map(({ gold, known }) => deidentify(gold.text, known));
  const { user, system } = process.cpuUsage(before);
  const processorSeconds = (user + system) / 1e6;
  const seconds = (performance.now() - started) / 1000;
  const scored = scoreFindings(
    notes.map(({ gold }) => gold),
    predicted,
  );
  return {
    file,
    ...scored,
    seconds,
    notesPerSecond: notes.length / seconds,
    kilobytesPerSecond: scored.characters / 1000 / seconds,
    kilobytesPerProcessorSecond: scored.characters / 1000 / processorSeconds,
    peakMemoryMegabytes: peakMegabytes(),
  };
}

/** Each peer on the same notes, which are told nothing of the chart's header; ours is told what it was told above. */
function besidePeers(ours: Result, notes: readonly Note[]): object[] {
  const gold = notes.map((note) => note.gold);
  console.log(
    `  ${'beside'.padEnd(26)} ${['recall', 'precision', 'kept', 'clean', 'notes/s', 'ours/peer'].map((name) => name.padStart(9)).join(' ')}`,
  );
  return runPeers(gold.map(({ text }) => text)).map((peer) => {
    if ('reason' in peer) {
      console.log(`  ${peer.name.padEnd(26)} not run: ${peer.reason}`);
      return peer;
    }
    const { tokenRecall, tokenPrecision, keepRate, cleanNotes } = scoreFindings(gold, peer.found);
    const notesPerSecond = notes.length / peer.seconds;
    const ratio = ours.notesPerSecond / notesPerSecond;
    const cells = [tokenRecall, tokenPrecision, keepRate, cleanNotes, notesPerSecond, ratio];
    console.log(`  ${peer.name.padEnd(26)} ${cells.map((cell) => shown(cell).padStart(9)).join(' ')}   ${peer.remark}`);
    const { name, remark } = peer;
    return { name, remark, tokenRecall, tokenPrecision, keepRate, cleanNotes, notesPerSecond, ratio };
  });
}

/** @throws {LineError} for what is no gold note */
function read(line: string, number: number, inCodePoints: boolean): { gold: GoldNote; known: Known } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new LineError(number, 'is not JSON');
  }
  const parsed = Line.safeParse(value);
  if (!parsed.success) throw new LineError(number, 'is not a note with spans');
  const { text, spans, optional, keep, known } = parsed.data;
  const map = offsetMap(text);
  const at = (offset: number) => (inCodePoints ? map.toUtf16(offset) : offset);
  const place = <T extends { start: number; end: number }>(span: T): T => ({
    ...span,
    start: at(span.start),
    end: at(span.end),
  });
  const placed = spans.map(({ start, end, label, year }) => ({
    start: at(start),
    end: at(end),
    label: label ?? '',
    year: year ? ([at(year[0]), at(year[1])] as const) : null,
  }));
  const marked = (span: { start: number; end: number }) => place({ start: span.start, end: span.end });
  return { gold: { text, spans: placed, optional: optional.map(marked), keep: keep.map(marked) }, known: known ?? {} };
}

function print(result: Result): void {
  const figures = [
    ['token recall', result.tokenRecall],
    ['token precision', result.tokenPrecision],
    ['token F1', result.tokenF1],
    ['entity recall', result.entityRecall],
    ['clean notes', result.cleanNotes],
    ['look-alikes kept', result.keepRate],
    ['over-redaction', result.overRedaction],
    ['leaked characters a note', result.leakedCharactersPerNote],
    ['notes/s', result.notesPerSecond],
    ['kB/s', result.kilobytesPerSecond],
    ['kB/s of the processor', result.kilobytesPerProcessorSecond],
    ['peak memory, MB', result.peakMemoryMegabytes],
  ] as const;
  console.log(`\n${result.file}: ${result.notes} notes, ${result.characters} characters`);
  for (const [name, value] of figures) console.log(`  ${name.padEnd(26)} ${shown(value)}`);
  console.log(
    `  ${'kind'.padEnd(14)} ${'gold'.padStart(6)} ${'covered'.padStart(8)} ${'P'.padStart(7)} ${'R'.padStart(7)} ${'F1'.padStart(7)}`,
  );
  for (const [kind, { gold, entityRecall, typedPrecision, typedRecall, typedF1 }] of Object.entries(result.kinds)) {
    const cells = [entityRecall, typedPrecision, typedRecall, typedF1].map((value) => shown(value).padStart(7));
    console.log(`  ${kind.padEnd(14)} ${String(gold).padStart(6)}  ${cells.join(' ')}`);
  }
}

function shown(value: number | null): string {
  if (value === null) return '–';
  return value >= 10 ? value.toFixed(1) : value.toFixed(4);
}
