import type { ActionDone, Happening, Judged, LayerEvent, Put } from './event.ts';
import type { Id } from './identity.ts';
import type { Draft, History, LayerState } from './layer-state.ts';
import { draftOf, lookUp, NO_HISTORY, putInto } from './layer-state.ts';
import { Steps } from './steps.ts';

/** What the fold needs of an event. */
type Occurrence = Happening & Pick<LayerEvent, 'id' | 'actor' | 'version'>;

/**
 * The layer after these events; the given state is untouched. Linear in the number of events; a single event costs on the
 * order of the square root of the layer's size.
 *
 * @throws {Error} if the events do not follow the state's version without a gap
 */
export function fold(state: LayerState, events: Iterable<Occurrence>): LayerState {
  const draft = draftOf(state);
  for (const event of events) {
    if (event.version !== draft.version + 1) {
      throw new Error(`event of version ${event.version} cannot follow version ${draft.version}`);
    }
    apply(draft, event);
    draft.version = event.version;
  }
  return draft;
}

/** The layer after one more event. */
export const evolve = (state: LayerState, event: Occurrence): LayerState => fold(state, [event]);

/** Applies an action to a draft, so that the next action of the batch can be judged by the result. */
export function foresee(draft: Draft, action: ActionDone, event: Id, actor: Id): void {
  for (const thing of putsOf(draft, action, event, actor)) putInto(draft, thing);
}

function apply(draft: Draft, event: Occurrence): void {
  const { id, actor } = event;
  switch (event.type) {
    case 'batchDone':
      act(draft, event.data.actions, id, actor);
      return;
    case 'judged':
      act(draft, event.data.actions, id, actor, event.data.verdicts);
      return;
    case 'commented':
      draft.comments.set(event.data.id, { target: event.data.target, by: actor });
      return;
    case 'flagRaised':
      draft.flags.set(event.data.id, { target: event.data.target, by: actor, open: true });
      return;
    case 'flagResolved': {
      const flag = draft.flags.get(event.data.id);
      if (flag) draft.flags.set(event.data.id, { ...flag, open: false });
      return;
    }
    case 'submitted':
      draft.submitted = true;
      return;
    case 'reopened':
      draft.submitted = false;
      return;
    case 'undone':
    case 'redone':
      reverse(draft, event.type, event.data.event, event.data.puts, actor);
      return;
    default:
      act(draft, [event], id, actor);
      return;
  }
}

function act(
  draft: Draft,
  actions: readonly ActionDone[],
  event: Id,
  actor: Id,
  verdicts: Judged['verdicts'] = [],
): void {
  const first = new Map<string, Put>();
  const place = (thing: Put): void => {
    const key = `${thing.of} ${thing.id}`;
    if (!first.has(key)) first.set(key, lookUp(draft, thing.of, thing.id));
    putInto(draft, thing);
  };
  for (const action of actions) for (const thing of putsOf(draft, action, event, actor)) place(thing);
  for (const { decision, verdict } of verdicts) {
    place({ of: 'verdict', id: decision, to: verdict && { value: verdict, by: actor, touched: event } });
  }
  const before = [...first.values()];
  const after = before.map((thing) => lookUp(draft, thing.of, thing.id));
  const { done } = historyOf(draft, actor);
  draft.histories.set(actor, { done: done.with({ event, before, after }), undone: Steps.NONE });
}

function reverse(draft: Draft, way: 'undone' | 'redone', event: Id, puts: readonly Put[], actor: Id): void {
  for (const thing of puts) putInto(draft, thing);
  const { done, undone } = historyOf(draft, actor);
  const [from, to] = way === 'undone' ? [done, undone] : [undone, done];
  const step = from.find(event);
  const left = from.without(event);
  const grown = step ? to.with(step) : to;
  draft.histories.set(actor, way === 'undone' ? { done: left, undone: grown } : { done: grown, undone: left });
}

const historyOf = (state: LayerState, actor: Id): History => state.histories.get(actor) ?? NO_HISTORY;

function putsOf(state: LayerState, action: ActionDone, event: Id, actor: Id): Put[] {
  const by = { by: actor, touched: event };
  switch (action.type) {
    case 'spanAdded': {
      const { span } = action.data;
      return [{ of: 'span', id: span.id, to: { value: span, ...by } }];
    }
    case 'spanChanged': {
      const { span } = action.data;
      const author = state.spans.get(span.id)?.by ?? actor;
      return [{ of: 'span', id: span.id, to: { value: span, by: author, touched: event } }];
    }
    case 'spanRemoved': {
      const { span, relations, suggestion } = action.data;
      return [
        ...relations.map((id): Put => ({ of: 'relation', id, to: null })),
        { of: 'span', id: span, to: null },
        ...rejected(suggestion, by),
      ];
    }
    case 'relationAdded': {
      const { relation } = action.data;
      return [{ of: 'relation', id: relation.id, to: { value: relation, ...by } }];
    }
    case 'relationChanged': {
      const { relation } = action.data;
      const author = state.relations.get(relation.id)?.by ?? actor;
      return [{ of: 'relation', id: relation.id, to: { value: relation, by: author, touched: event } }];
    }
    case 'relationRemoved':
      return [{ of: 'relation', id: action.data.relation, to: null }, ...rejected(action.data.suggestion, by)];
    case 'noteLabelSet': {
      const { name, value } = action.data;
      return [{ of: 'noteLabel', id: name, to: value === null ? null : { value, ...by } }];
    }
    case 'suggestionAccepted': {
      const { suggestion, span } = action.data;
      return [
        { of: 'span', id: span.id, to: { value: span, ...by } },
        { of: 'decision', id: suggestion, to: { value: 'accepted', ...by } },
      ];
    }
    case 'suggestedRelationAccepted': {
      const { suggestion, relation } = action.data;
      return [
        { of: 'relation', id: relation.id, to: { value: relation, ...by } },
        { of: 'decision', id: suggestion, to: { value: 'accepted', ...by } },
      ];
    }
    case 'suggestionRejected':
      return rejected(action.data.suggestion, by);
    case 'suggestionRestored':
      return [{ of: 'decision', id: action.data.suggestion, to: null }];
  }
}

const rejected = (suggestion: Id | null, by: { by: Id; touched: Id }): Put[] =>
  suggestion === null ? [] : [{ of: 'decision', id: suggestion, to: { value: 'rejected', ...by } }];
