import type { Finding } from '../finding.ts';
import {
  type Detector,
  digitsIn,
  findShapes,
  type LabelledRule,
  labelledDetector,
  type ShapeRule,
  textAfter,
  textBefore,
} from '../scan.ts';
import type { Note } from '../tokens.ts';

/** Telephone (D) and fax (E) numbers, pagers and extensions. */
export const detectPhone: Detector = (note) =>
  [...findShapes(note, SHAPES), ...findShapes(note, SHORT_NUMBERS), ...labelled(note)].map((finding) =>
    asFax(note, finding),
  );

const EXTENSION = '(?:[ ,]{0,3}(?:x|ext\\.?|extension|#)[ :.]{0,2}\\d{2,6})?(?!\\w)';
const SHAPES = [
  {
    shape: new RegExp(
      `(?<![\\w.,/+-])(?:\\+?1[-. ]{0,2})?(?:\\(\\d{3}\\)[-. ]{0,2}|\\d{3}[-./\\u2013\\u2011 ]{1,3})\\d{3}(?:[-.\\u2013\\u2011 ]| - )\\d{4}(?![-\\d])${EXTENSION.replace('(?!\\w)', '')}`,
      'gi',
    ),
    label: 'PHONE',
    sub: 'PHONE',
    confidence: 0.97,
  },
  {
    shape: /(?<![\w.])\+\d{1,3}[ .-]?(?:\(0?\d{1,4}\)[ .-]?)?\d{1,5}(?:[ .-]\d{2,8}){1,4}(?![\w-])/g,
    label: 'PHONE',
    sub: 'PHONE',
    confidence: 0.95,
    accept: (value: string) => digitsIn(value) >= 8 && digitsIn(value) <= 15,
  },
  {
    shape:
      /(?<![\w.,/+$-])(?:00\d{2,3}|0\d{2,4})[ -]\d{2,4}(?:[ -]\d{3,4}){1,2}(?![\w/-]|\.\d)|(?<![\w.,/+$-])0\d{3,4}[ -]\d{5,7}(?![\w/-]|\.\d)/g,
    label: 'PHONE',
    sub: 'PHONE',
    confidence: 0.85,
    accept: (value: string) => digitsIn(value) >= 10 && digitsIn(value) <= 15,
  },
  {
    shape: /(?<![\w.,/+$-])\(0\d{1,4}\)[ -]?\d{3,4}[ -]?\d{3,5}(?![\w/-]|\.\d)/g,
    label: 'PHONE',
    sub: 'PHONE',
    confidence: 0.93,
  },
  {
    shape: /(?<![\w.,/+$-])1[38]00[ -]\d{3}[ -]\d{3}(?![\w/-]|\.\d)/g,
    label: 'PHONE',
    sub: 'PHONE',
    confidence: 0.85,
  },
  {
    shape: /(?<![\w.,/+-])\d{10}[ ,]{1,3}(?:x|ext\.?|extension)[ :.]{0,2}\d{2,6}(?!\w)/gi,
    label: 'PHONE',
    sub: 'PHONE',
    confidence: 0.95,
  },
  { shape: /(?<![\w.])\+\d{10,14}(?!\w)/g, label: 'PHONE', sub: 'PHONE', confidence: 0.95 },
  {
    shape: /(?<![\w.-])1?-?[2-9]\d{2}-[A-Z]{3}-[A-Z]{4}(?!\w)/g,
    label: 'PHONE',
    sub: 'PHONE',
    confidence: 0.85,
  },
  {
    shape: /(?<=[*xX\u2022]{3}\)?[ -]{0,3}[*xX\u2022]{3}[ -])(?<id>\d{4})(?!\w)/g,
    label: 'PHONE',
    sub: 'PHONE',
    confidence: 0.9,
  },
  {
    shape: /(?<=\d{3}[ .-]\d{4}\b[^\n\d]{1,24}[ (/]-)(?<id>\d{4})(?!\w)/g,
    label: 'PHONE',
    sub: 'PHONE',
    confidence: 0.85,
  },
  {
    shape: /(?<=\b(?:[Cc]all|[Pp]age|[Tt]ext|[Dd]ial)(?: me| us)?(?: at| on)? )\*(?<id>\d{4,5})(?!\w)/g,
    label: 'PHONE',
    sub: 'PAGER',
    confidence: 0.85,
  },
  {
    shape: /(?<=\d{3}[ .-]\d{4}(?: or |\/| ?& ?))(?<id>\d{4})(?![\w-])/g,
    label: 'PHONE',
    sub: 'PHONE',
    confidence: 0.85,
  },
  {
    shape: /(?<=\b(?:[Cc]all|[Dd]ial|[Pp]age|[Pp]hone|[Pp]h|x|ext\.?):? ?)(?<id>\d-\d{4})(?![\w-])/g,
    label: 'PHONE',
    sub: 'EXT',
    confidence: 0.85,
  },
  { shape: /(?<![\w.,/+-])p(?<id>\d{4,6}|\d{1,3}-\d{4})(?!\w)/g, label: 'PHONE', sub: 'PAGER', confidence: 0.85 },
  { shape: /(?<![\w.,/+-])x(?<id>\d{4,5})(?!\w)/gi, label: 'PHONE', sub: 'EXT', confidence: 0.85 },
] as const;

