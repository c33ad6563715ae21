import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { reconciliation } from '../../../src/audit/datasets.ts';
import { promotionDecisions } from '../../../src/promotion/datasets.ts';
import { trials } from '../../../src/research/datasets.ts';
import { type holdout, stageBCandidates } from '../../../src/research/stage-b/datasets.ts';
import { statusPage } from '../../../src/stages/research/status-page.stage.ts';
import { runStage } from '../../../src/stages/run-stage.ts';
import { configureIn, putLastSession, putStageB, runPromote } from '../../support/promotion/stage-b-run.ts';
import { lakeAt } from '../../support/research/run-panel.ts';
import { noHearing, silentPlatform } from '../../support/silent-platform.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'regimen-status-page-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  configureIn(folder);
});
const lake = () => lakeAt(join(folder, 'lake'));
const run = (place: number) => String(place).repeat(16);
const passing = { candidate: 'alpha', dsr: 0.95 };

async function runStatusPage(inputs: Readonly<Record<string, string>> = {}) {
  const output = join(folder, 'report');
  const request = {
    lakeFolder: join(folder, 'lake'),
    configFile: join(folder, 'configs', 'pipeline.yaml'),
    inputs: { output, ...inputs },
  };
  const { outputs } = await runStage(statusPage, request, silentPlatform(noHearing()));
  return outputs as Readonly<Record<string, unknown>>;
}

