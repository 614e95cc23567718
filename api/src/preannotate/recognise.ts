import {
  type Concept,
  createFound,
  createMatcher,
  createNearNames,
  type Definition,
  definitions,
  FUNCTION_WORDS,
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
  /** Asked of each match with its exact words; false drops it before overlaps are settled. */
  readonly accept?: (type: string, words: string) => boolean;
}

/** Finds names and note-local abbreviations; the longest of overlapping ones, one type each. Not re-entrant. */
export type Recogniser = (text: string, tokens: Tokens) => Mention[];

export function createRecogniser(options: RecogniserOptions): Recogniser {
  const { index, terminologies = [], layers = [], stopNames = FUNCTION_WORDS, accept, knownWord } = options;
  const matchers = [...layers, index, ...terminologies].map(createMatcher);
  const nearName = knownWord && createNearNames(index);
  const found = createFound();

  function named(matcher: Matcher, text: string, tokens: Tokens, into: Mention[]): void {
    matcher.longestAtEach(text, tokens, found);
    const source = layers.includes(matcher.index) ? 'learned' : 'terminology';
    for (let row = 0; row < found.count; row++) {
      const start = found.start[row] ?? 0;
      const end = found.end[row] ?? 0;
      const entry = found.entry[row] ?? 0;
      if (found.firstToken[row] === found.lastToken[row] && source === 'terminology') {
        if (end - start < 2 || stopNames.has(text.slice(start, end).toLowerCase())) continue;
      }
      const concept = matcher.concept(entry);
      if (accept && !accept(concept.type, text.slice(start, end))) continue;
      into.push({ start, end, type: concept.type, concept, source, name: matcher.name(entry) });
    }
  }

  /** Adds names for words in small letters that nothing knows. */
  function misspelt(text: string, tokens: Tokens, into: Mention[]): void {
    const matcher = matchers[layers.length];
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
    for (const matcher of matchers) named(matcher, text, tokens, candidates);
    misspelt(text, tokens, candidates);
    if (matchers.length > 1 || knownWord) candidates.sort((a, b) => a.start - b.start || b.end - a.end);
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
  const kept = mentions.filter((mention) => {
    const meaning = meanings.get(text.slice(mention.start, mention.end));
    return meaning === undefined || meaning?.type === mention.type;
  });
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
