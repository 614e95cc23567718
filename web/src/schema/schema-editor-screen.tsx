import { Project, type ProjectSummary, Refusal } from '@chartmark/schemas';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useBlocker, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../api/client.ts';
import { projectQuery } from '../api/queries.ts';
import { t } from '../i18n/text.ts';
import { adopted, type Change, changesBetween, faultsOf } from '../note/schema-editor/draft.ts';
import { SchemaEditor } from '../note/schema-editor/schema-editor.tsx';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Page } from '../ui/page.tsx';
import { Failed, Loading, messageOf, Notice } from '../ui/states.tsx';
import { OtherSchema } from './other-schema.tsx';

/** Changing what is labelled in a project, with a look at it, and safely where it is in use. */
export function SchemaEditorScreen() {
  const { data, isPending, isError, error, refetch } = useQuery(
    projectQuery(useParams({ from: '/signed-in/shell/projects/$project' }).project),
  );
  if (isPending) return <Loading />;
  if (isError) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data.roles.includes('lead')) return <Notice>{t('editor.leadsOnly')}</Notice>;
  return <Editor summary={data} />;
}

function Editor({ summary }: { readonly summary: ProjectSummary }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  // What the draft was begun upon: a version somebody else saved meanwhile must not be overwritten.
  const [base, setBase] = useState(summary.project);
  const [draft, setDraft] = useState(base.schema);
  const [asking, setAsking] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const [outdated, setOutdated] = useState(false);
  const changes = changesBetween(base.schema, draft);
  const faults = faultsOf(draft);
  const { released, review, failed } = summary.notes;
  const inUse = released + review + failed > 0;
  const blocker = useBlocker({
    shouldBlockFn: () => changes.length > 0,
    enableBeforeUnload: changes.length > 0,
    withResolver: true,
  });
  const save = async (): Promise<void> => {
    try {
      const body = { schema: draft, version: base.schemaVersion };
      const saved = await call('PUT', `/projects/${base.id}/schema`, { body, answer: Project });
      setAsking(false);
      setFault(null);
      setBase(saved);
      setDraft(saved.schema);
      announce(t('editor.saved', { n: saved.schemaVersion }));
      await client.invalidateQueries({ queryKey: ['project', base.id] });
    } catch (error) {
      setAsking(false);
      setOutdated(error instanceof Refusal && error.kind === 'conflict');
      setFault(messageOf(error));
    }
  };
  const reload = async (): Promise<void> => {
    const { project } = await client.fetchQuery({ ...projectQuery(base.id), staleTime: 0 });
    setBase(project);
    setDraft(project.schema);
    setFault(null);
    setOutdated(false);
  };
  return (
    <Page
      title={t('editor.title')}
      lead={t(inUse ? 'editor.leadInUse' : 'editor.lead')}
      actions={
        <>
          <Button onClick={() => void navigate({ to: '/projects/$project/schema', params: { project: base.id } })}>
            {t('editor.leave')}
          </Button>
          <Button look="primary" disabled={changes.length === 0 || faults.size > 0} onClick={() => setAsking(true)}>
            {t('editor.save')}
          </Button>
        </>
      }
    >
      <p role="status" className="muted">
        {faults.size > 0
          ? t('editor.faults', { n: faults.size })
          : changes.length > 0
            ? t('editor.unsaved', { n: changes.length })
            : t('editor.noChange')}
      </p>
      {fault !== null && (
        <Notice tone="danger">
          {fault}
          {outdated && (
            <>
              <p>{t('editor.outdated')}</p>
              <Button onClick={() => void reload()}>{t('editor.reload')}</Button>
            </>
          )}
        </Notice>
      )}
      <SchemaEditor {...{ draft, faults, inUse }} before={base.schema} onDraft={setDraft}>
        <OtherSchema own={base.id} onSchema={(schema) => setDraft(inUse ? adopted(base.schema, schema) : schema)} />
      </SchemaEditor>
      <Dialog title={t('editor.saveTitle')} open={asking} onClose={() => setAsking(false)}>
        <ul>
          {changes.map((change) => (
            <li key={`${change.list} ${change.kind} ${change.name}`}>{changeInWords(change)}</li>
          ))}
        </ul>
        {inUse && <p className="muted">{t('editor.workStays')}</p>}
        <div className="dialog-actions">
          <Button onClick={() => setAsking(false)}>{t('app.cancel')}</Button>
          <Button look="primary" onClick={() => void save()}>
            {t('editor.save')}
          </Button>
        </div>
      </Dialog>
      <Dialog title={t('editor.discardTitle')} open={blocker.status === 'blocked'} onClose={() => blocker.reset?.()}>
        <p>{t('editor.unsaved', { n: changes.length })}</p>
        <div className="dialog-actions">
          <Button onClick={() => blocker.reset?.()}>{t('editor.stay')}</Button>
          <Button look="danger" onClick={() => blocker.proceed?.()}>
            {t('editor.discard')}
          </Button>
        </div>
      </Dialog>
    </Page>
  );
}

const changeInWords = ({ kind, list, name, before = '' }: Change): string =>
  t(`editor.change.${kind}`, { what: t(`editor.list.${list}`), name, before });
