import type { Action, Command, Judgement, SpanChange } from './command.ts';
import type { ActionDone, Happening } from './event.ts';
import {
  relationOf,
  relationsOf,
  requireOffered,
  requireRelationFits,
  requireRelationsFit,
  requireSpanFits,
  requireValuesOffered,
  spanOf,
} from './fit.ts';
import { foresee } from './fold.ts';
import type { Digest, Id } from './identity.ts';
import type { LabelSchema } from './label-schema.ts';
import { defaultAttributes, entityType, isRetiredValue, relationType, withNothingRetired } from './label-schema.ts';
import type { Cell, LayerState } from './layer-state.ts';
import { draftOf } from './layer-state.ts';
import { refusal } from './reason.ts';
import { reversal } from './reversal.ts';
import { requireAllSeen, requireRelationSeen, requireRelationsSeen, requireSeen } from './seen.ts';
import { type Attributes, type Fragment, type Origin, type Span, withChanges } from './span.ts';
import type { Suggestion } from './suggestion.ts';

/** What a command is judged by, besides the layer itself. */
export interface Setting {
  readonly schema: LabelSchema;
  readonly text: string;
  readonly suggestions: ReadonlyMap<Id, Suggestion>;
  readonly actor: Id;
  /** The id the event will have. */
  readonly event: Id;
  /** The salted digest of the words a command carries; the words themselves are kept beside the log. */
  readonly digest: Digest | null;
}

/**
 * What a command makes happen on a layer. The same function answers on the server and, ahead of it, in the browser.
 *
 * @throws {Refusal} `senseless` if the command does not fit the note or the schema, `missing` or `conflict` if what it
 *   touches is gone or was changed since; `current` then holds what it touched as it is now
 */
export function decide(state: LayerState, command: Command | Judgement, setting: Setting): Happening {
  switch (command.type) {
    case 'judge': {
      requireOpen(state);
      const verdicts = command.verdicts.map(({ decision, verdict }) => ({ decision, verdict }));
      // A label that was retired after the layers were made is still taken over from them.
      const actions = decideAll(state, command.actions, { ...setting, schema: withNothingRetired(setting.schema) });
      return { type: 'judged', data: { verdicts, actions } };
    }
    case 'batch':
      return { type: 'batchDone', data: { actions: decideAll(state, command.actions, setting) } };
    case 'comment':
      if (!isRemark(state, command.target)) requireThing(state, command.target);
      requireFresh(state.comments.get(command.comment), 'comment');
      return { type: 'commented', data: written(command.comment, command.target, setting) };
    case 'flag':
      requireThing(state, command.target);
      requireFresh(state.flags.get(command.flag), 'flag');
      return { type: 'flagRaised', data: written(command.flag, command.target, setting) };
    case 'resolveFlag': {
      const flag = state.flags.get(command.flag);
      if (!flag) throw refusal('flag.missing', {}, null);
      if (!flag.open) throw refusal('flag.resolved', {}, flag);
      const { id, digest } = written(command.flag, flag.target, setting);
      return { type: 'flagResolved', data: { id, digest } };
    }
    case 'submit':
      requireOpen(state);
      return { type: 'submitted', data: {} };
    case 'reopen':
      if (!state.submitted) throw refusal('layer.open', {}, { submitted: false, version: state.version });
      return { type: 'reopened', data: {} };
    case 'undo':
    case 'redo':
      requireOpen(state);
      return reversal(state, command.type, command.event, setting);
    default:
      return decideAction(state, command, setting);
  }
}

function decideAll(state: LayerState, actions: readonly Action[], setting: Setting): ActionDone[] {
  const foreseen = draftOf(state);
  return actions.map((action) => {
    const done = decideAction(foreseen, action, setting);
    foresee(foreseen, done, setting.event, setting.actor);
    return done;
  });
}

