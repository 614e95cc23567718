import { createHash } from 'node:crypto';
import {
  createMatcher,
  createTokens,
  definitions,
  FUNCTION_WORDS,
  type TermIndex,
  type Tokens,
  tokenise,
  wordProfiles,
} from '@chartmark/ontologies';
import { type Example, learnLexicon } from './learned-lexicon.ts';
import type { Mention } from './mention.ts';
import { consistent } from './note-consistency.ts';
import { createRecogniser, type Recogniser } from './recognise.ts';
import { sentences } from './sentences.ts';
import { bestTags, type Sequence, trainChain } from './tagger.ts';
import { featuresOf, type Hints } from './tagger-features.ts';
import { placeTokens } from './token-places.ts';

const EPOCHS = 10;
/** The learned lexicon a note is tagged with in training must not have seen the note: it is learned from the others. */
const FOLDS = 8;
/** With fewer decided spans than this the lexicon alone does better. */
const FEWEST_SPANS = 300;

/** A recogniser that was trained on decided notes. */
export interface LearnedTagger {
  readonly recognise: Recogniser;
  /** The first 16 hexadecimal digits of the SHA-256 of what was learned: equal decisions give an equal tagger. */
  readonly version: string;
}

/**
 * Trains a tagger on decided notes: which words are a mention follows from their spelling, their neighbours, what the
 * terminology says and what the project's lexicon says. To erase a note, train without it. Linear in the notes; 500
 * abstracts take some thirteen seconds of one core, and the process 450 MB.
 *
 * @param stopNames as a recogniser is given them
 */
export function learnTagger(
  examples: readonly Example[],
  index: TermIndex,
  stopNames: ReadonlySet<string> = FUNCTION_WORDS,
): LearnedTagger {
  const types = [...new Set(examples.flatMap(({ spans }) => spans.map(({ type }) => type)))].sort();
  const lexicon = (some: readonly Example[]): Recogniser => {
    const { layer, accept } = learnLexicon(some, { index, stopNames });
    return createRecogniser({ index, layers: [layer], accept, stopNames });
  };
  if (examples.reduce((sum, { spans }) => sum + spans.length, 0) < FEWEST_SPANS) {
    return { recognise: lexicon(examples), version: digestOf(JSON.stringify(examples), index.version) };
  }
  const hint = createHinter(types, index, createRecogniser({ index, stopNames }));
  const tokens = createTokens();
  const sequences: Sequence[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = lexicon(examples.filter((_, i) => i % FOLDS !== fold));
    for (const { text, spans } of examples.filter((_, i) => i % FOLDS === fold)) {
      tokenise(text, tokens);
      const tags = tagsOf(spans, tokens, types);
      const hints = hint(text, tokens, others(text, tokens));
      for (const { from, to } of runs(text, tokens)) {
        sequences.push({ features: featuresOf(text, tokens, hints, from, to), tags: tags.slice(from, to) });
      }
    }
  }
  const model = trainChain(sequences, types.length * 4 + 1, EPOCHS);
  const all = lexicon(examples);
  return {
    version: digestOf(model.weights, model.transitions, index.version),
    recognise(text, found) {
      const learned = all(text, found);
      const hints = hint(text, found, learned);
      const mentions = runs(text, found).flatMap(({ from, to }) => tagged(text, found, hints, from, to));
      const named = mentions.map((mention) => withConcept(mention, learned));
      return consistent(text, found, named, text.includes('(') ? definitions(text) : []);
    },
  };

  function tagged(text: string, found: Tokens, hints: Hints, from: number, to: number): Mention[] {
    return mentionsOf(bestTags(model, featuresOf(text, found, hints, from, to), to - from), text, found, from, types);
  }
}

function digestOf(...parts: readonly (string | Float32Array)[]): string {
  const digest = createHash('sha256');
  for (const part of parts) digest.update(part);
  return digest.digest('hex').slice(0, 16);
}

function createHinter(types: readonly string[], index: TermIndex, asIs: Recogniser) {
  const profiles = wordProfiles(index, types);
  const matcher = createMatcher(index);
  return (text: string, tokens: Tokens, learned: readonly Mention[]): Hints => ({
    terminology: tagsOf(asIs(text, tokens), tokens, types),
    learned: tagsOf(learned, tokens, types),
    profile: matcher.words(text, tokens).map((word) => profiles[word] ?? 0),
  });
}

/** A tag for each token; of spans that overlap the first counts. */
function tagsOf(
  spans: readonly { readonly start: number; readonly end: number; readonly type: string }[],
  tokens: Tokens,
  types: readonly string[],
): Uint8Array {
  const tags = new Uint8Array(tokens.count);
  const place = placeTokens(tokens);
  let free = 0;
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const { first, last } = place(span);
    const type = types.indexOf(span.type);
    if (type < 0 || first < free || last >= tokens.count) continue;
    for (let t = first; t <= last; t++) {
      tags[t] = type * 4 + 1 + (first === last ? 0 : t === first ? 1 : t === last ? 3 : 2);
    }
    free = last + 1;
  }
  return tags;
}

function mentionsOf(tags: Uint8Array, text: string, tokens: Tokens, from: number, types: readonly string[]): Mention[] {
  const mentions: Mention[] = [];
  let start = 0;
  for (const [i, tag] of tags.entries()) {
    if (tag === 0) continue;
    const place = (tag - 1) & 3;
    if (place <= 1) start = tokens.start[from + i] ?? 0;
    if (place === 1 || place === 2) continue;
    const end = tokens.end[from + i] ?? 0;
    const type = types[(tag - 1) >> 2] ?? '';
    mentions.push({ start, end, type, concept: null, source: 'learned', name: text.slice(start, end) });
  }
  return mentions;
}

/** The lexicon's mention of the same place and type, which knows a concept, if there is one. */
function withConcept(mention: Mention, known: readonly Mention[]): Mention {
  let low = 0;
  let high = known.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((known[middle]?.start ?? 0) < mention.start) low = middle + 1;
    else high = middle;
  }
  const same = known[low];
  return same?.start === mention.start && same.end === mention.end && same.type === mention.type ? same : mention;
}

/** The token ranges of the sentences of a text. */
function runs(text: string, tokens: Tokens): { readonly from: number; readonly to: number }[] {
  let to = 0;
  return sentences(text).map(({ end }) => {
    const from = to;
    while (to < tokens.count && (tokens.start[to] ?? 0) < end) to++;
    return { from, to };
  });
}
