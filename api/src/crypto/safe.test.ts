import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSafe } from './safe.ts';

const safe = createSafe(randomBytes(32));

test('what was sealed opens to the same text, whatever it is', () => {
  const key = safe.newKey();
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }).filter((s) => s.isWellFormed()),
      (text) => {
        expect(safe.open(key, safe.seal(key, text))).toBe(text);
      },
    ),
  );
});

test('[C37] another key, another installation and a changed byte are errors, never garbage', () => {
  const key = safe.newKey();
  const sealed = safe.seal(key, 'the source');
  const changed = Buffer.from(sealed, 'base64');
  changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
  expect(() => safe.open(safe.newKey(), sealed)).toThrow();
  expect(() => createSafe(randomBytes(32)).open(key, sealed)).toThrow();
  expect(() => safe.open(key, changed.toString('base64'))).toThrow();
  // A shorter tag is guessed sooner.
  const empty = Buffer.from(safe.seal(key, ''), 'base64');
  expect(safe.open(key, empty.toString('base64'))).toBe('');
  expect(() => safe.open(key, empty.subarray(0, 16).toString('base64'))).toThrow();
});

test('the same text seals differently each time, and digests alike only within one installation', () => {
  const key = safe.newKey();
  expect(safe.seal(key, 'x')).not.toBe(safe.seal(key, 'x'));
  expect(safe.digest('x')).toBe(safe.digest('x'));
  expect(safe.digest('x')).not.toBe(createSafe(randomBytes(32)).digest('x'));
});
