import { createSteps } from '@chartmark/api/jobs/steps';
import { createIndexBuilder, indexOf, shippedNames, type Term } from '@chartmark/ontologies';
import type { LabelSchema } from '@chartmark/schemas';

/** What a project calls the types of the dictionaries. */
const LABELS: Readonly<Record<string, string>> = { Disease: 'CONDITION', Chemical: 'MEDICATION', Phenotype: 'SYMPTOM' };

/**
 * What a worker thread of the service does to suggest for a note: the dictionary as an imported terminology that labels are
 * bound to, what ships, misspelt names, measures, assertion, relations, and all of it as suggestions.
 *
 * @param dictionary of the terminology `terms`
 */
export function createService(dictionary: Iterable<Term>): (text: string) => unknown {
  const builder = createIndexBuilder();
  for (const term of dictionary) builder.add({ ...term, type: LABELS[term.type] ?? term.type });
  const steps = createSteps(indexOf(shippedNames()), [builder.build()]);
  const schema = schemaBoundTo('terms');
  const cameAlong = { spans: [], relations: [] };
  return (text) => steps.suggest({ notes: [{ id: 'note', text, cameAlong }], schema, lexicon: null });
}

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
