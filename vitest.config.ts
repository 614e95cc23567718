import { defineConfig } from 'vitest/config';

/** Node: units, properties, conformance, HTTP. Web: components in jsdom. Browser: the whole way in a real Chromium. */
export default defineConfig({
  test: {
    passWithNoTests: false,
    maxWorkers: 2,
    expect: { poll: { timeout: 10_000 } },
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
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: { name: 'web', environment: 'jsdom', include: ['web/src/**/*.test.{ts,tsx}'], testTimeout: 30_000 },
      },
      {
        test: {
          name: 'browser',
          environment: 'node',
          include: ['scripts/e2e/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
