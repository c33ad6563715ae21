import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { statusPage as pageOf } from '../../src/report/research/status-page.ts';
import { promote } from '../../src/stages/research/promote.stage.ts';
import { statusPage } from '../../src/stages/research/status-page.stage.ts';
import { runStage } from '../../src/stages/run-stage.ts';
import { configureIn, putLastSession, putStageB, runPromote } from '../support/promotion/stage-b-run.ts';
import { sampleStatus } from '../support/report/sample-status.ts';
import { PanelPlace } from '../support/research/panel-lake.ts';
import { lakeAt } from '../support/research/run-panel.ts';
import { silentPlatform } from '../support/silent-platform.ts';
import { launchChromium } from './chromium.ts';
import { axeProblems, openDetails, overflow, tablesBeyond, views, visitor } from './visit.ts';

/** What the margins leave of a sheet, pixels of 1/96 inch. */
const a4Width = 703;

const scratch = mkdtempSync(join(tmpdir(), 'regimen-status-pages-'));
const validated = new PanelPlace();
let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  rmSync(scratch, { recursive: true, force: true });
  validated.remove();
});

/** A champion with a name that wants to be markup, another survivor, and candidates that fail. */
async function withChampion(folder: string): Promise<void> {
  configureIn(folder);
  const lake = lakeAt(join(folder, 'lake'));
  await putLastSession(lake, '2020-01-31');
  const candidates = [
    { candidate: `<script>alert(1)</script>${'long_'.repeat(30)}`, dsr: 0.95 },
    { candidate: 'beta', dsr: 0.92 },
    { candidate: 'noise', dsr: 0.2, failed: ['DSR_TOO_LOW'] },
  ];
  await putStageB(lake, { run: '1'.repeat(16), asOf: '2020-01-31', candidates });
  await runPromote(folder);
}

const places = {
  'a champion': async () => {
    const folder = join(scratch, 'champion');
    await withChampion(folder);
    return folder;
  },
  'an empty lake': async () => {
    const folder = join(scratch, 'empty');
    configureIn(folder);
    return folder;
  },
  'a real run without a survivor': async () => {
    validated.configure(
      { universe_sizes: [40, 60], candidates: ['core8', 'fitted'] },
      { holdout_sessions: 40, folds: { groups: 6, tested: 2 } },
    );
    await validated.putPanel({ names: 60, dates: 80 });
    await validated.run();
    await validated.validate();
    await inPlace(promote, validated.folder, { session: '2021-12-31' });
    return validated.folder;
  },
} as const;

async function inPlace(
  stage: typeof promote | typeof statusPage,
  folder: string,
  inputs: Readonly<Record<string, string>>,
) {
  const request = { lakeFolder: join(folder, 'lake'), configFile: join(folder, 'configs', 'pipeline.yaml'), inputs };
  await runStage(stage, request, silentPlatform());
}

/** Everything that the page can hold, without a lake. */
function putSample(): string {
  const folder = join(scratch, 'sample');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'status.html');
  writeFileSync(file, pageOf(sampleStatus()));
  return file;
}

const pages = [
  ...Object.entries(places).map(([name, build]) => {
    const make = async () => {
      const folder = await build();
      await inPlace(statusPage, folder, { output: join(folder, 'report') });
      return join(folder, 'report', 'status.html');
    };
    return [name, make] as const;
  }),
  ['all that can be said', async () => putSample()] as const,
];

describe.each(pages)('the status page of %s', (_, make) => {
  let address = '';
  beforeAll(async () => {
    address = pathToFileURL(await make()).href;
  });

  test.each(views)('at $width px, $scheme: nothing sticks out, fails or is serious to axe', async (view) => {
    const { page, problems, leave } = await visitor(browser, view);
    await page.goto(address);
    expect(await overflow(page)).toEqual([]);
    await openDetails(page);
    expect([await overflow(page), await axeProblems(page), problems()]).toEqual([[], [], []]);
    if (process.env.REGIMEN_PICTURES !== undefined) {
      const name = `${_.replaceAll(' ', '-')}-${view.width}-${view.scheme}.png`;
      await page.screenshot({ path: join(process.env.REGIMEN_PICTURES, name), fullPage: true });
    }
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

test('leads to the pages of Stage A and Stage B, which lead back', async () => {
  const { page, problems, leave } = await visitor(browser, { width: 1280, scheme: 'light' });
  await page.goto(pathToFileURL(join(validated.folder, 'report', 'status.html')).href);
  for (const name of ['Stage A', 'Where we are', 'Stage B', 'Where we are']) {
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name }).click();
    await page.locator('[aria-current="page"]', { hasText: name }).waitFor();
  }
  expect(problems()).toEqual([]);
  await leave();
});
