import { offeredTypes } from '@chartmark/schemas';
import { t } from '../i18n/text.ts';
import { ink } from '../note/look.ts';
import { KeyHint } from '../ui/states.tsx';
import type { Labelling } from './use-labelling.ts';
import './label-bar.css';

/** Every label with its key: pressed with words selected it labels them, with nothing selected it is chosen first. */
export function LabelBar({ labelling }: { readonly labelling: Labelling }) {
  const { workspace, ui, selected, words, canEdit, giveLabel } = labelling;
  return (
    <div className="label-bar" role="toolbar" aria-label={t('label.bar')}>
      {offeredTypes(workspace.project.schema).map(({ name, display, key, colour, definition }) => (
        <button
          key={name}
          type="button"
          className="label-button"
          style={{ '--label': ink(colour) }}
          title={definition}
          aria-pressed={ui.sticky === name || (!words && selected?.label === name)}
          aria-keyshortcuts={key ?? undefined}
          disabled={!canEdit}
          // The pressed button must not take the selection away from the words.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => giveLabel(name)}
        >
          {display}
          {key !== null && <KeyHint>{key}</KeyHint>}
        </button>
      ))}
    </div>
  );
}
