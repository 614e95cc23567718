import type { KeyboardEvent } from 'react';
import { t } from '../i18n/text.ts';
import { wordsOf } from '../note/words-of.ts';
import { Button } from '../ui/button.tsx';
import { KeyHint } from '../ui/states.tsx';
import { joinings } from './relation-ends.ts';
import type { Labelling } from './use-labelling.ts';

/** Which of the relations that may join two spans is meant: by click, by its key, or by its number. */
export function RelationChooser({ labelling }: { readonly labelling: Labelling }) {
  const { ui, marks, workspace, relate } = labelling;
  const head = marks.find((mark) => mark.id === ui.joining?.head);
  const child = marks.find((mark) => mark.id === ui.joining?.child);
  if (!head || !child) return null;
  const ways = joinings(workspace.project.schema, head, child);
  const byKey = (event: KeyboardEvent): void => {
    const way = ways.find(({ type }) => type.key === event.key) ?? ways[Number(event.key) - 1];
    if (!way) return;
    event.preventDefault();
    relate(head, child, way);
  };
  const words = (from: typeof head, to: typeof head): string =>
    t('label.relationFrom', { head: wordsOf(workspace.note.text, from), child: wordsOf(workspace.note.text, to) });
  return (
    <fieldset className="choices form" aria-label={t('label.relationType')} onKeyDown={byKey}>
      {ways.map((way, i) => (
        <Button key={`${way.type.name} ${way.reversed}`} onClick={() => relate(head, child, way)}>
          <KeyHint>{way.type.key ?? i + 1}</KeyHint> {way.type.display}
          <span className="muted">{way.reversed ? words(child, head) : words(head, child)}</span>
        </Button>
      ))}
    </fieldset>
  );
}
