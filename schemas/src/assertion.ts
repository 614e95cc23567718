import { z } from 'zod';

/** The context of a span. @see Harkema et al. 2009 (ConText), Uzuner et al. 2011 (i2b2/VA assertions) */
export const Assertion = z
  .enum(['present', 'absent', 'possible', 'conditional', 'hypothetical', 'family', 'historical'])
  .meta({ id: 'Assertion' });
export type Assertion = z.infer<typeof Assertion>;
