import { join } from 'node:path';
import { refusal } from '@chartmark/schemas';
import express from 'express';

/** Serves the built screens: each address of a screen is the one page, which finds its way by itself. */
export function servePages(app: express.Express, folder: string): void {
  const files = { index: false, redirect: false, acceptRanges: false } as const;
  // Only these tell their version by their name, so that an upgrade is another file.
  app.use('/assets', express.static(join(folder, 'assets'), { ...files, immutable: true, maxAge: '1y' }));
  app.use(express.static(folder, files));
  // A screen of before an upgrade asks for files that went; the page in their place would be taken for a script.
  app.get('/assets/{*file}', () => {
    throw refusal('file.missing', {});
  });
  app.get('/{*address}', (_request, response) => {
    // The page names the files of this version, so it is never cached.
    response.sendFile('index.html', { root: folder, acceptRanges: false, headers: { 'cache-control': 'no-cache' } });
  });
}
