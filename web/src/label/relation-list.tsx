import { t } from '../i18n/text.ts';
import { Button } from '../ui/button.tsx';
import { drawnRelations, inTextOrder } from './drawn-relations.ts';
import { relationWords, type Unfit } from './open-relations.ts';
import type { Labelling } from './use-labelling.ts';
import './relation-list.css';

/**
 * Every relation as a line of text; each can be selected and taken away. Last the suggested ones that do not fit, which
 * nobody has to decide, each with what is in its way.
 */
export function RelationList({ labelling }: { readonly labelling: Labelling }) {
  const { ui, set, canEdit, send, live, workspace } = labelling;
  const { state } = live.view;
  const { suggestions, project } = workspace;
  const ground = { state, suggestions, schema: project.schema };
  const relations = inTextOrder(drawnRelations(ground), labelling.marks);
  const unfit = labelling.unfitRelations;
  if (relations.length + unfit.length === 0) return <p className="side-empty">{t('label.noRelations')}</p>;
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
            <span className="span-words">
              {t('label.relationFrom', relationWords({ ...relation, label: '' }, workspace, state.spans))}
            </span>
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
      {unfit.map((one) => (
        <UnfitRow key={one.relation.id} labelling={labelling} unfit={one} />
      ))}
    </ul>
  );
}

function UnfitRow({ labelling, unfit: { relation, why } }: { readonly labelling: Labelling; readonly unfit: Unfit }) {
  const { workspace, live, nameOf } = labelling;
  const words = relationWords(relation, workspace, live.view.state.spans);
  const gone = why.kind === 'end' && why.end === relation.head ? words.head : words.child;
  return (
    <li className="relation relation-unfit">
      <div className="span-row relation-row">
        <span className="span-words">{t('label.relationFrom', words)}</span>
        <span className="span-label">{words.label}</span>
        <span className="relation-why">
          {why.kind === 'end'
            ? t('unfit.end', { words: gone })
            : t('unfit.labels', { label: words.label, head: nameOf(why.head), child: nameOf(why.child) })}
        </span>
      </div>
    </li>
  );
}
