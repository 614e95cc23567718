import type { Finding } from '../finding.ts';
import { Class, looksClinical } from '../lexicon.ts';
import { findShapes } from '../scan.ts';
import { type Note, tokensIn } from '../tokens.ts';
import { nameRule, noMedicine } from './name-rule.ts';
import { isBarred } from './name-worth.ts';

/** Names beside kin, trades and acts of speech where the case of letters tells nothing, or the name is a word too. */
export function detectCasedName(note: Note): Finding[] {
  return findShapes(note, RULES);
}

const KIN =
  'mother|father|mom|mum|dad|brother|sister|son|daughter|dtr|aunt|uncle|niece|nephew|cousin|husband|wife|partner|spouse|fiance|fiancee|roommate|neighbor|friend|boyfriend|girlfriend|grandson|granddaughter|grandmother|grandfather|caregiver';
const TRADE = 'rn|lpn|cna|rrt|np|pa-c';
const UPPER = "[A-Z][A-Z'’-]{2,20}";
const WORD = "\\p{Lu}[\\p{Ll}'’]{1,15}(?:-\\p{Lu}\\p{Ll}{1,15})?";

const RULES = [
  nameRule(`(?<=\\b(?:dr|mr|mrs|miss)\\.? )(?<id>[a-z]{3,15})(?![\\w-])`, 'STAFF', 0.78, isSeldomWord),
  nameRule(
    `(?<=\\b(?:${KIN})[ \\n])(?<id>[a-z]{3,14})(?=,| \\(| (?:and|has|is|was|at bedside|at bs|called|calls|here|present|states|says|will|notified|updated|aware|en route|to bring|brought|drove|reports|asks|asked|wants)\\b)`,
    'RELATIVE',
    0.76,
    isGiven,
  ),
  nameRule(
    `(?<=\\b(?:${TRADE})[ \\n])(?<id>[a-z]{3,14})(?=[,.;]| (?:aware|notified|at|here|called|present|to|updated|will|paged|took|and)\\b)`,
    'STAFF',
    0.75,
    isGiven,
  ),
  nameRule(`(?<=(?:^|[\\s.])-{1,2} ?)(?<id>[a-z]{3,14})(?= (?:rn|lpn|cna|rrt|np|md)\\b)`, 'STAFF', 0.8, isGiven),
  nameRule(
    `(?<=\\b(?:${KIN.toUpperCase()})(?:,|:)? )(?<id>${UPPER})(?=[.,;)]|$| \\(| (?:AT|WILL|CALLED|CALLS|HAS|IS|HERE|AND|STATES|SAYS|REPORTS|PRESENT|BROUGHT|WANTS|ASKS|NOTIFIED|UPDATED|AWARE|INFORMED|DENIES|TOOK|DROVE|WAS)\\b)`,
    'RELATIVE',
    0.78,
    mayBePerson,
  ),
  nameRule(
    `(?<=\\b(?:RN|LPN|CNA|RRT|DR\\.?|NURSE|ATTENDING|SURGEON|RESIDENT|REPORT (?:GIVEN )?TO|RELIEVED BY|WITNESSED BY|TALKED TO|TALKED WITH|SPOKE TO|SPOKE WITH|CALLED TO|D\\/W|NEXT OF KIN:?|TOLD|NOTIFIED|PAGED|TAKEN BY|SIGNED|COLLECTED BY|DRAWN BY|READ BACK BY|REPORTED TO|SEEN BY|GIVEN BY)[ \\n])(?<id>${UPPER}(?:, [A-Z](?=\\.?[\\s.,;]|$))?)(?=[.,;)]|$|\\s)`,
    'STAFF',
    0.76,
    mayBePerson,
  ),
  nameRule(
    `(?<![\\w'’-])(?<id>${UPPER} ${UPPER})(?= (?:RRT|RN|LPN|CNA|NP|PA-C|CRNA|PHARMD|BSN)\\b)`,
    'STAFF',
    0.8,
    mayBePerson,
  ),
  nameRule(
    `(?<=\\b(?:[Cc]alled|[Tt]old|[Ee]mailed|[Tt]exted|[Ii]nformed|[Aa]sked|[Rr]eminded|[Rr]eached|[Mm]essage left for|[Mm]essage for|[Tt]hank you,|[Tt]hanks,?|Hi|Hello|Dear|Hey)[ \\n])(?<id>${WORD})(?=[,.!;]| (?:back|about|that|to|again|today|yesterday|at)\\b)`,
    'PATIENT',
    0.75,
    mayBePerson,
  ),
  nameRule(
    `(?<=\\b(?:[Aa]sst|[Aa]ssistants?|[Aa]nes|[Cc]irculat(?:or|ing RN)|[Ss]crub|[Aa]uthor|[Ss]cribe|[Cc]osign(?:er|ed)?|[Rr]ep|[Hh]ygienist|[Dd]oula|[Mm]idwife|[Nn]avigator|[Ss]itter|[Dd]river|[Ii]nterpreter|[Cc]aseworker): )(?<id>${WORD}(?:, [A-Z](?=\\.)| ${WORD})?)(?=[.,;)\\n/]|$| (?:at|from|of|w\\/)\\b)`,
    'STAFF',
    0.78,
    noMedicine,
  ),
  nameRule(
    `(?<![\\p{L}-])(?<id>${WORD} ${WORD})(?= \\((?:DOB|MRN|#\\d|(?:his |her |pt's )?(?:${KIN})\\b))`,
    'PATIENT',
    0.78,
    noMedicine,
  ),
  nameRule(
    `(?<=\\b(?:HCP|POA|DPOA|NOK|HCPOA)(?: ?[=:] ?| - | ))(?<id>${WORD}(?: ${WORD})?)(?=[,.;)\\n]|$| \\()`,
    'RELATIVE',
    0.78,
    noMedicine,
  ),
  nameRule(
    `(?<=\\b(?:Mr|Mrs|Ms|Miss)\\. )(?<id>${WORD}(?: ${WORD})?)(?=[.,;)]|['’]s\\b| \\(| (?:is|at|from|for|on|re|was|has|had|will|and|reports|states|denies|presents|returns|came|who|lives|says|called)\\b|$)`,
    'PATIENT',
    0.9,
    noMedicine,
  ),
  nameRule(
    `(?<=\\bDrs\\.? [^.;\\n]{0,40}(?:, |and |& |\\/))(?<id>${WORD})(?=[,.;)\\n/]|$| (?:and|&|in|at|from|on|agree|recommend|were|are)\\b)`,
    'STAFF',
    0.8,
    noMedicine,
  ),
] as const;

/** No word of medicine; a given name, or a word that is seldom used. */
function isGiven(_: string, note: Note, start: number, end: number): boolean {
  return tokensIn(note, start, end).every(
    (token) =>
      !isBarred(token) &&
      (token.classes & Class.clinical) === 0 &&
      ((token.classes & Class.first) !== 0 || (token.classes & Class.basic) === 0) &&
      !/(?:ly|ing|ed)$/.test(token.lower),
  );
}

/** `dr quill`: behind a title any word that is neither medicine nor among those most used. */
function isSeldomWord(_: string, note: Note, start: number, end: number): boolean {
  return tokensIn(note, start, end).every(
    (token) => !isBarred(token) && (token.classes & (Class.basic | Class.clinical | Class.state)) === 0,
  );
}

/** No word of medicine; and an ordinary one only where people bear it. */
function mayBePerson(_: string, note: Note, start: number, end: number): boolean {
  return tokensIn(note, start, end).every(({ classes, ...token }) => {
    if (isBarred({ classes, ...token }) || (classes & Class.clinical) !== 0) return false;
    if (looksClinical(token.lower) && (classes & Class.first) === 0) return false;
    return (classes & Class.basic) === 0 || (classes & (Class.first | Class.surname)) !== 0;
  });
}
