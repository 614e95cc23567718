import { Dialog as Base } from '@base-ui/react/dialog';
import type { ReactNode } from 'react';
import { t } from '../i18n/text.ts';
import { Button } from './button.tsx';
import './dialog.css';

interface DialogProps {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly width?: 'usual' | 'wide';
  readonly children: ReactNode;
}

/** A dialog that holds the focus until it is closed, and then gives it back. */
export function Dialog({ title, open, onClose, width = 'usual', children }: DialogProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="dialog-backdrop" />
        <Base.Popup className={width === 'wide' ? 'dialog dialog-wide' : 'dialog'}>
          <div className="dialog-head">
            <Base.Title className="dialog-title">{title}</Base.Title>
            <Button look="quiet" size="small" aria-label={t('app.close')} onClick={onClose}>
              ✕
            </Button>
          </div>
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
