import * as agree from '@chartmark/api/agree';
import { z } from 'zod';
import { plain } from './coding.ts';

const Params = z.looseObject({
  pair: z.tuple([z.string(), z.string()]).optional(),
  label: z.string().optional(),
  document: z.string().optional(),
  attribute: z.string().optional(),
  type: z.string().optional(),
});
type Params = z.infer<typeof Params>;
const Resampling = z.looseObject({
  of: z.string(),
  resamples: z.int(),
  level: z.number(),
  seed: z.number().default(1),
});

/** A question put to a study: the study cut to what was asked, its totals, and the places asked for. */
interface Question {
  readonly study: agree.Study;
  readonly totals: agree.Totals;
  readonly notes: readonly agree.NoteSums[];
  /** The place of the type, or of all. */
  readonly label: number;
  readonly params: Params;
}

type Sums = ReturnType<typeof agree.pairSums>;
const table = (sums: Sums) => agree.charTable(sums);

const PAIR_FIGURES: Readonly<Record<string, (sums: Sums) => agree.Estimate>> = {
  span_f1_strict: agree.strictF1,
  span_f1_relaxed: agree.relaxedF1,
  span_f1_iou50: agree.iou50F1,
  span_f1_overlap_any: agree.overlapAnyF1,
  char_kappa: (sums) => agree.charKappa(table(sums)),
  char_dice: (sums) => agree.charDice(table(sums)),
  char_iou: (sums) => agree.charIou(table(sums)),
};

/** Metrics of spans, attributes and relations. */
export const SPANS = {
  ...Object.fromEntries(
    Object.entries(PAIR_FIGURES).flatMap(([name, figure]) => [
      [name, ask((question) => plain(figure(sumsOf(question))))],
      [`${name}_mean`, ask((question) => plain(agree.meanOf(allPairs(question).map(figure))))],
      [`${name}_sd`, ask((question) => plain(agree.spreadOf(allPairs(question).map(figure))))],
    ]),
  ),
  span_counts: ask((question) => {
    const { strict: matched, first, second } = sumsOf(question);
    return { matched, first, second };
  }),
  boundary_f1: ask((question) => plain(boundaryF1(question))),
  token_f1: ask((question) => plain(agree.f1(tokenCounts(question, pairOf(question))))),
  token_f1_mean: ask((question) => plain(agree.meanOf(tokenF1s(question)))),
  token_f1_sd: ask((question) => plain(agree.spreadOf(tokenF1s(question)))),
  token_kappa: ask(({ study, params, ...question }) =>
    plain(agree.charKappa(agree.tokenTable(study.documents, pairOf({ study, params, ...question }), params))),
  ),
  token_alpha_nominal: ask(({ study, params }) => plain(agree.tokenAlpha(study.documents, study.annotators, params))),
  muc_f1_exact: ask((question) => plain(agree.mucF1(question.study.documents, pairOf(question)).exact)),
  muc_f1_partial: ask((question) => plain(agree.mucF1(question.study.documents, pairOf(question)).partial)),
  muc_f1_ent_type: ask((question) => plain(agree.mucF1(question.study.documents, pairOf(question)).entType)),
  label_confusion: ask(({ totals }) => ({
    labels: [...totals.frame.labels, '∅'],
    matrix: agree.confusionSums(totals, 0, 1),
  })),
  char_confusion: ask((question) => table(sumsOf(question))),
  char_alpha_nominal: ask(({ study, totals, label, params }) =>
    plain(
      params.label === undefined
        ? agree.charAlphaOfAllTypes(study)
        : agree.krippendorffAlpha(agree.characterRatings(agree.teamSums(totals, label))),
    ),
  ),
  char_fleiss_kappa: ask((question) => plain(agree.fleissKappa(everybodys(question)))),
  char_gwet_ac1: ask((question) => plain(agree.gwetAc1(everybodys(question)))),
  alpha_u_1995: ask(({ study, totals, label, params }) => {
    const { byLabel, all } = agree.alphaU1995(study, totals.frame);
    return plain(params.label === undefined ? all : (byLabel[label] ?? agree.undefinedBecause('no instances')));
  }),
  alpha_u_2016: ask(({ study }) => plain(agree.alphaU2016(study).u)),
  alpha_u_2016_binary: ask(({ study, totals, label, params }) =>
    plain(
      params.label === undefined
        ? agree.alphaU2016(study).binary
        : agree.alphaU2016Binary(agree.teamSums(totals, label)),
    ),
  ),
  alpha_cu_2016: ask(({ study }) => plain(agree.alphaU2016(study).cu)),
  alpha_ku_2016: ask(({ study }) =>
    Object.fromEntries(
      Object.entries(agree.alphaU2016(study).ku).map(([label, { alpha, coverage }]) => [
        label,
        { alpha: plain(alpha), coverage: coverage ?? null },
      ]),
    ),
  ),
  attribute_kappa: ask((question) => plain(agree.cohenKappa(agree.contingency(attributeOf(question), 0, 1)))),
  attribute_agreement: ask((question) => plain(agree.percentAgreement(attributeOf(question)))),
  attribute_alpha_nominal: ask((question) => plain(agree.krippendorffAlpha(attributeOf(question)))),
  code_f1_strict: ask(({ totals }) => plain(agree.f1(agree.extraSums(totals, 0, 1).code))),
  relation_f1_strict: ask((question) => plain(agree.f1(relationsOf(question).strict))),
  relation_f1_given_entities: ask((question) => plain(agree.f1(relationsOf(question).given))),
  relation_type_kappa: ask(({ totals }) => {
    const ratings = agree.ratingsBySubject(totals).get('relation') ?? agree.ratingsOf([]);
    return plain(agree.cohenKappa(agree.contingency(ratings, 0, 1)));
  }),
  bootstrap_ci: ask(({ study, notes, totals, label, params }, given) => {
    const { of, ...options } = Resampling.parse(given);
    const figure = PAIR_FIGURES[of];
    const point = figure ? plain(figure(agree.pairSums(totals, 0, 1, label))) : metric(of, study, params);
    if (point === undefined) return undefined;
    const interval = figure
      ? agree.pairInterval(totals.frame, notes, label, figure, options)
      : agree.percentileInterval(resampled(of, study, params, options), options.level);
    return { point, low: interval?.low ?? null, high: interval?.high ?? null };
  }),
};

