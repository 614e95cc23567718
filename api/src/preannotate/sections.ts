import { SECTION_HEADINGS, type SectionKind } from '@chartmark/ontologies';
import type { Context } from './context.ts';

/** A stretch of a note under one heading; the first begins at 0 and has none. */
export interface Section {
  readonly start: number;
  readonly end: number;
  /** Where the words of the heading end. */
  readonly headingEnd: number;
  readonly kind: SectionKind;
}

interface Heading {
  readonly start: number;
  readonly headingEnd: number;
  readonly kind: SectionKind;
}

const KINDS: ReadonlyMap<string, SectionKind> = new Map(
  (Object.keys(SECTION_HEADINGS) as SectionKind[]).flatMap((kind) =>
    SECTION_HEADINGS[kind].map((heading): [string, SectionKind] => [heading, kind]),
  ),
);
const LONGEST_HEADING = 60;
/** A heading at the start of a line or after the end of a sentence, with its colon or alone on its line. */
const COLON = /:/g;

/** The sections of a note, one after the other without gaps. Linear in the text. */
export function sections(text: string): Section[] {
  const starts: Heading[] = [{ start: 0, headingEnd: 0, kind: 'other' }];
  for (const heading of [...headingsWithColon(text), ...headingLines(text)].sort((a, b) => a.start - b.start)) {
    if (heading.start >= (starts.at(-1)?.start ?? 0)) starts.push(heading);
  }
  return starts.map((heading, i) => ({ ...heading, end: starts[i + 1]?.start ?? text.length }));
}

/** The section that holds a place; logarithmic in the sections. */
export function partAt(parts: readonly Section[], place: number): Section | undefined {
  let low = 0;
  let high = parts.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((parts[middle]?.start ?? 0) <= place) low = middle;
    else high = middle;
  }
  return parts[low];
}

function* headingsWithColon(text: string): Generator<Heading> {
  for (const { index } of text.matchAll(COLON)) {
    const start = headingStart(text, index);
    if (start < 0) continue;
    const kind =
      kindOf(text.slice(start, index)) ??
      (opensLine(text, start) && /^\s*[SOAP]$/.test(text.slice(start, index)) ? 'present' : undefined) ??
      (opensLine(text, start) ? kindByWords(text.slice(start, index)) : undefined);
    if (kind) yield { start, headingEnd: index, kind };
  }
}

/** Where the words before a colon begin: after a line break, or after a full stop or a comma left by joined lines. */
function headingStart(text: string, colon: number): number {
  for (let at = colon - 1; at >= Math.max(0, colon - LONGEST_HEADING); at--) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || unit === 13 || unit === 46 || unit === 44 || unit === 58 || unit === 59) return at + 1;
  }
  return colon <= LONGEST_HEADING ? 0 : -1;
}

/** Whether a line begins at a place, or a sentence; notes that lost their line breaks keep a comma in their place. */
const opensLine = (text: string, at: number): boolean =>
  /(?:^|[\n\r.!?])\s*,?\s*$/.test(text.slice(Math.max(0, at - 4), at));

function* headingLines(text: string): Generator<Heading> {
  let start = 0;
  while (start < text.length) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    if (end - start <= LONGEST_HEADING) {
      const kind = kindOf(text.slice(start, end));
      if (kind) yield { start, headingEnd: end, kind };
    }
    start = end + 1;
  }
}

function kindOf(words: string): SectionKind | undefined {
  const heading = words
    .replace(/^[\s\d.)#*•-]+/, '')
    .trim()
    .replace(/\s+/g, ' ');
  if (heading === '' || /^[a-z]/.test(heading)) return undefined;
  return KINDS.get(heading.toLowerCase());
}

/**
 * The kind of a heading that is in no list, by its words: `OUTPATIENT MEDICATIONS ON TRANSFER`. One in capitals with none
 * of them opens a section of no kind, so that what stood before does not colour it.
 */
function kindByWords(words: string): SectionKind | undefined {
  const heading = words.replace(/^[\s\d.)#*•-]+/, '').trim();
  if (!/^\p{Lu}[\p{L}\s,/&'()-]+$/u.test(heading) || !heading.includes(' ')) return undefined;
  const capitals = heading === heading.toUpperCase();
  if (!capitals && /(?:^|\s)(?!and |of |on |in |at |for |to |the )\p{Ll}/u.test(heading)) return undefined;
  const kinds = WORDS.filter(({ word }) => word.test(heading)).map(({ kind }) => kind);
  const [only, more] = kinds;
  if (only && !more) return only;
  return capitals || more ? 'other' : undefined;
}

const WORDS: readonly { readonly word: RegExp; readonly kind: SectionKind }[] = [
  { word: /\bfamily\b.*\bhistory\b/i, kind: 'family' },
  { word: /\bsocial\b.*\bhistory\b/i, kind: 'social' },
  { word: /\b(?:past|prior|previous)\b.*\bhistory\b|\b(?:medical|surgical) history\b/i, kind: 'history' },
  { word: /\ballerg(?:y|ies)\b/i, kind: 'allergies' },
  { word: /\b(?:medications?|meds)\b/i, kind: 'medications' },
  { word: /\b(?:instructions|precautions)\b/i, kind: 'instructions' },
];

/** The context of a finding as its section colours it; what the sentence itself says goes first. */
export function inSection(context: Context, section: SectionKind): Context {
  switch (section) {
    case 'family':
      return { ...context, experiencer: 'family' };
    case 'history':
    case 'social':
      return context.time === 'recent' ? { ...context, time: 'historical' } : context;
    case 'instructions':
      return context.time === 'recent' ? { ...context, time: 'hypothetical' } : context;
    case 'allergies':
      return context.time === 'hypothetical' ? context : { ...context, time: 'conditional' };
    case 'medications':
    case 'present':
    case 'other':
      return context;
  }
}
