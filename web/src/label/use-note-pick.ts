import type { Labelling } from './use-labelling.ts';

/** What a click on marks means: the end of a relation being drawn, or a selection that goes through the stack. */
export function useNotePick({ ui, set, ends, marks, join }: Labelling) {
  return (ids: readonly string[], tag: string | null): void => {
    if (ui.drawing) {
      const target = ends?.find((mark) => (tag === null ? ids.includes(mark.id) : mark.id === tag));
      const head = marks.find((mark) => mark.id === ui.drawing?.head);
      if (head && target) join(head, target);
      return;
    }
    if (tag !== null) {
      set({ current: tag });
      return;
    }
    // The shortest lies on top; a further click at the same place goes to the one beneath.
    const stack = ids
      .flatMap((id) => marks.filter((mark) => mark.id === id))
      .sort((a, b) => a.end - a.start - (b.end - b.start));
    const at = stack.findIndex((mark) => mark.id === ui.current);
    set({ current: stack[(at + 1) % Math.max(stack.length, 1)]?.id ?? null });
  };
}
