import { t } from '../i18n/text.ts';
import type { Labelling } from './use-labelling.ts';

/** What the note as a whole is called. */
export function NoteLabels({ labelling }: { readonly labelling: Labelling }) {
  const { workspace, live, canEdit, send } = labelling;
  const types = workspace.project.schema.noteLabels;
  if (types.length === 0) return null;
  return (
    <section className="note-labels" aria-label={t('label.noteLabels')}>
      {types.map(({ name, values }) => {
        const given = live.view.state.noteLabels.get(name)?.value ?? null;
        return (
          <fieldset key={name} className="chips">
            <legend>{name}</legend>
            {values.map((value) => (
              <button
                key={value}
                type="button"
                className="chip"
                aria-pressed={given === value}
                disabled={!canEdit}
                onClick={() => send({ type: 'setNoteLabel', name, value: given === value ? null : value })}
              >
                {value}
              </button>
            ))}
          </fieldset>
        );
      })}
    </section>
  );
}
