import { useId, useState } from 'react';
import { percent, t } from '../i18n/text.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { aboveConfidence, batches } from './deeds.ts';
import type { Labelling } from './use-labelling.ts';

const USUAL_PERCENT = 90;

/** Accepting every suggestion the engine was sure enough of; one undo takes it back. */
export function SureForm({ labelling, onDone }: { readonly labelling: Labelling; readonly onDone: () => void }) {
  const { undecided, workspace, send } = labelling;
  const [least, setLeast] = useState(USUAL_PERCENT);
  const id = useId();
  const sure = aboveConfidence(undecided, workspace.suggestions, least / 100);
  const accept = (): void => {
    if (!send(...batches(sure.map((mark) => ({ type: 'accept', suggestion: mark.id }))))) return;
    announce(t('say.batch', { n: sure.length }));
    onDone();
  };
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        accept();
      }}
    >
      <label className="field-label" htmlFor={id}>
        {t('label.sureLeast', { share: percent(least / 100) })}
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={100}
        step={5}
        value={least}
        onChange={(event) => setLeast(Number(event.target.value))}
      />
      <p className="muted">{t('label.sureLead')}</p>
      <div className="dialog-actions">
        <Button onClick={onDone}>{t('app.cancel')}</Button>
        <Button type="submit" look="primary" disabled={sure.length === 0}>
          {t('label.sureAccept', { n: sure.length })}
        </Button>
      </div>
    </form>
  );
}
