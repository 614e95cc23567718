import { NoteRow, segments } from '@chartmark/schemas';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type FormEvent, useMemo, useState } from 'react';
import { type ReviewNote, ReviewNotes } from '../api/answers.ts';
import { get, post } from '../api/client.ts';
import { percent, t } from '../i18n/text.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { Page } from '../ui/page.tsx';
import { ScrollRegion } from '../ui/scroll-region.tsx';
import { Badge, Empty, Failed, Loading, messageOf, Notice } from '../ui/states.tsx';
import './review.css';

/** A detection below this is drawn as one to look at twice. */
const SURE = 0.85;

/** Notes that a person must release: what was received beside what would be given out, every finding marked. */
export function ReviewScreen() {
  const { project } = useParams({ from: '/signed-in/shell/projects/$project/review' });
  const client = useQueryClient();
  const { data, isPending, isError, error, refetch } = useQuery({
    queryKey: ['project', project, 'review'],
    queryFn: ({ signal }) => get(`/projects/${project}/review`, ReviewNotes, signal),
    // Source text is not kept any longer than it is looked at.
    gcTime: 0,
  });
  if (isPending) return <Loading />;
  if (isError) return <Failed error={error} onRetry={() => void refetch()} />;
  const [first] = data.rows;
  return (
    <Page title={t('review.title')} lead={t('review.logged')}>
      {!first && (
        <Empty title={t('review.empty')}>
          <p>{t('review.emptyHint')}</p>
        </Empty>
      )}
      {first && (
        <Decide
          key={first.note.id}
          project={project}
          waiting={first}
          onDecided={() => client.invalidateQueries({ queryKey: ['project', project] })}
        />
      )}
    </Page>
  );
}

interface DecideProps {
  readonly project: string;
  readonly waiting: ReviewNote;
  readonly onDecided: () => Promise<void>;
}

function Decide({ project, waiting, onDecided }: DecideProps) {
  const { note, source, text, findings } = waiting;
  const [fault, setFault] = useState<string | null>(null);
  const decide = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(
      event.currentTarget,
      event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null,
    );
    const release = form.get('decision') === 'release';
    const reason = String(form.get('reason')).trim();
    try {
      await post(`/projects/${project}/review/${note.id}`, { release, reason }, NoteRow);
      announce(t(release ? 'review.released' : 'review.held', { title: note.title }));
      await onDecided();
    } catch (error) {
      setFault(messageOf(error));
    }
  };
  return (
    <section className="review" aria-label={note.title}>
      <div className="toolbar">
        <h2>{note.title}</h2>
        <Badge>{t('review.findings', { n: findings.length })}</Badge>
        {note.failure !== null && <Badge tone="danger">{note.failure}</Badge>}
      </div>
      <div className="review-texts">
        <div>
          <h3>{t('review.source')}</h3>
          <ScrollRegion className="review-text" label={t('review.source')}>
            <Marked text={source} findings={findings} />
          </ScrollRegion>
        </div>
        <div>
          <h3>{t('review.result')}</h3>
          <ScrollRegion className="review-text" label={t('review.result')}>
            {text}
          </ScrollRegion>
        </div>
      </div>
      <form className="card form" onSubmit={(event) => void decide(event)}>
        <TextField label={t('review.reason')} name="reason" maxLength={500} required autoComplete="off" />
        {fault !== null && <Notice tone="danger">{fault}</Notice>}
        <div className="dialog-actions">
          <Button type="submit" look="danger" name="decision" value="hold">
            {t('review.hold')}
          </Button>
          <Button type="submit" look="primary" name="decision" value="release">
            {t('review.release')}
          </Button>
        </div>
      </form>
    </section>
  );
}

type Finding = ReviewNote['findings'][number];

function Marked({ text, findings }: { readonly text: string; readonly findings: readonly Finding[] }) {
  const pieces = useMemo(
    () =>
      segments(
        text,
        findings.map((finding) => ({ ...finding, fragments: [finding] })),
      ),
    [text, findings],
  );
  return pieces.map((piece) => {
    const [finding] = piece.spans;
    if (!finding) return <span key={piece.start}>{piece.text}</span>;
    const { label, confidence } = finding;
    const weak = piece.spans.every((one) => one.confidence < SURE);
    return (
      <mark
        key={piece.start}
        className={weak ? 'review-finding review-finding-weak' : 'review-finding'}
        title={t('review.confidence', { label, share: percent(confidence) })}
      >
        {piece.text}
        {piece.end === finding.end && <span className="review-kind">{label}</span>}
      </mark>
    );
  });
}
