import { type Chance, chanceOf } from './chance.ts';
import { EMPTY_LEDGER, type Ledger } from './ledger.ts';

/** Where a subject's surrogates come from, and how far its dates move. */
export interface Subject {
  /** Never released; the shift of dates follows from it. */
  readonly secret: string;
  /** What stands for its identifiers already. */
  readonly ledger: Ledger;
  /** The chance by which a surrogate is drawn. `made`: how many there are already. */
  readonly draw: (key: string, made: number) => Chance;
}

/**
 * A subject whose ledger is kept: what is drawn follows from how many were drawn before, and from nothing of the identifier,
 * as 45 CFR 164.514(c)(1) asks of codes.
 */
export const subjectWith = (secret: string, ledger: Ledger): Subject => ({
  ...{ secret, ledger },
  draw: (_, made) => chanceOf(secret, 'draw', made),
});

/**
 * A subject without a ledger: what is drawn follows from the secret and the identifier, so that it is the same in each note
 * with nothing kept in between. Two identifiers that never stand in one note may so get one surrogate.
 */
export const subjectFrom = (secret: string): Subject => ({
  ...{ secret, ledger: EMPTY_LEDGER },
  draw: (key) => chanceOf(secret, 'of', key),
});
