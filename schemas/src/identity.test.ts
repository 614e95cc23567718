import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Digest, Id, Instant, Label, Name, uuidFrom, uuidv7 } from './identity.ts';

const accepts = (schema: { safeParse(value: unknown): { success: boolean } }, value: unknown): boolean =>
  schema.safeParse(value).success;

describe('ids', () => {
  test('the example of RFC 9562, appendix A.6', () => {
    const random = Uint8Array.from([0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f]);
    expect(uuidv7(0x017f22e279b0, random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
  });

  test('are UUIDs of version 7, in the order of time', () => {
    const millisecond = fc.integer({ min: 0, max: 2 ** 48 - 1 });
    const bytes = fc.uint8Array({ minLength: 10, maxLength: 16 });
    fc.assert(
      fc.property(millisecond, millisecond, bytes, bytes, (a, b, x, y) => {
        const [first, second] = [uuidv7(a, x), uuidv7(b, y)];
        expect(accepts(Id, first)).toBe(true);
        expect(first).toMatch(/^.{14}7.{4}[89ab]/);
        if (a < b) expect(first < second).toBe(true);
      }),
    );
  });

  test('that follow from a digest are UUIDs of version 8, the same for the same', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9a-f]{64}$/), (digest) => {
        const id = uuidFrom(digest);
        expect(accepts(Id, id)).toBe(true);
        expect(id).toMatch(/^.{14}8.{4}[89ab]/);
        expect(uuidFrom(digest)).toBe(id);
        expect(id.replaceAll('-', '').slice(0, 12)).toBe(digest.slice(0, 12));
      }),
    );
  });
});

test.each([
  ['2026-11-23T10:00:00.000Z', true],
  ['2026-11-23T10:00:00Z', false],
  ['2026-11-23T10:00:00.000+01:00', false],
  ['2026-02-30T10:00:00.000Z', false],
  ['2026-11-23 10:00:00.000Z', false],
])('%s is an instant: %s', (value, fits) => {
  expect(accepts(Instant, value)).toBe(fits);
});

test.each([
  ['a'.repeat(64), true],
  ['A'.repeat(64), false],
  ['a'.repeat(63), false],
  [`${'a'.repeat(64)}\n`, false],
])('%j is a digest: %s', (value, fits) => {
  expect(accepts(Digest, value)).toBe(fits);
});

test.each([
  ['Trial 7, Ärzte & 患者', true],
  ['👩🏽‍⚕️', true],
  ['x'.repeat(200), true],
  ['x'.repeat(201), false],
  ['', false],
  [' padded', false],
  ['padded ', false],
  ['two\nlines', false],
  ['two\u2028lines', false],
  ['\u0000', false],
  ['nora\u202egnol', false],
  ['\u200b\u2060', false],
  ['می\u200cخواهم', true],
])('%j is a name: %s', (value, fits) => {
  expect(accepts(Name, value)).toBe(fits);
});

test.each([
  ['ADE', true],
  ['adverse event', true],
  ['dose/route (oral) + food: v1.2_b-c', true],
  ['Διάγνωση', true],
  ['_private', true],
  ['x'.repeat(80), true],
  ['x'.repeat(81), false],
  ['', false],
  [' ADE', false],
  ['.hidden', false],
  ['a\nb', false],
  ['<b>', false],
  ['a;b', false],
  ['😀', false],
])('%j is a label: %s', (value, fits) => {
  expect(accepts(Label, value)).toBe(fits);
});
