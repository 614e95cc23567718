import { type FormEvent, useState } from 'react';
import { nothing, post } from '../api/client.ts';
import { t } from '../i18n/text.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/field.tsx';
import { messageOf } from '../ui/states.tsx';

/** Changing one's own password. */
export function PasswordDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const [fault, setFault] = useState<string | null>(null);
  const change = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    try {
      await post('/session/password', { current: form.get('current'), next: form.get('next') }, nothing);
      announce(t('password.changed'));
      onClose();
    } catch (error) {
      setFault(messageOf(error));
    }
  };
  return (
    <Dialog title={t('app.changePassword')} open={open} onClose={onClose}>
      <form className="form" onSubmit={(event) => void change(event)}>
        <TextField
          label={t('password.current')}
          name="current"
          type="password"
          autoComplete="current-password"
          required
        />
        <TextField
          label={t('password.next')}
          name="next"
          type="password"
          autoComplete="new-password"
          minLength={12}
          required
          fault={fault}
        />
        <div className="dialog-actions">
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" look="primary">
            {t('app.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
