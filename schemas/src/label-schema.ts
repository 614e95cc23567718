import { z } from 'zod';
import { Label, Name } from './identity.ts';

/** The key that gives a label: one printable character. */
const Key = z
  .string()
  .regex(/^[!-~]$/, 'one printable character')
  .nullable();
/** Retired: nothing new gets it, what has it keeps it. */
const Retired = z.literal(true).optional();
const Colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'a colour such as #1f77b4');

export const AttributeType = z
  .strictObject({
    name: Label,
    values: z
      .array(z.strictObject({ name: Label, key: Key, retired: Retired }))
      .min(1)
      .max(50),
    default: Label.nullable(),
    required: z.boolean(),
  })
  .meta({ id: 'AttributeType' });
export type AttributeType = z.infer<typeof AttributeType>;

export const EntityType = z
  .strictObject({
    name: Label,
    display: Name,
    key: Key,
    colour: Colour,
    definition: z.string().max(2000),
    examples: z.array(z.string().max(300)).max(20),
    counterExamples: z.array(z.string().max(300)).max(20),
    terminologies: z.array(z.string().max(60)).max(20),
    attributes: z.array(Label).max(20),
    retired: Retired,
  })
  .meta({ id: 'EntityType' });
export type EntityType = z.infer<typeof EntityType>;

export const RelationType = z
  .strictObject({
    name: Label,
    display: Name,
    key: Key,
    from: z.array(Label).min(1).max(100),
    to: z.array(Label).min(1).max(100),
    definition: z.string().max(2000),
    /** The end at which every span needs such a relation before the note can be submitted. */
    neededBy: z.enum(['from', 'to']).optional(),
    retired: Retired,
  })
  .meta({ id: 'RelationType' });
export type RelationType = z.infer<typeof RelationType>;

export const NoteLabelType = z
  .strictObject({
    name: Label,
    values: z.array(Label).min(1).max(50),
    /** Those of the values that are no longer given; notes that have one keep it. */
    retiredValues: z.array(Label).max(50).optional(),
    retired: Retired,
  })
  .meta({ id: 'NoteLabelType' });
export type NoteLabelType = z.infer<typeof NoteLabelType>;

/** What may be labelled in a project, and how. */
export const LabelSchema = z
  .strictObject({
    attributes: z.array(AttributeType).max(30),
    entityTypes: z.array(EntityType).min(1).max(100),
    relationTypes: z.array(RelationType).max(100),
    noteLabels: z.array(NoteLabelType).max(30),
  })
  .superRefine((schema, context) => {
    for (const [list, items] of Object.entries(schema)) {
      const repeated = items.map((item) => item.name).find((name, i, all) => all.indexOf(name) !== i);
      if (repeated !== undefined)
        context.addIssue({ code: 'custom', path: [list], message: `'${repeated}' stands twice` });
    }
    const types = new Set(schema.entityTypes.map((type) => type.name));
    for (const [i, relation] of schema.relationTypes.entries()) {
      const unknown = [...relation.from, ...relation.to].find((name) => !types.has(name));
      if (unknown !== undefined) {
        context.addIssue({ code: 'custom', path: ['relationTypes', i], message: `'${unknown}' is not an entity type` });
      }
    }
    const attributes = new Set(schema.attributes.map((attribute) => attribute.name));
    for (const [i, type] of schema.entityTypes.entries()) {
      const unknown = type.attributes.find((name) => !attributes.has(name));
      if (unknown !== undefined) {
        context.addIssue({ code: 'custom', path: ['entityTypes', i], message: `'${unknown}' is not an attribute` });
      }
    }
  })
  .meta({ id: 'LabelSchema' });
export type LabelSchema = z.infer<typeof LabelSchema>;

/**
 * What is wrong with a schema although it fits its shape: one key or name for two things that are offered together, a default
 * that is retired or none of the values, an attribute or note label with no value left to offer.
 *
 * @returns paths into the schema, and what is wrong there
 */
