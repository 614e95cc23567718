import type { AttributeType, LabelSchema } from '@chartmark/schemas';
import { offeredTypes } from '@chartmark/schemas';

/** What can be done by key, button and command palette alike. */
export const COMMANDS = [
  ['next', 'suggestions', ['Tab', 'n']],
  ['previous', 'suggestions', ['Shift+Tab', 'p']],
  ['accept', 'suggestions', ['a', 'Enter']],
  ['reject', 'suggestions', ['x']],
  ['acceptKind', 'suggestions', ['A']],
  ['acceptConcept', 'suggestions', ['C']],
  ['rejectKind', 'suggestions', ['X']],
  ['acceptSure', 'suggestions', ['S']],
  ['rejected', 'suggestions', ['H']],
  ['nextSpan', 'spans', ['.']],
  ['previousSpan', 'spans', [',']],
  ['stack', 'spans', ['s']],
  ['startLeft', 'spans', ['[']],
  ['startRight', 'spans', ['{']],
  ['endRight', 'spans', [']']],
  ['endLeft', 'spans', ['}']],
  ['remove', 'spans', ['Delete', 'Backspace']],
  ['relate', 'spans', ['r']],
  ['frame', 'spans', ['R']],
  ['concept', 'spans', ['o']],
  ['equal', 'spans', ['e']],
  ['fragment', 'spans', ['+']],
  ['comment', 'spans', ['c']],
  ['flag', 'spans', ['f']],
  ['nextSentence', 'screen', [')']],
  ['previousSentence', 'screen', ['(']],
  ['find', 'screen', ['/']],
  ['identifier', 'screen', ['!']],
  ['undo', 'screen', ['Ctrl+z']],
  ['redo', 'screen', ['Ctrl+Shift+z', 'Ctrl+y']],
  ['guideline', 'screen', ['g']],
  ['palette', 'screen', ['Ctrl+k']],
  ['help', 'screen', ['?']],
  ['submit', 'screen', ['Ctrl+Enter']],
  ['nextTask', 'screen', ['Ctrl+.']],
  ['escape', 'screen', ['Escape']],
] as const satisfies readonly (readonly [string, string, readonly string[]])[];

export type CommandName = (typeof COMMANDS)[number][0];
export type CommandGroup = (typeof COMMANDS)[number][1];

/** The keys somebody gave to commands, instead of those they have by themselves. */
export type OwnKeys = Readonly<Partial<Record<CommandName, string>>>;

export interface Keymap {
  readonly labels: ReadonlyMap<string, string>;
  readonly commands: ReadonlyMap<string, CommandName>;
}

/** Commands whose first key stays theirs while a mark of such a kind is selected, whatever labels there are. */
const FIRM: Readonly<Partial<Record<CommandName, readonly SelectedKind[]>>> = {
  accept: ['suggestion'],
  reject: ['suggestion'],
  relate: ['suggestion', 'span'],
};

export type SelectedKind = 'span' | 'suggestion' | 'rejected';

/**
 * Which key does what under this schema. Where a label and a command have the same key, the label has it; the command
 * is then reached with Alt and that key. Deciding suggestions and drawing relations are done all day, so their keys are
 * theirs while something is selected to do it with, and the label is reached with Alt.
 *
 * @param own keys somebody gave to commands: then the command's only one, and nobody else's
 */
export function keymapOf(schema: LabelSchema, own: OwnKeys = {}): Keymap {
  const labels = new Map(offeredTypes(schema).flatMap(({ name, key }) => (key === null ? [] : [[key, name] as const])));
  const commands = new Map<string, CommandName>();
  const taken = new Set<string>(Object.values(own));
  for (const [name, , keys] of COMMANDS) {
    const given = own[name];
    for (const key of given === undefined ? keys.filter((one) => !taken.has(one)) : [given]) {
      const label = labels.get(key);
      if (label === undefined || name in FIRM) commands.set(key, name);
      if (label !== undefined && name in FIRM) labels.set(`Alt+${key}`, label);
      else if (key.length === 1 && !taken.has(`Alt+${key}`)) commands.set(`Alt+${key}`, name);
    }
  }
  return { labels, commands };
}

/** The keys of a command as they are under this schema, the shortest first. */
export function keysOf(keymap: Keymap, command: CommandName): readonly string[] {
  const keys = [...keymap.commands].flatMap(([key, name]) => (name === command ? [key] : []));
  const plain = keys.filter((key) => !key.startsWith('Alt+'));
  return plain.length > 0 ? plain : keys;
}

export type Meaning =
  | { readonly kind: 'label'; readonly label: string }
  | { readonly kind: 'attribute'; readonly name: string; readonly value: string }
  | { readonly kind: 'command'; readonly command: CommandName };

/** What is selected when a key is pressed. */
export interface KeyContext {
  readonly words: boolean;
  readonly selected: SelectedKind | null;
  /** Of the selected span. */
  readonly attributes: readonly AttributeType[];
}

/** What a key means now: a label where words are selected, a decision or a value where a mark is, else a label or a command. */
export function meaningOf(stroke: string, keymap: Keymap, context: KeyContext): Meaning | null {
  const { words, selected, attributes } = context;
  const label = keymap.labels.get(stroke);
  const command = keymap.commands.get(stroke);
  if (label !== undefined && words) return { kind: 'label', label };
  if (!words) {
    if (command !== undefined && selected !== null && FIRM[command]?.includes(selected))
      return { kind: 'command', command };
    for (const { name, values } of attributes) {
      const value = values.find(({ key }) => key === stroke);
      if (value) return { kind: 'attribute', name, value: value.name };
    }
  }
  if (label !== undefined) return { kind: 'label', label };
  return command === undefined ? null : { kind: 'command', command };
}

type Stroke = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** A key press as one word: `a`, `?`, `Shift+Tab`, `Ctrl+Shift+z`, `Alt+a`. Command on a Mac counts as Control. */
export function strokeOf({ key, code, ctrlKey, metaKey, altKey, shiftKey }: Stroke): string {
  const letter = /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase();
  const control = ctrlKey || metaKey;
  // With Alt a Mac types another sign, and with Control Shift makes a capital: both are told by the key's place.
  const plain =
    letter !== undefined && (control || altKey) ? (altKey && shiftKey ? letter.toUpperCase() : letter) : key;
  const shift = shiftKey && (plain.length > 1 || control);
  return `${control ? 'Ctrl+' : ''}${altKey ? 'Alt+' : ''}${shift ? 'Shift+' : ''}${plain}`;
}

const NAMES: Readonly<Record<string, string>> = {
  Escape: 'Esc',
  Delete: 'Del',
  Backspace: '⌫',
  Enter: '↵',
  ' ': 'Space',
};

/** A key as it stands on keyboards: `Ctrl Z`. */
export const keyName = (stroke: string): string =>
  stroke.length === 1
    ? stroke
    : stroke
        .split('+')
        .map((part) => NAMES[part] ?? (part.length === 1 && stroke.startsWith('Ctrl') ? part.toUpperCase() : part))
        .join(' ');
