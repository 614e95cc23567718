import { CODE, type Detector, digitsIn, type LabelledRule, labelledDetector, SEPARATOR } from '../scan.ts';

/** References to stored biometric identifiers (P): finger and voice prints, retina, iris, face and palm scans, DNA profiles. */
export const detectBiometric: Detector = (note) => labelled(note);

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
    value: `(?:FP|VP|IR|RT|BIO)-?${CODE}|${CODE}`,
    label: 'BIOMETRIC',
    sub: 'BIO',
    confidence: 0.92,
    accept: (value) => digitsIn(value) >= 3 && /[A-Z-]|\d{5}/i.test(value),
  },
];
const labelled = labelledDetector(RULES);
