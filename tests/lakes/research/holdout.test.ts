import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowAt } from '../../../src/lake/table.ts';
import { icByDate } from '../../../src/research/datasets.ts';
import { holdout, stageBCandidates, survivorsB } from '../../../src/research/stage-b/datasets.ts';
import { holdoutStore } from '../../../src/research/stage-b/holdout-store.ts';
import { fridayOf, PanelPlace } from '../../support/research/panel-lake.ts';
import { lakeAt } from '../../support/research/run-panel.ts';
import { configureWorth, putWorth } from '../../support/research/worth-panel.ts';
import { noHearing } from '../../support/silent-platform.ts';

async function linesIn(root: string) {
  return (await holdoutStore.read(lakeAt(root))).lines.map(({ line }) => line);
}

describe('a candidate that every other gate lets pass', () => {
  const place = new PanelPlace();
  const heard = noHearing();
  let outputs: Awaited<ReturnType<PanelPlace['validate']>>;
  let keys: { snapshot: string; run: string };

  beforeAll(async () => {
    configureWorth(place);
    await putWorth(place);
    await place.run();
    outputs = await place.validate({}, heard);
    keys = { snapshot: outputs.snapshot as string, run: outputs.run as string };
  });
  afterAll(() => place.remove());

  const candidate = async (id: string) => {
    const { table } = await place.lake.require(stageBCandidates, keys);
    return rowAt(table, table.columns.candidate.indexOf(id));
  };

  it('was screened without the days that are set aside', async () => {
    const [keysOfA = {}] = await place.lake.list(icByDate);
    const { table } = await place.lake.require(icByDate, keysOfA);
    const [window] = await linesIn(place.lakeFolder);
    expect(window).toMatchObject({ kind: 'window', from: '2021-11-26', to: '2022-04-15' });
    // The last week whose label, and that of a trade one session later, ends before 2021-11-26.
    expect(Math.max(...table.columns.as_of)).toBe(fridayOf(97));
  });

  it('opens the holdout, with a line before and a line with what was seen', async () => {
    const [, first, second, ...results] = await linesIn(place.lakeFolder);
    expect(first).toMatchObject({
      kind: 'opened',
      candidate: 'tsmom_20',
      opening: 1,
      run: keys.run,
      panel_until: '2022-04-15',
    });
    expect(second).toMatchObject({ kind: 'opened', candidate: 'csmom_20_liq', opening: 2 });
    expect(results).toEqual([
      expect.objectContaining({ kind: 'result', opened: 2, steps: 19 }),
      expect.objectContaining({ kind: 'result', opened: 3, steps: 19 }),
    ]);
  });

  it('survives where what was seen is no worse than what was expected', async () => {
    const row = await candidate('tsmom_20');
    expect(row).toMatchObject({ passed: 1, passed_final: 1, reasons: '', stage_a_passed: 1, holdout_unseen: 1 });
    expect(row.holdout_return).toBeGreaterThan(0);
    expect(row.not_applied).not.toContain('HOLDOUT_NOT_OPENED');
    const { table } = await place.lake.require(survivorsB, keys);
    expect([...table.columns.candidate]).toEqual(['csmom_20_liq', 'tsmom_20']);
    expect([...table.columns.rank]).toEqual([1, 2]);
  });

  it('stays closed to those that another gate refuses', async () => {
    const row = await candidate('mr_rsi');
    expect(row).toMatchObject({ passed: 0, holdout_return: null });
    expect(row.not_applied).toContain('HOLDOUT_RETURN_NOT_POSITIVE:HOLDOUT_NOT_OPENED');
    expect(row.reasons).not.toContain('HOLDOUT');
  });

  it('is not looked at again, whoever asks', async () => {
    const before = await candidate('tsmom_20');
    await place.validate({ again: 'true' });
    expect(await linesIn(place.lakeFolder)).toHaveLength(5);
    const all = await place.validate({ 'input-scope': 'all' });
    keys = { snapshot: all.snapshot as string, run: all.run as string };
    expect(await linesIn(place.lakeFolder)).toHaveLength(5);
    expect((await candidate('tsmom_20')).holdout_return).toBe(before.holdout_return);
  });

  it('has its result where the run was stopped between opening and result, and none where another run was', async () => {
    const copy = join(place.folder, 'stopped');
    cpSync(place.lakeFolder, copy, { recursive: true });
    const lake = lakeAt(copy);
    const opened = (await holdoutStore.read(lake)).text.split('\n').slice(0, 3);
    const table = { rows: 3, columns: { seq: Int32Array.of(1, 2, 3), line: opened } };
    const recipe = { stage: 'holdout', version: 1, parameters: {}, inputs: [] };
    await lake.write(holdout, { chain: 'main' }, { recipe, table });
    const stopped = noHearing();
    await place.validate({ 'input-scope': 'all', again: 'true' }, stopped, copy);
    expect(await linesIn(copy)).toHaveLength(3);
    expect(stopped.log.join('\n')).toContain('there is no second look');
    await place.validate({ again: 'true' }, noHearing(), copy);
    expect((await linesIn(copy)).slice(3).map(({ kind }) => kind)).toEqual(['result', 'result']);
  });

  it('belongs to the sample of a longer panel, and no other holdout is open until there are as many days behind it', async () => {
    const longer = new PanelPlace();
    configureWorth(longer);
    await putWorth(longer, 6);
    const { text } = await holdoutStore.read(place.lake);
    const line = text.split('\n').slice(0, -1);
    const table = { rows: line.length, columns: { seq: Int32Array.from(line.keys(), (i) => i + 1), line } };
    const recipe = { stage: 'holdout', version: 1, parameters: {}, inputs: [] };
    await longer.lake.write(holdout, { chain: 'main' }, { recipe, table });
    await longer.run();
    const { snapshot, run } = await longer.validate();
    const stored = await longer.lake.readWhole(stageBCandidates, { snapshot: snapshot as string, run: run as string });
    const groups = JSON.parse(stored?.files.get('fold_policy_validation.json')?.toString() ?? '').groups;
    expect(groups.at(-1).until).toBe('2022-04-01');
    // Who was looked at keeps the result; who was not cannot pass.
    const columns = stored?.table.columns;
    const at = columns?.candidate.indexOf('tsmom_20') ?? -1;
    expect(columns?.holdout_return[at]).toBeGreaterThan(0);
    expect(columns?.passed[at]).toBe(1);
    expect(await linesIn(longer.lakeFolder)).toHaveLength(5);
    longer.remove();
  });
});

describe('a screening that saw the holdout', () => {
  it('lets nobody pass, and says what to do', async () => {
    const place = new PanelPlace();
    configureWorth(place, {});
    await putWorth(place);
    await place.run();
    const heard = noHearing();
    const outputs = await place.validate({}, heard);
    expect(outputs).toMatchObject({ survivors: 0 });
    expect(heard.log.join('\n')).toContain('set stage_a.spare_holdout in research.yaml and screen again');
    const keys = { snapshot: outputs.snapshot as string, run: outputs.run as string };
    const { columns } = (await place.lake.require(stageBCandidates, keys)).table;
    expect(columns.reasons.every((codes) => codes.includes('HOLDOUT_SEEN_BY_STAGE_A'))).toBe(true);
    expect(await linesIn(place.lakeFolder)).toEqual([expect.objectContaining({ kind: 'window' })]);
    place.remove();
  });
});
