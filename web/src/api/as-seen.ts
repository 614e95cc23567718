import {
  type Action,
  type Command,
  type LayerState,
  relationsOf,
  type Span,
  type SpanChange,
} from '@chartmark/schemas';

/**
 * The command with what its author sees of the things it changes, so that the server can refuse to overwrite what they have
 * not seen. In a batch only the first action on a thing carries this: the later ones build on the batch itself.
 */
export function asSeen(command: Command, state: LayerState): Command {
  if (command.type !== 'batch') return overwrites(command) ? seen(command, state) : command;
  const met = new Set<string>();
  const actions = command.actions.map((action) => {
    const thing = thingOf(action);
    if (thing === null || met.has(thing)) return action;
    met.add(thing);
    return seen(action, state);
  });
  return { ...command, actions };
}

type Overwriting = Extract<
  Action,
  { type: 'changeSpan' | 'removeSpan' | 'changeRelation' | 'removeRelation' | 'setNoteLabel' }
>;

const OVERWRITING: ReadonlySet<string> = new Set<Overwriting['type']>([
  ...(['changeSpan', 'removeSpan', 'changeRelation', 'removeRelation', 'setNoteLabel'] as const),
]);

const overwrites = (command: Command): command is Overwriting => OVERWRITING.has(command.type);

/** What an action overwrites: the id of a span or relation, or the name of a note label; null if nothing. */
function thingOf(action: Action): string | null {
  if (!overwrites(action)) return null;
  if ('span' in action) return action.span;
  return 'relation' in action ? action.relation : action.name;
}

function seen(action: Action, state: LayerState): Action {
  switch (action.type) {
    case 'changeSpan': {
      const span = state.spans.get(action.span)?.value;
      return span ? { ...action, from: partsOf(span, action.to) } : action;
    }
    case 'removeSpan': {
      const { label, fragments, attributes, concept } = state.spans.get(action.span)?.value ?? {};
      const relations = relationsOf(state, action.span).map(({ value }) => value.id);
      return { ...action, from: { label, fragments, attributes, concept }, relations };
    }
    case 'changeRelation':
    case 'removeRelation':
      return { ...action, from: state.relations.get(action.relation)?.value.label };
    case 'setNoteLabel':
      return { ...action, from: state.noteLabels.get(action.name)?.value ?? null };
    default:
      return action;
  }
}

/** The parts of a span that a change will replace, as they are now. */
function partsOf(span: Span, to: SpanChange): SpanChange {
  const names = Object.keys(to.attributes ?? {});
  return {
    ...(to.label !== undefined && { label: span.label }),
    ...(to.fragments && { fragments: span.fragments }),
    ...(to.concept !== undefined && { concept: span.concept }),
    ...(to.attributes && {
      attributes: Object.fromEntries(names.map((name) => [name, span.attributes[name] ?? null])),
    }),
  };
}
