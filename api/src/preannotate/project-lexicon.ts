import type { Term } from '@chartmark/ontologies';
import { indexOf } from '@chartmark/ontologies';
import type {
  Acceptance,
  Happening,
  LabelSchema,
  LayerEvent,
  LayerState,
  LexiconEntry,
  LexiconWords,
  Suggestion,
} from '@chartmark/schemas';
import type { Decision, Example } from './learned-lexicon.ts';
import { accepted } from './learned-lexicon.ts';
import type { LearnedTagger, TaggerOptions } from './learned-tagger.ts';
import { learnBoth, learningFor } from './learning.ts';
import { namingFor } from './naming.ts';
import { mayCode } from './suggestions.ts';
import { packed, type TaggerModel } from './tagger-model.ts';

/** What a project learned: names to suggest before others, and how often words were right. */
export interface ProjectLexicon {
  readonly version: number;
  readonly terms: readonly Term[];
  readonly entries: readonly LexiconEntry[];
  /** Words that are as if never learned. */
  readonly putAside: readonly LexiconWords[];
}

/** What was learned of a project's decided notes, as a thread hands it on. */
export interface LearnedProject extends Pick<ProjectLexicon, 'terms' | 'entries'> {
  /** Null if there are too few decisions for one. */
  readonly tagger: LearnedModel | null;
}

/** A tagger as bytes, and what is told of it. */
export interface LearnedModel extends Omit<LearnedTagger, 'model'>, Pick<TaggerModel, 'version' | 'terminologies'> {
  readonly bytes: Uint8Array;
}

/** A submitted layer as an example: what its person left standing; discontinuous spans teach nothing. */
export function exampleOf(text: string, { spans }: LayerState): Example {
  return {
    text,
    spans: [...spans.values()].flatMap(({ value: { label, fragments, concept } }) => {
      const [only, more] = fragments;
      if (!only || more) return [];
      return { ...only, type: label, ...(concept && { concept: concept.code, system: concept.system }) };
    }),
  };
}

/** A lexicon without the words that were put aside. */
export function withoutWords<L extends Pick<ProjectLexicon, 'terms' | 'entries'>>(
  lexicon: L,
  aside: readonly LexiconWords[],
): L {
  if (aside.length === 0) return lexicon;
  const gone = new Set(aside.map(({ label, words }) => `${label}\t${words}`));
  return {
    ...lexicon,
    terms: lexicon.terms.filter(({ type, name }) => !gone.has(`${type}\t${name.toLowerCase()}`)),
    entries: lexicon.entries.filter(({ label, words }) => !gone.has(`${label}\t${words}`)),
  };
}

/** Learns a project's lexicon under its own labels, and its tagger. Linear in the notes. @throws what `goOn` throws */
export function learnProject(
  examples: readonly Example[],
  schema: LabelSchema,
  { index, terminologies, goOn }: Pick<TaggerOptions, 'index' | 'terminologies' | 'goOn'>,
): LearnedProject {
  const learning = learningFor(namingFor(schema), (label, system) => mayCode(schema, label, system));
  const { terms, decisions, tagger } = learnBoth(examples, { index, terminologies, goOn, ...learning });
  const entries = decisions.map(({ type, ...decision }) => ({ label: type, ...decision }));
  return {
    terms,
    entries: entries.sort((a, b) => b.right + b.wrong - (a.right + a.wrong)),
    tagger: tagger && modelOf(tagger),
  };
}

function modelOf({ model, ...told }: LearnedTagger): LearnedModel {
  const { version, terminologies } = model;
  return { ...told, version, terminologies, bytes: packed(model) };
}

/** What a lexicon adds to the engine. */
export function fromLexicon({ terms, entries, putAside }: ProjectLexicon, schema: LabelSchema) {
  const labelOf = labelOfType(schema);
  const decisions: Decision[] = entries.map(({ label, ...decision }) => ({ type: label, ...decision }));
  const accept = accepted(decisions);
  const shares = new Map(decisions.map(({ type, words, right, wrong }) => [`${type}\t${words}`, share(right, wrong)]));
  const aside = new Set(putAside.map(({ label, words }) => `${label}\t${words}`));
  return {
    layers: [indexOf(terms)],
    isAside: (label: string, words: string): boolean => aside.has(`${label}\t${words.toLowerCase()}`),
    accept: (type: string, words: string): boolean => accept(labelOf(type) ?? type, words),
    /** How often these words were right, leaning to a half where they were seldom met. */
    prior: (label: string, words: string): number | undefined => shares.get(`${label}\t${words.toLowerCase()}`),
  };
}

const share = (right: number, wrong: number): number => Math.round(((right + 1) / (right + wrong + 2)) * 100) / 100;

function labelOfType(schema: LabelSchema): (type: string) => string | null {
  const { labels } = namingFor(schema);
  return (type) => labels[type] ?? null;
}

/** Counts what became of suggestions, and what was added by hand, by week and label. Undone actions count as they were done. */
export function createAcceptance() {
  const rows = new Map<string, { -readonly [key in keyof Acceptance]: Acceptance[key] }>();

  function rowOf(week: string, label: string) {
    const key = `${week} ${label}`;
    const row = rows.get(key) ?? { week, label, accepted: 0, rejected: 0, added: 0 };
    rows.set(key, row);
    return row;
  }

  function count(week: string, { type, data }: Happening, labels: ReadonlyMap<string, string>): void {
    switch (type) {
      case 'suggestionAccepted':
        rowOf(week, data.span.label).accepted += 1;
        break;
      case 'spanAdded':
        rowOf(week, data.span.label).added += 1;
        break;
      case 'suggestionRejected': {
        const label = labels.get(data.suggestion);
        if (label !== undefined) rowOf(week, label).rejected += 1;
        break;
      }
      case 'batchDone':
        for (const action of data.actions) count(week, action, labels);
    }
  }

  return {
    add(events: readonly LayerEvent[], suggestions: readonly Suggestion[]): void {
      const labels = new Map(suggestions.flatMap((one) => (one.kind === 'span' ? [[one.id, one.label]] : [])));
      for (const event of events) count(weekOf(event.at), event, labels);
    },
    rows: (): Acceptance[] =>
      [...rows.values()].sort((a, b) => (a.week === b.week ? compare(a.label, b.label) : compare(a.week, b.week))),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const DAY_MS = 86_400_000;

/** The week of a moment, `2026-W48`: it belongs to the year its Thursday lies in. @see ISO 8601 */
export function weekOf(at: string): string {
  const day = Math.floor(Date.parse(at) / DAY_MS);
  // Day 0 was a Thursday.
  const thursday = day - ((day + 3) % 7) + 3;
  const year = new Date(thursday * DAY_MS).getUTCFullYear();
  const first = Math.floor(Date.UTC(year, 0, 1) / DAY_MS);
  return `${year}-W${String(Math.floor((thursday - first) / 7) + 1).padStart(2, '0')}`;
}
