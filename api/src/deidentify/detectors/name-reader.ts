import { CREDENTIALS } from '../lexicon/people-words.ts';
import { Class, looksClinical } from '../lexicon.ts';
import { gapBefore, type Note, type Token, tokenAt } from '../tokens.ts';
import { isBarred, isCapital, isSeldom, isSeldomCapital, isUnlisted, Worth, worthOf } from './name-worth.ts';

/** A name read from the text: the indexes of its first and last word. */
export interface ReadName {
  readonly first: number;
  readonly last: number;
}

const CREDENTIAL_WORDS = new Set(CREDENTIALS.split(' '));
const PARTICLES = new Set(
  "de la las los van von der den ter ten t 't del della dos das da di du el al bin ibn abu ni nic le st san santa mac mc e y".split(
    ' ',
  ),
);
const SUFFIX = /^(?:jr|sr|ii|iii|iv|2nd|3rd)$/;
const DOTTED_CREDENTIAL =
  /^(?:M\.? ?D|D\.? ?O|R\.N|Ph\. ?D|P\.A|N\.P|D\.D\.S|L\.P\.N|D\.P\.M|Pharm\. ?D|Psy\. ?D|M\.S|B\.S|M\.A|P\.T|O\.D|F\.A\.C)\b/;

export function isCredential(note: Note, index: number): boolean {
  const token = note.tokens[index];
  if (!token) return false;
  if (token.shape === 'initial' || token.text === 'Ph' || token.text === 'Pharm' || token.text === 'Psy') {
    return DOTTED_CREDENTIAL.test(note.text.slice(token.start, token.start + 9));
  }
  return (
    CREDENTIAL_WORDS.has(token.lower) &&
    (token.shape === 'upper' ||
      token.shape === 'mixed' ||
      (token.shape === 'capital' && token.lower.length > 2 && token.lower !== 'rose'))
  );
}

/**
 * Reads a name from the word at `index` on, in a place where a name is expected.
 *
 * @param options.first the least worth of the first word; `none` lets any capitalised word pass that is no known non-name
 * @param options.comma whether `Last, First` may be read
 * @param options.lower whether names in lower case are read too
 * @param options.announced whether the word before announces a name, so that any seldom word passes
 */
export function readName(note: Note, index: number, options: ReadOptions): ReadName | undefined {
  const start = note.tokens[index];
  if (!start || isBarred(start) || !opens(note, index, options)) return undefined;
  let last = index;
  let commas = options.comma ? 1 : 0;
  for (let step = index + 1; step <= index + 6; step += 1) {
    const gap = gapBefore(note, step);
    const comma = /^,\s{0,3}$/.test(gap);
    if (comma && (commas === 0 || last > index + 2)) break;
    if (!comma && !joins(gap, note.tokens[last])) break;
    if (gap.includes('(') && (start.classes & Class.first) === 0) break;
    if (!continues(note, step, last, start, comma, options.lower ?? false)) break;
    if (comma) commas -= 1;
    if (!isParticle(note, step) || !options.lower) last = step;
  }
  while (last > index && isParticle(note, last) && note.tokens[last]?.shape === 'lower') last -= 1;
  if (last === index && start.shape === 'initial') return undefined;
  return { first: index, last };
}

interface ReadOptions {
  readonly first: number;
  readonly comma?: boolean;
  readonly lower?: boolean;
  readonly announced?: boolean;
}

