import type { LogName } from './layout.ts';

/** What the writer's thread is asked to do: all of it or nothing. */
export type Operation =
  | {
      readonly kind: 'append';
      readonly log: LogName;
      readonly part: string;
      readonly name: string;
      readonly expected: number;
      readonly entries: readonly {
        readonly version: number;
        readonly id: string;
        readonly hash: string;
        readonly body: string;
      }[];
    }
  | { readonly kind: 'write'; readonly checks: readonly Check[]; readonly writes: readonly Write[] }
  | {
      /** Whether another process has written since this was asked last. */
      readonly kind: 'look';
    };

/** The document must still have this revision; 0 = it must not exist. */
export interface Check {
  readonly collection: string;
  readonly id: string;
  readonly rev: number;
}

/** `body` null removes the document. */
export interface Write {
  readonly collection: string;
  readonly id: string;
  readonly body: string | null;
}

/** How an operation ended. */
export type Outcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'wrongVersion'; readonly actual: number }
  | { readonly kind: 'sameId'; readonly id: string }
  | { readonly kind: 'changedSince' }
  | { readonly kind: 'othersWrote' }
  | { readonly kind: 'keyTaken'; readonly collection: string }
  | { readonly kind: 'failed'; readonly code: number; readonly reason: string };

export interface Asked {
  readonly seq: number;
  readonly operation: Operation;
}
export interface Answered {
  readonly seq: number;
  readonly outcome: Outcome;
}
