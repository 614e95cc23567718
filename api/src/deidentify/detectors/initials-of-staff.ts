import type { Finding } from '../finding.ts';
import { capitalised, WEEKDAYS } from '../lexicon/calendar-words.ts';
import { type Detector, findShapes, type ShapeRule, shapesOf } from '../scan.ts';
import type { Note } from '../tokens.ts';

/** Initials of staff by the duty before them, the register behind them, or the points between them; and family names that are everyday words behind a title. */
export const detectStaffInitials: Detector = (note): Finding[] => findShapes(note, RULES);

/** `QC`, `Circ:`, `line tech`. */
const DUTY =
  '(?:QC|[Tt]rans|TRANS|[Ll]ine tech|[Cc]irc|CIRC|[Ss]crub|[Ss]up|[Ss]teno|[Ss]creened|SCREENED|[Ss]creener|[Pp]repped|[Dd]rawn|[Cc]heck(?:ed)?|[Rr]ead ?back|[Ii]nit|[Ww]itness|WITNESS|[Cc]osign|[Ee]ntered|[Ff]iled|[Mm]onitor tech|[Rr]outed|[Cc]ollected|COLLECTED|[Gg]iven)';

const RULES = [
  staff(`(?<=\\b${DUTY}[:.]? )(?<id>[A-Z]\\.?[A-Z]\\.?)(?![\\w.'’-])`, noTrade),
  staff(`(?<=\\b${DUTY}[:.]? [A-Z]{2}/)(?<id>[A-Z]{2})(?![\\w.'’-])`),
  staff(
    "(?<=\\b(?:[Dd]ict|DICT|[Tt]rans|TRANS|[Ss]teno|[Cc]osign|COSIGN|[Tt]yped|[Ii]nit|[Rr]ecorder)[:.]? )(?<id>[A-Z]{3})(?![\\w.'’-])",
  ),
  staff(
    '(?<=\\b(?:[Jj]ob|JOB)(?: ?(?:ID|id|no\\.?|#|:)){0,2} ?\\d{4,10} {1,3})(?<id>[A-Z]{2,3}[:/][A-Z]{2,3})(?![\\w])',
  ),
  staff('(?<=\\n)(?<id>[A-Z]{2,3}[:/][A-Z]{2,3})(?=\\s{0,9}$)'),
  staff('(?<=\\b(?:[Ee]nd of dictation|END OF DICTATION) )(?<id>[A-Za-z]{2,3})(?=\\s{0,9}$)'),
  staff('(?<=\\bT:? ?\\d{1,2}/\\d{1,2}(?:/\\d{2,4})? {1,2})(?<id>[A-Za-z]{3})(?=\\s{0,9}$)'),
  staff('(?<=[.!?] ?-{1,2} ?)(?<id>[A-Z]{2,3})(?=\\s{0,9}$)', noTrade),
  staff(
    '(?<=[:;,] ?)(?<id>[A-Z]\\.?[A-Z]\\.?)(?= = [A-Z\\u00c0-\\u00de][a-z\\u00df-\\u024f\\u1e00-\\u1eff]{1,14} [A-Z])',
  ),
  staff(
    '(?<=\\b(?:Req|REQ|Ref|Assist|Attg): )(?<id>[A-Z][a-z]{2,14})(?=\\s{0,9}(?:\\n|$)|\\. | {2})',
    (value) =>
      !/(?:ology|iatry|ics|ery|cine|linic|ospital|[Ss]elf|one|nown|ending|ame|rgent|outine|[Ss]tat|[Yy]es)$/.test(
        value,
      ),
  ),
  staff(
    '(?<=\\b(?:[Tt]yped|[Ss]teno|[Kk]eyed)(?: by)? ?: ?)(?<id>[a-z]{2,12}(?:/[a-z]{2,3})?)(?=[ \\t]{2,}|\\s{0,40}(?:$|\\n))',
  ),
  staff('(?<=\\b(?:MD|DO|NP|PA|PA-C) ?/ ?)(?<id>[a-z]{2,3})(?=\\s{0,9}(?:$|\\n))'),
  staff(
    '(?<=\\b[Tt]yped \\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4} {1,2})(?<id>[A-Z]{2,3}/(?:[A-Z]\\.[A-Z]\\.|[A-Z]{2,3}))(?![\\w/])',
  ),
  staff('(?<=\\b[Tt]yped by )(?<id>[a-z]{2,12})(?=\\s{0,40}$)'),
  staff('(?<![\\w.])(?<id>[A-Z]{2})(?=,? (?:GDC|GMC|NMC|HCPC|GPhC|AHPRA) \\d)'),
  staff(
    '(?<=[.!] |\\n)(?<id>[A-Z]{2})(?= {1,2}\\d{1,2}[-/.](?:\\d{1,2}|[A-Z][a-z]{2})[-/.]\\d{2,4}\\s{0,40}$)',
    noTrade,
  ),
  staff('(?<![\\w.&/-])(?<id>[A-Z]\\.[A-Z]\\.)(?![\\w&/-])', noAbbreviation, 0.7),
  staff('(?<=\\b(?:[Hh]isto|[Cc]yto)tech(?:nologist)?:? )(?<id>[A-Z]{2,3})(?![\\w.-])'),
  staff(
    '(?<=\\n)(?<id>[A-Z]{2,3})(?= (?:19|20)\\d\\d-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d\\S{0,6}\\s{0,9}$)',
    noTrade,
  ),
  staff('(?<=\\bMI[=:] ?)(?<id>[A-Z])(?!\\w)'),
  staff(
    '(?<=\\b(?:Drs?|Prof|Rev|PI|reg|[Cc]ons|[Cc]onsultant|haem|[Ss]urgeon|[Aa]ttending|[Oo]perators?)\\.? )(?<id>Page|Case|Post|Self|Do|Long|Short|Day|Field|Pain|Sharp|Best|Bone|Church|Cross|Early|Fine|Good|Hand|Heard|Law|Little|Major|Means|More|Pool|Risk|Sheets|Speed|Street|Stroke|True|Way|Wells|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|English|French|German|Spanish|Welsh|Hunt|Snow|Bishop|Christian|March|April|May)(?![\\w-])',
  ),
  staff(
    `(?<=(?<![\\w.])(?<!\\d )[A-Z]\\. )(?<id>${capitalised(WEEKDAYS)}|English|French|German|Spanish|Welsh|Hunt|Snow|Bishop|Christian|Hand|Day|Field|Church|Cross|Law|Pool|Street|Wells|Bone)(?![\\w-])`,
  ),
];

