import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { weekEndingOn } from '../../../src/calendar/weeks.ts';
import { datasets } from '../../../src/datasets.ts';
import { companyNews } from '../../../src/ingest/datasets.ts';
import { published } from '../../../src/lake/datasets.ts';
import { Lake } from '../../../src/lake/lake.ts';
import type { Recipe } from '../../../src/lake/manifest.ts';
import { emptyTable } from '../../../src/lake/table.ts';
import { uniteRows } from '../../../src/memory/publication/unite-rows.ts';
import { clusterVectors, newsClusters, repEnriched } from '../../../src/news/datasets.ts';
import { enrichVersion } from '../../../src/news/enrich-recipe.ts';
import { judgeName } from '../../../src/news/enrich-week.ts';
import { type ModelAnswer, parseAnswer } from '../../../src/news/model/model-answer.ts';
import { modelJudgeName } from '../../../src/news/model/model-judge.ts';
import { answerKey, promptVersion, shownItem } from '../../../src/news/model/prompt.ts';
import { enrichFromAnswers } from '../../../src/news/model/store-answered-week.ts';
import type { StoredAnswer } from '../../../src/news/model/stored-answer.ts';
import { planWeeks } from '../../../src/news/model/week-plan.ts';
import { enrichByRules, versionsToEnrichBy } from '../../../src/news/store-enrichment.ts';
import type { Judge } from '../../../src/news/types.ts';
import { sampleAnswer } from '../../loopback/openai-double.ts';

const week = weekEndingOn('2024-04-05');
const keys = { week_ending: week.weekEnding };
const settings = { clusterSimilarity: 0.55, vectorSeed: 0 };
const neutral = {
  sentLabel: 'Neutral',
  sentScore: 0,
  confidence: 1,
  sentDriver: 'Operational',
  rationale: '',
} as const;
/** Judges by the first character of an entity, so that a resolved text shows. */
const judge: Judge = {
  name: 'test',
  version: '1',
  judge: ({ headline }) => ({
    sentiment: neutral,
    event: {
      eventTypePrimary: 'OTHER_LOW_SIGNAL',
      eventSeverity: headline.includes('&') ? 3 : 0,
      eventDirection: 'Neutral',
      eventConfidence: 1,
      rationale: '',
    },
  }),
};

let folder: string;
let lake: Lake;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'version-to-make-'));
  lake = new Lake({ datasets, root: folder, clock: () => Date.UTC(2024, 3, 6), software: 'test' });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function putNews(symbols: readonly string[]): Promise<void> {
  const recipe: Recipe = { stage: 'ingest', version: 1, parameters: {}, inputs: [] };
  const table = emptyTable(companyNews.columns, symbols.length);
  for (const [row, symbol] of symbols.entries()) {
    table.columns.symbol[row] = symbol;
    table.columns.id[row] = symbol;
    table.columns.published_utc[row] = week.cutoffUtc - 1000;
    table.columns.headline[row] = `${symbol} isn&#8217;t late`;
  }
  await lake.write(companyNews, keys, { recipe, table });
}

/** As restore and publish note what is on the branch. */
async function notePublished(): Promise<void> {
  const recipe: Recipe = { stage: 'restore', version: 1, parameters: {}, inputs: [] };
  const there = [newsClusters, repEnriched, clusterVectors];
  const table = emptyTable(published.columns, there.length);
  for (const [row, dataset] of there.entries()) {
    table.columns.path[row] = `${dataset.name}/week_ending=${week.weekEnding}`;
    table.columns.digest[row] = (await lake.manifest(dataset, keys))?.digest ?? '';
  }
  await lake.write(published, { commit: 'c0ffee' }, { recipe, table });
}

function answerIn(text: string): ModelAnswer {
  const { answer } = parseAnswer(text);
  if (answer === undefined) throw new Error('The sample is no answer.');
  return answer;
}

const enriched = async () => (await lake.require(repEnriched, keys)).table;

describe('a published week that an earlier version made', () => {
  it('is made as that version made it when news of a new member comes, so that its rows stay', async () => {
    await putNews(['AAA']);
    await enrichByRules(lake, week, { ...settings, version: 1 }, judge);
    await notePublished();
    const before = await enriched();
    expect(before.columns.event_severity).toEqual(Int32Array.of(3));

    await putNews(['AAA', 'BBB']);
    const version = await (await versionsToEnrichBy(lake))(week.weekEnding);
    await enrichByRules(lake, week, { ...settings, version }, judge);
    const { table: after, manifest } = await lake.require(repEnriched, keys);
    expect(manifest.recipe.version).toBe(1);
    expect(after.columns.symbol).toEqual(['AAA', 'BBB']);
    expect(uniteRows(repEnriched, before, after, 'grows').kind).toBe('fresh');
    expect(await (await versionsToEnrichBy(lake))(week.weekEnding)).toBe(1);
  });

  it('keeps the answers of a model to its texts as they were received', async () => {
    const model = 'test/model';
    const fallback = judge;
    const received = { symbol: 'AAA', headline: 'AAA isn&#8217;t late', summary: '' };
    const key = answerKey(model, shownItem(received));
    const stored: StoredAnswer = {
      key,
      model,
      prompt: promptVersion,
      answer: answerIn(JSON.stringify(sampleAnswer(received))),
      servedBy: '',
      attempts: 1,
      promptTokens: 1,
      completionTokens: 1,
    };
    const answers = new Map([[key, stored]]);
    await putNews(['AAA']);
    await enrichFromAnswers(lake, week, { ...settings, version: 1 }, { model, answers, fallback });
    await notePublished();
    const before = await enriched();

    await putNews(['AAA', 'BBB']);
    const next = weekEndingOn('2024-04-12');
    const names = { judge: modelJudgeName(model), fallback: judgeName(fallback) };
    const question = {
      weeks: [week, next],
      selected: [next],
      scoredWeeks: async () => new Set<string>(),
      historyWeeks: 12,
      settings,
      ...names,
      history: 'model',
    } as const;
    const [planned] = await planWeeks(lake, question);
    expect(planned).toMatchObject({ work: 'model', settings: { version: 1 } });
    await enrichFromAnswers(lake, week, { ...settings, ...planned?.settings }, { model, answers, fallback });
    const after = await enriched();
    expect(after.columns.judge).toEqual([names.judge, names.fallback]);
    expect(uniteRows(repEnriched, before, after, 'grows').kind).toBe('fresh');
  });

  it('is made by this version where it is not on the branch', async () => {
    await putNews(['AAA']);
    await enrichByRules(lake, week, { ...settings, version: 1 }, judge);
    const version = await (await versionsToEnrichBy(lake))(week.weekEnding);
    expect(version).toBe(enrichVersion);
    await enrichByRules(lake, week, { ...settings, version }, judge);
    expect((await enriched()).columns.event_severity).toEqual(Int32Array.of(0));
  });
});
