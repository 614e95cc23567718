import { type EntityType, LabelSchema, type RelationType, schemaFaults } from '@chartmark/schemas';

export type ListName = keyof LabelSchema;

/** Colours that stay apart for colour-blind eyes: Okabe and Ito's, then darker kin of them. */
export const PALETTE = [
  ...['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#56b4e9', '#e69f00'],
  ...['#225d67', '#a13409', '#6838b1', '#7f89d7', '#796b57', '#795be3'],
] as const;

/** A name for what people call this: capitals, digits and underscores, other than those that are taken. */
export function nameFor(display: string, taken: readonly string[]): string {
  const base =
    display
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toUpperCase()
      .replace(/[^\p{L}\p{N}]+/gu, '_')
      .replace(/^_+|_+$/g, '')
      .slice(0, 70) || 'LABEL';
  if (!taken.includes(base)) return base;
  for (let n = 2; ; n++) if (!taken.includes(`${base}_${n}`)) return `${base}_${n}`;
}

/** A new label with a colour that is not used yet and no key. */
export function newEntityType(schema: LabelSchema, display: string): EntityType {
  const used = schema.entityTypes.map(({ colour }) => colour.toLowerCase());
  const colour = PALETTE.find((one) => !used.includes(one)) ?? PALETTE[used.length % PALETTE.length] ?? PALETTE[0];
  return {
    ...{
      name: nameFor(
        display,
        schema.entityTypes.map(({ name }) => name),
      ),
      display,
      key: null,
      colour,
    },
    ...{ definition: '', examples: [], counterExamples: [], terminologies: [], attributes: [] },
  };
}

/** A new relation, from the first label to the first. */
export function newRelationType(schema: LabelSchema, display: string): RelationType {
  const first = schema.entityTypes[0]?.name ?? '';
  const name = nameFor(
    display,
    schema.relationTypes.map((type) => type.name),
  );
  return { name, display, key: null, from: [first], to: [first], definition: '' };
}

export const replaced = <T>(list: readonly T[], at: number, item: T): T[] => list.toSpliced(at, 1, item);

/** The item one place further up or down; the list as it is where there is no further. */
export function moved<T>(list: readonly T[], at: number, by: 1 | -1): T[] {
  const item = list[at];
  const to = at + by;
  if (item === undefined || to < 0 || to >= list.length) return [...list];
  return list.toSpliced(at, 1).toSpliced(to, 0, item);
}

/** What is wrong with a draft, by the path of the field (`entityTypes.0.key`). */
export function faultsOf(draft: LabelSchema): ReadonlyMap<string, string> {
  const shape = LabelSchema.safeParse(draft).error?.issues ?? [];
  const all = [...shape.map(({ path, message }) => ({ path, message })), ...schemaFaults(draft)];
  return new Map(all.map(({ path, message }) => [path.join('.'), message]));
}

/** One thing that saving would change. */
export interface Change {
  readonly kind: 'added' | 'removed' | 'renamed' | 'retired' | 'restored' | 'changed' | 'moved';
  readonly list: ListName;
  readonly name: string;
  readonly before?: string;
}

/** What a draft changes in a schema, list by list. Names are how people see them. */
export function changesBetween(before: LabelSchema, after: LabelSchema): Change[] {
  return (['entityTypes', 'relationTypes', 'attributes', 'noteLabels'] as const).flatMap((list) => {
    const old: readonly Item[] = before[list];
    const now: readonly Item[] = after[list];
    const changes = now.flatMap((item): Change[] => {
      const was = old.find(({ name }) => name === item.name);
      if (!was) return [{ kind: 'added', list, name: shown(item) }];
      const kinds: Change[] = [];
      if (shown(was) !== shown(item)) kinds.push({ kind: 'renamed', list, name: shown(item), before: shown(was) });
      if (!was.retired && item.retired) kinds.push({ kind: 'retired', list, name: shown(item) });
      if (was.retired && !item.retired) kinds.push({ kind: 'restored', list, name: shown(item) });
      if (JSON.stringify(rest(was)) !== JSON.stringify(rest(item)))
        kinds.push({ kind: 'changed', list, name: shown(item) });
      return kinds;
    });
    const gone = old.filter(({ name }) => !now.some((item) => item.name === name));
    const kept = old.flatMap(({ name }) => (now.some((item) => item.name === name) ? [name] : []));
    const order = now.flatMap(({ name }) => (old.some((item) => item.name === name) ? [name] : []));
    return [
      ...changes,
      ...gone.map((item): Change => ({ kind: 'removed', list, name: shown(item) })),
      ...(kept.join('\n') === order.join('\n') ? [] : [{ kind: 'moved', list, name: '' } as const]),
    ];
  });
}

interface Item {
  readonly name: string;
  readonly display?: string;
  readonly retired?: true | undefined;
}

const shown = ({ display, name }: Item): string => display ?? name;
const rest = ({ display: _, retired: __, ...other }: Item): object => other;

/**
 * Another schema in the place of one that is in use: what the other does not have stays, retired where it can be,
 * so that nothing anybody did loses its name.
 */
export function adopted(before: LabelSchema, incoming: LabelSchema): LabelSchema {
  const missing = <T extends Item>(old: readonly T[], now: readonly Item[]): T[] =>
    old.filter(({ name }) => !now.some((item) => item.name === name));
  const retired = true as const;
  return {
    entityTypes: [
      ...incoming.entityTypes,
      ...missing(before.entityTypes, incoming.entityTypes).map((type) => ({ ...type, retired })),
    ],
    relationTypes: [
      ...incoming.relationTypes,
      ...missing(before.relationTypes, incoming.relationTypes).map((type) => ({ ...type, retired })),
    ],
    attributes: [
      ...incoming.attributes.map((attribute) => {
        const was = before.attributes.find(({ name }) => name === attribute.name);
        return was
          ? {
              ...attribute,
              values: [
                ...attribute.values,
                ...missing(was.values, attribute.values).map((value) => ({ ...value, retired })),
              ],
            }
          : attribute;
      }),
      ...missing(before.attributes, incoming.attributes),
    ],
    noteLabels: [
      ...incoming.noteLabels.map((type) => {
        const was = before.noteLabels.find(({ name }) => name === type.name)?.values ?? [];
        const left = was.filter((value) => !type.values.includes(value));
        if (left.length === 0) return type;
        return { ...type, values: [...type.values, ...left], retiredValues: [...(type.retiredValues ?? []), ...left] };
      }),
      ...missing(before.noteLabels, incoming.noteLabels).map((type) => ({ ...type, retired })),
    ],
  };
}
