import {
  ASSERTION_CUES,
  createFound,
  createMatcher,
  createTokens,
  indexOf,
  LOOK_ALIKE,
  longest,
  type TermIndex,
  tokenise,
} from '@chartmark/ontologies';
import type { Assertion, ConceptRef } from '@chartmark/schemas';
import { assertionOf, type Context, contextsIn } from './context.ts';
import type { Extent } from './cue.ts';
import { createCueReader, cueTerms } from './cue-finder.ts';
import { createLabSymbolFinder } from './lab-symbols.ts';
import { labValueAfter } from './lab-values.ts';
import type { LearnedTagger } from './learned-tagger.ts';
import { bareDoseAfter, createMeasureReader, MEASURE_TERMS, type MeasureKind, vitalEnd } from './measures.ts';
import { queue } from './queue.ts';
import { createRecogniser, type Mention } from './recognise.ts';
import { type Link, nearestHeads } from './relations.ts';
import { inSection, type Section, sections } from './sections.ts';
import { createSenseFinder } from './senses.ts';
import { sentences } from './sentences.ts';
import { ofThing } from './things-done.ts';
import { placeTokens } from './token-places.ts';

export { type Context, contextsIn, PLAIN } from './context.ts';
export { createCueFinder } from './cue-finder.ts';

import { datesIn } from './dates.ts';

export { type Decision, type Example, type LearnedLexicon, learnLexicon } from './learned-lexicon.ts';
export { type LearnedTagger, learnTagger } from './learned-tagger.ts';
export { loneContext } from './lone-sentence.ts';
export { createRecogniser, type Mention, type Recogniser } from './recognise.ts';
export { createWordTokens, type WordToken } from './word-tokens.ts';

/** A span the engine suggests: `[start, end)` in UTF-16 units of the text. */
export interface FoundSpan {
  readonly start: number;
  readonly end: number;
  readonly label: string;
  readonly concept: ConceptRef | null;
  readonly attributes: { readonly assertion?: Assertion };
  /** How sure, from 0 to 1. */
  readonly confidence: number;
  readonly engine: string;
  readonly version: string;
  /** In words, for the annotator. */
  readonly why: string;
}

/** A relation between two found spans, by their places in the list. */
export interface FoundRelation extends Link {
  readonly label: string;
  readonly confidence: number;
  readonly engine: string;
  readonly version: string;
  readonly why: string;
}

export interface Found {
  /** In text order; no two overlap. */
  readonly spans: readonly FoundSpan[];
  readonly relations: readonly FoundRelation[];
}

/** What things are called in a project. A label of `null` is not suggested. */
export interface Naming {
  /** The label for a terminology's type; a type that is not listed is its own label. */
  readonly labels: Readonly<Record<string, string | null>>;
  /** Whether types that are not listed are left out instead. */
  readonly closed?: boolean;
  readonly measures: Readonly<Record<MeasureKind | 'labValue', string | null>>;
  readonly relations: Readonly<Record<'dose' | 'route' | 'frequency' | 'duration' | 'labValue', string | null>>;
  /** Labels that get an assertion. */
  readonly asserted: readonly string[];
  readonly drug: string;
  readonly procedure: string;
  readonly lab: string;
}

export const DEFAULT_NAMING: Naming = {
  labels: {},
  measures: {
    dose: 'DOSE',
    route: 'ROUTE',
    frequency: 'FREQUENCY',
    duration: 'DURATION',
    vital: 'VITAL',
    date: null,
    labValue: 'LAB_VALUE',
  },
  relations: {
    dose: 'HAS_DOSE',
    route: 'HAS_ROUTE',
    frequency: 'HAS_FREQUENCY',
    duration: 'HAS_DURATION',
    labValue: 'HAS_VALUE',
  },
  asserted: ['CONDITION', 'SYMPTOM', 'MEDICATION', 'PROCEDURE'],
  drug: 'MEDICATION',
  procedure: 'PROCEDURE',
  lab: 'LAB',
};

