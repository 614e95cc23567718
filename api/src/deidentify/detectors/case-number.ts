import type { Finding, Label } from '../finding.ts';
import { type Detector, findShapes, textBefore } from '../scan.ts';
import type { Note } from '../tokens.ts';

/** Numbers of cases, specimens, subjects, reports, licences and vehicles, by a shape that measures do not have. */
export const detectCaseNumber: Detector = (note): Finding[] => findShapes(note, RULES);

const RULES = [
  number(/(?<![\w.,/$+-])[A-Z]{1,4}\d{2}-\d{3,6}(?![\w-]|\.\d)/g, 'OTHER_ID', 'PATH', 0.8),
  number(
    /(?<=\b(?:[Cc]ase|CASE|[Ss]pecimen|SPECIMEN|[Ss]pec|[Pp]ath|[Bb]iopsy|[Ss]lides?|[Aa]ccession|[Bb]lock)[.:#]? {1,2}(?:#|[Nn]o\.? ?)?)(?<id>[A-Z]{1,3}\d{0,3}[.-]?\d{3,8})(?![\w-])/g,
    'OTHER_ID',
    'PATH',
    0.88,
  ),
  number(/(?<=\b(?:\d{1,2}|\d(?:st|nd|rd|th)|[12]\d{3}) \()(?<id>[A-Z]\d{2}\.\d{4})(?=\))/g, 'OTHER_ID', 'PATH', 0.8),
  number(
    /(?<=\b(?:[Ss]ubject|SUBJECT|[Cc]andidate|[Pp]articipant|[Ss]creening|[Rr]andomi[sz]ation|[Ee]nrollee)(?: (?:[Ii][Dd]|no\.?|number|#))?:? {1,2}#?)(?<id>[A-Z]{0,4}-?\d{1,4}[-/][A-Z]?\d{2,6}|[A-Z]{1,4}-\d{3,8})(?![\w-])/g,
    'OTHER_ID',
    'SUBJ',
    0.9,
  ),
  number(
    /(?<![\w.,/$+-])(?!H35|H40|M1)[A-Z]\d{2}\.\d{4}(?![\w/%-])/g,
    'OTHER_ID',
    'PATH',
    0.75,
    (_, note, start) => !/(?:icd|dx|code|diagnos\w*)[^\n]{0,24}$/.test(textBefore(note, start, 36)),
  ),
  number(/(?<![\w.,/$+-])(?:[A-Z]\d{3}-[A-Z]\d{3}|[A-Z]{2}\d{2}\/\d{4})(?![\w/%-])/g, 'OTHER_ID', 'SUBJ', 0.78),
  number(
    /(?<=\b(?:OPO|UNOS|[Dd]onor|[Rr]ecipient|[Rr]egistry|[Rr]esearch|[Tt]rial|[Cc]ohort|[Ss]creen|[Ss]ubj\.?|[Ee]nrol(?:led|led as|lee)?)(?: (?:ID|id|no\.?|number|#|as))?:? {1,2}#?)(?<id>(?!NCT|PMID|ISRCTN)(?:[A-Z]{0,4}-?\d{2,5}[-/][A-Z]?\d{2,6}|[A-Z]{1,4}-?\d{4,8}))(?![\w-])/g,
    'OTHER_ID',
    'SUBJ',
    0.85,
  ),
  number(/(?<![\w.,/$+-])\d{7,10}[A-Z](?![\w-]|\.\d)/g, 'OTHER_ID', 'ID', 0.75),
  number(/(?<![\w.,/$+-])\d{2}-\d{2,4}-\d{4,6}(?![\w/%.-])/g, 'OTHER_ID', 'ID', 0.76),
  number(/(?<![\w.,/$+-])\d{2}-\d{4}-\d{2}(?![\w/%-]|\.\d)/g, 'MRN', 'MRN', 0.8),
  number(
    /(?<![\w.,/$+-])\d{2}(?:-\d{2}){3}(?![\w/%-]|\.\d)/g,
    'MRN',
    'MRN',
    0.8,
    (value) => !value.split('-').every((step) => Number(step) % 5 === 0),
  ),
  number(/(?<![\w.,/$+-])\d{3,5}-[A-Z]{1,3}-\d{3,6}(?![\w/%-])/g, 'OTHER_ID', 'ID', 0.76),
  number(/(?<![\w.,/$+-])[A-Z]{1,3}\d{3}\.\d{3,5}(?![\w/%-])/g, 'OTHER_ID', 'ID', 0.72),
  number(/(?<![\w.,/$+-])[A-Z]{2,3}\.\d{5,9}(?![\w/%-])/g, 'OTHER_ID', 'ID', 0.76),
  number(/(?<=(?:^|[\s(|,]))#(?<id>\d{5,9})(?![\w/%-]|\.\d)/g, 'MRN', 'MRN', 0.76),
  number(
    /(?<=\b[A-Z]\.[A-Z]\.,? )(?<id>(?:[A-Z]{0,3}-?)?\d{3,9}(?:[-/]\d{1,4})?[A-Z]?)(?=, \d{1,3} ?[yMF])/g,
    'MRN',
    'MRN',
    0.85,
  ),
  number(
    /(?<=\b[Ll]icensed in [^.;)\n]{0,30}\b[A-Z]{2} )(?<id>[A-Z]?\d{2,7}(?:\.\d{3,6})?)(?!\w)/g,
    'LICENSE',
    'LIC',
    0.9,
  ),
  number(
    /(?<=\b(?:veh|vehicle|car|van|truck|pickup|sedan|SUV|plate|plates|license plate|tag)\b[^.;\n]{0,20}[ ,:(])(?<id>[A-Z0-9]{2,3}[- ][A-Z0-9]{3,5})(?=[,.;)\n]|$)/g,
    'VEHICLE',
    'PLATE',
    0.85,
    (value) => /\d/.test(value) && /[A-Z]/.test(value),
  ),
  number(
    /(?<=\bpaged? ?(?:at |to |# ?)?|\b[Pp]ager(?:\s(?:was|is|#|no\.?))?:?\s{1,2}#?|\b[Pp]gr:? ?#?|\b[Bb]eeper:? ?)(?<id>\d{3}-\d{4}|\d{4,5})(?![\w/%-]|[.,]\d)/g,
    'PHONE',
    'PAGER',
    0.85,
    (_, note, start) => !/\b(?:at|@) $/.test(textBefore(note, start, 4)),
  ),
  number(
    /(?<![\w.,/+-])(?:x|ext\.?|EXT\.?) ?(?<id>\d{3,6})(?![\w/%-]|[.,]\d)/g,
    'PHONE',
    'EXT',
    0.8,
    (value, note, start) => value.length > 3 || /(?:x|ext\.? ?)$/.test(textBefore(note, start, 5)),
  ),
  number(/(?:\(\d{3}\)|(?<![\w.,/+-])\d{3}[-.]?)[ ]?\r?\n ?\d{3}[-. ]\d{4}(?![\w-])/g, 'PHONE', 'PHONE', 0.85),
  number(/(?<=\d{3}[-. ]\d{4} ext\.?\s)\d{2,6}(?!\w)/g, 'PHONE', 'EXT', 0.85),
  number(
    /(?<=\b(?:spoke|talked|SPOKE|TALKED) (?:to|with|TO|WITH) [^.\n]{2,30} (?:in|IN|at|AT) [A-Za-z ]{3,20}[ (])(?<id>\d{3,5})(?=[.,;)\n]|$)/g,
    'PHONE',
    'EXT',
    0.72,
  ),
  number(
    /(?<=\b(?:[Ff]ingerprints?|[Tt]humbprints?|[Bb]iometrics?|[Ii]ris|[Rr]etina(?:l)?|[Vv]oice|[Vv]oiceprint|[Pp]alm|[Ff]acial|[Gg]ait|[Hh]and geometry|[Vv]ein)\b[^.;\n]{0,40}[ (#:])(?<id>[A-Z]{1,5}-?\d{3,8}(?:-[A-Z0-9]{1,6})?)(?![\w/%-]|\.\d)/g,
    'BIOMETRIC',
    'BIO',
    0.85,
  ),
  number(/(?<![\w.,/$+:-])[A-Z]{2}\d{2}:\d{3,6}(?![\w:-]|\.\d)/g, 'OTHER_ID', 'PATH', 0.8),
  number(/(?<![\w.,/$+:-])\d{2}[-:][A-Z]{1,3}[-:]?\d{3,6}(?![\w:-]|\.\d)/g, 'OTHER_ID', 'PATH', 0.8),
  number(
    /(?<=\b(?:[Aa]cct|ACCT|[Aa]ccount|ACCOUNT|[Gg]uarantor|[Bb]illing)(?: (?:no\.?|number|#))?:? {1,2}#?)(?<id>[A-Z]{2,4}[ -]\d{5,10})(?![\w-])/g,
    'ACCOUNT',
    'ACCT',
    0.94,
  ),
  number(
    /(?<=\b(?:MC|[Vv]isa|VISA|[Aa]mex|AMEX|[Mm]aster[Cc]ard|[Dd]iscover|[Cc]ard|[Dd]ebit|[Cc]redit)\b[^.;\n\d]{0,20}[*xX\u2022]{1,12}[ -]?)(?<id>\d{4})(?!\w)/g,
    'ACCOUNT',
    'CARD',
    0.88,
  ),
  number(
    /(?<=\b(?:veh|vehicle|[Cc]ar|van|truck|pickup|sedan|SUV|VEH|VEHICLE)\b[^.;\n]{0,24}[ ,:(])(?<id>\d[A-Z]{3}\d{3}|[A-Z]{3}\d{3,4}|[A-Z]{2}\d{5})(?!\w)/g,
    'VEHICLE',
    'PLATE',
    0.82,
  ),
] as const;

function number(
  shape: RegExp,
  label: Label,
  sub: string,
  confidence: number,
  accept: (value: string, note: Note, start: number, end: number) => boolean = () => true,
) {
  return { shape, label, sub, confidence, accept } as const;
}
