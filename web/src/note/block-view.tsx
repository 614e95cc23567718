import { memo, type RefObject } from 'react';
import { LineView, plainLine } from './line-view.tsx';
import type { Block, Line } from './lines.ts';
import type { Looks } from './look.ts';
import type { Mark } from './mark.ts';
import { useNear } from './use-near.ts';

export interface BlockViewProps {
  readonly block: Block;
  readonly lines: readonly Line[];
  readonly text: string;
  /** The marks of each of its lines. */
  readonly marks: readonly (readonly Mark[])[];
  readonly looks: Looks;
  /** The selected mark, if it lies here. */
  readonly selected: string | null;
  readonly scroller: RefObject<HTMLElement | null>;
  /** Whether the block is seen when the note is opened. */
  readonly atFirst: boolean;
}

/** Some lines. Marks are drawn only near the screen; the words are always there, to be found, read out and printed. */
export const BlockView = memo(function BlockView(props: BlockViewProps) {
  const { block, lines, text, marks, looks, selected, scroller, atFirst } = props;
  const [element, near] = useNear(scroller, atFirst);
  const shown = lines.slice(block.first, block.last);
  return (
    <div ref={element} className="block" data-block={block.first}>
      {shown.map((line, i) => {
        const here = marks[i] ?? [];
        if (!near) return plainLine({ line, text, marks: here });
        const chosen = here.some((mark) => mark.id === selected) ? selected : null;
        return <LineView key={line.index} marks={here} selected={chosen} {...{ line, text, looks }} />;
      })}
    </div>
  );
}, sameBlock);

function sameBlock(a: BlockViewProps, b: BlockViewProps): boolean {
  return a.block === b.block && sameMarked(a, b);
}

type Marked = Pick<BlockViewProps, 'text' | 'looks' | 'selected' | 'marks'>;

/** Whether lines look the same. The list of their marks is made anew each time, the lists of each line are not. */
export function sameMarked(a: Marked, b: Marked): boolean {
  return (
    a.text === b.text &&
    a.looks === b.looks &&
    a.selected === b.selected &&
    a.marks.every((line, i) => line === b.marks[i])
  );
}
