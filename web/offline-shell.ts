import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** What stands beside the bundle and is needed to show the page. */
const PUBLIC = ['/no-eval.js', '/chartmark.svg'];
const WORKER = fileURLToPath(new URL('service-worker.js', import.meta.url));

/** Writes the service worker with the names of all files of the build, so that the page opens without a network. */
export function offlineShell(): Plugin {
  return {
    name: 'offline-shell',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      // After the chunks that turn out to hold nothing but a stylesheet are dropped: one missing file, and nothing is kept.
      order: 'post',
      handler(_, bundle) {
        const files = [...PUBLIC, ...Object.keys(bundle).map((file) => `/${file}`)].filter(
          (file) => !/\.(html|map)$/.test(file),
        );
        const list = JSON.stringify(files.sort());
        const worker = readFileSync(WORKER, 'utf8');
        const build = createHash('sha256').update(list).update(worker).digest('hex').slice(0, 16);
        const source = `const BUILD = '${build}';\nconst FILES = ${list};\n${worker}`;
        this.emitFile({ type: 'asset', fileName: 'service-worker.js', source });
      },
    },
  };
}
