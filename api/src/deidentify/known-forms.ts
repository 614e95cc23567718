import { Class } from './lexicon.ts';
import { gapBefore, type Note, type Token } from './tokens.ts';

/** A word as it is looked up: itself, without its marks and apostrophes, and with the letters that stand for a mark. */
export function formsOf(lower: string): readonly string[] {
  if (!UNUSUAL.test(lower)) return [lower];
  const bare = lower.replaceAll(/['’]/g, '');
  const written = [...bare].map((letter) => WRITTEN[letter] ?? letter).join('');
  return [...new Set([lower.replaceAll('’', "'"), withoutMarks(bare), withoutMarks(written)])];
}
const UNUSUAL = /[^a-z\d]/;
const WRITTEN: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', ø: 'oe', å: 'aa', æ: 'ae' };
const BARE: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', ı: 'i' };

function withoutMarks(word: string): string {
  return word
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[łøđßæı]/g, (letter) => BARE[letter] ?? letter);
}

/** First and last word of what, its words read together, is the one wanted. */
export interface Run {
  readonly first: Token;
  readonly last: Token;
  readonly gaps: readonly string[];
}

/** Where words that only such gaps part make up what is wanted. Linear in the words for a bounded `wanted`. */
export function runsOf(note: Note, wanted: string, gap: RegExp): Run[] {
  const runs: Run[] = [];
  const head = wanted.charCodeAt(0);
  for (let index = 0; index < note.tokens.length; index += 1) {
    const first = note.tokens[index];
    if (!first || (first.lower.charCodeAt(0) !== head && first.lower.charCodeAt(0) < 128)) continue;
    const run = runFrom(note, index, wanted, gap);
    if (run) runs.push(run);
  }
  return runs;
}

function runFrom(note: Note, index: number, wanted: string, gap: RegExp): Run | undefined {
  const first = note.tokens[index];
  const gaps: string[] = [];
  let read = '';
  for (let at = index; first && at < note.tokens.length; at += 1) {
    const between = gapBefore(note, at);
    if (at > index && !gap.test(between)) return undefined;
    if (at > index) gaps.push(between);
    const last = note.tokens[at];
    read += last ? formOf(last.lower) : '';
    if (last && read === wanted) return { first, last, gaps };
    if (!wanted.startsWith(read)) return undefined;
  }
  return undefined;
}

function formOf(lower: string): string {
  return formsOf(lower)[1] ?? lower;
}

/** Names broken over a line, spelt letter by letter, or parted: not everyday words that happen to stand in a row. */
export function findBrokenName(note: Note, name: string): Run[] {
  if (name.length < 5) return [];
  return runsOf(note, name, NAME_GAP).filter(({ first, last, gaps }) => {
    if (gaps.length === 0) return false;
    const ordinary = (token: Token) => token.lower.length > 1 && (token.classes & Class.common) !== 0;
    return gaps.some((gap) => gap !== ' ') || !(ordinary(first) && ordinary(last));
  });
}
const NAME_GAP = /^[-.'’_*\s]{1,6}$/;

/**
 * Words that hold one of the names and, beside it, only figures, the initial of another or another: `Grundelwitz2024`,
 * `ogrundelwitz`. A long name that is no everyday word counts within any word of no list.
 */
export function findNameWithin(note: Note, names: readonly string[]): { token: Token; name: string }[] {
  const long = names.filter((name) => name.length >= 4);
  if (long.length === 0) return [];
  const rests = new Set(names.flatMap((name) => [name, name.charAt(0)]));
  return note.tokens.flatMap((token) => {
    if (token.lower.length < 5 || token.shape === 'number' || token.classes !== 0) return [];
    const word = formOf(token.lower);
    const name = long.find((one) => word.length > one.length && word.includes(one) && isNameAndMore(word, one, rests));
    return name === undefined ? [] : [{ token, name }];
  });
}

function isNameAndMore(word: string, name: string, rests: ReadonlySet<string>): boolean {
  const rest = word.replace(name, '');
  const letters = rest.replaceAll(/\d/g, '');
  return letters === '' || rests.has(letters) || (name.length >= 7 && letters.length <= 12);
}
