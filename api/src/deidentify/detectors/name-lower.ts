import type { Finding } from '../finding.ts';
import { Class, looksClinical } from '../lexicon.ts';
import { findShapes } from '../scan.ts';
import { type Note, startsLine, type Token, tokensIn } from '../tokens.ts';
import { nameRule } from './name-rule.ts';
import { isBarred } from './name-worth.ts';

/**
 * Names in notes without capitals, by where they stand: behind an office or kin, before a date of birth at the head of a
 * line, before the letters of a trade on a line of their own, and behind the dash that closes a note.
 */
export function detectLowerName(note: Note): Finding[] {
  return [...findShapes(note, DICTATED), ...(isWrittenSmall(note) ? findShapes(note, RULES) : [])];
}

/** Whether at least as many lines begin with a small letter as with a capital one. */
function isWrittenSmall(note: Note): boolean {
  let small = 0;
  for (const [index, { shape }] of note.tokens.entries()) {
    if (!startsLine(note, index) || shape === 'number' || shape === 'code') continue;
    small += shape === 'lower' ? 1 : -1;
  }
  return small >= 0 && note.tokens.length > 0;
}

const WORD = "\\p{Ll}[\\p{Ll}'’]{1,14}";
const NAME = `${WORD}(?:-${WORD})?`;
const OFFICE =
  'pcp|pmd|attending|attg|surgeon|hospitalist|cardiologist|oncologist|neurologist|nephrologist|urologist|psychiatrist|pediatrician|dentist|ref by|referred by|seen by|followed by|signed out to|d\\/w|s\\/w|discussed with|spoke with|spoke to|paged|nurse|tech|case manager|social worker|therapist|interpreter';
const KIN =
  'mother|father|mom|mum|dad|brother|sister|son|daughter|dtr|aunt|uncle|niece|nephew|cousin|husband|wife|partner|spouse|fiance|fiancee|roommate|neighbor|friend|boyfriend|girlfriend|gf|bf|grandson|granddaughter|grandmother|grandfather|grandma|grandpa|caregiver|guardian|caller|name';
const BORN =
  ',? {1,3}(?:dob:? ?|d\\.o\\.b\\.? ?)?(?:\\d{1,2}[-/.]\\d{1,2}[-/.](?:19|20)?\\d{2}|(?:19|20)\\d{2}-\\d{2}-\\d{2})(?!\\d)';

const RULES = [
  nameRule(
    `(?<=\\b(?:${OFFICE})(?: (?:is|was))?:? )(?<id>${NAME}(?: ${NAME})?)(?=[.,;)]|\\s*$| (?:aware|notified|ok'?d?|here|in|at|for|re|to|from|will|md|do|np|pa|rn)\\b)`,
    'STAFF',
    0.76,
    everyWordNames,
  ),
  nameRule(
    `(?<=\\b(?:${KIN})(?:(?: is| named|,|:| =)? | ?[:=] ?| ?\\())(?<id>${NAME}(?: ${NAME})?)(?=[.,;)]|\\s*$| ?\\(|:? \\+?\\d{3}| (?:at|cell|ph|and|has|is|was|changes|helps|does|will|called|says|brought|drove|lives)\\b)`,
    'RELATIVE',
    0.77,
    everyWordNames,
  ),
  nameRule(
    `(?<=\\blives (?:with|w\\/) )(?<id>${NAME})(?=[.,;]|\\s*$| (?:and|cell|ph)\\b)`,
    'RELATIVE',
    0.76,
    everyWordNames,
  ),
  nameRule(
    `(?<=^[ \\t]{0,4}(?:pt:? |name:? )?)(?<id>${NAME}(?: (?:el|al|de|la|van|von))?(?: ${NAME}){1,2})(?=${BORN})`,
    'PATIENT',
    0.8,
    namesTogether,
  ),
  nameRule(
    `(?<=\\bthis is (?:mr\\.? |mrs\\.? |ms\\.? |miss )?)(?<id>${NAME}(?: ${NAME}){0,3})(?=,? (?:who is )?an? (?:\\d{1,3}|[a-z]+teen|[a-z]+ty)\\b)`,
    'PATIENT',
    0.78,
    namesTogether,
  ),
  nameRule(
    `(?<=(?:^[ \\t]{0,4}|[.;] {1,2}|\\b(?:by|signed|per|from|with|w\\/):? |- ?))(?<id>${NAME}(?: ${NAME})?)(?=,? (?:rn|lpn|lvn|cna|crna|rrt|np|pa|pa-c|md|do|msw|lcsw|pharmd)\\s*$)`,
    'STAFF',
    0.78,
    everyWordNames,
  ),
  nameRule(`(?<=(?:^|[\\s.])(?:--|—|– ) ?)(?<id>${NAME}(?: ${NAME})?)(?=\\s*$)(?!\\s*\\S)`, 'STAFF', 0.76, closesNote),
  nameRule(
    `(?<=(?:^|[.;] ) ?)(?<id>${NAME}(?: ${NAME})?)(?=,? is an? \\d{1,3} ?-?(?:yo\\b|y\\/o|year|yr|mo\\b|month))`,
    'PATIENT',
    0.76,
    everyWordNames,
  ),
  nameRule(
    `(?<=\\b(?:pt|patient|re) )(?<id>${NAME} [a-z])(?=,? (?:w\\/|with\\b|is\\b|has\\b|on\\b|dob\\b|mrn?\\b|\\d{1,3} ?(?:y|m|f)))`,
    'PATIENT',
    0.76,
    namesBeforeInitial,
  ),
];

