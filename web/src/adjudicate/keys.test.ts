import { expect, test } from 'vitest';
import { deedOf } from './keys.ts';

const pressed = (key: string, more = {}) => deedOf({ key, ctrlKey: false, metaKey: false, altKey: false, ...more });

test.each([
  ['1', { kind: 'take', option: 0 }],
  ['3', { kind: 'take', option: 2 }],
  ['0', { kind: 'nothing' }],
  ['m', { kind: 'merge' }],
  ['n', { kind: 'new' }],
  ['e', { kind: 'escalate' }],
  ['u', { kind: 'takeBack' }],
  ['j', { kind: 'next' }],
  ['k', { kind: 'previous' }],
  ['q', null],
])('%s', (key, deed) => {
  expect(pressed(key)).toEqual(deed);
});

test('the browser keeps its own keys; Control and Enter makes gold', () => {
  expect(pressed('n', { ctrlKey: true })).toBeNull();
  expect(pressed('1', { altKey: true })).toBeNull();
  expect(pressed('Enter', { ctrlKey: true })).toEqual({ kind: 'gold' });
});
