import { Id, Label, NO_SPAN, Stage } from '@chartmark/schemas';
import { z } from 'zod';

const Called = z.union([Label, z.literal(NO_SPAN)]);

/** Which stage is looked at, and which of its disagreements, as the address says it. */
export interface AgreementSearch {
  readonly stage?: Stage;
  /** Only what was made under this version. */
  readonly guideline?: number;
  readonly label?: string;
  readonly first?: string;
  readonly second?: string;
  /** What the first and the second called the same words. */
  readonly from?: string;
  readonly to?: string;
}

/** What an address says, less what makes no sense. */
export function agreementSearchOf(given: Readonly<Record<string, unknown>>): AgreementSearch {
  const known = {
    stage: Stage.safeParse(given['stage']).data,
    guideline: z.int().nonnegative().safeParse(given['guideline']).data,
    label: Label.safeParse(given['label']).data,
    first: Id.safeParse(given['first']).data,
    second: Id.safeParse(given['second']).data,
    from: Called.safeParse(given['from']).data,
    to: Called.safeParse(given['to']).data,
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
}