const ANY = "\\p{L}[\\p{L}'’-]{1,20}";
/** How a dictation begins, written in capitals, in small letters or both: who speaks, and of whom. Any words are names there. */
const DICTATED = [
  nameRule(
    `(?<=\\b(?:[Tt]his is|THIS IS) (?:[Dd]octor |[Dd]r\\.? |DOCTOR |DR\\.? )?)(?!(?:[Dd]octor|DOCTOR|[Dd]r|DR)\\b)(?<id>${ANY}(?: ${ANY}){0,3})(?=,? (?:dictating|DICTATING)\\b)`,
    'STAFF',
    0.82,
    isFree,
  ),
  nameRule(
    `(?<=\\b(?:dictating|DICTATING) (?:an?|AN?) (?:\\p{L}{2,14} ){1,4}(?:on|for|regarding|ON|FOR|REGARDING) (?:(?:mr|mrs|ms|miss|patient|MR|MRS|MS|PATIENT)\\.? )?)(?<id>${ANY}(?: ${ANY}){0,3}?)(?=,? (?:medical|mrn|record|date|dob|who|seen|MEDICAL|MRN|RECORD|DATE|DOB)\\b)`,
    'PATIENT',
    0.82,
    isFree,
  ),
];

/** Only names people, or is in no list and not built as words of medicine are. */
function mayName(token: Token): boolean {
  const { classes, lower } = token;
  if (isBarred(token) || lower.length < 3) return false;
  if ((classes & (Class.first | Class.surname)) !== 0)
    return (classes & (Class.common | Class.basic | Class.clinical | Class.eponym | Class.state)) === 0;
  return classes === 0 && lower.length > 3 && !looksClinical(lower) && !SHORT.test(lower);
}
/** Shorthand of the clinic runs short of vowels, and what is done ends as verbs do. */
const SHORT = /^[^aeiouyà-ÿ]+$|(?:ed|ing|ly|tion)$/;

function everyWordNames(_: string, note: Note, start: number, end: number): boolean {
  const words = tokensIn(note, start, end);
  const [first, second] = words;
  if (words.length === 2 && first && second)
    return mayName(first) && (mayName(second) || (second.classes & Class.surname) !== 0 || isShortName(second));
  return words.every((word) => mayName(word) || isGivenWord(word));
}

/** Where a dictation says who speaks of whom, any words are their names. */
function isFree(_: string, note: Note, start: number, end: number): boolean {
  return tokensIn(note, start, end).every((token) => !isBarred(token));
}

/** `duc`: three letters of no list with a vowel. */
function isShortName({ classes, lower }: Token): boolean {
  return classes === 0 && lower.length === 3 && !SHORT.test(lower);
}

/** `ginger`: an everyday word that is a given name too, and no word of medicine. */
function isGivenWord(token: Token): boolean {
  return (token.classes & Class.first) !== 0 && (token.classes & (Class.basic | Class.clinical | Class.eponym)) === 0;
}

/** Behind the dash that closes a note an everyday word stands too, where people bear it: `-- summer`. */
function closesNote(value: string, note: Note, start: number, end: number): boolean {
  const words = tokensIn(note, start, end);
  return (
    everyWordNames(value, note, start, end) ||
    (words.length === 1 && words.every(({ classes }) => (classes & (Class.male | Class.female | Class.first)) !== 0))
  );
}

/** Several words, all of which may be names, one of them surely; an everyday one only where people bear it. */
function namesTogether(_: string, note: Note, start: number, end: number): boolean {
  const words = tokensIn(note, start, end).filter(({ lower }) => !/^(?:el|al|de|la|van|von)$/.test(lower));
  return (
    words.length > 1 &&
    words.some(mayName) &&
    words.every(
      (token) =>
        mayName(token) ||
        (!isBarred(token) &&
          (token.classes & (Class.first | Class.surname)) !== 0 &&
          (token.classes & Class.clinical) === 0),
    )
  );
}

/** `adeyemi b`: a family name and an initial. */
function namesBeforeInitial(_: string, note: Note, start: number, end: number): boolean {
  const family = tokensIn(note, start, end)[0];
  return family !== undefined && mayName(family);
}
