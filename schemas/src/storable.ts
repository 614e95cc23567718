import type { Fault } from './fault.ts';

/** How deeply a document may be nested, as deep as MongoDB takes one. */
const LEVELS = 100;
/** Of a key in a pointer so many characters are told. */
const LONGEST_KEY = 100;

/** A step of a JSON pointer. @see RFC 6901, section 3 */
export const pointerStep = (key: PropertyKey): string =>
  String(key).slice(0, LONGEST_KEY).toWellFormed().replaceAll('~', '~0').replaceAll('/', '~1');

/**
 * Where a value of JSON is that no store takes: half of a surrogate pair, which UTF-8 cannot say, or too many levels;
 * null if all of it can be kept. A loop, since the stack would end before the levels do. Linear.
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
