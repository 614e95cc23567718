import { CODE, type Detector, digitsIn, findShapes, type LabelledRule, labelledDetector, SEPARATOR } from '../scan.ts';

/** Health plan beneficiary numbers (I): member, policy, group, Medicare and Medicaid numbers. */
export const detectHealthPlan: Detector = (note) => [...findShapes(note, SHAPES), ...labelled(note)];

/** Medicare Beneficiary Identifier; letters that the standard leaves out are let through, since people mistype them. */
const SHAPES = [
  {
    shape: /(?<![\w-])[1-9][A-Z][A-Z0-9]\d[ -]?[A-Z][A-Z0-9]\d[ -]?[A-Z]{2}\d{2}(?![\w-])/gi,
    label: 'HEALTH_PLAN',
    sub: 'MBI',
    confidence: 0.97,
  },
  {
    shape: /(?<![\w-])(?:BCBS|UHC|AET|CIG|HUM|HMO|PPO)-?\d{6,12}(?![\w-])/g,
    label: 'HEALTH_PLAN',
    sub: 'PLAN',
    confidence: 0.93,
  },
  { shape: /(?<![\w-])[A-Z]{3}\d{9}(?![\w-])/g, label: 'HEALTH_PLAN', sub: 'PLAN', confidence: 0.8 },
  { shape: /(?<![\w-])\d{3}-\d{2}-\d{4}-?[A-DTMW]\d?(?![\w-])/g, label: 'HEALTH_PLAN', sub: 'PLAN', confidence: 0.96 },
  // As national insurance numbers are written.
  { shape: /(?<![\w-])[A-Z]{2} \d{2} \d{2} \d{2} [A-Z](?![\w-])/g, label: 'HEALTH_PLAN', sub: 'PLAN', confidence: 0.9 },
  { shape: /(?<![\w-])\d{9}[ABCDTM]\d?(?![\w-])/g, label: 'HEALTH_PLAN', sub: 'PLAN', confidence: 0.8 },
] as const;

const SPACED = '[A-Z]{1,4}\\d{0,6}(?: \\d{2,6}){1,3}(?:-[A-Z]\\d?\\b)?(?!\\d|[/.:-]\\d)';
const VALUE = `${SPACED}|${CODE}|[A-Z]{1,5} ?\\d{5,14}(?:-\\d{1,3})?|\\d{3} \\d{2,3} \\d{3,4}(?!\\d)`;
const QUALIFIER =
  '(?:[ \\t]{0,2}(?:member(?:ship)?|subscriber|policy|plan|insurance|beneficiary|coverage|card|ins|health|recipient|identification|claim)\\b){0,3}';
const RULES: readonly LabelledRule[] = [
  {
    words: ['group', 'grp'],
    phrase: SEPARATOR,
    value: CODE,
    label: 'HEALTH_PLAN',
    sub: 'GROUP',
    confidence: 0.9,
    accept: (value) => digitsIn(value) >= 4 || /^[A-Z]{2}\d{2}[A-Z]$/.test(value),
  },
  {
    words: [
      'policy',
      'member',
      'subscriber',
      'insurance',
      'ins',
      'medicaid',
      'medicare',
      'beneficiary',
      'hicn',
      'hic',
      'mbi',
      'plan',
      'insured',
      'payer',
      'payor',
      'hmo',
      'ppo',
      'tricare',
      'medi',
      'membership',
      'coverage',
      'recipient',
      'nhs',
      'cin',
      'mcd',
      'mcr',
    ],
    phrase: `(?:-cal)?${QUALIFIER}${SEPARATOR}`,
    value: VALUE,
    label: 'HEALTH_PLAN',
    sub: 'PLAN',
    confidence: 0.93,
    accept: (value) => digitsIn(value) >= 4,
  },
  {
    words: [
      'aetna',
      'cigna',
      'humana',
      'anthem',
      'bcbs',
      'uhc',
      'unitedhealthcare',
      'kaiser',
      'molina',
      'centene',
      'wellcare',
      'ambetter',
      'optum',
      'shield',
      'cross',
      'healthnet',
      'amerigroup',
      'oscar',
      'masshealth',
    ],
    phrase: `(?:[ \\t]{1,2}(?:of|blue|shield|ppo|hmo|epo|pos|gold|silver|bronze|choice|plus|open|access|advantage|medicare|medicaid|health|healthcare|care|permanente|[A-Z]{2})\\b){0,4}[ \\t]{0,2}[,(\\-:]{0,2}[ \\t]{0,2}${QUALIFIER}${SEPARATOR}`,
    value: VALUE,
    label: 'HEALTH_PLAN',
    sub: 'PLAN',
    confidence: 0.92,
    accept: (value) => digitsIn(value) >= 5,
  },
];
const labelled = labelledDetector(RULES);
