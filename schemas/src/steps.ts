import { z } from 'zod';
import { Put } from './event.ts';
import { Id } from './identity.ts';

/** What one event did, both ways: the things it touched as they were, and as it left them. */
export interface Step {
  readonly event: Id;
  readonly before: readonly Put[];
  readonly after: readonly Put[];
}

export const StepSchema = z.strictObject({ event: Id, before: z.array(Put), after: z.array(Put) });

export const copyOfStep = ({ event, before, after }: Step) => ({ event, before: [...before], after: [...after] });

/** How many steps a person can undo; older ones can no longer be undone. */
export const UNDO_DEPTH = 200;

/**
 * At most `UNDO_DEPTH` steps, the newest last. They never change: one more makes other steps, at a cost that on the whole
 * does not depend on how many there are, as both share a row, of which each sees its own part.
 */
export class Steps implements Iterable<Step> {
  static readonly NONE = new Steps([], 0, 0);

  readonly #row: Step[];
  readonly #first: number;
  readonly #end: number;

  private constructor(row: Step[], first: number, end: number) {
    this.#row = row;
    this.#first = first;
    this.#end = end;
  }

  /** The newest of these. */
  static of(steps: readonly Step[]): Steps {
    return new Steps(steps.slice(-UNDO_DEPTH), 0, Math.min(steps.length, UNDO_DEPTH));
  }

  get length(): number {
    return this.#end - this.#first;
  }

  /** The step at this place, from the newest if it is negative. */
  at(place: number): Step | undefined {
    const index = place < 0 ? this.#end + place : this.#first + place;
    return index < this.#first || index >= this.#end ? undefined : this.#row[index];
  }

  find(event: Id): Step | undefined {
    for (let i = this.#end - 1; i >= this.#first; i--) if (this.#row[i]?.event === event) return this.#row[i];
    return undefined;
  }

  /** These and a newer one. */
  with(step: Step): Steps {
    // Whoever else was made of these has the place behind them, and that behind none is everybody's, for ever; and what nobody
    // sees any more must not pile up.
    const isTaken = this.#row.length !== this.#end || this.#end === 0;
    if (isTaken || this.#first >= UNDO_DEPTH) return Steps.of([...this, step]);
    this.#row.push(step);
    return new Steps(this.#row, Math.max(this.#first, this.#end + 1 - UNDO_DEPTH), this.#end + 1);
  }

  without(event: Id): Steps {
    return Steps.of([...this].filter((step) => step.event !== event));
  }

  *[Symbol.iterator](): Generator<Step> {
    for (let i = this.#first; i < this.#end; i++) {
      const step = this.#row[i];
      if (step) yield step;
    }
  }
}
