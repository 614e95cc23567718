import { offeredAnswers } from '@chartmark/schemas';
import { t } from '../i18n/text.ts';
import type { Labelling } from './use-labelling.ts';

/** What the note as a whole is called. */
export function NoteLabels({ labelling }: { readonly labelling: Labelling }) {
  const { workspace, live, canEdit, send } = labelling;
  const { noteLabels } = live.view.state;
  // What is asked no more is still shown where it was answered, to be taken back.
  const types = workspace.project.schema.noteLabels.filter(({ name, retired }) => !retired || noteLabels.has(name));
  if (types.length === 0) return null;
  return (
    <section className="note-labels" aria-label={t('label.noteLabels')}>
      {types.map(({ name, retired, ...type }) => {
        const given = noteLabels.get(name)?.value ?? null;
        return (
          <fieldset key={name} className="chips">
            <legend>{name}</legend>
            {offeredAnswers(type, given).map((value) => (
              <button
                key={value}
                type="button"
                className="chip"
                aria-pressed={given === value}
                disabled={!canEdit || (retired && given !== value)}
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
