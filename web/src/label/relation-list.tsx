import { t } from '../i18n/text.ts';
import type { DrawnRelation } from '../note/arc-overlay.tsx';
import { Button } from '../ui/button.tsx';
import { drawnRelations, inTextOrder } from './drawn-relations.ts';
import type { Labelling } from './use-labelling.ts';
import { wordsOf } from './words-of.ts';

/** Every relation as a line of text, suggested ones last; each can be selected and taken away. */
export function RelationList({ labelling }: { readonly labelling: Labelling }) {
  const { ui, set, canEdit, send, live, workspace } = labelling;
  const { state } = live.view;
  const { suggestions, project } = workspace;
  const relations = inTextOrder(drawnRelations({ state, suggestions, schema: project.schema }), labelling.marks);
  if (relations.length === 0) return <p className="side-empty">{t('label.noRelations')}</p>;
  return (
    <ul className="side-scroll relations">
      {relations.map((relation) => (
        <li key={relation.id} className="relation">
          <button
            type="button"
            className={relation.suggested ? 'span-row span-row-undecided relation-row' : 'span-row relation-row'}
            aria-current={ui.current === relation.id}
            onClick={() => set({ current: relation.id })}
          >
            <span className="span-words">{endsOf(labelling, relation)}</span>
            <span className="span-label">
              {relation.name} {relation.suggested && '?'}
            </span>
          </button>
          {canEdit && relation.suggested && (
            <>
              <Button size="small" onClick={() => send({ type: 'accept', suggestion: relation.id })}>
                {t('label.accept')}
              </Button>
              <Button size="small" onClick={() => send({ type: 'reject', suggestion: relation.id })}>
                {t('label.reject')}
              </Button>
            </>
          )}
          {canEdit && !relation.suggested && ui.current === relation.id && (
            <Button size="small" onClick={() => send({ type: 'removeRelation', relation: relation.id })}>
              {t('label.remove')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function endsOf({ live, workspace }: Labelling, { head, child }: DrawnRelation): string {
  const words = (id: string): string => {
    const span = live.view.state.spans.get(id)?.value;
    return span ? wordsOf(workspace.note.text, span) : '?';
  };
  return t('label.relationFrom', { head: words(head), child: words(child) });
}
