import { keepHere, keptHere } from '../ui/kept-here.ts';
import { COMMANDS, type CommandName, type Keymap, type OwnKeys } from './keymap.ts';

/** Why a key cannot be given to a command. */
export type UnfitKey = 'reader' | 'browser' | 'label' | 'moves';

/**
 * Keys screen readers take for themselves: NVDA and JAWS with Insert or Caps Lock, VoiceOver and Orca with Control and
 * Alt together.
 */
const READER = /^(Insert|CapsLock|ScrollLock|NumLock|Pause|ContextMenu)$|(^|\+)Ctrl\+Alt\+|Insert|CapsLock/;
/** What browsers do themselves and do not let a page have, or what everybody expects of them. */
const BROWSER =
  /^Ctrl\+(Shift\+)?[acfghlnoprtvwx0-9+-]$|^F\d+$|^Alt\+(F\d+|Home|ArrowLeft|ArrowRight)$|Meta|Dead|Unidentified/;
/** The caret's and the focus's own. */
const MOVES = /^((Ctrl|Shift|Alt)\+)*(Arrow\w+|Home|End|PageUp|PageDown|Tab|Escape|Shift|Control|Alt| )$/;

/** Why a stroke cannot be a command's, or null if it can. */
export function unfitKey(stroke: string, keymap: Keymap): UnfitKey | null {
  if (READER.test(stroke)) return 'reader';
  if (BROWSER.test(stroke)) return 'browser';
  if (MOVES.test(stroke)) return 'moves';
  return keymap.labels.has(stroke) ? 'label' : null;
}

/** The other command that has a stroke now. */
export function takenBy(stroke: string, command: CommandName, keymap: Keymap): CommandName | null {
  const has = keymap.commands.get(stroke);
  return has === undefined || has === command ? null : has;
}

const placeOf = (account: string): string => `chartmark.keys.${account}`;

/** The keys an account chose in this browser. */
export function ownKeysOf(account: string): OwnKeys {
  try {
    const kept: unknown = JSON.parse(keptHere(placeOf(account)) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    const known = new Map<string, CommandName>(COMMANDS.map(([name]) => [name, name]));
    return Object.fromEntries(
      Object.entries(kept).filter(([name, key]) => known.has(name) && typeof key === 'string' && key !== ''),
    );
  } catch {
    return {};
  }
}

/** Keeps the keys an account chose in this browser, instead of those it had. */
export function keepOwnKeys(account: string, keys: OwnKeys): void {
  keepHere(placeOf(account), Object.keys(keys).length === 0 ? null : JSON.stringify(keys));
}
