import { useEffect, useState } from 'react';
import { t } from '../i18n/text.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';

interface SchemaNoticeProps {
  readonly version: number;
  /** The version the note was opened with. */
  readonly opened: number;
}

/** Says that the labels were changed while the note is open, until it is put aside; each change is said anew. */
export function SchemaNotice({ version, opened }: SchemaNoticeProps) {
  const [seen, setSeen] = useState(opened);
  useEffect(() => {
    if (version > opened) announce(t('label.schemaChanged'));
  }, [version, opened]);
  if (version <= seen) return null;
  return (
    <div className="notice label-notice">
      {t('label.schemaChanged')}{' '}
      <Button size="small" look="quiet" aria-label={t('app.close')} onClick={() => setSeen(version)}>
        ✕
      </Button>
    </div>
  );
}
