import { endOfClass, endOfGroup, lengthOfAtom, quantifierAt, splitTop } from './pattern.ts';

/** How far from where a match begins an expression may look, in UTF-16 code units. */
export interface Reach {
  readonly before: number;
  readonly after: number;
}

/** An upper bound of how far an expression looks; Infinity where a quantifier has none. */
export function reachOf({ source, flags }: RegExp): Reach {
  const { before, taken, ahead } = ofPattern(source);
  const units = flags.includes('u') ? 2 : 1;
  const references = source.match(/\\(?:[1-9]|k<)/g)?.length ?? 0;
  return { before: before * units + EDGE, after: (taken + ahead) * units * (references + 1) + EDGE };
}
/** `\b`, `^` and `$` look at one character beyond. */
const EDGE = 1;

/** The most characters that a part looks back at, takes, and looks ahead at. */
interface Extent {
  readonly before: number;
  readonly taken: number;
  readonly ahead: number;
}
const NOTHING: Extent = { before: 0, taken: 0, ahead: 0 };

function ofPattern(pattern: string): Extent {
  let most = NOTHING;
  for (const one of splitTop(pattern)) {
    const { before, taken, ahead } = ofSequence(one);
    most = {
      before: Math.max(most.before, before),
      taken: Math.max(most.taken, taken),
      ahead: Math.max(most.ahead, ahead),
    };
  }
  return most;
}

/** What follows one another adds up, also what is looked at twice, so that the bound is safe. */
function ofSequence(pattern: string): Extent {
  let { before, taken, ahead } = NOTHING;
  for (let at = 0; at < pattern.length; ) {
    const [part, end] = partAt(pattern, at);
    const { most, length } = quantifierAt(pattern, end);
    before += times(part.before, most);
    taken += times(part.taken, most);
    ahead += times(part.ahead, most);
    at = end + length;
  }
  return { before, taken, ahead };
}

const times = (size: number, most: number) => (size === 0 ? 0 : size * most);

/** The extent of a part without its quantifier, and the place behind it. */
function partAt(pattern: string, at: number): [Extent, number] {
  if (/^(?:\\[bB]|[\^$])/.test(pattern.slice(at, at + 2))) return [NOTHING, at + (pattern[at] === '\\' ? 2 : 1)];
  if (pattern[at] === '[') return [{ ...NOTHING, taken: 1 }, endOfClass(pattern, at)];
  if (pattern[at] !== '(') return [{ ...NOTHING, taken: 1 }, at + lengthOfAtom(pattern.slice(at))];
  const end = endOfGroup(pattern, at);
  const opening = /^\((?:\?(?:<[a-z]+>|<?[=!]|:))?/.exec(pattern.slice(at))?.[0] ?? '(';
  const inside = ofPattern(pattern.slice(at + opening.length, end - 1));
  if (/<[=!]$/.test(opening)) return [{ ...inside, before: inside.before + inside.taken, taken: 0 }, end];
  if (/[=!]$/.test(opening)) return [{ ...inside, taken: 0, ahead: inside.ahead + inside.taken }, end];
  return [inside, end];
}
