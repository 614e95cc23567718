import type { Remark } from '@chartmark/schemas';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import { remarksQuery } from '../api/queries.ts';
import { newId } from '../api/use-layer-session.ts';
import { moment, t } from '../i18n/text.ts';
import { wordsOf } from '../note/words-of.ts';
import { Button } from '../ui/button.tsx';
import { TextArea } from '../ui/field.tsx';
import { Badge, Failed } from '../ui/states.tsx';
import type { CommandName } from './keymap.ts';
import { threadsOf } from './threads.ts';
import type { Labelling } from './use-labelling.ts';
import './remarks.css';

interface RemarkListProps {
  readonly labelling: Labelling;
  readonly run: (command: CommandName) => void;
}

/** Comments, flags for experts and their answers. The words come from the service; the log holds only their digest. */
export function RemarkList({ labelling, run }: RemarkListProps) {
  const { workspace, live, canEdit } = labelling;
  const client = useQueryClient();
  const remarks = useQuery(remarksQuery(workspace.layer.id));
  const { comments, flags, version } = live.view.state;
  const known = `${comments.size} ${[...flags.values()].filter((flag) => flag.open).length} ${flags.size}`;
  const saved = live.view.saving.kind === 'saved';
  const { refetch } = remarks;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when the layer has another remark
  useEffect(() => {
    if (!saved || version === 0) return;
    // What is on its way may have been asked before the remark was saved, and would stand for the newer answer.
    void client.cancelQueries(remarksQuery(workspace.layer.id)).then(() => refetch());
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
      {threadsOf(remarks.data ?? []).map(({ first, replies }) => (
        <article key={first.id} className="remark">
          <RemarkView remark={first} labelling={labelling} open={open.has(first.id)} />
          {replies.length > 0 && (
            <div className="remark-replies">
              {replies.map((remark) => (
                <RemarkView key={`${remark.kind} ${remark.id}`} {...{ remark, labelling }} open={false} />
              ))}
            </div>
          )}
          {canEdit && <Reply to={first} open={open.has(first.id)} labelling={labelling} />}
        </article>
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
  const { workspace, live, marks, select } = labelling;
  const about = marks.find((mark) => mark.id === remark.target);
  return (
    <div className="remark-one">
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
    </div>
  );
}

interface ReplyProps {
  readonly to: Remark;
  /** Whether it is a flag that still waits for an answer. */
  readonly open: boolean;
  readonly labelling: Labelling;
}

/** Saying something to a remark, or the answer to a flag, which resolves it. */
function Reply({ to, open, labelling }: ReplyProps) {
  const [asked, setAsked] = useState<'reply' | 'resolve' | null>(null);
  const say = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget).get('text')).trim();
    if (text === '') return;
    const said = labelling.send(
      asked === 'resolve'
        ? { type: 'resolveFlag', flag: to.id, text }
        : { type: 'comment', comment: newId(), target: to.id, text },
    );
    if (said) setAsked(null);
  };
  if (!asked) {
    return (
      <div className="toolbar">
        <Button size="small" look="quiet" onClick={() => setAsked('reply')}>
          {t('label.reply')}
        </Button>
        {open && (
          <Button size="small" onClick={() => setAsked('resolve')}>
            {t('label.resolve')}
          </Button>
        )}
      </div>
    );
  }
  return (
    <form className="form" onSubmit={say}>
      <TextArea
        label={t(asked === 'resolve' ? 'label.resolveText' : 'label.replyText')}
        name="text"
        maxLength={4000}
        rows={3}
        autoFocus
        required
      />
      <div className="dialog-actions">
        <Button size="small" onClick={() => setAsked(null)}>
          {t('app.cancel')}
        </Button>
        <Button type="submit" size="small" look="primary">
          {t(asked === 'resolve' ? 'label.resolve' : 'label.reply')}
        </Button>
      </div>
    </form>
  );
}
