import { memo, type RefObject, useMemo } from 'react';
import { type Line, lineAt } from '../note/lines.ts';
import type { Mark } from '../note/mark.ts';
import { offsetOf } from '../note/overview.ts';
import { OverviewStrip } from '../note/overview-strip.tsx';
import { caretAt } from '../note/use-note-pointer.ts';
import { useFollowing, usePainted } from '../ui/painted.ts';
import { lacking } from './lacking.ts';
import type { Labelling } from './use-labelling.ts';

interface NoteOverviewProps {
  readonly labelling: Labelling;
  readonly body: RefObject<HTMLElement | null>;
  readonly lines: readonly Line[];
}

/** The overview comes and follows a moment after the note, so that a key shows in the note at once. */
export function LaterOverview(props: NoteOverviewProps) {
  const painted = usePainted();
  const shown = useFollowing(props);
  return painted && <MemoOverview shown={shown} />;
}

const MemoOverview = memo(({ shown }: { readonly shown: NoteOverviewProps }) => <NoteOverview {...shown} />);

function NoteOverview({ labelling, body, lines }: NoteOverviewProps) {
  const { workspace, live, marks, looks, selected, select, set } = labelling;
  const { spans, relations } = live.view.state;
  const { schema } = workspace.project;
  const incomplete = useMemo(() => {
    const all = [...spans.values()].map(({ value }) => value);
    const drawn = [...relations.values()].map(({ value }) => value);
    return new Set(lacking(all, drawn, schema).map(({ span }) => span.id));
  }, [spans, relations, schema]);
  const { length } = workspace.note.text;
  const go = (mark: Mark | null, stretch: number): void => {
    if (mark) {
      select(mark.id);
      return;
    }
    const offset = offsetOf(stretch, length);
    set({ current: null, choice: caretAt(offset) });
    body.current?.querySelector(`[data-line="${lineAt(lines, offset)}"]`)?.scrollIntoView?.({ block: 'center' });
  };
  return (
    <OverviewStrip
      {...{ length, marks, looks, selected, body }}
      lacking={incomplete}
      onGo={go}
      onLeave={() => body.current?.focus({ preventScroll: true })}
    />
  );
}
