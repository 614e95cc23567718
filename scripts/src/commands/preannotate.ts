import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createPreannotator,
  createRecogniser,
  createTaggedRecogniser,
  DEFAULT_NAMING,
  type Example,
  learnBoth,
  learningFor,
  learnLexicon,
  type PreannotatorOptions,
} from '@chartmark/api/preannotate';
import {
  createIndexBuilder,
  createTokens,
  EVERYDAY_NAMES,
  FUNCTION_WORDS,
  linesOfFile,
  loadIndex,
  nameVariants,
  readDictionary,
  saveIndex,
  shippedNames,
  type TermIndex,
  tokenise,
} from '@chartmark/ontologies';
import { offsetMap } from '@chartmark/schemas';
import { z } from 'zod';
import type { Command } from '../command.ts';
import { decodedLines, jsonLine, LineError } from '../decoded-lines.ts';
import { peakMegabytes } from '../peak-memory.ts';
import { argumentsOf, Usage } from '../usage.ts';

const help = `chartmark preannotate [--terms DICT.tsv] [--learn TRAIN.jsonl] [--stats] < docs.jsonl > suggestions.jsonl

Reads one note a line, {"id", "text"}, and writes {"id", "ents": [[start, end, type, concept], …]} for each, in order.

  --terms FILE     a dictionary, type<TAB>concept<TAB>term a line; without it, the vocabularies that are shipped, with
                   doses, vital signs and laboratory values, and the "assertions" of the spans beside them
  --learn FILE     decided notes, {"id", "text", "ents"} a line, to learn from as a project learns from accepted annotations
  --learner NAME   tagger (the default), which learns a lexicon and, of 300 marked names and more, a tagger as a project
                   does; or lexicon, which leaves the tagger out
  --as-imported    with --terms, look its names up as the service does those of an imported terminology: also as people write
                   them ("Pain, Abdominal") and with a misspelt word, for which a table of all words takes 150 MB and some
                   seconds more with 400,000 names
  --offsets UNIT   codepoint (the default) or utf16, both read and written
  --stats          also write times in seconds, characters/s and peak memory to standard error, as one line of JSON;
                   characters/s is the median of five more passes over the notes, first pass apart

A line that cannot be read stops the run with status 1 and its number on standard error.
`;

const Id = z.union([z.string(), z.number()]);
const Note = z.object({ id: Id, text: z.string() });
const Decided = z.object({
  text: z.string(),
  ents: z.array(z.tuple([z.int().nonnegative(), z.int().positive(), z.string(), z.string()]).rest(z.unknown())),
});

interface Shown {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly concept: string | null;
  readonly assertion?: string | undefined;
}
type Suggest = (text: string) => readonly Shown[];
const PASSES = 5;

export const command: Command = {
  help,
  async run(args) {
    const { values, positionals } = argumentsOf(args, {
      terms: { type: 'string' },
      learn: { type: 'string' },
      learner: { type: 'string', default: 'tagger' },
      'as-imported': { type: 'boolean', default: false },
      offsets: { type: 'string', default: 'codepoint' },
      stats: { type: 'boolean', default: false },
    });
    if (positionals.length > 0) throw new Usage('preannotate reads standard input and takes no file');
    if (values.offsets !== 'utf16' && values.offsets !== 'codepoint')
      throw new Usage('--offsets takes utf16 or codepoint');
    if (values.learner !== 'tagger' && values.learner !== 'lexicon')
      throw new Usage('--learner takes tagger or lexicon');
    const learner = LEARNERS[values.learner];
    const codePoints = values.offsets === 'codepoint';
    try {
      const asImported = values['as-imported'];
      const build = timed(() =>
        values.terms === undefined ? shippedIndex() : dictionaryIndex(values.terms, asImported),
      );
      const index = build.result;
      const { learn } = values;
      const shipped = values.terms === undefined;
      const learning = timed(() => learn && learner(examples(learn, codePoints), index, shipped));
      const learned = learning.result || {};
      const more = shipped || asImported ? await withSpellings() : {};
      const suggest = (shipped ? wholeEngine : namesOnly)(index, { ...more, ...learned });
      const run = await answer(suggest, codePoints, {
        assertions: values.terms === undefined,
        keepTexts: values.stats,
      });
      if (values.stats) {
        const characters = run.texts.reduce((sum, text) => sum + text.length, 0);
        const charactersPerS = Math.round(speed(suggest, run.texts));
        // Taken before loading is timed, since that alone holds the index in memory twice.
        const peakMB = peakMegabytes();
        const rounded = (seconds: number): number => Number(seconds.toFixed(4));
        const times = {
          buildS: rounded(build.seconds),
          learnS: rounded(learning.seconds),
          loadS: rounded(loadSeconds(index)),
          matchS: rounded(run.matchS),
        };
        const bytesPerTerm = Math.round(index.buffer.byteLength / Math.max(1, index.terms));
        console.error(
          JSON.stringify({ terms: index.terms, bytesPerTerm, ...times, characters, charactersPerS, peakMB }),
        );
      }
    } catch (error) {
      if (!(error instanceof LineError || error instanceof RangeError || isMissingFile(error))) throw error;
      console.error(error.message);
      return 1;
    }
    return 0;
  },
};

