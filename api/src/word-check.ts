import { LayerEvent } from '@chartmark/schemas';
import type { Misfit } from './annotate/misfit.ts';
import type { ArchiveRecord } from './archive.ts';
import type { Safe } from './crypto/safe.ts';
import { subjects } from './receive/collections.ts';
import { remarks, type StoredRemark } from './remark/collections.ts';
import { areWordsOf, belongs, placeOf, writtenIn } from './remark/digest.ts';
import type { Docs } from './store/ports.ts';

/** Events whose words are looked up together. */
const TOGETHER = 500;
const WITH_WORDS: ReadonlySet<unknown> = new Set(['commented', 'flagRaised', 'flagResolved']);

/**
 * Looks whether the words beside the log are those whose digests it holds: that they are there and say whose they are, and,
 * with what opens them, what they say.
 */
export function createWordCheck(docs: Docs, safe: Safe | null) {
  const misfits: Misfit[] = [];
  const waiting = new Map<string, LayerEvent>();
  let count = 0;

  async function lookUp(): Promise<void> {
    const found = new Map((await docs.many(remarks, [...waiting.keys()])).map((stored) => [stored.id, stored]));
    for (const [place, event] of waiting) {
      count++;
      const stored = found.get(place);
      if (!stored) misfits.push(misfit(event, 'missing', 'the words of the event are not there'));
      else if (!belongs(stored, event))
        misfits.push(misfit(event, 'altered', 'they say that they are of another event'));
      else if (!(await fits(stored, event)))
        misfits.push(misfit(event, 'altered', 'they do not fit the digest in the log'));
    }
    waiting.clear();
  }

  async function fits(stored: StoredRemark, event: LayerEvent): Promise<boolean> {
    if (safe === null) return true;
    const subject = await docs.get(subjects, stored.subject);
    const text = subject && opened(safe, subject.key, stored.sealed);
    return text !== null && areWordsOf(event, stored.salt, text);
  }

  return {
    /** Passes all records on, and looks up the words of those that have some. */
    async *along(records: AsyncIterable<ArchiveRecord>): AsyncIterable<ArchiveRecord> {
      for await (const record of records) {
        yield record;
        if (record.kind !== 'entry' || record.log !== 'events' || !WITH_WORDS.has(record.entry['type'])) continue;
        const event = LayerEvent.safeParse(record.entry);
        const digest = event.success ? writtenIn(event.data)?.digest : undefined;
        if (event.success && digest !== undefined) waiting.set(placeOf(digest), event.data);
        if (waiting.size >= TOGETHER) await lookUp();
      }
      await lookUp();
    },
    result: () => ({ count, misfits }),
  };
}

/** What is sealed, or null where it was not sealed so. */
function opened(safe: Safe, key: string, sealed: string): string | null {
  try {
    return safe.open(key, sealed);
  } catch {
    return null;
  }
}

const misfit = ({ note, layer, version, id }: LayerEvent, what: Misfit['what'], why: string): Misfit => ({
  ...{ in: 'words', partition: note, name: layer, version, id, what, why },
});
