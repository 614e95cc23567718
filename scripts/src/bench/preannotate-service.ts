import { createSteps, type SharedLexicon, shareLexicon } from '@chartmark/api/jobs/steps';
import { createIndexBuilder, indexOf, shippedNames, type Term } from '@chartmark/ontologies';
import type { LabelSchema } from '@chartmark/schemas';
import type { TypedSpan } from './span-scores.ts';

/** What a project calls the types of the dictionaries. */
const LABELS: Readonly<Record<string, string>> = { Disease: 'CONDITION', Chemical: 'MEDICATION', Phenotype: 'SYMPTOM' };

/**
 * What worker threads of the service do to learn of decided notes, and to suggest for a note: the dictionary as an imported
 * terminology that labels are bound to, what ships, misspelt names, measures, assertion, relations, and all of it as
 * suggestions.
 *
 * @param dictionary of the terminology `terms`
 */
export function createService(dictionary: Iterable<Term>) {
  const builder = createIndexBuilder();
  for (const term of dictionary) builder.add({ ...term, type: labelOf(term.type) });
  const steps = createSteps(indexOf(shippedNames()), [builder.build()]);
  const schema = schemaBoundTo('terms');
  const cameAlong = { spans: [], relations: [] };
  let version = 0;
  const suggest = (text: string, lexicon: SharedLexicon | null = null) =>
    steps
      .suggest({ notes: [{ id: 'note', text, cameAlong }], schema, lexicon })
      .flatMap(({ suggestions }) => suggestions ?? []);
  return {
    suggest,

    /** Learns as a project does, and suggests with that; spans have the dictionary's types again. */
    learned(decided: readonly Decided[]): (text: string) => TypedSpan[] {
      const examples = decided.map(({ text, spans }) => ({
        text,
        spans: spans.map(({ start, end, type }) => ({ start, end, type: labelOf(type) })),
      }));
      const { terms, entries, tagger } = steps.learn(examples, schema);
      const lexicon = shareLexicon(
        'bench',
        { version: ++version, terms, entries, putAside: [] },
        tagger?.bytes ?? null,
      );
      return (text) =>
        suggest(text, lexicon).flatMap((one) => {
          const [fragment] = one.kind === 'span' ? one.fragments : [];
          return one.kind === 'span' && fragment ? [{ ...fragment, type: TYPES.get(one.label) ?? one.label }] : [];
        });
    },
  };
}

interface Decided {
  readonly text: string;
  readonly spans: readonly TypedSpan[];
}

const labelOf = (type: string): string => LABELS[type] ?? type;
const TYPES = new Map(Object.entries(LABELS).map(([type, label]) => [label, type]));

/** The labels of a clinical project, three of them bound to a terminology. */
function schemaBoundTo(terminology: string): LabelSchema {
  const asserted = ['CONDITION', 'SYMPTOM', 'MEDICATION', 'PROCEDURE'];
  const others = ['LAB', 'LAB_VALUE', 'VITAL', 'DOSE', 'ROUTE', 'FREQUENCY', 'DURATION', 'ANATOMY'];
  const values = ['present', 'absent', 'possible', 'conditional', 'hypothetical', 'family', 'historical'];
  return {
    attributes: [
      { name: 'assertion', values: values.map((name) => ({ name, key: null })), default: 'present', required: true },
    ],
    entityTypes: [...asserted, ...others].map((name) => ({
      ...{ name, display: name, key: null, colour: '#0072b2', definition: '', examples: [], counterExamples: [] },
      attributes: asserted.includes(name) ? ['assertion'] : [],
      terminologies: Object.values(LABELS).includes(name) ? [terminology] : [],
    })),
    relationTypes: [
      ...['DOSE', 'ROUTE', 'FREQUENCY', 'DURATION'].map((to) => ({ name: `HAS_${to}`, from: 'MEDICATION', to })),
      { name: 'HAS_VALUE', from: 'LAB', to: 'LAB_VALUE' },
    ].map(({ name, from, to }) => ({ name, display: name, key: null, from: [from], to: [to], definition: '' })),
    noteLabels: [],
  };
}