function decideAction(state: LayerState, action: Action, setting: Setting): ActionDone {
  requireOpen(state);
  switch (action.type) {
    case 'addSpan': {
      requireFresh(state.spans.get(action.span.id), 'span');
      const { id, label, fragments, attributes, concept } = action.span;
      return { type: 'spanAdded', data: { span: newSpan(setting, { id, label, fragments, attributes, concept }) } };
    }
    case 'changeSpan': {
      const before = spanOf(state, action.span);
      requireSeen(before, action.from);
      const span = changed(before.value, action.to, setting, before);
      if (span.label !== before.value.label) requireOffered(entityType(setting.schema, span.label), before);
      requireRelationsFit(state, span, setting.schema);
      return { type: 'spanChanged', data: { span } };
    }
    case 'removeSpan': {
      const before = spanOf(state, action.span);
      const span = before.value;
      const related = relationsOf(state, span.id);
      requireAllSeen(before, action.from);
      requireRelationsSeen(related, action.relations);
      const relations = related.map(({ value }) => value.id);
      return { type: 'spanRemoved', data: { span: span.id, relations, suggestion: suggestionOf(span.origin) } };
    }
    case 'addRelation': {
      requireFresh(state.relations.get(action.relation.id), 'relation');
      const relation = { ...action.relation, attributes: action.relation.attributes ?? {}, origin: PERSON };
      requireRelationFits(state, relation, setting.schema);
      requireOffered(relationType(setting.schema, relation.label));
      return { type: 'relationAdded', data: { relation } };
    }
    case 'changeRelation': {
      const before = relationOf(state, action.relation);
      requireRelationSeen(before, action.from);
      const relation = { ...before.value, label: action.label };
      requireRelationFits(state, relation, setting.schema);
      if (relation.label !== before.value.label) requireOffered(relationType(setting.schema, relation.label), before);
      return { type: 'relationChanged', data: { relation } };
    }
    case 'removeRelation': {
      const before = relationOf(state, action.relation);
      requireRelationSeen(before, action.from);
      const relation = before.value;
      return { type: 'relationRemoved', data: { relation: relation.id, suggestion: suggestionOf(relation.origin) } };
    }
    case 'setNoteLabel': {
      const type = setting.schema.noteLabels.find((noteLabel) => noteLabel.name === action.name);
      if (!type) throw refusal('noteLabel.missing', { name: action.name });
      if (action.value !== null && !type.values.includes(action.value)) {
        throw refusal('noteLabel.value', { value: action.value, name: action.name });
      }
      const now = state.noteLabels.get(action.name);
      if (action.value !== null && action.value !== now?.value) {
        requireOffered(type, now);
        if (isRetiredValue(type, action.value)) requireOffered({ name: action.value, retired: true }, now);
      }
      if (action.from !== undefined && action.from !== (now?.value ?? null)) {
        throw refusal('noteLabel.changed', { name: action.name }, now ?? null);
      }
      return { type: 'noteLabelSet', data: { name: action.name, value: action.value } };
    }
    case 'accept':
      return accepted(state, action.suggestion, action.edit ?? {}, setting);
    case 'reject': {
      suggestionIn(setting, action.suggestion);
      requireUndecided(state, action.suggestion);
      return { type: 'suggestionRejected', data: { suggestion: action.suggestion } };
    }
    case 'restore': {
      suggestionIn(setting, action.suggestion);
      const decision = state.decisions.get(action.suggestion);
      if (decision?.value === 'rejected') {
        return { type: 'suggestionRestored', data: { suggestion: action.suggestion } };
      }
      throw refusal('suggestion.open', {}, decision ?? null);
    }
  }
}

const PERSON: Origin = { kind: 'person' };

