import type { Command, Layer, LayerEvent, Remark } from '@chartmark/schemas';
import type { Docs, Log } from '../store/ports.ts';
import { remarks, type StoredRemark } from './collections.ts';
import { areWordsOf, belongs, placeOf, saltedDigest, wordsIn, writtenIn } from './digest.ts';

export interface RemarkDeps {
  readonly docs: Docs;
  readonly log: Pick<Log<LayerEvent>, 'find'>;
  readonly now: () => Date;
  /** 16 random bytes in hexadecimal. */
  readonly newSalt: () => string;
  readonly seal: (subject: string, words: string) => Promise<string>;
  readonly unseal: (subject: string, sealed: string) => Promise<string>;
  /** Told of what is left over and harms nobody. */
  readonly warn: (what: string) => void;
}

/** More than a person sends again. */
const ATTEMPTS = 100;

/**
 * Words lie down before their event does, each time at a place of their own that follows from their digest, so what is
 * refused can neither be read nor stand in the way of others. What is read begins with the event.
 */
export const createRemarks = ({ docs, log, ...deps }: RemarkDeps) => {
  /** What the log says of stored words, and the words; null where the log does not know them. */
  async function read(stored: StoredRemark): Promise<{ event: LayerEvent; text: string } | null> {
    const event = await log.find(stored.note, stored.event);
    if (!event || !belongs(stored, event)) return null;
    const text = await deps.unseal(stored.subject, stored.sealed);
    return areWordsOf(event, stored.salt, text) ? { event, text } : null;
  }

  const readAll = async (stored: readonly StoredRemark[]) =>
    (await Promise.all(stored.map(read))).filter((found) => found !== null);

  return {
    /** Lays down the words of a command. @returns their digest, or null if it has none */
    async layDown(layer: Layer, subject: string, event: string, command: Command): Promise<string | null> {
      const words = wordsIn(command);
      if (words === null) return null;
      const salt = deps.newSalt();
      const digest = saltedDigest(salt, words.text);
      await docs.add(remarks, {
        ...{ id: placeOf(digest), note: layer.note, layer: layer.id, event, about: words.about, subject },
        ...{ sealed: await deps.seal(subject, words.text), salt, at: deps.now().toISOString() },
      });
      return digest;
    },

    /** Takes back words that no event came of. */
    async takeBack(digest: string): Promise<void> {
      await docs.remove(remarks, placeOf(digest)).catch(() => deps.warn('words of a refused command were not removed'));
    },

    /** Whether the words of a command are those of an event; those of an erased one may be any. */
    async sameWords(event: LayerEvent, command: Command): Promise<boolean> {
      const digest = writtenIn(event)?.digest;
      const words = wordsIn(command);
      if (digest === undefined || words === null) return digest === undefined && words === null;
      const stored = await docs.get(remarks, placeOf(digest));
      return stored === null || areWordsOf(event, stored.salt, words.text);
    },

    /** What people wrote about a layer, oldest first. */
    async of(layer: Layer, limit: number): Promise<Remark[]> {
      const { rows } = await docs.page(remarks, { index: 'layer', equals: [layer.id], limit });
      return (await readAll(rows)).flatMap(({ event, text }) => remarkOf(event, text) ?? []);
    },

    /** What was written when these flags were raised, at most 1,000, and what was answered; none where it is erased. */
    async wordsOf(
      flags: readonly { readonly id: string; readonly layer: string }[],
    ): Promise<Map<string, { raised: string; answered: string | null }>> {
      const told = await Promise.all(
        flags.map(async ({ id: flag, layer }) => {
          // Ids are the clients' own: on another layer there may be one that is the same.
          const { rows } = await docs.page(remarks, { index: 'about', equals: [layer, flag], limit: ATTEMPTS });
          const found = await readAll(rows);
          const textOf = (type: LayerEvent['type']) => found.find(({ event }) => event.type === type)?.text;
          return [flag, { raised: textOf('flagRaised') ?? '', answered: textOf('flagResolved') ?? null }] as const;
        }),
      );
      return new Map(told);
    },
  };
};

function remarkOf(event: LayerEvent, text: string): Remark | null {
  const { id, actor: by, at } = event;
  switch (event.type) {
    case 'commented':
      return { id: event.data.id, kind: 'comment', target: event.data.target, text, by, at };
    case 'flagRaised':
      return { id: event.data.id, kind: 'flag', target: event.data.target, text, by, at };
    case 'flagResolved':
      return { id, kind: 'answer', target: event.data.id, text, by, at };
    default:
      return null;
  }
}
