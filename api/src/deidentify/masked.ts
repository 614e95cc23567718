import type { Edge } from './edges.ts';

/** What stands where something was taken out by hand. */
const REMOVED = '[REMOVED]';

/** A text without some places of it, and where each was. Places may overlap and come in any order. */
export function masked(
  text: string,
  places: readonly { readonly start: number; readonly end: number }[],
): { readonly text: string; readonly edges: readonly Edge[] } {
  const edges: Edge[] = [];
  let made = '';
  let at = 0;
  for (const { start: from, end: to } of joined(places)) {
    made += text.slice(at, from);
    edges.push({ from, to, start: made.length, end: made.length + REMOVED.length });
    made += REMOVED;
    at = to;
  }
  return { text: made + text.slice(at), edges };
}

/** Places in their order, those that share a character as one. */
function joined(places: readonly { readonly start: number; readonly end: number }[]) {
  const apart: { start: number; end: number }[] = [];
  for (const { start, end } of [...places].sort((a, b) => a.start - b.start)) {
    const last = apart.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else apart.push({ start, end });
  }
  return apart;
}
