import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const candidates = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** A headless Chromium with a profile of its own that asks nobody for anything. @throws Error that says how to get one */
export function launchChromium(): Promise<Browser> {
  const asked = process.env.REGIMEN_CHROMIUM;
  const executablePath = asked ?? candidates.find((path) => existsSync(path));
  if (executablePath === undefined || !existsSync(executablePath)) {
    throw new Error(
      `The browser tests need a Chromium, and ${asked ?? candidates.join(', ')} is not there: install one ` +
        '("apt-get install chromium"), or name its executable in REGIMEN_CHROMIUM.',
    );
  }
  return chromium.launch({
    executablePath,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
