import { recase } from '../recase.ts';
import type { GoldNote } from '../score.ts';
import { readNote } from '../tokens.ts';
import { CODE_FEATURES, codeFeaturesOf, codesIn } from './code-features.ts';
import { FEATURES, featuresOf, mayBeNamed, type Reading, readingOf } from './features.ts';
import { CODED, NAMED, NOTHING, PLACED, type Weights } from './model.ts';
import { type Example, regression } from './regression.ts';

/** A marked note, and what it was written after: notes of one template tell less than notes of many. */
export interface Lesson extends GoldNote {
  readonly template: string;
}

/** A feature must be met in notes of this many templates. */
const LEAST_TEMPLATES = 3;
const UNDECIDED = -1;

/** Learns the weights by which words with a capital are told to be names, places or neither. */
export function learn(lessons: readonly Lesson[]): Weights {
  return regression(examplesOf(lessons, NAMES, namesOf), FEATURES);
}

/** Learns the weights by which figures and letters with figures are told to be identifiers. */
export function learnCodes(lessons: readonly Lesson[]): Weights {
  return regression(examplesOf(lessons, CODES, codesOf), CODE_FEATURES);
}

const NAMES: Readonly<Record<string, number>> = { NAME: NAMED, LOCATION: PLACED };
/** A date or an age is told by its form, and looks like a measure. */
const CODES: Readonly<Record<string, number>> = {
  ...{ MRN: CODED, HEALTH_PLAN: CODED, ACCOUNT: CODED, LICENSE: CODED, VEHICLE: CODED, DEVICE: CODED },
  ...{ OTHER_ID: CODED, PHONE: CODED, FAX: CODED, SSN: CODED, BIOMETRIC: CODED, LOCATION: CODED },
};

/** What is asked about in every lesson; features of few templates are left out. */
function examplesOf(
  lessons: readonly Lesson[],
  kinds: Readonly<Record<string, number>>,
  ask: (reading: Reading, marks: Int8Array) => Example[],
): Example[] {
  const met = new Map<number, Set<string>>();
  const all: Example[] = [];
  for (const lesson of lessons) {
    for (const example of ask(readingOf(readNote(recase(lesson.text))), marksOf(lesson, kinds))) {
      if (example.is === UNDECIDED) continue;
      all.push(example);
      for (const feature of example.features) met.set(feature, (met.get(feature) ?? new Set()).add(lesson.template));
    }
  }
  const isMet = (feature: number) => (met.get(feature)?.size ?? 0) >= LEAST_TEMPLATES;
  return all.map(({ features, is }) => ({ features: features.filter(isMet), is }));
}

function namesOf(reading: Reading, marks: Int8Array): Example[] {
  const { tokens } = reading.note;
  return tokens.flatMap((token, index) => {
    if (!mayBeNamed(reading.note, index)) return [];
    const before = Math.max(NOTHING, marks[tokens[index - 1]?.start ?? -1] ?? NOTHING);
    return [{ features: featuresOf(reading, index, before), is: marks[token.start] ?? NOTHING }];
  });
}

function codesOf(reading: Reading, marks: Int8Array): Example[] {
  const { tokens } = reading.note;
  let before: number = NOTHING;
  return codesIn(reading.note).map((code) => {
    const is = marks[tokens[code.first]?.start ?? -1] ?? NOTHING;
    const example = { features: codeFeaturesOf(reading, code, before), is };
    before = Math.max(NOTHING, is);
    return example;
  });
}

/** What each character of a note belongs to. */
function marksOf({ text, spans, optional = [] }: GoldNote, kinds: Readonly<Record<string, number>>): Int8Array {
  const marks = new Int8Array(text.length);
  for (const { start, end } of optional) marks.fill(UNDECIDED, start, end);
  for (const { start, end, label } of spans) marks.fill(kinds[label ?? ''] ?? UNDECIDED, start, end);
  return marks;
}
