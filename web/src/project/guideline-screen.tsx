import { Guideline } from '@chartmark/schemas';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useBlocker } from '@tanstack/react-router';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { post } from '../api/client.ts';
import { guidelineQuery, projectQuery } from '../api/queries.ts';
import { moment, t } from '../i18n/text.ts';
import { Button } from '../ui/button.tsx';
import { CheckField, SelectField, TextArea, TextField } from '../ui/field.tsx';
import { Markdown } from '../ui/markdown-view.tsx';
import { Page } from '../ui/page.tsx';
import { Empty, Failed, Loading, messageOf, Notice } from '../ui/states.tsx';
import { useProjectId } from './use-project-id.ts';
import './project.css';

/** The instructions and all their versions; a lead writes the next. */
export function GuidelineScreen() {
  const project = useProjectId();
  const summary = useQuery(projectQuery(project));
  const { data, isPending, isError, error, refetch } = useQuery(guidelineQuery(project));
  const [chosen, setChosen] = useState<string | null>(null);
  const [writing, setWriting] = useState(false);
  const [written, setWritten] = useState(false);
  const write = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // What had the focus is gone with the form.
    if (written && !writing) write.current?.focus();
  }, [written, writing]);
  if (isPending) return <Loading />;
  if (isError) return <Failed error={error} onRetry={() => void refetch()} />;
  const shown = data.find((version) => String(version.version) === chosen) ?? data[0];
  const lead = summary.data?.roles.includes('lead') ?? false;
  return (
    <Page
      title={t('guideline.title')}
      lead={shown && `${shown.summary} · ${moment(shown.at)}`}
      actions={
        <>
          {shown && !writing && (
            <SelectField
              label={t('guideline.versions')}
              value={String(shown.version)}
              choices={data.map(({ version }, i) => ({
                value: String(version),
                name: `${t('guideline.version', { n: version })}${i === 0 ? ` (${t('guideline.newest')})` : ''}`,
              }))}
              onChoose={setChosen}
            />
          )}
          {lead && !writing && (
            <Button look="primary" ref={write} onClick={() => setWriting(true)}>
              {t('guideline.new')}
            </Button>
          )}
        </>
      }
    >
      {writing && (
        <NextVersion
          project={project}
          from={data[0]?.markdown ?? ''}
          onDone={() => {
            setWriting(false);
            setWritten(true);
          }}
        />
      )}
      {!shown && !writing && (
        <Empty title={t('guideline.empty')}>
          <p>{t('guideline.emptyHint')}</p>
        </Empty>
      )}
      {shown && !writing && (
        <div className="card guideline-card">
          <Markdown source={shown.markdown} />
        </div>
      )}
    </Page>
  );
}

interface NextVersionProps {
  readonly project: string;
  readonly from: string;
  readonly onDone: () => void;
}

/** The next version as it is written; who leaves it changed is asked first. */
function NextVersion({ project, from, onDone }: NextVersionProps) {
  const client = useQueryClient();
  const [begun] = useState(from);
  const [markdown, setMarkdown] = useState(from);
  const form = useRef<HTMLFormElement>(null);
  const changed = markdown !== begun;
  const mayLeave = (): boolean => !changed || window.confirm(t('guideline.leave'));
  useBlocker({ shouldBlockFn: () => !mayLeave(), enableBeforeUnload: changed });
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  const [fault, setFault] = useState<string | null>(null);
  const publish = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const next = { markdown, summary: String(given.get('summary')).trim(), recheck: given.get('recheck') !== null };
    try {
      await post(`/projects/${project}/guideline`, next, Guideline);
      await client.invalidateQueries({ queryKey: ['project', project] });
      onDone();
    } catch (error) {
      setFault(messageOf(error));
    }
  };
  return (
    <form className="two-columns" ref={form} onSubmit={(event) => void publish(event)}>
      <div className="form">
        <TextArea
          label={t('guideline.markdown')}
          rows={24}
          value={markdown}
          maxLength={200_000}
          required
          onChange={(event) => setMarkdown(event.target.value)}
        />
        <TextField label={t('guideline.summary')} name="summary" maxLength={500} required />
        <CheckField label={t('guideline.recheck')} name="recheck" />
        {fault !== null && <Notice tone="danger">{fault}</Notice>}
        <div className="dialog-actions">
          <Button onClick={() => mayLeave() && onDone()}>{t('app.cancel')}</Button>
          <Button type="submit" look="primary">
            {t('guideline.publish')}
          </Button>
        </div>
      </div>
      <section className="card" aria-label={t('guideline.preview')}>
        <h2>{t('guideline.preview')}</h2>
        <Markdown source={markdown} />
      </section>
    </form>
  );
}