const pageText = () => readFileSync(join(folder, 'report', 'status.html'), 'utf8');
/** The page as somebody reads it: without markup, on one line. */
const readPage = () =>
  pageText()
    .replace(/<style>.*?<\/style>/s, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');

/** Alpha is promoted on Friday, 2020-01-31. */
async function promoteAlpha(): Promise<void> {
  await putLastSession(lake(), '2020-01-31');
  await putStageB(lake(), {
    judgedBy: 2,
    run: run(1),
    asOf: '2020-01-31',
    candidates: [passing, { ...passing, candidate: 'noise', failed: ['DSR_TOO_LOW'] }],
  });
  await runPromote(folder);
}

/** Puts another word into the first line of a ledger, as an editor would. */
async function edit(dataset: typeof promotionDecisions | typeof trials | typeof holdout, word: RegExp, other: string) {
  const keys = { chain: 'main' };
  const { table, manifest } = await lake().require(dataset, keys);
  table.columns.line[0] = (table.columns.line[0] as string).replace(word, other);
  await lake().write(dataset, keys, { recipe: manifest.recipe, table });
}

describe('the stage "status-page"', () => {
  it('names the champion, why it is live, how many trials were made and what would retire it', async () => {
    await promoteAlpha();
    expect(await runStatusPage()).toMatchObject({ champion: 'alpha@1000', state: 'live', trials: 2, broken: [] });
    const text = readPage();
    expect(text).toContain(
      'The champion is alpha@1000 , live since 2020-01-31, on probation for 21 more sessions. 2 trials were made.',
    );
    expect(text).toContain(
      'Of 2 candidates in the run 1111111111111111 of Stage B 1 passed every gate, and of those that may have the slot',
    );
    expect(text).toContain('Nobody holds the slot live : the best survivor takes it NO_EXISTING_CHAMPION');
    expect(text).toContain('Hard gate One of these says no: NET_SHARPE_NOT_POSITIVE');
    expect(text).toContain('live for 0 of 21 sessions');
  });

  it('is the same page whenever it is made of the same lake', async () => {
    await promoteAlpha();
    await runStatusPage();
    const first = pageText();
    rmSync(join(folder, 'report'), { recursive: true });
    await runStatusPage();
    expect(pageText()).toBe(first);
  });

  it('says of an empty lake that there is nothing yet, and what makes it', async () => {
    expect(await runStatusPage()).toMatchObject({ champion: '', trials: 0, broken: [] });
    const text = readPage();
    expect(text).toContain('There is no champion. 0 trials were made.');
    expect(text).toContain('Nothing was decided yet: regimen promote decides');
    expect(text).toContain('Snapshot none regimen snapshot pins what the store holds');
  });

  it('says why there is no champion: the reasons of the last decision, and the gates that say no most often', async () => {
    await putLastSession(lake(), '2020-01-31');
    const candidates = [
      { candidate: 'alpha', dsr: 0.3, failed: ['DSR_TOO_LOW', 'PBO_TOO_HIGH'] },
      { candidate: 'beta', dsr: 0.2, failed: ['DSR_TOO_LOW'] },
    ];
    await putStageB(lake(), { run: run(1), asOf: '2020-01-31', candidates });
    await runPromote(folder);
    await runStatusPage();
    const text = readPage();
    expect(text).toContain('The run has no survivor NO_STAGE_B_SURVIVORS');
    expect(text).toMatch(/DSR_TOO_LOW\s+2 of 2 .*PBO_TOO_HIGH\s+1 of 2/);
  });

  it('says why a champion is on hold, and which change was behind it', async () => {
    await promoteAlpha();
    await putLastSession(lake(), '2020-02-03');
    await putStageB(lake(), { run: run(2), asOf: '2020-02-03', candidates: [{ ...passing, failed: ['DSR_TOO_LOW'] }] });
    await runPromote(folder);
    expect(await runStatusPage()).toMatchObject({ champion: 'alpha@1000', state: 'live_hold' });
    const text = readPage();
    expect(text).toContain('on hold, in its slot since 2020-01-31');
    expect(text).toContain('Why it is on hold');
    expect(text).toContain('On hold because nothing passes strict LIVE_HOLD_STRICT_PASS_EMPTY');
    expect(text).toContain('1 run in a row 1 such run');
  });

  it('keeps to what the ledger says of a run whose results are gone', async () => {
    await promoteAlpha();
    await lake().remove(stageBCandidates, { snapshot: '2020-01-31_a', run: run(1) });
    await runStatusPage();
    expect(readPage()).toContain('The results of that run are not in this lake');
  });

  it('says nothing of freshness where the audit of the store left no coverage', async () => {
    await promoteAlpha();
    const columns = { rule: [], severity: [], subject: [], message: [] };
    await lake().write(
      reconciliation,
      { of: 'store' },
      { recipe: { stage: 'reconcile', version: 1, parameters: {}, inputs: [] }, table: { rows: 0, columns } },
    );
    await runStatusPage();
    expect(readPage()).toContain('The champion is alpha');
    expect(readPage()).toContain('How fresh it is No audit of the store says it');
  });

  it.each([
    [
      promotionDecisions,
      /"who":"local"/,
      '"who":"nobody"',
      'Nobody can be named: the ledger of promotions cannot be believed',
    ],
    [trials, /"who":"test"/, '"who":"nobody"', 'How often was tried is not known'],
  ] as const)('tells on the page that $name was edited, and ends as a gate', async (dataset, word, other, told) => {
    await promoteAlpha();
    await edit(dataset, word, other);
    await expect(runStatusPage()).rejects.toMatchObject({
      name: 'GateError',
      outputs: {
        page: join(folder, 'report', 'status.html'),
        broken: [expect.stringContaining('is not what was written: line 1')],
      },
    });
    expect(readPage()).toContain(told);
  });

  it('shows what became of the steps of a run', async () => {
    const status = join(folder, 'status.json');
    const steps = [{ step: 'backbone', result: 'failure', note: 'a <b>bad</b> pack', counts: { rows: 5 } }];
    writeFileSync(
      status,
      JSON.stringify({ format: 1, run: 'me/it#7.1', time: '2020-02-01T00:00:00Z', result: 'failure', steps }),
    );
    await runStatusPage({ status });
    expect(readPage()).toContain('Run me/it#7.1 of 2020-02-01T00:00:00Z ended with failure');
    expect(pageText()).toContain('a &lt;b&gt;bad&lt;/b&gt; pack');
  });

  it.each([
    [undefined, 'does not exist'],
    ['{', 'is no such file'],
    ['{"format": 2}', 'is no such file'],
  ])('refuses a status file that is %j', async (text, message) => {
    const status = join(folder, 'status.json');
    if (text !== undefined) writeFileSync(status, text);
    await expect(runStatusPage({ status })).rejects.toThrow(message);
  });

  it('leads from the summary of a decision to where the page is', async () => {
    vi.stubEnv('GITHUB_REPOSITORY', 'someone/research');
    vi.stubEnv('GITHUB_SERVER_URL', 'https://github.com');
    vi.stubEnv('GITHUB_RUN_ID', '7');
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    await putLastSession(lake(), '2020-01-31');
    const heard = noHearing();
    await runPromote(folder, {}, heard);
    expect(heard.presented.join()).toContain(
      '[the status page](https://github.com/someone/research/actions/runs/7#artifacts)',
    );
  });

  it('takes a list of what is stale that was made before, where the store is not at hand', async () => {
    const invalidation = join(folder, 'invalidation.json');
    const change = { input: 'asset_actions/asset_bucket=003', dataset: 'asset_actions', kind: 'changed' };
    const stale = [{ name: 'x', dataset: 'panel', depth: 1, obstacle: null, severity: 'critical', changes: [change] }];
    writeFileSync(invalidation, JSON.stringify({ stale }));
    expect(await runStatusPage({ invalidation })).toMatchObject({ stale: 1 });
    expect(readPage()).toContain('panel 1 critical asset_actions changed yes');
    await expect(runStatusPage({ invalidation: join(folder, 'none.json') })).rejects.toThrow('does not exist');
  });

  it('escapes what candidates are called', async () => {
    await putLastSession(lake(), '2020-01-31');
    const candidate = '<img src=x onerror=alert(1)>';
    await putStageB(lake(), { run: run(1), asOf: '2020-01-31', candidates: [{ candidate, dsr: 0.95 }] });
    await runPromote(folder);
    await runStatusPage();
    expect(pageText()).not.toContain('<img');
    expect(pageText()).toContain('&lt;img src=x onerror=alert(1)&gt;@1000');
  });
});
