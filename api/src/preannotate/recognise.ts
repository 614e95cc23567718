import {
  createFound,
  createMatcher,
  type Definition,
  definitions,
  FUNCTION_WORDS,
  hashWord,
  LOOK_ALIKE,
  longest,
  type TermIndex,
  type Tokens,
} from '@chartmark/ontologies';
import { type Choose, type Dictionary, type Mention, mentionOf } from './mention.ts';
import { createMisspelt, type Spellings } from './misspelt.ts';
import { partAt, type Section } from './sections.ts';

export interface RecogniserOptions {
  readonly index: TermIndex;
  /** More terminologies, which were imported; of equal spans `choose` takes one, or else the first index comes first. */
  readonly terminologies?: readonly TermIndex[];
  /** Further dictionaries, such as a project's own; likewise, they come before all. */
  readonly layers?: readonly TermIndex[];
  /** One-word matches, in small letters, that are never suggested; function words, if not given. */
  readonly stopNames?: ReadonlySet<string>;
  /** If given, words of the note that are neither known nor of a dictionary are taken for misspelt ones of a name. */
  readonly spellings?: Spellings;
  /**
   * Asked of each match with its exact words; false drops it before overlaps are settled. What else the name can mean does
   * not come in its place: on BC5CDR that costs .004 of F1.
   */
  readonly accept?: (type: string, words: string) => boolean;
  /** Which of several meanings of the same words is suggested; the first, if not given. */
  readonly choose?: Choose;
}

/**
 * Finds names and note-local abbreviations; the longest of overlapping ones, one type each. Not re-entrant.
 *
 * @param parts the sections of the text, if what words mean may depend on them
 */
export type Recogniser = (text: string, tokens: Tokens, parts?: readonly Section[]) => Mention[];

export function createRecogniser(options: RecogniserOptions): Recogniser {
  const { index, terminologies = [], layers = [], stopNames = FUNCTION_WORDS, accept, choose, spellings } = options;
  const dictionaries = [...layers, index, ...terminologies].map(
    (each): Dictionary => ({
      matcher: createMatcher(each),
      source: layers.includes(each) ? 'learned' : 'terminology',
      imported: terminologies.includes(each),
    }),
  );
  /** Tells the words that are no stop name apart without making a string of each. */
  const stopHashes = new Set(Array.from(stopNames, (name) => hashWord(name)[0]));
  const isStopName = (text: string, start: number, end: number): boolean =>
    stopNames.has(text.slice(start, end).toLowerCase());
  const misspelt = spellings && createMisspelt(dictionaries, spellings, choose);
  const found = createFound();
  /** They come after the names, so that of two equally long a name wins. */
  const lookAlikes: Mention[] = [];

  function named(
    dictionary: Dictionary,
    text: string,
    tokens: Tokens,
    parts: readonly Section[],
    into: Mention[],
  ): void {
    const { matcher, source } = dictionary;
    matcher.longestAtEach(text, tokens, found);
    for (let row = 0; row < found.count; row++) {
      const start = found.start[row] ?? 0;
      const end = found.end[row] ?? 0;
      const first = found.entry[row] ?? 0;
      const token = found.firstToken[row] ?? 0;
      if (source === 'terminology' && token === found.lastToken[row]) {
        if (end - start < 2 || (stopHashes.has(tokens.low[token] ?? 0) && isStopName(text, start, end))) continue;
      }
      const mention = meant(dictionary, first, text, start, end, parts);
      if (accept && !accept(mention.type, text.slice(start, end))) continue;
      (mention.type === LOOK_ALIKE ? lookAlikes : into).push(mention);
    }
  }

  function meant(
    dictionary: Dictionary,
    entry: number,
    text: string,
    start: number,
    end: number,
    parts: readonly Section[],
  ): Mention {
    const first = mentionOf(dictionary, entry, start, end);
    const others = choose ? dictionary.matcher.alternatives(entry, text, start, end) : [];
    if (!choose || others.length === 0) return first;
    const meanings = [first, ...others.map((other) => mentionOf(dictionary, other, start, end))];
    return choose(meanings, text, partAt(parts, start));
  }

  return (text, tokens, parts = []) => {
    const candidates: Mention[] = [];
    let strange: number[] | undefined;
    for (const dictionary of dictionaries) {
      named(dictionary, text, tokens, parts, candidates);
      strange = misspelt?.strange(tokens, dictionary, strange);
    }
    for (const mention of strange && misspelt ? misspelt.mentions(text, tokens, parts, strange) : []) {
      if (!accept || accept(mention.type, text.slice(mention.start, mention.end))) candidates.push(mention);
    }
    const several = dictionaries.length > 1 || misspelt !== undefined || lookAlikes.length > 0;
    candidates.push(...lookAlikes.splice(0));
    if (several) candidates.sort((a, b) => a.start - b.start || b.end - a.end);
    const mentions = longest(
      choose && dictionaries.length > 1 ? onePlaceEach(candidates, text, parts, choose) : candidates,
    );
    const defined = text.includes('(') ? definitions(text) : [];
    return defined.length === 0 ? mentions : withAbbreviations(text, tokens, mentions, defined);
  };
}