export interface PreannotatorOptions {
  readonly index: TermIndex;
  /** More terminologies; on equal length they come after the first. */
  readonly terminologies?: readonly TermIndex[];
  /** Further dictionaries that come before it, such as what a project has learned. */
  readonly layers?: readonly TermIndex[];
  readonly naming?: Naming;
  readonly stopNames?: ReadonlySet<string>;
  readonly accept?: (type: string, words: string) => boolean;
  readonly knownWord?: (word: string) => boolean;
  /** How sure to be of words under a label, 0 to 1, where that was learned. */
  readonly prior?: (label: string, words: string) => number | undefined;
  /** Finds the names in place of the dictionaries, which it was trained with. */
  readonly tagger?: LearnedTagger;
}

const ENGINE = 'chartmark-rules';
const RULES_VERSION = '3';

/**
 * Builds the engine that suggests spans and relations for notes: names of a terminology, abbreviations a note defines,
 * doses and their kin, vital signs, laboratory values, and the assertion of each finding. Linear in the note.
 * Equal text gives equal suggestions. Not re-entrant: a thread makes its own over a shared index.
 */
export function createPreannotator(options: PreannotatorOptions): (text: string) => Found {
  const naming = options.naming ?? DEFAULT_NAMING;
  const recognise =
    options.tagger?.recognise ?? createRecogniser({ ...options, wanted: (type) => labelOf(type) !== null });
  const terminologies = [options.index, ...(options.terminologies ?? [])];
  const inSense = createSenseFinder(terminologies);
  const labSymbols = createLabSymbolFinder(terminologies);
  const phrases = createMatcher(indexOf([...cueTerms(ASSERTION_CUES), ...MEASURE_TERMS], 'spelled'));
  const readCues = createCueReader(phrases, ASSERTION_CUES);
  const readMeasures = createMeasureReader(phrases);
  const found = createFound();
  const tokens = createTokens();
  const asserted = new Set(naming.asserted);
  const indexes = [options.index, ...(options.terminologies ?? []), ...(options.layers ?? [])];
  const versions = [RULES_VERSION, options.tagger?.version ?? [], ...indexes.map((index) => index.version)].flat();
  const provenance = { engine: ENGINE, version: versions.join('+') };

  /** What a type is called here; null if it is not suggested. */
  function labelOf(type: string): string | null {
    if (type === LOOK_ALIKE) return null;
    const listed = naming.labels[type];
    return listed ?? (listed === undefined && !naming.closed ? type : null);
  }

  function pieces(text: string, parts: readonly Section[]): Piece[] {
    const mentions = [...labSymbols(text, tokens), ...inSense(text, tokens, recognise(text, tokens), parts)];
    const candidates: Piece[] = [];
    for (const mention of mentions) {
      const label = labelOf(mention.type);
      if (label === null) continue;
      const end = label === naming.measures.vital ? vitalEnd(text, mention.end) : mention.end;
      candidates.push({ start: mention.start, end, kind: 'name', label, mention });
    }
    const measured = (kind: MeasureKind | 'labValue', extent: Extent | undefined): void => {
      const label = naming.measures[kind];
      if (extent && label) candidates.push({ start: extent.start, end: extent.end, kind, label });
    };
    for (const piece of candidates.slice()) {
      if (piece.label === naming.lab) measured('labValue', labValueAfter(text, piece));
      if (piece.label === naming.drug) measured('dose', bareDoseAfter(text, piece.end));
    }
    for (const measure of readMeasures(text, tokens, found)) measured(measure.kind, measure);
    if (naming.measures.date !== null) for (const date of datesIn(text, tokens)) measured('date', date);
    return longest(candidates.sort((a, b) => a.start - b.start || b.end - a.end));
  }

  return (text) => {
    tokenise(text, tokens);
    phrases.everything(text, tokens, found);
    const cues = queue(readCues(text, tokens, found));
    const noteParts = sections(text);
    const parts = queue(noteParts);
    const waiting = queue(pieces(text, noteParts));
    const places = placeTokens(tokens);
    const spans: FoundSpan[] = [];
    const relations: FoundRelation[] = [];
    for (const sentence of sentences(text)) {
      const here = fitting(waiting.before(sentence.end), naming.drug);
      const heard = cues.before(sentence.end);
      if (here.length === 0) continue;
      const contextOf = contextsIn(heard);
      const first = spans.length;
      for (const piece of here) {
        const part = parts.at(piece.start);
        const named = asserted.has(piece.label) || piece.label === naming.measures.vital;
        if (part && named && isHeading(piece, part)) continue;
        const section = part?.kind ?? 'other';
        const context = asserted.has(piece.label)
          ? inSection(ofThing(contextOf(places(piece)), text, piece, naming), section)
          : undefined;
        const prior =
          piece.kind === 'name' ? options.prior?.(piece.label, text.slice(piece.start, piece.end)) : undefined;
        const span = { ...suggested(piece, context), ...provenance };
        spans.push(prior === undefined ? span : { ...span, confidence: prior });
      }
      if (spans.length - first < 2) continue;
      for (const link of links(text, spans.slice(first), naming)) {
        relations.push({ ...link, head: link.head + first, child: link.child + first, ...provenance });
      }
    }
    return { spans, relations };
  };
}

