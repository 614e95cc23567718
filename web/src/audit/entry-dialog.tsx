import type { AuditEntry } from '@chartmark/schemas';
import { useState } from 'react';
import { t } from '../i18n/text.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';

/** An entry letter for letter, with its whole ids, to be compared with an export or sent to somebody. */
export function EntryDialog({ entry, onClose }: { readonly entry: AuditEntry; readonly onClose: () => void }) {
  const [isCopied, setCopied] = useState(false);
  const { target, ...rest } = entry;
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(JSON.stringify(entry, null, 2));
    setCopied(true);
  };
  return (
    <Dialog title={t('audit.details', { n: entry.version })} open onClose={onClose} width="wide">
      <dl className="audit-raw">
        {[...Object.entries(rest), ...Object.entries(target).map(([kind, id]) => [`target.${kind}`, id] as const)].map(
          ([name, value]) => (
            <div key={name} style={{ display: 'contents' }}>
              <dt className="code muted">{name}</dt>
              <dd className="code">{String(value)}</dd>
            </div>
          ),
        )}
      </dl>
      <div className="toolbar">
        <Button look="primary" onClick={() => void copy()}>
          {t('audit.copy')}
        </Button>
        <span role="status">{isCopied && t('audit.copied')}</span>
      </div>
    </Dialog>
  );
}
