import { Adjudication, type Workspace } from '@chartmark/schemas';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useMemo, useRef } from 'react';
import { post } from '../api/client.ts';
import type { LayerSession } from '../api/layer-session.ts';
import { useMe, workspaceQuery } from '../api/queries.ts';
import { type LiveLayer, useLayerSession } from '../api/use-layer-session.ts';
import { t } from '../i18n/text.ts';
import { NoteView } from '../note/note-view.tsx';
import { useLeaveQuestion } from '../note/use-leave-question.ts';
import { useDocumentTitle } from '../ui/page.tsx';
import { Empty, Failed, Loading } from '../ui/states.tsx';
import { useScreenKeys } from '../ui/use-screen-keys.ts';
import { AdjudicateHeader } from './adjudicate-header.tsx';
import { DecisionDialogs } from './decision-dialogs.tsx';
import { DifferenceCard } from './difference-card.tsx';
import { DifferenceList } from './difference-list.tsx';
import { deedOf } from './keys.ts';
import { adjudicationPath, adjudicationQuery } from './queries.ts';
import { STATE_LOOKS, stateMarks } from './state-marks.ts';
import { useAdjudication } from './use-adjudication.ts';
import './adjudicate.css';

/** Deciding what annotators of a note differ about, one thing after another, until the note is gold. */
export function AdjudicateScreen() {
  const { project, note } = useParams({ from: '/signed-in/projects/$project/adjudicate/$note' });
  const client = useQueryClient();
  useDocumentTitle(t('adjudication.title'));
  // Opening merges the layers into the gold, so it is asked for once each time somebody comes.
  const opened = useQuery({
    queryKey: ['adjudication', 'opened', project, note],
    queryFn: async () => {
      const found = await post(adjudicationPath(project, note), {}, Adjudication);
      client.setQueryData(adjudicationQuery(project, note).queryKey, found);
      return found;
    },
    ...{ staleTime: Number.POSITIVE_INFINITY, gcTime: 0, refetchOnWindowFocus: false, refetchOnReconnect: false },
  });
  const adjudication = useQuery({ ...adjudicationQuery(project, note), enabled: opened.isSuccess });
  const layer = opened.data?.layer ?? '';
  const workspace = useQuery({ ...workspaceQuery(layer), enabled: layer !== '' });
  const error = opened.error ?? workspace.error ?? (adjudication.data ? null : adjudication.error);
  if (error) {
    return (
      <main>
        <Failed error={error} onRetry={() => void (opened.error ? opened : workspace).refetch()} />
        <p className="state">
          <Link to="/projects/$project/adjudication" params={{ project }}>
            {t('adjudicate.back')}
          </Link>
        </p>
      </main>
    );
  }
  if (!adjudication.data || !workspace.data) return <Loading />;
  return <OpenCase key={note} adjudication={adjudication.data} workspace={workspace.data} />;
}

interface OpenCaseProps {
  readonly adjudication: Adjudication;
  readonly workspace: Workspace;
}

function OpenCase({ adjudication, workspace }: OpenCaseProps) {
  const live = useLayerSession(workspace, useMe().account.id);
  return live ? <Desk {...{ adjudication, workspace, live }} /> : <Loading />;
}

interface DeskProps extends OpenCaseProps {
  readonly live: LiveLayer;
}

function Desk({ adjudication, workspace, live }: DeskProps) {
  useLeaveQuestion(live.session);
  const body = useRef<HTMLDivElement>(null);
  const deciding = useAdjudication(adjudication, live.session);
  const { current, choice, choose, go, act } = deciding;
  const { differences, project, note } = adjudication;
  const { state } = live.view;
  useFollow(adjudication, live.session);
  const { marks, looks, differenceOf } = useMemo(
    () => stateMarks(state.spans, differences, project.schema),
    [state.spans, differences, project.schema],
  );
  useScreenKeys((event) => {
    const deed = deedOf(event);
    return deed !== null && act(deed);
  });
  const inHand = marks.find(({ id }) => differenceOf.get(id) === current?.id)?.id ?? null;
  return (
    <div className="adjudicate">
      <AdjudicateHeader {...{ deciding, live, workspace }} />
      <main className="adjudicate-main" id="content">
        <div className="adjudicate-note">
          <NoteView
            {...{ text: note.text, marks, looks, body, choice }}
            selected={inHand}
            inSight={inHand}
            ends={null}
            font="sans"
            sizePx={16}
            onChoose={(wanted) => choose(wanted)}
            onPick={([first = '']) => {
              const difference = differenceOf.get(first);
              if (difference !== undefined) go(difference);
            }}
            onKeyDown={() => {}}
          />
        </div>
        <ul className="adjudicate-legend" aria-label={t('adjudicate.legend')}>
          {(['agreed', 'open', 'decided', 'escalated'] as const).map((one) => (
            <li key={one} style={{ '--label': STATE_LOOKS[one].colour }}>
              {STATE_LOOKS[one].sign} {t(`adjudicate.state.${one}`)}
            </li>
          ))}
        </ul>
      </main>
      <aside className="adjudicate-side" aria-label={t('adjudicate.differences')}>
        {differences.length === 0 && (
          <Empty title={t('adjudicate.nothingDiffers')}>
            <p>{t('adjudicate.nothingDiffersHint')}</p>
          </Empty>
        )}
        <DifferenceList deciding={deciding} />
        <DifferenceCard deciding={deciding} />
      </aside>
      <DecisionDialogs deciding={deciding} />
    </div>
  );
}

/**
 * What somebody else decides arrives as an event on the gold layer; then the differences are read again. What an answer tells
 * of ahead of the events is caught up with.
 */
function useFollow({ project, note, version }: Adjudication, session: LayerSession): void {
  const client = useQueryClient();
  const asked = useRef(version);
  const told = session.version();
  useEffect(() => session.head(version), [session, version]);
  useEffect(() => {
    if (told <= version || told <= asked.current) return;
    asked.current = told;
    void client.invalidateQueries({ queryKey: adjudicationQuery(project.id, note.id).queryKey });
  }, [client, project.id, note.id, version, told]);
}
