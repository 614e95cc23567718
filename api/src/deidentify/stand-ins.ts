import type { Chance } from './chance.ts';
import type { Subject } from './draws.ts';
import { type Ledger, originalsOf } from './ledger.ts';

/** Gives each key its surrogate: the one it has, or the first proposal that nothing speaks against. */
export interface StandIns {
  /**
   * @param key a kind and a normalised identifier
   * @param proposals normalised surrogates, without end
   */
  of(key: string, proposals: (chance: Chance) => Iterable<string>): string;
  /** Whether a surrogate is neither given out nor a known identifier. */
  isFree(surrogate: string): boolean;
  /** All that was asked for, as the ledger keeps it. */
  used(): Ledger;
}

/** @param originals every word and code of every identifier of the note, normalised; no surrogate is made of one of them */
export function createStandIns({ ledger, draw }: Subject, originals: ReadonlySet<string>): StandIns {
  const known = new Map(Object.entries(ledger));
  const given = new Set(known.values());
  const identifying = new Set([...originals, ...originalsOf(ledger)]);
  const used = new Map<string, string>();
  const isFree = (surrogate: string): boolean =>
    !given.has(surrogate) && !surrogate.split(' ').some((word) => identifying.has(word));
  return {
    isFree,
    of(key, proposals) {
      const before = known.get(key);
      if (before !== undefined) {
        used.set(key, before);
        return before;
      }
      for (const proposal of proposals(draw(key, known.size))) {
        if (!isFree(proposal)) continue;
        for (const map of [known, used]) map.set(key, proposal);
        given.add(proposal);
        return proposal;
      }
      throw new Error('there is no surrogate left');
    },
    used: () => Object.fromEntries(used),
  };
}
