import { defineConfig } from 'vitest/config';

/** The product's modules are read once a worker (`isolate: false`): what a file needs of its own it makes and ends itself. */
const onPostgres = {
  globalSetup: ['src/platform/server/testing/postgres-for-tests.ts'],
  hookTimeout: 180_000,
  isolate: false,
};

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/model/**/*.test.ts', 'src/*.test.ts'],
          testTimeout: 60_000,
          isolate: false,
        },
      },
      {
        test: {
          name: 'web',
          include: ['src/**/web/**/*.test.{ts,tsx}'],
          testTimeout: 60_000,
          isolate: false,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['src/**/server/**/*.test.ts', 'db/**/*.test.ts', 'e2e/api/*.test.ts'],
          testTimeout: 180_000,
          setupFiles: 'src/platform/server/testing/close-database.ts',
          ...onPostgres,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['e2e/**/*.e2e.ts'],
          testTimeout: 180_000,
          expect: { poll: { timeout: 30_000 } },
          ...onPostgres,
          globalSetup: [...onPostgres.globalSetup, 'e2e/demo-template.ts'],
        },
      },
    ],
  },
});
