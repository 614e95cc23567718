import { isEponymUse, isHardHead } from '../eponym.ts';
import { MONTHS } from '../lexicon/calendar-words.ts';
import { NOT_NAMES, RELATIONS, ROLES } from '../lexicon/people-words.ts';
import { Class, classesOf, looksClinical, looksLikeFamilyName } from '../lexicon.ts';
import { gapBefore, type Note, startsSentence, type Token } from '../tokens.ts';

/** How much a word by itself speaks for a name. */
export const Worth = { none: 0, eponym: 0.5, ambiguous: 1, unknown: 2, known: 3 } as const;

const NEVER = new Set([
  ...NOT_NAMES.trim().split(/\s+/),
  ...`${RELATIONS} ${ROLES}`.split(' ').filter((word) => (classesOf(word) & (Class.first | Class.surname)) === 0),
]);

/** How much a word speaks for a name, given what the lexicons say of it and what stands behind it. */
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
  if (token.shape === 'upper' && (token.text.length <= 3 || !/[AEIOUY]/.test(token.text))) return Worth.none;
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
  'protocol scissors elevator osteotome osteotomes knife blade splint splints shunt valve forceps retractor retractors clamp clamps catheter speculum needle needles suture sutures maneuver scale criteria classification syndrome disease rongeur curette dilator dilators procedure drain hook snare stent mask tube retraction flexion bougie tonometer tonometry retractor bur burr rasp saw dissector'.split(
    ' ',
  ),
);

/** Never part of a name, though the lexicons may know one like it. */
export function isBarred(token: Token): boolean {
  return token.shape !== 'initial' && NEVER.has(token.lower);
}

/** `Wagner 2`, `Epworth 15/24`, `Li 0.8`, `Cormack-Lehane grade 2`: a scale or a salt with its value, the name's last word at `index`. */
export function isGraded(note: Note, index: number): boolean {
  const token = note.tokens[index];
  if (!token) return false;
  if (isSecondHalf(note, index))
    return /^ (?:\d(?!\d? ?[MFy])|[Gg]rade|[Ss]core|[Ss]tage|[Cc]lass)/.test(note.text.slice(token.end, token.end + 7));
  if (token.lower === 'li' && /^ \d?\.\d/.test(note.text.slice(token.end, token.end + 4))) return true;
  if ((token.classes & (Class.male | Class.female)) !== 0) return false;
  return GRADED.test(note.text.slice(token.end, token.end + 12));
}

/** `Hautant neg`, `Thomas tight`, `s/p Bentall,`: a test with what it showed, or an operation that was done. */
export function isResult(note: Note, index: number): boolean {
  const token = note.tokens[index];
  if (token?.shape !== 'capital') return false;
  if (SHOWN.test(note.text.slice(token.end, token.end + 12)) || isMethod(note, token)) return true;
  return (
    (token.classes & Class.basic) === 0 && OPERATED.test(note.text.slice(Math.max(0, token.start - 14), token.start))
  );
}
/** `IOP 14/16 (Perkins)`: by what it was measured. */
function isMethod({ text }: Note, { start, end, classes, lower }: Token): boolean {
  if (text.charAt(start - 1) !== '(' || text.charAt(end) !== ')') return false;
  if ((classes & Class.eponym) !== 0 && (classes & (Class.surname | Class.first)) === 0) return true;
  return MEASURING.has(lower) && /\d \($/.test(text.slice(Math.max(0, start - 3), start));
}
const MEASURING = new Set(
  'perkins pascal goldmann goldman simpson teichholz fick devereux cockroft schwartz bazett friedewald martin'.split(
    ' ',
  ),
);
const SHOWN = /^ (?:(?:neg|pos|tight)(?=[,.;:)\n]|$| [LRB]\b| x ?\d)|\([+-]\)|\+(?= [LRB]\b|[,.;]))/;
const OPERATED = /\b(?:s\/p|status post) (?:redo |mini-?|lap |[LR] )?$/;

/** `Kellgren-Lawrence 2`, `Harris-Benedict 1510 kcal`. */
function isSecondHalf(note: Note, index: number): boolean {
  return gapBefore(note, index) === '-' && isCapital(note.tokens[index - 1]);
}
const GRADED =
  /^ (?:\d{1,2}(?:\/(?:1\d|2[0-4]|30|56|60|100))?(?=[,.;)\n]|$)|\d{1,3}(?:\.\d)?%|I{1,3}V?[A-Ea-e]?\b|IV[A-Ca-c]?\b|[Gg]rade |[Cc]lass |[Tt]ype |[Ss]tage |[Ss]core )/;

/** Begins with a capital, whatever follows. */
export function isCapital(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    token.shape !== 'lower' &&
    token.shape !== 'number' &&
    token.shape !== 'code' &&
    (token.shape !== 'mixed' || /^\p{Lu}/u.test(token.text))
  );
}
/** Capitalised, and no word of everyday use, of medicine or of the map. */
export function isSeldomCapital(token: Token): boolean {
  return token.shape === 'capital' && (token.classes & (Class.basic | Class.clinical | Class.state)) === 0;
}

/** Capitalised within a sentence, and no word of everyday use, of medicine, of the calendar or of the map. */
export function isSeldom(note: Note, index: number): boolean {
  const token = note.tokens[index];
  if (token?.shape !== 'capital' || startsSentence(note, index) || isEponymUse(note, index)) return false;
  if ((token.classes & Class.eponym) !== 0 && (token.classes & Class.surname) === 0) return false;
  return (token.classes & (Class.basic | Class.clinical | Class.state)) === 0 && !MONTH.has(token.lower);
}
const MONTH: ReadonlySet<string> = new Set(MONTHS);

/** Two words in capitals that both may be names. */
export function upperName(note: Note, index: number): boolean {
  const next = note.tokens[index + 1];
  return (
    next?.shape === 'upper' &&
    gapBefore(note, index + 1) === ' ' &&
    (worthOf(note, index) >= Worth.ambiguous || isUnlisted(note, index)) &&
    (worthOf(note, index + 1) >= Worth.eponym || isUnlisted(note, index + 1))
  );
}

/** In no list at all, however it is built. */
export function isUnlisted(note: Note, index: number): boolean {
  const token = note.tokens[index];
  return token !== undefined && token.classes === 0 && token.lower.length > 3 && !NEVER.has(token.lower);
}
