import { t } from '../i18n/text.ts';
import { usePrinting } from '../ui/use-printing.ts';
import { drawnRelations, inTextOrder } from './drawn-relations.ts';
import './printed-relations.css';
import { wordsOf } from '../note/words-of.ts';
import type { Labelling } from './use-labelling.ts';

/** The note's relations as a list beneath it, on paper only: arcs are measured on the screen, and paper breaks lines elsewhere. */
export function PrintedRelations({ labelling }: { readonly labelling: Labelling }) {
  const isPrinting = usePrinting();
  return isPrinting && <RelationsOnPaper labelling={labelling} />;
}

function RelationsOnPaper({ labelling: { workspace, live, marks, nameOf } }: { readonly labelling: Labelling }) {
  const { state } = live.view;
  const { project, suggestions, note } = workspace;
  const all = drawnRelations({ state, suggestions, schema: project.schema });
  if (all.length === 0) return null;
  const end = (id: string): string => {
    const span = state.spans.get(id)?.value;
    return span ? t('label.printedEnd', { words: wordsOf(note.text, span), label: nameOf(span.label) }) : '?';
  };
  return (
    <section className="printed-relations" aria-label={t('label.relations')}>
      <h2>{t('label.relations')}</h2>
      <ol>
        {inTextOrder(all, marks).map(({ id, head, child, name, suggested }) => (
          <li key={id}>
            {end(head)} → <strong>{suggested ? `${name} ?` : name}</strong> → {end(child)}
          </li>
        ))}
      </ol>
    </section>
  );
}
