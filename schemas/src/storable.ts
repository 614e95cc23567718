import type { Fault } from './fault.ts';

/** How deeply a document may be nested: the limit of MongoDB. */
const LEVELS = 100;
/** Longer keys are cut to this many characters in a pointer. */
const LONGEST_KEY = 100;

/** A step of a JSON pointer. @see RFC 6901, section 3 */
export const pointerStep = (key: PropertyKey): string =>
  String(key).slice(0, LONGEST_KEY).toWellFormed().replaceAll('~', '~0').replaceAll('/', '~1');

/**
 * The first place in a JSON value that no store can keep: half of a surrogate pair, which has no UTF-8 form, or too deep a
 * nesting; null if all of it can be kept. A loop, because hostile input is nested deeper than the stack. Linear.
 */
export function unstorable(value: unknown): Fault | null {
  const left = [{ value, pointer: '', level: 0 }];
  for (let next = left.pop(); next; next = left.pop()) {
    const { value: here, pointer, level } = next;
    if (typeof here === 'string' && !here.isWellFormed()) return halfPair(pointer);
    if (typeof here !== 'object' || here === null) continue;
    if (level === LEVELS) return { pointer, expected: `at most ${LEVELS} levels`, found: 'more' };
    for (const [key, inner] of Object.entries(here)) {
      if (!key.isWellFormed()) return halfPair(`${pointer}/${pointerStep(key)}`);
      if (typeof inner === 'string' || typeof inner === 'object') {
        left.push({ value: inner, pointer: `${pointer}/${pointerStep(key)}`, level: level + 1 });
      }
    }
  }
  return null;
}

const halfPair = (pointer: string): Fault => ({
  pointer,
  expected: 'well-formed Unicode',
  found: 'half of a surrogate pair',
});
