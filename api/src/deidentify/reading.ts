import { characterOf } from './character-reference.ts';
import { INLINE_TAG, readTag } from './inline-tag.ts';
import { escapedCharacter, MESSAGE_ESCAPE } from './message-escape.ts';
import { isRichText, RICH_TEXT, richCharacter } from './rich-text.ts';

/** A note as its reader sees it, and where a stretch of that lies in the note. */
export interface Reading {
  readonly text: string;
  toSource(stretch: { readonly start: number; readonly end: number }): { start: number; end: number };
}

/**
 * The note with plain hyphens, spaces, letters and digits for their variants, with the characters that markup spells out,
 * and without what is not seen: soft hyphens, characters of no width, commands to a terminal. A note in plain ASCII is
 * returned as it is.
 */
export function readingOf(source: string): Reading {
  if (!UNUSUAL.test(source)) return { text: source, toSource: ({ start, end }) => ({ start, end }) };
  const edges: Edge[] = [];
  let text = '';
  let at = 0;
  for (const match of source.matchAll(isRichText(source) ? WITH_RICH_TEXT : PLAIN)) {
    const found = match[0];
    const read = readAs(found, source, match.index);
    if (read === found) continue;
    text += source.slice(at, match.index);
    at = match.index + found.length;
    if (read.length !== found.length)
      edges.push({ start: text.length, end: text.length + read.length, from: match.index, to: at });
    text += read;
  }
  text += source.slice(at);
  return { text, toSource: ({ start, end }) => ({ start: startIn(edges, start), end: endIn(edges, end) }) };
}

/** The reading's `[start, end)` stands for the note's `[from, to)`, which is of another length. */
interface Edge {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

const UNUSUAL = /[^\n\r\t -~]|&#?[A-Za-z\d]|\\['u_~a-zEFHNRSTX.]|<\/?[bcdefimstuw]/i;
const ALWAYS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are what is sought.
  /\u001b\[[0-9;?]{0,16}[A-Za-z]|[A-Za-z\u00c0-\u024f\u1e00-\u1eff][\u0300-\u036f]{1,4}|[\u0000-\u0008\u000b\u000e-\u001f\u007f-\uffff]|&(?:amp;)?#?[A-Za-z\d]{1,10};/;
const READ = [ALWAYS, INLINE_TAG, MESSAGE_ESCAPE].map(({ source }) => source).join('|');
const PLAIN = new RegExp(READ, 'g');
const WITH_RICH_TEXT = new RegExp(`${READ}|${RICH_TEXT.source}`, 'g');

function readAs(found: string, source: string, at: number): string {
  const code = found.charCodeAt(0);
  if (code === 38) return plain(referredTo(found), source, at, found.length);
  if (code === 60) return readTag(found);
  if (code === 92 && found.length > 2 && found.endsWith('\\'))
    return plain(escapedCharacter(found, source.slice(Math.max(0, at - 2), at)), source, at, found.length);
  if (code === 92) return plain(richCharacter(found), source, at, found.length);
  if (found.length > 1) return code === 27 ? '' : found.normalize('NFC');
  return plain(found, source, at, 1);
}

/** A character that markup names, also where its `&` is named in turn. */
function referredTo(reference: string): string {
  const named = reference.replace(/^&amp;(?=.)/, '&');
  return characterOf(named) ?? named;
}

/** One character, as its plain form; `at` and `size` say where in the note it stands. */
function plain(character: string, source: string, at: number, size: number): string {
  if (character.length !== 1) return character;
  const code = character.charCodeAt(0);
  if (code < 32 || code === 127) return control(character, source, at + size);
  if (code < 0xa0) return code === 0x85 ? '\n' : character;
  if (UNSEEN.test(character)) return '';
  if (SPACE.test(character)) return ' ';
  if (DASH.test(character)) return joins(character, source, at, size) ? '-' : character;
  return code > 0x65f && WIDE.test(character) ? digitOf(code) : character;
}

const UNSEEN = /[\p{Cf}\p{Variation_Selector}]/u;
const SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;
const DASH = /[\u2010-\u2015\u2043\u2212\ufe58\ufe63]/;
const WIDE = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\ufb00-\ufb06\uff01-\uff5e]/;

function digitOf(code: number): string {
  if (code > 0xff00) return String.fromCharCode(code - 0xfee0);
  if (code >= 0xfb00) return String.fromCharCode(code).normalize('NFKC');
  return String((code >= 0x966 ? code - 0x966 : code >= 0x6f0 ? code - 0x6f0 : code - 0x660) % 10);
}

/** Within a word a control character is noise and goes, as the zeros of UTF-16 read byte by byte do; else it parts. */
function control(character: string, source: string, next: number): string {
  if (/[\t\n\f\r]/.test(character)) return character;
  const before = source.charAt(next - 2);
  return /[\p{L}\d]/u.test(before) && /[\p{Ll}\d]/u.test(source.charAt(next)) ? '' : ' ';
}

/** A dash that parts a sentence, as one between words and a figure may, stays what it is. */
function joins(dash: string, source: string, at: number, size: number): boolean {
  if (dash <= '\u2011' || dash > '\u2015') return true;
  const [before, after] = [source.charAt(at - 1), source.charAt(at + size)];
  if (/[\u2014\u2015]/.test(dash)) return /\d/.test(before) && /\d/.test(after);
  return !(/\p{Ll}/u.test(before) && /\d/.test(after));
}

/** How many edges end at or before a place of the reading; `among` says which count. */
function countOf(edges: readonly Edge[], counts: (edge: Edge) => boolean): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const edge = edges[middle];
    if (edge && counts(edge)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function startIn(edges: readonly Edge[], place: number): number {
  const count = countOf(edges, ({ end }) => end <= place);
  const within = edges[count];
  if (within && within.start < place) return within.from;
  const before = edges[count - 1];
  return before ? place - before.end + before.to : place;
}

/** What is not seen behind the last character of a stretch is none of it. */
function endIn(edges: readonly Edge[], place: number): number {
  const count = countOf(edges, ({ start }) => start < place);
  const before = edges[count - 1];
  if (!before) return place;
  return place <= before.end ? before.to : place - before.end + before.to;
}
