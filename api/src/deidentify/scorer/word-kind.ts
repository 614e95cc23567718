import { SHORT_MONTHS, SHORT_WEEKDAYS, SURE_MONTHS, WEEKDAYS } from '../lexicon/calendar-words.ts';
import { CREDENTIALS, RELATIONS, ROLES, TITLES } from '../lexicon/people-words.ts';
import { Class, looksClinical, looksLikeFamilyName, looksLikeTown } from '../lexicon.ts';
import type { Token } from '../tokens.ts';

/** What a word is to a reader who looks for names: one number, small, the same for words that behave alike. */
export function kindOf({ classes, lower, shape }: Token): number {
  if (shape === 'number') return lower.length < 3 ? Kind.short : lower.length === 4 ? Kind.year : Kind.number;
  if (shape === 'code') return Kind.code;
  if (shape === 'initial') return Kind.initial;
  const role = ROLE_OF.get(lower);
  if (role !== undefined) return role;
  const named = (classes & (Class.first | Class.surname)) !== 0;
  if ((classes & Class.clinical) !== 0) return named ? Kind.namedClinical : Kind.clinical;
  if ((classes & Class.eponym) !== 0) return (classes & Class.first) !== 0 ? Kind.givenEponym : Kind.eponym;
  if ((classes & Class.basic) !== 0) return named ? Kind.namedBasic : Kind.basic;
  if ((classes & Class.common) !== 0) return named ? Kind.namedCommon : Kind.common;
  if ((classes & (Class.city | Class.state)) !== 0) return named ? Kind.namedPlace : Kind.place;
  if ((classes & Class.first) !== 0) return (classes & Class.surname) !== 0 ? Kind.givenFamily : Kind.given;
  if ((classes & Class.surname) !== 0) return Kind.family;
  if (looksClinical(lower)) return Kind.clinicalShape;
  if ((classes & Class.rare) !== 0) return Kind.rare;
  if (looksLikeTown(lower)) return Kind.townShape;
  return looksLikeFamilyName(lower) ? Kind.familyShape : Kind.unknown;
}

const Kind = {
  edge: 0,
  short: 1,
  year: 2,
  number: 3,
  code: 4,
  initial: 5,
  clinical: 6,
  namedClinical: 7,
  eponym: 8,
  givenEponym: 9,
  basic: 10,
  namedBasic: 11,
  common: 12,
  namedCommon: 13,
  place: 14,
  namedPlace: 15,
  given: 16,
  givenFamily: 17,
  family: 18,
  clinicalShape: 19,
  rare: 20,
  townShape: 21,
  familyShape: 22,
  unknown: 23,
} as const;

const MEDICAL: ReadonlySet<number> = new Set([Kind.clinical, Kind.clinicalShape, Kind.eponym]);

/** Whether words of a kind are terms of medicine nearly always, whatever stands around them. */
export const isMedical = (kind: number): boolean => MEDICAL.has(kind);

/** Whether words of a kind are everyday words and no names. */
export const isEveryday = (kind: number): boolean => kind === Kind.basic || kind === Kind.common;

/** Where the kinds of words begin that are told by what they do beside a name. */
const FIRST_ROLE = 24;

/** Words whose class, or self, tells more than the lexicons: those before and behind people and places, and the smallest words. */
const ROLE_OF = new Map<string, number>(
  [
    TITLES,
    RELATIONS,
    ROLES,
    CREDENTIALS,
    [...SURE_MONTHS, ...SHORT_MONTHS].join(' '),
    // Without `thur`: the weights were learnt so.
    [...WEEKDAYS, ...SHORT_WEEKDAYS.filter((day) => day !== 'thur'), 'weekday'].join(' '),
    'hospital clinic center centre medical infirmary health healthcare hospice rehab rehabilitation pharmacy nursing homecare living manor laboratory lab imaging dialysis',
    'school elementary academy university college church temple parish synagogue mosque ministries inc llc company co corp group associates partners services bank',
    'street st avenue ave road rd lane ln drive boulevard blvd court way terrace highway hwy route parkway circle place',
    'lives live living lived resides moved moving near outside from hometown town city county born raised',
    'said says states stated reports reported denies called calls told asked wants wanted requested agrees agreed declined feels notes noted',
    'is was has had will can does did would could should be been are were',
    'he she they it him her his hers their them we us you your i my our',
    'signed dictated transcribed reviewed verified entered authored printed prepared faxed electronically cosigned released submitted ordered',
    'patient pt client resident member subject name names',
    'here aware notified updated informed present bedside paged contacted spoke spoken seen assisted covering witnessed',
    ...'the a an and or of to by with at in on for per as via re cc not no who than that this when if but after before until since about around between through under over w c s d'.split(
      ' ',
    ),
  ]
    .flatMap((words, place) => words.split(' ').map((word): [string, number] => [word, FIRST_ROLE + place]))
    .reverse(),
);
