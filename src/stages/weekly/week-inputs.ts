import { epochDay } from '../../calendar/date.ts';
import { type Week, weeksBack } from '../../calendar/weeks.ts';
import { newsHoles, universe } from '../../ingest/datasets.ts';
import { inputReference } from '../../lake/lake.ts';
import type { LakeReader } from '../../lake/lake-reader.ts';
import type { InputReference } from '../../lake/manifest.ts';
import { readMarketView, weekMarket } from '../../market/market-view.ts';
import { checkedBars } from '../../market/steps/checked-bars.ts';
import type { StepSettings } from '../../market/steps/settings.ts';
import { clusterVectors, repEnriched } from '../../news/datasets.ts';
import type { UniverseMember, WeekInputs } from '../../scoring/features.ts';
import { judgedClusters } from '../../scoring/judged-tables.ts';
import { type JudgedCluster, type JudgedWeek, longHistoryWeeks } from '../../scoring/judged-week.ts';
import type { ScoringSchema } from '../../scoring/schema.ts';

export interface WeekReading {
  readonly inputs: WeekInputs;
  /** What was read, for the recipe. */
  readonly references: readonly InputReference[];
}

// Neighbouring weeks and regimes read the same clusters: those of the last weeks are kept, by content.
const judgedByContent = new Map<string, readonly JudgedCluster[]>();
const judgedWeeksKept = 32;

/**
 * Everything that a week is scored from, as the lake knows it. The score stage and the audit's re-derivation both read
 * their inputs here.
 *
 * @throws {UserError} when the week was not ingested and enriched
 */
export async function readWeekInputs(
  lake: LakeReader,
  week: Week,
  benchmark: string,
  schema: ScoringSchema,
  steps: StepSettings,
): Promise<WeekReading> {
  const keys = { week_ending: week.weekEnding };
  const members = await lake.require(universe, keys);
  await lake.require(repEnriched, keys);
  const references: InputReference[] = [inputReference(members.manifest)];
  const weeks: JudgedWeek[] = [];
  for (const { weekEnding } of weeksBack(week, longHistoryWeeks + 1)) {
    const judged = await readJudgedWeek(lake, weekEnding);
    const hole = weekEnding === week.weekEnding ? undefined : await readHole(lake, weekEnding);
    weeks.push({
      weekEnding: epochDay(weekEnding),
      covered: judged !== undefined,
      ...(hole === undefined ? {} : { isHole: true }),
      clusters: judged?.clusters ?? [],
    });
    references.push(...(judged?.references ?? []), ...(hole ?? []));
  }
  const market = await readMarketView(lake, weekMarket(week.weekEnding, members.table.columns.symbol, benchmark));
  references.push(market.input);
  return {
    references,
    inputs: {
      weekEnding: epochDay(week.weekEnding),
      universe: universeMembers(members.table),
      benchmark,
      weeks,
      market: checkedBars(market, steps),
      schema,
    },
  };
}

function universeMembers({
  rows,
  columns,
}: {
  rows: number;
  columns: { symbol: string[]; sector: (string | null)[] };
}) {
  return Array.from(
    { length: rows },
    (_, row): UniverseMember => ({ symbol: columns.symbol[row] as string, sector: columns.sector[row] ?? null }),
  );
}

/** What says that a week has a hole; undefined where nothing does. */
async function readHole(lake: LakeReader, weekEnding: string): Promise<InputReference[] | undefined> {
  const noted = await lake.read(newsHoles, { week_ending: weekEnding });
  return noted === undefined || noted.table.rows === 0 ? undefined : [inputReference(noted.manifest)];
}

async function readJudgedWeek(
  lake: LakeReader,
  weekEnding: string,
): Promise<{ clusters: readonly JudgedCluster[]; references: InputReference[] } | undefined> {
  const keys = { week_ending: weekEnding };
  const enriched = await lake.read(repEnriched, keys);
  if (!enriched) return undefined;
  const vectors = await lake.require(clusterVectors, keys);
  const references = [inputReference(enriched.manifest), inputReference(vectors.manifest)];
  const content = references.map((reference) => reference.content).join();
  const known = judgedByContent.get(content);
  const clusters = known ?? judgedClusters(enriched.table, vectors.table, `week ${weekEnding}`);
  judgedByContent.delete(content);
  judgedByContent.set(content, clusters);
  const [oldest] = judgedByContent.keys();
  if (judgedByContent.size > judgedWeeksKept && oldest !== undefined) judgedByContent.delete(oldest);
  return { clusters, references };
}
