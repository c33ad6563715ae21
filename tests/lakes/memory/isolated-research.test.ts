import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { assets } from '../../../src/backbone/datasets.ts';
import { readTrialLedger } from '../../../src/research/trial-store.ts';
import { git } from '../../support/memory/origin.ts';
import { makeTrial, ResearchOffice } from '../../support/memory/research-office.ts';

// Runs that are kept apart from those that count, and ledgers that are written whatever becomes of the rest.

const isolated = 'try-7';

async function candidatesIn(office: ResearchOffice, lake: string): Promise<string[]> {
  const { lines } = await readTrialLedger(office.lake(lake));
  return lines.flatMap(({ line }) => (line.kind === 'planned' ? [line.rule.candidate] : []));
}

const branches = (office: ResearchOffice) =>
  git(office.remote, 'branch', '--list', '--format=%(refname:short)').trim().split('\n');

it('leaves the branch that counts as it is, and has a ledger of its own', async () => {
  const office = await ResearchOffice.open();
  await makeTrial(office.lake('ours'), 'counted', 'us');
  await office.publish('ours');
  const before = git(office.remote, 'rev-parse', 'regimen-research');
  await office.restore('apart', { isolated });
  await makeTrial(office.lake('apart'), 'tried', 'us');
  await office.publish('apart', { isolated });
  expect(branches(office)).toEqual(['regimen-research', 'regimen-research--try-7']);
  expect(git(office.remote, 'rev-parse', 'regimen-research')).toBe(before);
  await office.restore('again', { isolated });
  expect(await candidatesIn(office, 'again')).toEqual(['tried']);
});

it.each([
  ['isolated', { isolated }, {}],
  ['of the runs that count', {}, { isolated }],
  ['of other isolated ones', { isolated: 'try-8' }, { isolated }],
])('publishes no lake that is %s to another branch, and restores none into it', async (_, own, other) => {
  const office = await ResearchOffice.open();
  await makeTrial(office.lake('before'), 'counted', 'us');
  await office.publish('before');
  await office.restore('lake', own);
  await makeTrial(office.lake('lake'), 'tried', 'us');
  const refused = { message: expect.stringContaining('belongs to the'), hint: expect.stringContaining('"isolated"') };
  await expect(office.publish('lake', other)).rejects.toMatchObject(refused);
  await expect(office.restore('lake', other)).rejects.toMatchObject(refused);
});

it('is known by the artifacts of a run alone, also where the branch apart does not exist yet', async () => {
  const office = await ResearchOffice.open();
  const { lake } = await office.restore('job', { isolated });
  expect(lake.written.map(({ dataset }) => dataset.name)).toEqual(['research_base']);
  cpSync(join(office.folder('job'), 'research_base'), join(office.folder('artifacts'), 'research_base'), {
    recursive: true,
  });
  await makeTrial(office.lake('artifacts'), 'tried', 'us');
  await expect(office.publish('artifacts')).rejects.toThrow('belongs to the isolated runs "try-7"');
});

it.each(['Try', 'a/b', '-a', 'a--b', 'a'.repeat(41)])('is no name of runs apart: "%s"', async (name) => {
  const office = await ResearchOffice.open();
  await expect(office.restore('lake', { isolated: name })).rejects.toThrow('cannot be kept apart under the name');
});

it('has no champion that a tag would name', async () => {
  const office = await ResearchOffice.open();
  await expect(office.publish('lake', { isolated, 'champion-tags': 'true' })).rejects.toThrow('get no tags');
});

it('is of research alone', async () => {
  const office = await ResearchOffice.open();
  const given = { research: 'false', isolated };
  await expect(office.restore('lake', given)).rejects.toThrow('--isolated is for --research');
  await expect(office.publish('lake', given)).rejects.toThrow('--isolated is for --research');
});

it('publishes ledgers that are asked for where tables cannot be stored any more', async () => {
  const office = await ResearchOffice.open();
  await office.putStore('ours');
  await office.publish('ours');
  office.configureStorage(false);
  await makeTrial(office.lake('later'), 'tried', 'us');
  await expect(office.publish('later')).rejects.toThrow('none is configured');
  const { outputs } = await office.publish('later', { datasets: 'trials,holdout,promotion_decisions' });
  expect(outputs).toMatchObject({ published: 1 });
  await office.restore('fresh', { datasets: 'trials' });
  expect(await candidatesIn(office, 'fresh')).toEqual(['tried']);
});

it('publishes ledgers that are asked for where a table of the lake is damaged', async () => {
  const office = await ResearchOffice.open();
  await office.putStore('ours');
  await makeTrial(office.lake('ours'), 'tried', 'us');
  cpSync(join(office.folder('ours'), 'trials'), office.lake('ours').folder(assets, {}), { recursive: true });
  const { outputs } = await office.publish('ours', { datasets: 'trials,holdout,promotion_decisions' });
  expect(outputs).toMatchObject({ published: 1 });
});
