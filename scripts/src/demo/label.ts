import type { Action, LabelSchema, SuggestedSpan, Suggestion } from '@chartmark/schemas';
import type { Habits } from './people.ts';

/**
 * What somebody with these habits does with a note's suggestions: accepts most of them, some widened to the word before,
 * some under another label, some without regard to the assertion; rejects the rest; then joins what belongs together, and
 * rejects what else could be joined, as the screen does before a note is submitted.
 */
export function labelling(
  text: string,
  suggestions: readonly Suggestion[],
  schema: LabelSchema,
  habits: Habits,
  chance: () => number,
): Action[] {
  const accepted = new Map<string, string>();
  const spans = suggestions.flatMap((suggestion): Action[] => {
    if (suggestion.kind !== 'span') return [];
    if (chance() >= habits.accepts) return [{ type: 'reject', suggestion: suggestion.id }];
    const edit = editOf(text, suggestion, schema, habits, chance);
    accepted.set(suggestion.id, edit.label ?? suggestion.label);
    return [{ type: 'accept', suggestion: suggestion.id, ...(Object.keys(edit).length > 0 && { edit }) }];
  });
  const relations = suggestions.flatMap((suggestion): Action[] => {
    if (suggestion.kind !== 'relation') return [];
    const links = chance() < habits.linksDrugs;
    if (!accepted.has(suggestion.head) || !accepted.has(suggestion.child)) return [];
    const type = schema.relationTypes.find(({ name }) => name === suggestion.label);
    const fits =
      type?.from.includes(accepted.get(suggestion.head) ?? '') &&
      type.to.includes(accepted.get(suggestion.child) ?? '');
    return [{ type: links && fits ? 'accept' : 'reject', suggestion: suggestion.id }];
  });
  return [...spans, ...relations];
}

type Edit = NonNullable<Extract<Action, { type: 'accept' }>['edit']>;

function editOf(text: string, span: SuggestedSpan, schema: LabelSchema, habits: Habits, chance: () => number): Edit {
  const edit: Edit = {};
  const [fragment] = span.fragments;
  const before = fragment && text.slice(0, fragment.start).match(/[A-Za-z]+ $/);
  if (chance() < habits.widens && fragment && before) {
    edit.fragments = [{ start: fragment.start - before[0].length, end: fragment.end }];
  }
  if (chance() < habits.relabels) edit.label = otherLabel(span.label, schema);
  const { assertion } = span.attributes;
  if (
    assertion !== undefined &&
    assertion !== 'present' &&
    chance() >= habits.readsAssertion &&
    edit.label === undefined
  ) {
    edit.attributes = { ...span.attributes, assertion: 'present' };
  }
  return edit;
}

/** Labels that people mix up. */
const CONFUSED: Readonly<Record<string, string>> = {
  CONDITION: 'SYMPTOM',
  SYMPTOM: 'CONDITION',
  LAB: 'PROCEDURE',
  PROCEDURE: 'LAB',
  VITAL: 'LAB',
  INDICATION: 'ADVERSE_EVENT',
  ADVERSE_EVENT: 'INDICATION',
};

function otherLabel(label: string, schema: LabelSchema): string {
  const other = CONFUSED[label];
  return other !== undefined && schema.entityTypes.some(({ name }) => name === other) ? other : label;
}
