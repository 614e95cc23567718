import type { Finding } from '../finding.ts';
import { ACTS, CUES, TITLES } from '../lexicon/people-words.ts';
import { Class, looksClinical } from '../lexicon.ts';
import { gapBefore, type Note, startsLine, startsSentence, type Token } from '../tokens.ts';
import { isOrdinary, readAnyBackward } from './name-any.ts';
import { findingOf } from './name-field.ts';
import { besideRelation, RELATION } from './name-kin.ts';
import { isCredential, readName, readNameBackward } from './name-reader.ts';
import { afterRole, beforeRole, ROLE } from './name-role.ts';
import { isBarred, isCapital, Worth, worthOf } from './name-worth.ts';

const set = (words: string) => new Set(words.split(' '));
const TITLE = set(TITLES);
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
  if (note.text[next.end] === '|') return [];
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
    announced: /^(?:miss|ms|mister|fr|sra|señora|señor)$/.test(title.lower) && next.shape === 'capital',
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
    isBarred(next) ||
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

/** Cues after which even a word that has other senses is a person. */
const STRONG_CUE =
  /(?:\b[a-z]{2,}(?:ed|en|wn) by|\bd\/w|\bdw|\bspoke (?:with|to)|\btold|\binformed|\bnotified|\bpaged|\bf\/u w\/|\bw\/|\basked|\bnamed|\bnicknamed|\bcall me|\bcalled|\bper|\bgoes by|\bbe called|\bcopy to|\baka|\bdear|\bhi|\bhello|\bsigned(?: by)?|\bdictated by|\btranscribed by|\bsigned by|\brequested by|\bseen by|\bdiscussed with|\bpatient|\bcontacted|\bsincerely,?|\bregards,?|\bthanks,?)\s+"?$/;

/** Cues that only people follow. */
const PERSON_CUE =
  /(?:\b(?:divorced?|separated|divorcing|estranged|split) from|\b(?:married|engaged|remarried|related) to|\bd\/w|\bdw|\bspoke (?:with|to)|\btold|\binformed|\bnotified|\bpaged|\bf\/u w\/|\bnamed|\bname (?:is|as|was)|\bnicknamed|\bgoes by|\bbe called|\bcopy to|\bpreferred name|\baka|\bdear|\bdiscussed with|\bcontacted|\brouted to|\b(?:dictated|transcribed|signed|given|intubated|placed|performed|reviewed|seen|requested|evaluated|read|verified|interpreted|witnessed|assisted|staffed|supervised|approved|ordered|called|reported|collected|drawn) by)\s+"?$/;

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
  const before = note.text.slice(Math.max(0, cue.start - 12), next.start).toLowerCase();
  const strong = STRONG_CUE.test(before);
  const place = /^(?:from|to|for|re|via|cc|with|of|as|is|was)$/.test(cue.lower) && !PERSON_CUE.test(before);
  if (/^(?:as|is|was|name)$/.test(cue.lower) && !PERSON_CUE.test(before)) return [];
  const name = readName(note, index + 1, {
    first: strong ? Worth.ambiguous : Worth.unknown,
    comma: /^(?:for|re)$/.test(cue.lower),
    announced: PERSON_CUE.test(before),
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

/** `Flax Sailing, M.D.`, `Per Lavender RN`: before letters that are nothing else any words are a name where one may begin. */
function anyBefore(note: Note, index: number, gap: string): Finding | undefined {
  if (note.tokens[index]?.shape === 'upper') return undefined;
  const name = readAnyBackward(note, index);
  const opener = name && note.tokens[name.first];
  if (!name || !opener) return undefined;
  const begins =
    startsSentence(note, name.first) ||
    /[/(\u2014]/.test(gapBefore(note, name.first)) ||
    note.tokens[name.first - 1]?.shape === 'lower';
  if (name.first < name.last)
    return gap.includes(',') || begins ? findingOf(note, name.first, name.last, 'STAFF', 0.85) : undefined;
  return begins && gap === ' ' && !isOrdinary(opener)
    ? findingOf(note, name.first, name.last, 'STAFF', 0.76)
    : undefined;
}

function beforeCredential(note: Note, index: number, token: Token): Finding[] {
  const gap = gapBefore(note, index);
  if (!/^(?:\.?, ?|\.? | ?\()$/.test(gap)) return [];
  const weak = WEAK_CREDENTIAL.has(token.lower) && !/^-/.test(note.text.slice(token.end, token.end + 1));
  const any = weak && !isCredential(note, index + 1) ? undefined : anyBefore(note, index - 1, gap);
  const name = readNameBackward(note, index - 1, weak ? Worth.known : Worth.eponym);
  if (any && any.start < (note.tokens[name?.first ?? index]?.start ?? 0)) return [any];
  if (name) {
    if (weak && name.first === name.last && !gap.includes(',')) return [];
    const first =
      name.first === name.last && (!weak || gap.includes(',')) ? withOrdinaryGiven(note, name.first) : name.first;
    return [findingOf(note, first, name.last, 'STAFF', weak ? 0.75 : 0.92)];
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

/** `Free Ozolins, MD`, `Hosanna K. Matalon, MD`: where a line or clause begins, the word before is the given name. */
function withOrdinaryGiven(note: Note, family: number): number {
  const initial = note.tokens[family - 1]?.shape === 'initial' && /^\.? $/.test(gapBefore(note, family));
  const given = initial ? family - 2 : family - 1;
  const token = note.tokens[given];
  if (token?.shape !== 'capital' || isBarred(token) || gapBefore(note, given + 1) !== ' ') return family;
  const ordinary = (token.classes & (Class.basic | Class.clinical | Class.state)) !== 0;
  const opens = startsLine(note, given) || startsSentence(note, given);
  return opens && (startsLine(note, given) || !ordinary) ? given : family;
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
  const paged =
    note.tokens[index]?.lower === 'paged' &&
    (before.classes & (Class.basic | Class.clinical)) === 0 &&
    !looksClinical(before.lower);
  const known = agent || paged || (worth === Worth.known && (given || !startsSentence(note, index - 1)));
  const spoken =
    worth === Worth.unknown &&
    /^(?:stat|report|say|said|den|complain|call|want|ask|feel|verbal|agree|declin|refus|lives|brought|drove|paged|explained|accompan|expressed|acknowl|think|believ|turn|enjoy|love)/.test(
      note.tokens[index]?.lower ?? '',
    );
  if (paged && worth < Worth.unknown) return [findingOf(note, index - 1, index - 1, 'STAFF', 0.75)];
  if (!known && !spoken) return [];
  const name = readNameBackward(note, index - 1, agent ? Worth.eponym : Worth.unknown);
  return name ? [findingOf(note, name.first, name.last, agent ? 'STAFF' : 'PATIENT', known ? 0.75 : 0.6)] : [];
}
