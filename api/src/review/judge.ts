import type { Action, Judgement, LabelSchema, Made, Ruling, Verdict } from '@chartmark/schemas';
import { canonicalJson } from '@chartmark/schemas';
import type { Aligned, Side } from './aligned.ts';
import { distinct } from './aligned.ts';
import type { Choice, Content } from './content.ts';
import { follows } from './content.ts';
import { goldNoteLabels } from './gold-note-labels.ts';
import { goldRelations } from './gold-relations.ts';
import { goldSpans } from './gold-spans.ts';
import type { Decided, Gold, Settlement } from './settlement.ts';
import { settlementOf } from './settlement.ts';

/**
 * What a decision does to the gold, as verdicts and actions; nothing else is touched. Without a decision the layers are
 * merged again: what is newly agreed is taken over, what is no longer agreed is taken back, and verdicts on differences that
 * no longer exist are withdrawn. Changes made by hand to what still stands are kept.
 *
 * @returns null if the gold is as it should be
 * @throws {Refusal} as {@link settlementOf} and {@link goldRelations} do
 */
export function judge(gold: Gold, aligned: Aligned, schema: LabelSchema, decided: Decided | null): Judgement | null {
  const settlement = settlementOf(gold, aligned, schema, decided);
  const spans = goldSpans(settlement);
  const relations = goldRelations(settlement, spans);
  const noteLabels = goldNoteLabels(settlement);
  const made = Map.groupBy([...spans.made, ...relations.made, ...noteLabels.made], ({ owner }) => owner);
  const madeFor = (owner: string): Made[] => (made.get(owner) ?? []).map((one) => one.made);

  const verdicts = verdictsOf(settlement, madeFor).filter(
    ({ decision, verdict }) =>
      canonicalJson(verdict) !== canonicalJson(gold.state.verdicts.get(decision)?.value ?? null),
  );
  const actions: Action[] = [
    ...relations.removed.map((relation): Action => ({ type: 'removeRelation', relation })),
    ...[...spans.removed].map((span): Action => ({ type: 'removeSpan', span })),
    ...spans.added.map((span): Action => ({ type: 'addSpan', span })),
    ...relations.added.map((relation): Action => ({ type: 'addRelation', relation })),
    ...noteLabels.actions,
  ];
  return verdicts.length === 0 && actions.length === 0 ? null : { type: 'judge', verdicts, actions };
}

function verdictsOf(
  { gold, aligned, now, standing, undone }: Settlement,
  madeFor: (owner: string) => Made[],
): { decision: string; verdict: Verdict | null }[] {
  const all: { decision: string; verdict: Verdict | null }[] = [
    ...undone.map(({ id }) => ({ decision: id, verdict: null })),
    ...standing.map(({ id, verdict }) => ({ decision: id, verdict: { ...verdict, made: madeFor(id) } })),
  ];
  const ruling = now && RULINGS[now.choice.kind];
  if (now && ruling) {
    const { difference, choice, content, citation } = now;
    const verdict: Verdict = {
      ruling,
      kind: difference.kind,
      labels: [...difference.labels],
      sides: difference.sides.map((side) => ({
        layer: side.layer,
        version: versionOf(aligned, side.layer),
        labels: labelsOf(side),
        taken: isTaken(choice, side, content),
        followed: choice.kind !== 'escalate' && follows(side, content),
      })),
      made: madeFor(difference.id),
      citation,
    };
    return [
      ...all.filter(({ decision }) => decision !== difference.id),
      { decision: difference.id, verdict },
      agreed(),
    ];
  }
  return [...all, agreed()];

  /** All that did not differ, under the id of the gold's own layer. */
  function agreed(): { decision: string; verdict: Verdict } {
    const sides = aligned.layers.map(({ layer, version }) => {
      return { layer, version, labels: [], taken: true, followed: true };
    });
    const made = madeFor(gold.layer);
    return { decision: gold.layer, verdict: { ruling: 'agreed', kind: null, labels: [], sides, made, citation: null } };
  }
}

const RULINGS: Readonly<Record<Choice['kind'], Ruling | null>> = {
  take: 'taken',
  merge: 'merged',
  new: 'new',
  nothing: 'nothing',
  escalate: 'escalated',
  reopen: null,
};

/** Taking one side takes every side that says the same. */
function isTaken(choice: Choice, side: Side, content: Content): boolean {
  if (choice.kind === 'merge') return choice.layers.includes(side.layer);
  return choice.kind === 'take' && follows(side, content);
}

const versionOf = (aligned: Aligned, layer: string): number =>
  aligned.layers.find((one) => one.layer === layer)?.version ?? 0;

const labelsOf = ({ spans, relations }: Side): string[] =>
  distinct([...spans.map(({ label }) => label), ...relations.map(({ joins }) => joins.label)]);
