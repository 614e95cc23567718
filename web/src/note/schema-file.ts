import { LabelSchema } from '@chartmark/schemas';

/** A schema as it stands in a file; null if it is none. */
export function schemaIn(text: string): LabelSchema | null {
  try {
    return LabelSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** An address under which a schema can be saved as a file. */
export const fileOf = (schema: LabelSchema): string =>
  `data:application/json;charset=utf-8,${encodeURIComponent(JSON.stringify(schema, null, 2))}`;
