import {
  ASSERTION_CUES,
  createFound,
  createMatcher,
  createTokens,
  indexOf,
  type TermIndex,
  tokenise,
} from '@chartmark/ontologies';
import type { Assertion, ConceptRef } from '@chartmark/schemas';
import { assertionOf, type Context, contextsIn } from './context.ts';
import { createCueReader, cueTerms } from './cue-finder.ts';
import { learningFor } from './learning.ts';
import { createChoose } from './meanings.ts';
import { MEASURE_TERMS } from './measures.ts';
import type { Mention } from './mention.ts';
import type { Spellings } from './misspelt.ts';
import { createNameLookUp } from './name-look-up.ts';
import { DEFAULT_NAMING, type Naming } from './naming.ts';
import { createPieceFinder, fitting, type Piece } from './pieces.ts';
import { queue } from './queue.ts';
import { createRecogniser } from './recognise.ts';
import { type Link, nearestHeads } from './relations.ts';
import { inSection, type Section, sections } from './sections.ts';
import { sentences } from './sentences.ts';
import { createTaggedRecogniser } from './tagged-recogniser.ts';
import type { TaggerModel } from './tagger-model.ts';
import { ofThing } from './things-done.ts';
import { placeTokens } from './token-places.ts';

export { type Context, contextsIn, PLAIN } from './context.ts';
export { createCueFinder } from './cue-finder.ts';

export { type Decision, type Example, type LearnedLexicon, learnLexicon } from './learned-lexicon.ts';
export { learnTagger } from './learned-tagger.ts';
export { learnBoth, learningFor } from './learning.ts';
export { loneContext } from './lone-sentence.ts';
export type { Mention } from './mention.ts';
export { DEFAULT_NAMING, type Naming } from './naming.ts';
export { createRecogniser, type Recogniser } from './recognise.ts';
export { createTaggedRecogniser } from './tagged-recogniser.ts';
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

export interface PreannotatorOptions {
  readonly index: TermIndex;
  /** More terminologies, which were imported. Of equal spans the meaning is chosen as `createChoose` says. */
  readonly terminologies?: readonly TermIndex[];
  /** Further dictionaries that come before it, such as what a project has learned. */
  readonly layers?: readonly TermIndex[];
  readonly naming?: Naming;
  readonly stopNames?: ReadonlySet<string>;
  readonly accept?: (type: string, words: string) => boolean;
  /** If given, names in which one word is misspelt are suggested, too. */
  readonly spellings?: Spellings;
  /** Whether a label takes codes of a terminology; of any, if not given. */
  readonly mayCode?: (label: string, system: string) => boolean;
  /** How sure to be of words under a label, 0 to 1, where that was learned. */
  readonly prior?: (label: string, words: string) => number | undefined;
  /** Finds the names of the types it was trained for. */
  readonly tagger?: TaggerModel | undefined;
  /** Whether words were put aside as a label. */
  readonly isAside?: (label: string, words: string) => boolean;
}

const ENGINE = 'chartmark-rules';
const RULES_VERSION = '4';

/**
 * Builds the engine that suggests spans and relations for notes: names of a terminology, abbreviations a note defines,
 * doses and their kin, vital signs, laboratory values, and the assertion of each finding. Linear in the note.
 * Equal text gives equal suggestions. Not re-entrant: a thread makes its own over a shared index.
 */
export function createPreannotator(options: PreannotatorOptions): (text: string) => Found {
  const naming = options.naming ?? DEFAULT_NAMING;
  const { index, terminologies = [], layers = [] } = options;
  const choose = createChoose({ ...options, naming });
  const { tagger: model, ...names } = options;
  const recognise = model
    ? createTaggedRecogniser({ ...names, ...learningFor(naming, options.mayCode), model })
    : createRecogniser({ ...names, choose });
  const phrases = createMatcher(indexOf([...cueTerms(ASSERTION_CUES), ...MEASURE_TERMS], 'spelled'));
  const readCues = createCueReader(phrases, ASSERTION_CUES);
  const pieces = createPieceFinder({
    ...{ recognise, phrases, naming },
    lookUp: createNameLookUp(index, terminologies, choose),
  });
  const found = createFound();
  const tokens = createTokens();
  const asserted = new Set(naming.asserted);
  const indexes = [index, ...terminologies, ...layers];
  const versions = [RULES_VERSION, options.tagger?.version ?? [], ...indexes.map((index) => index.version)].flat();
  const provenance = { engine: ENGINE, version: versions.join('+') };

  return (text) => {
    tokenise(text, tokens);
    phrases.everything(text, tokens, found);
    const cues = queue(readCues(text, tokens, found));
    const noteParts = sections(text);
    const parts = queue(noteParts);
    const waiting = queue(pieces(text, tokens, found, noteParts));
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
  tagger: 'reads like what was accepted:',
  abbreviation: 'short here for',
  misspelling: 'perhaps',
} as const;

/** Longer names are surer; the figures are shares of right suggestions on public corpora, rounded. */
function confidenceOf({ source, start, end, name }: Mention): number {
  if (source === 'misspelling' || source === 'tagger') return 0.5;
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
