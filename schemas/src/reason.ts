import type { Fault } from './fault.ts';
import { LINE_REASONS } from './line-reasons.ts';
import { Refusal, type RefusalKind } from './problem.ts';
import { REQUEST_REASONS } from './request-reasons.ts';
import { ROUTE_REASONS } from './route-reasons.ts';

const COMMAND_REASONS = {
  'layer.missing': ['missing', 'There is no such layer, or it is not yours to see'],
  'layer.readOnly': ['forbidden', 'This layer is not yours to change'],
  'layer.submitted': ['conflict', 'The layer is submitted; reopen it to change it'],
  'layer.open': ['conflict', 'The layer is open already'],
  'layer.adjudicated': ['conflict', 'An adjudication is submitted where its differences are decided'],
  'command.elsewhere': ['conflict', 'This command id was used on another layer'],
  'command.taken': ['conflict', 'This command id was used for another command'],
  'flag.missing': ['missing', 'There is no such flag on this layer'],
  'flag.resolved': ['conflict', 'The flag is already resolved'],
  'flag.expert': ['forbidden', 'Flags are answered by adjudicators and leads'],
  'taken.span': ['conflict', 'A span with this id exists'],
  'taken.relation': ['conflict', 'A relation with this id exists'],
  'taken.comment': ['conflict', 'A comment with this id exists'],
  'taken.flag': ['conflict', 'A flag with this id exists'],
  'thing.missing': ['missing', 'What this is about is not on this layer'],
  'label.retired': ['senseless', "'{label}' is retired: it is given no more"],
  'span.missing': ['missing', 'The span is not on this layer'],
  'span.changed': ['conflict', 'Somebody has changed this on the span meanwhile'],
  'span.related': ['conflict', 'Somebody has drawn a relation to the span meanwhile'],
  'span.type': ['senseless', "The schema has no entity type '{label}'"],
  'span.beyond': ['senseless', "The span ends at {end}, beyond the note's {length} characters"],
  'span.character': ['senseless', 'Offset {offset} lies inside a surrogate pair'],
  'span.attribute': ['senseless', "A span of type '{label}' has no attribute '{attribute}'"],
  'span.value': ['senseless', "'{value}' is no value of attribute '{attribute}'"],
  'relation.missing': ['missing', 'The relation is not on this layer'],
  'relation.changed': ['conflict', 'Somebody has changed the relation meanwhile'],
  'relation.itself': ['senseless', 'A relation joins two different spans'],
  'relation.type': ['senseless', "The schema has no relation type '{label}'"],
  'relation.ends': ['senseless', "'{label}' does not lead from '{head}' to '{child}'"],
  'relation.forbids': ['conflict', "A relation '{relation}' does not allow the type '{label}'"],
  'noteLabel.missing': ['senseless', "The schema has no note label '{name}'"],
  'noteLabel.changed': ['conflict', "Somebody has set '{name}' meanwhile"],
  'noteLabel.value': ['senseless', "'{value}' is no value of note label '{name}'"],
  'suggestion.missing': ['missing', 'There is no such suggestion for this note'],
  'suggestion.accepted': ['conflict', 'The suggestion is already accepted'],
  'suggestion.rejected': ['conflict', 'The suggestion is already rejected'],
  'suggestion.open': ['conflict', 'Only a rejected suggestion can be restored'],
  'undo.missing': ['missing', 'There is nothing of yours to undo under this id'],
  'redo.missing': ['missing', 'There is nothing of yours to redo under this id'],
  'undo.changed': ['conflict', 'This was changed since, so the step cannot be undone'],
  'redo.changed': ['conflict', 'This was changed since, so the step cannot be redone'],
  'undo.relation': ['conflict', 'A relation has been drawn to this span since'],
} as const satisfies Readonly<Record<string, readonly [RefusalKind, string]>>;

/**
 * Every reason for a refusal: a stable code, by which it can be translated, with its kind and its message in English, in which
 * `{name}` is filled in.
 */
export const REASONS = { ...COMMAND_REASONS, ...ROUTE_REASONS, ...REQUEST_REASONS, ...LINE_REASONS } as const;
export type ReasonCode = keyof typeof REASONS;

type Holes<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Holes<Rest> : never;
type Values<C extends ReasonCode> = Readonly<Record<Holes<(typeof REASONS)[C][1]>, string | number>>;

/**
 * A refusal, by its code.
 *
 * @param values what is filled into its words: names of the schema, counts and offsets, never note text
 * @param current what the command touched, as it is now
 * @param faults what is wrong with the input, place by place
 */
export function refusal<C extends ReasonCode>(
  code: C,
  values: Values<C>,
  current?: unknown,
  faults: readonly Fault[] = [],
): Refusal {
  const [kind, words] = REASONS[code];
  const given: Readonly<Record<string, string | number>> = values;
  const message = words.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(given[name] ?? ''));
  return new Refusal(kind, message, faults, current, { code, values: given });
}
