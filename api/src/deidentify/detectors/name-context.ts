import type { Finding } from '../finding.ts';
import { ACTS, CUES, RELATIONS, ROLES, TITLES } from '../lexicon/people-words.ts';
import { Class } from '../lexicon.ts';
import { gapBefore, type Note, startsLine, startsSentence, type Token } from '../tokens.ts';
import { findingOf } from './name-field.ts';
import { isCapital, isCredential, readName, readNameBackward, Worth, worthOf } from './name-reader.ts';

const set = (words: string) => new Set(words.split(' '));
const TITLE = set(TITLES);
const RELATION = set(RELATIONS);
const ROLE = set(ROLES);
const CUE = set(CUES);
const ACT = set(ACTS);
/** Titles that are ordinary words or shorthand too. */
const WEAK_TITLE = set(
  'miss father sister nurse officer judge pastor col gen maj sr fr sir dame captain detective col lt ms doctor madam mister attorney rev sra general deacon',
);
const WEAK_CREDENTIAL = set('pt ot ms ma pa do np sw st as bs dc nd rt rd od ba ep slp emt aprn ed cde');

/** Names known by the word beside them: a title, a credential, kinship, an occupation, an act of speech. */
export function detectContextName(note: Note): Finding[] {
  const found: Finding[] = [];
  for (let index = 0; index < note.tokens.length; index += 1) {
    const token = note.tokens[index];
    if (!token || token.shape === 'number' || token.shape === 'code') continue;
    if (TITLE.has(token.lower)) found.push(...afterTitle(note, index, token));
    if (RELATION.has(token.lower)) found.push(...besideRelation(note, index));
    if (ROLE.has(token.lower)) found.push(...afterRole(note, index, token), ...beforeRole(note, index));
    if (CUE.has(token.lower)) found.push(...afterCue(note, index, token));
    if (isCapital(token) && isCredential(note, index)) found.push(...beforeCredential(note, index, token));
    if (ACT.has(token.lower) && token.shape === 'lower') found.push(...beforeAct(note, index));
  }
  return found;
}

function afterTitle(note: Note, index: number, title: Token): Finding[] {
  const next = note.tokens[index + 1];
  const gap = gapBefore(note, index + 1);
  if (!next || !/^\.? {0,2}(?:\r?\n {0,4})?$|^ ?[.:] ?$/.test(gap) || (gap.includes('\n') && title.shape === 'lower'))
    return [];
  if (gap === '' && !/^[A-Z]/.test(next.text)) return [];
  const weak = WEAK_TITLE.has(title.lower);
  if (title.lower === 'ms' && title.shape === 'upper' && next.shape !== 'upper') return [];
  if (title.shape === 'initial') return [];
  const sub = /^(?:mr|mrs|ms|miss|mister|madam)$/.test(title.lower)
    ? 'PATIENT'
    : /^(?:father|sister)$/.test(title.lower)
      ? 'RELATIVE'
      : 'STAFF';
  const least = weak ? (next.shape === 'upper' ? Worth.unknown : Worth.ambiguous) : Worth.none;
  const name = readName(note, index + 1, {
    first: least,
    lower: !weak || title.lower === 'doctor' || title.lower === 'ms',
  });
  if (!name) return strongTitleAlone(note, index, title);
  const findings = [findingOf(note, name.first, name.last, sub, weak ? 0.8 : 0.95)];
  let last = name.last;
  for (let more = 0; more < 4; more += 1) {
    const step = /^(?:, | \/ |\/)$/.test(gapBefore(note, last + 1))
      ? last + 1
      : /^(?:and|or)$/.test(note.tokens[last + 1]?.lower ?? '')
        ? last + 2
        : 0;
    const other =
      step > 0 && title.lower.startsWith('dr')
        ? readName(note, step, { first: title.lower === 'drs' ? Worth.ambiguous : Worth.unknown })
        : undefined;
    if (!other) break;
    findings.push(findingOf(note, other.first, other.last, sub, 0.8));
    last = other.last;
  }
  return findings;
}

