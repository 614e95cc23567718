import { join } from 'node:path';
import { refusal } from '@chartmark/schemas';
import express from 'express';

/** Serves the built screens: every address of a screen gets the one page, whose router takes it from there. */
export function servePages(app: express.Express, folder: string): void {
  const files = { index: false, redirect: false, acceptRanges: false } as const;
  // Only these have their version in their name, so that they can be cached for ever.
  app.use('/assets', express.static(join(folder, 'assets'), { ...files, immutable: true, maxAge: '1y' }));
  app.use(express.static(folder, files));
  // A screen opened before an upgrade asks for files that are gone. It must not get the page in place of a script.
  app.get('/assets/{*file}', () => {
    throw refusal('file.missing', {});
  });
  app.get('/{*address}', (_request, response) => {
    // The page names the files of this version, so it is never cached.
    response.sendFile('index.html', { root: folder, acceptRanges: false, headers: { 'cache-control': 'no-cache' } });
  });
}
