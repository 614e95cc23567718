import { type Chance, chanceOf } from './chance.ts';
import { NICKNAMES } from './lexicon/first-names.ts';
import { Class, classesOf, familyNames, givenNames, relatedGivenNames } from './lexicon.ts';

/** Makes invented values of the same form, the same for the same person or place within a subject. */
export interface Surrogates {
  name(original: string): string;
  place(original: string, sub: string): string;
  /** `ordinal`: the how-manieth code of its kind this is in the note; codes follow from it and never from their value. */
  code(original: string, kind: string, ordinal: number): string;
}

/**
 * @param secret the subject's
 * @param originals every word of every identifier of the note, lower-case; no surrogate is one of them
 */
export function createSurrogates(secret: string, originals: ReadonlySet<string>): Surrogates {
  return {
    name: (original) => original.replace(/[\p{L}\p{M}'’]+/gu, (word) => nameWord(secret, originals, word)),
    place: (original, sub) => place(secret, originals, original, sub),
    code: (original, kind, ordinal) => code(chanceOf(secret, 'code', kind, ordinal), original, kind),
  };
}

const FAMILY = familyNames();
const GIVEN = { male: givenNames('male'), female: givenNames('female') };

/** One word of a name; titles, particles and suffixes stay, short forms become the short form of the surrogate. */
function nameWord(secret: string, originals: ReadonlySet<string>, word: string): string {
  const lower = word.toLowerCase().replace(/['’]s$/, '');
  if (/^(?:jr|sr|ii|iii|iv|dr|mr|mrs|ms|md|de|la|van|von|der|del|and)$/.test(lower)) return word;
  if (
    lower.length <= 2 ||
    (lower.length === 3 && word !== inCase(lower, 'Aa') && (classesOf(lower) & (Class.first | Class.surname)) === 0)
  ) {
    return [...word].map((letter) => initial(secret, letter)).join('');
  }
  const full = relatedGivenNames(lower).find((name) => (NICKNAMES[name] ?? []).includes(lower)) ?? lower;
  const given = isGiven(full);
  const pool = given ? GIVEN[genderOf(secret, full)] : FAMILY;
  const chosen = pickOther(chanceOf(secret, given ? 'given' : 'family', full), pool, originals, lower);
  const short = full === lower ? undefined : (NICKNAMES[chosen] ?? []).find((name) => !originals.has(name));
  return inCase(short ?? chosen, word);
}

function isGiven(lower: string): boolean {
  const classes = classesOf(lower);
  if ((classes & (Class.male | Class.female)) !== 0) return true;
  return (classes & Class.first) !== 0 && (classes & Class.surname) === 0;
}

function genderOf(secret: string, lower: string): 'male' | 'female' {
  const classes = classesOf(lower);
  if ((classes & Class.male) !== 0 && (classes & Class.female) === 0) return 'male';
  if ((classes & Class.female) !== 0 && (classes & Class.male) === 0) return 'female';
  return chanceOf(secret, 'gender', lower).number(2) === 0 ? 'male' : 'female';
}

function pickOther(chance: Chance, pool: readonly string[], originals: ReadonlySet<string>, lower: string): string {
  const start = chance.number(pool.length);
  for (let step = 0; step < pool.length; step += 1) {
    const candidate = pool[(start + step) % pool.length] ?? '';
    if (candidate !== lower && !originals.has(candidate)) return candidate;
  }
  throw new Error('every surrogate is an original');
}

function initial(secret: string, letter: string): string {
  if (!/[A-Za-z]/.test(letter)) return letter;
  const place = letter.toUpperCase().charCodeAt(0) - 65;
  const other = String.fromCharCode(65 + ((place + 1 + chanceOf(secret, 'initial', place).number(25)) % 26));
  return letter === letter.toUpperCase() ? other : other.toLowerCase();
}

function inCase(word: string, like: string): string {
  if (like.length > 1 && like === like.toUpperCase()) return word.toUpperCase();
  if (like === like.toLowerCase()) return word;
  return word.charAt(0).toUpperCase() + word.slice(1);
}

const LANDSCAPE =
  'Alder Birch Cypress Dogwood Elmwood Ferndale Granite Heron Ironwood Juniper Kestrel Larkspur Magnolia Northgate Orchard Pinecrest Quarry Redbud Sycamore Thistle Umber Verdant Willow Yarrow'.split(
    ' ',
  );
const LANDFORM =
  'Bay Bluff Brook Creek Dale Falls Field Glen Grove Harbor Hollow Junction Landing Meadow Mills Point Prairie Ridge Rock Springs Valley View'.split(
    ' ',
  );

function place(secret: string, originals: ReadonlySet<string>, original: string, sub: string): string {
  const chance = chanceOf(
    secret,
    'place',
    sub,
    original
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  );
  const fresh = LANDSCAPE.filter((word) => !originals.has(word.toLowerCase()));
  const name =
    `${chance.pick(fresh) ?? 'Elsewhere'} ${chance.pick(LANDFORM.filter((word) => !originals.has(word.toLowerCase()))) ?? ''}`.trim();
  const made = madePlace(chance, name, original, sub);
  return /[A-Z]{3}/.test(original) && original === original.toUpperCase() ? made.toUpperCase() : made;
}

function madePlace(chance: Chance, name: string, original: string, sub: string): string {
  switch (sub) {
    case 'HOSPITAL':
      return `${name} ${/clinic/i.test(original) ? 'Clinic' : /medical cent/i.test(original) ? 'Medical Center' : 'Hospital'}`;
    case 'STREET':
      return `${100 + chance.number(9800)} ${name.split(' ')[0] ?? name} ${chance.pick(['Street', 'Avenue', 'Road', 'Lane']) ?? 'Street'}`;
    case 'COUNTY':
      return `${name.split(' ')[0] ?? name} County`;
    case 'FACILITY':
      return `${name} Care`;
    case 'ORG':
      return `${name} Company`;
    default:
      return name;
  }
}

/** Letters for letters and figures for figures, drawn by chance, in ranges set aside for examples where there are any. */
function code(chance: Chance, original: string, kind: string): string {
  switch (kind) {
    case 'EMAIL':
      return `user${1000 + chance.number(9000)}@example.org`;
    case 'URL':
      return `https://example.org/${1000 + chance.number(9000)}`;
    case 'IP':
      return original.includes(':')
        ? `2001:db8::${(1 + chance.number(65_000)).toString(16)}`
        : `192.0.2.${1 + chance.number(254)}`;
    case 'PHOTO':
      return `image-${1000 + chance.number(9000)}${/\.\w+$/.exec(original)?.[0] ?? ''}`;
    case 'PHONE':
    case 'FAX':
      return original.replace(/\d/g, () => String(chance.number(10)));
    default:
      return differing(chance, original);
  }
}

function differing(chance: Chance, original: string): string {
  for (let attempt = 0; attempt < 16; attempt += 1) {
    const made = [...original]
      .map((character) => {
        if (/\p{Nd}/u.test(character)) return String(chance.number(10));
        if (!/\p{L}/u.test(character)) return character;
        const letter = String.fromCharCode(65 + chance.number(26));
        return character === character.toUpperCase() ? letter : letter.toLowerCase();
      })
      .join('');
    if (made !== original) return made;
  }
  return 'X'.repeat(original.length);
}
