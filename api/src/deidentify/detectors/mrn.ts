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

/** Medical record numbers (H). */
export const detectMrn: Detector = (note) => [...findShapes(note, SHAPES), ...labelled(note)];

/** `Osvaldo Pacheco #318827`: a number sign directly behind a word that is not what it counts. */
const SHAPES = [
  {
    shape: /\bMR {1,3}(?<id>\d{2,3}-\d{2}-\d{2,4}|\d{6,10})(?![\w/-])/g,
    label: 'MRN',
    sub: 'MRN',
    confidence: 0.9,
  },
  {
    shape: /(?<=\b[A-Z][A-Za-z'’-]{1,24},? )#(?<id>\d{5,10})(?!\w)/g,
    label: 'MRN',
    sub: 'MRN',
    confidence: 0.75,
  },
] as const;

const VALUE = `[A-Z] ${SPACED_DIGITS}|${SPACED_DIGITS}|${CODE}`;
/** Told from a count by its length or its hyphens. */
const UNMISTAKABLE =
  '\\d{2,6}-\\d{3,6}(?:-\\d{1,4})?(?![\\w/-])|\\d{1,3}-\\d{3,5}-\\d{1,3}(?![\\w/-])|[A-Z]{0,2}-?\\d{5,10}(?![\\w/-]|\\.\\d)';
const RULES: readonly LabelledRule[] = [
  {
    words: [
      'mrn',
      'mrns',
      'mr#',
      'emrn',
      'empi',
      'urn',
      'emr',
      'ehr',
      'mpi',
      'umrn',
      'cmrn',
      'mrno',
      'hrn',
      'uhid',
      'mrnumber',
    ],
    phrase: SEPARATOR,
    value: VALUE,
    label: 'MRN',
    sub: 'MRN',
    confidence: 0.97,
    accept: (value) => digitsIn(value) >= 3,
  },
  {
    words: ['mr'],
    phrase:
      '[ \\t]{0,2}(?:#|no\\b\\.?|num\\b|number\\b|id\\b|:)[ \\t]{0,2}[:#]{0,2}[ \\t]{0,12}(?:\\r?\\n[ \\t]{0,12})?',
    value: VALUE,
    label: 'MRN',
    sub: 'MRN',
    confidence: 0.97,
    accept: (value) => digitsIn(value) >= 3,
  },
  {
    words: ['medical', 'med', 'hospital', 'hosp', 'chart', 'unit', 'clinic', 'health', 'history'],
    phrase: `\\.?[ \\t]{0,2}(?:(?:record|rec|history)\\b\\.?[ \\t]{0,2}(?:number|num|no|nr|id|#)?\\b\\.?|(?:number|num|no|nr|id)\\b\\.?|#)${SEPARATOR}`,
    value: VALUE,
    label: 'MRN',
    sub: 'MRN',
    confidence: 0.95,
    accept: (value) => digitsIn(value) >= 4,
  },
  {
    words: ['chart', 'file', 'record', 'rec'],
    phrase: `(?:[ \\t]{0,2}(?:#|:|(?:number|no|num|id)\\b\\.?))${SEPARATOR}`,
    value: VALUE,
    label: 'MRN',
    sub: 'MRN',
    confidence: 0.9,
    accept: (value) => digitsIn(value) >= 3,
  },
  {
    words: ['chart', 'file', 'record', 'id', 'folder', 'dossier'],
    phrase: '[ \\t]{1,3}',
    value: UNMISTAKABLE,
    label: 'MRN',
    sub: 'MRN',
    confidence: 0.8,
    accept: (value) => digitsIn(value) >= 5,
  },
  {
    words: ['patient', 'pt', 'pat', 'patients'],
    phrase: `(?:'s)?[ \\t]{0,2}(?:(?:id|identifier|identification|number|no|num)\\b\\.?|#)${SEPARATOR}`,
    value: VALUE,
    label: 'MRN',
    sub: 'MRN',
    confidence: 0.93,
    accept: (value) => digitsIn(value) >= 3,
  },
  {
    words: ['id', 'identifier', 'identification'],
    phrase: '[ \\t]{0,2}(?:(?:number|no|num|is)\\b\\.?[ \\t]?){0,2}[:#]{1,2}[ \\t]{0,12}(?:\\r?\\n[ \\t]{0,12})?',
    value: VALUE,
    label: 'MRN',
    sub: 'MRN',
    confidence: 0.85,
    accept: (value) => digitsIn(value) >= 4,
  },
];
const labelled = labelledDetector(RULES);
