import type { Note, Token } from '../tokens.ts';

/** What columns of clinical tables are called; none of them is a name of its own, `Street` and `Route` least. */
const HEADS = new Set([
  ...['drug', 'medication', 'medicine', 'dose', 'strength', 'route', 'frequency', 'schedule', 'duration', 'rate'],
  ...['quantity', 'amount', 'refills', 'form', 'indication', 'start', 'started', 'stop', 'stopped', 'end', 'status'],
  ...[
    'test',
    'analyte',
    'interval',
    'result',
    'value',
    'unit',
    'units',
    'range',
    'reference',
    'flag',
    'level',
    'specimen',
    'site',
    'side',
  ],
  ...['allergen', 'reaction', 'severity', 'problem', 'diagnosis', 'procedure', 'date', 'time', 'type', 'comment'],
  ...['comments', 'name', 'street', 'town', 'city', 'state', 'county', 'zip', 'phone', 'provider', 'facility'],
]);
const LONGEST_LINE = 300;
/** Cells stand apart by a tab, a bar or more than one space. */
const APART = /\t|\||[ \u00a0]{2,}/u;

/** Whether a word is a cell of its own in a line that names columns: `Drug      Dose      Route`. */
export function isColumnHead({ text }: Note, { start, end, lower }: Token): boolean {
  if (!HEADS.has(lower)) return false;
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const next = text.indexOf('\n', end);
  const line = text.slice(from, next < 0 ? text.length : next);
  if (line.length > LONGEST_LINE) return false;
  const cells = line.split(APART).flatMap((cell) => cell.trim().toLowerCase() || []);
  return cells.includes(lower) && cells.filter((cell) => HEADS.has(cell)).length > 1;
}
