import {
  type Command,
  type CommandEnvelope,
  decide,
  evolve,
  type LayerState,
  type Setting,
  type Suggestion,
} from '@chartmark/schemas';

/** What a layer's commands are judged by in the browser: the server's setting without what each command brings itself. */
export type Ground = Omit<Setting, 'event' | 'digest'>;

/** Stands in for the salted digest of a remark's words, which only the server can make. */
const DIGEST_TO_COME = '0'.repeat(64);

/**
 * The layer as it will be once this command is acknowledged.
 *
 * @throws {Refusal} as the server would
 */
export function foreseen(state: LayerState, { id, command }: CommandEnvelope, ground: Ground): LayerState {
  const happening = decide(state, command, { ...ground, event: id, digest: DIGEST_TO_COME });
  return evolve(state, { ...happening, id, actor: ground.actor, version: state.version + 1 });
}

/** The server's state with the pending commands applied. One that no longer fits is skipped: the server will say why. */
export function withPending(server: LayerState, pending: readonly CommandEnvelope[], ground: Ground): LayerState {
  let state = server;
  for (const envelope of pending) {
    try {
      state = foreseen(state, envelope, ground);
    } catch {
      // The server refuses it in its own answer, judged by the state it has.
    }
  }
  return state;
}

/** Whether a command carries words people wrote; these are never put into the browser's storage. */
export const carriesWords = (command: Command): boolean =>
  command.type === 'comment' || command.type === 'flag' || command.type === 'resolveFlag';

export const byId = (suggestions: readonly Suggestion[]): ReadonlyMap<string, Suggestion> =>
  new Map(suggestions.map((suggestion) => [suggestion.id, suggestion]));

/** The command, where an undo or redo names the new id of the command it reverses, if that was submitted again. */
export function takingBack(command: Command, renamed: ReadonlyMap<string, string>): Command {
  if (command.type !== 'undo' && command.type !== 'redo') return command;
  return { ...command, event: renamed.get(command.event) ?? command.event };
}
