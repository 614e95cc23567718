import { recase } from '../recase.ts';
import type { GoldNote } from '../score.ts';
import { readNote } from '../tokens.ts';
import { FEATURES, featuresOf, mayBeNamed, readingOf } from './features.ts';
import { inSteps, NAMED, NOTHING, PLACED, type Weights } from './model.ts';

/** A marked note, and what it was written after: notes of one template tell less than notes of many. */
export interface Lesson extends GoldNote {
  readonly template: string;
}

interface Example {
  readonly features: readonly number[];
  readonly is: number;
}

const EPOCHS = 8;
const RATE = 0.3;
const DECAY = 0.001;
/** A feature must be met in notes of this many templates. */
const LEAST_TEMPLATES = 3;
const KINDS = 3;
const UNDECIDED = -1;

/**
 * Learns the weights of the scorer from marked notes, the same of the same notes: multinomial logistic regression by
 * stochastic gradient with a rate for each weight. After Duchi, Hazan and Singer (2011), Adaptive Subgradient Methods for
 * Online Learning and Stochastic Optimization, Journal of Machine Learning Research 12, 2121-2159.
 */
export function learn(lessons: readonly Lesson[]): Weights {
  const examples = examplesOf(lessons);
  const weights = new Float64Array(FEATURES * KINDS);
  const squares = new Float64Array(FEATURES * KINDS);
  const next = chance(1);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(examples, next);
    for (const example of examples) step(weights, squares, example);
  }
  const made = new Int8Array(FEATURES * 2);
  for (let feature = 0; feature < FEATURES; feature += 1) {
    const nothing = weights[feature * KINDS] ?? 0;
    made[feature * 2] = inSteps((weights[feature * KINDS + NAMED] ?? 0) - nothing);
    made[feature * 2 + 1] = inSteps((weights[feature * KINDS + PLACED] ?? 0) - nothing);
  }
  return made;
}

/** The words with a capital, each with what it is; features of few templates are left out. */
function examplesOf(lessons: readonly Lesson[]): Example[] {
  const met = new Map<number, Set<string>>();
  const all: Example[] = [];
  for (const lesson of lessons) {
    const reading = readingOf(readNote(recase(lesson.text)));
    const marks = marksOf(lesson);
    const { tokens } = reading.note;
    for (const [index, token] of tokens.entries()) {
      const is = marks[token.start] ?? NOTHING;
      if (!mayBeNamed(reading.note, index) || is === UNDECIDED) continue;
      const features = featuresOf(reading, index, Math.max(NOTHING, marks[tokens[index - 1]?.start ?? -1] ?? NOTHING));
      all.push({ features, is });
      for (const feature of features) met.set(feature, (met.get(feature) ?? new Set()).add(lesson.template));
    }
  }
  const isMet = (feature: number) => (met.get(feature)?.size ?? 0) >= LEAST_TEMPLATES;
  return all.map(({ features, is }) => ({ features: features.filter(isMet), is }));
}

/** What each character of a note belongs to. */
function marksOf({ text, spans, optional = [] }: GoldNote): Int8Array {
  const marks = new Int8Array(text.length);
  for (const { start, end } of optional) marks.fill(UNDECIDED, start, end);
  for (const { start, end, label } of spans)
    marks.fill(label === 'NAME' ? NAMED : label === 'LOCATION' ? PLACED : UNDECIDED, start, end);
  return marks;
}

function step(weights: Float64Array, squares: Float64Array, { features, is }: Example): void {
  const logits = Array.from({ length: KINDS }, (_, kind) =>
    features.reduce((sum, feature) => sum + (weights[feature * KINDS + kind] ?? 0), 0),
  );
  const most = Math.max(...logits);
  const shares = logits.map((logit) => Math.exp(logit - most));
  const total = shares.reduce((sum, share) => sum + share, 0);
  for (const [kind, share] of shares.entries()) {
    const slope = share / total - (kind === is ? 1 : 0);
    for (const feature of features) {
      const at = feature * KINDS + kind;
      const weight = weights[at] ?? 0;
      const decayed = slope + DECAY * weight;
      const square = (squares[at] ?? 0) + decayed * decayed;
      squares[at] = square;
      weights[at] = weight - (RATE * decayed) / (Math.sqrt(square) + 1);
    }
  }
}

function shuffle(examples: Example[], next: () => number): void {
  for (let at = examples.length - 1; at > 0; at -= 1) {
    const other = Math.floor(next() * (at + 1));
    const [one, two] = [examples[at], examples[other]];
    if (one && two) [examples[at], examples[other]] = [two, one];
  }
}

/** Numbers between 0 and 1 that look drawn, the same from the same seed: Numerical Recipes (1992), page 284. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
