import type { LabelSchema } from '@chartmark/schemas';
import { useState } from 'react';
import { t } from '../i18n/text.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';

interface OwnLabelsProps {
  readonly schema: LabelSchema;
  readonly onDrop: () => void;
}

/** That the labels are no longer the template's, and the way back to those, once it is confirmed. */
export function OwnLabels({ schema, onDrop }: OwnLabelsProps) {
  const [asking, setAsking] = useState(false);
  return (
    <div className="toolbar">
      <span>{t('newProject.ownLabelsTaken', { n: schema.entityTypes.length })}</span>
      <Button size="small" onClick={() => setAsking(true)}>
        {t('newProject.templatesLabels')}
      </Button>
      <Dialog title={t('newProject.dropLabels')} open={asking} onClose={() => setAsking(false)}>
        <p>{t('newProject.dropLabelsHint')}</p>
        <div className="dialog-actions">
          <Button onClick={() => setAsking(false)}>{t('newProject.keep')}</Button>
          <Button
            look="danger"
            onClick={() => {
              setAsking(false);
              onDrop();
            }}
          >
            {t('newProject.templatesLabels')}
          </Button>
        </div>
      </Dialog>
    </div>
  );
}
