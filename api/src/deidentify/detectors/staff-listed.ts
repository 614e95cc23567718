import type { Finding } from '../finding.ts';
import { Class, classesOf } from '../lexicon.ts';
import { type Detector, findShapes, type ShapeRule, shapesOf } from '../scan.ts';

/**
 * Staff as forms, headings and hand-overs list them: the family name first (`TRIAGE RN BLOOD, JORGE`), in a row of roles
 * (`ANES BURKE   CRNA ABUBAKAR`), beside a degree or a day (`ref Blood MD`, `peds Strong 3/21`), and as initials behind
 * whoever dictated (`Addison/fr`, `[gi]`, `trans 1/18/16 ygy`).
 */
export const detectListedStaff: Detector = (note): Finding[] => findShapes(note, RULES);

const NAME = "\\p{Lu}[\\p{L}'\\u2019-]{1,24}";
const FAMILY = `(?:(?:van|de|der|den|la|von|St\\.?|[DO\\u00d3]) )*${NAME}`;
const DEGREE = '(?:MD|DO|RN|NP|PA|PA-C|CNM|CRNA|DPM|PhD|DDS|OD|APRN|LPN)';
const LISTED =
  '(?:RN|LPN|CRNA|NURSE|Nurse|TECH|[Pp]rimary [Cc]are|PRIMARY CARE|REQUESTED BY|[Rr]equested [Bb]y|ORDERED BY|[Oo]rdered [Bb]y|REFERRED BY|[Rr]eferred [Bb]y|ATTENDING|[Aa]ttending|PROVIDER|[Pp]rovider|PCP|PMD|SURGEON|[Ss]urgeon|ANES|FELLOW|RESIDENT)';
const IN_A_ROW =
  '(?:CRNA|ANES|ANESTHESIA|SURGEON|ASST|ASSIST|FELLOW|RESIDENT|SCRUB|CIRC|CIRCULATOR|ATTENDING|PERFUSIONIST)';
const SERVICE =
  '(?:PMD|PCP|pmd|pcp|peds|ref|ob|OB|pedi|cards|ortho|neuro|onc|heme|derm|psych|uro|renal|pulm|endo|rheum|ENT|GI|ophtho)';

const RULES = [
  staff(
    `(?<=\\b${LISTED}:? {1,3})(?<id>${FAMILY}, ${NAME}(?: [A-Z]\\.?)?)(?= {2,}|\\s*\\n|,? ${DEGREE}\\b|\\s*$)`,
    isListed,
  ),
  staff(`(?<=(?:^| {2,})${IN_A_ROW} )(?<id>[A-Z][A-Z'\\u2019-]{2,24})(?= {2,}|\\s*\\n|\\s*$)`, notClinical),
  staff(
    `(?<=\\b(?:[Cc]irculator|[Ss]crub(?: tech| nurse)?|[Pp]erfusionist|[Ff]irst assist) )(?<id>${NAME} [A-Z]\\.)(?!\\w)`,
    notClinical,
  ),
  staff(`(?<=\\b${SERVICE} )(?<id>${FAMILY})(?=,? ${DEGREE}\\b)`, notUpper),
  staff(`(?<=\\b${SERVICE} )(?<id>${FAMILY})(?= \\d{1,2}/\\d{1,2}\\b)`, noVisit),
  staff(
    `(?<=\\b(?:[Aa]ttending|[Ss]urgeon|[Rr]esident|[Nn]urse|[Ff]ellow|[Dd]r\\.?|[Pp]rof\\.?) )(?<id>(?:van|von|ter|ten|del?|della|di|la|el|al|bin|ibn)(?: (?:der|den|la|los|las))? ${NAME})(?!\\w)`,
  ),
  staff(`(?<=\\bPMD )(?<id>${FAMILY})(?=\\.\\s|;|$)`, notShort),
  staff(`(?<=\\b${DEGREE} ?/ ?)(?<id>${FAMILY})(?=,? ${DEGREE}\\b)`, notUpper),
  staff(`(?<=\\b[Cc]rew ${NAME}/)(?<id>${NAME})(?![\\w/])`, notShort),
  staff(`(?<=(?:^|\\n))(?<id>${NAME})(?=/[a-z]{2,3}\\s{0,40}$)`, notShort),
  staff(`(?<=(?:^|\\n)${NAME}/)(?<id>[a-z]{2,3})(?=\\s{0,40}$)`),
  staff('(?<=(?:\\n| {2})[A-Z]{2,4}[/:])(?<id>[a-z]{2,3})(?=\\s{0,40}$)'),
  staff('(?<=\\[)(?<id>[a-z]{2,3})(?=\\]\\s{0,40}$)'),
  staff('(?<=(?:\\n| {2})(?:ds|DS|ts|TS|dt|tr|tb): ?)(?<id>[a-z]{2,3})(?=\\s{0,40}$)'),
  staff(
    '(?<=\\b(?:dict|trans|typed|transcribed) \\d{1,2}[/-]\\d{1,2}[/-]\\d{2,4} )(?<id>[a-z]{2,3}|[A-Z]{2,3})(?=\\s{0,40}(?:$|\\n))',
  ),
];

function staff(source: string, accept?: ShapeRule['accept']): ShapeRule {
  return shapesOf('NAME', 'STAFF')(new RegExp(source, 'gu'), 0.82, accept);
}

/** `KESSLER, OLIVE`: the word behind the comma is a given name, or in no list. */
function isListed(value: string): boolean {
  const given = classesOf(/, ([^ ]+)/.exec(value)?.[1]?.toLowerCase() ?? '');
  return given === 0 || (given & Class.first) !== 0;
}

function notClinical(value: string): boolean {
  const word = classesOf((/[^ ]+$/.exec(value.replace(/ [A-Z]\.$/, ''))?.[0] ?? '').toLowerCase());
  return (word & (Class.first | Class.surname)) !== 0 || (word & (Class.clinical | Class.basic)) === 0;
}

/** Shorthand in capitals is no name here. */
function notShort(value: string): boolean {
  return notClinical(value) && notUpper(value);
}

function notUpper(value: string): boolean {
  return !/^[A-Z]{2,4}$/.test(value);
}

/** `ortho Clinic 3/21`: what there is on a day, instead of who is seen. */
function noVisit(value: string): boolean {
  return notUpper(value) && (classesOf(value.toLowerCase()) & Class.clinical) === 0 && !VISITS.has(value.toLowerCase());
}
const VISITS = new Set(
  'clinic consult visit appt appointment follow note exam review labs eval call referral'.split(' '),
);
