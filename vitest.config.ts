import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    passWithNoTests: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['app/**/*.test.{ts,tsx}', 'server/**/*.test.ts', 'tests/architecture/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'db',
          globalSetup: './tests/support/start-shared-cluster.ts',
          include: ['tests/db/**/*.test.ts', 'app/**/*.db-test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'access',
          globalSetup: './tests/support/start-shared-cluster.ts',
          include: ['tests/access/**/*.test.ts'],
          // About the embedded gateway itself.
          exclude: process.env.TEST_DATABASE === 'postgres' ? ['tests/access/embedded.test.ts'] : [],
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'faults',
          include:
            process.env.FAULTS === 'long'
              ? ['tests/faults/**/*.test.ts']
              : ['tests/faults/{nothing-lost,start,backup}.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'fuzz',
          globalSetup: './tests/support/start-shared-cluster.ts',
          include: ['tests/fuzz/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'postgres',
          globalSetup: './tests/support/start-shared-cluster.ts',
          include: ['tests/postgres/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
