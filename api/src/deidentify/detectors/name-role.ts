import type { Finding } from '../finding.ts';
import { ROLES } from '../lexicon/people-words.ts';
import { gapBefore, type Note, startsLine, startsSentence, type Token } from '../tokens.ts';
import { findingOf } from './name-field.ts';
import { readName, readNameBackward } from './name-reader.ts';
import { isBarred, isCapital, isSeldomCapital, upperName, Worth, worthOf } from './name-worth.ts';

/** Words of trades and offices, beside which names stand. */
export const ROLE = new Set(ROLES.split(' '));

/** `nurse Kelly`, `Your nurse was Logan`. */
export function afterRole(note: Note, index: number, role: Token): Finding[] {
  const short = role.lower.length < 4 && role.lower !== 'pt';
  if (short && role.shape !== 'upper') return [];
  const at = /^(?:was|is|named)$/.test(note.tokens[index + 1]?.lower ?? '') ? index + 2 : index + 1;
  const next = note.tokens[at];
  if (!next || !isCapital(next) || !/^(?: |, | \(|: )$/.test(gapBefore(note, at))) return [];
  const person = /^(?:pt|patient|client)$/.test(role.lower);
  const strict = person || /^(?:ot|cm|sw|md|pa|np|rt|slp)$/.test(role.lower) || gapBefore(note, at) === ', ';
  const upper = next.shape === 'upper' && upperName(note, at);
  if (next.shape === 'upper' && !upper && worthOf(note, at) < Worth.known) return [];
  const least =
    strict || startsSentence(note, at) ? Worth.unknown : STRONG_ROLE.test(role.lower) ? Worth.eponym : Worth.ambiguous;
  const name = readName(note, at, {
    first: upper ? Worth.none : next.shape === 'upper' ? Worth.ambiguous : least,
    comma: person,
    announced: !strict,
  });
  return name ? [findingOf(note, name.first, name.last, person ? 'PATIENT' : 'STAFF', 0.78)] : [];
}
const STRONG_ROLE =
  /^(?:attending|surgeon|resident|midwife|hospitalist|physician|pcp|preceptor|fellow|intern|\w+ologist|\w+iatrist)$/;

/** `Short / ICU fellow`, `Hollis (charge nurse)`: a name, a sign, at most two words of a place, a trade. */
export function beforeRole(note: Note, index: number): Finding[] {
  for (let at = index; at >= Math.max(1, index - 2); at -= 1) {
    const before = note.tokens[at - 1];
    if (!before || before.line !== note.tokens[index]?.line) return [];
    const gap = gapBefore(note, at);
    if (/^(?: ?\/ ?| ?\(| - |, (?:the )?)$/.test(gap)) {
      const opens = startsLine(note, at - 1) || startsLine(note, at - 2) || gap.endsWith('(');
      const slash = gap.includes('/') && startsLine(note, at - 1) && isSeldomCapital(before) && !isBarred(before);
      if (slash) return [findingOf(note, at - 1, at - 1, 'STAFF', 0.76)];
      const name =
        opens && before.shape === 'capital'
          ? readNameBackward(note, at - 1, gap.includes(',') ? Worth.known : Worth.ambiguous)
          : undefined;
      return name ? [findingOf(note, name.first, name.last, 'STAFF', 0.76)] : [];
    }
    if (gap !== ' ') return [];
  }
  return [];
}
