import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { UserError } from '../../../src/errors.ts';
import { pickReturns, weeklyReturns } from '../../../src/evaluation/datasets.ts';
import { tableFile } from '../../../src/lake/dataset.ts';
import type { Lake } from '../../../src/lake/lake.ts';
import type { AnyStage } from '../../../src/platform/stage.ts';
import { featuresWeekly, scoresWeekly } from '../../../src/scoring/datasets.ts';
import { publish } from '../../../src/stages/memory/publish.stage.ts';
import { evaluate } from '../../../src/stages/results/evaluate.stage.ts';
import { report } from '../../../src/stages/results/report.stage.ts';
import { backfill } from '../../../src/stages/weekly/backfill.stage.ts';
import { ingest } from '../../../src/stages/weekly/ingest.stage.ts';
import { plan } from '../../../src/stages/weekly/plan.stage.ts';
import { summary } from '../../../src/stages/weekly/summary.stage.ts';
import { week } from '../../../src/stages/weekly/week.stage.ts';
import { generateExample } from '../../../tools/example/generate.ts';
import { ExamplePlace } from '../../support/example/example-place.ts';
import { isExhaustive } from '../../support/exhaustive.ts';
import { lakeDigests, weeklyDigests } from '../../support/lake/weekly-digests.ts';
import { makeOrigin, publishedPartitions, stateCommit } from '../../support/memory/origin.ts';
import { noHearing } from '../../support/silent-platform.ts';

// Two weeks are made, one line of the configuration is edited, and the same is run again: what comes out is what an empty lake gives with
// the edited line, or it is refused with the words that help.

