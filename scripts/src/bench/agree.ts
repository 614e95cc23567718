import {
  alphaU1995,
  chanceOf,
  dawidSkene,
  exchanged,
  frameOf,
  noteSummer,
  report,
  reportOf,
  type Study,
  totalsOf,
} from '@chartmark/api/agree';
import { naiveCharKappas, naiveStrictF1, naiveUnitizing } from './agree-naive.ts';
import { madeUpNote, madeUpStudy } from './agree-study.ts';
import { type Line, print } from './measure.ts';

const SIZE = { notes: Number(process.argv[2] ?? 10_000), annotators: 5, spans: 45 };
const MEGABYTE = 2 ** 20;

const study = madeUpStudy(SIZE);
const spans = study.documents.reduce(
  (total, note) => total + Object.values(note.annotations).reduce((sum, own) => sum + own.length, 0),
  0,
);
const size = `${SIZE.notes} notes × ${SIZE.annotators}, ${(spans / 1e6).toFixed(2)} M spans`;
const lines: Line[] = [];

const before = process.threadCpuUsage();
const [full] = taken(() => report(study));
const used = process.threadCpuUsage(before);
const frame = frameOf(study.annotators, study.documents);
const summer = noteSummer(frame);
const [summing, notes] = taken(() => study.documents.map(summer));
const [adding, totals] = taken(() => totalsOf(frame, notes));
const [reading] = taken(() => reportOf(totals, notes));
lines.push(
  { what: 'full report', size, figure: seconds(full), goal: '≤ 3 s' },
  { what: '  of which on the processor, this thread', size, figure: seconds((used.user + used.system) / 1000) },
  { what: '  of which sums of each note', size, figure: seconds(summing) },
  { what: '  of which adding and reading', size, figure: seconds(adding + reading) },
  {
    what: 'memory, with the study',
    size,
    figure: `${Math.round(process.memoryUsage.rss() / MEGABYTE)} MB`,
    goal: '≤ 1024 MB',
  },
);

const bootstrap = { resamples: 2000, level: 0.95, seed: 1 };
const [plain] = taken(() => reportOf(totals, notes));
const [resampled] = taken(() => reportOf(totals, notes, { bootstrap }));
lines.push({ what: 'bootstrap of 2,000, all types', size, figure: seconds(resampled - plain), goal: '≤ 5 s' });

const changed = madeUpNote('note-1', study.annotators, SIZE.spans, 99);
const refreshes = Array.from(
  { length: 20 },
  () => taken(() => reportOf(exchanged(totals, notes[0], summer(changed)), notes))[0],
);
lines.push({ what: 'refresh after one note', size, figure: `${median(refreshes).toFixed(1)} ms`, goal: '≤ 20 ms' });

const sample: Study = { ...study, documents: study.documents.slice(0, 200) };
compare('strict F1, 4 types × 10 pairs', sample, () => naiveStrictF1(sample));
compare('character kappa, 4 types × 10 pairs', sample, () => naiveCharKappas(sample));
const [fast] = taken(() => alphaU1995(sample));
const [slow] = taken(() => naiveUnitizing(sample));
lines.push({
  what: 'alpha U 1995, one continuum',
  size: '200 notes × 5',
  figure: seconds(fast),
  baseline: `every two units: ${seconds(slow)}`,
  ratio: slow / fast,
  goal: '≤ 1 s',
});

const crowd = madeUpCrowd(123_000);
const [consensus, { rounds }] = taken(() => dawidSkene(crowd, 5, 4));
lines.push({
  what: 'Dawid–Skene',
  size: `123,000 items × 5, ${rounds} rounds`,
  figure: seconds(consensus),
  goal: '≤ 5 s',
});
print('Agreement', lines);

/** The whole of the sums against one figure by its definition, on the same notes. */
function compare(what: string, notesOf: Study, naive: () => unknown): void {
  const own = frameOf(notesOf.annotators, notesOf.documents);
  const [ours] = taken(() => totalsOf(own, notesOf.documents.map(noteSummer(own))));
  const [theirs] = taken(naive);
  lines.push({
    what: `all sums, against ${what} alone`,
    size: `${notesOf.documents.length} notes`,
    figure: seconds(ours),
    baseline: `by definition: ${seconds(theirs)}`,
    ratio: theirs / ours,
  });
}

function madeUpCrowd(items: number) {
  const chance = chanceOf(7);
  const skill = [0.9, 0.85, 0.8, 0.7, 0.6];
  return Array.from({ length: items }, () => {
    const truth = Math.min(3, Math.floor(chance() * chance() * 5));
    return skill.map((share, annotator) => [annotator, chance() < share ? truth : Math.floor(chance() * 4)] as const);
  });
}

function taken<T>(work: () => T): [milliseconds: number, result: T] {
  const start = performance.now();
  const result = work();
  return [performance.now() - start, result];
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(3)} s`;
}