const isMissingFile = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** Answers each note on standard input with its suggestions. @returns the texts, if they are to be kept */
async function answer(
  suggest: Suggest,
  codePoints: boolean,
  { assertions, keepTexts }: { readonly assertions: boolean; readonly keepTexts: boolean },
): Promise<{ texts: string[]; matchS: number }> {
  const texts: string[] = [];
  let matchS = 0;
  let number = 0;
  for await (const line of decodedLines(process.stdin)) {
    number++;
    if (line.trim() === '') continue;
    const { id, text } = parsed(Note, line, number);
    const { result: spans, seconds } = timed(() => suggest(text));
    matchS += seconds;
    const map = codePoints ? offsetMap(text) : undefined;
    const at = (offset: number): number => map?.toCodePoints(offset) ?? offset;
    const ents = spans.map(({ start, end, type, concept }) => [at(start), at(end), type, concept]);
    const beside = assertions ? { assertions: spans.map((span) => span.assertion ?? null) } : {};
    if (!process.stdout.write(`${JSON.stringify({ id, ents, ...beside })}\n`)) await once(process.stdout, 'drain');
    if (keepTexts) texts.push(text);
  }
  return { texts, matchS };
}

function timed<T>(work: () => T): { readonly result: T; readonly seconds: number } {
  const start = performance.now();
  const result = work();
  return { result, seconds: (performance.now() - start) / 1000 };
}

/** How long the index takes to come back from a file. */
function loadSeconds(index: TermIndex): number {
  const folder = mkdtempSync(join(tmpdir(), 'index-'));
  try {
    const path = join(folder, 'terms.index');
    saveIndex(index, path);
    return timed(() => loadIndex(path)).seconds;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function dictionaryIndex(path: string, withVariants: boolean): TermIndex {
  const builder = createIndexBuilder();
  for (const term of readDictionary(path, 'terms')) {
    builder.add(term);
    if (withVariants) for (const name of nameVariants(term.name)) builder.add({ ...term, name });
  }
  return builder.build();
}

function shippedIndex(): TermIndex {
  const builder = createIndexBuilder();
  for (const term of shippedNames()) builder.add(term);
  return builder.build();
}

/** What was learned, and the word lists that misspelt words are recognised by, as options of recogniser and engine. */
type Learned = Pick<PreannotatorOptions, 'layers' | 'accept' | 'tagger' | 'spellings'>;

/** The lists of words are loaded only where they are needed: they take more memory than most dictionaries. */
async function withSpellings(): Promise<Pick<Learned, 'spellings'>> {
  const { spellings } = await import('@chartmark/api/deidentify/spellings');
  return { spellings: spellings() };
}

/** @param shipped whether the index is that of the shipped vocabularies, whose names become labels */
const optionsFor = (index: TermIndex, shipped: boolean) =>
  shipped ? { index, stopNames: FUNCTION_WORDS, ...learningFor(DEFAULT_NAMING) } : { index, stopNames: EVERYDAY_NAMES };

const LEARNERS = {
  tagger(decided: readonly Example[], index: TermIndex, shipped: boolean): Learned {
    const { layer, accept, tagger } = learnBoth(decided, optionsFor(index, shipped));
    return { layers: [layer], accept, tagger: tagger?.model };
  },
  lexicon(decided: readonly Example[], index: TermIndex, shipped: boolean): Learned {
    const { layer, accept } = learnLexicon(decided, optionsFor(index, shipped));
    return { layers: [layer], accept };
  },
};

function namesOnly(index: TermIndex, { tagger: model, ...additions }: Learned): Suggest {
  const names = { ...optionsFor(index, false), ...additions };
  const recognise = model
    ? createTaggedRecogniser({ ...names, model, labelOf: (type) => type })
    : createRecogniser(names);
  const tokens = createTokens();
  return (text) => {
    tokenise(text, tokens);
    return recognise(text, tokens).map(({ start, end, type, concept }) => ({
      start,
      end,
      type,
      concept: concept?.code ?? null,
    }));
  };
}

function wholeEngine(index: TermIndex, learned: Learned): Suggest {
  const preannotate = createPreannotator({ index, ...learned });
  return (text) =>
    preannotate(text).spans.map(({ start, end, label, concept, attributes }) => ({
      start,
      end,
      type: label,
      concept: concept?.code ?? null,
      assertion: attributes.assertion,
    }));
}

function examples(path: string, codePoints: boolean): Example[] {
  return [...linesOfFile(path)].flatMap((line, i): Example[] => {
    if (line.trim() === '') return [];
    const { text, ents } = parsed(Decided, line, i + 1);
    const map = codePoints ? offsetMap(text) : undefined;
    const at = (offset: number): number => map?.toUtf16(offset) ?? offset;
    return [
      { text, spans: ents.map(([start, end, type, concept]) => ({ start: at(start), end: at(end), type, concept })) },
    ];
  });
}

/** @throws {LineError} for what does not fit; it says where, never what stood there */
function parsed<T>(schema: z.ZodType<T>, line: string, number: number): T {
  const result = schema.safeParse(jsonLine(line, number));
  if (result.success) return result.data;
  throw new LineError(number, `does not fit at ${result.error.issues[0]?.path.join('.') || 'its root'}`);
}

/** Characters a second, the median of some passes over all notes. */
function speed(suggest: Suggest, texts: readonly string[]): number {
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const passes = Array.from({ length: PASSES }, () => {
    const start = performance.now();
    for (const text of texts) suggest(text);
    return characters / ((performance.now() - start) / 1000);
  });
  return passes.sort((a, b) => a - b)[PASSES >> 1] ?? 0;
}
