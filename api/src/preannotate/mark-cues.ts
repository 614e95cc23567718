import type { CueList, Tokens } from '@chartmark/ontologies';
import type { Cue } from './cue.ts';
import { MONTH } from './dates.ts';
import { placeTokens } from './token-places.ts';

const DOUBTED: CueList = { meaning: 'possible', scope: 'after', reach: 6, phrases: [] };
const NOT_BEHIND: CueList = { meaning: 'absent', scope: 'after', reach: 8, phrases: [] };
const NOT_BEFORE: CueList = { meaning: 'absent', scope: 'before', reach: 8, phrases: [] };
const PAUSE: CueList = { meaning: 'stop', scope: 'around', ends: ['absent'], phrases: [] };
const NEXT_DRUG: CueList = { meaning: 'stop', scope: 'around', ends: ['hypothetical'], phrases: [] };
const ENDS: CueList = { meaning: 'stop', scope: 'around', phrases: [] };

const ADVISED: CueList = { meaning: 'hypothetical', scope: 'after', phrases: [] };
const DATED: CueList = { meaning: 'dated', scope: 'around', reach: 12, phrases: [] };
const DATED_BEHIND: CueList = { meaning: 'dated', scope: 'before', reach: 1, phrases: [] };

const YEAR = /\b(?:19|20)\d\d(?=s?\b)/g;
/** "in March of 2001", "in the 1980s" */
const IN = new RegExp(String.raw`\bin\s(?:the\s)?(?:(?:early|late|mid|${MONTH})[\s-](?:of\s)?)?$`, 'i');
const LONGEST_IN = 24;
/** What stands before a year that is not the year of what stands before it. */
const NOT_ITS_YEAR = new RegExp(
  String.raw`(?:[^a-z\s(]|\b(?:${MONTH}|of|since|until|from|by|to|year|early|late|mid|on|the|after|before))[\s(]*$`,
  'i',
);
const CLAUSE_ENDS = /^\)?\s*(?:[,;.)]|$)/;
/** "Hold lisinopril for hypotension" */
const HELD = /\b(?:hold|Hold|HOLD)\s(?:[\w-]+\s){1,4}for\b/g;
/** Behind a comma, what says that something is there after all: "No fever, likely pneumonia", "Denies cough, has asthma". */
const AFTER_ALL =
  /,\s(?=(?:likely|possibl[ey]|probabl[ey]|suspect(?:ed|ing)?|presum(?:ed|ably)|concern(?:ing|ed)?\sfor|worrisome\sfor|suspicious\sfor|(?:consistent|compatible)\swith|(?:findings?\s)?suggest(?:s|ing|ive)?|appears|has|positive|now)\b|\+)/gi;
/** Behind a comma, the next of several drugs: "Aspirin prn, metformin 500 mg daily". */
const NEXT_DOSE = /,\s(?=[a-z][a-z-]{2,30}\s\d)/gi;
const BOX = /\[\s?([xX✓]?|[-–])\s?\]/g;
const SIGN = /\(\s?([+]|[-–])\s?\)/g;

const COMMAS = [
  [AFTER_ALL, PAUSE],
  [NEXT_DOSE, NEXT_DRUG],
] as const;

/**
 * Cues that are marks and no words: a question mark before a word, the boxes of a form, ticked or not, and the signs of a
 * review of systems, which stand before or behind all its findings. In text order; linear in the text.
 */
export function markCues(text: string, tokens: Tokens): Omit<Cue, 'colon'>[] {
  const cues: { start: number; end: number; phrase: string; list: CueList }[] = [];
  for (let at = text.indexOf('?'); at >= 0; at = text.indexOf('?', at + 1)) {
    if (isDoubt(text, at)) cues.push({ start: at, end: at + 1, phrase: '?', list: DOUBTED });
  }
  for (let at = text.indexOf(';'); at >= 0; at = text.indexOf(';', at + 1)) {
    cues.push({ start: at, end: at + 1, phrase: ';', list: PAUSE });
  }
  for (const [pattern, list] of COMMAS) {
    for (const { index } of text.matchAll(pattern)) cues.push({ start: index, end: index + 1, phrase: ',', list });
  }
  for (const { 0: phrase, index } of text.matchAll(HELD)) {
    cues.push({ start: index, end: index + phrase.length, phrase, list: ADVISED });
  }
  cues.push(...years(text));
  if (text.includes('[')) {
    for (const { 0: box, 1: mark = '', index } of text.matchAll(BOX)) {
      cues.push({ start: index, end: index + box.length, phrase: box, list: /[xX✓]/.test(mark) ? ENDS : NOT_BEHIND });
    }
  }
  if (/\([-–]\)/.test(text)) cues.push(...signs(text));
  if (cues.length === 0) return [];
  const place = placeTokens(tokens);
  return cues
    .sort((a, b) => a.start - b.start)
    .map((cue) => {
      const { first, last } = place(cue);
      return { ...cue, first, last };
    });
}

/** Whether a question mark asks of the word behind it ("?CHF", "? TIA") and does not end what stands before it. */
export function isDoubt(text: string, at: number): boolean {
  const before = text[at - 1] ?? '\n';
  if (!/[\s(,;:/-]/.test(before)) return false;
  return /^\s?[\p{L}]/u.test(text.slice(at + 1, at + 3));
}

/** Years that say when: "in 2004", and right behind what happened: "TIA 2004, endarterectomy (2005)". */
function* years(text: string) {
  for (const { 0: year, index } of text.matchAll(YEAR)) {
    const end = index + year.length;
    const before = text.slice(Math.max(0, index - LONGEST_IN), index);
    const lead = IN.exec(before)?.[0];
    if (lead !== undefined) yield { start: index - lead.length, end, phrase: lead + year, list: DATED };
    else if (CLAUSE_ENDS.test(text.slice(end, end + 4)) && !NOT_ITS_YEAR.test(before)) {
      yield { start: index, end, phrase: year, list: DATED_BEHIND };
    }
  }
}

function* signs(text: string) {
  let line = -1;
  let behind = false;
  for (const { 0: phrase, 1: sign, index } of text.matchAll(SIGN)) {
    const lineStart = text.lastIndexOf('\n', index) + 1;
    if (lineStart !== line) {
      line = lineStart;
      behind = /[\p{L}\p{N}]\s?$/u.test(text.slice(Math.max(lineStart, index - 2), index));
    }
    const extent = { start: index, end: index + phrase.length, phrase };
    // Who looks from the finding meets what the sign says before the end it puts to what stands beyond.
    if (behind && sign !== '+') yield { ...extent, list: NOT_BEFORE };
    yield { ...extent, list: ENDS };
    if (!behind && sign !== '+') yield { ...extent, list: NOT_BEHIND };
  }
}
