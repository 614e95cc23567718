import { linesOfFile } from './dictionary.ts';
import { decoded, fileIn } from './fields.ts';
import { type Imported, type Importer, type ImportOptions, imported, requireEnglish } from './importer.ts';

/** The branches of the tree whose concepts people label, by the first letter of a tree number. */
const BRANCHES: Readonly<Record<string, string>> = {
  A: 'ANATOMY',
  C: 'CONDITION',
  D: 'MEDICATION',
  E: 'PROCEDURE',
  F: 'CONDITION',
};

interface MeshRecord {
  code: string;
  names: string[];
  branch: string;
  places: string[];
  definition: string;
  /** Whether the lines being read speak of other records. */
  ofOthers: boolean;
}

/** MeSH descriptors, as the publisher's ASCII (d*.bin) or XML (desc*.xml); types follow the branch of the tree. */
export const mesh: Importer = {
  reads: 'd*.bin or desc*.xml',
  *run(options): Generator<Imported> {
    requireEnglish(options);
    const xml = options.path.endsWith('.xml') || !options.path.endsWith('.bin');
    const file = fileIn(options.path, xml ? 'desc*.xml' : 'd*.bin');
    let record = blank();
    const codeAt = new Map<string, string>();
    for (const line of linesOfFile(file)) {
      if (line === '*NEWRECORD' || line.startsWith('<DescriptorRecord ')) {
        yield* ofRecord(record, options);
        for (const place of record.places) codeAt.set(place, record.code);
        record = blank();
      } else if (xml) readXml(record, line);
      else readAscii(record, line);
    }
    yield* ofRecord(record, options);
    for (const place of record.places) codeAt.set(place, record.code);
    yield* kindsByPlace(options.system ?? SYSTEM, codeAt);
  },
};

const SYSTEM = 'MeSH';
const blank = (): MeshRecord => ({ code: '', names: [], branch: '', places: [], definition: '', ofOthers: false });

/** The place of a descriptor in the tree is that of what it is a kind of, a point, and three digits. */
function* kindsByPlace(system: string, codeAt: ReadonlyMap<string, string>): Generator<Imported> {
  for (const [place, code] of codeAt) {
    const above = codeAt.get(place.slice(0, Math.max(0, place.lastIndexOf('.'))));
    if (above !== undefined) yield { fact: { system, code, broader: [above] } };
  }
}

function* ofRecord({ code, names, branch, definition }: MeshRecord, options: ImportOptions): Generator<Imported> {
  const type = BRANCHES[branch] ?? 'OTHER';
  const system = options.system ?? SYSTEM;
  for (const name of new Set(names)) yield imported({ type, system, code, name }, options);
  if (definition !== '') yield { fact: { system, code, definition } };
}

function readAscii(record: MeshRecord, line: string): void {
  const [, tag, value = ''] = /^([A-Z ]+?) = (.*)$/.exec(line) ?? [];
  if (tag === 'MH') record.names.unshift(value);
  else if (tag === 'ENTRY' || tag === 'PRINT ENTRY') record.names.push(value.split('|')[0] ?? value);
  else if (tag === 'UI') record.code = value;
  else if (tag === 'MN') takePlace(record, value);
  else if (tag === 'MS') record.definition = value;
}

function takePlace(record: MeshRecord, place: string): void {
  if (record.branch === '') record.branch = place.charAt(0);
  record.places.push(place);
}

/** What a record says of others: qualifiers, descriptors to see, actions. */
const OF_OTHERS =
  /<(\/?)(?:AllowableQualifiersList|SeeRelatedList|PharmacologicalActionList|EntryCombinationList|ConceptRelationList)>/;

function readXml(record: MeshRecord, line: string): void {
  const others = OF_OTHERS.exec(line);
  if (others) record.ofOthers = others[1] === '';
  if (record.ofOthers) return;

  const [, tag, value = ''] = /<(DescriptorUI|String|TreeNumber|ScopeNote)>([^<]*)(?:<|$)/.exec(line) ?? [];
  if (tag === 'DescriptorUI' && record.code === '') record.code = value;
  else if (tag === 'TreeNumber') takePlace(record, value);
  else if (tag === 'ScopeNote' && record.definition === '') record.definition = decoded(value).trim();
  else if (tag === 'String') record.names.push(decoded(value));
}
