import { parseArgs } from 'node:util';
import type { z } from 'zod';

/** Wrong use, said in a sentence; the command line answers it with status 2. */
export class Usage extends Error {
  override readonly name = 'Usage';
}

/** Parses a command's arguments. @throws {Usage} */
export function argumentsOf<T extends NonNullable<Parameters<typeof parseArgs>[0]>['options']>(
  args: readonly string[],
  options: T,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new Usage(error instanceof Error ? error.message : 'the arguments do not fit');
  }
}

/** The word, if it is one of those that the option takes. @throws {Usage} */
export function oneOf<W extends string>(words: z.ZodEnum<Record<W, W>>, option: string, given: string): W {
  const known = words.safeParse(given);
  if (!known.success) throw new Usage(`${option} takes one of ${words.options.join(', ')}`);
  return known.data;
}
