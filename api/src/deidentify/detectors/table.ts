import type { Finding, Label } from '../finding.ts';
import type { Detector } from '../scan.ts';
import type { Note } from '../tokens.ts';

/**
 * Tables with a line of column names, as exports write them: `mrn,last,first,dob` above rows parted the same way. What a
 * column is called tells what its cells are, whatever they look like.
 */
export const detectTable: Detector = (note) => {
  const found: Finding[] = [];
  let table: Table | undefined;
  for (const [number, start] of note.lines.entries()) {
    const line = lineAt(note, number, start);
    if (line.length > LONGEST_LINE) table = undefined;
    else if (table) {
      const cells = cellsOf(line, table.mark);
      if (cells.length === table.columns.length) found.push(...findingsIn(start, cells, table));
      else table = tableAt(line);
    } else table = tableAt(line);
  }
  return found;
};

const LONGEST_LINE = 4000;

interface Kind {
  readonly label: Label;
  readonly sub: string;
}

interface Table {
  readonly mark: string;
  readonly columns: readonly (Kind | undefined)[];
}

interface Cell {
  readonly at: number;
  readonly text: string;
}

const COLUMNS: readonly (readonly [RegExp, Kind])[] = [
  [
    /^(?:(?:pt|pat|patient|subject|member|client)?(?:first|last|middle|given|family|full|sur|maiden|preferred|nick)?name|last|first|middle|given|family|patient|client|lname|fname|surname)$/,
    { label: 'NAME', sub: 'PATIENT' },
  ],
  [
    /^(?:ordering|attending|referring|admitting|primary|performing|collecting|signing)?(?:provider|physician|doctor|md|nurse|clinician|author|technician|tech|surgeon|pcp|user|staff|ordering|attending|collector)(?:name)?$|^(?:ordered|collected|signed|entered|verified|performed|resulted|reviewed)by$/,
    { label: 'NAME', sub: 'STAFF' },
  ],
  [
    /^(?:mother|father|spouse|guardian|guarantor|contact|emergencycontact|nextofkin|nok|relative|partner)(?:name)?$/,
    { label: 'NAME', sub: 'RELATIVE' },
  ],
  [
    /^(?:visit|service|admit|admission|discharge|collection|appt|appointment|order|result|procedure|exam|note)?date$|^(?:dos|dateof(?:service|visit|admission))$/,
    { label: 'DATE', sub: 'DATE' },
  ],
  [/^(?:dob|dateofbirth|birthdate|birthday|birth)$/, { label: 'DATE', sub: 'DOB' }],
  [
    /^(?:mrn|mr|mrno|medrec|medicalrecord(?:number|no)?|patientid|patid|ptid|pid|chart(?:no|number)?|empi|epi)$/,
    { label: 'MRN', sub: 'MRN' },
  ],
  [/^(?:ssn|socialsecurity(?:number|no)?|social)$/, { label: 'SSN', sub: 'SSN' }],
  [
    /^(?:csn|encounter(?:id|no|number)?|visit(?:id|no|number)|accession(?:no|number)?|acc|order(?:id|no|number)|specimen(?:id|no|number))$/,
    { label: 'OTHER_ID', sub: 'ID' },
  ],
  [/^(?:account(?:no|number)?|acct(?:no|num)?|fin|har)$/, { label: 'ACCOUNT', sub: 'ACCT' }],
  [/^(?:member|policy|subscriber|insurance|plan)(?:id|no|number)$/, { label: 'HEALTH_PLAN', sub: 'PLAN' }],
  [/^(?:home|cell|mobile|work)?(?:phone|tel|telephone|cell|mobile)(?:no|number)?$/, { label: 'PHONE', sub: 'PHONE' }],
  [/^fax(?:no|number)?$/, { label: 'FAX', sub: 'FAX' }],
  [/^e?mail(?:address)?$/, { label: 'EMAIL', sub: 'EMAIL' }],
  [/^(?:street|address|addr|address[12]|streetaddress|homeaddress)$/, { label: 'LOCATION', sub: 'STREET' }],
  [/^(?:city|town|county|birthplace)$/, { label: 'LOCATION', sub: 'CITY' }],
  [/^(?:zip|zipcode|postalcode|postcode)$/, { label: 'LOCATION', sub: 'ZIP' }],
  [
    /^(?:facility|hospital|clinic|location|site|pharmacy|employer|school|sendingfacility|practice)(?:name)?$/,
    { label: 'LOCATION', sub: 'FACILITY' },
  ],
  [/^(?:npi|dea|license|licence|licenseno|dl)$/, { label: 'LICENSE', sub: 'LIC' }],
  [/^(?:serial|serialno|serialnumber|udi|sn)$/, { label: 'DEVICE', sub: 'SERIAL' }],
];

/** A line that names at least three columns, two of them identifying. */
function tableAt(line: string): Table | undefined {
  if (line.length > 600 || /\d{3}/.test(line)) return undefined;
  for (const mark of [',', '\t', '|', ';']) {
    const cells = cellsOf(line, mark);
    if (cells.length < 3 || cells.length > 200 || cells.some(({ text }) => text.length > 30)) continue;
    const columns = cells.map(({ text }) => kindOf(text));
    if (columns.filter((kind) => kind !== undefined).length >= 2) return { mark, columns };
  }
  return undefined;
}

function kindOf(name: string): Kind | undefined {
  const word = name.toLowerCase().replace(/[^a-z0-9]/g, '');
  return COLUMNS.find(([shape]) => shape.test(word))?.[1];
}

function findingsIn(start: number, cells: readonly Cell[], { columns }: Table): Finding[] {
  return cells.flatMap(({ at, text }, index) => {
    const kind = columns[index];
    if (!kind || !/[\p{L}\p{N}]/u.test(text) || EMPTY.test(text) || text.length > 80) return [];
    return [{ start: start + at, end: start + at + text.length, ...kind, confidence: 0.9 }];
  });
}
const EMPTY = /^(?:null|none|n\/?a|unknown|na|nan|yes|no|-+)$/i;

/** The cells of a line, without the spaces and quotes around them. */
function cellsOf(line: string, mark: string): Cell[] {
  const cells: Cell[] = [];
  let at = 0;
  while (at <= line.length) {
    const quoted = line[at] === '"' ? line.indexOf('"', at + 1) : -1;
    const found = line.indexOf(mark, Math.max(quoted, at));
    const end = found < 0 ? line.length : found;
    const raw = line.slice(at, end);
    const text = raw.replace(/^[\s"]+|[\s"]+$/g, '');
    cells.push({ at: at + raw.indexOf(text), text });
    at = end + 1;
  }
  return cells;
}

function lineAt(note: Note, number: number, start: number): string {
  return note.text.slice(start, note.lines[number + 1] ?? note.text.length).replace(/[\r\n]+$/, '');
}