/** Of the mentions in one place, each a dictionary's, the one that is chosen. @param candidates by place */
function onePlaceEach(
  candidates: readonly Mention[],
  text: string,
  parts: readonly Section[],
  choose: Choose,
): Mention[] {
  const apart: Mention[] = [];
  for (let from = 0; from < candidates.length; ) {
    const first = candidates[from];
    let to = from + 1;
    while (candidates[to]?.start === first?.start && candidates[to]?.end === first?.end) to++;
    if (first)
      apart.push(to === from + 1 ? first : choose(candidates.slice(from, to), text, partAt(parts, first.start)));
    from = to;
  }
  return apart;
}

/**
 * Carries what a long form is to its short form throughout the note; a short form whose long form is no name is not
 * suggested either, whatever the dictionary says of its letters.
 */
function withAbbreviations(
  text: string,
  tokens: Tokens,
  mentions: readonly Mention[],
  defined: readonly Definition[],
): Mention[] {
  const byEnd = new Map(mentions.map((mention) => [mention.end, mention]));
  const meanings = new Map<string, Mention | null>();
  for (const { short, long } of defined) {
    const form = text.slice(short.start, short.end);
    const meaning = byEnd.get(long.end);
    const covers = meaning !== undefined && meaning.end - meaning.start >= (long.end - long.start) / 2;
    if (!meanings.get(form)) meanings.set(form, covers ? meaning : null);
  }
  const kept = mentions.filter(({ start, end }) => !meanings.has(text.slice(start, end)));
  const added = [...occurrences(text, tokens, meanings)];
  return longest([...kept, ...added].sort((a, b) => a.start - b.start || b.end - a.end));
}

/** Where short forms with a meaning stand, in their exact spelling, also with a plural s. */
function* occurrences(text: string, tokens: Tokens, meanings: ReadonlyMap<string, Mention | null>): Generator<Mention> {
  const byFirstUnit = new Map<number, [form: string, meaning: Mention][]>();
  for (const [form, meaning] of [...meanings].sort(([a], [b]) => b.length - a.length)) {
    if (!meaning) continue;
    const first = form.charCodeAt(0);
    byFirstUnit.set(first, [...(byFirstUnit.get(first) ?? []), [form, meaning]]);
  }
  for (let row = 0; row < tokens.count; row++) {
    const start = tokens.start[row] ?? 0;
    for (const [form, meaning] of byFirstUnit.get(text.charCodeAt(start)) ?? []) {
      if (!text.startsWith(form, start)) continue;
      const after = start + form.length;
      const end = text[after] === 's' && !isWordAt(text, after + 1) ? after + 1 : after;
      if (isWordAt(text, end)) continue;
      yield { ...meaning, start, end, source: 'abbreviation' };
      break;
    }
  }
}

const isWordAt = (text: string, at: number): boolean => /[\p{L}\p{N}]/u.test(text[at] ?? ' ');
