import type { Remark } from '@chartmark/schemas';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import { remarksQuery } from '../api/queries.ts';
import { newId } from '../api/use-layer-session.ts';
import { moment, t } from '../i18n/text.ts';
import { Button } from '../ui/button.tsx';
import { TextArea } from '../ui/field.tsx';
import { Badge, Failed } from '../ui/states.tsx';
import type { CommandName } from './keymap.ts';
import type { Labelling } from './use-labelling.ts';
import { wordsOf } from './words-of.ts';

interface RemarkListProps {
  readonly labelling: Labelling;
  readonly run: (command: CommandName) => void;
}

/** Comments, flags for experts and their answers. The words come from the service; the log holds only their digest. */
export function RemarkList({ labelling, run }: RemarkListProps) {
  const { workspace, live, canEdit } = labelling;
  const remarks = useQuery(remarksQuery(workspace.layer.id));
  const { comments, flags, version } = live.view.state;
  const known = `${comments.size} ${[...flags.values()].filter((flag) => flag.open).length} ${flags.size}`;
  const saved = live.view.saving.kind === 'saved';
  const { refetch } = remarks;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when the layer has another remark
  useEffect(() => {
    if (saved && version > 0) void refetch();
  }, [known, saved, refetch]);
  const open = new Set([...flags].flatMap(([id, flag]) => (flag.open ? [id] : [])));
  return (
    <div className="side-scroll">
      {canEdit && (
        <div className="side-bar">
          <Button size="small" onClick={() => run('comment')}>
            {t('label.comment')}
          </Button>
          <Button size="small" onClick={() => run('flag')}>
            {t('label.flag')}
          </Button>
        </div>
      )}
      {remarks.isError && <Failed error={remarks.error} onRetry={() => void refetch()} />}
      {remarks.data?.length === 0 && <p className="side-empty">{t('label.noRemarks')}</p>}
      {remarks.data?.map((remark) => (
        <RemarkView key={`${remark.kind} ${remark.id}`} {...{ remark, labelling }} open={open.has(remark.id)} />
      ))}
    </div>
  );
}

interface RemarkViewProps {
  readonly remark: Remark;
  readonly labelling: Labelling;
  readonly open: boolean;
}

function RemarkView({ remark, labelling, open }: RemarkViewProps) {
  const { workspace, live, marks, select, canEdit } = labelling;
  const about = marks.find((mark) => mark.id === remark.target);
  return (
    <article className="remark">
      <div className="muted">
        {live.nameOf(remark.by)} · {moment(remark.at)}{' '}
        {remark.kind === 'flag' && (
          <Badge tone={open ? 'warn' : 'ok'}>{t(open ? 'label.flagOpen' : 'label.flagResolved')}</Badge>
        )}
        {remark.kind === 'answer' && <Badge>{t('label.answer')}</Badge>}
      </div>
      {about && (
        <button type="button" className="remark-about" onClick={() => select(about.id)}>
          {t('label.commentAbout', { words: wordsOf(workspace.note.text, about) })}
        </button>
      )}
      <div className="remark-text" dir="auto">
        {remark.text}
      </div>
      {remark.kind === 'flag' && open && canEdit && <Resolve remark={remark} labelling={labelling} />}
    </article>
  );
}

function Resolve({ remark, labelling }: Pick<RemarkViewProps, 'remark' | 'labelling'>) {
  const [asked, setAsked] = useState(false);
  const resolve = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget).get('text')).trim();
    if (text !== '') labelling.send({ type: 'resolveFlag', flag: remark.id, text });
  };
  if (!asked) {
    return (
      <Button size="small" onClick={() => setAsked(true)}>
        {t('label.resolve')}
      </Button>
    );
  }
  return (
    <form className="form" onSubmit={resolve}>
      <TextArea label={t('label.resolveText')} name="text" maxLength={4000} rows={3} required />
      <Button type="submit" size="small" look="primary">
        {t('label.resolve')}
      </Button>
    </form>
  );
}

interface RemarkFormProps {
  readonly kind: 'comment' | 'flag';
  readonly labelling: Labelling;
  readonly onDone: () => void;
}

/** Writing a comment or a flag about the selected span, or about the note. */
export function RemarkForm({ kind, labelling, onDone }: RemarkFormProps) {
  const { selected, workspace, send, set } = labelling;
  const about = selected?.kind === 'span' ? selected : null;
  const write = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget).get('text')).trim();
    const target = about?.id ?? null;
    const id = newId();
    const sent = send(
      kind === 'comment' ? { type: kind, comment: id, target, text } : { type: kind, flag: id, target, text },
    );
    if (sent) set({ tab: 'remarks' });
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
