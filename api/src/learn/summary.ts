import type { LexiconSummary, LexiconTagger } from '@chartmark/schemas';
import type { StoredLexicon } from './collections.ts';

/** What is told of a version of what was learned. @param terminologies the versions suggestions draw on, where there is a tagger */
export function summaryOf(lexicon: StoredLexicon | null, terminologies: string | null): LexiconSummary {
  if (!lexicon) {
    return {
      ...{ version: 0, at: null, by: null, layers: 0, names: 0, turnedDown: 0, putAside: [], acceptance: [] },
      tagger: { state: 'none', why: 'nothing' },
    };
  }
  const { version, at, by, layers, terms, entries, putAside, acceptance } = lexicon;
  const turnedDown = entries.filter(({ right, wrong }) => wrong > right).length;
  const names = terms.length;
  const tagger = taggerOf(lexicon, terminologies);
  return { version, at, by, layers, names, turnedDown, putAside, acceptance, tagger };
}

function taggerOf({ tagger, withoutTagger }: StoredLexicon, terminologies: string | null): LexiconTagger {
  if (!tagger) return { state: 'none', why: withoutTagger };
  const { version, notes, labels, bytes, kinds } = tagger;
  const weights = kinds.reduce((sum, kind) => sum + kind.weights, 0);
  const state = tagger.terminologies === terminologies ? 'used' : 'outdated';
  return { state, version, notes, labels, weights, bytes };
}
