import { Class } from '../lexicon.ts';
import type { Note, Token } from '../tokens.ts';

/** `PATIENT FINANCIAL SERVICES - CALL LOG`: words in capitals at the head of a note that says what note it is. */
export function isWithinTitle(note: Note, index: number): boolean {
  const token = note.tokens[index];
  return token !== undefined && token.line === 0 && token.shape === 'upper' && token.end <= titleEnd(note);
}

/** Where the title of a note ends; 0 if it has none. */
function titleEnd(note: Note): number {
  const known = TITLE_ENDS.get(note);
  if (known !== undefined) return known;
  const head = note.text.slice(0, Math.min(note.lines[1] ?? note.text.length, LONGEST_TITLE + 1));
  const title = head.split(/ {2,}|\t|\n/)[0] ?? '';
  const isTitle =
    title.length <= LONGEST_TITLE &&
    TITLED.test(title) &&
    title === title.toUpperCase() &&
    !UNTITLED.test(title) &&
    isPlainTitle(note.tokens, title.length);
  const end = isTitle ? title.length : 0;
  TITLE_ENDS.set(note, end);
  return end;
}
const TITLE_ENDS = new WeakMap<Note, number>();
/** In UTF-16 code units. */
const LONGEST_TITLE = 120;

/** No word of a title is any but an everyday word, one of medicine or shorthand. */
function isPlainTitle(tokens: readonly Token[], length: number): boolean {
  for (const { start, classes, lower } of tokens) {
    if (start >= length) return true;
    if (TITLED.test(lower.toUpperCase())) continue;
    if (lower.length > 5 && (classes & (Class.common | Class.clinical)) === 0) return false;
    if (
      lower.length > 3 &&
      (classes & (Class.common | Class.clinical)) === 0 &&
      (classes & (Class.first | Class.surname)) !== 0
    )
      return false;
  }
  return true;
}
const TITLED =
  /\b(?:NOTE|NOTES|SUMMARY|INTAKE|REPORT|LETTER|LOG|FORM|SHEET|PLAN|EVAL|EVALUATION|ASSESSMENT|CALL|WORKQUEUE|QUEUE|RECORD|HANDOFF|SIGNOUT|CONSULT|CONSULTATION|UPDATE|REVIEW|REQUEST|REFERRAL|ORDERS|CHECKLIST|SERVICES)\b/;
const UNTITLED = /\b(?:HOSPITAL|CENTER|ST|SAINT|MEMORIAL|COUNTY|UNIVERSITY|MERCY|REGIONAL)\b/;
