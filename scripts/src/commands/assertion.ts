import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { type Context, createCueFinder, loneContext, PLAIN } from '@chartmark/api/preannotate';
import { createTokens, tokenise } from '@chartmark/ontologies';
import type { Command } from '../command.ts';
import { argumentsOf, Usage } from '../usage.ts';

const help = `chartmark assertion < kit.txt > contexts.tsv

Reads the layout of the NegEx test kit, number<TAB>condition<TAB>sentence<TAB>… a line, with or without its header line,
and writes number<TAB>Negated|Affirmed|Possible<TAB>Recent|Historical|Hypothetical<TAB>Patient|Other for each.

  --stats  also write sentences/s to standard error, as one line of JSON
`;

const POLARITY = { present: 'Affirmed', absent: 'Negated', possible: 'Possible' } as const;
const TIME = {
  recent: 'Recent',
  historical: 'Historical',
  hypothetical: 'Hypothetical',
  conditional: 'Recent',
} as const;
const EXPERIENCER = { patient: 'Patient', family: 'Other' } as const;

export const command: Command = {
  help,
  async run(args) {
    const { values, positionals } = argumentsOf(args, { stats: { type: 'boolean', default: false } });
    if (positionals.length > 0) throw new Usage('assertion reads standard input and takes no file');
    const rows = kitRows(await text(process.stdin));
    const judge = createJudge();
    const start = performance.now();
    const contexts = rows.map(({ condition, sentence }) => judge(condition, sentence));
    const seconds = (performance.now() - start) / 1000;
    for (const [i, { polarity, time, experiencer }] of contexts.entries()) {
      const line = [rows[i]?.number, POLARITY[polarity], TIME[time], EXPERIENCER[experiencer]].join('\t');
      if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
    }
    if (values.stats)
      console.error(JSON.stringify({ sentences: rows.length, sentencesPerS: Math.round(rows.length / seconds) }));
    return 0;
  },
};

interface Row {
  readonly number: string;
  readonly condition: string;
  readonly sentence: string;
}

/** Tab-separated rows; a field in double quotes may hold tabs, line breaks and doubled quotes. The header is left out. */
function kitRows(kit: string): Row[] {
  const rows: Row[] = [];
  for (const line of kit.replaceAll('\r\n', '\n').match(/(?:"(?:[^"]|"")*"|[^\n"])+|[^\n]+/g) ?? []) {
    const [number = '', condition = '', sentence] = line.split('\t').map(unquoted);
    if (sentence !== undefined && /^\d+$/.test(number)) rows.push({ number, condition, sentence });
  }
  return rows;
}

function unquoted(field: string): string {
  const trimmed = field.trim();
  return /^".*"$/s.test(trimmed) ? trimmed.slice(1, -1).replaceAll('""', '"').trim() : trimmed;
}

function createJudge(): (condition: string, sentence: string) => Context {
  const findCues = createCueFinder();
  const tokens = createTokens();
  return (condition, sentence) => {
    const target = place(condition, sentence);
    if (!target) return PLAIN;
    tokenise(sentence, tokens);
    return loneContext(sentence, tokens, target, findCues);
  };
}

/** Where the kit's condition stands: in capitals, as the kit marks it, or else in any case and with any punctuation. */
function place(condition: string, sentence: string): { start: number; end: number } | undefined {
  const words = condition.split(/\s+/).filter((word) => word !== '');
  const letters = condition.match(/\w+/g) ?? [];
  if (words.length === 0) return undefined;
  const spaced = words.map(literal).join('\\s+');
  const capitals = words.map((word) => literal(word.toUpperCase())).join('\\s+');
  const patterns = [
    new RegExp(`(?<![A-Za-z])${capitals}(?![A-Za-z])`),
    new RegExp(capitals),
    new RegExp(spaced, 'i'),
    new RegExp(letters.map(literal).join('\\W+') || '$^', 'i'),
  ];
  for (const pattern of patterns) {
    const match = pattern.exec(sentence);
    if (match) return { start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}

const literal = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
