import { isEponymUse } from '../eponym.ts';
import type { Finding } from '../finding.ts';
import { MONTHS, WEEKDAYS } from '../lexicon/calendar-words.ts';
import { STATE_CODES } from '../lexicon/places.ts';
import { Class, isPlace, looksLikeTown, opensPlace } from '../lexicon.ts';
import { type Detector, textAfter } from '../scan.ts';
import { gapBefore, type Note, startsSentence, type Token } from '../tokens.ts';

/** Cities and towns (B): before a state or ZIP code, after words of dwelling, or known by name. States stay. */
export const detectCity: Detector = (note) => {
  const found: Finding[] = [];
  for (let index = 0; index < note.tokens.length; index += 1) {
    const token = note.tokens[index];
    if (!token || !isCapital(token) || CODES.has(token.text)) continue;
    if (
      token.shape === 'upper' &&
      /^(?:in|from|to|at|of|lives?|living|resides|visiting|near|moved|born|raised)$/.test(token.lower)
    )
      continue;
    const last = lastOfPlace(note, index);
    const confidence = confidenceOf(note, index, last);
    if (confidence === 0) continue;
    found.push({
      start: token.start,
      end: note.tokens[last]?.end ?? token.end,
      label: 'LOCATION',
      sub: 'CITY',
      confidence,
    });
    index = last;
  }
  return found;
};

const CODES = new Set(STATE_CODES.split(' '));
/** State codes that are also letters after a person's name. */
const CREDENTIAL_CODES = new Set([
  'MD',
  'PA',
  'MS',
  'MA',
  'OR',
  'IN',
  'OH',
  'CO',
  'ME',
  'LA',
  'DC',
  'VA',
  'CT',
  'PR',
  'AS',
  'MP',
  'ID',
  'HI',
  'OK',
  'AL',
  'DE',
]);
const DWELLING =
  /\b(?:lives?|living|lived|resid(?:es|ing|ed)|born(?: and raised)?|raised|grew up|moved|moving|relocat(?:ed|ing)|native|resident|home|house|stays|staying|stayed|travell?(?:ed|ing|s)?|trip|visit(?:ed|ing)?|vacation(?:ed|ing)?|flew|drove|returned|immigrated|emigrated|originally|hometown|apartment|condo|farm|hails|hailing|based|located|shelter|jail|prison|incarcerated|cruise|homeless)\b[^.;\n]{0,24}\b(?:in|from|to|at|of|near|outside|around|is)(?: the)? $/;
const FROM = /\b(?:in|from|near|outside|around|to|at|of|via|outside of|over|our|the) $/;
const FIELD =
  /(?:\bcity|town|birthplace|place of birth|hometown|residence|location|city\/state)[ \t]{0,2}:[ \t]{0,12}$/;

/** The longest known place from here, or the run of capitalised words before a comma and a state. */
function lastOfPlace(note: Note, index: number): number {
  let words = note.tokens[index]?.lower ?? '';
  let last = index;
  const opens = opensPlace(words) || words === 'st';
  for (let step = index + 1; step <= index + 3; step += 1) {
    const token = note.tokens[step];
    const gap = gapBefore(note, step);
    if (
      !token ||
      !/^(?: |-|\. )$/.test(gap) ||
      (gap === '. ' && !/^(?:ste?|ft|mt)$/.test(note.tokens[step - 1]?.lower ?? ''))
    )
      break;
    words += ` ${token.lower}`;
    if (opens && (isPlace(words) || isPlace(words.replaceAll(' ', '-')) || isPlace(words.replace(/^st /, 'saint '))))
      last = step;
    if (isCapital(token) && (followedByState(note, step) || (step === index + 1 && isShapedAsTown(note, index, step))))
      last = step;
    if (!isCapital(token) && !(opens && JOINING.test(token.lower))) break;
  }
  return last;
}

/** Small words within the name of a town: `King of Prussia`, `Fond du Lac`. */
const JOINING = /^(?:of|or|on|the|by|de|del|du|des|la|le|in)$/;

