import type { Finding } from '../finding.ts';
import { RELATIONS } from '../lexicon/people-words.ts';
import { Class, looksClinical } from '../lexicon.ts';
import { gapBefore, type Note } from '../tokens.ts';
import { findingOf } from './name-field.ts';
import { readName, readNameBackward } from './name-reader.ts';
import { isCapital, isUnlisted, upperName, Worth, worthOf } from './name-worth.ts';

/** Words of kinship, beside which names stand. */
export const RELATION = new Set(RELATIONS.split(' '));

/** Names behind a word of kinship, `son Tyrone`, `Family (Amy and Luis)`, and before one, `Aisha (niece)`. */
export function besideRelation(note: Note, index: number): Finding[] {
  return [...behindRelation(note, index), ...beforeRelation(note, index)];
}

const BETWEEN = /^(?:,? | ?\(|: ?|, (?:who is |named )?|'s name (?:is )?| - | “| ")$/;

function behindRelation(note: Note, index: number): Finding[] {
  const relation = note.tokens[index];
  const at = pastFiller(note, index);
  const next = note.tokens[at];
  if (!relation || !next || next.line - relation.line > 1) return [];
  if (at === index + 1 && gapBefore(note, at) === ' ' && isPlainGivenName(note, at)) {
    return [findingOf(note, at, at, 'RELATIVE', 0.75)];
  }
  if (!isCapital(next) || !BETWEEN.test(gapBefore(note, at).replace(/\s*\n\s*/, ' '))) return [];
  const found: Finding[] = [];
  const upper = next.shape === 'upper';
  const alone =
    upper &&
    isUnlisted(note, at) &&
    !looksClinical(next.lower) &&
    /^(?:[.,;)]|$| (?:IS|AND|HAS|WAS|WHO|AT)\b)/.test(note.text.slice(next.end, next.end + 5));
  const least = upper ? (upperName(note, at) ? Worth.none : alone ? Worth.unknown : Worth.known) : Worth.eponym;
  let name = readName(note, at, { first: least, announced: next.shape === 'capital' });
  while (name) {
    found.push(findingOf(note, name.first, name.last, 'RELATIVE', 0.85));
    const after = name.last + 1;
    if (note.tokens[after]?.lower === 'and')
      name = readName(note, after + 1, { first: Worth.ambiguous, announced: true });
    else if (/^(?:, | & |\/)$/.test(gapBefore(note, after))) name = readName(note, after, { first: Worth.unknown });
    else name = undefined;
  }
  return found;
}

/** Skips `-in-law`, `'s name is`, `who is`, `of record`. */
function pastFiller(note: Note, index: number): number {
  let at = index + 1;
  if (note.tokens[at]?.lower === 'in' && note.tokens[at + 1]?.lower === 'law') at += 2;
  while (at < index + 4 && FILLER.test(note.tokens[at]?.lower ?? '') && !isCapital(note.tokens[at])) {
    const closes =
      !isCapital(note.tokens[at + 1]) && /^(?:of|present|care|record|who)$/.test(note.tokens[at]?.lower ?? '');
    if (closes) break;
    at += 1;
  }
  return at;
}
const FILLER = /^(?:name|named|is|called|who|of|record|care|hcp|poa|present)$/;

/** A given name in lower case that is no other word: `husband gregory`. */
function isPlainGivenName(note: Note, index: number): boolean {
  const token = note.tokens[index];
  const gendered = Class.male | Class.female;
  return token?.shape === 'lower' && (token.classes & gendered) !== 0 && worthOf(note, index) === Worth.known;
}

function beforeRelation(note: Note, index: number): Finding[] {
  const before = index - 1;
  const owned = OWNER.test(note.tokens[before]?.lower ?? '') && /^(?:, | \()$/.test(gapBefore(note, before));
  const apposed = /^(?: ?\(|, )$/.test(gapBefore(note, index));
  if (!apposed && !owned) return [];
  const name = readNameBackward(note, apposed ? before : before - 1, Worth.unknown);
  return name ? [findingOf(note, name.first, name.last, 'RELATIVE', 0.8)] : [];
}
const OWNER = /^(?:his|her|their|the|pt|patient)$/;
