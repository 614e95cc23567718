import type { Action, Command, LayerState, Span, SpanChange } from '@chartmark/schemas';

/**
 * A command with what its author sees of the things it changes, so that it overwrites nothing unseen. Of one batch, only
 * the first action on a thing says so: the later ones follow their own batch.
 */
export function asSeen(command: Command, state: LayerState): Command {
  if (command.type !== 'batch') return isAction(command) ? seen(command, state) : command;
  const met = new Set<string>();
  const actions = command.actions.map((action) => {
    const thing = thingOf(action);
    if (thing === null || met.has(thing)) return action;
    met.add(thing);
    return seen(action, state);
  });
  return { ...command, actions };
}

type Seeing = Extract<
  Action,
  { type: 'changeSpan' | 'removeSpan' | 'changeRelation' | 'removeRelation' | 'setNoteLabel' }
>;

const KINDS: ReadonlySet<string> = new Set<Seeing['type']>([
  ...(['changeSpan', 'removeSpan', 'changeRelation', 'removeRelation', 'setNoteLabel'] as const),
]);

const isAction = (command: Command): command is Seeing => KINDS.has(command.type);

const thingOf = (action: Action): string | null => {
  if (!isAction(action)) return null;
  if ('span' in action) return action.span;
  return 'relation' in action ? action.relation : action.name;
};

function seen(action: Action, state: LayerState): Action {
  switch (action.type) {
    case 'changeSpan': {
      const span = state.spans.get(action.span)?.value;
      return span ? { ...action, from: same(span, action.to) } : action;
    }
    case 'removeSpan': {
      const { label, fragments, attributes, concept } = state.spans.get(action.span)?.value ?? {};
      const ends = [...state.relations.values()].map(({ value }) => value);
      const relations = ends.filter(({ head, child }) => head === action.span || child === action.span);
      return { ...action, from: { label, fragments, attributes, concept }, relations: relations.map(({ id }) => id) };
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

/** What a span has of that which will change. */
function same(span: Span, to: SpanChange): SpanChange {
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
