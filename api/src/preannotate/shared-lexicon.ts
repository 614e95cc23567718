import type { SharedLexicon } from '../receive/processing.ts';
import type { ProjectLexicon } from './project-lexicon.ts';

/** Puts a lexicon where all threads can read it, so that handing it to one costs nothing. */
export function shareLexicon(project: string, lexicon: ProjectLexicon): SharedLexicon {
  const text = Buffer.from(JSON.stringify(lexicon));
  const bytes = new Uint8Array(new SharedArrayBuffer(text.length));
  bytes.set(text);
  return { project, version: lexicon.version, bytes };
}

export const readLexicon = ({ bytes }: SharedLexicon): ProjectLexicon => JSON.parse(Buffer.from(bytes).toString());
