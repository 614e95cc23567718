import type { DivergencePattern } from '@chartmark/schemas';
import { afterEach, expect, test } from 'vitest';
import { speak } from '../i18n/text.ts';
import { patternWords } from './pattern-words.ts';

afterEach(() => speak('en'));

const display = (label: string): string => label.charAt(0) + label.slice(1).toLowerCase();
type Told = Pick<DivergencePattern, 'kind' | 'labels' | 'parts'>;

const PATTERNS: readonly (readonly [Told, string, string])[] = [
  [
    { kind: 'missing', labels: ['DOSE'], parts: { told: 'marked', by: ['A', 'C'], notBy: ['B'] } },
    'Missing of Dose: marked by A, C, not by B',
    'Fehlt bei Dose: markiert von A, C, nicht von B',
  ],
  [
    {
      ...{ kind: 'type', labels: ['DOSE', 'DRUG'] },
      parts: {
        told: 'given',
        values: [
          { value: 'DOSE + DRUG', by: ['A'] },
          { value: 'DRUG', by: ['B'] },
        ],
      },
    },
    'Type of Dose or Drug: Dose + Drug by A; Drug by B',
    'Typ bei Dose oder Drug: Dose + Drug bei A; Drug bei B',
  ],
  [
    { kind: 'attribute', labels: ['DRUG'], parts: { told: 'given', values: [{ value: null, by: ['B'] }] } },
    'Attribute of Drug: no value by B',
    'Attribut bei Drug: kein Wert bei B',
  ],
  [
    {
      ...{ kind: 'boundary', labels: ['DRUG'] },
      parts: { told: 'beyond', stretches: [{ words: 'number', side: 'after', by: ['A', 'C'] }] },
    },
    'Boundary of Drug: a number after is included by A, C',
    'Grenze bei Drug: eine Zahl danach nehmen hinzu: A, C',
  ],
  [
    { kind: 'boundary', labels: ['DRUG'], parts: { told: 'split', by: ['B'] } },
    'Boundary of Drug: split by B',
    'Grenze bei Drug: geteilt von B',
  ],
];

test.each(PATTERNS)(
  '%j is told in either language, with the labels as people know them',
  async (told, english, german) => {
    expect(patternWords(told, display)).toBe(english);
    await speak('de');
    expect(patternWords(told, display)).toBe(german);
  },
);
