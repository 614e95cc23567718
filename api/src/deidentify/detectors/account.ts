import {
  CODE,
  type Detector,
  digitsIn,
  findShapes,
  type LabelledRule,
  labelledDetector,
  SEPARATOR,
  SPACED_DIGITS,
} from '../scan.ts';
import { passesLuhn } from './checksums.ts';

/** Account numbers (J): hospital and bank accounts, payment cards. */
export const detectAccount: Detector = (note) => [...findShapes(note, SHAPES), ...labelled(note)];

const SHAPES = [
  {
    shape: /(?<![\w.-])[2-6]\d{3}([ -])\d{4}\1\d{4}\1\d{4}(?![\w-])/g,
    label: 'ACCOUNT',
    sub: 'CARD',
    confidence: 0.95,
  },
  { shape: /(?<![\w.-])3[47]\d{2}[ -]\d{6}[ -]\d{5}(?![\w-])/g, label: 'ACCOUNT', sub: 'CARD', confidence: 0.95 },
  {
    shape: /(?<![\w.-])[3-6]\d{12,15}(?![\w-]|\.\d)/g,
    label: 'ACCOUNT',
    sub: 'CARD',
    confidence: 0.85,
    accept: passesLuhn,
  },
  {
    shape: /(?<!\w)[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?(?!\w)/g,
    label: 'ACCOUNT',
    sub: 'ACCT',
    confidence: 0.8,
    accept: (value: string) => digitsIn(value) >= 10 && !/^[A-Z]{2}\d{2} ?[A-Z]{4} ?[A-Z]{4}/.test(value),
  },
  {
    shape: /(?<=\b[Aa]\/[Cc](?: no\.?| #)?:? )(?<id>[A-Z]{0,4}\d{2,8}(?:[ -]\d{2,10}){0,3})(?![\w/%]|[.,]\d)/g,
    label: 'ACCOUNT',
    sub: 'ACCT',
    confidence: 0.9,
    accept: (value: string) => digitsIn(value) >= 5,
  },
] as const;

const RULES: readonly LabelledRule[] = [
  {
    words: [
      'account',
      'acct',
      'accts',
      'acc',
      'acctno',
      'billing',
      'invoice',
      'statement',
      'guarantor',
      'fin',
      'har',
      'iban',
      'routing',
      'aba',
      'checking',
      'savings',
      'bill',
      'bank',
    ],
    phrase: `(?:[ \\t]{0,2}(?:account|acct|number|no|id|nr)\\b\\.?){0,2}${SEPARATOR}`,
    value: `${CODE}|${SPACED_DIGITS}`,
    label: 'ACCOUNT',
    sub: 'ACCT',
    confidence: 0.93,
    accept: (value) => digitsIn(value) >= 4,
  },
  {
    words: ['visa', 'mastercard', 'amex', 'card', 'discover', 'cc'],
    phrase: `(?:[ \\t]{0,2}(?:card|ending|in|with|on|file))*?${SEPARATOR}`.replace('*?', '{0,4}'),
    value: '\\d{4}(?:[ -]?\\d{4}){3}(?!\\d)|(?<=ending (?:in |with )?)\\d{4}(?!\\d)',
    label: 'ACCOUNT',
    sub: 'CARD',
    confidence: 0.93,
  },
];
const labelled = labelledDetector(RULES);