function accepted(state: LayerState, id: Id, edit: SpanChange, setting: Setting): ActionDone {
  const suggestion = suggestionIn(setting, id);
  requireUndecided(state, id);
  const { engine, version, confidence } = suggestion;
  const edited = Object.keys(edit).length > 0;
  const origin: Origin = { kind: 'suggestion', suggestion: id, engine, version, confidence, edited };
  switch (suggestion.kind) {
    case 'span': {
      requireFresh(state.spans.get(id), 'span');
      const { label, fragments, concept } = suggestion;
      const attributes = { ...defaultAttributes(setting.schema, label), ...suggestion.attributes };
      const span = changed({ id, label, fragments, attributes, concept, origin }, edit, setting);
      requireOffered(entityType(setting.schema, span.label));
      return { type: 'suggestionAccepted', data: { suggestion: id, span: { ...span, origin } } };
    }
    case 'relation': {
      requireFresh(state.relations.get(id), 'relation');
      const { label, head, child } = suggestion;
      const relation = { id, label, head, child, attributes: {}, origin };
      requireRelationFits(state, relation, setting.schema);
      requireOffered(relationType(setting.schema, label));
      return { type: 'suggestedRelationAccepted', data: { suggestion: id, relation } };
    }
  }
}

interface NewSpan {
  readonly id: Id;
  readonly label: string;
  readonly fragments: Fragment[];
  readonly attributes: Attributes | undefined;
  readonly concept: Span['concept'] | undefined;
}

function newSpan(setting: Setting, { id, label, fragments, attributes = {}, concept = null }: NewSpan): Span {
  const known = entityType(setting.schema, label) ? defaultAttributes(setting.schema, label) : {};
  const span: Span = { id, label, fragments, attributes: { ...known, ...attributes }, concept, origin: PERSON };
  requireSpanFits(span, setting);
  requireOffered(entityType(setting.schema, label));
  requireValuesOffered(attributes, {}, setting.schema);
  return span;
}

function changed(span: Span, to: SpanChange, setting: Setting, current?: Cell<Span>): Span {
  const label = to.label ?? span.label;
  const allowed = entityType(setting.schema, label)?.attributes ?? [];
  // A new label keeps the attributes it shares with the old one, cleared ones included, and adds its own defaults.
  const kept = Object.fromEntries(Object.entries(span.attributes).filter(([name]) => allowed.includes(name)));
  const had = entityType(setting.schema, span.label)?.attributes ?? [];
  const defaults = Object.entries(label === span.label ? {} : defaultAttributes(setting.schema, label));
  const known = Object.fromEntries(defaults.filter(([name]) => !had.includes(name)));
  const attributes = withChanges({ ...known, ...kept }, to.attributes ?? {});
  const next: Span = {
    ...span,
    label,
    attributes,
    fragments: to.fragments ?? span.fragments,
    concept: to.concept === undefined ? span.concept : to.concept,
    origin: span.origin.kind === 'suggestion' ? { ...span.origin, edited: true } : span.origin,
  };
  requireSpanFits(next, setting, current);
  requireValuesOffered(to.attributes ?? {}, span.attributes, setting.schema, current);
  return next;
}

function suggestionIn(setting: Setting, id: Id): Suggestion {
  const suggestion = setting.suggestions.get(id);
  if (!suggestion) throw refusal('suggestion.missing', {});
  return suggestion;
}

function requireUndecided(state: LayerState, id: Id): void {
  const decision = state.decisions.get(id);
  if (decision) throw refusal(`suggestion.${decision.value}`, {}, decision);
}

function requireOpen(state: LayerState): void {
  if (state.submitted) throw refusal('layer.submitted', {}, { submitted: true, version: state.version });
}

function requireFresh(there: object | undefined, kind: 'span' | 'relation' | 'comment' | 'flag'): void {
  if (there) throw refusal(`taken.${kind}`, {}, there);
}

function requireThing(state: LayerState, target: Id | null): void {
  if (target === null || state.spans.has(target) || state.relations.has(target) || state.verdicts.has(target)) return;
  throw refusal('thing.missing', {}, null);
}

/** A comment may be about another comment or a flag: then it is a reply. */
const isRemark = (state: LayerState, target: Id | null): boolean =>
  target !== null && (state.comments.has(target) || state.flags.has(target));

function written(id: Id, target: Id | null, setting: Setting): { id: Id; target: Id | null; digest: Digest } {
  if (setting.digest === null) throw new Error('a command with words needs their digest');
  return { id, target, digest: setting.digest };
}

function suggestionOf(origin: Origin): Id | null {
  return origin.kind === 'suggestion' ? origin.suggestion : null;
}
