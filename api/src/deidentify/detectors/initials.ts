import type { Finding } from '../finding.ts';
import { Class, classesOf } from '../lexicon.ts';
import { findShapes, shapesOf } from '../scan.ts';
import type { Note } from '../tokens.ts';

/** Initials that stand for a person: of dictator and typist, after `by`, after `patient`, as a signature. */
export function detectInitials(note: Note): Finding[] {
  return findShapes(note, RULES);
}

const rule = shapesOf('NAME', 'STAFF');

const RULES = [
  rule(/(?<=(?:^|\s))(?<id>[A-Z]{2,4})(?=[/:] ?[a-z]{2,4}(?=\s|$))/g, 0.85, atEndOfLine),
  rule(/(?<=(?:^|\s)[A-Z]{2,4}[/:] ?)(?<id>[a-z]{2,4})(?=\s|$)/g, 0.85, atEndOfLine),
  rule(/(?<=(?:^|\n)[ \t]{0,8})(?<id>[A-Z]{2,3})(?=[/:][a-z]{2,3}(?: {1,4}[DT][T:]| {2,}|\d|\s{0,40}$))/g, 0.85),
  rule(/(?<=(?:^|\n)[ \t]{0,8}[A-Z]{2,3}[/:])(?<id>[a-z]{2,3})(?= {1,4}[DT][T:]| {2,}|\d|\s{0,40}$)/g, 0.85),
  rule(/(?<=-- ?|~ ?)(?<id>[a-z]\. ?[a-z]\.(?: ?[a-z]\.)?|[A-Z]{2,3})(?=\s{0,40}(?:$|\n))/g, 0.8, notShorthand),
  rule(/(?<=(?:^|\s)[a-z]{2,4}[/:])(?<id>[a-z]{2,4})(?=\s{0,40}$)/g, 0.75),
  rule(
    /(?<=\b(?:by|By|BY):? )(?<id>[A-Z]\. ?[A-Z]\.(?: ?[A-Z]\.)?|[A-Z]{2,3})(?=[\s.,;)/]|$)/g,
    0.8,
    (value) => value.includes('.') || !SHORTHAND.has(value.toLowerCase()),
  ),
  rule(
    /(?<=\b(?:patient|pt|client|Patient|Pt|Client|PATIENT|subject|initials|Initials|INITIALS|named|resident),?:? )(?<id>[A-Z]\. ?[A-Z]\.(?: ?[A-Z]\.)?)(?=[\s.,;)]|$)/g,
    0.85,
    notShorthand,
  ),
  rule(
    /(?<![\w.&/-])(?<id>[A-Z]\.(?: ?[A-Z]\.){1,2})(?=,? (?:and [A-Z]|attended|shared|says|states|reports|denies|came|presents|called|lives|relapsed)|, [A-Z]\.)/g,
    0.75,
    notShorthand,
  ),
  rule(/(?<![\w.])(?<id>[A-Z]\. ?[A-Z]\.(?: ?[A-Z]\.)?)(?=,? \d{1,3} ?(?:[MF]\b|y\/?o|yo|year|yr|-year))/g, 0.85),
  rule(
    /(?<=(?:^|[\s(]))(?<id>[A-Z]{2,3})(?= (?:is an? )?\d{1,3} ?(?:[MF]\b|y\/?o|year|yr|-year))/g,
    0.85,
    (value) => notShorthand(value) && !DESCRIBED.has(value),
  ),
  rule(
    /(?<=(?:^|\n)[ \t]{0,4})\d{1,2}:?\d{2}\b[^\n]{6,120}?[ \t]{2,}(?<id>[A-Z]{2,3})(?=[ \t]{0,40}(?:\n|$))/g,
    0.8,
    (value) => notShorthand(value) && !DESCRIBED.has(value),
  ),
  rule(
    /(?<![\w.])(?<id>[A-Z]\.[A-Z]\.(?:[A-Z]\.)?)(?= (?:signed|agreed|states|stated|reports|denies|said|called|wants|lives|was (?:seen|born|told)|is (?:a|an|his|her|the) ))/g,
    0.78,
    (value) => (classesOf(value.toLowerCase().replaceAll('.', '')) & Class.clinical) === 0,
  ),
  rule(
    /(?<=\bby )(?<id>[a-z]{2,3})(?=,? (?:at |@ ?)?\d{1,4}(?:[:/]\d|[ ,.]|$))/g,
    0.75,
    (value) => classesOf(value) === 0 && !SHORTHAND.has(value),
  ),
  rule(
    /(?<=\b(?:[Tt]ech|[Cc]hecked|[Vv]erified|[Tt]yped|[Ee]ntered|[Ss]igned|[Rr]eviewed|[Rr]ecorder|[Ss]cribe|[Nn]urse|[Ss]taff|[Dd]ictated|[Tt]ranscribed)(?: by)?: ?)(?<id>[A-Z]{2,3})(?= ?\/|\s{0,40}(?:$|\n)| {2,})/g,
    0.82,
    notShorthand,
  ),
  rule(
    /(?<=\b(?:[Tt]ech|[Tt]echnologist|[Ss]cribe|[Rr]ecorder) )(?<id>[A-Z]{2,3})(?=[.,;]|\s{0,40}(?:$|\n))/g,
    0.8,
    notShorthand,
  ),
  rule(/(?<=: ?[A-Z]{2,3} ?\/ ?)(?<id>[A-Z]{2,3}|[a-z]{2,3})(?=[.\n]|\s{0,40}$| {2,})/g, 0.75, notShorthand),
  rule(/(?<=[.!"\u201d)] {1,2})(?<id>[A-Z]{3}|[A-Z]\.[A-Z]\.(?:[A-Z]\.)?)(?=\s{0,40}$)/g, 0.75, notShorthand),
  rule(
    /(?<=(?:^|[\s.!])[-\u2013\u2014~]{1,2} ?)(?<id>[A-Z][a-z]{2,15})(?=\s{0,40}$)/g,
    0.75,
    (value) => (classesOf(value.toLowerCase()) & (Class.basic | Class.clinical)) === 0,
  ),
  rule(/(?<=[.!] {1,2})(?<id>[a-z]{2,3})(?=\s{0,40}$)/g, 0.75, (value) => classesOf(value) === 0),
  rule(/(?<=\b(?:RTC|RTO|RTN|F\/U|f\/u)\b[^\n]{1,16} )(?<id>[A-Z]{2,3})(?=\s{0,40}$)/gm, 0.78, notShorthand),
  rule(
    /(?<=\b(?:[Ss]ubject|SUBJECT|[Pp]articipant|[Ss]ubj|[Cc]andidate)\.? (?:ID |id |# ?)?[A-Z\d][A-Z\d-]{3,16} )(?<id>[A-Z]{3})(?=[:,;)]| \(|$)/gm,
    0.8,
    notShorthand,
  ),
  rule(/(?<=\b(?:initials|Initials|INITIALS|Initialed|initialed)(?: by)?:? )(?<id>[A-Z]{2,3})\b/g, 0.9),
  rule(/(?<=(?:(?<![A-Z])\.|\n|--| {2}) ?)(?<id>[A-Z]\.[A-Z]\.(?:[A-Z]\.)?)(?=\s{0,40}(?:$|\n))/g, 0.8),
  rule(
    /(?<=(?:MD|M\.D\.|DO|RN|NP|PA|PA-C|PhD|Ph\.D\.|FACC|FACS|FACP|LICSW|LCSW) {2,6})(?<id>[a-z]{2,3})(?=\s{0,40}(?:$|\n))/g,
    0.85,
  ),
  rule(
    /(?<=\b(?:D|T|DD|DT|TD): ?[\d/:. -]{6,30} {1,6})(?<id>[A-Za-z]{2,3})(?=\s{0,40}(?:$|\n|[/:]))/g,
    0.8,
    notShorthand,
  ),
  rule(
    /(?<=\b(?:[Tt]rans(?:cribed)?|[Tt]yped|[Mm]inutes(?=:)|MINUTES(?=:)|[Ee]xported by|[Pp]rinted by|[Ss]canned by|[Kk]eyed by)[.:]? )(?<id>\p{Ll}{2,3}|[A-Z]{2,3})(?=\s{0,40}$|\s{0,40}\n| \d| from\b)/gu,
    0.82,
  ),
  rule(/(?<=(?:[ .)]|^)--? ?)(?<id>[a-z]{3}|[A-Z]\.[A-Z]\.)(?=\s{0,40}$|,?\s(?:CPhT|RN|MD|LPN|MA|NP|PA|RPh)\b)/gm, 0.8),
  rule(
    /(?<=\b(?:[Aa]uthor|[Cc]oded|[Ss]cribed|[Pp]roofed|[Ee]ntered|[Ii]ndexed|[Ss]canned|[Uu]ploaded|[Rr]ecorded)(?: by)?[:]? )(?<id>[a-z]{2,3})(?=\s{0,40}$|[.;]| on \d| (?:@ )?\d)/gm,
    0.8,
    (value) => (classesOf(value) & Class.basic) === 0,
  ),
  rule(/(?<=(?:^|\s)\/ ?)(?<id>[a-z]{3})(?=[ \t]{0,40}$)/gm, 0.75, (value) => classesOf(value) === 0),
  rule(/(?<=^[ \t]{0,4})(?<id>[a-z]{2,3})(?=[/:][a-z]{2,3}[ \t]{0,40}$)/gm, 0.78),
  rule(/(?<=\bCLERK )(?<id>[A-Z]{2,3})\b/g, 0.85),
  rule(/(?<=\d{2,4} )(?<id>[A-Z]\.[A-Z]\.)(?=\s{0,40}(?:\n|$))/g, 0.8),
  rule(/(?<=(?:^|[\s(]))(?<id>[A-Z]\.[A-Z]\.)(?=, [A-Z]{0,3}-?\d{3,})/g, 0.85),
  rule(
    /(?<=^[ \t]{0,4}\d{1,2}\/\d{1,2}\b[^\n]{10,110}[ \t]{2})(?<id>[A-Z]{2,3})(?=[ \t]{0,40}$)/gm,
    0.78,
    (value) => value.length < 4,
  ),
];

/** Shorthand such as `EMS`, `PT`, `IV` is no person. */
function notShorthand(value: string): boolean {
  const word = value.toLowerCase().replaceAll(/[. ]/g, '');
  return value.includes('.') || ((classesOf(word) & Class.clinical) === 0 && !SHORTHAND.has(word));
}
/** What stands before an age and is no person: handedness, and how a patient looks. */
const DESCRIBED = new Set('RTC RH LH WF WM BF BM HF HM AF AM AAF AAM WNL NAD'.split(' '));
const SHORTHAND = new Set(
  'dob mrn ssn npi dea tel fax phn hcn nhs nhi ndc the his her our an a all any us now day lmp edd hx wt ems fda cdc who iv im po ng lp bal eua eeg emg ekg ecg tte tee xr cxr cta us usg abg vbg pft ph bmi icd ed md cpr bipap cpap picc g j gtube peg ercp egd lab rt ivig pca iol dr hd vac fna eus nst bpp hpf rna ihc fish ab pe ir og pcr ct mri us er ed or pt ot st rn md np pa do cns tpn bid tid vna ems ems dpt hr it us uk usa cmo ceo rt sw cm lab ir vad ecmo kub tele aca hh hha pct mva mvc dnr cva mi tia chf cad dm htn copd esrd afib sob cp uti dvt pe dcf cps pd pcp gi gu ent ob id np bls als irb hhs npo nih acls step'.split(
    ' ',
  ),
);

function atEndOfLine(value: string, note: Note, _: number, end: number): boolean {
  const rest = note.text.slice(end, end + 12);
  const closes = /^[/:]? ?[a-z]{0,4}\s*(?:$|\n)/.test(rest);
  return closes && (notShorthand(value) || (/^[/:][a-z]/.test(rest) && !SHORTHAND.has(value.toLowerCase())));
}
