import { Refusal } from '@chartmark/schemas';
import express from 'express';

/** Serves the built screens: each address of a screen is the one page, which finds its way by itself. */
export function servePages(app: express.Express, folder: string): void {
  app.use(
    express.static(folder, { index: false, immutable: true, maxAge: '1y', redirect: false, acceptRanges: false }),
  );
  // A screen of before an upgrade asks for files that went; the page in their place would be taken for a script.
  app.get('/assets/{*file}', () => {
    throw new Refusal('missing', 'There is no such file');
  });
  app.get('/{*address}', (_request, response) => {
    // The page names the files of this version, so it is never cached.
    response.sendFile('index.html', { root: folder, acceptRanges: false, headers: { 'cache-control': 'no-cache' } });
  });
}
