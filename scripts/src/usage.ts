import { parseArgs } from 'node:util';

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
