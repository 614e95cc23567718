import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { type Context, createCueFinder, loneContext, PLAIN } from '@chartmark/api/preannotate';
import { createTokens, tokenise } from '@chartmark/ontologies';
import type { Command } from '../command.ts';
import { conditionIn, type KitRow, readKit } from '../negex-kit.ts';
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
    const { rows, leftOut } = readKit(await text(process.stdin));
    const judge = createJudge();
    const start = performance.now();
    const contexts = rows.map(judge);
    const seconds = (performance.now() - start) / 1000;
    for (const [i, { polarity, time, experiencer }] of contexts.entries()) {
      const line = [rows[i]?.number, POLARITY[polarity], TIME[time], EXPERIENCER[experiencer]].join('\t');
      if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
    }
    if (values.stats)
      console.error(JSON.stringify({ sentences: rows.length, sentencesPerS: Math.round(rows.length / seconds) }));
    if (leftOut > 0)
      console.error(`${leftOut} lines were left out: not a number, a condition and a sentence between tabs`);
    return 0;
  },
};

function createJudge(): (row: KitRow) => Context {
  const findCues = createCueFinder();
  const tokens = createTokens();
  return (row) => {
    const target = conditionIn(row);
    if (!target) return PLAIN;
    tokenise(row.sentence, tokens);
    return loneContext(row.sentence, tokens, target, findCues);
  };
}