function confidenceOf(note: Note, first: number, last: number): number {
  const token = note.tokens[first];
  if (!token || NEVER.has(token.lower)) return 0;
  const words = note.tokens
    .slice(first, last + 1)
    .map((one) => one.lower)
    .join(' ');
  if ((token.classes & Class.state) !== 0 && first === last && !followedByState(note, last)) return 0;
  const known =
    first !== last ? isPlace(words) || isPlace(words.replace(/^st /, 'saint ')) : (token.classes & Class.city) !== 0;
  if (isStateName(words) && !followedByState(note, last)) return 0;
  const before = note.text.slice(Math.max(0, token.start - 60), token.start).toLowerCase();
  if (followedByState(note, last)) return stateConfidence(note, first, last, known);
  if (
    followedByZip(note, last) &&
    token.text.length > 3 &&
    (token.classes & Class.clinical) === 0 &&
    !/^(?:pager|beeper|phone|ext|box|room|unit|suite|code|acct|account|licen[sc]e|policy|member|group|claim|order|case|visit|serial|model|invoice|badge)$/.test(
      token.lower,
    ) &&
    /,\s{0,3}$|street|st\.?,|\n\s*$/.test(before)
  )
    return 0.9;
  if (!known && !LED_TO.test(before)) return 0;
  if (isPersonal(note, last) || isEponymUse(note, last)) return 0;
  if (METHOD.test(textAfter(note, note.tokens[last]?.end ?? 0, 16))) return 0;
  if (GRADED.test(note.text.slice(note.tokens[last]?.end ?? 0, (note.tokens[last]?.end ?? 0) + 24))) return 0;
  const vague = token.shape === 'upper' && token.text.length <= 4;
  if (FIELD.test(before)) return 0.9;
  if (known) {
    const ambiguous =
      (token.classes & (Class.common | Class.clinical | Class.eponym | Class.first)) !== 0 && first === last;
    if (DWELLING.test(before)) return 0.88;
    if (FROM.test(before))
      return ambiguous
        ? /(?:\bin|from|near|outside) $/.test(before) &&
          !/(?:by|dr\.?|with) [\w ]{0,12}$/.test(before) &&
          (token.classes & Class.basic) === 0
          ? 0.6
          : before.endsWith(' in ') && (token.classes & (Class.common | Class.eponym | Class.clinical)) === 0
            ? 0.7
            : 0
        : 0.85;
    if (/,\s{0,2}$/.test(before) && /\d[^\n]{3,50},\s{0,2}$/.test(before)) return 0.8;
    if (ambiguous || (token.classes & Class.surname) !== 0) return 0;
    return startsSentence(note, first) && first === last ? 0.55 : 0.75;
  }
  if (
    /\b(?:man|woman|male|female|lady|gentleman|patient|pt|originally|resident|student|teacher|worker|veteran|native) (?:here )?from $/.test(
      before,
    ) &&
    token.classes === 0
  )
    return 0.7;
  if (IN.test(before) && !vague && isShapedAsTown(note, first, last)) return 0.62;
  const unknown = (token.classes & (Class.common | Class.clinical)) === 0 && !vague;
  if (DWELLING.test(before) && unknown && !/\b(?:with|by|dr)\b[^.]{0,10}$/.test(before)) return 0.75;
  if (
    /\b(?:lives|living|resides|residing|moved|raised|born|native|resident)(?: alone| (?:18|19|20)\d{2})? (?:in|to|of|from|near|outside) $/.test(
      before,
    ) &&
    !vague &&
    (token.classes & Class.clinical) === 0
  )
    return 0.75;
  return 0;
}
/** What an unlisted town must stand behind to be one at all. */
const LED_TO = /(?:\b(?:in|from|to|at|of|near|outside|around|is|the) |:[ \t]{0,12})$/;
/** `Ottawa rules`, `Vancouver classification`: a method named after a town. */
const METHOD =
  /^ (?:mod\b|moderate|mild|severe|\d{1,2}(?:\/\d{1,3})?(?=[,.;)]|$)|n\/a\b|type [A-C1-4]\b|[A-C](?=[,.;)])|naming|neg\b|negative|positive|pos\b|stroke|remnants?|aphasia|diagnostic|suicide|virus|fever|spotted|agent|brace|collar|J\b|frame|table|pattern|heart|screen|rules?|criteria|protocol|scale|score|classification|sign|test|convention|consensus|grade|fixation|staging)\b/;
const IN = /\b(?:in|from|near|outside|to|of|at) $/;

