import type { Action, Command, CommandEnvelope, Id } from '@chartmark/schemas';

/** The commands of a layer that are held up, and which others have to wait for them. */
export interface HeldUp {
  /** Whether a command has to wait: it names something a held-up one makes or changes, or either submits or reopens the layer. */
  includes(envelope: CommandEnvelope): boolean;
  /** Holds up one more command. */
  add(envelope: CommandEnvelope): void;
}

export function createHeldUp(): HeldUp {
  const named = new Set<string>();
  let isAll = false;
  return {
    includes: ({ command }) =>
      isAll || (named.size > 0 && (isOfAll(command) || namesIn(command).some((name) => named.has(name)))),
    add({ id, command }) {
      isAll ||= isOfAll(command);
      for (const name of [id, ...namesIn(command)]) named.add(name);
    },
  };
}

/** Submitting and reopening concern the whole layer, so they must not change places with any command on it. */
const isOfAll = ({ type }: Command): boolean => type === 'submit' || type === 'reopen';

/** The ids of what a command makes, changes or is about; for undo and redo, the command they reverse. */
function namesIn(command: Command): readonly string[] {
  switch (command.type) {
    case 'batch':
      return command.actions.flatMap(namesInAction);
    case 'comment':
      return both(command.comment, command.target);
    case 'flag':
      return both(command.flag, command.target);
    case 'resolveFlag':
      return [command.flag];
    case 'undo':
    case 'redo':
      return [command.event];
    case 'submit':
    case 'reopen':
      return [];
    case 'addSpan':
    case 'changeSpan':
    case 'removeSpan':
    case 'addRelation':
    case 'changeRelation':
    case 'removeRelation':
    case 'setNoteLabel':
    case 'accept':
    case 'reject':
    case 'restore':
      return namesInAction(command);
  }
}

function namesInAction(action: Action): readonly string[] {
  switch (action.type) {
    case 'addSpan':
      return [action.span.id];
    case 'changeSpan':
      return [action.span];
    case 'removeSpan':
      return [action.span, ...(action.relations ?? [])];
    case 'addRelation':
      return [action.relation.id, action.relation.head, action.relation.child];
    case 'changeRelation':
    case 'removeRelation':
      return [action.relation];
    case 'setNoteLabel':
      return [`note label ${action.name}`];
    case 'accept':
    case 'reject':
    case 'restore':
      return [action.suggestion];
  }
}

const both = (id: Id, target: Id | null): readonly string[] => (target === null ? [id] : [id, target]);
