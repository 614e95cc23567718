import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useId, useMemo, useRef, useState } from 'react';
import { t } from '../i18n/text.ts';
import { beforePaint, useFollowing, usePainted } from '../ui/painted.ts';
import { lineElement } from './dom-offsets.ts';
import { noneOn, type OnLines, onLines } from './layout.ts';
import { type Block, blocksOf, type Line, lineAt, linesOf, sectionsOf } from './lines.ts';
import type { Looks } from './look.ts';
import type { Mark } from './mark.ts';
import { SectionView } from './section-view.tsx';
import { type RelationEnds, useFaint } from './use-faint.ts';
import { type Choice, useNotePointer } from './use-note-pointer.ts';
import './note.css';

export interface NoteViewProps {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly looks: Looks;
  readonly selected: string | null;
  /** The mark to scroll to when it becomes another. */
  readonly inSight: string | null;
  readonly choice: Choice | null;
  readonly ends: RelationEnds | null;
  readonly font: 'sans' | 'mono';
  readonly sizePx: number;
  readonly onChoose: (choice: Choice, done: boolean) => void;
  readonly onPick: (marks: readonly string[], tag: string | null) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** The note's body, to measure in and to draw over. */
  readonly body: RefObject<HTMLDivElement | null>;
  readonly children?: ReactNode;
}

/** A note with its marks, drawn exactly to the character. Text, however hostile, is only ever drawn as text. */
export function NoteView(props: NoteViewProps) {
  const { text, marks, looks, selected, inSight, choice, ends, font, sizePx, body, onChoose, onPick, onKeyDown } =
    props;
  const scroller = useRef<HTMLDivElement>(null);
  const hint = useId();
  const { lines, blocks } = useNoteLines(text);
  const byLine = useMarksByLine(lines, marks);
  useFaint(useFollowing(ends));
  const pointer = useNotePointer({ body, text, lines, choice, drawn: marks, onChoose, onPick });
  const content = useMemo(() => contentHeightPx(font, sizePx), [font, sizePx]);
  // The words that are seen at first are painted before the rest of a long note is put into the page.
  const painted = usePainted();
  const [atFirst] = useState(() => Math.ceil(window.innerHeight / LOWEST_BLOCK_PX));
  useInSight(scroller, body, lines, marks, painted ? inSight : null);
  const sections = useMemo(() => sectionsOf(painted ? blocks : blocks.slice(0, atFirst)), [blocks, painted, atFirst]);
  const isSelectedIn = linesWith(selected, marks, lines);
  return (
    <div className="note" ref={scroller}>
      <div className="out-of-sight" id={hint}>
        {t('label.noteHint')}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: no form control can show marks over its words */}
      <div
        ref={body}
        className="note-body"
        role="textbox"
        aria-readonly="true"
        aria-multiline="true"
        aria-label={t('label.note')}
        aria-describedby={hint}
        tabIndex={0}
        data-font={font}
        style={{ '--note-size': `${sizePx}px`, ...(content !== null && { '--content': `${content}px` }) }}
        onKeyDown={onKeyDown}
        {...pointer}
      >
        {sections.map((section) => (
          <SectionView
            key={section.first}
            seenTo={blocks[atFirst]?.first ?? Number.POSITIVE_INFINITY}
            marks={byLine.slice(section.first, section.last)}
            selected={isSelectedIn(section) ? selected : null}
            {...{ section, lines, text, looks, scroller }}
          />
        ))}
        {props.children}
      </div>
    </div>
  );
}

/** The note cut into lines and blocks; once a text. */
export function useNoteLines(text: string): { readonly lines: readonly Line[]; readonly blocks: readonly Block[] } {
  return useMemo(() => {
    const lines = linesOf(text);
    return { lines, blocks: blocksOf(lines) };
  }, [text]);
}

function useMarksByLine(lines: readonly Line[], marks: readonly Mark[]): readonly (readonly Mark[])[] {
  const before = useRef<{ readonly lines: readonly Line[]; readonly on: OnLines } | null>(null);
  const now = useMemo(() => {
    const known = before.current?.lines === lines ? before.current.on : noneOn(lines);
    return { lines, on: onLines(lines, marks, known) };
  }, [lines, marks]);
  useEffect(() => {
    before.current = now;
  }, [now]);
  return now.on.byLine;
}

/** Few blocks are lower on the screen, with 10 lines or 600 characters; where they are, the rest is drawn a moment later. */
const LOWEST_BLOCK_PX = 200;

/**
 * How high the font's letters are, so that names lie right beneath the words in any font; the screen is not asked, since it
 * would have to lay out the note twice. Null where the font cannot be measured.
 */
function contentHeightPx(font: 'sans' | 'mono', sizePx: number): number | null {
  if (!('OffscreenCanvas' in globalThis)) return null;
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  const family = getComputedStyle(document.documentElement).getPropertyValue(`--${font}`);
  if (!context || family === '') return null;
  context.font = `${sizePx}px ${family}`;
  const { fontBoundingBoxAscent, fontBoundingBoxDescent } = context.measureText('Hg');
  return Math.round(fontBoundingBoxAscent) + Math.round(fontBoundingBoxDescent);
}

/** Scrolls to a mark that is wanted in sight, once. */
function useInSight(
  scroller: RefObject<HTMLElement | null>,
  body: RefObject<HTMLElement | null>,
  lines: readonly Line[],
  marks: readonly Mark[],
  wanted: string | null,
): void {
  const shown = useRef<string | null>(null);
  useEffect(() => {
    if (shown.current === wanted) return;
    return beforePaint(() => {
      shown.current = wanted;
      const mark = marks.find((one) => one.id === wanted);
      const line = mark && body.current && lineElement(body.current, lineAt(lines, mark.start));
      if (!line || !scroller.current) return;
      const frame = scroller.current.getBoundingClientRect();
      const box = line.getBoundingClientRect();
      if (box.top < frame.top + 24 || box.bottom > frame.bottom - 24) line.scrollIntoView?.({ block: 'center' });
    });
  }, [scroller, body, lines, marks, wanted]);
}

function linesWith(selected: string | null, marks: readonly Mark[], lines: readonly Line[]): (lines: Block) => boolean {
  const mark = selected === null ? undefined : marks.find((one) => one.id === selected);
  if (!mark) return () => false;
  const first = lineAt(lines, mark.start);
  const last = lineAt(lines, mark.end - 1);
  return (part) => part.first <= last && first < part.last;
}
