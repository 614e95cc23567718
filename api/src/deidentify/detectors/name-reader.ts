import { isEponymUse, isHardHead } from '../eponym.ts';
import { CREDENTIALS, NOT_NAMES } from '../lexicon/people-words.ts';
import { Class, looksClinical, looksLikeFamilyName } from '../lexicon.ts';
import { gapBefore, type Note, startsSentence, type Token } from '../tokens.ts';

/** A name read from the text: the indexes of its first and last word. */
export interface ReadName {
  readonly first: number;
  readonly last: number;
}

/** How much a word by itself speaks for a name. */
export const Worth = { none: 0, eponym: 0.5, ambiguous: 1, unknown: 2, known: 3 } as const;

const NEVER = new Set(NOT_NAMES.trim().split(/\s+/));
const CREDENTIAL_WORDS = new Set(CREDENTIALS.split(' '));
const PARTICLES = new Set(
  'de la las los van von der den ter ten del della dos das da di du el al bin ibn abu le st san santa mac mc e y'.split(
    ' ',
  ),
);
const SUFFIX = /^(?:jr|sr|ii|iii|iv|2nd|3rd)$/;
const DOTTED_CREDENTIAL =
  /^(?:M\.? ?D|D\.? ?O|R\.N|Ph\. ?D|P\.A|N\.P|D\.D\.S|L\.P\.N|D\.P\.M|Pharm\. ?D|Psy\. ?D|M\.S|B\.S|M\.A|P\.T|O\.D|F\.A\.C)\b/;

export function worthOf(note: Note, index: number): number {
  const token = note.tokens[index];
  if (
    !token ||
    token.shape === 'number' ||
    token.shape === 'code' ||
    token.shape === 'initial' ||
    NEVER.has(token.lower)
  )
    return Worth.none;
  const { classes } = token;
  const name = (classes & (Class.first | Class.surname)) !== 0;
  if (name) {
    if (isEponymUse(note, index) || isInstrument(note, index)) return Worth.none;
    if ((classes & Class.eponym) !== 0 && (classes & Class.first) === 0)
      return COMMON_FAMILY_NAMES.has(token.lower) ? Worth.ambiguous : Worth.eponym;
    if ((classes & (Class.common | Class.clinical | Class.eponym)) === 0) return Worth.known;
    if (joinsOrdinaryWord(note, index)) return Worth.none;
    return TOP_GIVEN.has(token.lower) ? Worth.known : Worth.ambiguous;
  }
  if ((classes & Class.eponym) !== 0 && (classes & Class.common) === 0)
    return token.possessive || isEponymUse(note, index) ? Worth.none : Worth.eponym;
  if ((classes & (Class.common | Class.clinical | Class.eponym | Class.state)) !== 0) return Worth.none;
  if (token.lower.length < 3 || /^i['’]/.test(token.lower) || isHardHead(note, index + 1)) return Worth.none;
  if (looksLikeFamilyName(token.lower) && (classes & Class.rare) === 0) return Worth.unknown;
  if ((classes & Class.rare) !== 0) return Worth.none;
  if (looksClinical(token.lower))
    return token.shape === 'capital' && !startsSentence(note, index) ? Worth.eponym : Worth.none;
  return (classes & Class.city) !== 0 ? Worth.ambiguous : Worth.unknown;
}

/** `Stone-free`, `April-type`: an ordinary word in capitals joined to another. */
export function joinsOrdinaryWord(note: Note, index: number): boolean {
  return gapBefore(note, index + 1) === '-' && note.tokens[index + 1]?.shape === 'lower';
}

/** Given names so frequent that their other senses, all rare or never capitalised, do not matter. */
const TOP_GIVEN = new Set(
  'john james robert michael william david richard joseph thomas charles daniel anthony steven paul andrew kenneth george edward brian jason gary eric jonathan stephen larry justin scott benjamin samuel gregory alexander patrick jack dennis jerry aaron jose adam nathan henry douglas peter kyle noah jeremy walter keith roger terry sean carl arthur bruce alan juan ralph roy albert joe louis philip russell martin bobby johnny mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley kimberly emily donna michelle carol amanda melissa deborah stephanie dorothy rebecca sharon laura cynthia amy kathleen angela shirley anna pamela emma nicole helen samantha katherine christine debra rachel carolyn janet maria catherine heather diane olivia julie joyce victoria ruth virginia kelly lauren christina joan evelyn judith andrea hannah megan cheryl jacqueline martha madison teresa gloria sara janice ann kathryn sophia frances jean alice judy isabella julia denise theresa beverly danielle marilyn charlotte natalie diana jane marie tom bob jim mike dave steve tim dan jeff tony jake sally anne jimmy charlie eddie billy fred harry tommy jenny kate lucy molly polly betsy peggy maggie sheila leo max oscar oliver felix hugo lena nina mia ella nora eva clara'.split(
    ' ',
  ),
);

/** Family names so frequent that the clinical term of the same name never outweighs them. */
const COMMON_FAMILY_NAMES = new Set(
  'white hall parkinson black smith johnson brown jones davis miller wilson moore thomas jackson thompson martin clark lewis walker young allen king wright hill adams nelson baker campbell mitchell roberts evans edwards collins stewart morris murphy cook rogers cooper reed cox howard ward watson kelly bennett gray wood russell henderson hamilton graham reynolds griffin wallace west cole bryant gibson ellis stevens murray ford marshall harris kennedy hunt hunter patterson osborn turner parks carter mayo shaw ryan burke hayes foster bell fisher'.split(
    ' ',
  ),
);

/** `Bruce protocol`, `Joseph elevator`: a tool or a method named after anyone. */
function isInstrument(note: Note, index: number): boolean {
  const next = note.tokens[index + 1];
  return (
    next !== undefined && next.shape === 'lower' && gapBefore(note, index + 1) === ' ' && INSTRUMENTS.has(next.lower)
  );
}
const INSTRUMENTS = new Set(
  'protocol scissors elevator osteotome osteotomes knife blade splint splints shunt valve forceps retractor retractors clamp clamps catheter speculum needle needles suture sutures maneuver scale criteria classification syndrome disease rongeur curette dilator dilators procedure drain hook snare stent mask tube bur burr rasp saw dissector'.split(
    ' ',
  ),
);

function isBarred(token: Token): boolean {
  return token.shape !== 'initial' && NEVER.has(token.lower);
}

/** Begins with a capital, whatever follows. */
export function isCapital(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    token.shape !== 'lower' &&
    token.shape !== 'number' &&
    token.shape !== 'code' &&
    /^\p{Lu}/u.test(token.text)
  );
}

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
      (worthOf(note, index) === Worth.known || (PARTICLES.has(token.lower) && isCapital(note.tokens[index + 1])))
    );
  if (!isCapital(token)) return false;
  if (token.shape === 'initial')
    return (
      /^\.? ?$/.test(gapBefore(note, index + 1)) &&
      isCapital(note.tokens[index + 1]) &&
      !DOTTED_CREDENTIAL.test(note.text.slice(token.start, token.start + 9))
    );
  if (token.shape === 'upper' && worthOf(note, index) === Worth.none && token.text.length <= 3) return false;
  if (worthOf(note, index) >= options.first || (options.announced === true && isSeldom(note, index))) return true;
  return (
    worthOf(note, index) >= Worth.eponym &&
    (joins(gapBefore(note, index + 1), token) ||
      (options.comma === true && /^, ?$/.test(gapBefore(note, index + 1)))) &&
    isCapital(note.tokens[index + 1]) &&
    worthOf(note, index + 1) >= Math.max(options.first, Worth.unknown)
  );
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
  if (token.shape === 'initial') return !comma || /^\.? ?[A-Z]?[,.\s]/.test(note.text.slice(token.end, token.end + 4));
  if (isBarred(token)) return false;
  if (isParticle(note, index))
    return isCapital(note.tokens[index + 1]) || (lower && worthOf(note, index + 1) === Worth.known);
  const worth = worthOf(note, index);
  if (token.shape === 'lower')
    return lower && start.shape === 'lower' && worth >= Worth.unknown && token.lower.length < 20;
  if (!isCapital(token)) return false;
  if (gapBefore(note, index) === '-') return worth >= Worth.eponym;
  if (start.shape === 'upper' && token.shape === 'upper')
    return worth >= (last === index - 1 && last === tokenIndexOf(note, start) ? Worth.eponym : Worth.unknown);
  if (start.shape === 'upper' && token.shape === 'capital' && !comma) return worth === Worth.known;
  return worth >= Worth.eponym || followsGivenName(note, index, start);
}

