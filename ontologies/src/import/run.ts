import { createHash } from 'node:crypto';
import { createIndexBuilder, type IndexBuilder } from '../index/build.ts';
import type { TermIndex } from '../index/term-index.ts';
import type { Imported, Importer, ImportOptions } from './importer.ts';
import { nameVariants } from './name-variants.ts';
import { type Progress, unfinishedImport } from './unfinished.ts';

/** What to import, and where an import that was broken off is kept. */
export interface ImportRun {
  readonly importer: Importer;
  readonly options: ImportOptions;
  readonly unfinished: string;
  /** After how much read progress is saved and told. */
  readonly every?: number;
  /** Told how much was read so far, and of it by the import that was broken off and now goes on. */
  onProgress?(read: number, before: number): void;
}

export interface ImportResult {
  readonly index: TermIndex;
  /** How many were left out, by reason. */
  readonly dropped: ReadonlyMap<string, number>;
  /** Takes away what an import that is broken off would go on from. */
  end(): void;
}

const EVERY = 250_000;

/**
 * Reads a publisher's files into an index. What was read is saved now and then, and the same import begun again goes on
 * from there: it reads the files once more up to that place, without taking anything in, to make sure that they say the
 * same. If they do not, or something else was asked for, it begins anew. The index is the same, byte for byte.
 *
 * @throws {RangeError} if a file is missing or is not of this layout, or no name was taken
 */
export function runImport(run: ImportRun): ImportResult {
  const { importer, options, every = EVERY, onProgress } = run;
  const unfinished = unfinishedImport(run.unfinished);
  const before = unfinished.read();
  const told = digest(options, importer);
  const items = importer.run(options);
  if (before && !saysTheSame(items, before, told)) {
    unfinished.remove();
    return runImport(run);
  }
  const builder = createIndexBuilder('canonical', before?.state);
  const dropped = new Map(Object.entries(before?.dropped ?? {}));
  const known = before?.read ?? 0;
  let read = known;
  if (before) onProgress?.(read, known);
  for (const each of items) {
    told.add(each);
    takeIn(each, builder, dropped);
    if (++read % every !== 0) continue;
    unfinished.save({ read, digest: told.value(), dropped: Object.fromEntries(dropped), state: builder.state() });
    onProgress?.(read, known);
  }
  const { names } = builder;
  if (names === 0) {
    unfinished.remove();
    throw new RangeError(`no name was taken${reasons(dropped)}`);
  }
  const index = builder.build();
  if (names > index.terms) dropped.set('a name or variant that is there already', names - index.terms);
  return { index, dropped, end: unfinished.remove };
}

const reasons = (dropped: ReadonlyMap<string, number>): string =>
  dropped.size === 0
    ? ': the files hold none of this layout'
    : `: ${[...dropped].map(([why, count]) => `${count} left out: ${why}`).join(', ')}`;

/** Whether an importer tells again what it told before an import was broken off. It has told it afterwards. */
function saysTheSame(items: Iterator<Imported>, before: Progress, told: ReturnType<typeof digest>): boolean {
  for (let read = 0; read < before.read; read++) {
    const { value, done } = items.next();
    if (done) return false;
    told.add(value);
  }
  return told.value() === before.digest;
}

function takeIn(each: Imported, builder: IndexBuilder, dropped: Map<string, number>): void {
  if ('fact' in each) {
    builder.describe(each.fact);
    return;
  }
  const why = 'dropped' in each ? each.dropped : builder.add(each.term);
  if (why !== undefined) dropped.set(why, (dropped.get(why) ?? 0) + 1);
  else if ('term' in each && !each.term.exact) {
    for (const name of nameVariants(each.term.name)) builder.add({ ...each.term, name });
  }
}

/** So many are hashed together: the call costs more than what it hashes. */
const TOGETHER = 512;

/** A hash of what was asked for and of all that an importer tells. */
function digest({ language, types, labels, system }: ImportOptions, { reads }: Importer) {
  const hash = createHash('sha256').update(JSON.stringify({ language, types, labels, system, reads }));
  let waiting: string[] = [];
  function update(): void {
    hash.update(waiting.join(''));
    waiting = [];
  }
  return {
    add(each: Imported): void {
      waiting.push(lineOf(each), '\n');
      if (waiting.length >= TOGETHER) update();
    },
    value(): string {
      update();
      return hash.copy().digest('hex');
    },
  };
}

function lineOf(each: Imported): string {
  if ('dropped' in each) return each.dropped;
  if ('fact' in each) return JSON.stringify(each.fact);
  const { type, system, code, name, exact } = each.term;
  return `${type}\t${system}\t${code}\t${name}\t${exact === true}`;
}
