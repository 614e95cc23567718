import { isEponymUse } from '../eponym.ts';
import { CALENDAR_WORDS } from '../lexicon/calendar-words.ts';
import { GENERIC_WORDS } from '../lexicon/institution-words.ts';
import { Class, looksClinical } from '../lexicon.ts';
import { type Detector, findShapes } from '../scan.ts';
import { type Note, tokenAt, tokensIn } from '../tokens.ts';
import { isBarred } from './name-worth.ts';
import { placeRule } from './place-rule.ts';

/** Towns, employers, schools and shops of no list, by the words before them alone: `near X`, `attends X`, `retired cook, X` (B). */
export const detectBesidePlace: Detector = (note) => findShapes(note, RULES);

const WORD = "[A-Z][\\p{L}'’&-]{0,19}";
const RUN = `${WORD}(?: (?:(?:of|or|the|and|de|del|la|le|el|du|&) ){0,2}${WORD}){0,4}(?:['’]s\\b)?(?![\\p{L}\\d])`;
const SITE =
  '(?: (?:distribution center|warehouse|plant|factory|store|campus|office|location|branch|arena|stadium|farm))?';
const UPPER = "[A-Z][A-Z'’-]{4,19}(?: [A-Z][A-Z'’-]{3,19})?";
const THE = '(?:the |The )?';

const RULES = [
  placeRule(
    `(?<=\\b(?:near|nr|outside|parked at|out at|over (?:in|at)|back (?:in|at|from)|up in|down in|based (?:in|at|out of)|office in|moved (?:to|from)|grew up in|flew (?:to|in from|from)|flies in from|arriving from|arrived from|coming from|came from|driving from|hometown(?: of)?|syncope in|fell in|collapsed in|stationed (?:in|at)|trip to|vacation(?:ed|ing)? in|wintered in|resettled in|cruise (?:to|out of)|ETA \\d+ min from) ${THE})(?<id>${RUN})`,
    'CITY',
    0.72,
    isOwnPlace,
  ),
  placeRule(
    `(?<=[\\p{L},)\\d](?:'d)? (?:at|@|via|outside|behind) ${THE})(?<id>${RUN})${SITE}`,
    'ORG',
    0.66,
    isOwnPlace,
  ),
  placeRule(
    `(?<=\\b(?:in|from) )(?<id>${WORD})(?=[.,;)]|$| (?:on|with|for|since|where|who|when|and|to|w\\/|by|last|this|\\d))`,
    'CITY',
    0.62,
    isUnlistedPlace,
  ),
  placeRule(
    `(?<=\\b(?:[Aa]ttends|[Ee]nrolled (?:in|at)|(?:student|freshman|sophomore|junior|senior|volunteer|volunteers|teaches|taught|coaches|worships|services|practice|class(?:es)?) at|[Ee]mployed (?:by|at)|[Ee]mployer:?|[Ii]nsured:|INSURED:|[Dd]ispo(?:sition)?(?: to)?:?|(?:new )?adm(?:it(?:ted)?)? from|[Pp]erformed(?: at)?:|[Rr]ead at|[Dd]onor bank:|[Bb]loods? via|[Tt]ransport(?:ed)? (?:by|via)|[Rr]ide via|[Dd]elivered by|[Ss]upplied by|[Tt]hru|[Ii]nterpreter \\()[ :]{0,2}${THE})(?<id>${RUN})${SITE}`,
    'ORG',
    0.72,
    isOwnPlace,
  ),
  placeRule(
    `(?<=\\b(?:[Rr]etired|[Ff]ormer|is an?|was an?|as an?|[Jj]ob ?[-:]|[Oo]ccupation:?|[Pp]remorbid:|[Ww]orks:?|[Ee]mployment:?|[Dd]ept:) ?(?:[a-z-]+ ){0,2}[a-z]{4,16}(?: (?:at|for|with)|,| \\() ?${THE})(?<id>${RUN})${SITE}`,
    'ORG',
    0.7,
    isOwnPlace,
  ),
  placeRule(
    `(?<=\\b(?:IN|NEAR|FROM|AT|OUTSIDE) )(?<id>${UPPER})(?=[.,;)\\n]|$| (?:ON|FOR|WITH|AND|SINCE|WHERE|BY)\\b)`,
    'CITY',
    0.64,
    isUnlistedPlace,
  ),
  placeRule(
    `(?<=\\b(?:[Hh]ospital|[Ff]acility|[Dd]ialysis|[Cc]amp|DME|OSH|[Rr]ehab|SNF|[Ii]nfusion|[Hh]ome health|[Aa]gency|[Ll]ab|[Ii]maging|[Pp]harmacy|[Cc]hurch|[Ss]chool|[Ee]mployer|[Hh]ospice|[Ss]helter|[Tt]ransfer from|[Rr]etired from|[Ww]orks? (?:at|for)|[Ee]mployed by)(?::| at| is)? )(?<id>[A-Z]{2,6}(?: ${WORD}){0,3}|${WORD}(?: ${WORD}){1,3})(?=[.,;)\\n]|$| \\()`,
    'ORG',
    0.7,
    isOwnAcronym,
  ),
  placeRule(
    '(?<![\\p{L}\\d])\\d{1,3}(?:st|nd|rd|th) (?:Airborne|Infantry|Cavalry|Armou?red|Marines|Battalion|Brigade|Regiment|ID|Fighter Wing|Squadron)\\b',
    'ORG',
    0.78,
  ),
  placeRule(`(?<![\\p{L}-])USS ${WORD}(?: ${WORD})?`, 'ORG', 0.85),
  placeRule(
    `(?<=\\b(?:[Jj]ail|[Gg]ym|[Pp]rison|[Rr]es(?:idence)?|[Tt]own|[Cc]ity|[Rr]eservation|[Tt]ribe): )(?<id>${RUN})(?=[.,;)\\n]|$)`,
    'ORG',
    0.7,
    isOwnPlace,
  ),
  placeRule(`(?<=\\b[Ll]ives )(?<id>${RUN})`, 'FACILITY', 0.7, isOwnPlace),
  placeRule(`(?<![\\p{L}-])Our Lady (?:of|Queen of)(?: the)? ${WORD}(?: ${WORD})?`, 'ORG', 0.85),
  placeRule(
    '(?<![\\p{L}.])(?:P\\.S\\.|I\\.S\\.|M\\.S\\.|J\\.H\\.S\\.|PS|IS) ?#?\\d{2,3}(?![\\d/%-]|\\.\\d)',
    'ORG',
    0.76,
    isSchool,
  ),
  placeRule(
    '(?<=\\b(?:at|to|from|in) )st\\.? [a-z]{3,12}s(?=[.,;)]|$| (?:er|ed|hospital|icu|clinic|for|on|w\\/|by|with)\\b)',
    'HOSPITAL',
    0.74,
  ),
];

