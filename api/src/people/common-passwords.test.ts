import { expect, test } from 'vitest';
import { isCommon } from './common-passwords.ts';

test.each([
  'Password1234!',
  'P@ssw0rd2026',
  'qwerty123456',
  'Welcome2Hospital',
  'aaaaaaaaaaaa',
  'abcabcabcabc',
  '123456789012',
  'nurse.nora99',
])('[C10] %s is among the first to be guessed', (password) => {
  expect(isCommon(password, 'nurse.nora')).toBe(true);
});

test.each(['correct horse battery', 'tulpen-im-juni-8', 'zV7#kq2!Lm9x', 'my ward has 31 beds'])(
  '[C10] %s is not',
  (password) => {
    expect(isCommon(password, 'nurse.nora')).toBe(false);
  },
);
