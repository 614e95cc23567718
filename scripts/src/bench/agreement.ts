import { report } from '@chartmark/api/agree';
import { naiveCharKappas, naiveStrictF1 } from './agree-naive.ts';
import { madeUpStudy } from './agree-study.ts';
import { type Line, timed } from './measure.ts';

const SIZE = { notes: 1000, annotators: 3, spans: 45 };

/** The report a lead opens, with its intervals, over a project of usual size. */
export async function benchAgreement(): Promise<Line[]> {
  const study = madeUpStudy(SIZE);
  report(madeUpStudy({ ...SIZE, notes: 50 }));
  const ours = await timed(() => report(study, { bootstrap: { resamples: 2000, seed: 1, level: 0.95 } }));
  const naive = await timed(() => {
    naiveStrictF1(study);
    naiveCharKappas(study);
  });
  return [
    {
      what: 'agreement per entity type, everything, 2,000 resamples',
      size: `${SIZE.notes} notes × ${SIZE.annotators} annotators × ${SIZE.spans} spans`,
      figure: `${ours.toFixed(0)} ms`,
      baseline: `${naive.toFixed(0)} ms, strict F1 and character kappa alone, the naive way`,
      ratio: ours / naive,
      goal: '≤ 1 s',
    },
  ];
}
