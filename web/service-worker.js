/*
 * Lets the page open again without a network. It keeps what the build made, and only that: answers of the service, and so
 * words of notes, never pass through its cache. `FILES` and `BUILD` are put before this by the build.
 */
const CACHE = `chartmark-${BUILD}`;
const PAGE = '/';
const kept = new Set(FILES);

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.addAll([PAGE, ...FILES]))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin || pathname.startsWith('/api/')) return;
  // The page is asked of the service first, so that a new build is seen at once; its files never change under a name.
  if (request.mode === 'navigate') event.respondWith(fetch(request).catch(() => caches.match(PAGE)));
  else if (kept.has(pathname)) event.respondWith(caches.match(pathname).then((found) => found ?? fetch(request)));
});
