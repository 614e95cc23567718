import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { createPreannotator, createRecogniser, DEFAULT_NAMING } from '@chartmark/api/preannotate';
import {
  createIndexBuilder,
  createTokens,
  EVERYDAY_NAMES,
  loadIndex,
  readDictionary,
  saveIndex,
  type TermIndex,
  tokenise,
} from '@chartmark/ontologies';
import { type Line, percentile, print } from './measure.ts';
import { assertionLines } from './preannotate-assertion.ts';
import { termPeers } from './preannotate-peers.ts';
import { createService } from './preannotate-service.ts';
import { DATA, readNotes, suggestionLines } from './preannotate-suggestions.ts';
import { spanScores } from './span-scores.ts';

/*
 * npm run bench:preannotate [-- [look-up] [suggestions] [assertion] [--peers]]: build, load, speed and memory of look-up, F1 of
 * suggestions, F1 of assertion, or some of these, on the corpora in ../shared/cnlp, beside the best figures published for other
 * tools on the same data.
 */

const NAMING = { ...DEFAULT_NAMING, labels: { Disease: 'CONDITION', Chemical: 'MEDICATION', Phenotype: 'SYMPTOM' } };
const PASSES = 7;

/** Characters a second of names and abbreviations on one core, by dictionary. */
const namesPerSecond = new Map<string, number>();

if (!existsSync(DATA)) {
  console.error('The corpora are not there: nothing was measured.');
  process.exit(1);
}
const notes = readNotes('mtsamples-500').map(({ text }) => text);
const characters = notes.reduce((sum, text) => sum + text.length, 0);
const bio = build('dict-bio');
const parts = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const asked = (part: 'look-up' | 'suggestions' | 'assertion'): boolean => parts.length === 0 || parts.includes(part);
if (asked('look-up')) {
  for (const [dictionary, peers] of [
    ['dict-bio', { build: 0.6, speed: 15.5, memory: 181 }],
    ['dict-clin', { build: 1.7, speed: 13.1, memory: 490 }],
  ] as const) {
    print(`look-up, ${dictionary}, beside pyahocorasick`, await lookUpLines(dictionary, peers));
  }
}
if (asked('suggestions')) {
  const learning = { bio, service: serviceWith('dict-bio'), speed };
  print('suggestions, beside the best dictionary matcher', [
    ...suggestionLines('bc5cdr', ['Chemical', 'Disease'], { asIs: 0.752, learned: 0.841 }, learning),
    ...suggestionLines('ncbi', ['Disease'], { asIs: 0.562, learned: 0.763 }, learning),
  ]);
}
if (asked('assertion'))
  print('assertion, beside the best other tool', assertionLines(join(DATA, 'negex/rsAnnotations-odd.txt')));
if (process.argv.includes('--peers')) peerLines();

async function lookUpLines(
  dictionary: string,
  peer: { readonly build: number; readonly speed: number; readonly memory: number },
): Promise<Line[]> {
  const start = performance.now();
  const index = build(dictionary);
  const builtS = (performance.now() - start) / 1000;
  const size = `${index.terms} names`;
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const path = join(folder, 'index');
  saveIndex(index, path);
  const loads = Array.from({ length: PASSES }, () => {
    const from = performance.now();
    loadIndex(path);
    return performance.now() - from;
  });
  rmSync(folder, { recursive: true });
  const recognise = createRecogniser({ index, stopNames: EVERYDAY_NAMES });
  const tokens = createTokens();
  const one = speed((text) => {
    tokenise(text, tokens);
    recognise(text, tokens);
  });
  namesPerSecond.set(dictionary, one);
  const pipeline = speed(createPreannotator({ index, naming: NAMING }));
  const service = speed(serviceWith(dictionary).suggest);
  const phrases = speed(createPhraseBaseline(index));
  const two = await speedOnTwo(index);
  const millions = (perSecond: number): string => `${(perSecond / 1e6).toFixed(1)} M characters/s`;
  return [
    { what: 'build', size, figure: `${builtS.toFixed(2)} s`, baseline: `${peer.build} s`, ratio: peer.build / builtS },
    { what: 'load from a file', size, figure: `${percentile(loads, 0.5).toFixed(1)} ms`, goal: '100 ms' },
    { what: 'size', size, figure: `${(index.buffer.byteLength / index.terms).toFixed(0)} bytes a name` },
    {
      what: 'names and abbreviations',
      size,
      figure: millions(one),
      baseline: `${peer.speed} M`,
      ratio: one / peer.speed / 1e6,
      goal: '30 M',
    },
    { what: 'the same on two cores', size, figure: millions(two), baseline: millions(one), ratio: two / one },
    { what: 'a map of phrases, here', size, figure: millions(phrases), baseline: millions(one), ratio: phrases / one },
    { what: 'pipeline: sections, look-up, patterns, assertion', size, figure: millions(pipeline), goal: '10 M' },
    {
      what: 'the way of a note in the service',
      size,
      figure: millions(service),
      baseline: millions(pipeline),
      ratio: service / pipeline,
    },
    { what: 'peak memory of the command', size, figure: `${peakMB(dictionary)} MB`, baseline: `${peer.memory} MB` },
  ];
}

