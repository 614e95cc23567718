import type { EntityType } from '@chartmark/schemas';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState } from 'react';
import { t } from '../i18n/text.ts';
import { ink, lookOf } from '../note/look.ts';
import type { Mark } from '../note/mark.ts';
import { wordsOf } from '../note/words-of.ts';
import { CompactSelect } from '../ui/field.tsx';
import type { Labelling } from './use-labelling.ts';
import { useNotePick } from './use-note-pick.ts';

const ROW_PX = 34;
const EVERY = '';

/** All spans and suggestions in text order; only the rows in sight are drawn. */
export function SpanList({ labelling }: { readonly labelling: Labelling }) {
  const { marks, selected } = labelling;
  const [label, setLabel] = useState(EVERY);
  const shown = useMemo(() => (label === EVERY ? marks : marks.filter((mark) => mark.label === label)), [marks, label]);
  const types = labelling.workspace.project.schema.entityTypes;
  const choices = useMemo(() => choicesOf(marks, types), [marks, types]);
  const scroll = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_PX,
    overscan: 12,
    initialRect: { width: 340, height: 600 },
  });
  const at = selected ? shown.indexOf(selected) : -1;
  useEffect(() => {
    if (at !== -1) rows.scrollToIndex(at);
  }, [at, rows]);
  return (
    <>
      <div className="side-bar">
        <span>{t('label.shown', { n: shown.length })}</span>
        <CompactSelect label={t('label.filter')} value={label} choices={choices} onChoose={setLabel} />
      </div>
      {marks.length === 0 && <p className="side-empty">{t('label.noSpans')}</p>}
      <div className="side-scroll" ref={scroll}>
        <ul className="rows" style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ index, start }) => {
            const mark = shown[index];
            if (!mark) return null;
            return (
              <li key={mark.id} className="row" style={{ transform: `translateY(${start}px)` }}>
                <SpanRow mark={mark} labelling={labelling} />
              </li>
            );
          })}
        </ul>
      </div>
    </>
  );
}

function SpanRow({ mark, labelling }: { readonly mark: Mark; readonly labelling: Labelling }) {
  const { looks, selected, select, workspace, live } = labelling;
  const look = lookOf(looks, mark.label);
  const pick = useNotePick(labelling);
  return (
    <button
      type="button"
      className={mark.kind === 'span' ? 'span-row' : 'span-row span-row-undecided'}
      style={{ '--label': ink(look.colour) }}
      aria-current={selected === mark}
      onClick={() => (labelling.ui.drawing ? pick([mark.id], mark.id) : select(mark.id))}
    >
      <span className="span-words" dir="auto">
        {wordsOf(workspace.note.text, mark)}
      </span>
      <span className="span-label">
        {look.display} {signOf(mark, live.view.state.spans.get(mark.id)?.value.origin)}
      </span>
    </button>
  );
}

/** Untouched and corrected suggestions, own spans and undecided ones can be told apart at a glance. */
function signOf(mark: Mark, origin: { kind: string; edited?: boolean } | undefined): string {
  if (mark.kind === 'suggestion') return '?';
  if (mark.kind === 'rejected') return '✕';
  if (origin?.kind !== 'suggestion') return '';
  return origin.edited ? '✎' : '✓';
}

function choicesOf(marks: readonly Mark[], types: readonly EntityType[]) {
  const counts = new Map<string, number>();
  for (const mark of marks) counts.set(mark.label, (counts.get(mark.label) ?? 0) + 1);
  return [
    { value: EVERY, name: `${t('label.allLabels')} (${marks.length})` },
    ...types.map(({ name, display }) => ({
      value: name,
      name: `${display} (${counts.get(name) ?? 0})`,
    })),
  ];
}
