import type { TermIndex } from '@chartmark/ontologies';
import type { LabelSchema } from '@chartmark/schemas';
import { deidentify, POLICIES, rebase, transform } from '../deidentify/engine.ts';
import type { Found } from '../preannotate/engine.ts';
import { createPreannotator } from '../preannotate/engine.ts';
import { namingFor } from '../preannotate/naming.ts';
import { suggestionsFor } from '../preannotate/suggestions.ts';
import type { Processed, Source } from '../receive/processing.ts';

const ENGINE = 'chartmark-deid 1';
/** Schemas whose pre-annotator stays built. */
const KEPT = 8;

/** De-identifies and pre-annotates notes one by one; what goes wrong with one is that one's outcome. */
export function createSteps(index: TermIndex): (source: Source) => Processed {
  const preannotators = new Map<string, (text: string) => Found>();

  function preannotatorFor(schema: LabelSchema): (text: string) => Found {
    const key = JSON.stringify([
      schema.entityTypes.map((t) => [t.name, t.attributes]),
      schema.relationTypes.map((t) => t.name),
    ]);
    const known = preannotators.get(key) ?? createPreannotator({ index, naming: namingFor(schema) });
    preannotators.delete(key);
    preannotators.set(key, known);
    for (const oldest of preannotators.keys()) {
      if (preannotators.size <= KEPT) break;
      preannotators.delete(oldest);
    }
    return known;
  }

  return (source) => {
    let step = 'de-identification';
    try {
      const policy = POLICIES[source.policy];
      const findings = deidentify(source.text, source.known);
      const { text, edges } = source.attested
        ? { text: source.text, edges: [] }
        : transform(source.text, findings, policy, source.secret);
      step = 'pre-annotation';
      const found = preannotatorFor(source.schema)(text);
      const cameAlong = source.spans.map((span) => ({ ...span, ...rebase(edges, span) }));
      return {
        ok: true,
        done: {
          text,
          findings,
          policyVersion: policy.version,
          engine: ENGINE,
          suggestions: suggestionsFor({ id: source.note, text }, found, cameAlong, source.schema),
          suggester: index.version,
        },
      };
    } catch {
      // The error may repeat the note's words, so only the step is told; the note stays behind the gate.
      return { ok: false, failure: `${step} failed` };
    }
  };
}
