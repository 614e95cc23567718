import type { LearnedModel } from '../preannotate/project-lexicon.ts';
import { rowsOf } from '../store/pages.ts';
import type { Docs, Page } from '../store/ports.ts';
import { type StoredTagger, type TaggerPart, taggerParts } from './collections.ts';

/** Bytes of a tagger in one document: in base64 they stay within what a document may have. */
const PART = 6_000_000;
const PAGE = 100;

/** The weights of projects' taggers, of which each project keeps those in use. */
export const createTaggers = ({ docs, newId }: { readonly docs: Docs; readonly newId: () => string }) => ({
  /** Keeps the weights, and gives back what is told of them. */
  async add(project: string, { bytes, types, insight, ...told }: LearnedModel): Promise<StoredTagger> {
    const id = newId();
    for (let number = 0; number * PART < bytes.length; number++) {
      const part = Buffer.from(bytes.subarray(number * PART, (number + 1) * PART));
      await docs.add(taggerParts, { id: newId(), project, tagger: id, number, bytes: part.toString('base64') });
    }
    const labels = types.map(({ type, spans }) => ({ label: type, spans }));
    const words = insight.words.map(({ type, word, weight }) => ({ label: type, word, weight }));
    return { ...told, id, labels, bytes: bytes.length, kinds: [...insight.kinds], words };
  },

  /** The weights; null if they are being taken away. */
  async bytes(project: string, { id, bytes }: StoredTagger): Promise<Uint8Array | null> {
    const query = { index: 'tagger', equals: [project, id], limit: PAGE };
    const { rows }: Page<TaggerPart> = await docs.page(taggerParts, query);
    const whole = Buffer.concat(rows.map((part) => Buffer.from(part.bytes, 'base64')));
    return whole.length === bytes ? whole : null;
  },

  /** Takes away the weights of a project's other taggers. */
  async keepOnly(project: string, tagger: string | null): Promise<void> {
    for await (const part of rowsOf(docs, taggerParts, { index: 'tagger', equals: [project], limit: 1 })) {
      if (part.tagger !== tagger) await docs.remove(taggerParts, part.id);
    }
  },
});
