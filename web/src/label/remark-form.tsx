import type { FormEvent } from 'react';
import { newId } from '../api/use-layer-session.ts';
import { t } from '../i18n/text.ts';
import { wordsOf } from '../note/words-of.ts';
import { Button } from '../ui/button.tsx';
import { TextArea } from '../ui/field.tsx';
import { draftOf, keepDraft } from './remark-drafts.ts';
import type { Labelling } from './use-labelling.ts';

interface RemarkFormProps {
  readonly kind: 'comment' | 'flag';
  readonly labelling: Labelling;
  readonly onDone: () => void;
}

/** Writing a comment or a flag about the selected span, or about the note. What is not sent is there the next time. */
export function RemarkForm({ kind, labelling, onDone }: RemarkFormProps) {
  const { selected, workspace, send, set } = labelling;
  const about = selected?.kind === 'span' ? selected : null;
  const draft = `${labelling.me} ${workspace.layer.id} ${kind} ${about?.id ?? ''}`;
  const write = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget).get('text')).trim();
    const target = about?.id ?? null;
    const id = newId();
    const sent = send(
      kind === 'comment' ? { type: kind, comment: id, target, text } : { type: kind, flag: id, target, text },
    );
    if (sent) {
      keepDraft(draft, '');
      set({ tab: 'remarks' });
    }
    onDone();
  };
  return (
    <form className="form" onSubmit={write}>
      <p className="muted">
        {about ? t('label.commentAbout', { words: wordsOf(workspace.note.text, about) }) : t('label.aboutNote')}
      </p>
      <TextArea
        label={t(kind === 'comment' ? 'label.commentText' : 'label.flagReason')}
        name="text"
        maxLength={4000}
        required
        defaultValue={draftOf(draft)}
        onChange={(event) => keepDraft(draft, event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          event.currentTarget.form?.requestSubmit();
        }}
      />
      <div className="dialog-actions">
        <Button onClick={onDone}>{t('app.cancel')}</Button>
        <Button type="submit" look="primary">
          {t('label.send')}
        </Button>
      </div>
    </form>
  );
}
