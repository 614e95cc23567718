import { linesOfFile } from './dictionary.ts';
import { fileIn } from './fields.ts';
import { dropped, type Imported, type Importer, imported } from './importer.ts';

interface Stanza {
  id: string;
  names: string[];
  related: number;
  obsolete: boolean;
}

/** An ontology in OBO 1.2 or 1.4, such as HPO, DOID or Mondo: names and exact synonyms of terms that are not obsolete. */
export const obo: Importer = {
  reads: '*.obo',
  *run(options): Generator<Imported> {
    let stanza: Stanza | undefined;
    for (const line of linesWithEnd(fileIn(options.path, '*.obo'))) {
      if (line.startsWith('[')) {
        if (stanza) yield* ofStanza(stanza);
        stanza = line === '[Term]' ? { id: '', names: [], related: 0, obsolete: false } : undefined;
      }
      if (stanza) readTag(stanza, line);
    }

    function* ofStanza({ id, names, related, obsolete }: Stanza): Generator<Imported> {
      for (let i = 0; i < related; i++) yield dropped('no exact synonym');
      const [prefix = 'OBO'] = id.split(':');
      for (const name of new Set(names)) {
        if (obsolete) yield dropped('obsolete');
        else {
          const type = prefix === 'HP' ? 'SYMPTOM' : 'CONDITION';
          yield imported({ type, system: options.system ?? prefix, code: id, name }, options);
        }
      }
    }
  },
};

/** The lines, and one more that closes the last stanza. */
function* linesWithEnd(file: string): Generator<string> {
  yield* linesOfFile(file);
  yield '[End]';
}

function readTag(stanza: Stanza, line: string): void {
  if (line.startsWith('id: ')) stanza.id = line.slice(4).trim();
  else if (line.startsWith('name: ')) stanza.names.unshift(line.slice(6).trim());
  else if (line === 'is_obsolete: true') stanza.obsolete = true;
  else if (line.startsWith('synonym: ')) {
    const [, name, scope] = /^synonym: "((?:[^"\\]|\\.)*)" (\w+)/.exec(line) ?? [];
    if (name !== undefined && scope === 'EXACT') stanza.names.push(name.replace(/\\(.)/g, '$1'));
    else stanza.related++;
  }
}
