import type { LabelSchema } from '@chartmark/schemas';
import { beforeEach, expect, test } from 'vitest';
import { COMMANDS, keymapOf, keysOf, meaningOf } from './keymap.ts';
import { keepOwnKeys, ownKeysOf, takenBy, unfitKey } from './own-keys.ts';

const label = (name: string, key: string) => ({
  ...{ name, display: name, key, colour: '#000000', definition: '', examples: [], counterExamples: [] },
  ...{ terminologies: [], attributes: [] },
});
const schema: LabelSchema = { attributes: [], relationTypes: [], noteLabels: [], entityTypes: [label('DRUG', 'd')] };
const bare = { words: false, selected: null, attributes: [] };

beforeEach(() => localStorage.clear());

test('a key of one’s own is the command’s only one, and taken from whatever had it', () => {
  const keymap = keymapOf(schema, { next: 'x' });
  expect(keysOf(keymap, 'next')).toEqual(['x']);
  expect(meaningOf('x', keymap, bare)).toEqual({ kind: 'command', command: 'next' });
  expect(meaningOf('n', keymap, bare)).toBeNull();
  expect(keysOf(keymap, 'reject')).toEqual([]);
});

test('what a key is already used for is told', () => {
  const keymap = keymapOf(schema);
  expect(takenBy('x', 'next', keymap)).toBe('reject');
  expect(takenBy('x', 'reject', keymap)).toBeNull();
  expect(takenBy('ö', 'reject', keymap)).toBeNull();
});

test.each([
  ['Insert', 'reader'],
  ['Ctrl+Alt+m', 'reader'],
  ['Ctrl+w', 'browser'],
  ['F5', 'browser'],
  ['ArrowLeft', 'moves'],
  ['Shift+Tab', 'moves'],
  ['d', 'label'],
  ['ö', null],
  ['Ctrl+Shift+Enter', null],
])('%s: %s', (stroke, why) => {
  expect(unfitKey(stroke, keymapOf(schema))).toBe(why);
});

test('every command keeps a key that no screen reader takes', () => {
  const none = keymapOf({ ...schema, entityTypes: [] });
  for (const [name] of COMMANDS)
    expect(
      keysOf(none, name).some((key) => !['reader'].includes(unfitKey(key, none) ?? '')),
      name,
    ).toBe(true);
});

test('each account has its own, and nonsense that was kept is no key', () => {
  keepOwnKeys('ada', { next: 'ö' });
  expect(ownKeysOf('ada')).toEqual({ next: 'ö' });
  expect(ownKeysOf('bob')).toEqual({});
  localStorage.setItem('chartmark.keys.bob', '{"next":3,"nonsense":"k"}');
  expect(ownKeysOf('bob')).toEqual({});
  localStorage.setItem('chartmark.keys.bob', 'x');
  expect(ownKeysOf('bob')).toEqual({});
  keepOwnKeys('ada', {});
  expect(localStorage.length).toBe(1);
});
