/** What a process is to serve. */
export type NodeOptions =
  | {
      readonly kind: 'first';
      readonly folder: string;
      readonly store: string;
      readonly layers: number;
      readonly sessions: number;
    }
  | { readonly kind: 'further'; readonly folder: string; readonly store: string }
  | { readonly kind: 'bare'; readonly bytes: number }
  | { readonly kind: 'storing'; readonly bytes: number; readonly folder: string; readonly store: string };

export interface Ready {
  readonly address: string;
  /** Of open sessions; the first node of a store makes them. */
  readonly tokens: readonly string[];
  readonly layers: readonly string[];
}

/** What is asked of a process that serves. */
export type Question = 'memory' | 'cpu';

/** A process after a forced collection of garbage. */
export interface Memory {
  /** What is alive on the heap and beside it, without the threads. */
  readonly heapBytes: number;
  readonly residentBytes: number;
}
