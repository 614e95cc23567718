import { z } from 'zod';

/** One thing wrong with an input: where (RFC 6901 pointer), what was expected, what was found (a kind, never a value). */
export const Fault = z
  .strictObject({ pointer: z.string(), expected: z.string(), found: z.string() })
  .meta({ id: 'Fault' });
export type Fault = z.infer<typeof Fault>;
