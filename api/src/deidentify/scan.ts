import type { Finding, Label } from './finding.ts';
import { eachMatch, type Search, searchFor } from './searched.ts';
import type { Note, Token } from './tokens.ts';

/** What a detector is: a pure function of the note. */
export type Detector = (note: Note) => Finding[];

/** A shape that is an identifier wherever it stands; the named group `id` is the identifier, else the whole match. */
export interface ShapeRule {
  readonly shape: RegExp;
  readonly label: Label;
  readonly sub: string;
  readonly confidence: number;
  /** Refuses a match by its value and what surrounds it, as a failed check digit. */
  readonly accept?: Accept;
}

type Accept = (value: string, note: Note, start: number, end: number) => boolean;

/** Makes the rules of one kind of identifier. */
export const shapesOf =
  (label: Label, sub: string) =>
  (shape: RegExp, confidence: number, accept: Accept = () => true): ShapeRule => ({
    shape,
    label,
    sub,
    confidence,
    accept,
  });

/** Finds shapes with `g` regular expressions, one pass a rule. Quantifiers in them are bounded, so a pass is linear. */
export function findShapes(note: Note, rules: readonly ShapeRule[]): Finding[] {
  const found: Finding[] = [];
  const searches = searchesOf(rules);
  let rule = rules[0];
  const visit = (match: RegExpExecArray, at: number) => {
    const value = match.groups?.['id'] ?? match[0];
    const start = at + match[0].lastIndexOf(value);
    const end = start + value.length;
    if (value.length === 0 || !rule) return undefined;
    if (rule.accept && !rule.accept(value, note, start, end)) return at + 1;
    found.push({ start, end, label: rule.label, sub: rule.sub, confidence: rule.confidence });
    return undefined;
  };
  for (let at = 0; at < rules.length; at += 1) {
    rule = rules[at];
    const search = searches[at];
    if (search) eachMatch(note, search, visit);
  }
  return found;
}

const SEARCHES = new WeakMap<readonly ShapeRule[], readonly Search[]>();

function searchesOf(rules: readonly ShapeRule[]): readonly Search[] {
  const known = SEARCHES.get(rules);
  if (known) return known;
  const searches = rules.map(({ shape }) => searchFor(shape));
  SEARCHES.set(rules, searches);
  return searches;
}

/**
 * A value introduced by words, as `MRN: 123`. `words` are the possible first words of the introduction, lower-case;
 * `phrase` is what follows the first word, ending where the value begins; `value` is the value itself.
 */
export interface LabelledRule {
  readonly words: readonly string[];
  readonly phrase: string;
  readonly value: string;
  readonly label: Label;
  readonly sub: string;
  readonly confidence: number;
  readonly accept?: (value: string) => boolean;
}

/** Between an introduction and its value: `#`, `no.`, `number`, `is`, a colon, spaces, at most one line break. */
export const SEPARATOR =
  '[ \\t]{0,3}(?:\\.{3,30}[ \\t]{0,3})?(?:(?:number|numbers|num|no|nbr|nr|id|code|is|was)\\b\\.?[ \\t]{0,2}){0,3}[ \\t]{0,2}[:#=.\\-\\u2013]{0,3}[ \\t]{0,20}(?:\\r?\\n[ \\t]{0,20})?(?:(?:number|num|no|is|was)\\b\\.?[ \\t]{0,2})?[#(]?[ \\t]?';

/** A code of letters and digits with separators; a digit within the first eight characters. */
export const CODE = '(?=[A-Z\\-/. ]{0,7}\\d)[A-Z0-9]{1,20}(?:[-/.][A-Z0-9]{1,20}){0,5}';

/** Groups of digits that spaces may part, as `129 13 46`. */
export const SPACED_DIGITS = '\\d{2,4}(?: \\d{2,4}){1,3}(?![\\d/.:-])';

/** Compiles labelled rules into a detector that looks only where a first word stands. */
export function labelledDetector(rules: readonly LabelledRule[]): Detector {
  const byWord = new Map<string, { rule: LabelledRule; pattern: RegExp }[]>();
  for (const rule of rules) {
    for (const word of rule.words) INTRODUCING.add(word);
    const pattern = new RegExp(`(?:${rule.phrase})(${rule.value})`, 'iy');
    for (const word of rule.words) byWord.set(word, [...(byWord.get(word) ?? []), { rule, pattern }]);
  }
  return (note) => {
    const found: Finding[] = [];
    for (const token of introducersIn(note)) {
      const introduced = byWord.get(token.lower);
      if (introduced === undefined) continue;
      for (const { rule, pattern } of introduced) {
        pattern.lastIndex = token.end;
        const match = pattern.exec(note.text);
        const value = match?.[1];
        if (!match || value === undefined || DECIMAL.test(value) || (rule.accept && !rule.accept(value))) continue;
        const end = match.index + match[0].length;
        found.push({ start: end - value.length, end, label: rule.label, sub: rule.sub, confidence: rule.confidence });
        break;
      }
    }
    return found;
  };
}

/** The first words of the introductions of all labelled rules. */
const INTRODUCING = new Set<string>();
const INTRODUCERS = new WeakMap<Note, readonly Token[]>();

/** The words of a note that may introduce a value, sought once for all detectors. */
function introducersIn(note: Note): readonly Token[] {
  const known = INTRODUCERS.get(note);
  if (known) return known;
  const found = note.tokens.filter(({ lower }) => INTRODUCING.has(lower));
  INTRODUCERS.set(note, found);
  return found;
}

/** A measure, not a code. */
const DECIMAL = /^\d{1,4}\.\d{1,2}$/;

/** How many digits a value holds. */
export function digitsIn(value: string): number {
  return value.replace(/\D/g, '').length;
}

/** The text before a place, on the same line or the one before, at most `size` units, in lower case. */
export function textBefore(note: Note, place: number, size: number): string {
  return note.text.slice(Math.max(0, place - size), place).toLowerCase();
}

/** The text after a place, at most `size` units, in lower case. */
export function textAfter(note: Note, place: number, size: number): string {
  return note.text.slice(place, place + size).toLowerCase();
}