const CONNECTOR = /^(?:of|or|the|and|de|del|la|le|el|du)$/;

/** Some word is neither medicine nor general wording; a single one is no everyday word either, unless `'s` ends it. */
function isOwnPlace(value: string, note: Note, start: number, end: number): boolean {
  const words = tokensIn(note, start, end).filter(({ lower }) => !CONNECTOR.test(lower));
  const first = words[0];
  if (
    !first ||
    CALENDAR_WORDS.has(first.lower) ||
    (first.shape === 'upper' && first.text.length < 5 && words.length === 1)
  )
    return false;
  if (words.some((word, at) => isMedicine(word) || isEponymUse(note, tokenAt(note, start) + at))) return false;
  if (words.length === 1) {
    if (first.text.length < 4) return false;
    if (isBarred(first) || (first.classes & (Class.state | Class.eponym)) !== 0) return false;
    return (
      /['’]s$/.test(value) || (first.classes & (Class.common | Class.basic)) === 0 || (first.classes & Class.city) !== 0
    );
  }
  return words.some(
    ({ lower, classes, ...word }) =>
      !GENERIC_WORDS.has(lower) && !isBarred({ lower, classes, ...word }) && (classes & Class.state) === 0,
  );
}

/** `BIDMC`, `FMC Northside`: letters that are no shorthand of the clinic, or words that are an institution's own. */
function isOwnAcronym(value: string, note: Note, start: number, end: number): boolean {
  const words = tokensIn(note, start, end);
  const first = words[0];
  if (first?.shape !== 'upper') return isOwnPlace(value, note, start, end);
  const own =
    (first.classes & (Class.clinical | Class.common)) === 0 && !isBarred(first) && !GENERIC_WORDS.has(first.lower);
  return own && words.slice(1).every((word) => !isMedicine(word) || GENERIC_WORDS.has(word.lower));
}

/** A word of no list, or the name of a town, that is not built as words of medicine are. */
function isUnlistedPlace(_: string, note: Note, start: number, end: number): boolean {
  return tokensIn(note, start, end).every(
    (word) =>
      !isBarred(word) &&
      !isMedicine(word) &&
      word.lower.length > 4 &&
      (word.classes & ~(Class.city | Class.surname | Class.rare)) === 0 &&
      (word.classes & Class.rare) === 0,
  );
}

function isMedicine({ classes, lower }: { classes: number; lower: string }): boolean {
  if ((classes & Class.clinical) !== 0) return (classes & (Class.surname | Class.city)) === 0;
  return classes === 0 && looksClinical(lower);
}

/** `IS 40` is a reading, `at IS 118` a school. */
function isSchool(value: string, note: Note, start: number): boolean {
  return (
    value.includes('.') ||
    /\b(?:at|from|to|school|attends)(?: |: )$/i.test(note.text.slice(Math.max(0, start - 10), start))
  );
}
