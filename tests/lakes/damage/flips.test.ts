import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { auditFindings } from '../../../src/audit/datasets.ts';
import { findingsOf } from '../../../src/audit/engine/audit.ts';
import { datasets } from '../../../src/datasets.ts';
import { raw } from '../../../src/ingest/datasets.ts';
import { openFetchSession } from '../../../src/ingest/live/fetch-session.ts';
import { type Dataset, keysOfPath, type PartitionKeys } from '../../../src/lake/dataset.ts';
import type { Lake } from '../../../src/lake/lake.ts';
import { LineJournal } from '../../../src/lake/line-journal.ts';
import { type AnyColumn, emptyTable } from '../../../src/lake/table.ts';
import { modelAnswers } from '../../../src/news/datasets.ts';
import { scoresWeekly } from '../../../src/scoring/datasets.ts';
import { audit } from '../../../src/stages/weekly/audit.stage.ts';
import { Random } from '../../../src/statistics/random.ts';
import { writtenBy } from '../../../src/written-by.ts';
import { auditOfRun, auditRunOf } from '../../support/audit/audit-laboratory.ts';
import {
  auditedRegime,
  auditedWeek,
  type Laboratory,
  laboratoryIn,
  lakeOf,
  makeGoodLakeByModel,
  otherRegime,
  runIn,
} from '../../support/audit/good-lake.ts';
import { isExhaustive } from '../../support/exhaustive.ts';
import { sampleAnswer } from '../../support/http/sample-answers.ts';
import { recordingLog } from '../../support/http/sample-provider.ts';
import { storeVariant } from '../../support/lake/lake-variants.ts';
import {
  allOf,
  branchName,
  git,
  lakeAt,
  problemsOf,
  publishLake,
  tamper,
  tradeOn,
  verifyRemote,
  writeMonth,
  writeNews,
  writeQuarantine,
} from '../../support/memory/branch-lab.ts';

// One flipped bit of what a lake, a state branch and the journals of a killed run hold. Seeded: the same bits in every run.

const lakeFlips = 336;
/** Of every file of the branch two bits in `npm test`, and four where every case is tried. */
const branchFlips = isExhaustive ? 114 : 48;
/** Of the files of the repository itself, and of the file that says where its branch is. */
const [objectFlips, tipFlips] = isExhaustive ? [18, 6] : [8, 3];
const journalFlips = 50;

