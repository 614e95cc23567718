import {
  CODE,
  type Detector,
  digitsIn,
  findShapes,
  type LabelledRule,
  labelledDetector,
  SEPARATOR,
  type ShapeRule,
  SPACED_DIGITS,
  textAfter,
  textBefore,
} from '../scan.ts';
import { detectHandle } from './handle.ts';

/** Any other unique number, characteristic or code (R): visits, accessions, specimens, prescriptions, study subjects, handles. */
export const detectOtherId: Detector = (note) => [
  ...findShapes(note, SHAPES),
  ...labelled(note),
  ...findShapes(note, LONG_NUMBERS),
  ...detectHandle(note),
];

/** What people give a bare number to, and the shapes such a number has: never a count or a date. */
const COUNTED =
  'claim|inmate|booking|detainee|implant ref|tissue|graft|permit|job|run|case|incident|swipe|badge|docket|citation|warrant|ticket|confirmation|authorization|auth|tracking|booking|dictation|requisition|invoice|voucher|dispatch|cad|unit case|police report|report';
const BARE_CODE =
  '(?:\\d{2,4}-\\d{4,8}|[A-Z]{1,4}-?\\d{4,10}(?:-\\d{2,6})?|\\d[A-Z]{1,2}-?\\d{4,8}|\\d{5,12})(?![\\w/-]|\\.\\d)';

