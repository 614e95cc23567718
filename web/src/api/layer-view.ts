import type { LayerState } from '@chartmark/schemas';
import type { Refused } from './kept-commands.ts';

/** Whether all work has reached the service, and if not, what stands in the way. */
export type Saving =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving'; readonly count: number }
  | { readonly kind: 'offline'; readonly count: number }
  /** The service asks to wait; what is unsent goes out by itself then. */
  | { readonly kind: 'throttled'; readonly count: number }
  | { readonly kind: 'signed-out'; readonly count: number };

/** A layer as the screen shows it: one's own commands are applied already. */
export interface LayerView {
  readonly state: LayerState;
  readonly saving: Saving;
  /** Commands that were refused and not put aside, in the order they were given. */
  readonly refused: readonly Refused[];
  /** How many unsent and refused commands closing the page would lose, because this device could not keep them. */
  readonly unkept: number;
  /** Whether remarks are among them: their words are kept in this page only. */
  readonly wordsWait: boolean;
}
