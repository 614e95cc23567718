import { endOfGroup, splitTop } from './pattern.ts';

/**
 * The same expression, quicker: what a match must begin with is tried before what must stand behind it. V8 reads a
 * lookbehind at every place of the text, with all its alternatives, unless a cheaper condition fails first. The order of
 * conditions at one place does not change what matches.
 */
export function hasten(shape: RegExp): RegExp {
  const opening = openingOf(shape.source);
  return opening === undefined ? shape : new RegExp(`(?=${opening})${shape.source}`, shape.flags);
}

/** What every match begins with, as a pattern of one character; undefined where that is not plain to see. */
function openingOf(source: string): string | undefined {
  if (!/^\(\?<[=!]/.test(source) || splitTop(source).length > 1) return undefined;
  let at = 0;
  while (/^\(\?<[=!]/.test(source.slice(at))) {
    const end = endOfGroup(source, at);
    if (/^[?*+{]/.test(source.slice(end))) return undefined;
    at = end;
  }
  const firsts = firstsOf(source.slice(at));
  return firsts && [...new Set(firsts)].join('|');
}

/** The first characters of a pattern without alternatives at its top; undefined where it may be empty or is not read. */
function firstsOf(pattern: string): string[] | undefined {
  if (/^\(\?[=!]/.test(pattern)) return firstsOf(pattern.slice(endOfGroup(pattern, 0)));
  const group = /^\((?:\?:|\?<[a-z]+>)/.exec(pattern)?.[0];
  const end = group === undefined ? (ATOM.exec(pattern)?.[0].length ?? 0) : endOfGroup(pattern, 0);
  if (end === 0) return undefined;
  const firsts = group === undefined ? [pattern.slice(0, end)] : firstsOfEach(pattern.slice(group.length, end - 1));
  const quantifier = OPTIONAL.exec(pattern.slice(end))?.[0];
  if (!firsts || quantifier === undefined) return firsts;
  const rest = firstsOf(pattern.slice(end + quantifier.length));
  return rest && [...firsts, ...rest];
}
const OPTIONAL = /^(?:[?*]|\{0,?\d*\})\??/;

function firstsOfEach(alternatives: string): string[] | undefined {
  const each = splitTop(alternatives).map(firstsOf);
  return each.some((one) => one === undefined) ? undefined : each.flatMap((one) => one ?? []);
}
/** A class, an escape that stands for a character, or a plain character. */
const ATOM = /^(?:\[(?:\\.|[^\]\\])+\]|\\p\{[A-Za-z]+\}|\\[dws.()\\/+*$^|?{}[\]-]|[A-Za-z0-9#@*,:;"'“ -])/u;