/** Seven digits, `555-1234`: a telephone number unless it reads as a range, a code or a quantity. */
const SHORT_NUMBERS: readonly ShapeRule[] = [
  {
    shape:
      /(?<=\b(?:MD|DO|NP|PA|PA-C|RN|CRNA|PharmD|APRN)[,;]? (?:p|pg)\.? ?|\b(?:[Rr]each|[Cc]all|[Pp]age|[Cc]ontact)(?: me| us)?(?: at| on| via)? (?:p|pg|pgr)\.? ?)\d{4,5}(?=[.,;)\s]|$)/g,
    label: 'PHONE',
    sub: 'PAGER',
    confidence: 0.88,
  },
  {
    shape:
      /(?<![\w.,/+$-]|\d )[2-9]\d{2}[-.\u2011]\d{4}(?:[ ,]{0,3}(?:x|ext\.?|extension)[ :.]{0,2}\d{2,6})?(?![\w%-]|[.,/]\d)/gi,
    label: 'PHONE',
    sub: 'PHONE',
    confidence: 0.8,
    accept: (_, note, start, end) =>
      !/(?:loinc|range|ref|normal|nl|norm|mrn|id|acct|account|lot|case|protocol|policy|group|ratio|icd|cpt)[ :#.]{0,3}$/.test(
        textBefore(note, start, 12),
      ) &&
      !/^ ?(?:mg|ml|mcg|units?|u\b|k\b|cells?|cal|kcal|steps|iu|pg|ng|copies|meters?|feet|hz|ms)/.test(
        textAfter(note, end, 8),
      ),
  },
];

const NUMBER =
  '(?:\\+?1[-. ]?)?\\(?\\d{3}\\)?[-. ]{0,2}\\d{3}[-. ]?\\d{4}(?:[ ,]{0,3}(?:x|ext\\.?|extension)[ :.]{0,2}\\d{2,6})?(?!\\d)|\\d{3}[-. ]?\\d{4}(?!\\d)';
const GAP =
  "(?:'s)?(?:[ \\t]{0,2}(?:number|num|no|nr|line|phone|telephone|tel|cell|cellphone|is|was|at|me|him|her|us|them|back|on|to|the|my|office|home|work|daytime|evening|direct|main|desk|mobile|#)\\b\\.?){0,5}[ \\t]{0,2}[:#=(\\-]{0,3}[ \\t]{0,10}(?:\\r?\\n[ \\t]{0,8})?#?";
/** As people write them outside North America: with a trunk 0, a country, in groups of their own, or eight digits. */
const ABROAD =
  '\\(?0\\d{1,4}\\)?(?:[-. ]?\\d{2,8}){1,4}(?![\\d/])|\\+\\d{1,3}(?:[-. ]?\\(?\\d{1,8}\\)?){1,5}(?!\\d)|1[38]00[- ]?\\d{3}[- ]?\\d{3}(?!\\d)|\\d{4}[- ]\\d{4}(?![-/\\d])';
