import { defineConfig } from '@playwright/test';

/** The tests share one running product, started by the global set-up on free ports. */
export default defineConfig({
  testDir: 'tests/e2e',
  // These start an embedded database of their own, or none.
  testIgnore:
    process.env.TEST_DATABASE === 'postgres'
      ? /(lifecycle|database-away|silence|limits|second-factor)\.spec\.ts/
      : [],
  globalSetup: './tests/support/global-setup.ts',
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: process.env.JSON_REPORT ? [['list'], ['json', { outputFile: process.env.JSON_REPORT }]] : 'list',
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/Copenhagen',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      // Chromium names a download by the locale of its process, and `download` what that cannot write.
      env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' } as Record<string, string>,
      chromiumSandbox: process.getuid?.() !== 0,
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
});
