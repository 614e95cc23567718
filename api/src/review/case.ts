import type { Judgement, Layer, LayerState, Note, Project } from '@chartmark/schemas';
import { refusal } from '@chartmark/schemas';
import { align } from './align.ts';
import type { Aligned } from './aligned.ts';
import { judge } from './judge.ts';
import type { Decided } from './settlement.ts';

/** A layer with what its events come to. */
export interface LayerNow {
  readonly layer: Layer;
  readonly version: number;
  readonly state: LayerState;
}

/** What an adjudicator works on: a note with its compared layers, and the gold layer once somebody has opened it. */
export interface Case {
  readonly note: Note & { readonly text: string };
  readonly project: Project;
  readonly aligned: Aligned;
  /** Whose each compared layer is. */
  readonly owners: ReadonlyMap<string, string>;
  readonly gold: LayerNow | null;
}

export type OpenedCase = Case & { readonly gold: LayerNow };

/** @throws {Refusal} `missing` if nobody has opened the adjudication */
export function requireOpened(found: Case): OpenedCase {
  if (!found.gold) throw refusal('adjudication.unopened', {});
  return { ...found, gold: found.gold };
}

/** Work that one person did alone, which is what adjudication compares. */
export const isBlindWork = ({ stage, mode, owner }: Layer): boolean =>
  (stage === 'annotate' || stage === 'review') && mode === 'independent' && owner !== null;

/** The gold layer among a note's layers, if somebody has opened its adjudication. */
export const goldLayerIn = (layers: readonly Layer[]): Layer | undefined =>
  layers.find(({ stage, mode }) => stage === 'adjudicate' && mode === 'shared');

export const alignAll = (submitted: readonly LayerNow[]): Aligned =>
  align(submitted.map(({ layer, version, state }) => ({ layer: layer.id, version, state })));

/**
 * What a decision, or merging the layers again without one, does to the gold.
 *
 * @param state of the gold layer, which may have moved since the case was read
 * @returns null if nothing is to be done
 */
export const judgeIn = (
  { gold, aligned, project }: OpenedCase,
  state: LayerState,
  decided: Decided | null,
): Judgement | null => judge({ layer: gold.layer.id, state }, aligned, project.schema, decided);
