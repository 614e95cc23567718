import type { CalibrationReport } from '@chartmark/schemas';
import { t } from '../i18n/text.ts';

interface Decided {
  readonly round: Pick<CalibrationReport['round'], 'number'>;
  readonly divergences: readonly Pick<CalibrationReport['divergences'][number], 'words' | 'thread'>[];
}

/** The guideline with what was decided at its end, one line a decision. */
export function withDecisions(markdown: string, { round, divergences }: Decided): string {
  const decided = divergences.flatMap(({ words, thread }) => {
    const decision = thread.findLast(({ kind }) => kind === 'decision');
    return decision ? [`- ${decision.text.replaceAll(/\s+/g, ' ')} (“${words.replaceAll(/\s+/g, ' ')}”)`] : [];
  });
  if (decided.length === 0) return markdown;
  const heading = `## ${t('calibration.nextHeading', { n: round.number })}`;
  return [markdown.trimEnd(), heading, [...new Set(decided)].join('\n'), ''].join('\n\n');
}
