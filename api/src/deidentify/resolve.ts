import type { Finding } from './finding.ts';

/**
 * One finding for each place: where findings overlap the surer one stands whole, and of the other only what lies
 * outside it remains, so nothing that any rule found is left uncovered. Sorted by place. O(n log n).
 */
export function resolve(text: string, candidates: readonly Finding[]): Finding[] {
  const ranked = absorb(candidates.filter(({ start, end }) => start < end)).sort(
    (a, b) => b.confidence - a.confidence || b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const taken = new Uint8Array(text.length);
  const chosen: Finding[] = [];
  for (const candidate of ranked) {
    for (const piece of freePieces(text, candidate, taken)) {
      chosen.push(piece);
      taken.fill(1, piece.start, piece.end);
    }
  }
  return chosen.sort((a, b) => a.start - b.start);
}

/** A finding within a longer one of its label is part of it, and lends it its sureness. */
function absorb(candidates: readonly Finding[]): Finding[] {
  const widest = new Map<string, Finding>();
  const kept: Finding[] = [];
  for (const candidate of [...candidates].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const outer = widest.get(candidate.label);
    if (!outer || outer.end < candidate.end) {
      if (outer) kept.push(outer);
      widest.set(candidate.label, candidate);
    } else if (candidate.confidence > outer.confidence) {
      const whole = candidate.start === outer.start && candidate.end === outer.end;
      widest.set(candidate.label, {
        ...outer,
        ...(whole || candidate.label === 'NAME' ? candidate : {}),
        start: outer.start,
        end: outer.end,
        confidence: candidate.confidence,
      });
    }
  }
  return [...kept, ...widest.values()];
}

function freePieces(text: string, candidate: Finding, taken: Uint8Array): Finding[] {
  const pieces: Finding[] = [];
  let start = -1;
  for (let at = candidate.start; at <= candidate.end; at += 1) {
    const free = at < candidate.end && taken[at] === 0;
    if (free && start < 0) start = at;
    if (!free && start >= 0) {
      const piece = trimmed(text, candidate, start, at);
      if (piece) pieces.push(piece);
      start = -1;
    }
  }
  return pieces;
}

/** A piece cut off at its neighbour loses the punctuation at the cut; nothing is left of one without letters or digits. */
function trimmed(text: string, candidate: Finding, start: number, end: number): Finding | undefined {
  let from = start;
  let to = end;
  if (from !== candidate.start) while (from < to && !isWord(text, from)) from += 1;
  if (to !== candidate.end) while (to > from && !isWord(text, to - 1)) to -= 1;
  return from < to ? { ...candidate, start: from, end: to } : undefined;
}

function isWord(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.charAt(at));
}