function opens(note: Note, index: number, options: ReadOptions): boolean {
  const token = note.tokens[index];
  if (!token) return false;
  if (isCredential(note, index) && worthOf(note, index) < Worth.known) return false;
  if (token.shape === 'lower')
    return (
      (options.lower ?? false) &&
      (worthOf(note, index) === Worth.known ||
        (PARTICLES.has(token.lower) && isCapital(note.tokens[pastParticles(note, index)])))
    );
  if ((options.lower ?? false) && /^[dl]['’]\p{Lu}\p{Ll}{2,}$/u.test(token.text)) return true;
  if (!isCapital(token)) return false;
  if (
    token.shape === 'capital' &&
    PARTICLES.has(token.lower) &&
    !OF_PLACES.test(token.lower) &&
    worthOf(note, pastParticles(note, index)) >= Worth.unknown
  )
    return true;
  if (token.shape === 'initial')
    return (
      /^\.? ?$/.test(gapBefore(note, index + 1)) &&
      isCapital(note.tokens[index + 1]) &&
      !DOTTED_CREDENTIAL.test(note.text.slice(token.start, token.start + 9))
    );
  if (token.shape === 'upper' && worthOf(note, index) === Worth.none && token.text.length <= 3) return false;
  if (worthOf(note, index) >= options.first || (options.announced === true && isSeldom(note, index))) return true;
  const listed = ((note.tokens[index + 1]?.classes ?? 0) & Class.surname) !== 0 || isUnlisted(note, index + 1);
  return (
    (worthOf(note, index) >= Worth.eponym || ((options.comma === true || listed) && isSeldomCapital(token))) &&
    (joins(gapBefore(note, index + 1), token) ||
      (options.comma === true && /^, ?$/.test(gapBefore(note, index + 1)))) &&
    isCapital(note.tokens[index + 1]) &&
    worthOf(note, index + 1) >= Math.max(options.first, Worth.unknown)
  );
}

/** Particles with which towns begin too: `Los Angeles`. */
const OF_PLACES = /^(?:los|las|la|san|santa|st|el|le|de|des)$/;

/** The first word behind a run of particles, `de la Cruz`. */
function pastParticles(note: Note, index: number): number {
  let at = index;
  while (at < index + 3 && PARTICLES.has(note.tokens[at]?.lower ?? '')) at += 1;
  return at;
}

function joins(gap: string, before: Token | undefined): boolean {
  if (gap === ' ' || gap === '-' || gap === '’' || gap === "'") return true;
  if (gap === '. ' || gap === '.') return before?.shape === 'initial' || /^(?:jr|sr|st)$/.test(before?.lower ?? '');
  return /^ ?["“('‘]$|^["”)'’] $/.test(gap);
}

function continues(note: Note, index: number, last: number, start: Token, comma: boolean, lower: boolean): boolean {
  const token = note.tokens[index];
  if (!token || isCredential(note, index)) return false;
  if (SUFFIX.test(token.lower)) return true;
  if (/^[IVX]{1,4}[a-c]?$/.test(token.text) && token.text.length > 1) return false;
  if (token.shape === 'initial' && note.text[token.end] === '/') return false;
  if (token.shape === 'initial') return !comma || /^\.? ?[A-Z]?[,.\s]/.test(note.text.slice(token.end, token.end + 4));
  if (isBarred(token)) return false;
  if (isParticle(note, index))
    return isCapital(note.tokens[pastParticles(note, index)]) || (lower && worthOf(note, index + 1) === Worth.known);
  const worth = worthOf(note, index);
  if (token.shape === 'lower')
    return lower && start.shape === 'lower' && worth >= Worth.unknown && token.lower.length < 20;
  if (!isCapital(token)) return false;
  if (gapBefore(note, index) === '-')
    return worth >= Worth.eponym || (token.shape === 'capital' && (token.classes & Class.clinical) === 0);
  if (start.shape === 'upper' && token.shape === 'upper')
    return (
      isUnlisted(note, index) ||
      worth >= (last === index - 1 && last === tokenAt(note, start.start) ? Worth.eponym : Worth.unknown)
    );
  if (start.shape === 'upper' && token.shape === 'capital' && !comma) return worth === Worth.known;
  return worth >= Worth.eponym || followsGivenName(note, index, start) || followsInitial(note, index);
}

/** `Charles Swan`: directly behind a given name an ordinary word with a capital is the family name. */
function followsGivenName(note: Note, index: number, start: Token): boolean {
  const token = note.tokens[index];
  if (!token || start.shape !== 'capital' || token.shape !== 'capital' || gapBefore(note, index) !== ' ') return false;
  const opener = (start.classes & Class.first) !== 0 || (start.classes & ~(Class.surname | Class.city)) === 0;
  if (note.tokens[index - 1] !== start || !opener || (start.classes & Class.basic) !== 0) return false;
  const plainGiven = (start.classes & (Class.male | Class.female)) !== 0 && (start.classes & Class.common) === 0;
  const barring = plainGiven ? Class.clinical | Class.state : Class.basic | Class.clinical | Class.state;
  return (
    (token.classes & barring) === 0 &&
    !looksClinical(token.lower) &&
    !DONE.test(token.lower) &&
    !/^[:/]/.test(note.text.slice(token.end, token.end + 1))
  );
}

/** What is done or written, which no family is called: `Brian Scan` is a slip of the pen for another word. */
const DONE =
  /^(?:scan|study|test|exam|visit|note|plan|report|results?|care|home|health|group|time|week|mountain|mountains|valley|street|road)$/;

/** `Marki O. Dire`, `J. Doom`: behind an initial any word with a capital is the family name. */
function followsInitial(note: Note, index: number): boolean {
  const token = note.tokens[index];
  return (
    token?.shape === 'capital' &&
    note.tokens[index - 1]?.shape === 'initial' &&
    gapBefore(note, index) === '. ' &&
    (token.classes & (Class.clinical | Class.state)) === 0 &&
    !looksClinical(token.lower)
  );
}

function isParticle(note: Note, index: number): boolean {
  const token = note.tokens[index];
  return (
    token !== undefined &&
    PARTICLES.has(token.lower) &&
    token.shape !== 'initial' &&
    (token.shape === 'lower' || token.shape === 'capital' || token.shape === 'upper')
  );
}

/** Reads a name that ends with the word at `index`, as before a credential. */
export function readNameBackward(note: Note, index: number, least: number): ReadName | undefined {
  const end = note.tokens[index];
  if (!end || (!isCapital(end) && end.shape !== 'initial') || isBarred(end)) return undefined;
  if (isCredential(note, index) && worthOf(note, index) < Worth.known) return undefined;
  let first = index;
  let best = worthOf(note, index);
  if (isSeldomCapital(end) && isNamed(note, index)) best = Math.max(best, Worth.eponym);
  for (let step = index - 1; step >= Math.max(0, index - 4); step -= 1) {
    const token = note.tokens[step];
    const gap = gapBefore(note, step + 1);
    const commaName = /^, ?$/.test(gap) && step === index - 1 && token !== undefined && token.line === end.line;
    if (!token || !(joins(gap, token) || commaName) || isBarred(token) || isCredential(note, step)) break;
    const worth = Math.max(
      worthOf(note, step),
      token.shape === 'capital' && token.classes === 0 ? Worth.eponym : Worth.none,
    );
    if (token.shape === 'initial') {
      first = step;
      continue;
    }
    if (isParticle(note, step) && step > 0) {
      first = step;
      continue;
    }
    if (!isCapital(token) || worth < Worth.eponym || (commaName && worth < Worth.known)) break;
    if (end.shape === 'upper' && token.shape === 'upper' && end.text.length > 3 && worth < Worth.known) break;
    first = step;
    best = Math.max(best, worth);
  }
  while (first < index && isParticle(note, first) && note.tokens[first]?.shape === 'lower') first += 1;
  return best >= least || (first < index && best >= Worth.eponym) ? { first, last: index } : undefined;
}

/** An initial or a given name stands directly before. */
function isNamed(note: Note, index: number): boolean {
  const before = note.tokens[index - 1];
  if (before?.shape === 'initial') return /^\.? $/.test(gapBefore(note, index));
  return gapBefore(note, index) === ' ' && before?.shape === 'capital' && (before.classes & Class.first) !== 0;
}