/** `Dr. Long`, `Mr. Will`: after an unmistakable title any capitalised word is the name. */
function strongTitleAlone(note: Note, index: number, title: Token): Finding[] {
  const next = note.tokens[index + 1];
  if (
    !next ||
    WEAK_TITLE.has(title.lower) ||
    !isCapital(next) ||
    next.shape === 'initial' ||
    isCredential(note, index + 1)
  )
    return [];
  if (next.shape === 'upper' && title.shape !== 'upper' && next.text.length < 4) return [];
  if (
    /^(?:will|may|is|was|has|at|on|in|of|who|and|or|to|the|please|office|visit|appt)$/.test(next.lower) &&
    next.shape !== 'capital'
  )
    return [];
  if (/^(?:The|He|She|Please|Office|Patient|Order|Orders|Note|Is|Was|Has|Who|At|On|In|To|And)$/.test(next.text))
    return [];
  return [findingOf(note, index + 1, index + 1, 'STAFF', 0.9)];
}

const BETWEEN_KIN = /^(?:,? | ?\(|: ?|, (?:who is |named )?|'s name (?:is )?| ?- ?| “| ")$/;

function besideRelation(note: Note, index: number): Finding[] {
  const found: Finding[] = [];
  const relation = note.tokens[index];
  let at = index + 1;
  if (relation && note.tokens[at]?.lower === 'in' && note.tokens[at + 1]?.lower === 'law') at += 2;
  if (relation?.lower === 'ex' && /^-/.test(gapBefore(note, at)) && RELATION.has(note.tokens[at]?.lower ?? ''))
    return [];
  while (
    /^(?:name|named|is|called|who|of|record|care|and|hcp|poa|present|at|bedside|s)$/.test(
      note.tokens[at]?.lower ?? '',
    ) &&
    at < index + 4
  ) {
    if (/^(?:of|at|present|care|record|who|and)$/.test(note.tokens[at]?.lower ?? '') && !isCapital(note.tokens[at + 1]))
      break;
    if (note.tokens[at]?.lower === 'at' || note.tokens[at]?.lower === 'and') break;
    at += 1;
  }
  const next = note.tokens[at];
  if (
    next &&
    next.line - (relation?.line ?? 0) <= 1 &&
    isCapital(next) &&
    BETWEEN_KIN.test(gapBefore(note, at).replace(/\s*\n\s*/, ' '))
  ) {
    const least = next.shape === 'upper' && !upperName(note, at) ? Worth.known : Worth.ambiguous;
    let name = readName(note, at, { first: least });
    while (name) {
      found.push(findingOf(note, name.first, name.last, 'RELATIVE', 0.85));
      const after = name.last + 1;
      const gap = gapBefore(note, after);
      const chained = note.tokens[after]?.lower === 'and' ? after + 1 : /^(?:, | & |\/)$/.test(gap) ? after : 0;
      name =
        chained > 0 ? readName(note, chained, { first: chained === after ? Worth.known : Worth.ambiguous }) : undefined;
    }
  }
  if (next && isPlainGivenName(note, at) && gapBefore(note, at) === ' ' && at === index + 1) {
    found.push(findingOf(note, at, at, 'RELATIVE', 0.75));
  }
  const before = index - 1;
  const opening = gapBefore(note, index);
  const direct =
    / ?\($|^, $/.test(opening) && opening.length <= 3
      ? before
      : /^(?:his|her|their|the|pt|patient)$/.test(note.tokens[before]?.lower ?? '') &&
          /^(?:, | \()$/.test(gapBefore(note, before))
        ? before - 1
        : -1;
  if (direct >= 0) {
    const name = readNameBackward(note, direct, Worth.unknown);
    if (name) found.push(findingOf(note, name.first, name.last, 'RELATIVE', 0.8));
  }
  return found;
}

/** A given name in lower case that is no other word: `husband gregory`. */
function isPlainGivenName(note: Note, index: number): boolean {
  const token = note.tokens[index];
  return (
    token?.shape === 'lower' &&
    (token.classes & Class.first) !== 0 &&
    (token.classes & (Class.male | Class.female)) !== 0 &&
    worthOf(note, index) === Worth.known
  );
}

function afterRole(note: Note, index: number, role: Token): Finding[] {
  const short = role.lower.length < 4 && role.lower !== 'pt';
  if (short && role.shape !== 'upper') return [];
  const at = /^(?:was|is|named)$/.test(note.tokens[index + 1]?.lower ?? '') ? index + 2 : index + 1;
  const next = note.tokens[at];
  if (!next || !isCapital(next) || !/^(?: |, | \(|: )$/.test(gapBefore(note, at))) return [];
  const person = /^(?:pt|patient|client)$/.test(role.lower);
  const strict = person || /^(?:ot|cm|sw|md|pa|np|rt|slp)$/.test(role.lower) || gapBefore(note, at) === ', ';
  if (next.shape === 'upper' && worthOf(note, at) < Worth.known && !upperName(note, at)) return [];
  const least =
    strict || startsSentence(note, at) ? Worth.unknown : STRONG_ROLE.test(role.lower) ? Worth.eponym : Worth.ambiguous;
  const name = readName(note, at, { first: next.shape === 'upper' ? Worth.ambiguous : least });
  return name ? [findingOf(note, name.first, name.last, person ? 'PATIENT' : 'STAFF', 0.78)] : [];
}
const STRONG_ROLE =
  /^(?:attending|surgeon|resident|midwife|hospitalist|physician|pcp|preceptor|fellow|intern|\w+ologist|\w+iatrist)$/;

/** `Short / ICU fellow`, `Hollis (charge nurse)`: a name, a sign, at most two words of a place, a trade. */
function beforeRole(note: Note, index: number): Finding[] {
  for (let at = index; at >= Math.max(1, index - 2); at -= 1) {
    const before = note.tokens[at - 1];
    if (!before || before.line !== note.tokens[index]?.line) return [];
    const gap = gapBefore(note, at);
    if (/^(?: ?\/ ?| ?\(| - |, (?:the )?)$/.test(gap)) {
      const opens = startsLine(note, at - 1) || startsLine(note, at - 2) || gap.endsWith('(');
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

/** Two words in capitals that both may be names. */
function upperName(note: Note, index: number): boolean {
  const next = note.tokens[index + 1];
  return (
    next?.shape === 'upper' &&
    gapBefore(note, index + 1) === ' ' &&
    worthOf(note, index) >= Worth.ambiguous &&
    worthOf(note, index + 1) >= Worth.eponym
  );
}

/** Cues after which even a word that has other senses is a person. */
const STRONG_CUE =
  /(?:\b[a-z]{2,}(?:ed|en|wn) by|\bd\/w|\bdw|\bspoke (?:with|to)|\btold|\binformed|\bnotified|\bpaged|\bf\/u w\/|\bw\/|\basked|\bnamed|\bnicknamed|\bcall me|\bcalled|\bper|\bgoes by|\baka|\bdear|\bhi|\bhello|\bsigned(?: by)?|\bdictated by|\btranscribed by|\bsigned by|\brequested by|\bseen by|\bdiscussed with|\bpatient|\bcontacted|\bsincerely,?|\bregards,?|\bthanks,?)\s+"?$/;

function afterCue(note: Note, index: number, cue: Token): Finding[] {
  const next = note.tokens[index + 1];
  const gap = gapBefore(note, index + 1);
  if (!next || !isCapital(next) || gap.length > 4 || !/^(?:[/]? ?|: ?|,\s{1,3}| ["“']|\.? )$/.test(gap)) return [];
  if (cue.lower === 'w' && !/^\/ ?$/.test(gap)) return [];
  if (
    next.shape === 'upper' &&
    (worthOf(note, index + 1) < Worth.known ||
      (cue.shape !== 'upper' && next.text.length < 5 && note.tokens[index + 2]?.shape !== 'upper'))
  )
    return [];
  const strong = STRONG_CUE.test(note.text.slice(Math.max(0, cue.start - 12), next.start).toLowerCase());
  const place = /^(?:from|to|for|re|via|cc|with|of|as)$/.test(cue.lower);
  const name = readName(note, index + 1, {
    first: strong ? Worth.ambiguous : Worth.unknown,
    comma: /^(?:for|re)$/.test(cue.lower),
  });
  if (!name) return [];
  const single = name.first === name.last;
  if (
    single &&
    place &&
    (next.classes & (Class.first | Class.surname)) === 0 &&
    !(cue.lower === 'for' && worthOf(note, index + 1) === Worth.unknown)
  )
    return [];
  if (single && (next.classes & Class.city) !== 0 && place && cue.lower !== 'with') return [];
  const findings = [findingOf(note, name.first, name.last, 'STAFF', strong ? 0.8 : 0.7)];
  const and = name.last + 1;
  const other =
    /^(?:and|&)$/.test(note.tokens[and]?.lower ?? '') || gapBefore(note, and) === ' & '
      ? readName(note, gapBefore(note, and) === ' & ' ? and : and + 1, { first: Worth.ambiguous })
      : undefined;
  if (other && !startsSentence(note, other.first))
    findings.push(findingOf(note, other.first, other.last, 'STAFF', 0.75));
  return findings;
}

function beforeCredential(note: Note, index: number, token: Token): Finding[] {
  const gap = gapBefore(note, index);
  if (!/^(?:\.?, ?|\.? | ?\()$/.test(gap)) return [];
  const weak = WEAK_CREDENTIAL.has(token.lower) && !/^-/.test(note.text.slice(token.end, token.end + 1));
  const name = readNameBackward(note, index - 1, weak ? Worth.known : Worth.eponym);
  if (name) {
    if (weak && name.first === name.last && !gap.includes(',')) return [];
    return [findingOf(note, name.first, name.last, 'STAFF', weak ? 0.75 : 0.92)];
  }
  const before = note.tokens[index - 1];
  const plain =
    before &&
    before.shape === 'capital' &&
    !weak &&
    gap.includes(',') &&
    (before.classes & Class.clinical) === 0 &&
    worthOf(note, index - 1) === Worth.none;
  return plain &&
    isCapital(note.tokens[index - 2]) &&
    gapBefore(note, index - 1) === ' ' &&
    worthOf(note, index - 2) >= Worth.ambiguous
    ? [findingOf(note, index - 2, index - 1, 'STAFF', 0.85)]
    : [];
}

function beforeAct(note: Note, index: number): Finding[] {
  const before = note.tokens[index - 1];
  if (before?.shape !== 'capital' || gapBefore(note, index) !== ' ') return [];
  const worth = worthOf(note, index - 1);
  const given = (before.classes & Class.first) !== 0;
  const agent =
    /^(?:paged|notified|aware|called|informed|rounding|rounded|signed|ordered|recommends?|recommended)$/.test(
      note.tokens[index]?.lower ?? '',
    ) &&
    (before.classes & (Class.surname | Class.eponym)) !== 0 &&
    worth >= Worth.eponym;
  const known = agent || (worth === Worth.known && (given || !startsSentence(note, index - 1)));
  const spoken =
    worth === Worth.unknown &&
    /^(?:stat|report|say|said|den|complain|call|want|ask|feel|verbal|agree|declin|refus|lives|brought|drove|paged|explained|accompan|expressed|acknowl|think|believ)/.test(
      note.tokens[index]?.lower ?? '',
    );
  if (!known && !spoken) return [];
  const name = readNameBackward(note, index - 1, agent ? Worth.eponym : Worth.unknown);
  return name ? [findingOf(note, name.first, name.last, agent ? 'STAFF' : 'PATIENT', known ? 0.75 : 0.6)] : [];
}
