import type { Id, Workspace } from '@chartmark/schemas';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { memo, useEffect, useMemo, useRef } from 'react';
import type { LayerSession } from '../api/layer-session.ts';
import { useMe, workspaceQuery } from '../api/queries.ts';
import { type LiveLayer, useLayerSession } from '../api/use-layer-session.ts';
import { t } from '../i18n/text.ts';
import { ArcOverlay } from '../note/arc-overlay.tsx';
import { CaretView } from '../note/caret-view.tsx';
import { NoteView, useNoteLines } from '../note/note-view.tsx';
import { useAfterPaint } from '../note/use-after-paint.ts';
import { useLeaveQuestion } from '../note/use-leave-question.ts';
import { buttonClass } from '../ui/button.tsx';
import { Later } from '../ui/later.tsx';
import { laterPart } from '../ui/later-part.tsx';
import { useDocumentTitle } from '../ui/page.tsx';
import { useFollowing, usePainted } from '../ui/painted.ts';
import { Failed, Loading } from '../ui/states.tsx';
import { useScreenKeys } from '../ui/use-screen-keys.ts';
import { Concepts } from './concept-picker.tsx';
import { useDrawnRelations } from './drawn-relations.ts';
import { FoundMarks } from './found-marks.tsx';
import { LabelBar } from './label-bar.tsx';
import { LabelHeader, type LabelHeaderProps, Refused } from './label-header.tsx';
import { NoteNumbers } from './note-numbers.tsx';
import { LaterOverview } from './note-overview.tsx';
import { PrintedRelations } from './printed-relations.tsx';
import { RemoteSelections } from './remote-selections.tsx';
import { SchemaNotice } from './schema-notice.tsx';
import { Remarks, SidePanel, type SidePanelProps } from './side-panel.tsx';
import { useColleagues } from './use-colleagues.ts';
import { useCommands } from './use-commands.ts';
import { type Labelling, useLabelling } from './use-labelling.ts';
import { useNoteInAdvance } from './use-note-in-advance.ts';
import { useNotePick } from './use-note-pick.ts';
import { usePointing } from './use-pointing.ts';
import { useView } from './use-view.ts';
import './label-screen.css';

/** What is not needed to begin is fetched after the note is there, so that it is at hand should the network go. */
const Handles = laterPart(async () => (await import('../note/span-handles.tsx')).SpanHandles);
const Find = laterPart(async () => (await import('./find-bar.tsx')).FindBar);
const Dialogs = laterPart(async () => (await import('./label-dialogs.tsx')).LabelDialogs);
const Guideline = laterPart(async () => (await import('./guideline-drawer.tsx')).GuidelineDrawer);
/** What is fetched while nobody waits for it yet. */
const AHEAD = [Handles, Find, Dialogs, Guideline, Concepts, Remarks, Refused];

/** The labelling screen: a note, its marks, and everything done to them by hand. */
export function LabelScreen() {
  const { layer } = useParams({ from: '/signed-in/layers/$layer' });
  const { data, isPending, error, refetch } = useQuery(workspaceQuery(layer));
  // Asked here, where nothing changes with a key.
  const me = useMe();
  useDocumentTitle(t('label.note'));
  if (isPending) return <Loading />;
  if (!data) {
    return (
      <main>
        <Failed error={error} onRetry={() => void refetch()} />
        <p className="state">
          <Link to="/" className={buttonClass({})}>
            {t('label.back')}
          </Link>
        </p>
      </main>
    );
  }
  return <OpenLayer key={layer} workspace={data} me={me.account.id} />;
}

function OpenLayer({ workspace, me }: Pick<DeskProps, 'workspace' | 'me'>) {
  const live = useLayerSession(workspace, me);
  const project = live?.project ?? workspace.project;
  const current = useMemo(() => ({ ...workspace, project }), [workspace, project]);
  return live ? <Desk {...{ live, me }} workspace={current} opened={workspace.project.schemaVersion} /> : <Loading />;
}

interface DeskProps {
  readonly workspace: Workspace;
  readonly live: LiveLayer;
  readonly me: string;
  /** The version of the labels the note was opened with. */
  readonly opened: number;
}

