import { REASONS, type ReasonCode } from '@chartmark/schemas';

/** Why something was refused: the words the service itself has for its codes, which are in the page already. */
export const enRefusals = Object.fromEntries(
  Object.entries(REASONS).map(([code, [, words]]) => [`refusal.${code}`, words]),
) as { readonly [Code in ReasonCode as `refusal.${Code}`]: (typeof REASONS)[Code][1] };
