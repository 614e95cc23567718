import type { LabelSchema } from '@chartmark/schemas';

/**
 * What a new label schema would break in one that is in use: a name that annotations may carry must stay.
 *
 * @returns the names that would be lost, in words; empty if the change is safe
 */
export function lostNames(before: LabelSchema, after: LabelSchema): string[] {
  const lost = (kind: string, old: readonly { name: string }[], now: readonly { name: string }[]): string[] =>
    old.filter(({ name }) => !now.some((item) => item.name === name)).map(({ name }) => `${kind} '${name}'`);
  const values = before.attributes.flatMap((attribute) => {
    const now = after.attributes.find(({ name }) => name === attribute.name);
    return now ? lost(`value of '${attribute.name}'`, attribute.values, now.values) : [];
  });
  const answers = before.noteLabels.flatMap(({ name, values: old }) => {
    const now = after.noteLabels.find((type) => type.name === name)?.values;
    return now ? lost(`value of '${name}'`, old.map(named), now.map(named)) : [];
  });
  return [
    ...lost('entity type', before.entityTypes, after.entityTypes),
    ...lost('relation type', before.relationTypes, after.relationTypes),
    ...lost('attribute', before.attributes, after.attributes),
    ...lost('note label', before.noteLabels, after.noteLabels),
    ...values,
    ...answers,
  ];
}

const named = (name: string): { name: string } => ({ name });
