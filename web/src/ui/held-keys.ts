/** If the panel has not opened by then, as when its code cannot be fetched, keys mean again what they did before. */
const PATIENCE_MS = 5_000;
const TEXT_FIELD = 'input:not([type]), input[type="text"], input[type="search"], textarea';
const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock']);

/** Ends the current wait, if there is one. */
let end = (): void => {};

/**
 * Holds keys back until the focus is in a panel that is about to open, and then gives them to whatever has the focus there:
 * somebody who keeps typing means the panel's field, never the screen behind it. A click drops them.
 *
 * @param panel its CSS selector
 */
export function holdKeysFor(panel: string): void {
  end();
  const waiting: KeyboardEvent[] = [];
  const given = new WeakSet<Event>();
  const keep = (event: KeyboardEvent): void => {
    if (given.has(event) || MODIFIERS.has(event.key)) return;
    // The focus is there and nothing goes before: the browser itself knows best what the key means to what has it.
    if (waiting.length === 0 && document.activeElement?.closest(panel)) {
      stop();
      return;
    }
    event.stopImmediatePropagation();
    // What the browser itself does with Control is left to it.
    if ((event.ctrlKey || event.metaKey) && event.key.length === 1) return;
    event.preventDefault();
    if (!event.repeat) waiting.push(event);
  };
  const arrived = (): void => {
    if (document.activeElement?.closest(panel)) later(give);
  };
  // One at a time, so that each finds what the one before has changed.
  const give = (): void => {
    const event = waiting.shift();
    const target = document.activeElement;
    if (!event || !target?.closest(panel)) {
      stop();
      return;
    }
    const copy = new KeyboardEvent('keydown', event);
    given.add(copy);
    if (target.dispatchEvent(copy) && target.matches(TEXT_FIELD)) type(target as HTMLInputElement, event);
    later(give);
  };
  let timer = window.setTimeout(() => stop(), PATIENCE_MS);
  const later = (run: () => void): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(run);
  };
  const stop = (): void => {
    window.clearTimeout(timer);
    window.removeEventListener('keydown', keep, true);
    window.removeEventListener('focusin', arrived, true);
    window.removeEventListener('pointerdown', stop, true);
    end = () => {};
  };
  end = stop;
  window.addEventListener('keydown', keep, true);
  window.addEventListener('focusin', arrived, true);
  window.addEventListener('pointerdown', stop, true);
}

/** What the browser would have done with a key in a field. */
function type(field: HTMLInputElement | HTMLTextAreaElement, { key, ctrlKey, metaKey, altKey }: KeyboardEvent): void {
  const words = key === 'Enter' && field.matches('textarea') ? '\n' : key;
  const [start, stop] = [field.selectionStart ?? field.value.length, field.selectionEnd ?? field.value.length];
  if (words.length === 1 && !ctrlKey && !metaKey && !altKey) field.setRangeText(words, start, stop, 'end');
  else if (key === 'Backspace') field.setRangeText('', start === stop ? Math.max(0, start - 1) : start, stop, 'end');
  else return;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