const work = mkdtempSync(join(tmpdir(), 'regimen-rerun-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const regimes = 'news-novelty-v1,news-novelty-v1b';
const [first, last] = ['2026-06-26', '2026-07-02'] as const;
const example = generateExample({ symbols: 12, candleWeeks: 21, newsWeeks: 8 });
const universe = 'data/source/universe.csv';
const members = example.files[universe].trimEnd().split('\n');
const [header, ...rows] = members;
/** One member joins later. */
const earlier = `${[header, ...rows.slice(0, -1)].join('\n')}\n`;
const rules = readFileSync(join(import.meta.dirname, '..', '..', '..', 'configs', 'enrichment', 'rules.yaml'), 'utf8');
const settings = `benchmark: SPY
enrichment: { rules: rules.yaml, cluster_similarity: 0.5 }
evaluation: { round_trip_bps: 10, confidence: 0.95, top: 20 }`;

function place(name: string): ExamplePlace {
  const made = new ExamplePlace(join(work, name), { ...example.files, [universe]: earlier }, settings);
  writeFileSync(made.at('configs/rules.yaml'), rules);
  return made;
}

type Edit = (place: ExamplePlace) => void;

function replace(file: string, from: string | RegExp, to: string): Edit {
  return (edited) => {
    const text = readFileSync(edited.at(file), 'utf8');
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`${file} has no ${from}`);
    writeFileSync(edited.at(file), changed);
  };
}

const schema = 'configs/scoring_schemas/news-novelty-v1.yaml';
const pipeline = 'configs/pipeline.yaml';
const anotherBenchmark = rows[2]?.split(',')[0] ?? '';

interface EditedPlace {
  readonly what: string;
  readonly edit: Edit;
  /** Why a scored week is to be done again; undefined where it is not. */
  readonly why?: RegExp;
  /** Whether the lake keeps rows of a symbol that an empty lake would not ask for: then numbers are compared, not digests. */
  readonly keepsRows?: true;
  /** Whether one week alone is refused, because the other saw the same. */
  readonly refusedAlone?: true;
  /** It takes the way of the edit before it: it is made again in the exhaustive tests alone, and week by week in none. */
  readonly asBefore?: true;
  /** Another edit of its kind is tried: this one is made again, and week by week, in the exhaustive tests alone. */
  readonly repeatsKind?: true;
}

const edits: readonly EditedPlace[] = [
  { what: 'a weight', edit: replace(schema, 'novelty: 0.40', 'novelty: 0.41'), why: /^schema changed$/ },
  {
    what: 'a threshold',
    edit: replace(schema, 'intensity: 0.75', 'intensity: 0.76'),
    why: /^schema changed$/,
    asBefore: true,
  },
  {
    what: 'a filter',
    edit: replace(schema, 'cluster_size: 2', 'cluster_size: 1'),
    why: /^schema changed$/,
    asBefore: true,
  },
  { what: 'the judge', edit: replace('configs/rules.yaml', /^version: .*$/m, 'version: "x"'), why: /^judge changed/ },
  {
    what: 'the clusters',
    edit: replace(pipeline, 'larity: 0.5', 'larity: 0.6'),
    why: /^cluster_similarity changed$/,
    repeatsKind: true,
  },
  { what: 'a member more', edit: replace(universe, /$/, `${rows.at(-1)}\n`), why: /^universe changed$/ },
  {
    what: 'a weight and a member more',
    edit: (edited) => {
      replace(schema, 'novelty: 0.40', 'novelty: 0.41')(edited);
      replace(universe, /$/, `${rows.at(-1)}\n`)(edited);
    },
    // The schema is that of one of the two regimes.
    why: /^(schema changed, )?universe changed$/,
    asBefore: true,
  },
  { what: 'a member less', edit: replace(universe, /\n[^\n]*\n$/, '\n'), why: /^universe changed$/, keepsRows: true },
  {
    what: 'the benchmark',
    edit: replace(pipeline, 'benchmark: SPY', `benchmark: ${anotherBenchmark}`),
    // It was a member.
    why: /^benchmark changed \(SPY, now \w+\), universe changed$/,
    keepsRows: true,
    repeatsKind: true,
  },
  {
    what: 'the status',
    edit: replace('configs/regimes/news-novelty-v1.yaml', 'status: live', 'status: shadow'),
    why: /^status changed \(live, now shadow\)$/,
    asBefore: true,
  },
  {
    what: 'a known step',
    edit: replace(
      pipeline,
      'error_budget: 1 }\nnews',
      `error_budget: 1, known_steps: [{ symbol: ${rows[1]?.split(',')[0]}, date: 2026-06-23, is: split, ratio: 2 }] }\nnews`,
    ),
    why: /^market\.known_steps changed$/,
    refusedAlone: true,
  },
  { what: 'the costs', edit: replace(pipeline, 'round_trip_bps: 10', 'round_trip_bps: 25') },
  { what: 'how many are named', edit: replace(pipeline, 'top: 20', 'top: 5'), asBefore: true },
];

const backfilled = (of: ExamplePlace) =>
  of.run(backfill, { start: first, end: last, regimes, report: of.site, 'audit-report': of.auditReport });

let base: ExamplePlace;

beforeAll(async () => {
  base = place('base');
  await backfilled(base);
});

/** A place with the lake of the base, edited since. */
function editedPlace(name: string, edit: Edit): ExamplePlace {
  const made = place(name);
  cpSync(base.lake.root, made.lake.root, { recursive: true });
  edit(made);
  return made;
}

async function refusalOf(of: ExamplePlace, stage: AnyStage, inputs: Record<string, string>): Promise<UserError> {
  const error = await of.run(stage, inputs).then(
    () => undefined,
    (found: unknown) => found,
  );
  expect(error).toBeInstanceOf(UserError);
  return error as UserError;
}

/** SHA-256 of the tables of all results, by partition. */
async function numbersOf(lake: Lake): Promise<Record<string, string | undefined>> {
  const numbers: Record<string, string | undefined> = {};
  for (const dataset of [featuresWeekly, scoresWeekly, pickReturns, weeklyReturns]) {
    for (const keys of await lake.list(dataset)) {
      const manifest = await lake.manifest(dataset, keys);
      const table = manifest?.files.find(({ path }) => path === tableFile(dataset));
      numbers[`${dataset.name} ${JSON.stringify(keys)}`] = table?.sha256;
    }
  }
  return numbers;
}

describe.each(edits)(
  'after an edit of $what',
  ({ what, edit, why, keepsRows, refusedAlone, asBefore, repeatsKind }) => {
    const name = what.replaceAll(' ', '-');
    const isMadeAgain = !(asBefore || repeatsKind) || isExhaustive;
    let fresh: ExamplePlace;

    beforeAll(async () => {
      if (!isMadeAgain) return;
      fresh = place(`${name}-fresh`);
      edit(fresh);
      await backfilled(fresh);
    });

    const expectSame = async (again: ExamplePlace) => {
      expect(await numbersOf(again.lake)).toEqual(await numbersOf(fresh.lake));
      if (!keepsRows) expect(await lakeDigests(again.lake)).toEqual(await lakeDigests(fresh.lake));
    };

    test('plan says what is to be done again', async () => {
      const { stale } = await editedPlace(`${name}-plan`, edit).run(plan, { 'week-ending': last, regimes });
      const reasons = (stale as { why: string }[]).map((one) => one.why);
      if (why === undefined) expect(reasons).toEqual([]);
      else {
        expect(reasons.length).toBeGreaterThan(0);
        for (const reason of reasons) expect(reason).toMatch(why);
      }
    });

    // Its edit takes the way of the one before, which shows the rest.
    if (!isMadeAgain) return;

    test('backfill gives what an empty lake gives', async () => {
      const again = editedPlace(`${name}-backfill`, edit);
      expect((await backfilled(again)).failed).toEqual([]);
      await expectSame(again);
    });

    if (refusedAlone) {
      test('backfill gives that also after an ingest by itself, or where one regime was made again', async () => {
        const again = editedPlace(`${name}-ingest`, edit);
        await again.run(ingest, { 'week-ending': `${first}..${last}` });
        const { stale } = await again.run(plan, { 'week-ending': last, regimes });
        expect(new Set((stale as { why: string }[]).map((one) => one.why))).toEqual(
          new Set(['made from another market_daily']),
        );
        expect((await backfilled(again)).failed).toEqual([]);
        expect(await numbersOf(again.lake)).toEqual(await numbersOf(fresh.lake));
        expect((await again.run(plan, { 'week-ending': last, regimes })).stale).toEqual([]);
      });
    }

    if (asBefore) return;

    test('the weeks one by one give what an empty lake gives, or are refused with the command for all', async () => {
      const again = editedPlace(`${name}-week`, edit);
      if (refusedAlone) {
        const alone = again.run(week, { 'week-ending': first, regimes });
        await expect(alone).rejects.toThrow(`regimen backfill --start ${first} --end ${last}`);
        return;
      }
      for (const one of [first, last]) await again.run(week, { 'week-ending': one, regimes });
      const [made, expected] = [await weeklyDigests(again.lake, last), await weeklyDigests(fresh.lake, last)];
      if (!keepsRows) expect(made).toEqual(expected);
      await again.run(evaluate, { 'week-ending': last });
      expect(await numbersOf(again.lake)).toEqual(await numbersOf(fresh.lake));
    });

    test('evaluate and report make no page of what was before', async () => {
      const again = editedPlace(`${name}-report`, edit);
      const refused = await refusalOf(again, report, { 'week-ending': last, output: again.site });
      if (why === undefined) {
        expect(refused.hint).toMatch(/^Make it again: regimen (evaluate|ledger) --week-ending 2026-07-02$/);
        await again.run(evaluate, { 'week-ending': last });
        expect(await numbersOf(again.lake)).toEqual(await numbersOf(fresh.lake));
      } else {
        const cure = new RegExp(
          `^Make them again: regimen backfill --start ${first} --end ${last} --regimes news-novelty-v1`,
        );
        expect(refused.hint).toMatch(cure);
        expect((await refusalOf(again, evaluate, { 'week-ending': last })).hint).toMatch(cure);
      }
    });
  },
);

// What a week saw first stays: of these edits nothing can be made in the lake.
describe.each<[string, Edit, string]>([
  [
    'another column of closes',
    replace(pipeline, 'adj_close: adj_close', 'adj_close: adj_close, close: open'),
    'market.columns.close',
  ],
  ['no summaries', replace(pipeline, 'summary: summary, ', ''), 'news.columns.summary'],
])('after an edit of %s', (what, edit, setting) => {
  test('every stage refuses the weeks with the cure, and the lake stays as it was', async () => {
    const again = editedPlace(what.replaceAll(' ', '-'), edit);
    const digests = await lakeDigests(again.lake);
    const { stale } = await again.run(plan, { 'week-ending': last, regimes });
    expect(new Set((stale as { why: string }[]).map(({ why }) => why))).toEqual(new Set([`${setting} changed`]));
    expect((await refusalOf(again, evaluate, { 'week-ending': last })).hint).toContain('regimen backfill');
    expect((await refusalOf(again, report, { 'week-ending': last, output: again.site })).hint).toContain(
      'regimen backfill',
    );
    await expect(backfilled(again)).rejects.toThrow(/begin with an empty lake: the same command with --lake/);
    await expect(again.run(week, { 'week-ending': first, regimes })).rejects.toThrow(/begin with an empty lake/);
    expect(await lakeDigests(again.lake)).toEqual(digests);
  });
});

describe('after an ingest by itself', () => {
  const bar = example.files['data/source/candles.csv'].split('\n').find((line) => line.includes(`,${last},`)) ?? '';
  const [symbol = '', date, ...prices] = bar.split(',');
  const dearer = [symbol, date, ...prices.slice(0, 5).map((price) => (Number(price) * 1.01).toFixed(4)), prices[5]];
  const told = { symbol, id: 'late', published: `${last}T15:00:00Z`, headline: 'A large order for the whole fleet' };

  const found: [string, Edit, string][] = [
    [
      'a bar that is given otherwise',
      replace('data/source/candles.csv', bar, dearer.join(',')),
      'made from another market_daily',
    ],
    [
      'late news',
      replace('data/source/news.ndjson', /$/, `${JSON.stringify({ ...told, summary: '', url: '', source: '' })}\n`),
      'news came since',
    ],
  ];

  /** A place whose last week was ingested again, and nothing else. */
  async function ingestedAgain(name: string, edit: Edit): Promise<ExamplePlace> {
    const again = editedPlace(name.replaceAll(' ', '-'), edit);
    await again.run(ingest, { 'week-ending': last });
    return again;
  }

  test.each(found)(
    'with %s the scores of before do not count, and backfill gives what week gives',
    async (what, edit, why) => {
      const again = await ingestedAgain(`ingested ${what}`, edit);
      const { stale } = await again.run(plan, { 'week-ending': last, regimes });
      const reasons = (stale as { week_ending: string; why: string }[]).map((one) => `${one.week_ending} ${one.why}`);
      expect(new Set(reasons)).toEqual(new Set([`${last} ${why}`]));
      expect((await backfilled(again)).failed).toEqual([]);
      expect((await again.run(plan, { 'week-ending': last, regimes })).stale).toEqual([]);
      const byWeek = editedPlace(`week-${what.replaceAll(' ', '-')}`, edit);
      await byWeek.run(week, { 'week-ending': last, regimes });
      expect(await weeklyDigests(again.lake, last)).toEqual(await weeklyDigests(byWeek.lake, last));
    },
  );

  test.each(found)('with %s the summary says so, and publish leaves the week out', async (what, edit, why) => {
    const again = await ingestedAgain(`unpublished ${what}`, edit);
    const summarised = again.run(summary, { 'week-ending': last, regimes });
    await expect(summarised).rejects.toThrow('Other bars or news were ingested since these weeks were scored');
    const origin = makeOrigin(work, `owner/${what.replaceAll(' ', '-')}`);
    const publishing = again.run(publish, { 'week-ending': `${first},${last}`, regimes, remote: origin.path });
    await expect(publishing).rejects.toThrow(`news-novelty-v1 ${last}: ${why}: enrich, score and audit it again`);
    const published = publishedPartitions(origin, 'scores_weekly');
    expect(published).toEqual(regimes.split(',').map((id) => `regime=${id}/week_ending=${first}`));
  });
});

describe('after weeks were published', () => {
  const origin = makeOrigin(work, 'owner/published');
  let published: ExamplePlace;
  let tip: string | undefined;

  beforeAll(async () => {
    published = editedPlace('published', () => undefined);
    await published.run(publish, { 'week-ending': `${first},${last}`, regimes, remote: origin.path });
    tip = stateCommit(origin);
  });

  /** The lake from which the weeks were published, edited since. */
  function publishedPlace(name: string, edit: Edit): ExamplePlace {
    const edited = place(name);
    cpSync(published.lake.root, edited.lake.root, { recursive: true });
    edit(edited);
    return edited;
  }

  /** Runs a stage there. */
  async function afterEdit(name: string, edit: Edit, work: (edited: ExamplePlace) => Promise<unknown>): Promise<Error> {
    const edited = publishedPlace(name, edit);
    const before = await lakeDigests(edited.lake);
    const error = await work(edited).then(
      () => new Error('nothing was refused'),
      (found: Error) => found,
    );
    const scored = (digests: Record<string, string>) =>
      Object.entries(digests).filter(([path]) => path.startsWith('scores'));
    expect(scored(await lakeDigests(edited.lake))).toEqual(scored(before));
    expect(stateCommit(origin)).toBe(tip);
    return error;
  }

  const weight = replace(schema, 'novelty: 0.40', 'novelty: 0.41');
  const benchmark = replace(pipeline, 'benchmark: SPY', `benchmark: ${anotherBenchmark}`);

  test('an edited schema is refused by backfill, with the cure', async () => {
    const { message } = await afterEdit('published-backfill', weight, backfilled);
    expect(message).toContain('2 weeks × regimes failed');
    expect(
      message.split('make the edit in a copy under a new id: configs/scoring_schemas/news-novelty-v1.yaml'),
    ).toHaveLength(2);
    const { outputs } = (await afterEdit('published-outputs', weight, backfilled)) as Error & {
      outputs: { failed: { message: string; regime: string }[] };
    };
    expect(outputs.failed.map(({ regime }) => regime)).toEqual(['news-novelty-v1', 'news-novelty-v1']);
    expect(outputs.failed[0]?.message).toContain(
      'schema changed since 2 weeks from 2026-06-26 on were published under it',
    );
    expect(outputs.failed[0]?.message).toContain('make the edit in a copy under a new id');
  });

  test('it is refused by week, and named by plan, too', async () => {
    const { message } = await afterEdit('published-week', weight, (edited) =>
      edited.run(week, { 'week-ending': last, regimes }),
    );
    expect(message).toContain('news-novelty-v1 cannot be scored: schema changed');
    await afterEdit('published-plan', weight, async (edited) => {
      const heard = noHearing();
      const { stale } = await edited.run(plan, { 'week-ending': last, regimes }, heard);
      expect((stale as { why: string }[])[0]?.why).toContain('schema changed since 2 weeks from');
      const refused = heard.log.filter((line) => line.startsWith('Refused: '));
      expect(refused).toEqual([
        expect.stringMatching(/ Weeks: 2026-06-26, 2026-07-02\. .*make the edit in a copy under a new id/),
      ]);
    });
  });

  test('another benchmark is refused with its own cure', async () => {
    const error = await afterEdit('published-benchmark', benchmark, (edited) =>
      edited.run(evaluate, { 'week-ending': last }),
    );
    expect((error as UserError).hint).toContain('begin another state branch (memory.branch) with an empty lake');
  });

  test('another benchmark is refused by week before it writes anything', async () => {
    let kept = {};
    const error = await afterEdit('published-benchmark-week', benchmark, async (edited) => {
      kept = await lakeDigests(edited.lake);
      await edited.run(week, { 'week-ending': last, regimes }).catch(async (refusal: unknown) => {
        expect(await lakeDigests(edited.lake)).toEqual(kept);
        throw refusal;
      });
    });
    expect(error.message).toContain('benchmark changed');
    expect(kept).not.toEqual({});
  });

  test('another universe is refused by week before it writes anything, and kept by backfill', async () => {
    const member = replace(universe, /$/, `${rows.at(-1)}\n`);
    let kept = {};
    const error = await afterEdit('published-universe-week', member, async (edited) => {
      kept = await lakeDigests(edited.lake);
      await edited.run(week, { 'week-ending': last, regimes }).catch(async (refusal: unknown) => {
        expect(await lakeDigests(edited.lake)).toEqual(kept);
        throw refusal;
      });
    });
    expect(error.message).toContain(`universe changed since ${last} was published`);
    expect((error as UserError).hint).toContain('the edit holds from the next week on');
    await afterEdit('published-universe-backfill', member, async (edited) => {
      expect((await backfilled(edited)).failed).toEqual([]);
      expect(await lakeDigests(edited.lake)).toEqual(kept);
    });
  });

  test('a regime that is copied under a new id is scored from the published inputs, whatever the universe is by now', async () => {
    const copied: Edit = (edited) => {
      replace(universe, /$/, `${rows.at(-1)}\n`)(edited);
      const text = readFileSync(edited.at('configs/regimes/news-novelty-v1.yaml'), 'utf8');
      writeFileSync(edited.at('configs/regimes/copy.yaml'), text.replace('id: news-novelty-v1', 'id: copy'));
    };
    const edited = publishedPlace('published-copy', copied);
    const inputs = async () =>
      Object.entries(await lakeDigests(edited.lake)).filter(([path]) => /^(universe|coverage|company_news)/.test(path));
    const before = await inputs();
    const again = () =>
      edited.run(backfill, {
        start: first,
        end: last,
        regimes: 'copy',
        report: edited.site,
        'audit-report': edited.auditReport,
      });
    expect(await again()).toMatchObject({ done: 2, failed: [] });
    expect(await again()).toMatchObject({ done: 0, todo: 0, failed: [] });
    expect(await inputs()).toEqual(before);
  });

  test('edited rules leave published weeks as they are', async () => {
    await afterEdit(
      'published-rules',
      replace('configs/rules.yaml', /^version: .*$/m, 'version: "x"'),
      async (edited) => {
        expect((await backfilled(edited)).failed).toEqual([]);
      },
    );
  });
});
