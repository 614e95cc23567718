import { AccountSummary, ExportRecord, NoteRow, Refusal, ReviewRow } from '@chartmark/schemas';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import { ReviewRows } from '../api/answers.ts';
import { call, get, post } from '../api/client.ts';
import { projectQuery } from '../api/queries.ts';
import { failureIn } from '../i18n/note-failures.ts';
import { day, moment, t } from '../i18n/text.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { Page } from '../ui/page.tsx';
import { ScrollRegion } from '../ui/scroll-region.tsx';
import { Badge, Empty, Failed, Loading, messageOf, Notice } from '../ui/states.tsx';
import { FindingsEditor } from './findings-editor.tsx';
import { Hinted, Marked } from './marked.tsx';
import { TakenBack } from './taken-back.tsx';
import './review.css';

type Correction = Pick<ReviewRow['findings'][number], 'start' | 'end' | 'label'>;

const ExportsAnswer = z.object({ rows: z.array(ExportRecord), people: z.array(AccountSummary) });

/** Notes that a person must release: what was received beside what would be given out, every finding marked. */
export function ReviewScreen() {
  const { project } = useParams({ from: '/signed-in/shell/projects/$project/review' });
  const client = useQueryClient();
  const [stale, setStale] = useState<string | null>(null);
  const [another, setAnother] = useState(false);
  const { data, isPending, isError, error, refetch } = useQuery({
    queryKey: ['project', project, 'review'],
    // One at a time: a source that nobody looks at yet is not read.
    queryFn: ({ signal }) => get(`/projects/${project}/review?limit=1`, ReviewRows, signal),
    // Source text is not kept any longer than it is looked at.
    gcTime: 0,
  });
  const waiting = useQuery(projectQuery(project)).data?.waiting.review ?? 0;
  if (isPending) return <Loading />;
  if (isError) return <Failed error={error} onRetry={() => void refetch()} />;
  const [first] = data.rows;
  return (
    <Page
      title={t('review.title')}
      lead={waiting > 1 ? `${t('waiting.review', { n: waiting })}. ${t('review.logged')}` : t('review.logged')}
    >
      {stale !== null && <Notice tone="danger">{stale}</Notice>}
      {!first && (
        <Empty title={t('review.empty')}>
          <p>{t('review.emptyHint')}</p>
        </Empty>
      )}
      {first && (
        <Decide
          key={`${first.note.id} ${first.version}`}
          project={project}
          waiting={first}
          another={another}
          onDecided={async () => {
            setStale(null);
            setAnother(true);
            await client.invalidateQueries({ queryKey: ['project', project] });
          }}
          onStale={async (why) => {
            setStale(why);
            await refetch();
          }}
        />
      )}
    </Page>
  );
}

interface DecideProps {
  readonly project: string;
  readonly waiting: ReviewRow;
  /** It comes after one that was decided here, by a button that is gone with it. */
  readonly another: boolean;
  readonly onDecided: () => Promise<void>;
  /** Somebody else corrected or decided the note since it was shown: it must be shown anew. */
  readonly onStale: (why: string) => Promise<void>;
}

function Decide({ project, waiting, another, onDecided, onStale }: DecideProps) {
  const [row, setRow] = useState(waiting);
  const { note, version, source, text, findings, hints, attestation } = row;
  const drawn = useRef<HTMLDivElement>(null);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (another) heading.current?.focus();
  }, [another]);
  const tell = async (error: unknown): Promise<void> => {
    if (error instanceof Refusal && error.kind === 'conflict') await onStale(messageOf(error));
    else setFault(messageOf(error));
  };
  const correct = async (wanted: readonly Correction[]): Promise<void> => {
    setBusy(true);
    try {
      const body = { version, findings: wanted.map(({ start, end, label }) => ({ start, end, label })) };
      setRow(await call('PUT', `/projects/${project}/review/${note.id}/findings`, { body, answer: ReviewRow }));
      setFault(null);
      announce(t('review.corrected'));
    } catch (error) {
      await tell(error);
    }
    setBusy(false);
  };
  const decide = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(
      event.currentTarget,
      event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null,
    );
    const release = form.get('decision') === 'release';
    const reason = String(form.get('reason')).trim();
    try {
      await post(`/projects/${project}/review/${note.id}`, { version, release, reason }, NoteRow);
      announce(t(release ? 'review.released' : 'review.held', { title: note.title }));
      await onDecided();
    } catch (error) {
      await tell(error);
    }
  };
  return (
    <section className="review" aria-label={note.title}>
      <div className="toolbar">
        <h2 className="review-title" ref={heading} tabIndex={-1}>
          {note.title}
        </h2>
        <Badge>{t('review.findings', { n: findings.length })}</Badge>
        {note.failure !== null && <Badge tone="danger">{failureIn(note.failure)}</Badge>}
      </div>
      <TakenBack project={project} note={note.id} />
      {attestation && <Notice>{t('review.attested', { ...attestation, date: day(attestation.date) })}</Notice>}
      {text === source && findings.length > 0 && <Notice tone="warn">{t('review.asItCame')}</Notice>}
      <div className="review-texts">
        <div>
          <h3>{t('review.source')}</h3>
          <ScrollRegion className="review-text" label={t('review.source')}>
            <div ref={drawn}>
              <Marked text={source} findings={findings} />
            </div>
          </ScrollRegion>
        </div>
        <div>
          <h3>{t('review.result')}</h3>
          <ScrollRegion className="review-text" label={t('review.result')}>
            {text === null ? (
              <p className="muted">
                {t('review.unmade', { failure: failureIn(note.failure ?? 'the note was not processed') })}
              </p>
            ) : (
              <Hinted text={text} hints={hints} />
            )}
          </ScrollRegion>
        </div>
      </div>
      <Exports project={project} note={note.id} />
      <FindingsEditor {...{ source, findings, drawn, busy }} onChange={(wanted) => void correct(wanted)} />
      <form className="card form" onSubmit={(event) => void decide(event)}>
        <TextField label={t('review.reason')} name="reason" maxLength={500} required autoComplete="off" />
        {fault !== null && <Notice tone="danger">{fault}</Notice>}
        <div className="dialog-actions">
          <Button type="submit" look="danger" name="decision" value="hold">
            {t('review.hold')}
          </Button>
          <Button type="submit" look="primary" name="decision" value="release" disabled={text === null}>
            {t('review.release')}
          </Button>
        </div>
      </form>
    </section>
  );
}

interface ExportsProps {
  readonly project: string;
  readonly note: string;
}

/** Whether a note went out before, and with which exports. */
function Exports({ project, note }: ExportsProps) {
  const { data } = useQuery({
    queryKey: ['project', project, 'exports', note],
    queryFn: ({ signal }) => get(`/projects/${project}/notes/${note}/exports`, ExportsAnswer, signal),
  });
  if (!data || data.rows.length === 0) return null;
  const names = new Map(data.people.map(({ id, name }) => [id, name]));
  return (
    <Notice tone="danger">
      {t('review.wentOut', { n: data.rows.length })}
      <ul>
        {data.rows.map(({ id, at, by, of, format }) => (
          <li key={id}>
            {moment(at)} · {(by && names.get(by)) ?? t('review.commandLine')} · {of} · {format}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
