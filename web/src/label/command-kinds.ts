import type { CommandName } from './keymap.ts';

/** What may be done on a layer that cannot be changed. */
export const READING = new Set<CommandName>([
  ...(['next', 'previous', 'nextSpan', 'previousSpan', 'stack', 'rejected', 'guideline', 'palette', 'help'] as const),
  ...(['nextTask', 'escape', 'submit', 'identifier', 'find', 'nextSentence', 'previousSentence'] as const),
]);

/** What a key held down does again and again: it goes from place to place and changes nothing. */
export const MOVING = new Set<CommandName>([
  ...(['next', 'previous', 'nextSpan', 'previousSpan', 'stack', 'nextSentence', 'previousSentence'] as const),
]);

/** What Alt and a bracket move by a character. */
export const EDGES: Readonly<Record<string, readonly ['start' | 'end', -1 | 1]>> = {
  '[': ['start', -1],
  '{': ['start', 1],
  ']': ['end', 1],
  '}': ['end', -1],
};