export function schemaFaults(schema: LabelSchema): { path: (string | number)[]; message: string }[] {
  const twice = (list: string, items: readonly { key: string | null; retired?: true | undefined }[]) =>
    items.flatMap(({ key, retired }, i) => {
      const before = items.findIndex((other) => !other.retired && other.key === key);
      return key === null || retired || before === i
        ? []
        : [{ path: [list, i, 'key'], message: `'${key}' is the key of another one` }];
    });
  return [
    ...twice('entityTypes', schema.entityTypes),
    ...twice('relationTypes', schema.relationTypes),
    ...sameName(
      schema.entityTypes,
      ({ display }) => display,
      (i) => ['entityTypes', i, 'display'],
    ),
    ...sameName(
      schema.relationTypes,
      ({ display }) => display,
      (i) => ['relationTypes', i, 'display'],
    ),
    ...sameName(
      schema.attributes,
      ({ name }) => name,
      (i) => ['attributes', i, 'name'],
    ),
    ...sameName(
      schema.noteLabels,
      ({ name }) => name,
      (i) => ['noteLabels', i, 'name'],
    ),
    ...schema.attributes.flatMap(({ values }, at) =>
      sameName(
        values,
        ({ name }) => name,
        (i) => ['attributes', at, 'values', i, 'name'],
      ),
    ),
    ...schema.noteLabels.flatMap((type, at) => [
      ...sameName(
        type.values.map((name) => ({ name, retired: isRetiredValue(type, name) })),
        ({ name }) => name,
        (i) => ['noteLabels', at, 'values', i],
      ),
      ...(type.retiredValues ?? []).flatMap((name, i) =>
        type.values.includes(name)
          ? []
          : [{ path: ['noteLabels', at, 'retiredValues', i], message: `'${name}' is none of its values` }],
      ),
      ...(offeredAnswers(type, null).length === 0
        ? [{ path: ['noteLabels', at, 'values'], message: 'every value is retired' }]
        : []),
    ]),
    ...schema.attributes.flatMap(({ values, default: usual }, i) => [
      ...twice('values', values).map(({ path, message }) => ({ path: ['attributes', i, ...path], message })),
      ...(usual === null || values.some(({ name, retired }) => name === usual && !retired)
        ? []
        : [{ path: ['attributes', i, 'default'], message: `'${usual}' is none of its values` }]),
      ...(values.every(({ retired }) => retired)
        ? [{ path: ['attributes', i, 'values'], message: 'every value is retired' }]
        : []),
    ]),
  ];
}

/** Faults for names in one list that differ at most by case. Retired things do not count, since they are not offered. */
function sameName<T>(items: readonly T[], nameOf: (item: T) => string, pathOf: (i: number) => (string | number)[]) {
  const seen = new Set<string>();
  return items.flatMap((item, i) => {
    if (typeof item === 'object' && item !== null && 'retired' in item && item.retired) return [];
    const name = nameOf(item).trim().toLowerCase();
    if (seen.has(name)) return [{ path: pathOf(i), message: `'${nameOf(item)}' is the name of another one` }];
    seen.add(name);
    return [];
  });
}

/** The entity types that are not retired. */
export const offeredTypes = ({ entityTypes }: LabelSchema): EntityType[] =>
  entityTypes.filter(({ retired }) => !retired);

/** The schema with everything offered again that is retired. */
export const withNothingRetired = (schema: LabelSchema): LabelSchema => ({
  entityTypes: schema.entityTypes.map(given),
  relationTypes: schema.relationTypes.map(given),
  attributes: schema.attributes.map((attribute) => ({ ...attribute, values: attribute.values.map(given) })),
  noteLabels: schema.noteLabels.map(({ retiredValues: _, ...type }) => given(type)),
});

const given = <T extends { readonly retired?: true | undefined }>({ retired: _, ...item }: T) => item;

/** The values of an attribute that are not retired, and the one a span has already. */
export const offeredValues = (
  { values }: Pick<AttributeType, 'values'>,
  now: string | undefined,
): AttributeType['values'] => values.filter(({ name, retired }) => !retired || name === now);

/** The values of a note label that can be given, and the one a note has already. */
export const offeredAnswers = (type: Pick<NoteLabelType, 'values' | 'retiredValues'>, now: string | null): string[] =>
  type.values.filter((value) => value === now || !isRetiredValue(type, value));

export const isRetiredValue = ({ retiredValues }: Pick<NoteLabelType, 'retiredValues'>, value: string): boolean =>
  retiredValues?.includes(value) ?? false;

export const entityType = (schema: LabelSchema, name: string): EntityType | undefined =>
  schema.entityTypes.find((type) => type.name === name);

export const relationType = (schema: Pick<LabelSchema, 'relationTypes'>, name: string): RelationType | undefined =>
  schema.relationTypes.find((type) => type.name === name);

/** Whether relations of a type may lead from a span of one label to a span of another. */
export const leadsBetween = (type: RelationType, from: string, to: string): boolean =>
  type.from.includes(from) && type.to.includes(to);

/** Whether the schema has a relation type of this name that allows these ends. */
export function mayRelate(
  schema: Pick<LabelSchema, 'relationTypes'>,
  label: string,
  from: string,
  to: string,
): boolean {
  const type = relationType(schema, label);
  return type !== undefined && leadsBetween(type, from, to);
}

/** The relation types that may be given from a span of one label to a span of another. */
export const relationTypesBetween = (schema: LabelSchema, from: string, to: string): readonly RelationType[] =>
  schema.relationTypes.filter((type) => !type.retired && leadsBetween(type, from, to));

/** The attribute values a new span of this type starts with. */
export function defaultAttributes(schema: LabelSchema, label: string): Record<string, string> {
  const wanted = entityType(schema, label)?.attributes ?? [];
  return Object.fromEntries(
    schema.attributes.flatMap((a) => (wanted.includes(a.name) && a.default !== null ? [[a.name, a.default]] : [])),
  );
}