function staff(source: string, accept?: ShapeRule['accept'], confidence = 0.78): ShapeRule {
  return shapesOf('NAME', 'STAFF')(new RegExp(source, 'g'), confidence, accept);
}

/** What the hand that did it was, or what was done, instead of whose it was. */
function noTrade(value: string): boolean {
  return !TRADES.has(value.replaceAll('.', ''));
}
const TRADES = new Set(
  'MD DO RN LPN PA CT PT OT ST ER ED OR IV IM PO OK NA LA RA US UA AM PM ID ICU PRN SQ SC'.split(' '),
);

/** Two letters with points that stand for no person. */
function noAbbreviation(value: string, { text }: Note, start: number, end: number): boolean {
  if (ABBREVIATIONS.has(value.replaceAll('.', ''))) return false;
  return (
    !/\d ?$/.test(text.slice(Math.max(0, start - 2), start)) &&
    !/^ ?(?:[A-Z]\.|\d+ ?(?:mg|ml))/.test(text.slice(end, end + 6))
  );
}
const ABBREVIATIONS = new Set(
  'US UK DC AM PM PO ER OR IV IM ID OD OS OU HS AC PC NG GI GU PT OT ST MD DO PA NP RN PE MI TB UA CT EF VA LA NY NJ NC SC TM PR PS ED OB CC RE OK EM IQ RA AD AS AU DT NB BM BP HR RR DM DJ UN EU FO VS PD SQ'.split(
    ' ',
  ),
);
