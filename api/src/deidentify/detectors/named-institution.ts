import type { Finding } from '../finding.ts';
import { capitalised, MONTHS, SHORT_MONTHS, WEEKDAYS } from '../lexicon/calendar-words.ts';
import { COMPANIES } from '../lexicon/places.ts';
import { Class } from '../lexicon.ts';
import type { Detector } from '../scan.ts';
import { gapBefore, type Note, type Token } from '../tokens.ts';
import { isProper } from './facility.ts';

/** Institutions known by name alone, `Walgreens on Main`, or by a saint's, `St. Luke's`, or as `University of X` (B). */
export const detectNamedInstitution: Detector = (note) =>
  note.tokens.flatMap((token, index) => {
    const finding =
      byName(note, index, token) ?? bySaint(note, index, token) ?? byPlaceOf(note, token) ?? byTownBehind(note, index);
    return finding ? [finding] : [];
  });

const NAMES = new Map<string, string[][]>();
for (const name of COMPANIES.trim().split(/\s+/)) {
  const words = name.split(/[_-]|_?&_?/).filter((word) => word !== '');
  NAMES.set(words[0] ?? '', [...(NAMES.get(words[0] ?? '') ?? []), words]);
}

/** Institutions known by name, with a branch behind: `CVS on Elm Street`. */
function byName(note: Note, index: number, token: Token): Finding | undefined {
  const names = NAMES.get(token.lower);
  if (!names || (!isProper(token) && !/^(?:walmart|walgreens|cvs|costco|starbucks)$/.test(token.lower)))
    return undefined;
  const match = names
    .filter((words) => words.every((word, offset) => note.tokens[index + offset]?.lower === word))
    .sort((a, b) => b.length - a.length)[0];
  if (!match) return undefined;
  const nameEnd = note.tokens[index + match.length - 1]?.end ?? token.end;
  const branch = branchAt(note, nameEnd);
  if (CARS.has(token.lower) && !EMPLOYED.test(note.text.slice(Math.max(0, token.start - 40), token.start)))
    return undefined;
  if (match.length === 1 && AMBIGUOUS.has(token.lower) && !(branch && token.lower === 'cvs') && !announced(note, token))
    return undefined;
  const retail =
    /^(?:walgreens|cvs|rite|quest|labcorp|davita|kindred|brookdale|walmart|target|costco|kroger|safeway|publix)/.test(
      token.lower,
    );
  const end = nameEnd + (retail || branch.startsWith(' #') ? branch.length : 0);
  return {
    start: token.start,
    end,
    label: 'LOCATION',
    sub: retail ? 'FACILITY' : 'ORG',
    confidence: 0.85,
  };
}
/** Where the branch of a chain is said: ` on Elm Street`, ` #4021`. */
function branchAt(note: Note, end: number): string {
  const branch = BRANCH.exec(note.text.slice(end, end + 60))?.[0] ?? '';
  return NO_BRANCH.test(branch) ? '' : branch;
}
const BRANCH =
  /^(?:'s|’s)?(?: (?:on|at|of)(?: the)?)? (?:[NSEW]\.? )?[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}|^ ?#\d{1,6}|^ (?:warehouse|pharmacy|store)/;
const NO_BRANCH = new RegExp(
  ` (?:${capitalised([...MONTHS, ...SHORT_MONTHS, ...WEEKDAYS])}|The|She|He|Pt|Patient|Plan|They|We|In|At|On|Dr|Mr|Ms|Mrs|His|Her)\\b`,
);

function announced(note: Note, token: Token): boolean {
  const before = note.text.slice(Math.max(0, token.start - 40), token.start);
  return (token.lower === 'cvs' ? SHOPPED : EMPLOYED).test(before);
}
const SHOPPED = /(?:pharmacy|at|from|to|called|local|the|by)[ :]{1,3}$/i;
const AMBIGUOUS = new Set(
  'ups fedex usps midas cvs target apple subway staples shell ford sprint delta genesis providence tenet ascension compass duke emory yale harvard stanford humana aetna cigna anthem kaiser fresenius encompass dell google facebook uber universal medicare disney intel trinity hilton'.split(
    ' ',
  ),
);
/** Makes of cars: where one is driven it names no employer. */
const CARS = new Set(
  'honda toyota subaru nissan hyundai kia mazda chevrolet chevy ford dodge jeep tesla volkswagen volvo bmw mercedes lexus acura buick cadillac chrysler harley'.split(
    ' ',
  ),
);
const EMPLOYED =
  /(?:works?|working|worked|employed|job|retired|employee|clerk|cashier|manager|driver|shift|employer|occupation)\b[^.;]{0,30}$/i;

/** `St. Luke's`, `Saint Joseph's` without a head. */
function bySaint(note: Note, index: number, token: Token): Finding | undefined {
  if (!SAINTS.has(token.lower) || !isProper(token)) return undefined;
  const next = note.tokens[index + 1];
  if (!next || !isProper(next) || !/^\.? $/.test(gapBefore(note, index + 1))) return undefined;
  const saintly = (token.lower === 'st' || token.lower === 'saint') && next.possessive;
  const mount =
    /^(?:mount|mt)$/.test(token.lower) && /^(?:sinai|carmel|auburn|zion|vernon|pleasant|airy|olive)$/.test(next.lower);
  const church =
    (token.lower === 'st' || token.lower === 'saint') &&
    CHURCH.test(note.text.slice(Math.max(0, token.start - 16), token.start));
  if (!saintly && !mount && !church) return undefined;
  if (/^ (?:wort|fire|disease)/i.test(note.text.slice(next.end + 2, next.end + 12))) return undefined;
  return {
    start: token.start,
    end: next.end + (saintly ? 2 : 0),
    label: 'LOCATION',
    sub: 'HOSPITAL',
    confidence: 0.85,
  };
}

const SAINTS = new Set(['st', 'saint', 'mount', 'mt']);
const CHURCH = /(?:\bchurch|parish|school|hospital|clinic|facility)[ :,]{1,3}$|\b(?:at|attends) $/i;

/** `Courtyard of Natchitoches`, `Internal Medicine of Shelburne`: capitalised words, `of`, a town or an unlisted word. */
function byTownBehind(note: Note, index: number): Finding | undefined {
  const [token, of, town] = note.tokens.slice(index, index + 3);
  if (of?.lower !== 'of' || of.shape !== 'lower' || token?.shape !== 'capital' || town?.shape !== 'capital')
    return undefined;
  if (
    gapBefore(note, index + 1) !== ' ' ||
    gapBefore(note, index + 2) !== ' ' ||
    /^(?:widow|widower|wife|husband|mother|father|parents?|son|daughter|child|sister|brother|friend|guardian|mayor|bishop|city|county|town|village|history|state|department|division|section|service|unit|office|school|diagnosis|date|place)$/.test(
      token.lower,
    )
  )
    return undefined;
  const placed =
    town.classes === 0 || ((town.classes & Class.city) !== 0 && (town.classes & (Class.common | Class.eponym)) === 0);
  if (
    !placed ||
    (token.classes & (Class.eponym | Class.state)) !== 0 ||
    ((token.classes & Class.clinical) !== 0 && gapBefore(note, index) !== ' ')
  )
    return undefined;
  let first = index;
  while (first > index - 3 && gapBefore(note, first) === ' ' && note.tokens[first - 1]?.shape === 'capital') first -= 1;
  if (first === index && (token.classes & Class.clinical) !== 0) return undefined;
  return {
    start: note.tokens[first]?.start ?? token.start,
    end: town.end,
    label: 'LOCATION',
    sub: 'FACILITY',
    confidence: 0.72,
  };
}

const NAMED_AFTER_PLACES = new Set(['university', 'college', 'bank', 'church', 'school', 'institute']);

/** `University of X`, `Church of the X`, `Bank of X`. */
function byPlaceOf(note: Note, token: Token): Finding | undefined {
  if (token.shape !== 'capital' || !NAMED_AFTER_PLACES.has(token.lower)) return undefined;
  const behind = /^ of (?:the )?(?:[A-Z][a-z]+)(?: [A-Z][a-z]+){0,3}/.exec(
    note.text.slice(token.end, token.end + 70),
  )?.[0];
  if (!behind) return undefined;
  return { start: token.start, end: token.end + behind.length, label: 'LOCATION', sub: 'ORG', confidence: 0.85 };
}
