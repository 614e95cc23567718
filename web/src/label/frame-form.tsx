import { useState } from 'react';
import { newId } from '../api/use-layer-session.ts';
import { t } from '../i18n/text.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { CheckField } from '../ui/field.tsx';
import { batches } from './deeds.ts';
import { candidates, changesTo, nameOfRole, type Parts, partsOf, type Role, rolesOf } from './frames.ts';
import type { Labelling } from './use-labelling.ts';
import { wordsOf } from './words-of.ts';

/** So many of those that could be a part are offered, the nearest of them; a further one is joined in the note. */
const OFFERED = 12;

/** Something and all its parts at once, such as an adverse event with its drug, dose and outcome. */
export function FrameForm({ labelling, onDone }: { readonly labelling: Labelling; readonly onDone: () => void }) {
  const { selected, workspace, live, marks, send, nameOf } = labelling;
  const roles = selected ? rolesOf(workspace.project.schema, selected.label) : [];
  const relations = [...live.view.state.relations.values()].map(({ value }) => value);
  const [parts, setParts] = useState<Parts>(() => partsOf(relations, selected?.id ?? '', roles));
  if (!selected) return null;
  const actions = changesTo({ of: selected, roles, parts, relations, marks, newId });
  const save = (): void => {
    if (!send(...batches(actions))) return;
    announce(t('frame.saved', { n: actions.length }));
    onDone();
  };
  const toggle = (role: Role, id: string): void => {
    const name = nameOfRole(role);
    const next = new Set(parts.get(name));
    if (!next.delete(id)) next.add(id);
    setParts(new Map(parts).set(name, next));
  };
  const { text } = workspace.note;
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <p className="muted">{t('frame.lead', { words: wordsOf(text, selected), label: nameOf(selected.label) })}</p>
      {roles.map((role) => {
        const chosen = parts.get(nameOfRole(role)) ?? new Set();
        const all = candidates(marks, selected, role);
        const offered = all.filter((mark, i) => i < OFFERED || chosen.has(mark.id));
        return (
          <fieldset key={nameOfRole(role)} className="choices">
            <legend>
              {t('frame.role', { relation: role.type.display, labels: role.labels.map(nameOf).join(', ') })}
            </legend>
            {offered.length === 0 && <p className="muted">{t('frame.none')}</p>}
            {offered.map((mark) => (
              <CheckField
                key={mark.id}
                label={t('frame.near', { words: wordsOf(text, mark), label: nameOf(mark.label) })}
                checked={chosen.has(mark.id)}
                onChange={() => toggle(role, mark.id)}
              />
            ))}
          </fieldset>
        );
      })}
      <div className="dialog-actions">
        <Button onClick={onDone}>{t('app.cancel')}</Button>
        <Button type="submit" look="primary" disabled={actions.length === 0}>
          {t('frame.save')}
        </Button>
      </div>
    </form>
  );
}
