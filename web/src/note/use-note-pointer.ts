import { type ClipboardEvent, type PointerEvent as ReactPointerEvent, type RefObject, useEffect, useRef } from 'react';
import { afterPaint } from '../ui/painted.ts';
import { offsetAt, placeAt } from './dom-offsets.ts';
import type { Line } from './lines.ts';
import { lineAt } from './lines.ts';
import { exact, snapped } from './words.ts';

/** What is selected in a note: from where, to where the caret is now. Equal when it is only a caret. */
export interface Choice {
  readonly anchor: number;
  readonly focus: number;
  /** Whether the edges are meant to the character; else they are drawn to whole words when labelled. */
  readonly exact: boolean;
}

/** Nothing selected, the caret at an offset. */
export const caretAt = (offset: number): Choice => ({ anchor: offset, focus: offset, exact: true });

interface NotePointer {
  readonly body: RefObject<HTMLElement | null>;
  readonly text: string;
  readonly lines: readonly Line[];
  readonly choice: Choice | null;
  /** Changes whenever words were drawn anew. */
  readonly drawn: unknown;
  /** `done` when words were selected with the pointer, so that a label chosen before can be given at once. */
  readonly onChoose: (choice: Choice, done: boolean) => void;
  /** The marks under the pointer; `tag` is the one whose name was pressed. */
  readonly onPick: (marks: readonly string[], tag: string | null) => void;
}

/** Selecting with mouse, pen and touch, on top of the browser's own selection, and copying what is selected. */
export function useNotePointer({ body, text, lines, choice, drawn, onChoose, onPick }: NotePointer) {
  const pressed = useRef(false);
  const beganOn = useRef<EventTarget | null>(null);
  useBrowserSelection(body, pressed, choice, onChoose);
  useShownChoice(body, pressed, lines, choice, drawn);

  const onPointerDown = (event: ReactPointerEvent): void => {
    pressed.current = true;
    beganOn.current = event.target;
  };
  const onPointerUp = (event: ReactPointerEvent): void => {
    pressed.current = false;
    const [marks, tag] = marksUnder(event.target);
    const root = body.current;
    const selected = root && choiceIn(root);
    // A name cannot be selected in, so pressing it leaves the browser's selection where it was. Words dragged over up to a
    // name are selected as any others.
    if ((tag !== null && beganOn.current === event.target) || !selected) {
      onPick(marks, tag);
      return;
    }
    if (selected.anchor === selected.focus) {
      onChoose(selected, false);
      onPick(marks, tag);
      return;
    }
    const words = event.altKey
      ? exact(text, selected.anchor, selected.focus)
      : snapped(text, selected.anchor, selected.focus);
    if (!words) return;
    const forwards = selected.anchor <= selected.focus;
    const [anchor, focus] = forwards ? [words.start, words.end] : [words.end, words.start];
    const chosen = { anchor, focus, exact: true };
    showChoice(root, lines, chosen);
    onChoose(chosen, true);
  };
  const onCopy = (event: ClipboardEvent): void => {
    if (!choice || choice.anchor === choice.focus) return;
    // The page has line ends of its own making, and names between the words.
    const { anchor, focus } = choice;
    event.clipboardData.setData('text/plain', text.slice(Math.min(anchor, focus), Math.max(anchor, focus)));
    event.preventDefault();
  };
  return { onPointerDown, onPointerUp, onCopy };
}

/** Follows the browser's selection where no pointer of ours is down: touch handles, or the browser's own keys. */
function useBrowserSelection(
  body: RefObject<HTMLElement | null>,
  pressed: RefObject<boolean>,
  choice: Choice | null,
  onChoose: NotePointer['onChoose'],
): void {
  const tell = useRef(onChoose);
  const known = useRef(choice);
  useEffect(() => {
    tell.current = onChoose;
    known.current = choice;
  });
  useEffect(() => {
    const changed = (): void => {
      const root = body.current;
      if (pressed.current || !root) return;
      const selected = choiceIn(root);
      if (!selected || selected.anchor === selected.focus || alike(selected, known.current)) return;
      tell.current(selected, false);
    };
    const released = (): void => {
      pressed.current = false;
    };
    document.addEventListener('selectionchange', changed);
    window.addEventListener('pointerup', released);
    window.addEventListener('pointercancel', released);
    return () => {
      document.removeEventListener('selectionchange', changed);
      window.removeEventListener('pointerup', released);
      window.removeEventListener('pointercancel', released);
    };
  }, [body, pressed]);
}

/**
 * Keeps the browser's selection at what is chosen, also when the words were drawn anew; never under a pressed pointer,
 * and never while somebody types in a field, whose caret is the same selection.
 */
function useShownChoice(
  body: RefObject<HTMLElement | null>,
  pressed: RefObject<boolean>,
  lines: readonly Line[],
  choice: Choice | null,
  drawn: unknown,
): void {
  /** What the selection was found to be right for; asking for it lays out the page. */
  const right = useRef<readonly unknown[]>([]);
  useEffect(() => {
    const changed = (): void => {
      right.current = [];
    };
    document.addEventListener('selectionchange', changed);
    return () => document.removeEventListener('selectionchange', changed);
  }, []);
  useEffect(() => {
    const root = body.current;
    if (!root || pressed.current || typing()) return;
    const now = [choice, drawn, lines];
    if (now.every((part, i) => part === right.current[i])) return;
    const shown = choiceIn(root);
    if (choice ? alike(choice, shown) : !shown) {
      right.current = now;
      return;
    }
    // Words at once, since they are seen. A caret is not, and placing it lays out the page: what was selected is let go of at
    // once, and the caret follows unless somebody, with a finger, has selected other words in between.
    if (choice && choice.anchor !== choice.focus) {
      showChoice(root, lines, choice);
      return;
    }
    getSelection()?.removeAllRanges();
    if (!choice) return;
    return afterPaint(() => {
      if (!pressed.current && !typing() && getSelection()?.rangeCount === 0) showChoice(root, lines, choice);
    });
  });
}

const typing = (): boolean => document.activeElement?.matches('input, textarea') ?? false;

function showChoice(root: Element, lines: readonly Line[], choice: Choice): void {
  const { anchor, focus } = choice;
  if (alike(choice, choiceIn(root))) return;
  const from = placeAt(root, lineAt(lines, anchor), anchor);
  const to = placeAt(root, lineAt(lines, focus), focus);
  if (from && to) getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
}

const alike = (a: Choice, b: Choice | null): boolean => a.anchor === b?.anchor && a.focus === b.focus;

/** The browser's selection as offsets of the note, or null if it is elsewhere. */
function choiceIn(root: Element): Choice | null {
  const selection = getSelection();
  if (!selection?.anchorNode || !selection.focusNode) return null;
  const anchor = offsetAt(root, { node: selection.anchorNode, offset: selection.anchorOffset });
  const focus = offsetAt(root, { node: selection.focusNode, offset: selection.focusOffset });
  return anchor === null || focus === null ? null : { anchor, focus, exact: false };
}

/** The marks an element shows, and the one whose name it is. */
export function marksUnder(target: EventTarget | null): [marks: readonly string[], tag: string | null] {
  if (!(target instanceof Element)) return [[], null];
  const marks = target.closest('[data-marks]')?.getAttribute('data-marks')?.split(' ') ?? [];
  return [marks, target.closest('[data-mark]')?.getAttribute('data-mark') ?? null];
}
