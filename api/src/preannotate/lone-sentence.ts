import { HABITS, LONG_STANDING, type Tokens } from '@chartmark/ontologies';
import { type Context, contextsIn } from './context.ts';
import type { CueFinder } from './cue-finder.ts';
import { placeTokens } from './token-places.ts';

/**
 * The context of a finding in a sentence that comes without its note: habits and allergies are history, and so is a
 * long-standing condition that is all the sentence says.
 *
 * @param tokens those of the sentence
 */
export function loneContext(
  sentence: string,
  tokens: Tokens,
  target: { readonly start: number; readonly end: number },
  findCues: CueFinder,
): Context {
  const context = contextsIn(findCues(sentence, tokens))(placeTokens(tokens)(target));
  if (context.time !== 'recent') return context;
  const history = HABITS.test(sentence.slice(target.start, target.end)) || LONG_STANDING.test(sentence);
  return history ? { ...context, time: 'historical' } : context;
}
