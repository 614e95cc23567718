import type { SharedLexicon } from '../receive/processing.ts';
import type { ProjectLexicon } from './project-lexicon.ts';
import { type TaggerModel, unpacked } from './tagger-model.ts';

/** Puts what was learned where all threads can read it, so that handing it to one costs nothing. */
export function shareLexicon(project: string, lexicon: ProjectLexicon, tagger: Uint8Array | null): SharedLexicon {
  const bytes = shared(Buffer.from(JSON.stringify(lexicon)));
  return { project, version: lexicon.version, bytes, tagger: tagger && shared(tagger) };
}

export const readLexicon = ({ bytes }: SharedLexicon): ProjectLexicon => JSON.parse(Buffer.from(bytes).toString());

export const readTagger = ({ tagger }: SharedLexicon): TaggerModel | undefined =>
  tagger ? unpacked(tagger) : undefined;

function shared(bytes: Uint8Array): Uint8Array {
  const copy = new Uint8Array(new SharedArrayBuffer(bytes.length));
  copy.set(bytes);
  return copy;
}
