import { endOfClass, endOfGroup, splitTop } from './pattern.ts';

/**
 * How the word begins that every match of an expression stands behind or opens with: one to three small letters each, of
 * which a text must hold at least one at the start of a word; undefined where the expression does not tell. So most rules
 * need not be run on most notes.
 */
export function cuesOf({ source }: RegExp): readonly string[] | undefined {
  if (splitTop(source).length > 1) return undefined;
  let at = 0;
  let bounded = false;
  while (at < source.length) {
    const rest = source.slice(at);
    if (rest.startsWith('(?<=')) {
      const end = endOfGroup(source, at);
      const cues = openings(source.slice(at + 4, end - 1));
      if (cues) return cues;
      at = end;
    } else if (/^\(\?(?:<!|!|=)/.test(rest)) {
      bounded ||= /^\(\?<!(?:\\w|\[[^\]]*\\w[^\]]*\])\)/.test(rest);
      at = endOfGroup(source, at);
    } else return bounded ? begun(rest) : openings(rest);
  }
  return undefined;
}

/** The openings of all alternatives, if each begins at the start of a word. */
function openings(pattern: string): string[] | undefined {
  const found: string[] = [];
  for (const alternative of splitTop(pattern)) {
    const own = openingsOf(alternative);
    if (!own) return undefined;
    found.push(...own);
  }
  return [...new Set(found)];
}

function openingsOf(pattern: string): string[] | undefined {
  if (pattern.startsWith('\\b')) return begun(pattern.slice(2));
  if (!/^\((?:\?:|\?<[a-z]+>)/.test(pattern)) return undefined;
  const end = endOfGroup(pattern, 0);
  if (/^[?*{]/.test(pattern.slice(end))) return undefined;
  return openings(pattern.slice(pattern.startsWith('(?:') ? 3 : pattern.indexOf('>') + 1, end - 1));
}

/** The openings of what stands at the start of a word; undefined where it may begin with something else than a letter. */
function begun(pattern: string): string[] | undefined {
  const found = [...new Set(begin([''], pattern))];
  return found.every((one) => one !== '') ? found : undefined;
}

const LONGEST = 3;

/** Each beginning carried on by what the pattern says next, up to three letters or to what is no letter. */
function begin(beginnings: readonly string[], pattern: string): string[] {
  if (pattern === '' || beginnings.every((one) => one.length >= LONGEST)) return [...beginnings];
  const group = /^\((?:\?:|\?<[a-z]+>)/.exec(pattern)?.[0];
  if (group !== undefined) {
    const end = endOfGroup(pattern, 0);
    const inside = splitTop(pattern.slice(group.length, end - 1));
    const [optional, rest] = quantified(pattern.slice(end));
    if (rest === undefined) return [...beginnings];
    const taken = inside.flatMap((one) => begin(beginnings, one + rest));
    return optional ? [...taken, ...begin(beginnings, rest)] : taken;
  }
  const end = pattern[0] === '[' ? endOfClass(pattern, 0) : 1;
  const letter = letterOf(pattern.slice(0, end));
  const [optional, rest] = quantified(pattern.slice(end));
  if (letter === undefined || rest === undefined) return [...beginnings];
  const taken = begin(
    beginnings.map((one) => (one.length >= LONGEST ? one : one + letter)),
    rest,
  );
  return optional ? [...taken, ...begin(beginnings, rest)] : taken;
}

/** Whether a quantifier lets its part be left out, and what follows it; nothing where it may repeat. */
function quantified(pattern: string): [boolean, string | undefined] {
  if (pattern.startsWith('?')) return [true, pattern.slice(pattern[1] === '?' ? 2 : 1)];
  return /^[*+{]/.test(pattern) ? [false, undefined] : [false, pattern];
}

/** `a` of `a` and of `[Aa]`. */
function letterOf(part: string): string | undefined {
  const letter = /^(?:([A-Za-z])|\[([A-Z])([a-z])\])$/.exec(part);
  if (!letter || (letter[2] !== undefined && letter[2].toLowerCase() !== letter[3])) return undefined;
  return (letter[1] ?? letter[3])?.toLowerCase();
}
