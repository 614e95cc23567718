import { isBarred } from './detectors/name-worth.ts';
import type { Finding } from './finding.ts';
import { Class } from './lexicon.ts';
import { gapBefore, type Note, type Token, tokenAt } from './tokens.ts';

/**
 * Findings with the small parts that belong to them by their form: `ter` of `ter Horst`, `K` of `K Patil`, `PD` of
 * `Las Cruces PD`, `219` of `County Road 219`, and what stands between the halves of `Boots on Mill Street`.
 *
 * @param findings by place, none over another
 */
export function whole(note: Note, findings: readonly Finding[]): Finding[] {
  return findings.map((finding, at) => {
    if (finding.label === 'NAME') return wholeName(note, finding);
    return finding.label === 'LOCATION' ? wholePlace(note, finding, findings[at + 1]) : finding;
  });
}

function wholeName(note: Note, finding: Finding): Finding {
  let first = tokenAt(note, finding.start);
  const last = tokenAt(note, finding.end) - 1;
  const [opener, closer] = [note.tokens[first], note.tokens[last]];
  if (
    opener?.start !== finding.start ||
    closer?.end !== finding.end ||
    (opener.shape === 'lower' && !isParticle(opener))
  )
    return finding;
  while (isGivenBefore(note, first)) first -= 1;
  first -= particlesBefore(note, first);
  if (isInitialBefore(note, first)) first -= 1;
  const start = note.tokens[first]?.start ?? finding.start;
  const next = note.tokens[last + 1];
  const grows = next !== undefined && (isInitialBehind(note, last + 1) || isFamilyBehind(note, closer, last + 1));
  return { ...finding, start, end: grows ? next.end : finding.end };
}

/** `Paloma` of `Paloma Nájera`. */
function isGivenBefore(note: Note, index: number): boolean {
  const token = note.tokens[index - 1];
  if (token?.shape !== 'capital' || gapBefore(note, index) !== ' ' || isBarred(token) || token.possessive) return false;
  const ordinary = Class.basic | Class.common | Class.clinical | Class.eponym | Class.state;
  return (token.classes & Class.first) !== 0 && (token.classes & ordinary) === 0;
}

