import { type Detector, findShapes, type LabelledRule, labelledDetector, SEPARATOR } from '../scan.ts';
import { isSsnRange } from './checksums.ts';

/** Social security numbers (G), whole, masked, or their last four digits. */
export const detectSsn: Detector = (note) => [...findShapes(note, SHAPES), ...labelled(note)];

const SHAPES = [
  { shape: /(?<![\w-])\d{3}-\d{2}-\d{4}(?![\w-])/g, label: 'SSN', sub: 'SSN', confidence: 0.97 },
  {
    shape: /(?<![\w.,/-])\d{3}[ .]\d{2}[ .]\d{4}(?![\w-])/g,
    label: 'SSN',
    sub: 'SSN',
    confidence: 0.9,
    accept: isSsnRange,
  },
  {
    // The national insurance number of the United Kingdom, without the prefixes that are never given out.
    shape:
      /(?<![\w-])(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![\w-])/g,
    label: 'SSN',
    sub: 'SSN',
    confidence: 0.93,
  },
  {
    shape: /(?<=\b(?:NI|NINO|N\.I\.)(?: [Nn]o\.?| [Nn]umber)?:? )[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-Z](?![\w-])/g,
    label: 'SSN',
    sub: 'SSN',
    confidence: 0.95,
  },
  {
    shape: /(?<!\w)(?:[x*#]{3}[- ]?[x*#]{2}[- ]?)(?<id>\d{4})(?!\w)/gi,
    label: 'SSN',
    sub: 'SSN4',
    confidence: 0.97,
  },
  {
    shape:
      /(?=[A-Z]\d{4}(?!\w))(?<=(?<![A-Za-z])(?<family>[A-Z])[A-Za-z'’-]{1,24},[ ]?[A-Z][A-Za-z]{1,20}(?: [A-Z]\.?)?[ \t(]{1,8})(?<id>\k<family>\d{4})(?!\w)/g,
    label: 'SSN',
    sub: 'SSN4',
    confidence: 0.9,
  },
] as const;

const LAST_FOUR = '[ \\t]{1,2}(?:four|4)(?:[ \\t]{1,2}(?:digits?|numbers?|nos?))?';
const RULES: readonly LabelledRule[] = [
  {
    words: ['ssn', 'ss', 'soc', 'social', 'sin', 'ssns', 'itin'],
    phrase: `(?:[ \\t]{1,2}(?:sec(?:urity)?\\.?))?(?:[ \\t]{0,2}\\(?(?:last|ending|ends|final)(?:[ \\t]{1,2}(?:in|with|four|4|digits?|of)){0,3}\\)?)${SEPARATOR}`,
    value: '(?:[x*#]{2,5}-?){0,2}\\d{4}(?!\\d)',
    label: 'SSN',
    sub: 'SSN4',
    confidence: 0.95,
  },
  {
    words: ['ssn', 'ss', 'soc', 'social', 'sin', 'ssns', 'itin'],
    phrase: `(?:[ \\t]{1,2}(?:sec(?:urity)?\\.?|insurance))?${SEPARATOR}`,
    value: '\\d{3}[- .]?\\d{2}[- .]?\\d{4}(?!\\d)|\\d{3} \\d{3} \\d{3}(?!\\d)',
    label: 'SSN',
    sub: 'SSN',
    confidence: 0.98,
  },
  {
    words: ['last'],
    phrase: `${LAST_FOUR}(?:[ \\t]{1,2}(?:of|on))?(?:[ \\t]{1,2}(?:the|his|her|their|my|patient's|pt's))?(?:[ \\t]{1,2}(?:ssn|social(?:[ \\t]security)?|ss|soc))?${SEPARATOR}`,
    value: '\\d{4}(?![\\d-])',
    label: 'SSN',
    sub: 'SSN4',
    confidence: 0.9,
  },
];
const labelled = labelledDetector(RULES);