const SHAPES = [
  {
    shape:
      /\b(?:our|your|my) ref(?:erence)?\.?[: ]{1,3}(?<id>(?=[A-Z/-]{0,8}\d)[A-Z0-9]{1,12}(?:[/-][A-Z0-9]{1,12}){0,4})(?![\w/-])/gi,
    label: 'OTHER_ID',
    sub: 'ID',
    confidence: 0.85,
  },
  {
    shape: /(?<=\b[A-Z]\. ?[A-Z][A-Za-z'’-]{2,20},? (?:[A-Z][A-Za-z-]{1,6} )?)#(?<id>\d{3,6})(?!\w)/g,
    label: 'OTHER_ID',
    sub: 'EMP',
    confidence: 0.8,
  },
  {
    shape: /(?<![\w-])(?:SP|S|C|N|B|PS|SC|NG|FN|F|P|H|M|L|A|AP|CY|HP|NS|SS)\d{2}-\d{3,6}(?:-[A-Z0-9]{1,3})?(?![\w-])/g,
    label: 'OTHER_ID',
    sub: 'PATH',
    confidence: 0.9,
  },
  {
    shape: /(?<![\w-])[A-Z]{1,4}-\d{2,4}-\d{3,8}(?![\w-])/g,
    label: 'OTHER_ID',
    sub: 'ACC',
    confidence: 0.85,
  },
  {
    shape: /(?<![\w-])[A-Z]{2,5}-\d{4,12}(?:-\d{2,8}){1,3}(?![\w-])/g,
    label: 'OTHER_ID',
    sub: 'ID',
    confidence: 0.85,
  },
  {
    shape: new RegExp(
      `\\b(?:${COUNTED})\\b(?:[ \\t]{1,3}(?:file|case|report|slip|card|code))? ?#? ?(?<id>${BARE_CODE})`,
      'gi',
    ),
    label: 'OTHER_ID',
    sub: 'ID',
    confidence: 0.82,
  },
  {
    shape:
      /\b(?:case|docket|file|a|alien|claim|cause|matter|permit|reference|ref|record|id) ?(?:#|no\.?|number) ?:? ?(?<id>[A-Z]? ?\d{2,4}(?: [A-Z]{0,2}\d{1,7}){1,3})(?![\w/])/gi,
    label: 'OTHER_ID',
    sub: 'ID',
    confidence: 0.85,
  },
  {
    shape:
      /\b(?:[Cc]ase|[Cc]laim|[Ff]ile|[Kk]it|[Dd]ocket|[Mm]atter|[Vv]oucher|[Pp]ermit)(?: ?(?:#|no\.?|number))?:? (?<id>(?!ICD|CPT|NDC|PT|OT|RN|MD)[A-Z]{1,3} (?:\d{5,9}|\d{2,4}(?: \d{2,4}){1,2}))(?![\w/%-]|[.,]\d)/g,
    label: 'OTHER_ID',
    sub: 'ID',
    confidence: 0.82,
  },
  {
    shape:
      /\b(?:interpreter|client|member|patron|customer|vendor|resident|clinic|practice|facility) ?(?:#|id|no\.?|number|:){1,2} ?#?(?<id>\d{4,10})(?!\w|[./-]\d)/gi,
    label: 'OTHER_ID',
    sub: 'ID',
    confidence: 0.8,
  },
  {
    shape:
      /(?<=\b(?:[Oo]fficer|[Dd]eputy|[Aa]gent|[Tt]rooper|OFFICER|DEPUTY|PC|PS|DC|DS|WPC|Cst\.?|Const\.?|[Cc]onstable|[Ss]gt\.?|[Ss]ergeant|[Ii]nsp\.?|[Ii]nspector)[ .]{1,2}(?:(?:van|von|de|der|den|el|al|ter|bin|ibn) ){0,2}[A-Z\u00c0-\u00de][A-Za-z\u00c0-\u024f\u1e00-\u1eff'’-]{1,20}(?: [A-Z][A-Za-z'’-]{1,20})?,? ?(?:#|badge ?#? ?|no\. ?|\()?)(?<id>\d{3,7})(?![\w/%]|[.,:]\d)/g,
    label: 'OTHER_ID',
    sub: 'EMP',
    confidence: 0.85,
  },
  {
    shape:
      /\b(?:lock ?box|key ?safe|pass|pin|password|gate|door|access|entry|garage|key ?pad|alarm|security)(?:,? code| pin| #){1,2}(?: is)?[ :#]{0,3}(?<id>[#*]?\d{3,8}[#*]?)(?!\w)/gi,
    label: 'OTHER_ID',
    sub: 'ID',
    confidence: 0.85,
  },
  {
    shape: /\bcode:? (?<id>(?=[A-Z-]{0,8}\d)(?=[\d-]{0,8}[A-Z])[A-Z0-9]{4,6}(?:-[A-Z0-9]{4,6}){1,4})(?![\w-])/gi,
    label: 'OTHER_ID',
    sub: 'ID',
    confidence: 0.85,
  },
  {
    shape: /(?<![\w-])[A-Z]\d{4} ?\d{2} ?\d{6}(?: ?[A-Z0-9]{1,2})?(?![\w-])/g,
    label: 'OTHER_ID',
    sub: 'UNIT',
    confidence: 0.92,
  },
  {
    shape: /(?<![\w-])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![\w-])/gi,
    label: 'OTHER_ID',
    sub: 'ID',
    confidence: 0.97,
  },
] as const;

const QUALIFIED = `(?:[ \\t]{0,2}(?:serial|identification|identifier|tracking|case|record|event|id|number|no|num|nbr|code)\\b\\.?){0,3}${SEPARATOR}`;
const VALUE = `${CODE}|${SPACED_DIGITS}`;
const STRICT_VALUE = '(?=[A-Z\\-]{0,6}\\d)[A-Z0-9]{1,12}(?:-[A-Z0-9]{1,12}){0,4}(?!\\w)';
const RULES: readonly LabelledRule[] = [
  other(['csn', 'encounter', 'visit', 'har', 'enc', 'episode', 'contact', 'stay', 'admission'], 'CSN', 4, VALUE, 0.92),
  other(['accession', 'acc', 'accn', 'acsn', 'accession#'], 'ACC', 3, VALUE, 0.95),
  other(['specimen', 'path', 'pathology', 'cytology', 'surgical', 'autopsy'], 'PATH', 4, STRICT_VALUE, 0.88),
  other(
    ['sample', 'case', 'slide', 'block', 'biopsy', 'user', 'staff', 'tech', 'provider'],
    'PATH',
    3,
    STRICT_VALUE,
    0.85,
    true,
  ),
  other(['rx', 'prescription', 'script', 'rx#', 'rxnumber', 'refill'], 'RX', 5, VALUE, 0.93),
  other(
    ['subject', 'participant', 'randomization', 'screening', 'enrollee', 'subj', 'study'],
    'SUBJ',
    3,
    STRICT_VALUE,
    0.88,
  ),
  other(
    ['employee', 'emp', 'badge', 'personnel', 'operator', 'userid', 'username', 'login', 'staffid'],
    'EMP',
    4,
    STRICT_VALUE,
    0.85,
  ),
  other(
    ['unit', 'donor', 'bag', 'donation', 'product', 'din'],
    'UNIT',
    6,
    '[A-Z]\\d{4}[ -]?\\d{2}[ -]?\\d{6}|[A-Z]?\\d{6,14}(?!\\w)',
    0.9,
  ),
  other(
    [
      'order',
      'requisition',
      'req',
      'claim',
      'auth',
      'authorization',
      'referral',
      'reference',
      'ref',
      'confirmation',
      'ticket',
      'incident',
      'docket',
      'inmate',
      'booking',
      'student',
      'military',
      'edipi',
      'dod',
      'va',
      'tracking',
      'transaction',
      'request',
      'job',
      'document',
      'doc',
      'dictation',
      'report',
      'run',
      'transplant',
      'unos',
      'registry',
      'wristband',
      'band',
      'armband',
      'bracelet',
      'locker',
      'complaint',
      'cps',
      'apn',
      'parcel',
      'icn',
      'dcn',
      'tcn',
      'image',
      'study',
      'exam',
      'conf',
      'pin',
      'alien',
      'family',
      'household',
      'pedigree',
      'tribal',
      'enrollment',
      'cdcr',
      'jail',
      'prison',
      'probation',
      'police',
      'citation',
      'warrant',
      'ein',
      'tin',
      'guid',
    ],
    'ID',
    4,
    STRICT_VALUE,
    0.85,
    true,
  ),
];
const labelled = labelledDetector(RULES);

/** With `strict`, a sign that a number follows (`#`, `no.`, `id`, a colon) must stand between word and value. */
function other(
  words: string[],
  sub: string,
  digits: number,
  value: string,
  confidence: number,
  strict = false,
): LabelledRule {
  return {
    words,
    phrase: strict
      ? `(?:[ \\t]{0,2}(?:identification|identifier|tracking|case|control|document|name)\\b)?[ \\t]{0,2}(?:(?:id|number|no|num|nbr|nr|code|ids)\\b\\.?|#|:)[ \\t]{0,2}[:#=]{0,2}[ \\t]{0,10}#?`
      : QUALIFIED,
    value,
    label: 'OTHER_ID',
    sub,
    confidence,
    accept: (found) => digitsIn(found) >= digits && !/^\d{1,2}\/\d{1,2}$/.test(found),
  };
}

/** Digits too many for a measure: seven or more that nothing around them explains. */
const LONG_NUMBERS: readonly ShapeRule[] = [
  {
    shape: /(?<![\w.,/$+-])(?:[A-Z]{1,4}-?\d{6,14}|[A-Z]{2,5}-\d{5,12}|\d{7,14})(?:-\d{1,3})?(?![\w/%]|[.,]\d|-\d)/g,
    label: 'OTHER_ID',
    sub: 'ID',
    confidence: 0.7,
    accept: (value, note, start, end) => {
      if (/^(?:NCT|PMID|ISRCTN|RS|DB|CHEBI)/i.test(value)) return false;
      const before = textBefore(note, start, 30);
      if (CODE_SYSTEM.test(before)) return false;
      return !/^ ?(?:mg|ml|mcg|units?\b|u\b|iu\b|copies|cells?|k\b|\/)/.test(textAfter(note, end, 8));
    },
  },
  {
    shape: /(?<![\w.,/$+-])\d{2,3}(?:-\d{2,3}){2}(?![\w/%.-])/g,
    label: 'OTHER_ID',
    sub: 'ID',
    confidence: 0.75,
    accept: (value) => digitsIn(value) >= 6,
  },
  {
    shape: /(?<![\w.,/$+-]|\d )\d{3} \d{2,3} \d{2,3}(?![\w/%.,-]| \d)/g,
    label: 'OTHER_ID',
    sub: 'ID',
    confidence: 0.7,
  },
];
const CODE_SYSTEM =
  /(?:snomed(?:[ -]?ct)?|sctid|loinc|rxnorm|rxcui|icd(?:-?\d{1,2})?(?:-?cm)?|cpt|hcpcs|ndc|umls|cui|omop|concept(?: id)?|code|pmid|pubmed|doi|clia|nct|isbn|issn|lot|mesh|gtin|protocol)[ :#.()=-]{0,4}(?:id|number|no|code|ct)?[ :#.()-]{0,3}$/;
