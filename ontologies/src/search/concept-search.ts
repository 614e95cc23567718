import type { ConceptDetails, ConceptHit, ConceptRef } from '@chartmark/schemas';
import { broaderOf, conceptAt, definitionOf, entryName, narrowerOf, type TermIndex } from '../index/term-index.ts';
import { nearWords } from './near-words.ts';
import { type WordTable, wordsOf, wordTable } from './word-table.ts';

export interface SearchFilter {
  /** Only concepts of these terminologies; all, if empty or not given. */
  readonly systems?: readonly string[];
  /** Only concepts of these types; all, if empty or not given. */
  readonly types?: readonly string[];
  /** At most this many concepts, 1 to 100. */
  readonly limit?: number;
}

export interface ConceptSearch {
  /**
   * The concepts a half-typed query may mean, best first: codes that begin with it, then names that hold a word beginning
   * with each of its words, then the same with misspellings. Work is bounded whatever the query and the index.
   */
  search(query: string, filter?: SearchFilter): ConceptHit[];
  /** The concept with exactly this code and what surrounds it, if the index has it. */
  lookUp(system: string, code: string): ConceptDetails | undefined;
}

/** Words numbered from `from` up to but not including `to`; sorted, so that a prefix is a range. */
interface Range {
  readonly from: number;
  readonly to: number;
  /** Letters that had to be changed to come here. */
  readonly edits: number;
  /** The number of the word that is the query's word exactly, or -1. */
  readonly exact: number;
}

const MOST_WORDS = 8;
/** Names looked at for one reading of a query. */
const BUDGET = 60_000;
/** Corrected readings tried for one query. */
const MOST_READINGS = 6;

/** Prepares the search over an index: 2 to 3 seconds for a million names, in about 60 bytes each. */
export function createConceptSearch(index: TermIndex): ConceptSearch {
  const table = wordTable(index);
  const codes = conceptsByCode(index);
  return {
    search(query, { systems = [], types = [], limit = 20 } = {}) {
      const words = wordsOf(query).slice(0, MOST_WORDS);
      if (words.length === 0) return [];
      const allowed = allowedConcept(index, systems, types);
      const hits = new Map<number, Candidate>();
      const wanted = Math.min(Math.max(limit, 1), 100);
      let isCode = false;
      for (const code of codesMeant(query.trim())) {
        for (const concept of codesFrom(index, codes, code, wanted)) {
          isCode = true;
          if (allowed(concept)) hits.set(concept, { concept, name: -1, score: 100 });
        }
      }
      const ranges = words.map((word) => prefixRange(table.words, word));
      collect(index, table, ranges, allowed, wanted, hits);
      // Who types a code has not misspelt a word.
      if (!isCode && hits.size < Math.min(wanted, 5)) {
        for (const reading of readings(table, words, ranges)) collect(index, table, reading, allowed, wanted, hits);
      }
      return [...hits.values()]
        .sort((a, b) => b.score - a.score || a.name - b.name || a.concept - b.concept)
        .slice(0, wanted)
        .map((hit) => asHit(index, table, hit));
    },
    lookUp(system, code) {
      for (const concept of codesFrom(index, codes, code, 50)) {
        const found = conceptAt(index, concept);
        if (found.code === code && found.system === system) return detailsOf(index, concept);
      }
      return undefined;
    },
  };
}

/** A code as it was typed, and with the point of ICD-10 that many leave out: `E119`, `I10`. */
const codesMeant = (query: string): string[] =>
  /^[A-Za-z]\d[0-9A-Za-z]{2,5}$/.test(query) ? [query, `${query.slice(0, 3)}.${query.slice(3)}`] : [query];

/** Narrower concepts that are told. */
const MOST_NARROWER = 200;

function detailsOf(index: TermIndex, concept: number): ConceptDetails {
  const refOf = (other: number): ConceptRef => {
    const { system, code, name } = conceptAt(index, other);
    return { system, code, name };
  };
  const narrower = narrowerOf(index, concept);
  return {
    concept: refOf(concept),
    type: conceptAt(index, concept).type,
    definition: definitionOf(index, concept),
    broader: Array.from(broaderOf(index, concept), refOf),
    narrower: Array.from(narrower.subarray(0, MOST_NARROWER), refOf).sort((a, b) => (a.code < b.code ? -1 : 1)),
    narrowerInAll: narrower.length,
  };
}

interface Candidate {
  readonly concept: number;
  /** The name's number in the table, or -1 if the code matched. */
  readonly name: number;
  readonly score: number;
}

function asHit(index: TermIndex, table: WordTable, { concept, name, score }: Candidate): ConceptHit {
  const { system, code, type, name: preferred } = conceptAt(index, concept);
  const matched = name < 0 ? code : entryName(index, table.entries[name] ?? 0);
  return { system, code, name: preferred, type, matched, score: Math.round(score * 1000) / 1000 };
}

