import type { LayerState, Ruling } from '@chartmark/schemas';

export interface Provenance {
  readonly ruling: Ruling | 'by hand';
  /** The things of annotators' layers it was made from; none for what an adjudicator made new. */
  readonly from: readonly { readonly layer: string; readonly id: string }[];
}

/** How each span, relation and note label of a gold layer came to be, by its id. */
export function provenanceOf({ spans, relations, noteLabels, verdicts }: LayerState): Record<string, Provenance> {
  const known = new Map<string, Provenance>();
  for (const { value } of verdicts.values()) {
    for (const { id, from } of value.made) known.set(id, { ruling: value.ruling, from });
  }
  const ids = [...spans.keys(), ...relations.keys(), ...noteLabels.keys()];
  return Object.fromEntries(ids.map((id) => [id, known.get(id) ?? { ruling: 'by hand', from: [] }]));
}
