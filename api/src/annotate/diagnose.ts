import type { Linked } from './chain.ts';
import { fits } from './chain.ts';
import type { Tampering } from './misfit.ts';

/** An entry as it was read back; what it claims may be wrong. An event also names its note and layer. */
export type ReadEntry = Linked<{
  readonly version: number;
  readonly id: string;
  readonly note?: unknown;
  readonly layer?: unknown;
}>;

export interface Diagnosis {
  readonly version: number;
  readonly id: string | null;
  readonly what: Tampering;
  readonly why: string;
}

/**
 * What happened where a stream stops fitting its chain.
 *
 * @param version of the last entry that fitted, 0 at the start
 * @param hash of that entry
 * @param rest the entries as read from there on; the first one does not fit
 */
export function diagnose(version: number, hash: string, rest: readonly ReadEntry[]): Diagnosis {
  const wanted = version + 1;
  const [first, second] = rest;
  if (!first) return { version: wanted, id: null, what: 'missing', why: 'nothing follows' };
  const at = { version: first.version, id: first.id };
  if (rest.some((entry) => fits(hash, entry))) {
    return first.version > wanted && rest.some(({ version: later }) => later < first.version)
      ? { ...at, what: 'reordered', why: `version ${first.version} stands where version ${wanted} belongs` }
      : { ...at, version: wanted, what: 'inserted', why: `the entry that follows version ${version} stands behind it` };
  }
  if (second && fits(hash, { ...second, version: wanted })) {
    return { ...at, what: 'inserted', why: `later entries were given other versions to make room for it` };
  }
  if (first.version > wanted) {
    return { version: wanted, id: null, what: 'missing', why: missing(wanted, first.version - 1) };
  }
  if (first.version < wanted) return { ...at, what: 'inserted', why: `there was a version ${first.version} before` };
  if (first.prev === hash) return { ...at, what: 'altered', why: 'it does not say what it said when it was written' };
  return behindBrokenLink(version, first);
}

/** The entry has the right version, but links to another entry than the one before it. */
function behindBrokenLink(version: number, first: ReadEntry): Diagnosis {
  const { id } = first;
  if (fits(first.prev, { ...first, version: first.version + 1 })) {
    return { version: version + 1, id: null, what: 'missing', why: 'entries behind it were given its version' };
  }
  if (version > 0 && fits(first.prev, first)) {
    return {
      version,
      id: null,
      what: 'altered',
      why: `version ${version + 1} was written behind another version of it`,
    };
  }
  return { version: first.version, id, what: 'altered', why: 'neither it nor its link is what was written' };
}

const missing = (from: number, to: number): string => (from === to ? 'it is not there' : `up to version ${to}`);
