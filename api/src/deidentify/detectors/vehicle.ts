import { type Detector, findShapes, type LabelledRule, labelledDetector, SEPARATOR } from '../scan.ts';
import { isVin } from './checksums.ts';

/** Vehicle identifiers (L): identification numbers and licence plates. */
export const detectVehicle: Detector = (note) => [...findShapes(note, SHAPES), ...labelled(note)];

const SHAPES = [
  {
    shape:
      /(?<![\w-])(?=[A-Z0-9]{0,12}[A-Z])(?=[A-Z0-9]{0,14}\d)[A-HJ-NPR-Z0-9]{11}[A-HJ-NPR-Z0-9]{2}[A-HJ-NPR-Z0-9]{4}(?![\w-])/g,
    label: 'VEHICLE',
    sub: 'VIN',
    confidence: 0.9,
    accept: (value: string) => isVin(value) || (/\d.*\d.*\d/.test(value) && /[A-Z].*[A-Z].*[A-Z]/.test(value)),
  },
] as const;

const PLATE =
  '(?:(?:A[KLRZ]|C[AOT]|DE|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]) )?[A-Z0-9]{1,4}[- ]?[A-Z0-9]{2,5}(?:[- ][A-Z0-9]{1,4})?(?!\\w)';
const RULES: readonly LabelledRule[] = [
  {
    words: ['vin', 'vehicle'],
    phrase: `(?:[ \\t]{0,2}(?:identification|id))?${SEPARATOR}`,
    value: '[A-HJ-NPR-Z0-9](?:[ -]?[A-HJ-NPR-Z0-9]){16}(?!\\w)',
    label: 'VEHICLE',
    sub: 'VIN',
    confidence: 0.97,
    accept: (value) => isVin(value.toUpperCase().replaceAll(/[ -]/g, '')),
  },
  {
    words: ['vin', 'vehicle'],
    phrase: `(?:[ \\t]{0,2}(?:identification|id))?${SEPARATOR}`,
    value: '[A-Z0-9]{11,17}(?!\\w)',
    label: 'VEHICLE',
    sub: 'VIN',
    confidence: 0.97,
    accept: (value) => /\d/.test(value),
  },
  {
    words: ['plate', 'plates', 'tag', 'tags', 'lp'],
    phrase: `(?:[ \\t]{0,2}\\(?(?:[A-Z]{2}|[A-Z][a-z]{3,12})\\)?(?=[ :#]))?${SEPARATOR}`,
    value: PLATE,
    label: 'VEHICLE',
    sub: 'PLATE',
    confidence: 0.92,
    accept: (value) =>
      /\d/.test(value) && /[A-Z]/.test(value) && value === value.toUpperCase() && /[A-Z0-9]{3}/.test(value),
  },
];
const labelled = labelledDetector(RULES);
