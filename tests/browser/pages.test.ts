import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderSite } from '../../src/report/site/site.ts';
import { replaceSite } from '../../src/stages/results/site-folder.ts';
import { sampleSubject } from '../support/report/sample-subject.ts';
import { launchChromium } from './chromium.ts';
import { buildExampleSite } from './example-site.ts';
import { type StaticServer, serveFolder } from './static-server.ts';
import { axeProblems, openDetails, overflow, tablesBeyond, views, visitor } from './visit.ts';

/** What the margins leave of a sheet, pixels of 1/96 inch. */
const a4Width = 703;

const scratch = mkdtempSync(join(tmpdir(), 'regimen-browser-'));
let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  rmSync(scratch, { recursive: true, force: true });
});

const sites = {
  'the seeded example': () => buildExampleSite(join(scratch, 'example'), 10),
  'hostile text': async () => {
    const folder = join(scratch, 'hostile');
    await replaceSite(folder, await renderSite(sampleSubject()));
    return folder;
  },
} as const;

describe.each(Object.entries(sites))('the site of %s', (_, build) => {
  let folder: string;
  let pages: string[];
  let server: StaticServer;
  beforeAll(async () => {
    folder = await build();
    pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.html'))
      .sort();
    server = await serveFolder(folder);
  });
  afterAll(() => server?.close());

  /** A page of every kind: those at the top, and the last of every folder. */
  const kinds = () => {
    const last = (prefix: string) => pages.findLast((path) => path.startsWith(prefix)) ?? '';
    const first = (prefix: string) => pages.find((path) => path.startsWith(prefix)) ?? '';
    return [...pages.filter((path) => !path.includes('/')), first('weeks/'), last('weeks/'), last('provenance/')];
  };

  describe.each(views)('at $width px, $scheme', (view) => {
    test('renders every page without error, failed request or horizontal overflow', async () => {
      const { page, problems, leave } = await visitor(browser, view);
      for (const path of pages) {
        await page.goto(server.url + path);
        expect([path, await overflow(page)]).toEqual([path, []]);
        await openDetails(page);
        expect([path, await overflow(page), problems()]).toEqual([path, [], []]);
      }
      await leave();
    });

    test('has nothing that axe calls serious or critical', async () => {
      const { page, problems, leave } = await visitor(browser, view);
      for (const path of kinds()) {
        await page.goto(server.url + path);
        // The records of a page of provenance are all alike, and hundreds.
        await openDetails(page, 24);
        expect([path, await axeProblems(page)]).toEqual([path, []]);
        expect(problems()).toEqual([]);
      }
      await leave();
    });
  });

  test('needs at most 300 kB and one answer for its first page, from a server and from the file system', async () => {
    for (const address of [server.url, pathToFileURL(join(folder, 'index.html')).href]) {
      const { page, problems, received, leave } = await visitor(browser, { width: 1280, scheme: 'light' });
      await page.goto(address);
      await page.waitForLoadState('networkidle');
      const { bytes, answers } = await received();
      expect([problems(), answers]).toEqual([[], 1]);
      expect(bytes).toBeGreaterThan(10_000);
      expect(bytes).toBeLessThanOrEqual(300_000);
      await leave();
    }
  });

  test('works from the file system: its links lead to its pages', async () => {
    const { page, problems, leave } = await visitor(browser, { width: 1280, scheme: 'light' });
    await page.goto(pathToFileURL(join(folder, 'index.html')).href);
    for (const name of ['Regimes', 'History', 'Audit', 'Provenance', 'This week']) {
      await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name }).click();
      await page.locator('[aria-current="page"]', { hasText: name }).waitFor();
    }
    await page.locator('a.source').first().click();
    await page.locator('.record-of:target').waitFor();
    expect(problems()).toEqual([]);
    await leave();
  });

  test('draws its charts in the colours of the scheme, each with a name', async () => {
    const inkOf = async (scheme: 'light' | 'dark') => {
      const { page, leave } = await visitor(browser, { width: 1280, scheme });
      await page.goto(`${server.url}history.html`);
      const charts = page.getByRole('img');
      expect(await charts.count()).toBeGreaterThan(4);
      for (const chart of await charts.all()) {
        expect(((await chart.boundingBox())?.height ?? 0) > 5).toBe(true);
        expect(
          await chart.evaluate((svg) => svg.querySelector('title')?.textContent ?? svg.getAttribute('aria-label')),
        ).toBeTruthy();
      }
      const colour = await page.evaluate<string>(
        `getComputedStyle(document.querySelector('figure svg [fill="var(--one)"]')).fill`,
      );
      await leave();
      return colour;
    };
    expect(await inkOf('light')).toBe('rgb(27, 95, 158)');
    expect(await inkOf('dark')).toBe('rgb(125, 180, 238)');
  });

  test('prints black on white, without navigation, with tables that fit the sheet', async () => {
    const { page, problems, leave } = await visitor(browser, { width: a4Width, scheme: 'dark' });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    for (const path of pages.filter((one) => !one.includes('/'))) {
      await page.goto(server.url + path);
      expect(await page.evaluate<string>('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
      expect(await page.evaluate<string>('getComputedStyle(document.body).color')).toBe('rgb(25, 28, 32)');
      expect(await page.getByRole('navigation').count()).toBe(0);
      expect([path, await tablesBeyond(page, a4Width)]).toEqual([path, []]);
      expect((await page.pdf({ format: 'A4' })).subarray(0, 5).toString()).toBe('%PDF-');
    }
    expect(problems()).toEqual([]);
    await leave();
  });

  test('lets the keyboard past the navigation, and into what scrolls', async () => {
    const { page, leave } = await visitor(browser, { width: 390, scheme: 'light' });
    await page.goto(`${server.url}history.html`);
    await page.keyboard.press('Tab');
    const skip = page.locator('a.skip');
    expect(await skip.evaluate((link) => link === link.ownerDocument.activeElement)).toBe(true);
    expect(((await skip.boundingBox())?.x ?? -1) >= 0).toBe(true);
    await page.keyboard.press('Enter');
    expect(await page.evaluate<string>('location.hash')).toBe('#content');
    expect(await page.locator('.scroll:not([tabindex="0"])').count()).toBe(0);
    await leave();
  });
});

test('hostile text runs nothing and adds nothing to a page', async () => {
  const folder = join(scratch, 'hostile');
  const { page, problems, leave } = await visitor(browser, { width: 1280, scheme: 'light' });
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.message());
    void dialog.dismiss();
  });
  for (const path of ['index.html', 'audit.html', 'provenance.html', 'regimes.html']) {
    await page.goto(pathToFileURL(join(folder, path)).href);
    await openDetails(page);
    expect(
      await page.locator('script, img, iframe, object, embed, form, [onload], [onerror], [onmouseover]').count(),
    ).toBe(0);
    expect(await page.locator('main h1').count()).toBe(1);
  }
  expect([asked, problems()]).toEqual([[], []]);
  await leave();
});
