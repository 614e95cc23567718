import { readDate } from './dates.ts';
import { within } from './edit-distance.ts';
import { isEponymUse, isNamedTerm } from './eponym.ts';
import type { Finding, Known, KnownValue, Label } from './finding.ts';
import { findBrokenName, findNameWithin, formsOf, runsOf } from './known-forms.ts';
import { Class, classesOf, relatedGivenNames } from './lexicon.ts';
import { gapBefore, type Note, startsSentence, type Token } from './tokens.ts';

/**
 * Finds what the chart's metadata names: each name in any case, possessive, shortened or misspelled; each date in any
 * form; each number with any separators. Words that are also ordinary (`Will`, `Hope`) count only where capitalised
 * as a name would be.
 *
 * @param dates what the date detectors found in the note
 */
export function findKnown(note: Note, known: Known, dates: readonly Finding[]): Finding[] {
  const found: Finding[] = [];
  const names = namesOf(known);
  for (let index = 0; index < note.tokens.length; index += 1) {
    const token = note.tokens[index];
    if (!token || token.shape === 'number') continue;
    const match = matchName(note, index, token, names);
    if (match)
      found.push({ start: token.start, end: token.end, label: 'NAME', sub: match.sub, confidence: match.confidence });
  }
  found.push(...findOtherForms(note, names));
  for (const [key, value] of Object.entries(known)) {
    for (const text of valuesOf(value)) {
      if (isDateKey(key)) found.push(...findDate(note, text, dates));
      else if (!isNameKey(key)) found.push(...findCode(note, text, labelOf(key)));
    }
  }
  return found;
}

/** Names that are no whole word of the note: broken, spelt, or with more in one word. */
function findOtherForms(note: Note, names: ReadonlyMap<string, KnownName>): Finding[] {
  const own = [...names].filter(([, { derived }]) => !derived);
  const made = (name: string, start: number, end: number): Finding => {
    return { start, end, label: 'NAME', sub: names.get(name)?.sub ?? 'PATIENT', confidence: 0.97 };
  };
  return [
    ...own.flatMap(([name]) => findBrokenName(note, name).map(({ first, last }) => made(name, first.start, last.end))),
    ...findNameWithin(
      note,
      own.map(([name]) => name),
    ).map(({ token, name }) => made(name, token.start, token.end)),
  ];
}

export interface KnownName {
  readonly sub: string;
  /** A short form or a full form of the name given, not the name itself. */
  readonly derived: boolean;
}

