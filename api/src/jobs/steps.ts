import type { TermIndex } from '@chartmark/ontologies';
import type { LabelSchema } from '@chartmark/schemas';
import {
  deidentify,
  EMPTY_LEDGER,
  ENGINE,
  type Ledger,
  POLICIES,
  rebaseAll,
  subjectWith,
  transform,
} from '../deidentify/engine.ts';
import { withTerms } from '../deidentify/project-terms.ts';
import { spellings } from '../deidentify/spellings.ts';
import type { Found } from '../preannotate/engine.ts';
import { createPreannotator } from '../preannotate/engine.ts';
import type { Example } from '../preannotate/learned-lexicon.ts';
import { versionsOf } from '../preannotate/learned-tagger.ts';
import { namingFor } from '../preannotate/naming.ts';
import { fromLexicon, type LearnedProject, learnProject } from '../preannotate/project-lexicon.ts';
import { readLexicon, readTagger, shareLexicon } from '../preannotate/shared-lexicon.ts';
import { mayCode, suggestionsFor } from '../preannotate/suggestions.ts';
import type { Processed, SharedLexicon, Source } from '../receive/processing.ts';
import { setNewest } from '../store/bounded-map.ts';
import type { ToSuggest } from './tasks.ts';

export { type SharedLexicon, shareLexicon };

/** How many pre-annotators, one for each schema and lexicon, are kept. */
const KEPT = 8;

/**
 * The steps a note goes through in a worker thread, away from the one that answers requests. An error with one note is the
 * outcome of that note alone.
 *
 * @param index what ships
 * @param terminologies what an operator has imported
 */
export function createSteps(index: TermIndex, terminologies: readonly TermIndex[] = []) {
  const preannotators = new Map<string, (text: string) => Found>();
  const version = versionsOf([index, ...terminologies]);

  function preannotatorFor(schema: LabelSchema, lexicon: SharedLexicon | null): (text: string) => Found {
    const key = JSON.stringify([
      schema.entityTypes.map((t) => [t.name, t.attributes, t.terminologies, t.retired]),
      schema.relationTypes.map((t) => [t.name, t.retired]),
      lexicon && [lexicon.project, lexicon.version],
    ]);
    const known = preannotators.get(key) ?? build(schema, lexicon);
    setNewest(preannotators, key, known, KEPT);
    return known;
  }

  function build(schema: LabelSchema, lexicon: SharedLexicon | null): (text: string) => Found {
    const learned = lexicon && fromLexicon(readLexicon(lexicon), schema);
    const tagger = lexicon ? readTagger(lexicon) : undefined;
    return createPreannotator({
      ...{ index, terminologies, naming: namingFor(schema), spellings: spellings() },
      mayCode: (label, system) => mayCode(schema, label, system),
      ...learned,
      // A tagger trained with other terminologies would misread what these say.
      tagger: tagger?.terminologies === version ? tagger : undefined,
    });
  }

  /** De-identifies and pre-annotates a note. */
  function process(source: Source): Processed {
    let step = 'de-identification';
    try {
      const policy = POLICIES[source.policy];
      const { thisYear } = source;
      const findings = withTerms(source.text, deidentify(source.text, source.known, { thisYear }), source.terms);
      const { text, edges, ledger } = source.attested
        ? { text: source.text, edges: [], ledger: EMPTY_LEDGER }
        : transform(source.text, findings, policy, subjectWith(source.secret, source.ledger), { thisYear });
      step = 'pre-annotation';
      const found = preannotatorFor(source.schema, source.lexicon)(text);
      const spans = source.labels.spans.map((span) => ({ ...span, fragments: rebaseAll(edges, span.fragments) }));
      const cameAlong = { spans, relations: source.labels.relations };
      return {
        ok: true,
        done: {
          text,
          ledger,
          findings,
          holdsTerms: source.attested && withTerms(text, [], source.terms).length > 0,
          policyVersion: policy.version,
          engine: ENGINE,
          suggestions: suggestionsFor({ id: source.note, text }, found, cameAlong, source.schema),
          suggester: version,
        },
      };
    } catch {
      // The error may quote the note, so only the step is named; the note stays behind the gate.
      return { ok: false, failure: `${step} failed` };
    }
  }

  return {
    /** Of all terminologies. */
    version,

    process,

    /** Some notes in their order: what stands for an identifier in one stands for it in the next of the same subject. */
    processAll(sources: readonly Source[]): Processed[] {
      const ledgers = new Map<string, Ledger>();
      return sources.map((source) => {
        const ledger = ledgers.get(source.subject) ?? source.ledger;
        const processed = process({ ...source, ledger });
        if (processed.ok) ledgers.set(source.subject, { ...ledger, ...processed.done.ledger });
        return processed;
      });
    },

    /** Pre-annotates released notes anew. */
    suggest({ notes, schema, lexicon }: ToSuggest) {
      return notes.map(({ id, text, cameAlong }) => {
        try {
          const found = preannotatorFor(schema, lexicon)(text);
          return { id, suggestions: suggestionsFor({ id, text }, found, cameAlong, schema), version };
        } catch {
          return { id, suggestions: null, version };
        }
      });
    },

    /** Learns a project's lexicon and tagger from decided notes. @throws what `goOn` throws */
    learn: (examples: readonly Example[], schema: LabelSchema, goOn?: (share: number) => void): LearnedProject =>
      learnProject(examples, schema, { index, terminologies, goOn }),
  };
}
