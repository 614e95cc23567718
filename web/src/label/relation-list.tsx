import type { Suggestion } from '@chartmark/schemas';
import { t } from '../i18n/text.ts';
import type { DrawnRelation } from '../note/arc-overlay.tsx';
import { Button } from '../ui/button.tsx';
import type { Labelling } from './use-labelling.ts';
import type { Arcs } from './use-view.ts';
import { wordsOf } from './words-of.ts';

/** Every relation as a line of text, suggested ones last; each can be selected and taken away. */
export function RelationList({ labelling }: { readonly labelling: Labelling }) {
  const { ui, set, canEdit, send } = labelling;
  const relations = inTextOrder(drawnRelations(labelling, 'all'), labelling);
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

/** The relations to draw: those made, and the suggested ones whose ends are both on the note. */
export function drawnRelations(labelling: Labelling, arcs: Arcs): readonly DrawnRelation[] {
  const { workspace, live, ui } = labelling;
  const { state } = live.view;
  if (arcs === 'none') return [];
  const types = new Map(workspace.project.schema.relationTypes.map(({ name, display }) => [name, display]));
  const named = (label: string): string => types.get(label) ?? label;
  const made = [...state.relations.values()].map(({ value: { id, head, child, label } }) => ({
    ...{ id, head, child, name: named(label), suggested: false },
  }));
  const suggested = workspace.suggestions.filter(isRelation).flatMap((suggestion) => {
    const { id, head, child, label } = suggestion;
    const decided = state.decisions.has(id) || state.relations.has(id);
    if (decided || !state.spans.has(head) || !state.spans.has(child)) return [];
    return [{ id, head, child, name: named(label), suggested: true }];
  });
  const all = [...made, ...suggested];
  if (arcs === 'all') return all;
  return all.filter(({ id, head, child }) => [id, head, child].includes(ui.current ?? ''));
}

function inTextOrder(relations: readonly DrawnRelation[], { marks }: Labelling): readonly DrawnRelation[] {
  const places = new Map(marks.map((mark, place) => [mark.id, place]));
  const place = (id: string): number => places.get(id) ?? 0;
  return [...relations].sort((a, b) => place(a.head) - place(b.head) || place(a.child) - place(b.child));
}

const isRelation = (suggestion: Suggestion) => suggestion.kind === 'relation';

function endsOf({ live, workspace }: Labelling, { head, child }: DrawnRelation): string {
  const words = (id: string): string => {
    const span = live.view.state.spans.get(id)?.value;
    return span ? wordsOf(workspace.note.text, span) : '?';
  };
  return t('label.relationFrom', { head: words(head), child: words(child) });
}
