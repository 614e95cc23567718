import { createTokens, FUNCTION_WORDS, indexOf, type Term, type TermIndex, tokenise } from '@chartmark/ontologies';
import type { Choose } from './mention.ts';
import { createRecogniser } from './recognise.ts';
import { sections } from './sections.ts';

/** A note as people left it: its text, and the spans they made or accepted; what is not there they did not want. */
export interface Example {
  readonly text: string;
  readonly spans: readonly {
    readonly start: number;
    readonly end: number;
    readonly type: string;
    readonly concept?: string;
    /** The terminology of the concept. */
    readonly system?: string;
  }[];
}

/** What a project's decisions say of one string as one type. */
export interface Decision {
  readonly type: string;
  /** The words in small letters. */
  readonly words: string;
  /** How often it stood in the notes as a span of this type, and how often it stood there without being one. */
  readonly right: number;
  readonly wrong: number;
}

/** A project's own dictionary, and the names of others it does not want. */
export interface LearnedLexicon {
  /** The strings people marked, and their index, to be laid before other dictionaries. */
  readonly terms: readonly Term[];
  readonly layer: TermIndex;
  /** Whether decisions allow a string as a suggestion: it was right at least as often as wrong, or never met. */
  readonly accept: (type: string, words: string) => boolean;
  /** Every string that was met, for inspection. */
  readonly decisions: readonly Decision[];
}

/** The name of the system under which learned terms without a concept of a terminology stand. */
const LEARNED = 'learned';

/** A concept the lexicon made up for words without one is no concept. */
export const isMadeUp = (system: string): boolean => system === LEARNED;

export interface LearnOptions {
  readonly index: TermIndex;
  readonly terminologies?: readonly TermIndex[] | undefined;
  /** As the recogniser will be given them. */
  readonly stopNames?: ReadonlySet<string>;
  /** What a terminology's type is called among the spans; null if it is not suggested. */
  readonly labelOf?: (type: string) => string | null;
  /** As the recogniser will be given it. */
  readonly choose?: Choose;
}

/**
 * Learns from decided notes which strings to suggest and which to leave: marked strings become terms, and each string
 * the dictionaries or those terms find is counted as right or wrong. Linear in the notes.
 */
export function learnLexicon(
  examples: readonly Example[],
  { index, terminologies = [], stopNames = FUNCTION_WORDS, labelOf = (type) => type, choose }: LearnOptions,
): LearnedLexicon {
  const terms = markedStrings(examples);
  const layer = indexOf(terms);
  const recognise = createRecogniser({ index, terminologies, layers: [layer], stopNames, ...(choose && { choose }) });
  const tokens = createTokens();
  const counts = new Map<string, { type: string; words: string; right: number; wrong: number }>();
  for (const { text, spans } of examples) {
    const marked = new Set(spans.map((span) => place(span)));
    tokenise(text, tokens);
    for (const { start, end, type: found } of recognise(text, tokens, choose ? sections(text) : [])) {
      const type = labelOf(found);
      if (type === null) continue;
      const words = text.slice(start, end).toLowerCase();
      const key = `${type}\t${words}`;
      const count = counts.get(key) ?? { type, words, right: 0, wrong: 0 };
      if (marked.has(place({ start, end, type }))) count.right++;
      else count.wrong++;
      counts.set(key, count);
    }
  }
  const decisions = [...counts.values()];
  return { terms, layer, accept: accepted(decisions), decisions };
}

/** Whether decisions allow words as a type: they were right at least as often as wrong, or never met. */
export function accepted(decisions: readonly Decision[]): (type: string, words: string) => boolean {
  const turnedDown = new Set(
    decisions.flatMap(({ type, words, right, wrong }) => (wrong > right ? `${type}\t${words}` : [])),
  );
  return (type, words) => !turnedDown.has(`${type}\t${words.toLowerCase()}`);
}

const place = ({ start, end, type }: { start: number; end: number; type: string }): string => `${start} ${end} ${type}`;

/** Each marked string once for each type, the type it has most often first. */
function markedStrings(examples: readonly Example[]): Term[] {
  const strings = new Map<string, { term: Term; count: number }>();
  for (const { text, spans } of examples) {
    for (const { start, end, type, concept, system = LEARNED } of spans) {
      const name = text.slice(start, end);
      const key = `${type}\t${name}`;
      const known = strings.get(key);
      if (known) known.count++;
      else strings.set(key, { term: { type, system, code: concept ?? name.slice(0, 60), name }, count: 1 });
    }
  }
  return [...strings.values()].sort((a, b) => b.count - a.count).map(({ term }) => term);
}