/** The most memory the command held, on the same dictionary and notes, in megabytes. */
function peakMB(dictionary: string): number {
  const command = join(import.meta.dirname, '../cli.ts');
  const { stderr } = spawnSync(
    process.execPath,
    [command, 'preannotate', '--stats', '--terms', join(DATA, `dictionaries/${dictionary}.tsv`)],
    { input: readFileSync(join(DATA, 'corpora/mtsamples-500.jsonl')), encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  return JSON.parse(stderr.trim().split('\n').at(-1) ?? '{}').peakMB;
}

function serviceWith(dictionary: string) {
  return createService(readDictionary(join(DATA, `dictionaries/${dictionary}.tsv`), 'terms'));
}

function build(dictionary: string): TermIndex {
  const builder = createIndexBuilder();
  for (const term of readDictionary(join(DATA, `dictionaries/${dictionary}.tsv`), 'terms')) builder.add(term);
  return builder.build();
}

/** Characters a second over all notes, the median of some passes. */
function speed(work: (text: string) => unknown): number {
  const passes = Array.from({ length: PASSES }, () => {
    const start = performance.now();
    for (const text of notes) work(text);
    return characters / ((performance.now() - start) / 1000);
  });
  return percentile(passes, 0.5);
}

/** Greedy look-up of ever shorter runs of words in a Map: what one would write first. */
function createPhraseBaseline(index: TermIndex): (text: string) => number {
  const phrases = new Map<string, number>();
  const words = (text: string): string[] => text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  for (let entry = 0; entry < index.terms; entry++) {
    const start = index.characters.byteOffset + (index.entryName[entry] ?? 0);
    const name = Buffer.from(index.buffer, start, index.entryNameBytes[entry] ?? 0).toString('utf8');
    phrases.set(words(name).join(' '), entry);
  }
  return (text) => {
    const all = words(text);
    let found = 0;
    for (let from = 0; from < all.length; from++) {
      for (let length = Math.min(6, all.length - from); length > 0; length--) {
        if (!phrases.has(all.slice(from, from + length).join(' '))) continue;
        found++;
        from += length - 1;
        break;
      }
    }
    return found;
  };
}

/** Both halves of the notes at once, each on its own thread over the one index. */
async function speedOnTwo(index: TermIndex): Promise<number> {
  const worker = new URL('./preannotate-worker.ts', import.meta.url);
  const halves = [notes.filter((_, i) => i % 2 === 0), notes.filter((_, i) => i % 2 === 1)];
  const speeds = await Promise.all(
    halves.map(
      (texts) =>
        new Promise<number>((resolve, reject) => {
          new Worker(worker, { workerData: { buffer: index.buffer, texts, passes: PASSES * 4 } })
            .once('message', resolve)
            .once('error', reject);
        }),
    ),
  );
  return speeds.reduce((sum, each) => sum + each, 0);
}

/** Others on the same dictionaries, notes and corpora, in this session. */
function peerLines(): void {
  const peers = termPeers();
  const documents = notes.map((text, i) => ({ id: String(i), text }));
  for (const name of ['dict-bio', 'dict-clin']) {
    const dictionary = join(DATA, `dictionaries/${name}.tsv`);
    const ours = namesPerSecond.get(name) ?? Number.NaN;
    const lines = peers.map((run): Line => {
      const result = run(dictionary, documents);
      if ('reason' in result) return { what: result.name, size: '', figure: `not run: ${result.reason}` };
      const theirs = characters / result.seconds;
      return {
        what: `${result.name}, ${result.remark}`,
        size: `build ${result.build.toFixed(1)} s, peak ${result.peakMB} MB`,
        figure: `${(theirs / 1e6).toFixed(2)} M characters/s`,
        baseline: `${(ours / 1e6).toFixed(1)} M, ours`,
        ratio: ours / theirs,
        goal: result.name.startsWith('pyahocorasick') ? 'ours ≥ 2 ×' : undefined,
      };
    });
    print(`look-up, ${name}, beside others in this session`, lines);
  }
  for (const [corpus, types] of [
    ['bc5cdr-dev', ['Chemical', 'Disease']],
    ['ncbi-dev', ['Disease']],
  ] as const) {
    const gold = readNotes(corpus);
    const named = gold.map(({ text }, i) => ({ id: String(i), text }));
    const recognise = createRecogniser({ index: bio, stopNames: EVERYDAY_NAMES });
    const tokens = createTokens();
    const ours = spanScores(
      gold.map(({ text, spans }) => {
        tokenise(text, tokens);
        return { gold: spans, predicted: recognise(text, tokens) };
      }),
      types,
    ).strict.f1;
    const lines = peers.map((run): Line => {
      const result = run(join(DATA, 'dictionaries/dict-bio.tsv'), named);
      if ('reason' in result) return { what: result.name, size: '', figure: `not run: ${result.reason}` };
      const scored = gold.map(({ spans }, i) => ({ gold: spans, predicted: result.found[i] ?? [] }));
      const { strict } = spanScores(scored, types);
      const figure = `P ${strict.precision.toFixed(3)} R ${strict.recall.toFixed(3)} F1 ${strict.f1.toFixed(3)}`;
      return {
        what: result.name,
        size: 'as is',
        figure,
        baseline: `F1 ${ours.toFixed(3)}, ours`,
        ratio: ours / strict.f1,
      };
    });
    print(`suggestions, ${corpus}, beside others in this session`, lines);
  }
}
