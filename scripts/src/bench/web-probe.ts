// These run inside the page.

/** When a layer's answer had come, was parsed, and was painted; milliseconds since the page was opened. */
export interface Opening {
  readonly answeredMs: number;
  /** The answer is at hand as objects: from here on the others are measured, too. */
  readonly inHandMs: number;
  /** The first words are on the screen with the marks over them and their names. */
  readonly marksMs: number;
  /** So are the relations, the overview and the lists beside the note. */
  readonly wholeMs: number;
}

/** Notes in `window.opening` when the parts of a layer that is opened were painted. */
export function watchOpening(): void {
  const seen: Partial<Record<keyof Opening, number>> = {};
  Reflect.set(window, 'opening', seen);
  const isLayer = (url: string): boolean => /\/api\/layers\/[0-9a-f-]+$/.test(url);
  const parsed = Response.prototype.json;
  Response.prototype.json = async function json(): Promise<unknown> {
    const value: unknown = await parsed.call(this);
    if (isLayer(this.url)) seen.inHandMs = performance.now();
    return value;
  };
  const painted = (name: 'marksMs' | 'wholeMs'): void => {
    requestAnimationFrame(() => {
      const frame = new MessageChannel();
      frame.port1.onmessage = () => {
        seen[name] = performance.now();
        const answers = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
        const answer = answers.find(({ name: url }) => isLayer(url));
        if (answer) seen.answeredMs = answer.responseEnd;
      };
      frame.port2.postMessage(null);
    });
  };
  const missing = new Map<'marksMs' | 'wholeMs', readonly string[]>([
    ['marksMs', ['.note-body .tag']],
    ['wholeMs', ['.note-body .tag', '.note-body .arc', '.overview', '.side .span-row']],
  ]);
  new MutationObserver((_, observer) => {
    for (const [name, parts] of missing) {
      if (!parts.every((part) => document.querySelector(part))) continue;
      missing.delete(name);
      painted(name);
    }
    if (missing.size === 0) observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
}

/** Notes in `window.paintedMs` how long the next key takes until a frame is painted with one more of what `window.wanted` selects. */
export function watchKeys(): void {
  const eachFrame = (run: () => boolean): void => {
    requestAnimationFrame(() => {
      const painted = new MessageChannel();
      painted.port1.onmessage = () => run() || eachFrame(run);
      painted.port2.postMessage(null);
    });
  };
  window.addEventListener(
    'keydown',
    () => {
      const start = performance.now();
      const wanted = Reflect.get(window, 'wanted');
      if (typeof wanted !== 'string') return;
      Reflect.set(window, 'wanted', null);
      const count = (): number => document.querySelectorAll(wanted).length;
      const before = count();
      eachFrame(() => {
        const now = performance.now();
        if (count() > before) Reflect.set(window, 'paintedMs', now - start);
        return count() > before || now - start > 1_000;
      });
    },
    true,
  );
}
