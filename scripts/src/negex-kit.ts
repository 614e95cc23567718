/** A sentence of the NegEx test kit; what people said of it is there unless the rows were stripped. */
export interface KitRow {
  readonly number: string;
  readonly condition: string;
  readonly sentence: string;
  readonly polarity?: string | undefined;
  readonly time?: string | undefined;
  readonly experiencer?: string | undefined;
}

/**
 * Reads the kit's layout: tab-separated number, condition, sentence and three judgements. A field in double quotes may
 * hold tabs, line breaks and doubled quotes. What stands before the first sentence is a header; how many lines behind it
 * are no sentence is told.
 */
export function readKit(kit: string): { readonly rows: readonly KitRow[]; readonly leftOut: number } {
  const rows: KitRow[] = [];
  let leftOut = 0;
  for (const line of kit.replaceAll('\r\n', '\n').match(/(?:"(?:[^"]|"")*"|[^\n"])+|[^\n]+/g) ?? []) {
    const [number = '', condition = '', sentence, polarity, time, experiencer] = line.split('\t').map(unquoted);
    if (sentence !== undefined && /^\d+$/.test(number)) {
      rows.push({ number, condition, sentence, polarity, time, experiencer });
    } else if (rows.length > 0 && line.trim() !== '') leftOut++;
  }
  return { rows, leftOut };
}

function unquoted(field: string): string {
  const trimmed = field.trim();
  return /^".*"$/s.test(trimmed) ? trimmed.slice(1, -1).replaceAll('""', '"').trim() : trimmed;
}

/** Where the condition stands: in capitals, as the kit marks it, or else in any case and with any punctuation. */
export function conditionIn({ condition, sentence }: KitRow): { start: number; end: number } | undefined {
  const words = condition.split(/\s+/).filter((word) => word !== '');
  const letters = condition.match(/\w+/g) ?? [];
  if (words.length === 0) return undefined;
  const capitals = words.map((word) => literal(word.toUpperCase())).join('\\s+');
  const patterns = [
    new RegExp(`(?<![A-Za-z])${capitals}(?![A-Za-z])`),
    new RegExp(capitals),
    new RegExp(words.map(literal).join('\\s+'), 'i'),
    new RegExp(letters.map(literal).join('\\W+') || '$^', 'i'),
  ];
  for (const pattern of patterns) {
    const match = pattern.exec(sentence);
    if (match) return { start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}

const literal = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
