import type { Layer, LayerEvent, LayerState, Note, Project } from '@chartmark/schemas';
import type { createAcceptance } from '../preannotate/project-lexicon.ts';

/** Where decided notes come from. */
export interface Decided {
  readonly project: Project;
  readonly by: string;
  /** Layers in which somebody has decided, the newest first. */
  readonly layers: () => AsyncIterable<Layer>;
  readonly state: (layer: Layer) => Promise<LayerState>;
  readonly events: (layer: Layer, after: number, limit: number) => Promise<LayerEvent[]>;
  /** @throws {Refusal} unless it is released */
  readonly note: (id: string) => Promise<Note & { text: string }>;
  /** The released ones among some notes. */
  readonly released: (ids: readonly string[]) => AsyncIterable<Note>;
  readonly more: (share?: number) => Promise<boolean>;
}

/** What was read of decided notes. */
export interface Lesson {
  layers: number;
  readonly notes: Set<string>;
  readonly policies: Set<string>;
  readonly acceptance: ReturnType<typeof createAcceptance>;
}