function Desk({ workspace, live, me, opened }: DeskProps) {
  const body = useRef<HTMLDivElement>(null);
  const { text } = workspace.note;
  const { lines } = useNoteLines(text);
  const toNote = (): void => body.current?.focus({ preventScroll: true });
  const labelling = useLabelling(workspace, live, me, toNote);
  const commands = useCommands(labelling, { lines, body: () => body.current });
  const view = useView();
  const { ui, marks, looks, selected, ends, set } = labelling;
  const pick = useNotePick(labelling);
  useScreenKeys(commands.onKey);
  useColleagues(labelling);
  usePointing(labelling);
  useEffect(() => body.current?.focus({ preventScroll: true }), []);
  useAfterPaint(() => {
    for (const { load } of AHEAD) load().catch(() => {});
  }, []);

  const current = ui.pointed ?? ui.drawing?.target ?? selected?.id ?? null;
  const { state } = live.view;
  const head = ui.drawing?.head ?? '';
  const ways = useMemo(() => ends && { head, labels: new Set(ends.map(({ label }) => label)) }, [ends, head]);
  const { suggestions, project } = workspace;
  const relations = useDrawnRelations(
    { state, suggestions, schema: project.schema },
    { arcs: view.arcs, current: ui.current },
  );
  const withArcs = view.arcs !== 'none' && project.schema.relationTypes.length > 0;
  return (
    <div className="label-screen">
      <Leaving session={live.session} next={workspace.nextTask} soon={state.submitted || ui.dialog === 'submit'} />
      <LaterHead labelling={labelling} run={commands.run} view={view} />
      <main className="label-main" id="content">
        <LaterBar labelling={labelling} />
        <SchemaNotice version={workspace.project.schemaVersion} opened={opened} />
        <div className="label-note" style={{ '--leading': view.leading, '--arcs': Number(withArcs) }}>
          <NoteView
            {...{ text, marks, looks, body }}
            selected={current}
            inSight={current ?? (labelling.relation ?? labelling.offered)?.head ?? null}
            choice={ui.choice}
            ends={ways}
            font={view.font}
            sizePx={view.sizePx}
            onChoose={labelling.choose}
            onPick={pick}
            onKeyDown={commands.onNoteKey}
          >
            <ArcOverlay
              body={body}
              relations={relations}
              selected={ui.current}
              drawn={marks}
              onPick={(relation) => set({ current: relation, tab: 'relations' })}
            />
            {view.numbers !== 'none' && <NoteNumbers {...{ body, lines, text }} numbers={view.numbers} />}
            {ui.find && <FoundMarks {...{ body, lines, text }} words={ui.find.words} at={ui.find.at} />}
            <RemoteSelections body={body} lines={lines} people={live.people} />
            {selected && labelling.canEdit && !ui.drawing && (
              <Later waiting={null}>
                <Handles.Part
                  {...{ body, lines, text }}
                  mark={selected}
                  onMove={(fragments) => labelling.edit(selected, { fragments })}
                  onLink={(target) => {
                    const child = marks.find((mark) => mark.id === target);
                    if (child) labelling.join(selected, child);
                  }}
                />
              </Later>
            )}
            {ui.choice && <CaretView body={body} lines={lines} offset={ui.choice.focus} />}
          </NoteView>
          {ui.find && (
            <Later waiting={null}>
              <Find.Part {...{ labelling, body, lines }} />
            </Later>
          )}
          <PrintedRelations labelling={labelling} />
          <LaterOverview labelling={labelling} body={body} lines={lines} />
          {ui.drawing && <p className="label-hint">{t('label.relating')}</p>}
          {ui.sticky !== null && !ui.drawing && (
            <p className="label-hint">{t('label.sticky', { label: labelling.nameOf(ui.sticky) })}</p>
          )}
        </div>
      </main>
      <div className={ui.guideline ? 'label-side label-side-wide' : 'label-side'}>
        {ui.guideline && (
          <Later>
            <Guideline.Part labelling={labelling} />
          </Later>
        )}
        <LaterSide labelling={labelling} run={commands.run} />
      </div>
      {(ui.dialog !== null || ui.joining !== null) && (
        <Later>
          <Dialogs.Part labelling={labelling} run={commands.run} />
        </Later>
      )}
    </div>
  );
}

interface LeavingProps {
  readonly session: LayerSession;
  readonly next: Id | null;
  /** Whether the next task is likely to be wanted now. */
  readonly soon: boolean;
}

/** Sees to leaving the note; draws nothing. A component, so that no key has its hooks run again. */
const Leaving = memo(({ session, next, soon }: LeavingProps) => {
  useLeaveQuestion(session);
  useNoteInAdvance(next, soon);
  return null;
});

/** What stands around the note follows it a moment later, so that a key shows in the note at once however much that is. */
function LaterHead(props: LabelHeaderProps) {
  return <MemoHead head={useFollowing(props)} />;
}

const MemoHead = memo(({ head }: { readonly head: LabelHeaderProps }) => <LabelHeader {...head} />);

function LaterBar({ labelling }: { readonly labelling: Labelling }) {
  return <MemoBar labelling={useFollowing(labelling)} />;
}

const MemoBar = memo(LabelBar);

/** The lists come after the first words of the note. */
function LaterSide(props: SidePanelProps) {
  const painted = usePainted();
  const side = useFollowing(props);
  return painted && <MemoSide side={side} />;
}

const MemoSide = memo(({ side }: { readonly side: SidePanelProps }) => <SidePanel {...side} />);