/** Any other metric that is a number, reckoned anew for each draw of notes. */
function resampled(
  of: string,
  study: agree.Study,
  params: Params,
  { resamples, seed }: agree.BootstrapOptions,
): agree.Estimate[] {
  const chance = agree.chanceOf(seed);
  const { annotators, documents } = study;
  const draw = () => documents.flatMap(() => documents[Math.floor(chance() * documents.length)] ?? []);
  return Array.from({ length: resamples }, () => {
    const found = metric(of, { annotators, documents: draw() }, params);
    return found === null || found === undefined
      ? agree.undefinedBecause('undefined for these notes')
      : agree.value(found);
  });
}

/** A metric of this file by its name; `undefined` if there is none, or it is not a number. */
function metric(name: string, study: agree.Study, params: Params): number | null | undefined {
  if (name === 'bootstrap_ci' || !Object.hasOwn(SPANS, name)) return undefined;
  const answers: Readonly<Record<string, (input: unknown, params: unknown) => unknown>> = SPANS;
  const found = answers[name]?.(study, { ...params, document: undefined });
  return typeof found === 'number' || found === null ? found : undefined;
}

/** Cuts the study to the document and pair asked for, and adds it up. */
function ask(answer: (question: Question, params: unknown) => unknown) {
  return (input: unknown, given: unknown): unknown => {
    const params = Params.parse(given);
    const whole: agree.Study = agree.StudyFile.parse(input);
    const study = {
      annotators: params.pair ?? whole.annotators,
      documents: whole.documents.filter((note) => params.document === undefined || note.id === params.document),
    };
    const frame = agree.frameOf(study.annotators, study.documents, params.label === undefined ? [] : [params.label]);
    const notes = study.documents.map(agree.noteSummer(frame));
    const label = params.label === undefined ? frame.labels.length : frame.labels.indexOf(params.label);
    return answer({ study, totals: agree.totalsOf(frame, notes), notes, label, params }, given);
  };
}

const sumsOf = ({ totals, label }: Question): Sums => agree.pairSums(totals, 0, 1, label);

/** Spans of one type differ in nothing but their boundaries. */
const boundaryF1 = (question: Question): agree.Estimate =>
  question.params.label === undefined
    ? agree.f1(agree.extraSums(question.totals, 0, 1).boundary)
    : agree.strictF1(sumsOf(question));

const allPairs = ({ totals, label }: Question): Sums[] =>
  agree.pairsOf(totals.frame.annotators.length).map(([first, second]) => agree.pairSums(totals, first, second, label));

const everybodys = ({ totals, label }: Question): agree.Ratings =>
  agree.characterRatings(agree.teamSums(totals, label), totals.frame.annotators.length);

const pairOf = ({ study }: Question): [string, string] => [study.annotators[0] ?? '', study.annotators[1] ?? ''];

const tokenCounts = ({ study, params }: Question, pair: readonly [string, string]): agree.MatchCounts =>
  agree.tokenCounts(study.documents, pair, params);

function tokenF1s(question: Question): agree.Estimate[] {
  const { annotators } = question.study;
  return agree
    .pairsOf(annotators.length)
    .map(([first, second]) => agree.f1(tokenCounts(question, [annotators[first] ?? '', annotators[second] ?? ''])));
}

const attributeOf = ({ totals, params }: Question): agree.Ratings =>
  agree.ratingsBySubject(totals).get(`attribute:${params.attribute}`) ?? agree.ratingsOf([]);

function relationsOf({ totals, params }: Question) {
  const { relationTypes } = totals.frame;
  const place = params.type === undefined ? relationTypes.length : relationTypes.indexOf(params.type);
  const none = { matched: 0, first: 0, second: 0 };
  return place < 0 ? { strict: none, given: none } : agree.relationSums(totals, 0, 1, place);
}
