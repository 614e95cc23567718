import { isEponymUse, isNamedTerm } from '../eponym.ts';
import type { Finding } from '../finding.ts';
import { RELATIONS } from '../lexicon/people-words.ts';
import { Class, looksClinical } from '../lexicon.ts';
import { gapBefore, type Note, startsSentence, type Token } from '../tokens.ts';
import { findingOf } from './name-field.ts';
import { isBarred, joinsOrdinaryWord, Worth, worthOf } from './name-worth.ts';

/**
 * A word that may be a name, by what is said of it: `Ahaan is here with`, `Chance (son)`, `told Grace that`. Where a
 * sentence begins a capital tells nothing, so there the words behind must be ones that only people follow.
 */
export function subjectName(note: Note, index: number, token: Token): Finding | undefined {
  if (token.shape !== 'capital' || isBarred(token) || joinsOrdinaryWord(note, index)) return undefined;
  if (isEponymUse(note, index) || isNamedTerm(note, index)) return undefined;
  const behind = note.text.slice(token.end, token.end + 40);
  if (!/^(?:[ ,(.;:!?)]|['’]s|$)/.test(behind)) return undefined;
  if ((AGED.test(behind) || KINDRED.test(behind)) && isNoOneElse(token))
    return findingOf(note, index, index, 'PATIENT', 0.75);
  if (SURELY.test(behind) && (token.classes === 0 || mayBeGiven(token)))
    return findingOf(note, index, index, 'PATIENT', 0.75);
  if (!mayBeGiven(token)) return undefined;
  const starts = startsSentence(note, index);
  const before = note.tokens[index - 1];
  const beginsName = starts || before?.shape === 'lower' || gapBefore(note, index) === ', ';
  if (!beginsName) return undefined;
  const worth = worthOf(note, index);
  if (worth >= Worth.unknown && DOING.test(behind)) return findingOf(note, index, index, 'PATIENT', 0.7);
  if (starts)
    return isScottishOrIrish(token) && worth === Worth.known ? findingOf(note, index, index, 'STAFF', 0.6) : undefined;
  const given = (token.classes & Class.first) !== 0;
  const met = given && MET.test(note.text.slice(Math.max(0, token.start - 14), token.start));
  return met && ENDS.test(behind) ? findingOf(note, index, index, 'RELATIVE', 0.74) : undefined;
}

/** A given name, a family name, or a word of no list; never a medicine, a finding or a state. */
function mayBeGiven({ classes, lower }: Token): boolean {
  if ((classes & (Class.clinical | Class.state)) !== 0 || looksClinical(lower)) return (classes & Class.first) !== 0;
  if ((classes & (Class.first | Class.surname)) !== 0) return true;
  return classes === 0 && lower.length > 2;
}

const KIN = RELATIONS.split(' ')
  .filter((word) => /^\p{L}{3,}$/u.test(word) && !/^(?:name|family|child|parent|ex|visitors?|source)$/.test(word))
  .join('|');
/** `Starlet is a 38-year-old`: any word but one that names a kind of person. */
function isNoOneElse({ classes, lower }: Token): boolean {
  return (
    (classes & (Class.clinical | Class.state)) === 0 && lower.length > 1 && !PERSON.test(lower) && !isRelative(lower)
  );
}
const KINDRED = new RegExp(
  `^(?:,? ?\\((?:his |her |their |pt's |the )?(?:[a-z]+ )?(?:${KIN})[),]| is (?:his|her|their|pt's) (?:[a-z]+ )?(?:${KIN})\\b)`,
);
const AGED = /^,? (?:is|was) (?:now )?an? \d{1,3}[ -](?:year|yr|y\/?o|month|week|day)/;
const PERSON =
  /^(?:child|infant|baby|boy|girl|man|woman|lady|gentleman|client|individual|veteran|proband|donor|subject|candidate|driver|victim|passenger|student|teenager|adolescent|teen|toddler|newborn|neonate|youth|adult|elder|senior|member|resident|participant|claimant|inmate|guest|worker|employee|person|it|there|this|that|he|she|who|latter|former|other|one|case|index|male|female|also|currently|briefly)$/;
const isRelative = (lower: string): boolean => RELATIONS.split(' ').includes(lower);

/** What is said of people alone, whatever the word before means besides. */
const SURELY = new RegExp(
  `^(?:,? ?\\((?:his |her |their |pt's |the )?(?:[a-z]+ )?(?:${KIN})[),]| is (?:here (?:with|for|today)|(?:his|her|their|the patient's|pt's) (?:[a-z]+ )?(?:${KIN})|an? \\d{1,3}|\\d{1,3}(?=[ .,]|yo)|accompanied by)|, (?:who (?:is|was|has|lives|brought|works)|an? \\d{1,3}[ -]?(?:y|m)|as (?:he|she|they) )|,? an? \\d{1,3}[ -](?:year|month|week|day)[ -]old| will (?:see|call|return|bring|drive|come|follow|need|be (?:seen|discharged|admitted)) )`,
);
/** What people do, said also of things now and then. */
const DOING =
  /^ (?:remains (?:on|in|intubated|sedated|stable|afebrile|NPO|alert)|(?:ambulat|rest|sleep|tolerat|eat|refus|walk|sitt?)(?:ing|es|s|ed) |(?:presents|presented) (?:with|to|for|today)|was (?:seen|brought|born|discharged|extubated|intubated|admitted)|has (?:been|had) |denies|reports|states|c\/o|complains|says|lives|feels|wants|asks|prefers|agrees|lives|understands|verbalized|appears|continues to|returns|came|underwent|tolerated|was given)/;
/** `told Grace`, `with Hope`: what stands before people. */
const MET =
  /\b(?:see|saw|seeing|told|tell|asked|called|call|with|met|visit|visited|contacted|and|by|says|said|that|if|from|to|husband|wife) $/;
const ENDS =
  /^(?:[.;:!?)]|, |$|['’]s | (?:on|at|and|is|was|has|had|will|who|said|says|about|today|tomorrow|can|could|would|in the|to (?:call|come|bring|drive|see)|\())/;

/** `O'Neil`, `McAdams`: a capital within, as names alone have it. */
function isScottishOrIrish(token: Token): boolean {
  return /^(?:Mc|Mac|O['’])\p{Lu}\p{Ll}{2,}/u.test(token.text);
}