const isAbroad = (value: string): boolean => digitsIn(value) >= 8 && digitsIn(value) <= 15;
const RULES: readonly LabelledRule[] = [
  {
    words: [
      'phone',
      'telephone',
      'tel',
      'ph',
      'mobile',
      'mob',
      'landline',
      'hotline',
      'helpline',
      'callback',
      'ring',
      't',
    ],
    phrase: GAP,
    value: ABROAD,
    label: 'PHONE',
    sub: 'PHONE',
    confidence: 0.93,
    accept: isAbroad,
  },
  {
    words: ['fax', 'f'],
    phrase: GAP,
    value: ABROAD,
    label: 'FAX',
    sub: 'FAX',
    confidence: 0.93,
    accept: isAbroad,
  },
  {
    words: ['pager', 'beeper', 'pgr', 'bpr', 'pg', 'pagers', 'pager#', 'bleep', 'page'],
    phrase: '[ \\t]{0,2}(?:(?:number|num|no|id|is|at|me|him|her|on|pin)\\b\\.?[ \\t]?){0,3}[:#=(\\-]{0,3}[ \\t]{0,4}#?',
    value:
      '\\d{3}[- ]?\\d{3}[- ]?\\d{4}(?!\\d)|\\d{3}-\\d{4}(?!\\d)|\\d{4,7}(?![\\d/])|p?\\d{4,6}(?![\\d/])|p?\\d{3}-\\d{4}(?!\\d)|\\d{1,4}-\\d{3,4}(?!\\d)',
    label: 'PHONE',
    sub: 'PAGER',
    confidence: 0.93,
  },
  {
    words: ['paged', 'beeped', 'paging', 'bleeped'],
    phrase: '[ \\t]{1,2}(?:[a-z.0-9]{1,12}[ \\t]{1,2}){0,4}(?:(?:at|on|to|via)[ \\t]{1,2}|#)#?',
    value: '\\d{3}[- ]\\d{3}[- ]?\\d{4}(?!\\d)|\\d{3}-\\d{4}(?!\\d)|\\d{5,7}(?![\\d/:])|\\d{4}(?![\\d/:])',
    label: 'PHONE',
    sub: 'PAGER',
    confidence: 0.85,
  },
  {
    words: [
      'ext',
      'extension',
      'extn',
      'xtn',
      'ascom',
      'vocera',
      'spectralink',
      'voalte',
      'voip',
      'intercom',
      'tigertext',
    ],
    phrase: '\\.?[ \\t]{0,2}(?:is|number|no)?[ \\t]{0,1}[:#.]{0,2}[ \\t]{0,2}',
    value: '\\d{3,6}(?![\\d/]|[.]\\d| ?(?:deg|%))',
    label: 'PHONE',
    sub: 'EXT',
    confidence: 0.93,
  },
  {
    words: ['fax', 'facsimile', 'faxed', 'faxes', 'efax', 'f'],
    phrase: GAP,
    value: NUMBER,
    label: 'FAX',
    sub: 'FAX',
    confidence: 0.96,
  },
  {
    words: [
      'phone',
      'telephone',
      'tel',
      'ph',
      'cell',
      'mobile',
      'home',
      'work',
      'call',
      'called',
      'calls',
      'callback',
      'contact',
      'alt',
      'reach',
      'number',
      'office',
      'voicemail',
      'vm',
      'dial',
      'line',
      'text',
      'landline',
      'hotline',
      'reached',
      'back',
      'h',
      'c',
      'w',
      'p',
      't',
      'phn',
      'cel',
      'contact#',
    ],
    phrase: GAP,
    value: NUMBER,
    label: 'PHONE',
    sub: 'PHONE',
    confidence: 0.9,
    accept: (value) => !/^0/.test(value),
  },
];
const labelled = labelledDetector(RULES);

/** The word nearest before a number decides between telephone and fax. */
function asFax(note: Note, finding: Finding): Finding {
  if (finding.sub !== 'PHONE') return finding;
  const before = textBefore(note, finding.start, 28).replace(/[\s\S]*\d/, '');
  const said = before
    .match(/\b(?:fax(?:ed|es)?|facsimile|phone|ph|tel|telephone|cell|call)\b|\bf(?=[:.]? ?$)/g)
    ?.at(-1);
  return said && /^f/.test(said) ? { ...finding, label: 'FAX', sub: 'FAX' } : finding;
}
