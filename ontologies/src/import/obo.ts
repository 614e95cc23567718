import { linesOfFile } from './dictionary.ts';
import { fileIn } from './fields.ts';
import { dropped, type Imported, type Importer, imported, requireEnglish } from './importer.ts';

interface Stanza {
  id: string;
  names: string[];
  related: number;
  obsolete: boolean;
  definition: string;
  broader: string[];
}

/** What an ontology is called where its identifiers begin otherwise. */
const SYSTEMS: Readonly<Record<string, string>> = { HP: 'HPO', MONDO: 'Mondo' };
const NOTHING = { id: '', related: 0, obsolete: false, definition: '' } as const;

/** An ontology in OBO 1.2 or 1.4, such as HPO, DOID or Mondo: names, exact synonyms, definitions and kinds, unless obsolete. */
export const obo: Importer = {
  reads: '*.obo',
  *run(options): Generator<Imported> {
    requireEnglish(options);
    const file = fileIn(options.path, '*.obo');
    const isAbnormality = phenotypes(file);
    let stanza: Stanza | undefined;
    for (const line of linesWithEnd(file)) {
      if (line.startsWith('[')) {
        if (stanza) yield* ofStanza(stanza);
        stanza = line === '[Term]' ? { ...NOTHING, names: [], broader: [] } : undefined;
      }
      if (stanza) readTag(stanza, line);
    }

    function* ofStanza({ id, names, related, obsolete, definition, broader }: Stanza): Generator<Imported> {
      for (let i = 0; i < related; i++) yield dropped('no exact synonym');
      const [prefix = 'OBO'] = id.split(':');
      const system = options.system ?? SYSTEMS[prefix] ?? prefix;
      for (const name of new Set(names)) {
        if (obsolete) yield dropped('obsolete');
        else {
          const type = prefix !== 'HP' ? 'CONDITION' : isAbnormality(id) ? 'SYMPTOM' : 'OTHER';
          yield imported({ type, system, code: id, name }, options);
        }
      }
      if (!obsolete && (definition !== '' || broader.length > 0)) {
        yield { fact: { system, code: id, definition, broader } };
      }
    }
  },
};

/** What HPO calls a phenotypic abnormality; its other branches tell of its course, onset, severity or inheritance. */
const ABNORMALITY = 'HP:0000118';

/** Tells whether a term of HPO is an abnormality. A file without that branch, as an extract may be, holds nothing else. */
function phenotypes(file: string): (id: string) => boolean {
  const broader = new Map<string, string[]>();
  let id = '';
  for (const line of linesOfFile(file)) {
    if (line.startsWith('id: HP:')) {
      id = line.slice(4).trim();
      broader.set(id, []);
    } else if (line.startsWith('is_a: HP:')) broader.get(id)?.push(line.slice(6, 6 + ABNORMALITY.length));
  }
  if (!broader.has(ABNORMALITY)) return () => true;
  const known = new Map([[ABNORMALITY, true]]);
  const isUnder = (each: string): boolean => {
    const before = known.get(each);
    if (before !== undefined) return before;
    // Set first, so that a circle ends.
    known.set(each, false);
    const under = (broader.get(each) ?? []).some(isUnder);
    known.set(each, under);
    return under;
  };
  return isUnder;
}

/** The lines, and one more that closes the last stanza. */
function* linesWithEnd(file: string): Generator<string> {
  yield* linesOfFile(file);
  yield '[End]';
}

function readTag(stanza: Stanza, line: string): void {
  if (line.startsWith('id: ')) stanza.id = line.slice(4).trim();
  else if (line.startsWith('name: ')) stanza.names.unshift(line.slice(6).trim());
  else if (line === 'is_obsolete: true') stanza.obsolete = true;
  else if (line.startsWith('is_a: ')) stanza.broader.push(line.slice(6).split(/ [!{]/)[0]?.trim() ?? '');
  else if (line.startsWith('def: ')) stanza.definition = plain(/^def: "((?:[^"\\]|\\.)*)"/.exec(line)?.[1] ?? '');
  else if (line.startsWith('synonym: ')) {
    const [, name, scope] = /^synonym: "((?:[^"\\]|\\.)*)" (\w+)/.exec(line) ?? [];
    if (name !== undefined && scope === 'EXACT') stanza.names.push(plain(name));
    else stanza.related++;
  }
}

/** Without the backslashes that guard quotes and the like. */
const plain = (text: string): string => text.replace(/\\(.)/g, '$1');
