import { createHash } from 'node:crypto';
import { createTokens, FUNCTION_WORDS, type TermIndex, tokenise } from '@chartmark/ontologies';
import { type Example, type LearnOptions, learnLexicon } from './learned-lexicon.ts';
import { createRecogniser } from './recognise.ts';
import { sections } from './sections.ts';
import { type GoOn, type Sequence, trainChain } from './tagger.ts';
import { featuresOf } from './tagger-features.ts';
import { createHinter, runs, tagsOf } from './tagger-hints.ts';
import { type Insight, insightOf } from './tagger-insight.ts';
import type { TaggerModel } from './tagger-model.ts';

const EPOCHS = 10;
/** The learned lexicon a note is tagged with in training must not have seen the note: it is learned from the others. */
const FOLDS = 8;
/** With fewer spans of a type than this the lexicon alone does better. */
const FEWEST_SPANS = 300;
/** A tag is a byte, and each type has four besides the one for outside. */
const MOST_TYPES = 63;
/** Types a word's profile has room for. */
const MOST_PROFILED = 6;
/** Tokens that are learned from at most, and these times tags: 200 MB of features, and some minutes. */
const MOST_TOKENS = 1_000_000;
const MOST_TOKENS_BY_TAGS = 50_000_000;

/** What names are found with, the same in learning and in suggesting. */
export interface TaggerOptions extends LearnOptions {
  /** Types that are not tagged, as patterns find them. */
  readonly measured?: ReadonlySet<string>;
  readonly goOn?: GoOn | undefined;
}

/** A trained tagger, what it was trained with, and what it goes by. */
export interface LearnedTagger {
  readonly model: TaggerModel;
  readonly notes: number;
  readonly types: readonly { readonly type: string; readonly spans: number }[];
  readonly insight: Insight;
}

/**
 * Trains a tagger on decided notes: which words are a mention follows from their spelling, their neighbours, what the
 * terminology says and what the project's lexicon says. It tags the types of
 * which there are enough spans. Of a note that was decided several times the first counts; of
 * very many, those that come first. To erase a note, train without it. Linear in the notes; 500 abstracts take some seven
 * seconds of one core, and the process 350 MB; the most that is learned from, a million tokens, 50 s with two types, and 630 MB.
 *
 * @returns null if there are too few decisions of any type
 * @throws what `goOn` throws
 */
export function learnTagger(all: readonly Example[], options: TaggerOptions): LearnedTagger | null {
  const examples = onceEach(all);
  const counts = countsOf(examples, options.measured);
  const types = [...counts.keys()].sort();
  if (types.length === 0) return null;
  const profiled = [...counts.keys()].slice(0, MOST_PROFILED).sort();
  const tags = types.length * 4 + 1;
  const used = within(examples, Math.min(MOST_TOKENS, MOST_TOKENS_BY_TAGS / tags));
  const sequences = sequencesOf(used, { ...options, types, profiled });
  const { places, ...chain } = trainChain(sequences, tags, { epochs: EPOCHS, goOn: options.goOn });
  const terminologies = versionsOf([options.index, ...(options.terminologies ?? [])]);
  const version = digestOf(chain.weights, chain.transitions, JSON.stringify(types), terminologies);
  const model = { ...chain, types, profiled, terminologies, version };
  const learned = types.map((type) => ({ type, spans: spansOf(used, type) }));
  return { model, notes: used.length, types: learned, insight: insightOf(model, places, used) };
}

const spansOf = (examples: readonly Example[], wanted: string): number =>
  examples.reduce((sum, { spans }) => sum + spans.filter(({ type }) => type === wanted).length, 0);

/** The sentences of each note, tagged with what a lexicon learned from other notes. */
function sequencesOf(
  used: readonly Example[],
  options: TaggerOptions & { readonly types: readonly string[]; readonly profiled: readonly string[] },
): Sequence[] {
  const { index, terminologies = [], stopNames = FUNCTION_WORDS, labelOf = (type) => type, choose, goOn } = options;
  const names = { index, terminologies, stopNames, ...(choose && { choose }) };
  const asIs = createRecogniser(names);
  const hint = createHinter({ ...options, indexes: [index, ...terminologies], labelOf });
  const tokens = createTokens();
  const sequences: Sequence[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    goOn?.(0);
    const { layer, accept } = learnLexicon(
      used.filter((_, i) => i % FOLDS !== fold),
      { ...names, labelOf },
    );
    const accepts = (type: string, words: string): boolean => accept(labelOf(type) ?? type, words);
    const others = createRecogniser({ ...names, layers: [layer], accept: accepts });
    for (const [i, { text, spans }] of used.entries()) {
      if (i % FOLDS !== fold) continue;
      tokenise(text, tokens);
      const right = tagsOf(spans, tokens, options.types);
      const parts = choose ? sections(text) : [];
      const hints = hint(text, tokens, asIs(text, tokens, parts), others(text, tokens, parts));
      for (const { from, to } of runs(text, tokens)) {
        sequences.push({ features: featuresOf(text, tokens, hints, from, to), tags: right.slice(from, to) });
      }
    }
  }
  return sequences;
}

/** The versions of terminologies, as a model names those it was trained with. */
export const versionsOf = (indexes: readonly TermIndex[]): string => indexes.map(({ version }) => version).join('+');

/** One example for each text. */
function onceEach(examples: readonly Example[]): Example[] {
  const seen = new Set<string>();
  return examples.filter(({ text }) => !seen.has(text) && seen.add(text));
}

/** How many spans there are of each type that there are enough of, the commonest first. */
function countsOf(examples: readonly Example[], measured: ReadonlySet<string> | undefined): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { spans } of examples) for (const { type } of spans) counts.set(type, (counts.get(type) ?? 0) + 1);
  const enough = [...counts].filter(([type, count]) => count >= FEWEST_SPANS && !measured?.has(type));
  return new Map(enough.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST_TYPES));
}

/** The first examples, of so many tokens together. */
function within(examples: readonly Example[], most: number): Example[] {
  const tokens = createTokens();
  let left = most;
  return examples.filter(({ text }) => {
    if (left <= 0) return false;
    tokenise(text, tokens);
    left -= tokens.count;
    return left >= 0;
  });
}

function digestOf(...parts: readonly (string | Float32Array)[]): string {
  const digest = createHash('sha256');
  for (const part of parts) digest.update(part);
  return digest.digest('hex').slice(0, 16);
}
