import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const present = (path: string | undefined): path is string => Boolean(path) && existsSync(path as string);
const run = (command: string, args: string[]) => spawnSync(command, args, { stdio: 'inherit' }).status === 0;
const isRoot = process.getuid?.() === 0;

/** A browser for the tests: a named one, an installed one, Playwright's own, else one is installed. */
export const findBrowser = (): string => {
  const named = process.env.CHROMIUM_PATH;
  if (named && !existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which does not exist.`);
  const found = [named, ...installed, chromium.executablePath()].find(present);
  if (found) return found;
  console.log('No browser is installed; fetching one.');
  if (
    run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium']) &&
    present(chromium.executablePath())
  )
    return chromium.executablePath();
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', 'chromium']);
    const debian = installed.find(present);
    if (debian) return debian;
  }
  throw new Error('The end-to-end tests need a browser. Install one with: sudo apt-get install chromium');
};
