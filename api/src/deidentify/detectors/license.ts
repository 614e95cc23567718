import { CODE, type Detector, digitsIn, findShapes, type LabelledRule, labelledDetector, SEPARATOR } from '../scan.ts';
import { isDea, isNpi } from './checksums.ts';

/** Certificate and licence numbers (K): driving and professional licences, NPI, DEA, passports. */
export const detectLicense: Detector = (note) => [...findShapes(note, SHAPES), ...labelled(note)];

const SHAPES = [
  { shape: /(?<![\w.-])[12]\d{9}(?![\w-]|\.\d)/g, label: 'LICENSE', sub: 'NPI', confidence: 0.85, accept: isNpi },
  {
    shape: /(?<![\w-])[ABCDEFGHJKLMPRSTUX][A-Z9]\d{7}(?![\w-])/g,
    label: 'LICENSE',
    sub: 'DEA',
    confidence: 0.93,
    accept: isDea,
  },
  {
    shape:
      /(?<=\b(?:LCSW|LICSW|LMSW|LSW|LMFT|LMHC|LPC|LPCC|LCPC|LCDC|PsyD|PharmD|RPh|DDS|DMD|DVM|OD|DC|DPM|EMT(?:-P)?|AEMT|CRNA|APRN|ARNP|FNP|RDH|RN|LPN|LVN|RT|PT|OT|SLP|MD|DO|PA-C)[,:]? (?:[Ll]ic\.? |#)?)(?<id>[A-Z]{0,4}[-.]?\d{4,8})(?=[\s.,;)]|$)(?!\.\d)/g,
    label: 'LICENSE',
    sub: 'LIC',
    confidence: 0.8,
    accept: (value: string) => !/^[0-2]\d[0-5]\d$/.test(value),
  },
] as const;

const RULES: readonly LabelledRule[] = [
  {
    words: ['npi', 'npis'],
    phrase: SEPARATOR,
    value: '\\d{10}(?!\\d)',
    label: 'LICENSE',
    sub: 'NPI',
    confidence: 0.98,
  },
  {
    words: ['dea'],
    phrase: `(?:[ \\t]{0,2}(?:registration|reg|license|lic)\\b\\.?)?${SEPARATOR}`,
    value: '[A-Z][A-Z9]\\d{7}(?!\\w)|[A-Z]{2}-?\\d{6,7}(?!\\w)',
    label: 'LICENSE',
    sub: 'DEA',
    confidence: 0.98,
  },
  {
    words: ['driver', 'drivers', 'dl', "driver's", 'driving', 'cdl', 'odl', 'dln', 'oln'],
    phrase: `(?:'s|')?(?:[ \\t]{0,2}(?:licen[sc]e|lic)\\b\\.?)?(?:[ \\t]{0,2}\\(?[A-Z]{2}\\)?(?=[ :#]))?${SEPARATOR}`,
    value: `${CODE}|[A-Z] ?\\d{3} \\d{3} \\d{3}(?: \\d{3})?`,
    label: 'LICENSE',
    sub: 'DL',
    confidence: 0.95,
    accept: (value) => digitsIn(value) >= 4,
  },
  {
    words: [
      'license',
      'licence',
      'lic',
      'licensed',
      'certificate',
      'cert',
      'certification',
      'registration',
      'reg',
      'passport',
      'permit',
      'upin',
      'dps',
      'licensure',
      'credential',
      'taxonomy',
      'board',
      'visa',
      'diploma',
      'nmls',
      'bar',
    ],
    phrase: `\\.?(?:[ \\t]{0,2}(?:licen[sc]e|lic|certificate|certification|registration|state|medical|book)\\b\\.?){0,2}${SEPARATOR}`,
    value: `[A-Z]{1,2} \\d{6,9}(?![\\w/-])|(?:(?:MD|RN|NP|PA|PT|OT|DO|LCSW|LMSW|LMFT|LPC|LVN|LPN|CRNA|APRN|DDS|DMD|DPM|DC)[- ])?${CODE}`,
    label: 'LICENSE',
    sub: 'LIC',
    confidence: 0.9,
    accept: (value) => digitsIn(value) >= 4,
  },
];
const labelled = labelledDetector(RULES);