const work = mkdtempSync(join(tmpdir(), 'regimen-flips-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

function flipped(bytes: Buffer, random: Random): Buffer<ArrayBuffer> {
  const changed = Buffer.from(bytes);
  const at = random.integer(bytes.length);
  changed.writeUInt8(bytes.readUInt8(at) ^ (1 << random.integer(8)), at);
  return changed;
}

/** So many of the items, each as often as the others or once more, in an order of no meaning. */
function drawn<T>(items: readonly T[], count: number, random: Random): T[] {
  const order = items.map((item) => ({ item, at: random.uniform() })).sort((a, b) => a.at - b.at);
  return Array.from({ length: count }, (_, i) => (order[i % order.length] as { item: T }).item);
}

/** The items in groups in which no two have the same key. */
function groupsOf<T>(items: readonly T[], most: number, keyOf: (item: T) => string): T[][] {
  const groups: T[][] = [];
  for (const item of items) {
    const group = groups.find((one) => one.length < most && one.every((other) => keyOf(other) !== keyOf(item)));
    if (group) group.push(item);
    else groups.push([item]);
  }
  return groups;
}

describe(`${lakeFlips} flipped bits of a lake`, () => {
  const laboratory = laboratoryIn(join(work, 'lake'));
  let files: string[];

  /** What the stages of the laboratory do not write: a row of anything, in a period that no rule looks at. */
  async function storeSample(lake: Lake, dataset: Dataset, keys: PartitionKeys): Promise<void> {
    const table = emptyTable(dataset.columns, 1);
    for (const column of Object.values(table.columns) as AnyColumn[]) {
      if (Array.isArray(column) && column[0] === null) (column as (string | null)[])[0] = 'x';
      else if (column instanceof Float64Array && Number.isNaN(column[0])) column[0] = 1;
    }
    const recipe = { stage: writtenBy[dataset.name] ?? '', version: 1, parameters: {}, inputs: [] };
    const attachments = { 'plan.json': '{"weeks":["1999-01-08"]}', 'answer.gz': Buffer.alloc(64, 7) };
    await lake.write(dataset, keys, { recipe, table, ...(dataset.name === raw.name ? { attachments } : {}) });
  }

  function sampleKeys({ partitionKeys }: Dataset): PartitionKeys {
    const values: PartitionKeys = {
      week_ending: '1999-01-08',
      as_of: '1999-01-08',
      month: '1999-01',
      period: '1999-01',
    };
    return Object.fromEntries(partitionKeys.map((key) => [key, values[key] ?? '1']));
  }

  beforeAll(async () => {
    await makeGoodLakeByModel(laboratory.folder);
    const report = join(laboratory.folder, 'report');
    await runIn(laboratory, audit, { regime: `${auditedRegime},${otherRegime}`, report });
    const lake = lakeOf(laboratory);
    for (const dataset of datasets) {
      if ((await lake.list(dataset)).length === 0) await storeSample(lake, dataset, sampleKeys(dataset));
    }
    const all = readdirSync(laboratory.lakeFolder, { recursive: true, withFileTypes: true });
    files = all
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(laboratory.lakeFolder.length + 1))
      .filter((file) => !file.startsWith('.'))
      .sort();
  });

  test('fall on every dataset and on every kind of file in it, the findings of audits included', () => {
    expect([...new Set(files.map((file) => file.split('/')[0]))].sort()).toEqual(
      datasets.map(({ name }) => name).sort(),
    );
    const kinds = new Set(files.map((file) => `${file.split('/')[0]} ${file.split('/').at(-1)}`));
    for (const name of ['audit.json', 'audit.sarif', 'junit.xml', 'manifest.json', 'audit_findings.parquet']) {
      expect(kinds).toContain(`${auditFindings.name} ${name}`);
    }
    for (const name of ['basket.csv', 'diagnostics.json', 'report_meta.json', 'schema_used.yaml']) {
      expect(kinds).toContain(`${scoresWeekly.name} ${name}`);
    }
    for (const kind of [`${modelAnswers.name} model_answers.parquet`, 'raw plan.json']) expect(kinds).toContain(kind);
    expect(files.length).toBeLessThanOrEqual(lakeFlips);
  });

  test('are named by the next read and by the audit, all of them', async () => {
    const random = Random.seeded(336);
    const flips = drawn(files, lakeFlips, random);
    const unread: string[] = [];
    const unseen: string[] = [];
    // A rule lists 20 findings; and of a partition whose manifest is damaged nobody knows what its other files should be.
    for (const group of groupsOf(flips, 16, dirname)) {
      const whole = group.map((file) => readFileSync(join(laboratory.lakeFolder, file)));
      for (const [i, file] of group.entries()) {
        writeFileSync(join(laboratory.lakeFolder, file), flipped(whole[i] as Buffer, random));
      }
      for (const file of group) if (!(await isReadAsDamaged(laboratory, file))) unread.push(file);
      const found = (await findings(laboratory)).map(({ subject }) => subject);
      unseen.push(...group.filter((file) => !found.some((subject) => subject.startsWith(file))));
      for (const [i, file] of group.entries()) writeFileSync(join(laboratory.lakeFolder, file), whole[i] as Buffer);
    }
    expect({ unread, unseen }).toEqual({ unread: [], unseen: [] });
    expect(await findings(laboratory)).toEqual([]);
  });

  test('of the findings of the very audit that is made again are named before they are replaced', async () => {
    const copy = laboratoryIn(join(work, 'own-findings'));
    cpSync(laboratory.folder, copy.folder, { recursive: true });
    const keys = { regime: auditedRegime, week_ending: auditedWeek.weekEnding };
    const file = join(lakeOf(copy).folder(auditFindings, keys), 'junit.xml');
    writeFileSync(file, flipped(readFileSync(file), Random.seeded(5)));
    const again = () => runIn(copy, audit, { regime: auditedRegime, report: join(copy.folder, 'report') });
    await expect(again()).rejects.toThrow('The audit found 1 errors');
    const { outputs } = await again();
    expect(outputs).toMatchObject({ verdict: 'passed', findings: 0 });
  });
});

async function isReadAsDamaged(laboratory: Laboratory, file: string): Promise<boolean> {
  const path = dirname(file);
  const dataset = datasets.find(({ name }) => name === path.split('/')[0]);
  const keys = dataset && keysOfPath(dataset, path);
  if (!dataset || !keys) throw new Error(`${file} is of no dataset`);
  const failure: unknown = await lakeOf(laboratory)
    .files(dataset, keys)
    .catch((error: unknown) => error);
  return failure instanceof Error && failure.message.startsWith(join(laboratory.lakeFolder, path));
}

/** What the audit of the week says, the whole lake included; nothing is written. */
async function findings(laboratory: Laboratory) {
  return findingsOf(await auditOfRun(auditRunOf(laboratory), { wholeLake: true }));
}

describe(`${branchFlips} flipped bits of a state branch`, () => {
  const remote = join(work, 'remote.git');
  let files: string[];

  beforeAll(async () => {
    git(work, 'init', '--quiet', '--bare', remote);
    git(remote, 'config', 'uploadpack.allowFilter', 'true');
    const lake = lakeAt(join(work, 'published'));
    await writeNews(lake, '2014-03-28', ['one', 'two']);
    await writeMonth(lake, '2014-03', [['AAA', 16130, 10]]);
    await writeMonth(lake, '2014-04', [['AAA', 16161, 12]]);
    await writeQuarantine(lake, '2014-03', { 'a.csv': 'x' });
    await storeVariant(lake, 1);
    const [scored] = await allOf(lake, [scoresWeekly]);
    const partitions = [...(await allOf(lake)), ...(scored ? [scored] : [])];
    await publishLake(remote, lake, { partitions, decisions: [tradeOn(scored)] });
    // The page that greets a reader of the branch is of the version that wrote it, and says nothing that anything depends on.
    files = git(remote, 'ls-tree', '-r', '--name-only', branchName)
      .split('\n')
      .filter((path) => path !== 'README.md');
  });

  test('are named by the verification, all of them', async () => {
    const random = Random.seeded(114);
    const sound = git(remote, 'rev-parse', branchName);
    const unseen: string[] = [];
    const groups = groupsOf(drawn(files, branchFlips, random), 20, (path) =>
      path.startsWith('lake/') ? dirname(path) : path,
    );
    for (const group of groups) {
      tamper(remote, (all) => {
        for (const path of group) all.set(path, flipped(all.get(path) as Buffer, random));
      });
      const found = await problemsOf(remote);
      unseen.push(...group.filter((path) => !found.some((problem) => problem.startsWith(`${path}:`))));
      git(remote, 'update-ref', `refs/heads/${branchName}`, sound);
    }
    expect(files.length).toBeGreaterThan(12);
    expect(files.length).toBeLessThanOrEqual(branchFlips);
    expect(unseen).toEqual([]);
    expect(await problemsOf(remote)).toEqual([]);
  });

  test('in the repository itself are an error or leave everything as it was: never a branch that does not exist', async () => {
    const random = Random.seeded(115);
    const all = readdirSync(remote, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /objects|refs/.test(entry.parentPath))
      .map((entry) => join(entry.parentPath, entry.name));
    const sound = await verifyRemote(remote);
    const outcomes: string[] = [];
    for (const file of [
      ...drawn(all, objectFlips, random),
      ...Array(tipFlips).fill(join(remote, 'refs', 'heads', branchName)),
    ]) {
      const whole = readFileSync(file);
      rmSync(file);
      writeFileSync(file, flipped(whole, random));
      const outcome = await verifyRemote(remote).then(
        (found) => (JSON.stringify(found) === JSON.stringify(sound) ? 'as before' : 'something else'),
        (error: Error) => (/There is no/.test(error.message) ? `absent: ${file}` : 'an error'),
      );
      outcomes.push(outcome);
      writeFileSync(file, whole);
    }
    expect(outcomes.filter((outcome) => outcome !== 'as before' && outcome !== 'an error')).toEqual([]);
    expect(outcomes).toContain('an error');
  });
});

describe(`${journalFlips} flipped bits of the journals of killed runs`, () => {
  const plan = z.strictObject({ weeks: z.array(z.string()) });

  function session(root: string, lines: string[]) {
    const options = { schema: plan, clock: () => Date.UTC(2024, 0, 8), log: recordingLog(lines) };
    return openFetchSession(root, 'one', async () => ({ weeks: ['2024-01-05'] }), options);
  }

  test('of the answers of a model are named line by line, and none of these lines is an answer', async () => {
    const file = join(work, 'journal', 'answers.ndjson');
    const journal = new LineJournal(file);
    const records = Array.from({ length: 25 }, (_, key) => ({ key, answer: `{"sentiment":${key / 25}}` }));
    for (const record of records) await journal.keep(record);
    await journal.close();
    const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
    const random = Random.seeded(50);
    for (const [line] of lines.entries()) {
      const changed = flipped(Buffer.from(`${lines[line]}\n`), random);
      const parts = lines.map((text) => Buffer.from(`${text}\n`)).with(line, changed);
      writeFileSync(file, Buffer.concat(parts));
      const { values, damaged } = await new LineJournal(file).read();
      expect(damaged).toContain(line + 1);
      expect(values).not.toContainEqual(records[line]);
      for (const value of values) expect(records).toContainEqual(value);
    }
  });

  test('of a fetch, its plan included, are named file by file, and asked for again', async () => {
    const root = join(work, 'fetching');
    const random = Random.seeded(51);
    for (let flip = 0; flip < 25; flip++) {
      rmSync(root, { recursive: true, force: true });
      const { journal } = await session(root, []);
      const answers = Array.from({ length: 4 }, (_, number) => sampleAnswer(number));
      for (const answer of answers) await journal.keep(answer);
      const [name = ''] = readdirSync(join(root, '.fetching'));
      const paths = ['session', ...answers.map(({ request }) => `answers/${request}.answer`)];
      const file = join(root, '.fetching', name, paths[flip % 5] as string);
      writeFileSync(file, flipped(readFileSync(file), random));
      const lines: string[] = [];
      const { journal: after } = await session(root, lines);
      expect(lines.filter((line) => line.startsWith(`${file} is not what was written`)).length).toBe(1);
      const left = await after.all();
      expect(left.length).toBe(flip % 5 === 0 ? 0 : 3);
      for (const answer of left) expect(answers).toContainEqual(answer);
    }
  });
});
