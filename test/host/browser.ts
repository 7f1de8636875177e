import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { runCommand } from './runCommand';

const env = process.env;
const programFiles = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(
  (folder) => folder !== undefined,
);

/** Installed browsers Playwright can drive, the one asked for first. */
function candidates(): string[] {
  const asked = env['BROWSER_PATH'] ? [env['BROWSER_PATH']] : [];
  if (process.platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    return [...asked, ...apps.map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`)];
  }
  if (process.platform === 'win32') {
    const files = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe'];
    files.push('Microsoft\\Edge\\Application\\msedge.exe');
    return [...asked, ...files.flatMap((file) => programFiles.map((folder) => path.join(folder, file)))];
  }
  const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'];
  const folders = (env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  return [...asked, ...names.flatMap((name) => folders.map((folder) => path.join(folder, name)))];
}

/** The newest Chromium that `npx playwright install` left in its cache. */
async function playwrightBrowser(): Promise<string | undefined> {
  const own = chromium.executablePath();
  if (own && existsSync(own)) return own;
  const places: Partial<Record<NodeJS.Platform, string>> = {
    darwin: path.join(os.homedir(), 'Library/Caches/ms-playwright'),
    win32: path.join(env['LOCALAPPDATA'] ?? os.homedir(), 'ms-playwright'),
  };
  const cache =
    env['PLAYWRIGHT_BROWSERS_PATH'] ??
    places[process.platform] ??
    path.join(os.homedir(), '.cache/ms-playwright');
  const builds = (await readdir(cache).catch(() => [])).filter((name) => /^chromium-\d+$/.test(name));
  const revision = (name: string) => Number(name.split('-')[1]);
  const inside = [
    'chrome-linux/chrome',
    'chrome-linux64/chrome',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    'chrome-win/chrome.exe',
    'chrome-win64/chrome.exe',
  ];
  return builds
    .sort((a, b) => revision(b) - revision(a))
    .flatMap((build) => inside.map((file) => path.join(cache, build, file)))
    .find((file) => existsSync(file));
}

/** Path of a Chromium-based browser; on Debian, as root, installs one when there is none. */
export async function findBrowser(log: (message: string) => void = () => {}): Promise<string> {
  const installed = candidates().find((file) => existsSync(file)) ?? (await playwrightBrowser());
  if (installed) return installed;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    log('No browser found: installing Chromium with apt-get (once)');
    const quiet = { env: { ...env, DEBIAN_FRONTEND: 'noninteractive' } };
    await runCommand('apt-get', ['update'], quiet);
    await runCommand('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], quiet);
    return '/usr/bin/chromium';
  }
  throw new Error(
    'No browser found for the tests. Install Chrome, Chromium or Edge, or run ' +
      '"npx playwright-core install chromium", or set BROWSER_PATH to the program.',
  );
}

/** Starts the browser without a window (or with one, for looking), and without requests of its own. */
export async function launchBrowser(options: { headless?: boolean } = {}): Promise<Browser> {
  const quiet = ['--no-first-run', '--disable-background-networking', '--disable-component-update'];
  return chromium.launch({
    executablePath: await findBrowser((message) => console.log(message)),
    headless: options.headless ?? true,
    args: [...quiet, '--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-sync'],
  });
}
