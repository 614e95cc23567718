import { Link } from '@tanstack/react-router';
import { hours, number, t } from '../i18n/text.ts';
import { Button, buttonClass } from '../ui/button.tsx';
import { Later } from '../ui/later.tsx';
import { laterPart } from '../ui/later-part.tsx';
import { NoteTitle } from '../ui/note-title.tsx';
import { usePainted } from '../ui/painted.ts';
import { Badge } from '../ui/states.tsx';
import type { CommandName } from './keymap.ts';
import { PeopleHere } from './people-here.tsx';
import { QueueProgress } from './queue-progress.tsx';
import { SavedState } from './saved-state.tsx';
import { useActiveTime } from './use-active-time.ts';
import type { Labelling } from './use-labelling.ts';
import type { ViewSettings } from './use-view.ts';
import './label-header.css';

export const Refused = laterPart(async () => (await import('../note/refusals.tsx')).Refusals);
const View = laterPart(async () => (await import('./view-menu.tsx')).ViewMenu);

export interface LabelHeaderProps {
  readonly labelling: Labelling;
  readonly run: (command: CommandName) => void;
  readonly view: ViewSettings;
}

/** Where one is, whether all is saved, who else is here, and what ends the work on this note. */
export function LabelHeader({ labelling, run, view }: LabelHeaderProps) {
  const { workspace, live, canEdit, send } = labelling;
  const { submitted } = live.view.state;
  const painted = usePainted();
  const spentMs = useActiveTime(workspace.layer.id, labelling.me, workspace.canWrite);
  return (
    <header className="label-head">
      <Link to="/" className={buttonClass({ look: 'quiet', size: 'small' })} aria-label={t('label.back')}>
        ←
      </Link>
      <div className="label-which">
        <h1 className="label-title">
          <NoteTitle title={workspace.note.title} />
        </h1>
        <div className="label-project">
          {workspace.project.name}
          {workspace.layer.mode === 'shared' && ` · ${t('label.shared')}`}
        </div>
      </div>
      <SavedState
        session={live.session}
        connected={live.connected}
        canWrite={workspace.canWrite}
        onRetry={live.retry}
      />
      {canEdit && <History labelling={labelling} run={run} />}
      <div className="label-space" />
      <div className="label-progress">
        {workspace.task && <QueueProgress project={workspace.project.id} submitted={live.session.told().submitted} />}
        {spentMs !== null && <span title={t('time.hint')}>{t('time.here', { time: hours(spentMs) })}</span>}
      </div>
      <PeopleHere people={live.people} />
      <Undecided labelling={labelling} />
      {canEdit && <UnfitRelations labelling={labelling} />}
      <Button size="small" look="quiet" aria-pressed={labelling.ui.guideline} onClick={() => run('guideline')}>
        {t('label.guideline')}
      </Button>
      {painted ? (
        <Later waiting={<ViewName />}>
          <View.Part labelling={labelling} view={view} />
        </Later>
      ) : (
        <ViewName />
      )}
      <Button size="small" look="quiet" aria-label={t('label.palette')} onClick={() => run('palette')}>
        <span className="label-roomy">{t('label.palette')}</span>
        <span className="label-close" aria-hidden="true">
          ⋯
        </span>
      </Button>
      <Button size="small" look="quiet" className="label-wide" onClick={() => run('help')}>
        {t('label.help')}
      </Button>
      {workspace.canWrite && submitted && (
        <Button size="small" onClick={() => send({ type: 'reopen' })}>
          {t('label.reopen')}
        </Button>
      )}
      {canEdit && (
        <Button size="small" look="primary" onClick={() => run('submit')}>
          {t('label.submit')}
        </Button>
      )}
      {(workspace.nextTask || (submitted && workspace.task)) && (
        <Button
          size="small"
          look={submitted ? 'primary' : 'plain'}
          aria-label={t('label.nextTask')}
          onClick={() => run('nextTask')}
        >
          <span className="label-wide">{t('label.nextTask')}</span> →
        </Button>
      )}
      {live.view.refused.length > 0 && (
        <Later waiting={null}>
          <Refused.Part {...{ live, workspace }} looks={labelling.looks} />
        </Later>
      )}
    </header>
  );
}

/** How many suggestions are still to be decided, in full or, where there is little room, as a figure. */
function Undecided({ labelling: { undecided, openRelations } }: Pick<LabelHeaderProps, 'labelling'>) {
  const left = undecided.length + openRelations.length;
  return (
    <Badge tone={left > 0 ? 'warn' : 'ok'}>
      <span className="label-roomy">{left > 0 ? t('label.undecided', { n: left }) : t('label.allDecided')}</span>
      <span className="label-close" aria-hidden="true">
        {left > 0 ? `${number(left)} ?` : '✓'}
      </span>
    </Badge>
  );
}

/** How many suggested relations do not fit as things stand, and the way to them. */
function UnfitRelations({ labelling: { unfitRelations, set } }: Pick<LabelHeaderProps, 'labelling'>) {
  const n = unfitRelations.length;
  if (n === 0) return null;
  const words = t('unfit.count', { n });
  return (
    <Button size="small" look="quiet" aria-label={words} title={words} onClick={() => set({ tab: 'relations' })}>
      <span className="label-ample">{words}</span>
      <span className="label-brief" aria-hidden="true">
        {number(n)} ↛
      </span>
    </Button>
  );
}

/** Undo and redo by hand, for those whose hands are on a mouse or a screen. */
function History({ labelling: { live }, run }: Pick<LabelHeaderProps, 'labelling' | 'run'>) {
  return (
    <span className="toolbar">
      <Button
        size="small"
        look="quiet"
        aria-label={t('cmd.undo')}
        disabled={!live.steps.has('done')}
        onClick={() => run('undo')}
      >
        ↶
      </Button>
      <Button
        size="small"
        look="quiet"
        aria-label={t('cmd.redo')}
        disabled={!live.steps.has('undone')}
        onClick={() => run('redo')}
      >
        ↷
      </Button>
    </span>
  );
}

/** Stands where the menu will be. */
const ViewName = () => <span className={buttonClass({ look: 'quiet', size: 'small' })}>{t('label.view')}</span>;
