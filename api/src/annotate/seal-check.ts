import type { Seal, SealedHead, SealingKey } from '@chartmark/schemas';
import { GENESIS } from './chain.ts';
import type { Misfit } from './misfit.ts';
import type { IsSigned } from './seal.ts';
import { digestOf, fingerprintOf, keyText, rootOver, sealText } from './seal.ts';

/** A seal with the heads under its root. */
export interface FullSeal {
  readonly seal: Seal;
  readonly heads: readonly SealedHead[];
}

/** Whether each key was endorsed by the one before it. */
export function misfitOfKeys(keys: readonly SealingKey[], isSigned: IsSigned): Misfit | null {
  for (const [i, key] of keys.entries()) {
    const before = keys[i - 1];
    if (fingerprintOf(key.publicKey) !== key.id) return keyMisfit(i, 'altered', 'it has another fingerprint');
    if (!before) continue;
    const { endorsement } = key;
    if (endorsement?.by !== before.id || !isSigned(before.publicKey, keyText(key), endorsement.signature)) {
      return keyMisfit(i, 'inserted', 'the key before it did not endorse it');
    }
  }
  return null;
}

/** What is known from outside the store that is checked. */
export interface Witness {
  /** A copy of the seals kept outside the store; null if there is none. */
  readonly copies: ReadonlyMap<number, Seal> | null;
  /**
   * The fingerprint of a key. The newest seal must be of this key or of one that came after it; all older seals hang on
   * that one by their digests.
   */
  readonly key: string | null;
}

/**
 * Checks the seals in their order: their chain, roots and signatures, and whether the witness agrees.
 *
 * @param keys all of them must be there before the first seal is taken
 */
export function createSealCheck(
  keys: readonly SealingKey[],
  { copies, key: trusted }: Witness,
  isSigned: IsSigned,
): { take(sealed: FullSeal): void; result(): { misfit: Misfit | null; seals: number } } {
  let last: Seal | null = null;
  let misfit: Misfit | null = null;

  function misfitOf({ seal, heads }: FullSeal): Misfit | null {
    const wanted = (last?.number ?? 0) + 1;
    if (seal.number > wanted) return sealMisfit(wanted, 'missing', 'it is not there');
    if (seal.number < wanted) return sealMisfit(seal.number, 'inserted', 'there was one of this number before');
    const copy = copies?.get(seal.number);
    if (copy && digestOf(copy) !== digestOf(seal)) return sealMisfit(seal.number, 'altered', 'its copy says otherwise');
    if (rootOver(heads) !== seal.root || heads.length !== seal.size) {
      return sealMisfit(seal.number, 'altered', 'the heads it holds are not under its root');
    }
    const key = keys.find(({ id }) => id === seal.key);
    if (!key) return sealMisfit(seal.number, 'altered', 'it is of a key that is not known');
    if (!isSigned(key.publicKey, sealText(seal), seal.signature)) {
      return sealMisfit(seal.number, 'altered', 'its signature does not fit');
    }
    const at = keys.indexOf(key);
    if (isRetired(seal, keys[at + 1]) || at < keys.findIndex(({ id }) => id === last?.key)) {
      return sealMisfit(seal.number, 'inserted', 'it is of a key that another one had taken the place of');
    }
    return seal.prev === (last ? digestOf(last) : GENESIS)
      ? null
      : sealMisfit(seal.number, 'altered', 'it does not follow the seal before it');
  }

  return {
    take(sealed) {
      misfit ??= misfitOf(sealed);
      last = sealed.seal;
    },
    result() {
      const seals = last?.number ?? 0;
      const beyond = [...(copies?.keys() ?? [])].filter((number) => number > seals).sort((a, b) => a - b)[0];
      misfit ??= beyond === undefined ? null : sealMisfit(seals + 1, 'missing', `the copy has seal ${beyond}`);
      const at = (id: string | undefined): number => keys.findIndex((key) => key.id === id);
      if (trusted !== null && (at(trusted) < 0 || at(last?.key) < at(trusted))) {
        misfit ??= sealMisfit(seals, 'altered', 'it is not of the trusted key or one that follows it');
      }
      return { misfit, seals };
    },
  };
}

/** A seal in the making when the key changes may still bear the old key; making one takes no longer than this. */
const ON_ITS_WAY_MS = 1_000;

/** Whether a key made later was in use when the seal was made. */
const isRetired = (seal: Seal, next: SealingKey | undefined): boolean =>
  next !== undefined && Date.parse(seal.at) > Date.parse(next.madeAt) + ON_ITS_WAY_MS;

/** Keys and seals are in no stream and go by their numbers. */
const NO_STREAM = { partition: null, name: null, id: null };

const keyMisfit = (at: number, what: Misfit['what'], why: string): Misfit => {
  return { in: 'keys', ...NO_STREAM, version: at + 1, what, why };
};

const sealMisfit = (number: number, what: Misfit['what'], why: string): Misfit => {
  return { in: 'seals', ...NO_STREAM, version: number, what, why };
};
