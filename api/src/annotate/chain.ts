import { hash as hashText } from 'node:crypto';
import { canonicalJson } from '@chartmark/schemas';

/** What the first entry of a chain follows. */
export const GENESIS = '0'.repeat(64);

/** An entry as the chain holds it: its links are not part of what is hashed, the previous one is. */
export type Linked<E> = E & { readonly prev: string; readonly hash: string };

/** Links an entry to a chain: its hash is the SHA-256 of the previous hash followed by the entry's canonical JSON. */
export function link<E extends object>(prev: string, entry: E): Linked<E> {
  return { ...entry, prev, hash: hashOf(prev, entry) };
}

/** Whether an entry follows `prev` and says what it said when it was linked. */
export function fits<E extends object>(prev: string, { prev: claimed, hash, ...entry }: Linked<E>): boolean {
  return claimed === prev && hash === hashOf(prev, entry);
}

const hashOf = (prev: string, entry: object): string => hashText('sha256', prev + canonicalJson(entry));
