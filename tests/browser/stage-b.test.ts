import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PanelPlace } from '../support/research/panel-lake.ts';
import { launchChromium } from './chromium.ts';
import { axeProblems, openDetails, overflow, views, visitor } from './visit.ts';

describe('the report of a validation', () => {
  const place = new PanelPlace();
  const address = pathToFileURL(join(place.folder, 'report', 'stage-b.html')).href;
  let browser: Browser;
  beforeAll(async () => {
    place.configure(
      { universe_sizes: [40, 60], candidates: ['core8', 'fitted'] },
      { holdout_sessions: 40, folds: { groups: 6, tested: 2 } },
    );
    await place.putPanel({ names: 60, dates: 80 });
    await place.run();
    await place.validate({ output: join(place.folder, 'report') });
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

  test('has three charts for each universe', async () => {
    const { page, leave } = await visitor(browser, { width: 1280, scheme: 'light' });
    await page.goto(address);
    expect(await page.getByRole('img').count()).toBe(2 * 3);
    await leave();
  });
});
