import { MARK, NUMBER, type Tokens } from '@chartmark/ontologies';

/** Features are numbers below this, by hashing; two that fall together cost a little accuracy and nothing else. */
export const FEATURES = 1 << 20;

/** What else is known of each token, as small numbers: what the terminology and what the learned lexicon say of it. */
export interface Hints {
  readonly terminology: Uint8Array;
  readonly learned: Uint8Array;
  /** What kinds of names of the terminology each word stands in. */
  readonly profile: Int32Array;
}

/** What a feature is about: the words here and around, how they are written, what terminologies and lexicon know of them. */
export type FeatureKind = 'words' | 'spelling' | 'shape' | 'terminologies' | 'lexicon';

const KINDS: readonly (readonly [kind: FeatureKind, upTo: number])[] = [
  ['words', 9],
  ['spelling', 22],
  ['shape', 28],
  ['terminologies', 35],
  ['lexicon', 43],
  ['terminologies', 47],
  ['lexicon', 48],
];

/** How many features a token has. */
export const FEATURES_PER_TOKEN = 48;

/** What the feature is about that has this place among those of a token. */
export const kindOf = (place: number): FeatureKind => KINDS.find(([, upTo]) => place < upTo)?.[0] ?? 'lexicon';

/** The feature of a word that stands where a tag is to be chosen. @param low of its hash */
export const wordFeature = (low: number): number => mix(WORD, low, 0);
const WORD = 1;

/**
 * The features of the tokens `[from, to)` of a text, `FEATURES_PER_TOKEN` each: the words around, beginnings and endings,
 * shapes, and the hints around.
 */
export function featuresOf(text: string, tokens: Tokens, hints: Hints, from: number, to: number): Int32Array {
  const features = new Int32Array((to - from) * FEATURES_PER_TOKEN);
  const { start, end, low } = tokens;
  const inside = (t: number): boolean => t >= from && t < to;
  const word = (t: number): number => (inside(t) ? (low[t] ?? 0) : -1);
  const shapes = new Int32Array(to - from);
  for (let t = from; t < to; t++) shapes[t - from] = shapeOf(text, start[t] ?? 0, end[t] ?? 0);
  const shape = (t: number): number => (inside(t) ? (shapes[t - from] ?? 0) : -1);
  const known = (t: number): number => (inside(t) ? (hints.terminology[t] ?? 0) : -1);
  const learned = (t: number): number => (inside(t) ? (hints.learned[t] ?? 0) : -1);
  const profile = (t: number): number => (inside(t) ? (hints.profile[t] ?? 0) : -1);
  let at = 0;
  for (let t = from; t < to; t++) {
    let template = 0;
    const add = (a: number, b = 0): void => {
      features[at++] = mix(template++, a, b);
    };
    const s = start[t] ?? 0;
    const e = end[t] ?? 0;
    const w = word(t);
    add(0);
    add(w);
    add(word(t - 1));
    add(word(t + 1));
    add(word(t - 2));
    add(word(t + 2));
    add(word(t - 1), w);
    add(w, word(t + 1));
    add(word(t - 1), word(t + 1));
    for (let n = 2; n <= 5; n++) add(piece(text, s, Math.min(s + n, e)), n);
    for (let n = 2; n <= 6; n++) add(piece(text, Math.max(s, e - n), e), n);
    for (const other of [t - 1, t + 1]) {
      const a = inside(other) ? piece(text, Math.max(start[other] ?? 0, (end[other] ?? 0) - 4), end[other] ?? 0) : -1;
      add(a);
      add(a, shape(t));
    }
    add(shape(t));
    add(shape(t - 1), shape(t));
    add(shape(t), shape(t + 1));
    add(((tokens.kind[t] ?? 0) & (MARK | NUMBER)) + Math.min(e - s, 12) * 64);
    add(gapBefore(text, tokens, t, from), gapBefore(text, tokens, t + 1, from));
    add(gapBefore(text, tokens, t, from), w);
    for (const hint of [known, learned]) {
      add(hint(t));
      add(hint(t), w);
      add(hint(t - 1), hint(t));
      add(hint(t), hint(t + 1));
      add(hint(t), word(t - 1));
      add(hint(t), word(t + 1));
      add(hint(t), shape(t));
    }
    add(known(t), learned(t));
    add(profile(t));
    add(profile(t), shape(t));
    add(profile(t - 1), profile(t));
    add(profile(t), profile(t + 1));
    add(known(t) * 256 + learned(t), known(t + 1) * 256 + learned(t + 1));
  }
  return features;
}

function mix(template: number, a: number, b: number): number {
  let hash = Math.imul(a ^ Math.imul(template + 1, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul((hash ^ (hash >>> 13)) + b, 0xc2b2ae35);
  hash ^= hash >>> 16;
  return hash & (FEATURES - 1);
}

function piece(text: string, from: number, to: number): number {
  let hash = 17;
  for (let i = from; i < to; i++) hash = Math.imul(hash, 31) + (text.charCodeAt(i) | 32);
  return hash;
}

/** Capitals, small letters, digits and others, runs counted once or many. */
function shapeOf(text: string, from: number, to: number): number {
  let hash = 1;
  let last = -1;
  let run = 0;
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    const kind =
      unit >= 65 && unit <= 90
        ? 1
        : unit >= 97 && unit <= 122
          ? 2
          : unit >= 48 && unit <= 57
            ? 3
            : unit < 128
              ? unit
              : 4;
    run = kind === last ? run + 1 : 0;
    last = kind;
    if (run < 2) hash = Math.imul(hash, 131) + kind;
  }
  return hash;
}

/** 0 if the token touches the one before it, else the first character between them. */
function gapBefore(text: string, tokens: Tokens, t: number, from: number): number {
  if (t <= from || t >= tokens.count) return -1;
  const end = tokens.end[t - 1] ?? 0;
  return end === tokens.start[t] ? 0 : text.charCodeAt(end);
}
