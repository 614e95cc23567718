import { Dialog as Base } from '@base-ui/react/dialog';
import { type ReactNode, useRef } from 'react';
import { t } from '../i18n/text.ts';
import { Button } from './button.tsx';
import './dialog.css';

/** What gets the focus first: what the dialog marks, or else its first field or action, or itself; never the close button. */
const FIRST = '[data-first], input, textarea, select, .form > button, .button-primary:not(:disabled)';

interface DialogProps {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  /** `beside` leaves the page seen, for what the dialog is about. */
  readonly width?: 'usual' | 'wide' | 'beside';
  readonly children: ReactNode;
}

/** A dialog that holds the focus until it is closed, and then gives it back. */
export function Dialog({ title, open, onClose, width = 'usual', children }: DialogProps) {
  const popup = useRef<HTMLDivElement>(null);
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={width === 'beside' ? 'dialog-backdrop dialog-backdrop-clear' : 'dialog-backdrop'} />
        <Base.Popup
          ref={popup}
          className={width === 'usual' ? 'dialog' : `dialog dialog-${width}`}
          initialFocus={() => popup.current?.querySelector<HTMLElement>(FIRST) ?? popup.current ?? true}
        >
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
