import type { Action, ActionDone, Command, LayerEvent } from '@chartmark/schemas';

/** Whether an event can be what this command became when it was first sent: it did the same to the same thing. */
export function mayAnswer(event: LayerEvent, command: Command): boolean {
  switch (command.type) {
    case 'batch':
      return (
        event.type === 'batchDone' &&
        event.data.actions.length === command.actions.length &&
        event.data.actions.every((done, i) => carriesOut(done, command.actions[i]))
      );
    case 'comment':
      return event.type === 'commented' && event.data.id === command.comment && event.data.target === command.target;
    case 'flag':
      return event.type === 'flagRaised' && event.data.id === command.flag && event.data.target === command.target;
    case 'resolveFlag':
      return event.type === 'flagResolved' && event.data.id === command.flag;
    case 'submit':
      return event.type === 'submitted';
    case 'reopen':
      return event.type === 'reopened';
    case 'undo':
      return event.type === 'undone' && event.data.event === command.event;
    case 'redo':
      return event.type === 'redone' && event.data.event === command.event;
    default:
      return carriesOut(event, command);
  }
}

function carriesOut(done: ActionDone | LayerEvent, action: Action | undefined): boolean {
  switch (action?.type) {
    case undefined:
      return false;
    case 'addSpan':
      return done.type === 'spanAdded' && done.data.span.id === action.span.id;
    case 'changeSpan':
      return done.type === 'spanChanged' && done.data.span.id === action.span;
    case 'removeSpan':
      return done.type === 'spanRemoved' && done.data.span === action.span;
    case 'addRelation':
      return done.type === 'relationAdded' && done.data.relation.id === action.relation.id;
    case 'changeRelation':
      return done.type === 'relationChanged' && done.data.relation.id === action.relation;
    case 'removeRelation':
      return done.type === 'relationRemoved' && done.data.relation === action.relation;
    case 'setNoteLabel':
      return done.type === 'noteLabelSet' && done.data.name === action.name && done.data.value === action.value;
    case 'accept':
      return (
        (done.type === 'suggestionAccepted' || done.type === 'suggestedRelationAccepted') &&
        done.data.suggestion === action.suggestion
      );
    case 'reject':
      return done.type === 'suggestionRejected' && done.data.suggestion === action.suggestion;
    case 'restore':
      return done.type === 'suggestionRestored' && done.data.suggestion === action.suggestion;
  }
}
