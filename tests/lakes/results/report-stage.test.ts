import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { weeksBack } from '../../../src/calendar/weeks.ts';
import type { AnyStage } from '../../../src/platform/stage.ts';
import { evaluate } from '../../../src/stages/results/evaluate.stage.ts';
import { ledger } from '../../../src/stages/results/ledger.stage.ts';
import { report } from '../../../src/stages/results/report.stage.ts';
import { runStage } from '../../../src/stages/run-stage.ts';
import { audit } from '../../../src/stages/weekly/audit.stage.ts';
import {
  auditedRegime,
  auditedWeek,
  type Laboratory,
  makeGoodLake,
  otherRegime,
} from '../../support/audit/good-lake.ts';
import { brokenLinks } from '../../support/report/page-checks.ts';
import { type Heard, noHearing, silentPlatform } from '../../support/silent-platform.ts';

const folder = mkdtempSync(join(tmpdir(), 'regimen-report-'));
const week = auditedWeek.weekEnding;
let laboratory: Laboratory;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(stage: AnyStage, inputs: Record<string, string>, heard: Heard = noHearing()) {
  const { lakeFolder, configFile } = laboratory;
  const request = { lakeFolder, configFile, inputs: { 'week-ending': week, ...inputs } };
  return (await runStage(stage, request, silentPlatform(heard))).outputs;
}

const regimes = `${auditedRegime},${otherRegime}`;
const reportInto = (name: string, heard?: Heard, more: Record<string, string> = {}) =>
  run(report, { regimes, output: join(folder, name), ...more }, heard);

/** The files of a site as text, by path. */
function siteIn(name: string): Map<string, string> {
  const root = join(folder, name);
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
  return new Map(paths.sort().map((path) => [path, readFileSync(join(root, path), 'latin1')]));
}

describe('the stage report', () => {
  beforeAll(async () => {
    laboratory = await makeGoodLake(join(folder, 'laboratory'));
  });

  test('makes a site of a week that was scored and no more, and says which stages it misses', async () => {
    const heard = noHearing();
    const outputs = await reportInto('scored', heard);
    expect(outputs).toMatchObject({ site: join(folder, 'scored'), index: join(folder, 'scored', 'index.html') });
    expect(heard.log).toEqual([
      `Nothing of the stage evaluate as of ${week} is in the lake: the pages say what is missing.`,
      `Nothing of the stage ledger as of ${week} is in the lake: the pages say what is missing.`,
      expect.stringMatching(/^\d+ pages, [\d.]+\u00a0kB, in /),
    ]);
    expect(heard.summary).toEqual([]);
    const site = siteIn('scored');
    expect(site.get('index.html')).toContain('not audited');
    // Of an earlier week: the scores were made from its enriched news, and that from the news itself.
    const earlier = weeksBack(auditedWeek, 3)[0]?.weekEnding ?? '';
    expect(site.get(`provenance/${earlier}.html`)).toContain(`id="company_news/week_ending=${earlier}"`);
  });

  test('shows what audit, evaluate and ledger wrote, and puts the history into the summary', async () => {
    await run(audit, { regime: regimes, 'fail-on': 'never', report: join(folder, 'audit') });
    await run(evaluate, { regimes });
    await run(ledger, { regimes });
    const heard = noHearing();
    const outputs = await reportInto('whole', heard);
    expect(heard.summary.join()).toContain(`## History as of ${week}`);
    const site = siteIn('whole');
    expect(site.get('index.html')).not.toContain('not available');
    expect(site.get('audit.html')).toContain('RG001 identity');
    expect([...site.keys()].filter((path) => path.startsWith('sheets/'))).toEqual([
      `sheets/${auditedRegime}-${week}.csv`,
      `sheets/${auditedRegime}-${week}.pdf`,
      `sheets/${otherRegime}-${week}.csv`,
      `sheets/${otherRegime}-${week}.pdf`,
    ]);
    const pages = [...site.keys()].filter((path) => path.endsWith('.html'));
    expect(outputs.pages).toBe(pages.length);
    expect(outputs.bytes).toBe([...site.values()].reduce((sum, text) => sum + text.length, 0));
  });

  test('follows every number from its page to the files of the sources', () => {
    const site = siteIn('whole');
    expect(brokenLinks(site)).toEqual([]);
    const provenance = site.get(`provenance/${week}.html`) ?? '';
    const manifest = JSON.parse(
      readFileSync(
        join(laboratory.lakeFolder, 'scores_weekly', `regime=${auditedRegime}`, `week_ending=${week}`, 'manifest.json'),
        'utf8',
      ),
    ) as { digest: string; recipe: { inputs: { content: string }[] } };
    expect(provenance).toContain(manifest.digest);
    for (const { content } of manifest.recipe.inputs) expect(provenance).toContain(content);
    expect(provenance).toContain(`<a href="../provenance/${week}.html#company_news/week_ending=${week}">`);
    expect(provenance).not.toContain('has other content now');
    expect(provenance).toContain('source.csv');
    expect(site.get('provenance.html')).toContain(`id="market_daily/month=${week.slice(0, 7)}"`);
  });

  test('gives the same bytes for the same lake, also in the place of another site', async () => {
    await reportInto('again');
    expect(siteIn('again')).toEqual(siteIn('whole'));
    await reportInto('scored');
    expect(siteIn('scored')).toEqual(siteIn('whole'));
  });

  test('keeps to the regimes that were asked for', async () => {
    await reportInto('one', undefined, { regimes: otherRegime });
    expect(siteIn('one').get('history.html')).not.toContain(`${auditedRegime}<`);
    expect([...siteIn('one').keys()].filter((path) => path.endsWith('.pdf'))).toHaveLength(1);
  });

  test('refuses a lake without scores, and leaves the folder alone', async () => {
    await expect(reportInto('early', undefined, { 'week-ending': '2024-01-05' })).rejects.toThrow(
      'holds no scores up to the week ending 2024-01-05',
    );
    expect(readdirSync(folder)).not.toContain('early');
  });
});