/** `Laurel Fork`, `West Granby`, `Maysville`: no list has it, but it is built as towns are. */
function isShapedAsTown(note: Note, first: number, last: number): boolean {
  const words = note.tokens.slice(first, last + 1);
  if (words.some(({ classes }) => (classes & Class.clinical) !== 0)) return false;
  const ends = words.at(-1);
  if (!ends) return false;
  if (words.length > 1) return PLACE_WORDS.test(ends.lower) || PLACE_OPENERS.test(words[0]?.lower ?? '');
  return (ends.classes & ~(Class.rare | Class.surname)) === 0 && looksLikeTown(ends.lower) && ends.shape === 'capital';
}
const PLACE_WORDS =
  /^(?:fork|bridge|park|grove|valley|creek|falls|springs|lake|lakes|hill|hills|bay|beach|city|heights|flats|points?|harbor|island|ridge|mountain|rock|woods|town|township|village|junction|crossing|landing|mills|center|prairie|plains|canyon|river|spring|haven|corner|corners|station|gap|run|hollow|cove|plume|bluff|bluffs|oaks|pines|isle|shores|terrace|vista|verde|rapids|bend|cliff|notch|ferry|gulch|crossroads|bayou|mesa|butte|glen|knoll|narrows|summit|pass|basin|meadows|forge|furnace)$/;
const PLACE_OPENERS =
  /^(?:north|south|east|west|new|port|fort|mount|lake|saint|san|santa|los|las|la|el|palm|big|little|grand|cape|upper|lower|old)$/;
/** Scales and scores named after towns: `Los Angeles Grade B`, `Paris IIa`. */
const GRADED =
  /^ (?:grade|bowel|suicide|classification|criteria|score|scale|protocol|collar|heart|equation|prognostic|sleepiness|consensus|t-?tube|[IVX]{1,3}[a-c]?\b|C\dM|\d-?[A-Z]|0-)/i;
const NEVER: ReadonlySet<string> = new Set([
  ...MONTHS,
  ...WEEKDAYS,
  ...'the a an st. i he she they er ed icu or pt am pm will hospital clinic emergency medical america usa'.split(' '),
]);

function stateConfidence(note: Note, first: number, last: number, known: boolean): number {
  const state = note.tokens[last + 1];
  const token = note.tokens[first];
  if (!state || !token) return 0;
  if (known) return 0.93;
  const zip =
    note.tokens[last + 2]?.shape === 'number' &&
    note.tokens[last + 2]?.text.length === 5 &&
    /^[ ,]{1,3}$/.test(gapBefore(note, last + 2));
  if (zip) return 0.95;
  if (state.shape === 'upper' && CREDENTIAL_CODES.has(state.text)) {
    const before = note.text.slice(Math.max(0, token.start - 40), token.start).toLowerCase();
    return DWELLING.test(before) || /(?:street|st|ave|road|rd|drive|lane|blvd)\.?[^\n]{0,14},\s{0,2}$/.test(before)
      ? 0.9
      : 0;
  }
  if ((token.classes & Class.clinical) !== 0 && (token.classes & Class.surname) === 0) return 0;
  return 0.88;
}

function followedByState(note: Note, last: number): boolean {
  const next = note.tokens[last + 1];
  if (!next || !/^,? {1,2}$/.test(gapBefore(note, last + 1))) return false;
  const comma = gapBefore(note, last + 1).startsWith(',');
  if (next.shape === 'upper' && next.text.length === 2) {
    return (
      CODES.has(next.text) &&
      (comma || (note.tokens[last + 2]?.shape === 'number' && note.tokens[last + 2]?.text.length === 5))
    );
  }
  if (!comma) return false;
  const two = `${next.lower} ${note.tokens[last + 2]?.lower ?? ''}`;
  const behind = note.tokens[last + 2];
  if (behind?.shape === 'capital' && gapBefore(note, last + 2) === ' ' && !isStateName(two)) return false;
  return isCapital(next) && ((next.classes & Class.state) !== 0 || isStateName(two));
}

function isStateName(words: string): boolean {
  return /^(?:new (?:hampshire|jersey|mexico)|north (?:carolina|dakota)|south (?:carolina|dakota)|west virginia|rhode island|puerto rico|district of)$/.test(
    words,
  );
}

function followedByZip(note: Note, last: number): boolean {
  const next = note.tokens[last + 1];
  return next?.shape === 'number' && next.text.length === 5 && /^,? {1,2}$/.test(gapBefore(note, last + 1));
}

/** A credential or a family name right behind makes the word a person's. */
function isPersonal(note: Note, last: number): boolean {
  return /^,? (?:MD|M\.D|RN|NP|PA|DO|PhD|LPN)\b/.test(
    note.text.slice(note.tokens[last]?.end ?? 0, (note.tokens[last]?.end ?? 0) + 8),
  );
}

function isCapital(token: Token): boolean {
  return token.shape === 'capital' || token.shape === 'upper' || (token.shape === 'mixed' && /^[A-Z]/.test(token.text));
}
