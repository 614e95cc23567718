import {
  type Concept,
  createFound,
  createMatcher,
  createNearNames,
  type Definition,
  definitions,
  FUNCTION_WORDS,
  hashWord,
  LOOK_ALIKE,
  LOWER,
  longest,
  type Matcher,
  type TermIndex,
  type Tokens,
} from '@chartmark/ontologies';

/** A name found in a text, not yet in context. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly concept: Concept | null;
  /** How it was found: a terminology's name, a learned one, an abbreviation the note defines, or a name misspelt. */
  readonly source: 'terminology' | 'learned' | 'abbreviation' | 'misspelling';
  /** The name it fits, as the terminology writes it. */
  readonly name: string;
}

export interface RecogniserOptions {
  readonly index: TermIndex;
  /** More terminologies; on equal length they come after the first. */
  readonly terminologies?: readonly TermIndex[];
  /** Further dictionaries, such as a project's own; on equal length they come first. */
  readonly layers?: readonly TermIndex[];
  /** One-word matches, in small letters, that are never suggested; function words, if not given. */
  readonly stopNames?: ReadonlySet<string>;
  /**
   * Whether a word in small letters is one that people write. If given, words of the note that neither it nor a dictionary
   * knows are taken for misspelt names where only one name is near.
   */
  readonly knownWord?: (word: string) => boolean;
  /**
   * Asked of each match with its exact words; false drops it before overlaps are settled. What else the name can mean does
   * not come in its place: on BC5CDR that costs .004 of F1.
   */
  readonly accept?: (type: string, words: string) => boolean;
  /** Whether a type is of use; of the meanings of a name one that is comes first. */
  readonly wanted?: (type: string) => boolean;
}

/** An index as it is matched. */
interface Dictionary {
  readonly matcher: Matcher;
  readonly source: 'learned' | 'terminology';
  /** By the number of a type, whether it is of use. */
  readonly useful: readonly boolean[];
}

/** Finds names and note-local abbreviations; the longest of overlapping ones, one type each. Not re-entrant. */
export type Recogniser = (text: string, tokens: Tokens) => Mention[];

export function createRecogniser(options: RecogniserOptions): Recogniser {
  const { index, terminologies = [], layers = [], stopNames = FUNCTION_WORDS, accept, wanted, knownWord } = options;
  const dictionaries = [...layers, index, ...terminologies].map(
    (each): Dictionary => ({
      matcher: createMatcher(each),
      source: layers.includes(each) ? 'learned' : 'terminology',
      useful: each.types.map((type) => type === LOOK_ALIKE || !wanted || wanted(type)),
    }),
  );
  /** Tells the words that are no stop name apart without making a string of each. */
  const stopHashes = new Set(Array.from(stopNames, (name) => hashWord(name)[0]));
  const isStopName = (text: string, start: number, end: number): boolean =>
    stopNames.has(text.slice(start, end).toLowerCase());
  const nearName = knownWord && createNearNames(index);
  const found = createFound();
  /** They come after the names, so that of two equally long a name wins. */
  const lookAlikes: Mention[] = [];

  function named(dictionary: Dictionary, text: string, tokens: Tokens, into: Mention[]): void {
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
      const entry = meant(dictionary, first, text, start, end);
      if (entry === undefined) continue;
      const concept = matcher.concept(entry);
      const mention: Mention = { start, end, type: concept.type, concept, source, name: matcher.name(entry) };
      (concept.type === LOOK_ALIKE ? lookAlikes : into).push(mention);
    }
  }

  /** Of the meanings of a name the first that is wanted, or else the first; undefined where it is not accepted. */
  function meant({ matcher, useful }: Dictionary, first: number, text: string, start: number, end: number) {
    const { conceptType, entryConcept } = matcher.index;
    const serves = (entry: number): boolean => useful[conceptType[entryConcept[entry] ?? 0] ?? 0] ?? false;
    const entry = serves(first) ? first : (matcher.alternatives(first, text, start, end).find(serves) ?? first);
    return !accept || accept(matcher.concept(entry).type, text.slice(start, end)) ? entry : undefined;
  }

  /** Adds names for words in small letters that nothing knows. */
  function misspelt(text: string, tokens: Tokens, into: Mention[]): void {
    const matcher = dictionaries[layers.length]?.matcher;
    if (!nearName || !knownWord || !matcher) return;
    const words = matcher.words(text, tokens);
    for (let row = 0; row < tokens.count; row++) {
      const start = tokens.start[row] ?? 0;
      const end = tokens.end[row] ?? 0;
      if (words[row] !== 0 || ((tokens.kind[row] ?? 0) & LOWER) === 0 || end - start < 6) continue;
      const word = text.slice(start, end).toLowerCase();
      const entry = knownWord(word) ? undefined : nearName(word);
      if (entry === undefined) continue;
      const concept = matcher.concept(entry);
      if (accept && !accept(concept.type, word)) continue;
      into.push({ start, end, type: concept.type, concept, source: 'misspelling', name: matcher.name(entry) });
    }
  }

  return (text, tokens) => {
    const candidates: Mention[] = [];
    for (const dictionary of dictionaries) named(dictionary, text, tokens, candidates);
    misspelt(text, tokens, candidates);
    const several = dictionaries.length > 1 || knownWord !== undefined || lookAlikes.length > 0;
    candidates.push(...lookAlikes.splice(0));
    if (several) candidates.sort((a, b) => a.start - b.start || b.end - a.end);
    const mentions = longest(candidates);
    const defined = text.includes('(') ? definitions(text) : [];
    return defined.length === 0 ? mentions : withAbbreviations(text, tokens, mentions, defined);
  };
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
