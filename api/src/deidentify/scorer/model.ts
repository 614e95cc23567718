/** What a word can be to the scorer. */
export const NOTHING = 0;
export const NAMED = 1;
export const PLACED = 2;
/** What a code can be beside nothing. */
export const CODED = 1;

/** Weights of the two kinds, a pair for each feature, in steps; nothing of either weighs 0. */
export type Weights = Int8Array;

/** A weight of 1, in steps. */
const STEPS = 8;
const MOST = 40;
const ALPHABET = Array.from({ length: 94 }, (_, place) => String.fromCharCode(place + 33))
  .filter((character) => !/['"\\`$~]/.test(character))
  .join('');
const RUN = '~';

/** Weights as text: a character for each, and a mark before the number of features that weigh nothing. */
export function encode(weights: Weights): string {
  let text = '';
  let empty = 0;
  const flush = () => {
    for (; empty > 0; empty -= Math.min(empty, MOST)) text += RUN + ALPHABET.charAt(Math.min(empty, MOST));
  };
  for (let at = 0; at < weights.length; at += 2) {
    const [name = 0, place = 0] = weights.subarray(at, at + 2);
    if (name === 0 && place === 0) {
      empty += 1;
      continue;
    }
    flush();
    text += ALPHABET.charAt(name + MOST) + ALPHABET.charAt(place + MOST);
  }
  flush();
  return text;
}

/** Weights of a text that {@link encode} made. */
export function decode(text: string, features: number): Weights {
  const weights = new Int8Array(features * 2);
  let at = 0;
  for (let read = 0; read < text.length; read += 2) {
    const [first = '', second = ''] = text.slice(read, read + 2);
    if (first === RUN) at += ALPHABET.indexOf(second) * 2;
    else {
      weights[at] = ALPHABET.indexOf(first) - MOST;
      weights[at + 1] = ALPHABET.indexOf(second) - MOST;
      at += 2;
    }
  }
  return weights;
}

/** A weight in steps, within what a character can say. */
export function inSteps(weight: number): number {
  return Math.max(-MOST, Math.min(MOST, Math.round(weight * STEPS)));
}

/** The chances, between 0 and 1, that a word with these features is a name and a place. */
export function chances(weights: Weights, features: readonly number[]): readonly [number, number] {
  let name = 0;
  let place = 0;
  for (let at = 0; at < features.length; at += 1) {
    const feature = (features[at] ?? 0) * 2;
    name += weights[feature] ?? 0;
    place += weights[feature + 1] ?? 0;
  }
  const [one, other] = [Math.exp(name / STEPS), Math.exp(place / STEPS)];
  return [one / (1 + one + other), other / (1 + one + other)];
}
