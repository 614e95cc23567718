import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { offlineShell } from './offline-shell.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const service = process.env['CHARTMARK_SERVICE'] ?? 'http://localhost:3000';

/** What the labelling screen's first load may weigh, in bytes after gzip. */
const LABEL_LIMIT_BYTES = 250_000;

export default defineConfig({
  root,
  plugins: [react(), offlineShell(), firstLoad('/label/label-screen.tsx')],
  server: { proxy: { '/api': { target: service, ws: true } } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2023',
    // A data: address in a stylesheet is refused by the content security policy.
    assetsInlineLimit: 0,
  },
});

/** Prints what a browser fetches to show one screen for the first time, and fails the build beyond the limit. */
function firstLoad(screen: string): Plugin {
  return {
    name: 'first-load',
    apply: 'build',
    writeBundle({ dir = '' }, bundle) {
      const chunks = Object.values(bundle).filter((part) => part.type === 'chunk');
      const wanted = new Set<string>();
      const visit = (file: string): void => {
        const chunk = chunks.find((c) => c.fileName === file);
        if (!chunk || wanted.has(file)) return;
        wanted.add(file);
        for (const style of chunk.viteMetadata?.importedCss ?? []) wanted.add(style);
        chunk.imports.forEach(visit);
      };
      for (const chunk of chunks) {
        if (chunk.isEntry || chunk.moduleIds.some((id) => id.endsWith(screen))) visit(chunk.fileName);
      }
      const bytes = [...wanted].reduce((sum, file) => sum + gzipSync(readFileSync(`${dir}/${file}`)).length, 0);
      const all = readdirSync(`${dir}/assets`).length;
      this.info(`first load of ${screen}: ${(bytes / 1000).toFixed(1)} kB gzipped in ${wanted.size} of ${all} files`);
      if (bytes > LABEL_LIMIT_BYTES) this.error(`that is more than ${LABEL_LIMIT_BYTES / 1000} kB`);
    },
  };
}
