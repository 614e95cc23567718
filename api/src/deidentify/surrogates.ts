import { codeFor, normalCode } from './code-surrogate.ts';
import type { Finding } from './finding.ts';
import { nameFor, nameWords } from './name-surrogate.ts';
import { placeFor } from './place-surrogate.ts';
import type { StandIns } from './stand-ins.ts';

/** An invented value of the same form, the same for the same person, place or number within a subject. */
export function surrogateFor(standIns: StandIns, { label, sub = '' }: Finding, original: string): string {
  if (label === 'NAME') return nameFor(standIns, original);
  if (label === 'LOCATION') return placeFor(standIns, original, sub);
  return codeFor(standIns, original, label);
}

/** What no surrogate may be: the words and codes of an identifier, as surrogates are compared with them. */
export const identifyingIn = (original: string): string[] => [...nameWords(original), normalCode(original)];
