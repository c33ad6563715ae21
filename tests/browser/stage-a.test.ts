import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PanelPlace } from '../support/research/panel-lake.ts';
import { launchChromium } from './chromium.ts';
import { axeProblems, openDetails, overflow, tablesBeyond, views, visitor } from './visit.ts';

/** What the margins leave of a sheet, pixels of 1/96 inch. */
const a4Width = 703;

describe('the report of a screening', () => {
  const place = new PanelPlace({ universe_sizes: [40, 60], candidates: ['core33', 'fitted'] });
  const address = pathToFileURL(join(place.folder, 'report', 'stage-a.html')).href;
  let browser: Browser;
  beforeAll(async () => {
    await place.putPanel({ names: 60, dates: 60 });
    await place.putAssets(60, (number) => (number % 3 === 0 ? 'Energy' : 'Banks'));
    await place.run({ output: join(place.folder, 'report') });
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    place.remove();
  });

  test.each(views)('at $width px, $scheme: nothing sticks out, fails or is serious to axe', async (view) => {
    const { page, problems, leave } = await visitor(browser, view);
    await page.goto(address);
    expect(await overflow(page)).toEqual([]);
    await openDetails(page);
    expect([await overflow(page), await axeProblems(page), problems()]).toEqual([[], [], []]);
    await leave();
  });

  test('has five charts for each universe, whose lines a legend names', async () => {
    const { page, leave } = await visitor(browser, { width: 1280, scheme: 'light' });
    await page.goto(address);
    expect(await page.locator('figure').count()).toBe(2 * 5);
    expect(await page.getByRole('img').count()).toBe(2 * 5);
    expect(await page.locator('.legend li').count()).toBe(2 * 4);
    const names = await page.locator('figure.beside tbody th').allTextContents();
    for (const name of await page.locator('.legend li').allTextContents()) expect(names).toContain(name.trim());
    await leave();
  });

  test('prints tables that fit the sheet', async () => {
    const { page, leave } = await visitor(browser, { width: a4Width, scheme: 'light' });
    await page.emulateMedia({ media: 'print' });
    await page.goto(address);
    expect(await tablesBeyond(page, a4Width)).toEqual([]);
    await leave();
  });
});