/** Whether words only say what their section is about: `ALLERGIES:` names no reaction. */
const isHeading = ({ end }: { readonly end: number }, { headingEnd, kind }: Section): boolean =>
  end <= headingEnd && kind !== 'other' && kind !== 'social';

/** A candidate before it is put in its context. */
type Piece = { readonly start: number; readonly end: number; readonly label: string } & (
  | { readonly kind: 'name'; readonly mention: Mention }
  | { readonly kind: MeasureKind | 'labValue' }
);

/** A route or frequency this close after a dose shows that something is given, though no drug is named. */
const PRESCRIBED = 12;

/** Leaves out routes, frequencies and doses where nothing is given. */
function fitting(pieces: readonly Piece[], drug: string): readonly Piece[] {
  if (pieces.every(({ kind }) => kind === 'name') || pieces.some((piece) => piece.label === drug)) return pieces;
  const prescribed = pieces.some(({ kind, start }, i) => {
    const before = pieces[i - 1];
    return (kind === 'route' || kind === 'frequency') && before?.kind === 'dose' && start - before.end < PRESCRIBED;
  });
  return prescribed ? pieces : pieces.filter(({ kind }) => kind !== 'route' && kind !== 'frequency' && kind !== 'dose');
}

function suggested(piece: Piece, context: Context | undefined): Omit<FoundSpan, 'engine' | 'version'> {
  const { start, end, label } = piece;
  const attributes = context ? { assertion: assertionOf(context) } : {};
  if (piece.kind !== 'name') {
    return {
      start,
      end,
      label,
      concept: null,
      attributes,
      confidence: 0.8,
      why: `reads like a ${label.toLowerCase()}`,
    };
  }
  const { concept, source, name } = piece.mention;
  const because = context?.because.map((cue) => cue.phrase).join(', ');
  return {
    start,
    end,
    label,
    concept:
      concept?.system && concept.code ? { system: concept.system, code: concept.code, name: concept.name } : null,
    attributes,
    confidence: confidenceOf(piece.mention),
    why: `${FOUND_AS[source]} '${name}'${concept?.system && source !== 'learned' ? ` in ${concept.system}` : ''}${because ? `; ${because}` : ''}`.slice(
      0,
      400,
    ),
  };
}

const FOUND_AS = {
  terminology: 'a name',
  learned: 'accepted before:',
  abbreviation: 'short here for',
  misspelling: 'perhaps',
} as const;

/** Longer names are surer; the figures are shares of right suggestions on public corpora, rounded. */
function confidenceOf({ source, start, end, name }: Mention): number {
  if (source === 'misspelling') return 0.5;
  if (source !== 'terminology') return 0.9;
  if (/\s/.test(name)) return 0.9;
  return end - start <= 4 ? 0.6 : 0.8;
}

const ATTRIBUTES = ['dose', 'route', 'frequency', 'duration'] as const;

function links(text: string, spans: readonly FoundSpan[], { relations, measures, drug, lab }: Naming) {
  const all: Omit<FoundRelation, 'engine' | 'version'>[] = [];
  for (const kind of [...ATTRIBUTES, 'labValue'] as const) {
    const label = relations[kind];
    const child = measures[kind];
    if (!label || !child) continue;
    for (const link of nearestHeads(text, spans, kind === 'labValue' ? lab : drug, child)) {
      all.push({ ...link, label, confidence: 0.8, why: 'the nearest of its kind in the sentence' });
    }
  }
  return all;
}
