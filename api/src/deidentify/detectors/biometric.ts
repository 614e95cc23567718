import {
  CODE,
  type Detector,
  digitsIn,
  findShapes,
  type LabelledRule,
  labelledDetector,
  SEPARATOR,
  shapesOf,
} from '../scan.ts';
import { isTherapyCode } from './procedure-code.ts';

/** References to stored biometric identifiers (P): finger and voice prints, retina, iris, face and palm scans, DNA profiles. */
export const detectBiometric: Detector = (note) => [...findShapes(note, SHAPES), ...labelled(note)];

const rule = shapesOf('BIOMETRIC', 'BIO');
const SHAPES = [
  rule(/\bAFIS (?:#|no\.? ?|id:? ?)?\d{5,9}(?!\w)/gi, 0.94),
  rule(/(?<![\w-])(?:voice|voiceprint|speech)[\w-]{0,24}\d[\w-]{0,12}\.(?:wav|mp3|m4a|ogg|flac)\b/gi, 0.94),
  rule(
    /\b(?:[Ff]inger|[Pp]alm|[Ff]oot|[Vv]oice) ?(?:prints?|scan)\b[^()\n]{0,30}\((?<id>(?=[A-Z-]{0,6}\d)[A-Z0-9]{2,8}(?:-[A-Z0-9]{2,10}){1,2})\)/g,
    0.85,
  ),
];

const RULES: readonly LabelledRule[] = [
  {
    words: [
      'fingerprint',
      'fingerprints',
      'voiceprint',
      'voiceprints',
      'voice',
      'finger',
      'thumbprint',
      'palm',
      'palmprint',
      'retina',
      'retinal',
      'iris',
      'faceprint',
      'facial',
      'biometric',
      'biometrics',
      'dna',
      'gait',
      'vein',
      'face',
      'handprint',
      'footprint',
      'print',
    ],
    phrase: `(?:[ \\t]{0,2}(?:print|prints|scan|scans|recognition|template|templates|profile|sample|file|record|enrollment|enrolment|token|reference|ref|hash|signature|pattern|geometry|login|on|stored|saved|as|for|in|card|key|entry|data|image|capture|captured|registered|enrolled|under|with|(?:#|id|no|number)\\b\\.?)){0,6}${SEPARATOR}[(]?`,
    value: `[A-Z]{2,5}_\\d{2,6}(?:_[A-Z0-9]{1,4})?|(?:FP|VP|IR|RT|BIO)-?${CODE}|${CODE}`,
    label: 'BIOMETRIC',
    sub: 'BIO',
    confidence: 0.92,
    accept: (value) => digitsIn(value) >= 3 && /[A-Z-]|\d{5}/i.test(value) && !isTherapyCode(value),
  },
];
const labelled = labelledDetector(RULES);