/** `Charles Swan`: directly behind a given name an ordinary word with a capital is the family name. */
function followsGivenName(note: Note, index: number, start: Token): boolean {
  const token = note.tokens[index];
  if (!token || start.shape !== 'capital' || token.shape !== 'capital' || gapBefore(note, index) !== ' ') return false;
  if (note.tokens[index - 1] !== start || (start.classes & Class.first) === 0 || (start.classes & Class.basic) !== 0)
    return false;
  return (
    (token.classes & (Class.basic | Class.clinical | Class.state)) === 0 &&
    !looksClinical(token.lower) &&
    !/^[:/]/.test(note.text.slice(token.end, token.end + 1))
  );
}

function tokenIndexOf(note: Note, token: Token): number {
  let low = 0;
  let high = note.tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((note.tokens[middle]?.start ?? 0) < token.start) low = middle + 1;
    else high = middle;
  }
  return low;
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

/** Capitalised, and no word of everyday use, of medicine or of the map. */
function isSeldomCapital(token: Token): boolean {
  return token.shape === 'capital' && (token.classes & (Class.basic | Class.clinical | Class.state)) === 0;
}

/** Capitalised within a sentence, and no word of everyday use, of medicine, of the calendar or of the map. */
function isSeldom(note: Note, index: number): boolean {
  const token = note.tokens[index];
  if (token?.shape !== 'capital' || startsSentence(note, index) || isEponymUse(note, index)) return false;
  if ((token.classes & Class.eponym) !== 0 && (token.classes & Class.surname) === 0) return false;
  return (token.classes & (Class.basic | Class.clinical | Class.state)) === 0 && !MONTH.test(token.lower);
}
const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** An initial or a given name stands directly before. */
function isNamed(note: Note, index: number): boolean {
  const before = note.tokens[index - 1];
  if (before?.shape === 'initial') return /^\.? $/.test(gapBefore(note, index));
  return gapBefore(note, index) === ' ' && before?.shape === 'capital' && (before.classes & Class.first) !== 0;
}

/** Two words in capitals that both may be names. */
export function upperName(note: Note, index: number): boolean {
  const next = note.tokens[index + 1];
  return (
    next?.shape === 'upper' &&
    gapBefore(note, index + 1) === ' ' &&
    worthOf(note, index) >= Worth.ambiguous &&
    worthOf(note, index + 1) >= Worth.eponym
  );
}
