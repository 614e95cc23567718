import { defineConfig } from 'vitest/config';

/** Unit, property, conformance and HTTP tests in Node; component tests in jsdom. Browser tests have their own project. */
export default defineConfig({
  test: {
    passWithNoTests: false,
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['*.test.ts', '{schemas,ontologies,api,scripts}/src/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: { name: 'web', environment: 'jsdom', include: ['web/src/**/*.test.{ts,tsx}'], testTimeout: 30_000 },
      },
    ],
  },
});
