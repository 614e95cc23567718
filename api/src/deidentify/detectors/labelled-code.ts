import type { Label } from '../finding.ts';
import { type Detector, digitsIn, type LabelledRule, labelledDetector } from '../scan.ts';

/**
 * Codes told by the word before them alone, with or without a sign between: what offices, laboratories, police, insurers and
 * registers of many countries hand out, `collar C260`, `Coroner ref CR/6906/67`, `GMC 7314296`.
 */
export const detectLabelledCode: Detector = (note) => labelled(note);

/** What may stand between the label and the code. */
const BETWEEN =
  '\\.?[ \\t]{0,2}(?:(?:card|case|code|crime|file|id|log|nr|no|num|number|numbers|record|ref|reference|reg|registration|safe|serial|slip|run|donor|of mother|of father)\\b\\.?[ \\t]{0,2}){0,3}[:#=]{0,2}[ \\t]{0,4}[#(]?';
/** Letters and figures with their joints, figures in groups, or a word of letters and figures behind it. */
const VALUE =
  '\\d{2,6}(?:[ -]\\d{1,9}){1,4}(?: ?/ ?\\d{1,3})?(?:-?[A-Z]{1,3}\\b)?(?![\\w%/]|[.,]\\d)|[A-Z]{1,5} \\d{3,9}(?![\\w%/]|[.,]\\d)|(?=[A-Z/.-]{0,8}\\d)[A-Z0-9]{1,14}(?:[-/.][A-Z0-9]{1,14}){0,4}(?![\\w%])';

const RULES: readonly LabelledRule[] = [
  code('OTHER_ID', 'EMP', 3, 'collar badge payroll personnel swipe shoulder'),
  code(
    'OTHER_ID',
    'ID',
    4,
    'log rpt ref reference coroner claim docket matter incident occurrence crime inquest tribunal env envelope valuables intervention treaty voucher dossier aktenzeichen geschäftszeichen',
  ),
  code('OTHER_ID', 'ID', 2, 'token'),
  code('OTHER_ID', 'ID', 4, 'id sid'),
  code('OTHER_ID', 'ID', 4, 'keysafe keybox'),
  code('OTHER_ID', 'ID', 5, 'aadhaar aadhar abha ayushman crn nino curp cpf pesel bsn ahv tenant'),
  code('OTHER_ID', 'ID', 5, 'interp interpreter'),
  code('OTHER_ID', 'ACC', 4, 'sample samples straw straws bloods req aliquot cryovial accn'),
  code('OTHER_ID', 'CSN', 4, 'attendance enc csn episode'),
  code('OTHER_ID', 'SUBJ', 3, 'donor kindred'),
  code(
    'LICENSE',
    'LIC',
    4,
    'gmc nmc gdc goc gphc hcpc ahpra nmba mcnz mci kmc tnmc mmc dmc apmc wbmc cpso cpsbc cno bcnu crnbc rcpsc prescriber lanr bsnr reg registration dvla phv lic',
  ),
  code(
    'HEALTH_PLAN',
    'PLAN',
    4,
    'hcn phn medicare ohip ramq msp nhi ihi dva hic bin pcn grp group chi egk versichertennummer',
  ),
  code('ACCOUNT', 'ACCT', 4, 'tenancy loyalty iban bsb rental'),
  code('VEHICLE', 'PLATE', 2, 'rego vrm'),
  code('PHONE', 'PAGER', 3, 'bleep bleeper dect extn'),
  { ...code('OTHER_ID', 'ID', 0, 'pnr locator'), value: '(?=[A-Z0-9]{0,5}\\d)[A-Z0-9]{6}(?!\\w)' },
];
const labelled = labelledDetector(RULES);

function code(label: Label, sub: string, digits: number, words: string): LabelledRule {
  return {
    words: words.split(' '),
    phrase: BETWEEN,
    value: VALUE,
    label,
    sub,
    confidence: 0.86,
    accept: (value) => isLong(value, digits) && value === value.toUpperCase() && !MEASURE.test(value),
  };
}
/** Three figures do where letters or joints stand with them. */
function isLong(value: string, digits: number): boolean {
  return digitsIn(value) >= (/[A-Z/-]/.test(value) ? Math.min(digits, 3) : digits);
}

/** A year, a day, a share, a decimal, an amount with its unit, a span: no code whatever stands before. */
const MEASURE =
  /^(?:(?:19|20)\d{2}|\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?|\d{1,3}\.\d{1,3}|\d+(?:ML|MG|MCG|G|KG|CM|MM|L|U|IU|F|FR|H|HR|HRS|MIN|D|W|WK|MO|Y|YO|YR|M)|\d{1,3}-\d{1,3})$/;
