import type { Chance } from './chance.ts';
import { formsOf } from './known-forms.ts';
import { NICKNAMES } from './lexicon/first-names.ts';
import { Class, classesOf, familyNames, givenNames, relatedGivenNames } from './lexicon.ts';
import type { StandIns } from './stand-ins.ts';

const WORD = /[\p{L}\p{M}'’]+/gu;
const FAMILY = familyNames();
const GIVEN = { male: givenNames('male'), female: givenNames('female') };
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';

/** A name of the same form, word by word: titles, particles and suffixes stay, initials become other letters. */
export function nameFor(standIns: StandIns, original: string): string {
  let half: Half | undefined;
  return original.replace(WORD, (written, at: number) => {
    const [, word = written, possessive = ''] = /^(.+?)(['’]s?)?$/i.exec(written) ?? [];
    const before = original[at - 1] === '-' ? half : undefined;
    const become = (before && secondHalfFor(standIns, before, word)) ?? wordFor(standIns, word);
    half = { name: normal(word), become: normal(become) };
    return `${become}${possessive}`;
  });
}

/** What stands before a hyphen, and what stands for it. */
interface Half {
  readonly name: string;
  readonly become: string;
}

/**
 * `Marie` of `Jean-Marie` becomes of the gender that `Jean` became, whichever its own is, unless something stands for it
 * already; nothing for what is no second given name.
 */
function secondHalfFor(standIns: StandIns, { name: first, become }: Half, word: string): string | undefined {
  const second = normal(word);
  if (second.length < 3 || !isGiven(first) || !isGiven(second)) return undefined;
  const gender = whichGiven(become);
  if (gender === 'either' || gender === whichGiven(second)) return undefined;
  return inCase(standIns.of(`name ${second}`, proposals(gender, second)), word);
}

/** The words of a name as they are known: in small letters, without marks and apostrophes. */
export function nameWords(original: string): string[] {
  return (original.match(WORD) ?? []).map((word) => normal(word.replace(/['’]s?$/i, '')));
}

function normal(word: string): string {
  const lower = word.toLowerCase();
  return formsOf(lower)[1] ?? lower;
}

function wordFor(standIns: StandIns, word: string): string {
  const name = normal(word);
  if (STAYING.test(name)) return word;
  return isInitials(name, word) ? lettersFor(standIns, word) : inCase(wholeNameFor(standIns, name), word);
}
const STAYING = /^(?:jr|sr|ii|iii|iv|dr|mr|mrs|ms|md|de|la|van|von|der|del|and)$/;

function isInitials(name: string, word: string): boolean {
  if (name.length < 2) return true;
  return name.length <= 3 && (word !== inCase(name, 'Aa') || !isListed(name)) && !(name.length === 3 && isListed(name));
}

const isListed = (name: string): boolean => (classesOf(name) & (Class.first | Class.surname)) !== 0;

/** A short form stands for a short form of what the whole name became, where one is left. */
function wholeNameFor(standIns: StandIns, name: string): string {
  const whole = relatedGivenNames(name).find((one) => (NICKNAMES[one] ?? []).includes(name));
  const pool = isGiven(whole ?? name) ? whichGiven(whole ?? name) : null;
  if (whole === undefined || pool === null) return standIns.of(`name ${name}`, proposals(pool, name));
  const become = standIns.of(`name ${whole}`, proposals(pool, whole));
  const short = (NICKNAMES[become] ?? []).filter(standIns.isFree);
  return standIns.of(`name ${name}`, function* (chance) {
    yield* short;
    yield* proposals(pool, name)(chance);
  });
}

type Pool = 'male' | 'female' | 'either';

/** @param pool of given names; null for family names */
function proposals(pool: Pool | null, original: string): (chance: Chance) => Iterable<string> {
  return function* (chance) {
    const gender = pool === 'either' ? (['male', 'female'] as const)[chance.number(2)] : pool;
    const names = gender ? GIVEN[gender] : FAMILY;
    const start = chance.number(names.length);
    // Who has short forms becomes somebody who has some.
    if (NICKNAMES[original]) yield* from(names, start, hasShortForms);
    yield* from(names, start);
    for (const first of names) for (const second of from(names, start)) yield `${first}-${second}`;
  };
}

const hasShortForms = (name: string): boolean => NICKNAMES[name] !== undefined;

/** All names once around, beginning somewhere. */
function* from(names: readonly string[], start: number, fits: (name: string) => boolean = () => true) {
  for (let step = 0; step < names.length; step += 1) {
    const name = names[(start + step) % names.length];
    if (name !== undefined && fits(name)) yield name;
  }
}

function isGiven(name: string): boolean {
  const classes = classesOf(name);
  if ((classes & (Class.male | Class.female)) !== 0) return true;
  return (classes & Class.first) !== 0 && (classes & Class.surname) === 0;
}

function whichGiven(name: string): Pool {
  const gender = classesOf(name) & (Class.male | Class.female);
  if (gender === Class.male) return 'male';
  return gender === Class.female ? 'female' : 'either';
}

/** Initials, each letter as another one, no two alike. */
export function lettersFor(standIns: StandIns, written: string): string {
  const letters = standIns.of('initials', (chance) => [oneCycle(ALPHABET, chance)]);
  return [...written]
    .map((letter) => {
      const become = letters[ALPHABET.indexOf(letter.toLowerCase())];
      if (become === undefined) return letter;
      return letter === letter.toLowerCase() ? become : become.toUpperCase();
    })
    .join('');
}

/** The letters in another order, none in its own place (Sattolo's algorithm). */
function oneCycle(letters: string, chance: Chance): string {
  const order = [...letters];
  for (let i = order.length - 1; i > 0; i -= 1) {
    const j = chance.number(i);
    [order[i], order[j]] = [order[j] ?? '', order[i] ?? ''];
  }
  return order.join('');
}

function inCase(word: string, like: string): string {
  if (like.length > 1 && like === like.toUpperCase()) return word.toUpperCase();
  if (like === like.toLowerCase()) return word;
  return word.replace(/(?:^|-)./g, (letter) => letter.toUpperCase());
}