/** Adds the best names that have a word in every range; the rarest range leads. */
function collect(
  index: TermIndex,
  table: WordTable,
  ranges: readonly Range[],
  allowed: (concept: number) => boolean,
  wanted: number,
  hits: Map<number, Candidate>,
): void {
  const rarest = ranges.toSorted((a, b) => names(table, a) - names(table, b))[0];
  if (!rarest || names(table, rarest) === 0) return;
  const words = rarest.to - rarest.from;
  const each = Math.max(1, Math.ceil(BUDGET / words));
  const most = ranges.reduce((sum, range) => sum + mostOf(range), 0);
  let worst = Number.NEGATIVE_INFINITY;
  const best: Candidate[] = [];
  for (let word = rarest.from; word < Math.min(rarest.to, rarest.from + BUDGET); word++) {
    if (less(most, 1, ranges) <= worst) break;
    const first = table.firstName[word] ?? 0;
    const last = Math.min(table.firstName[word + 1] ?? 0, first + each);
    for (let row = first; row < last; row++) {
      const name = table.names[row] ?? 0;
      const length = (table.firstWord[name + 1] ?? 0) - (table.firstWord[name] ?? 0);
      if (less(most, length, ranges) <= worst) continue;
      const score = scoreOf(table, ranges, name);
      if (score <= worst) continue;
      const concept = index.entryConcept[table.entries[name] ?? 0] ?? -1;
      if (!allowed(concept)) continue;
      best.push({ concept, name, score });
      if (best.length >= wanted * 8) worst = prune(best, wanted * 4);
    }
  }
  for (const candidate of best) {
    const known = hits.get(candidate.concept);
    if (!known || known.score < candidate.score) hits.set(candidate.concept, candidate);
  }
}

/** Keeps the best; returns a score below which nothing is worth keeping. */
function prune(best: Candidate[], keep: number): number {
  best.sort((a, b) => b.score - a.score);
  best.length = keep;
  return best.at(-1)?.score ?? Number.NEGATIVE_INFINITY;
}

/**
 * How well a name fits, or -Infinity if a range has no word in it: whole words before prefixes, words in the query's
 * order and at the beginning first, few other words, few edits.
 */
function scoreOf(table: WordTable, ranges: readonly Range[], name: number): number {
  const first = table.firstWord[name] ?? 0;
  const last = table.firstWord[name + 1] ?? 0;
  let score = 0;
  let expected = first;
  for (const range of ranges) {
    let at = first;
    let word = table.nameWords[at] ?? -1;
    while (at < last && (word < range.from || word >= range.to)) word = table.nameWords[++at] ?? -1;
    if (at >= last) return Number.NEGATIVE_INFINITY;
    score += (word === range.exact ? WHOLE : BEGUN) - range.edits * EDIT;
    if (at === expected) score += IN_PLACE;
    expected = at + 1;
  }
  return less(score, last - first, ranges);
}

const WHOLE = 4;
const BEGUN = 2;
const IN_PLACE = 2;
const EDIT = 3;
const OTHER_WORD = 0.6;

/** What a range can add to a score at most. */
const mostOf = ({ exact, edits }: Range): number => (exact < 0 ? BEGUN : WHOLE) + IN_PLACE - edits * EDIT;

/** A score of a name of so many words, less what its other words cost. */
const less = (score: number, words: number, ranges: readonly Range[]): number =>
  score - OTHER_WORD * (words - ranges.length);

const names = (table: WordTable, range: Range): number =>
  (table.firstName[range.to] ?? 0) - (table.firstName[range.from] ?? 0);

function prefixRange(words: readonly string[], prefix: string): Range {
  const from = lowerBound(words.length, (i) => (words[i] ?? '') >= prefix);
  const to = lowerBound(words.length, (i) => (words[i] ?? '') >= `${prefix}\uffff`);
  return { from, to, edits: 0, exact: words[from] === prefix ? from : -1 };
}

/** The query with one of its words corrected, the one that names fewest. */
function readings(table: WordTable, words: readonly string[], ranges: readonly Range[]): Range[][] {
  const counts = ranges.map((range) => names(table, range));
  const place = counts.indexOf(Math.min(...counts));
  const word = words[place] ?? '';
  return corrections(table, word).map((range) => ranges.with(place, range));
}

/** Words that begin with the same letter and, but for a misspelling or two, with all of `word`. */
function corrections(table: WordTable, word: string): Range[] {
  if (word.length < 4) return [];
  const most = word.length < 8 ? 1 : 2;
  const { from, to } = prefixRange(table.words, word.slice(0, 1));
  const found = nearWords(table.words, from, to, word, most)
    .filter(({ edits }) => edits > 0)
    .map(({ word: i, edits }) => ({ from: i, to: i + 1, edits, exact: i }));
  const length = (range: Range): number => Math.abs((table.words[range.from]?.length ?? 0) - word.length);
  return found.sort((a, b) => a.edits - b.edits || length(a) - length(b)).slice(0, MOST_READINGS);
}

function allowedConcept(index: TermIndex, systems: readonly string[], types: readonly string[]) {
  const systemOk = index.systems.map((system) => systems.length === 0 || systems.includes(system));
  const typeOk = index.types.map((type) => types.length === 0 || types.includes(type));
  return (concept: number): boolean =>
    systemOk[index.conceptSystem[concept] ?? -1] === true && typeOk[index.conceptType[concept] ?? -1] === true;
}

/** Concept numbers in the order of their codes. */
function conceptsByCode(index: TermIndex): Int32Array {
  const codes = Array.from({ length: index.concepts }, (_, concept) => conceptAt(index, concept).code.toLowerCase());
  return Int32Array.from(codes.keys()).sort((a, b) => ((codes[a] ?? '') < (codes[b] ?? '') ? -1 : 1));
}

/** Concepts whose code begins with `prefix`, in the order of their codes. */
function* codesFrom(index: TermIndex, sorted: Int32Array, prefix: string, most: number): Generator<number> {
  const wanted = prefix.toLowerCase();
  const code = (i: number): string => conceptAt(index, sorted[i] ?? 0).code.toLowerCase();
  const from = lowerBound(sorted.length, (i) => code(i) >= wanted);
  for (let i = from; i < Math.min(sorted.length, from + most) && code(i).startsWith(wanted); i++) yield sorted[i] ?? 0;
}

/** The first i below n for which a monotonic condition holds, else n. */
function lowerBound(n: number, holds: (i: number) => boolean): number {
  let low = 0;
  let high = n;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
