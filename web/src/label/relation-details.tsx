import type { Relation } from '@chartmark/schemas';
import { t } from '../i18n/text.ts';
import { wordsOf } from '../note/words-of.ts';
import { Button } from '../ui/button.tsx';
import { joinings } from './relation-ends.ts';
import type { Labelling } from './use-labelling.ts';

/** The selected relation: its ends, and the other types it may be of. */
export function RelationDetails({
  labelling,
  relation,
}: {
  readonly labelling: Labelling;
  readonly relation: Relation;
}) {
  const { marks, workspace, select, set, send, canEdit } = labelling;
  const head = marks.find((mark) => mark.id === relation.head);
  const child = marks.find((mark) => mark.id === relation.child);
  if (!head || !child) return null;
  const ways = joinings(workspace.project.schema, head, child).filter((way) => !way.reversed);
  const remove = (): void => {
    if (send({ type: 'removeRelation', relation: relation.id })) set({ current: null });
  };
  return (
    <section className="details" aria-label={t('label.details')}>
      <div className="toolbar">
        <Button size="small" onClick={() => select(head.id)}>
          {wordsOf(workspace.note.text, head)}
        </Button>
        →
        <Button size="small" onClick={() => select(child.id)}>
          {wordsOf(workspace.note.text, child)}
        </Button>
      </div>
      <fieldset className="chips">
        <legend>{t('label.relationType')}</legend>
        {ways.map(({ type }) => (
          <button
            key={type.name}
            type="button"
            className="chip"
            aria-pressed={type.name === relation.label}
            disabled={!canEdit}
            onClick={() => send({ type: 'changeRelation', relation: relation.id, label: type.name })}
          >
            {type.display}
          </button>
        ))}
      </fieldset>
      {canEdit && (
        <div className="toolbar">
          <Button size="small" look="danger" onClick={remove}>
            {t('label.remove')}
          </Button>
        </div>
      )}
    </section>
  );
}
