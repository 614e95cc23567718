import type { CueList, Tokens } from '@chartmark/ontologies';
import type { Cue } from './cue.ts';
import { placeTokens } from './token-places.ts';

const DOUBTED: CueList = { meaning: 'possible', scope: 'after', reach: 6, phrases: [] };
const NOT_BEHIND: CueList = { meaning: 'absent', scope: 'after', reach: 8, phrases: [] };
const NOT_BEFORE: CueList = { meaning: 'absent', scope: 'before', reach: 8, phrases: [] };
const PAUSE: CueList = { meaning: 'stop', scope: 'around', ends: ['absent'], phrases: [] };
const ENDS: CueList = { meaning: 'stop', scope: 'around', phrases: [] };

const DATED: CueList = { meaning: 'historical', scope: 'around', reach: 12, phrases: [] };

const YEAR =
  /\bin\s(?:(?:early|late|mid|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)[\s-](?:of\s)?)?(?:19|20)\d\d\b/gi;
const BOX = /\[\s?([xX✓]?|[-–])\s?\]/g;
const SIGN = /\(\s?([+]|[-–])\s?\)/g;

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
  for (const { 0: phrase, index } of text.matchAll(YEAR)) {
    cues.push({ start: index, end: index + phrase.length, phrase, list: DATED });
  }
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
