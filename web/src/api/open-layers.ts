const open = new Map<string, number>();
const listeners = new Set<() => void>();

/** Says that a layer's own session sends its commands from here on. @returns says that it does so no more */
export function openLayer(layer: string): () => void {
  open.set(layer, (open.get(layer) ?? 0) + 1);
  return () => {
    open.set(layer, (open.get(layer) ?? 1) - 1);
    for (const listener of listeners) listener();
  };
}

/** Whether a session of this page has the layer. */
export const isOpen = (layer: string): boolean => (open.get(layer) ?? 0) > 0;

/** Calls back when a layer is left. @returns ends it */
export function onLeft(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
