import type { Action, Command, CommandEnvelope, Id } from '@chartmark/schemas';

/** Which commands of a layer follow on from others that were held up. */
export interface HeldUp {
  /** Whether it must not be sent before they are: it names what they make or change, or one of them says the layer is done or not. */
  includes(envelope: CommandEnvelope): boolean;
  /** One more was held up, and what it makes and changes with it. */
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

/** What says of a layer that it is done, or not, must not change places with a label on it. */
const isOfAll = ({ type }: Command): boolean => type === 'submit' || type === 'reopen';

/** What a command makes, changes or speaks of, and for a step back or forth the command that it takes back. */
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
