import type { Citation, Id, LabelSchema, LayerState, Made, Verdict } from '@chartmark/schemas';
import { refusal } from '@chartmark/schemas';
import type { Aligned, Difference } from './aligned.ts';
import type { Choice, Content } from './content.ts';
import { contentOf } from './content.ts';

export interface Gold {
  /** The layer the gold is. */
  readonly layer: Id;
  readonly state: LayerState;
}

export interface Decided {
  readonly difference: Id;
  readonly choice: Choice;
  readonly citation: Citation | null;
}

/** The verdicts that stand, those that are undone, and what is decided now: what the gold is made from. */
export interface Settlement {
  readonly gold: Gold;
  readonly aligned: Aligned;
  readonly schema: LabelSchema;
  readonly now: (Omit<Decided, 'difference'> & { readonly difference: Difference; readonly content: Content }) | null;
  /** Verdicts on differences that are there still, but for the one decided now. */
  readonly standing: readonly Given[];
  /** Verdicts on differences that are no more, and the one the decision replaces. */
  readonly undone: readonly Given[];
  /** What was taken over as agreed when the layers were last merged. */
  readonly agreedBefore: readonly Made[];
}

interface Given {
  readonly id: Id;
  readonly verdict: Verdict;
}

/** A thing of the gold with its owner: the difference it settles, or the gold's own layer if it is agreed. */
export interface Owned {
  readonly owner: Id;
  readonly made: Made;
}

/**
 * @throws {Refusal} `missing` if there is no such difference, `conflict` if its ends are still to be decided, `senseless`
 *   if it cannot be settled in this way
 */
export function settlementOf(gold: Gold, aligned: Aligned, schema: LabelSchema, decided: Decided | null): Settlement {
  const before = [...gold.state.verdicts].map(([id, cell]): Given => ({ id, verdict: cell.value }));
  const known = new Set(aligned.differences.map(({ id }) => id));
  const difference = aligned.differences.find(({ id }) => id === decided?.difference) ?? null;
  if (decided && !difference) throw refusal('adjudication.difference', {});
  const now = decided && difference ? { ...decided, difference, content: contentOf(difference, decided.choice) } : null;
  if (now && now.content.relations.length > 0) requireEnds(now.difference, gold.state);
  return {
    ...{ gold, aligned, schema, now },
    standing: before.filter(({ id }) => known.has(id) && id !== difference?.id),
    undone: before.filter(({ id }) => id !== gold.layer && (!known.has(id) || id === difference?.id)),
    agreedBefore: gold.state.verdicts.get(gold.layer)?.value.made ?? [],
  };
}

function requireEnds({ waitsFor }: Difference, { verdicts }: LayerState): void {
  const open = waitsFor.filter((id) => isOpen(verdicts.get(id)?.value));
  if (open.length > 0) throw refusal('adjudication.ends', {});
}

/** Whether a difference still waits for somebody. */
export const isOpen = (verdict: Verdict | undefined): boolean =>
  verdict === undefined || verdict.ruling === 'escalated';
