import type { LayerState } from '@chartmark/schemas';
import type { Refused } from './kept-commands.ts';

/** How far what was done has come. */
export type Saving =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving'; readonly count: number }
  | { readonly kind: 'offline'; readonly count: number }
  | { readonly kind: 'signed-out'; readonly count: number };

/** What the screen sees of a layer: the state with one's own commands applied already. */
export interface LayerView {
  readonly state: LayerState;
  readonly saving: Saving;
  /** All that was refused and not put aside, in the order it was given. */
  readonly refused: readonly Refused[];
  /** How many of the unsent and refused would be lost with the page because they could not be kept on this device. */
  readonly unkept: number;
  /** Whether words people wrote wait here: they are in this page only. */
  readonly wordsWait: boolean;
}
