import { readFileSync } from 'node:fs';
import { type Context, createCueFinder, loneContext, PLAIN } from '@chartmark/api/preannotate';
import { createTokens, tokenise } from '@chartmark/ontologies';
import { conditionIn, type KitRow, readKit } from '../negex-kit.ts';
import type { Line } from './measure.ts';
import { scoreOf } from './span-scores.ts';

const PASSES = 20;

/** Precision, recall and F1 of each side of the context on the NegEx test kit, and sentences a second. */
export function assertionLines(path: string): Line[] {
  const rows = readKit(readFileSync(path, 'utf8')).rows.map((row) => ({ row, target: conditionIn(row) }));
  const findCues = createCueFinder();
  const tokens = createTokens();
  const judge = (): Context[] =>
    rows.map(({ row, target }) => {
      if (!target) return PLAIN;
      tokenise(row.sentence, tokens);
      return loneContext(row.sentence, tokens, target, findCues);
    });
  const contexts = judge();
  const start = performance.now();
  for (let pass = 0; pass < PASSES; pass++) judge();
  const perSecond = (rows.length * PASSES) / ((performance.now() - start) / 1000);
  const line = (
    what: string,
    gold: (row: KitRow) => boolean,
    said: (context: Context) => boolean,
    peer: number,
  ): Line => {
    const pairs = rows.map(({ row }, i) => [gold(row), said(contexts[i] ?? PLAIN)] as const);
    const count = (g: boolean, s: boolean): number => pairs.filter(([a, b]) => a === g && b === s).length;
    const { precision, recall, f1 } = scoreOf(count(true, true), count(false, true), count(true, false));
    const figure = `P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${f1.toFixed(3)}`;
    return { what, size: `${rows.length} sentences`, figure, baseline: `F1 ${peer}`, ratio: f1 / peer };
  };
  return [
    line(
      'absent',
      (row) => row.polarity === 'Negated',
      ({ polarity }) => polarity === 'absent',
      0.956,
    ),
    line(
      'historical',
      (row) => row.time === 'Historical',
      ({ time }) => time === 'historical',
      0.632,
    ),
    line(
      'hypothetical',
      (row) => row.time === 'Not particular',
      ({ time }) => time === 'hypothetical',
      0.809,
    ),
    {
      what: 'speed',
      size: `${rows.length} sentences`,
      figure: `${Math.round(perSecond)} sentences/s`,
      goal: '100,000',
    },
  ];
}
