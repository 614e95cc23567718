import { createHash } from 'node:crypto';
import type { Command, LayerEvent } from '@chartmark/schemas';
import { uuidFrom } from '@chartmark/schemas';
import type { StoredRemark } from './collections.ts';

const SALT = /^[0-9a-f]{32}$/;

/** What the log holds of words. */
export const saltedDigest = (salt: string, words: string): string =>
  createHash('sha256').update(salt).update(words).digest('hex');

/** Where the words of a digest lie: at a place of their own for each time they were sent. */
export const placeOf = (digest: string): string => uuidFrom(digest);

/** What an event says of words, or null if it is of none. */
export function writtenIn(event: LayerEvent): { id: string; digest: string } | null {
  switch (event.type) {
    case 'commented':
    case 'flagRaised':
    case 'flagResolved':
      return { id: event.data.id, digest: event.data.digest };
    default:
      return null;
  }
}

/** The words a command carries and the comment or flag they are about, or null if it carries none. */
export function wordsIn(command: Command): { about: string; text: string } | null {
  switch (command.type) {
    case 'comment':
      return { about: command.comment, text: command.text };
    case 'flag':
    case 'resolveFlag':
      return { about: command.flag, text: command.text };
    default:
      return null;
  }
}

/** Whether what lies beside the log is where, and about what, its event says. */
export function belongs(stored: Omit<StoredRemark, 'sealed'>, event: LayerEvent): boolean {
  const written = writtenIn(event);
  return (
    written !== null &&
    stored.id === placeOf(written.digest) &&
    stored.about === written.id &&
    stored.event === event.id &&
    stored.layer === event.layer &&
    stored.note === event.note
  );
}

/** Whether words are those whose digest an event holds. */
export const areWordsOf = (event: LayerEvent, salt: string, words: string): boolean =>
  SALT.test(salt) && saltedDigest(salt, words) === writtenIn(event)?.digest;
