const open = new Map<string, number>();
const listeners = new Set<() => void>();

/** Marks a layer as open: its own session sends its commands from now on. @returns a function that ends this */
export function openLayer(layer: string): () => void {
  open.set(layer, (open.get(layer) ?? 0) + 1);
  return () => {
    open.set(layer, (open.get(layer) ?? 1) - 1);
    for (const listener of listeners) listener();
  };
}

/** Whether a session of this page has the layer. */
export const isOpen = (layer: string): boolean => (open.get(layer) ?? 0) > 0;

/** Calls back whenever a layer is left. @returns a function that stops this */
export function onLeft(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
