/** The alternatives of a pattern that no group encloses. */
export function splitTop(pattern: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < pattern.length; at += 1) {
    const character = pattern[at];
    if (character === '\\') at += 1;
    else if (character === '[') at = endOfClass(pattern, at) - 1;
    else if (character === '(') at = endOfGroup(pattern, at) - 1;
    else if (character === '|') {
      parts.push(pattern.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, pattern.slice(from)];
}

/** The place behind the bracket that closes the group at `start`. */
export function endOfGroup(pattern: string, start: number): number {
  let depth = 0;
  for (let at = start; at < pattern.length; at += 1) {
    const character = pattern[at];
    if (character === '\\') at += 1;
    else if (character === '[') at = endOfClass(pattern, at) - 1;
    else if (character === '(') depth += 1;
    else if (character === ')' && --depth === 0) return at + 1;
  }
  return pattern.length;
}

/** The place behind the bracket that closes the character class at `start`. */
export function endOfClass(pattern: string, start: number): number {
  for (let at = start + 1; at < pattern.length; at += 1) {
    if (pattern[at] === '\\') at += 1;
    else if (pattern[at] === ']') return at + 1;
  }
  return pattern.length;
}

/** How often a part may stand, and the length of what says so. */
export function quantifierAt(pattern: string, at: number): { least: number; most: number; length: number } {
  const found = /^(?:[?*+]|\{(\d*)(,?)(\d*)\})\??/.exec(pattern.slice(at));
  if (!found) return { least: 1, most: 1, length: 0 };
  const [whole, least = '', comma, most = ''] = found;
  const length = whole.length;
  if (whole[0] === '?') return { least: 0, most: 1, length };
  if (whole[0] === '*') return { least: 0, most: Infinity, length };
  if (whole[0] === '+') return { least: 1, most: Infinity, length };
  return { least: Number(least), most: comma ? Number(most || Infinity) : Number(least), length };
}

/** The length of the part that a pattern begins with, which is no class and no group. */
export function lengthOfAtom(rest: string): number {
  return /^(?:\\u[0-9a-f]{4}|\\x[0-9a-f]{2}|\\[pP]\{[^}]*\}|\\k<[^>]*>|\\.)/i.exec(rest)?.[0].length ?? 1;
}
