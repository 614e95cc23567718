import { memo } from 'react';
import { BlockView, type BlockViewProps, sameMarked } from './block-view.tsx';
import type { Section } from './lines.ts';

interface SectionViewProps extends Omit<BlockViewProps, 'block' | 'atFirst'> {
  readonly section: Section;
  /** The line before which blocks are seen when the note is opened. */
  readonly seenTo: number;
}

/** Some blocks. A key draws anew the section it changes; of the others the browser has one element each to look at, not eight. */
export const SectionView = memo(function SectionView({ section, seenTo, marks, selected, ...rest }: SectionViewProps) {
  return (
    <div className="section" data-block={section.first}>
      {section.blocks.map((block) => {
        const own = marks.slice(block.first - section.first, block.last - section.first);
        const chosen = own.some((line) => line.some(({ id }) => id === selected)) ? selected : null;
        return (
          <BlockView
            key={block.first}
            {...{ block, ...rest }}
            marks={own}
            selected={chosen}
            atFirst={block.first < seenTo}
          />
        );
      })}
    </div>
  );
}, sameSection);

function sameSection(a: SectionViewProps, b: SectionViewProps): boolean {
  return a.section === b.section && sameMarked(a, b);
}
