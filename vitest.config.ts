import { defineConfig } from 'vitest/config';
import { reportTo } from './scripts/setup/vitest-report.ts';

/** A test is given up after this long, which only a hang takes: a busy machine proves nothing wrong. */
const PATIENCE_MS = 300_000;
/** Where `npm test` wants to read how it went. */
const report = process.env['REPORT_FILE'];

/** Node: units, properties, conformance, HTTP. Web: components in jsdom. Browser: the whole way in a real Chromium. */
export default defineConfig({
  test: {
    passWithNoTests: false,
    maxWorkers: 2,
    reporters: ['default', ...(report ? [reportTo(report)] : [])],
    expect: { poll: { timeout: 30_000 } },
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: [
            '*.test.ts',
            'deploy/*.test.ts',
            '{schemas,ontologies,api,scripts}/{src,setup,architecture,bench}/**/*.test.ts',
          ],
          testTimeout: PATIENCE_MS,
          hookTimeout: PATIENCE_MS,
        },
      },
      {
        test: {
          name: 'web',
          environment: 'jsdom',
          include: ['web/src/**/*.test.{ts,tsx}'],
          setupFiles: ['web/src/testing/words.ts'],
          testTimeout: PATIENCE_MS,
        },
      },
      {
        test: {
          name: 'browser',
          environment: 'node',
          include: ['scripts/e2e/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: PATIENCE_MS,
          hookTimeout: PATIENCE_MS,
        },
      },
    ],
  },
});
