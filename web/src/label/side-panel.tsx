import { t } from '../i18n/text.ts';
import { Later } from '../ui/later.tsx';
import { laterPart } from '../ui/later-part.tsx';
import { Details } from './details.tsx';
import type { CommandName } from './keymap.ts';
import { NoteLabels } from './note-labels.tsx';
import { RelationList } from './relation-list.tsx';
import { SpanList } from './span-list.tsx';
import type { SideTab } from './ui-state.ts';
import type { Labelling } from './use-labelling.ts';
import './side-panel.css';

export const Remarks = laterPart(async () => (await import('./remark-list.tsx')).RemarkList);

const TABS: readonly SideTab[] = ['spans', 'relations', 'remarks'];

export interface SidePanelProps {
  readonly labelling: Labelling;
  readonly run: (command: CommandName) => void;
}

/** What is on the note as lists, and what is known of the selected thing. */
export function SidePanel({ labelling, run }: SidePanelProps) {
  const { ui, set } = labelling;
  return (
    <aside className="side" aria-label={t('label.side')}>
      <NoteLabels labelling={labelling} />
      <div className="side-tabs" role="tablist">
        {TABS.map((tab) => (
          <button
            key={tab}
            id={`tab-${tab}`}
            type="button"
            role="tab"
            className="side-tab"
            aria-selected={ui.tab === tab}
            aria-controls="side-body"
            onClick={() => set({ tab })}
          >
            {t(`label.${tab}`)} {countOf(labelling, tab)}
          </button>
        ))}
      </div>
      <div className="side-body" id="side-body" role="tabpanel" aria-labelledby={`tab-${ui.tab}`}>
        {ui.tab === 'spans' && <SpanList labelling={labelling} />}
        {ui.tab === 'relations' && <RelationList labelling={labelling} />}
        {ui.tab === 'remarks' && (
          <Later>
            <Remarks.Part labelling={labelling} run={run} />
          </Later>
        )}
      </div>
      <Details labelling={labelling} run={run} />
    </aside>
  );
}

function countOf({ live: { view } }: Labelling, tab: SideTab): number {
  const { spans, relations, comments, flags } = view.state;
  return { spans: spans.size, relations: relations.size, remarks: comments.size + flags.size }[tab];
}
