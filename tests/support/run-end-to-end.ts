import { spawnSync } from 'node:child_process';
import { findBrowser } from './find-browser.ts';

try {
  const browser = findBrowser();
  console.log(`browser: ${browser}`);
  const run = spawnSync(
    process.execPath,
    ['node_modules/@playwright/test/cli.js', 'test', ...process.argv.slice(2)],
    {
      stdio: 'inherit',
      env: { ...process.env, CHROMIUM_PATH: browser },
    },
  );
  process.exit(run.status ?? 1);
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
