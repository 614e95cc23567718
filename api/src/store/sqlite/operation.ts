import type { LogName } from '@chartmark/schemas';

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
  | {
      /** The row number of the last entry, those before it having the numbers before. */
      readonly kind: 'appended';
      readonly last: number;
    }
  | { readonly kind: 'wrongVersion'; readonly actual: number }
  | { readonly kind: 'sameId'; readonly id: string }
  | { readonly kind: 'changedSince' }
  | { readonly kind: 'othersWrote' }
  | { readonly kind: 'keyTaken'; readonly collection: string }
  | { readonly kind: 'failed'; readonly code: number; readonly reason: string };

/** What the thread is told: operations, in the order in which they are to be done and answered, or to end. */
export type Asked = readonly Operation[] | 'close';
/** What it answers: how each ended, in the order they were asked. */
export type Answered = readonly Outcome[];

/** What the thread is handed when it begins. */
export interface Begun {
  readonly path: string;
  /** One number in memory of both threads, which changes when something was asked: waiting for that wakes a thread soonest. */
  readonly asked: Int32Array;
}
