import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRecogniser, createTaggedRecogniser, learnBoth } from '@chartmark/api/preannotate';
import { createTokens, EVERYDAY_NAMES, type TermIndex, type Tokens, tokenise } from '@chartmark/ontologies';
import type { Line } from './measure.ts';
import type { createService } from './preannotate-service.ts';
import { type SpanScores, spanScores, type TypedSpan } from './span-scores.ts';

export const DATA = join(import.meta.dirname, '../../../../shared/cnlp');

interface Measured {
  readonly bio: TermIndex;
  readonly service: ReturnType<typeof createService>;
  /** Characters a second. */
  readonly speed: (work: (text: string) => unknown) => number;
}

interface Decided {
  readonly text: string;
  readonly spans: readonly TypedSpan[];
}

/** F1 as is and learned: by the lexicon alone, by the command, and by a project of the service. */
export function suggestionLines(
  corpus: string,
  types: readonly string[],
  peer: { readonly asIs: number; readonly learned: number },
  { bio, service: { learned: learnedByService }, speed }: Measured,
): Line[] {
  const asIs = createRecogniser({ index: bio, stopNames: EVERYDAY_NAMES });
  const decided = readNotes(`${corpus}-train`);
  const names = { index: bio, stopNames: EVERYDAY_NAMES };
  const start = performance.now();
  const { layer, accept, tagger } = learnBoth(decided, names);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const learned = { ...names, layers: [layer], accept };
  const lexicon = createRecogniser(learned);
  const model = tagger?.model;
  if (!model) throw new Error('the training half is too small for a tagger');
  const both = createTaggedRecogniser({ ...learned, model, labelOf: (type) => type });
  const service = learnedByService(decided);
  const perSecond = (work: (text: string) => unknown): string => `${(speed(work) / 1e6).toFixed(2)} M characters/s`;
  return [
    ...scoreLines(`${corpus}-dev as is`, asIs, `${corpus}-dev`, types, peer.asIs),
    ...scoreLines(`${corpus}-dev learned, lexicon alone`, lexicon, `${corpus}-dev`, types, peer.learned),
    ...scoreLines(`${corpus}-dev learned, the command`, both, `${corpus}-dev`, types, peer.learned),
    ...scoreLines(`${corpus}-dev learned, a project of the service`, service, `${corpus}-dev`, types, peer.learned),
    { what: 'learning, lexicon and tagger', size: `${decided.length} notes`, figure: `${seconds} s` },
    {
      what: 'the way of a note in the service, with a tagger',
      size: 'MTSamples-500',
      figure: perSecond(service),
    },
  ];
}

function scoreLines(
  what: string,
  recognise: (text: string, tokens: Tokens) => readonly TypedSpan[],
  corpus: string,
  types: readonly string[],
  peer: number,
): Line[] {
  const tokens = createTokens();
  const scored = readNotes(corpus).map(({ text, spans }) => {
    tokenise(text, tokens);
    return { gold: spans, predicted: recognise(text, tokens) };
  });
  const line = (size: string, { strict, overlap }: SpanScores, baseline?: number): Line => ({
    what,
    size,
    figure: `P ${strict.precision.toFixed(3)} R ${strict.recall.toFixed(3)} F1 ${strict.f1.toFixed(3)}, overlap F1 ${overlap.f1.toFixed(3)}`,
    baseline: baseline === undefined ? undefined : `F1 ${baseline}`,
    ratio: baseline === undefined ? undefined : strict.f1 / baseline,
  });
  return [
    ...(types.length > 1 ? types.map((type) => line(type, spanScores(scored, [type]))) : []),
    line(types.join(' and '), spanScores(scored, types), peer),
  ];
}

export function readNotes(corpus: string): Decided[] {
  return readFileSync(join(DATA, `corpora/${corpus}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const { text, ents = [] }: { text: string; ents?: [number, number, string, string][] } = JSON.parse(line);
      return { text, spans: ents.map(([start, end, type, concept]) => ({ start, end, type, concept })) };
    });
}
