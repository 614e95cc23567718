import type { Layer, Stage } from '@chartmark/schemas';

export interface DecidedLayersDeps {
  readonly layersIn: (project: string, stage: Stage) => AsyncIterable<Layer>;
  readonly current: (layer: Layer) => Promise<{ readonly state: { readonly submitted: boolean } }>;
}

/** Submitted layers, in which what is left standing is right and what is missing is wrong. */
export async function* decidedLayers({ layersIn, current }: DecidedLayersDeps, project: string): AsyncIterable<Layer> {
  for (const stage of ['adjudicate', 'review', 'annotate'] as const) {
    for await (const layer of layersIn(project, stage)) {
      if ((await current(layer)).state.submitted) yield layer;
    }
  }
}
