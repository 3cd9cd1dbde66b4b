import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './find-browser.ts';
import { findLeaks } from './product-logs.ts';

try {
  const browser = findBrowser();
  console.log(`browser: ${browser}`);
  const logs = mkdtempSync(join(tmpdir(), 'kontaktpunkt-logs-'));
  const run = spawnSync(
    process.execPath,
    ['node_modules/@playwright/test/cli.js', 'test', ...process.argv.slice(2)],
    {
      stdio: 'inherit',
      env: { ...process.env, CHROMIUM_PATH: browser, PRODUCT_LOGS: logs },
    },
  );
  const leaks = findLeaks(logs);
  for (const leak of leaks) console.error(`What the products of this run printed: ${leak}`);
  rmSync(logs, { recursive: true, force: true });
  process.exit(leaks.length > 0 ? 1 : (run.status ?? 1));
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
