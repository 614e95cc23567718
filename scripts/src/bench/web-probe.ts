// These run inside the page.

/** Notes when the first line of the note was painted, from the last byte of the layer's answer. */
export function watchFirstRender(): void {
  new MutationObserver((_, observer) => {
    if (!document.querySelector('.note-body .line')) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      const painted = new MessageChannel();
      painted.port1.onmessage = () => {
        const now = performance.now();
        const answers = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
        const answer = answers.find(({ name }) => /\/api\/layers\/[0-9a-f-]+$/.test(name));
        Reflect.set(window, 'firstRenderMs', now - (answer?.responseEnd ?? now));
      };
      painted.port2.postMessage(null);
    });
  }).observe(document, { childList: true, subtree: true });
}

/** Notes how long each key takes until what it did is painted. */
export function watchKeys(): void {
  Reflect.set(window, 'paintedMs', []);
  window.addEventListener(
    'keydown',
    () => {
      const start = performance.now();
      requestAnimationFrame(() => {
        const painted = new MessageChannel();
        painted.port1.onmessage = () => (Reflect.get(window, 'paintedMs') as number[]).push(performance.now() - start);
        painted.port2.postMessage(null);
      });
    },
    true,
  );
}