/** How many of the words before a family name are part of it: `van den Berg`, `de los Reyes`, `al-Rashid`. */
function particlesBefore({ tokens, text }: Note, index: number): number {
  const opening = text.slice(Math.max(0, (tokens[index]?.start ?? 0) - LONGEST_PARTICLES), tokens[index]?.start);
  const particles = PARTICLES.exec(opening)?.[1];
  return particles === undefined ? 0 : particles.split(/[ -]/).length - 1;
}
const isParticle = ({ lower }: Token): boolean => /^(?:der|den|ter|ten|la|los|las|le)$/.test(lower);
const LONGEST_PARTICLES = 16;
const PARTICLES =
  /(?<![\p{L}\p{N}'’-])((?:(?:van|von|der|den|ter|ten|zur|ibn|bin|binti|de la|de los|de las|de l[ae]s) )+(?:(?:der|den|de) )?|(?:al|el|ul|ad)-)$/iu;

/** `K` of `under K Patil`, `N.` of `N. ibn Zayd`; no vitamin, no grade. */
function isInitialBefore(note: Note, index: number): boolean {
  const token = note.tokens[index - 1];
  if (token?.shape !== 'initial') return false;
  const gap = gapBefore(note, index);
  if (gap !== '. ' && (gap !== ' ' || /[AI]/.test(token.text))) return false;
  const before = gapBefore(note, index - 1);
  return !/[-'’\d]$/.test(before) && before !== '' && !LETTERED.has(note.tokens[index - 2]?.lower ?? '');
}
/** What goes by letters. */
const LETTERED = new Set(
  'vitamin vit hepatitis hep type grade class group stage influenza factor protein room rm bed ward level unit part axis plan bay pod wing building bldg suite apt strep schedule medicare c'.split(
    ' ',
  ),
);

/** `R` of `Soraya R, treaty`. */
function isInitialBehind(note: Note, index: number): boolean {
  const token = note.tokens[index];
  if (token?.shape !== 'initial' || gapBefore(note, index) !== ' ') return false;
  return /^(?:\.?[,;:)(/]|\.?\s*(?:\n|$)|\.? {2})/.test(note.text.slice(token.end, token.end + 4));
}

/** `Self` of `Rich Self`: a family name that is an everyday word, behind a given name. */
function isFamilyBehind(note: Note, given: Token, index: number): boolean {
  const token = note.tokens[index];
  return (
    token?.shape === 'capital' &&
    gapBefore(note, index) === ' ' &&
    (given.classes & Class.first) !== 0 &&
    EVERYDAY.has(token.lower)
  );
}
const EVERYDAY = new Set(
  'self page post case do an so may long short young wise rich field rounds bird wood woods stone price rose grant hope summers winters frost snow rivers brook hill hills bush park parks banks pike dance love noble sharp small strong swift wolf fox'.split(
    ' ',
  ),
);

function wholePlace(note: Note, finding: Finding, next: Finding | undefined): Finding {
  const { text } = note;
  const opening = OPENING.exec(text.slice(Math.max(0, finding.start - LONGEST_OPENING), finding.start))?.[0] ?? '';
  const isHouse = INSTITUTION.has(finding.sub ?? '');
  const start = finding.start - (isHouse || opening.length === 2 ? opening.length : 0);
  if (next?.label === 'LOCATION' && next.start - finding.end < LONGEST_JOINT)
    if (JOINT.test(text.slice(finding.end, next.start)) && /^\p{Lu}/u.test(text.slice(next.start, next.start + 2)))
      return { ...finding, start, end: next.start };
  const behind = text.slice(finding.end, finding.end + LONGEST_TAIL);
  const tail = TAIL.exec(behind)?.[0] ?? (isHouse ? HOUSE_TAIL.exec(behind)?.[0] : undefined) ?? '';
  const end = finding.end + tail.length;
  const number = NUMBERED.test(text.slice(finding.start, end))
    ? NUMBER.exec(text.slice(end, end + LONGEST_NUMBER))?.[0]
    : undefined;
  return { ...finding, start, end: end + (number?.length ?? 0) };
}
const INSTITUTION = new Set(['HOSPITAL', 'FACILITY', 'ORG']);
const LONGEST_OPENING = 20;
/** `N` of `N Main St`; the word before the name of a house, where no sentence begins with it. */
const OPENING =
  /(?:(?<=^|[\s,(])[NESW] |(?<=^|\n[ \t]*|[\p{Ll},;:(@] )(?:Hospital|Clinic|Clinique|Hospice|Centre|Camp|Our|The) |(?<=^|[\n.,;:(][ \t]*|\p{Lu} )(?:HOSPITAL|CLINIC|CAMP|OUR) )$/u;
const LONGEST_JOINT = 6;
const JOINT = /^ (?:at|on|am|off) $/;
const LONGEST_TAIL = 32;
/** What an institution is, in letters, what a street is, and the second half of a firm. */
const TAIL =
  /^(?: (?:PD|FD|SO|EMS|AFB|ISD|USD|HSS|LTC|SNF|HHA|LLC|Inc|ER|ED|HR|CC|FC|Fire|EMS|HMO|Ct|Rd|Ave|Blvd|Ln|Pkwy|Hwy|Cres|Pde|Parade|Dairy|dairy|Living|nick|911|Unit|ALF|VAMC|Dept|Department|Troop [A-Z]|[Aa]rmory|GENERAL|General)| & (?:[Dd]ie|Rec|[A-Z]\p{L}{2,12}))(?![\p{L}\p{N}])/u;
/** The rest of the name of a house: `Co-op`, `Gastro Assoc. of Paducah`, `Home Health of the Valley`, `Blue Mesa VA`. */
const HOUSE_TAIL =
  /^(?:-op|(?: Assoc\.?)? of (?:the )?\p{Lu}\p{Ll}{2,14}| (?:Family|Internal) Med| VA(?! ?[\d:=]))(?![\p{L}\p{N}])/u;
/** What is numbered. */
const NUMBERED =
  /(?:^|[^\p{L}])(?:Road|Rd|Route|Rte|Highway|Hwy|Sector|Station|Pier|Gate|District|School|Post|Local|Council|County|PS|USD|Lodge|Bay|Lot|Squad|Engine|Walgreens|CVS|Mart|Store|Exit)$/u;
const LONGEST_NUMBER = 7;
const NUMBER = /^ #?\d{1,5}(?![\p{L}\p{N}/%:-]|[.,]\d)/u;
