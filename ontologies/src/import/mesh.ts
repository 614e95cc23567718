import { linesOfFile } from './dictionary.ts';
import { decoded, fileIn } from './fields.ts';
import { type Imported, type Importer, type ImportOptions, imported } from './importer.ts';

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
}

/** MeSH descriptors, as the publisher's ASCII (d*.bin) or XML (desc*.xml); types follow the branch of the tree. */
export const mesh: Importer = {
  reads: 'd*.bin or desc*.xml',
  *run(options): Generator<Imported> {
    const xml = options.path.endsWith('.xml') || !options.path.endsWith('.bin');
    const file = fileIn(options.path, xml ? 'desc*.xml' : 'd*.bin');
    let record: MeshRecord = { code: '', names: [], branch: '' };
    for (const line of linesOfFile(file)) {
      if (line === '*NEWRECORD' || line.startsWith('<DescriptorRecord ')) {
        yield* ofRecord(record, options);
        record = { code: '', names: [], branch: '' };
      } else if (xml) readXml(record, line);
      else readAscii(record, line);
    }
    yield* ofRecord(record, options);
  },
};

function* ofRecord({ code, names, branch }: MeshRecord, options: ImportOptions): Generator<Imported> {
  const type = BRANCHES[branch] ?? 'OTHER';
  for (const name of new Set(names)) yield imported({ type, system: options.system ?? 'MeSH', code, name }, options);
}

function readAscii(record: MeshRecord, line: string): void {
  const [, tag, value = ''] = /^([A-Z ]+?) = (.*)$/.exec(line) ?? [];
  if (tag === 'MH') record.names.unshift(value);
  else if (tag === 'ENTRY' || tag === 'PRINT ENTRY') record.names.push(value.split('|')[0] ?? value);
  else if (tag === 'UI') record.code = value;
  else if (tag === 'MN' && record.branch === '') record.branch = value.charAt(0);
}

function readXml(record: MeshRecord, line: string): void {
  const [, tag, value = ''] = /<(DescriptorUI|String|TreeNumber)>([^<]*)</.exec(line) ?? [];
  if (tag === 'DescriptorUI' && record.code === '') record.code = value;
  else if (tag === 'TreeNumber' && record.branch === '') record.branch = value.charAt(0);
  else if (tag === 'String') record.names.push(decoded(value));
}