/** The words of all known names, lower-case, with the short and long forms of given names. */
function namesOf(known: Known): Map<string, KnownName> {
  const names = new Map<string, KnownName>();
  const add = (word: string, name: KnownName) => {
    for (const form of formsOf(word)) if (form.length >= 2 && !names.has(form)) names.set(form, name);
  };
  for (const [key, value] of Object.entries(known)) {
    if (!isNameKey(key)) continue;
    const sub = /staff|provider|physician|doctor|nurse|author/i.test(key)
      ? 'STAFF'
      : /relative|family|contact|kin|spouse/i.test(key)
        ? 'RELATIVE'
        : 'PATIENT';
    for (const text of valuesOf(value)) {
      for (const word of text.toLowerCase().split(/[^\p{L}\p{M}'’]+/u)) add(word, { sub, derived: false });
    }
  }
  for (const [word, { sub }] of [...names])
    for (const other of relatedGivenNames(word)) add(other, { sub, derived: true });
  return names;
}

function matchName(
  note: Note,
  index: number,
  token: Token,
  names: ReadonlyMap<string, KnownName>,
): { sub: string; confidence: number } | undefined {
  const exact = formsOf(token.lower)
    .map((form) => names.get(form))
    .find((name) => name !== undefined);
  if (exact)
    return nameStands(note, index, token, exact)
      ? { sub: exact.sub, confidence: exact.derived ? 0.85 : 0.99 }
      : undefined;
  if (
    token.lower.length < 5 ||
    token.shape === 'lower' ||
    (token.classes & (Class.common | Class.clinical | Class.eponym)) !== 0
  )
    return undefined;
  for (const [name, { sub, derived }] of names) {
    if (!derived && name.length >= 5 && within(name, token.lower, name.length >= 8 ? 2 : 1))
      return { sub, confidence: 0.85 };
  }
  return undefined;
}

/** Whether a known name is used as one here. */
export function nameStands(note: Note, index: number, token: Token, name: KnownName): boolean {
  const ordinary =
    (classesOf(token.lower) & (Class.common | Class.clinical | Class.eponym)) !== 0 || token.lower.length < 3;
  if (
    isEponymUse(note, index) ||
    isNamedTerm(note, index) ||
    (ordinary && gapBefore(note, index + 1) === '-' && note.tokens[index + 1]?.shape === 'lower')
  )
    return false;
  if (token.shape === 'lower') return !ordinary && !name.derived && token.lower.length >= 4;
  if (token.shape === 'initial') return false;
  if (!ordinary) return true;
  if (token.shape === 'upper' && !name.derived) return !upperSentence(note, index);
  if (token.shape === 'upper') return false;
  if (!startsSentence(note, index))
    return !/^(?:the|a|an|this)$/.test(note.tokens[index - 1]?.lower ?? '') || gapBefore(note, index) !== ' ';
  const next = note.tokens[index + 1];
  if (!next || next.line !== token.line) return true;
  const gap = gapBefore(note, index + 1);
  if (token.possessive || /^(?:, | \(|\.|:)/.test(gap)) return true;
  return gap === ' ' && (next.shape === 'capital' || next.shape === 'initial' || VERBS.test(next.lower));
}
const VERBS =
  /^(?:is|was|has|had|states?|stated|reports?|reported|denies|denied|presents?|says|said|feels|felt|came|returns?|called|lives|works|appears|tolerated|complains|c|continues|went|seen|reported|wants|asked|agrees|remains|will|needs|did|does|can|slept|ate|walked|met|joined|took|gave|knows|thinks|plans|understands|aware|notified|tolerates|ambulated|asks|lived|did|lost|stopped|moved|prefers|enjoys|then|up|sleeping|sees|saw|also|still|left|cried|notes|noted|drives|helps|recommends|calls|brings|cries|uses|takes|eats|goes|coughs|knows|likes|gets|visits|cares|manages|texted|phoned|paged|drew|held|signed|ordered|advised|confirmed|verified|answered|arrived|brought|refused|declined|who|herself|himself)$/;

/** A word among other words in capitals that are no names, as in a heading, tells nothing. */
function upperSentence(note: Note, index: number): boolean {
  const beside = [index - 1, index + 1]
    .map((at) => note.tokens[at])
    .filter((token) => token?.line === note.tokens[index]?.line);
  return (
    beside.some(
      (token) =>
        token !== undefined &&
        token.shape === 'upper' &&
        (token.classes & (Class.first | Class.surname)) === 0 &&
        token.text.length > 3 &&
        (token.classes & (Class.common | Class.clinical)) !== 0 &&
        gapBefore(note, index) === ' ' &&
        /^[ -]/.test(gapBefore(note, index + 1)),
    ) && (classesOf(note.tokens[index]?.lower ?? '') & Class.basic) !== 0
  );
}

function isNameKey(key: string): boolean {
  return (
    /^(?:first|last|middle|nick|maiden|alias|suffix)|name|staff|relative|family|spouse|provider|physician|doctor|nurse|contact|kin/i.test(
      key,
    ) && !/phone|email|fax|address|date|id$/i.test(key)
  );
}

function isDateKey(key: string): boolean {
  return /dob|date|birth|admit|discharge/i.test(key);
}

function labelOf(key: string): Label {
  if (/mrn|medical|record/i.test(key)) return 'MRN';
  if (/ssn|social/i.test(key)) return 'SSN';
  if (/fax/i.test(key)) return 'FAX';
  if (/phone|tel|cell|pager/i.test(key)) return 'PHONE';
  if (/mail/i.test(key)) return 'EMAIL';
  if (/plan|member|policy|insur|medic/i.test(key)) return 'HEALTH_PLAN';
  if (/acc(?:oun)?t/i.test(key)) return 'ACCOUNT';
  if (/street|address|city|zip|county|town|hospital|facility|employer/i.test(key)) return 'LOCATION';
  return 'OTHER_ID';
}

export function valuesOf(value: KnownValue): readonly string[] {
  if (value === null || value === undefined) return [];
  return (Array.isArray(value) ? value : [String(value)])
    .map((text) => String(text).trim())
    .filter((text) => text.length > 1);
}

/** The same letters and digits in the same order, whatever stands between them. */
function findCode(note: Note, value: string, label: Label): Finding[] {
  const wanted = value
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .slice(0, 80);
  if (wanted.length < 3) return [];
  const whole = runsOf(note, wanted, wanted.length >= 6 ? WIDE_GAP : NARROW_GAP).map(({ first, last }) => ({
    start: first.start,
    end: last.end,
  }));
  const within =
    wanted.length < 5 || !/\d/.test(wanted) ? [] : note.tokens.filter(({ lower }) => lower.includes(wanted));
  return [...whole, ...within].map(({ start, end }) => ({ start, end, label, sub: label, confidence: 0.99 }));
}
const NARROW_GAP = /^[-./, ]{1,2}$/;
const WIDE_GAP = /^[-./, ()_:\s]{1,4}$/;

/** A date of the chart, in whatever form the note writes it. */
function findDate(note: Note, value: string, dates: readonly Finding[]): Finding[] {
  const known = readDate(value.slice(0, 10), 2026);
  if (known?.year === undefined || known.month === undefined || known.day === undefined) return [];
  const { year, month, day } = known;
  const [m, d] = [String(month).padStart(2, '0'), String(day).padStart(2, '0')];
  const y = String(year).slice(2);
  const compact = new Set([year, y].flatMap((one) => [`${m}${d}${one}`, `${one}${m}${d}`, `${d}${m}${one}`]));
  const asCode = note.tokens
    .filter(
      ({ shape, text }) =>
        shape === 'number' && (compact.has(text) || (STAMP.test(text) && compact.has(text.slice(0, 8)))),
    )
    .map(({ start, end }): Finding => ({ start, end, label: 'DATE', sub: 'DOB', confidence: 0.99 }));
  const asDate = dates.filter(({ start, end }) => {
    const date = readDate(note.text.slice(start, end), 2026);
    const sameDay = date?.month === month && date.day === day;
    const swapped = date?.month === day && date.day === month;
    return (sameDay || swapped) && date.year !== undefined && date.year % 100 === year % 100;
  });
  return [...asCode, ...asDate.map((date) => ({ ...date, sub: 'DOB', confidence: 0.99 }))];
}
/** A day and a time of it, run together. */
const STAMP = /^(?:\d{12}|\d{14})$/;
