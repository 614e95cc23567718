import type { LabelSchema } from '@chartmark/schemas';
import { expect, test } from 'vitest';
import { keymapOf, keyName, keysOf, meaningOf, strokeOf } from './keymap.ts';

const schema = (...keys: (string | null)[]): LabelSchema => ({
  attributes: [],
  relationTypes: [],
  noteLabels: [],
  entityTypes: keys.map((key, i) => ({
    name: `L${i}`,
    display: `L${i}`,
    key,
    colour: '#000000',
    definition: '',
    examples: [],
    counterExamples: [],
    terminologies: [],
    attributes: [],
  })),
});

const assertion = {
  name: 'assertion',
  values: [
    { name: 'present', key: '1' },
    { name: 'absent', key: '2' },
  ],
  default: 'present',
  required: true,
};
const bare = { words: false, selected: null, attributes: [] };

test('a label’s key gives the label; the command that has it too is reached with Alt', () => {
  const keymap = keymapOf(schema('n', 'b'));
  expect(meaningOf('n', keymap, bare)).toEqual({ kind: 'label', label: 'L0' });
  expect(meaningOf('Alt+n', keymap, bare)).toEqual({ kind: 'command', command: 'next' });
  expect(keysOf(keymap, 'next')).toEqual(['Tab']);
  expect(keysOf(keymapOf(schema('q')), 'next')).toEqual(['Tab', 'n']);
});

test('a suggestion is accepted by its key whatever labels there are; the label is reached with Alt', () => {
  const keymap = keymapOf(schema('a', 'r'));
  const accept = { kind: 'command', command: 'accept' };
  expect(meaningOf('a', keymap, { ...bare, selected: 'suggestion' })).toEqual(accept);
  expect(meaningOf('Alt+a', keymap, { ...bare, selected: 'suggestion' })).toEqual({ kind: 'label', label: 'L0' });
  expect(meaningOf('a', keymap, { ...bare, selected: 'span' })).toEqual({ kind: 'label', label: 'L0' });
  expect(meaningOf('a', keymap, { ...bare, words: true, selected: 'suggestion' })).toEqual({
    kind: 'label',
    label: 'L0',
  });
  expect(meaningOf('r', keymap, { ...bare, selected: 'span' })).toEqual({ kind: 'command', command: 'relate' });
  expect(meaningOf('r', keymap, bare)).toEqual({ kind: 'label', label: 'L1' });
  expect(keysOf(keymap, 'accept')).toEqual(['a', 'Enter']);
});

test('with a span selected a value’s key sets it; with words selected the same key labels them', () => {
  const keymap = keymapOf(schema('1'));
  expect(meaningOf('1', keymap, { words: false, selected: 'span', attributes: [assertion] })).toEqual({
    kind: 'attribute',
    name: 'assertion',
    value: 'present',
  });
  expect(meaningOf('1', keymap, { words: true, selected: 'span', attributes: [assertion] })).toEqual({
    kind: 'label',
    label: 'L0',
  });
  expect(meaningOf('1', keymap, bare)).toEqual({ kind: 'label', label: 'L0' });
});

test('a key without meaning has none', () => {
  expect(meaningOf('q', keymapOf(schema(null)), bare)).toBeNull();
});

const press = (key: string, code: string, held: Partial<KeyboardEvent> = {}) => ({
  ...{ key, code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false },
  ...held,
});

test.each([
  [press('a', 'KeyA'), 'a'],
  [press('A', 'KeyA', { shiftKey: true }), 'A'],
  [press('?', 'Slash', { shiftKey: true }), '?'],
  [press('Tab', 'Tab', { shiftKey: true }), 'Shift+Tab'],
  [press('Z', 'KeyZ', { ctrlKey: true, shiftKey: true }), 'Ctrl+Shift+z'],
  [press('z', 'KeyZ', { metaKey: true }), 'Ctrl+z'],
  [press('å', 'KeyA', { altKey: true }), 'Alt+a'],
])('a key press is one word', (event, expected) => {
  expect(strokeOf(event)).toBe(expected);
});

test('keys are named as on a keyboard', () => {
  expect(keyName('Ctrl+Shift+z')).toBe('Ctrl Shift Z');
  expect(keyName('+')).toBe('+');
  expect(keyName('Escape')).toBe('Esc');
});
