import { readAuditDocument } from '../../audit/audit-document.ts';
import { auditFindings } from '../../audit/datasets.ts';
import { type Week, weekEndingOn } from '../../calendar/weeks.ts';
import { readComparison } from '../../comparison/comparison.ts';
import { ledger } from '../../comparison/datasets.ts';
import type { Configuration } from '../../configuration/configuration.ts';
import { pickReturns, weeklyReturns } from '../../evaluation/datasets.ts';
import { readEvaluation } from '../../evaluation/evaluation.ts';
import type { PartitionKeys } from '../../lake/dataset.ts';
import type { Lake } from '../../lake/lake.ts';
import type { PartitionDocuments } from '../../lake/partition-document.ts';
import { repEnriched } from '../../news/datasets.ts';
import type { StageContext } from '../../platform/stage.ts';
import type {
  AuditFinding,
  ScoredRegime,
  SiteAudit,
  SiteLedger,
  SiteResults,
  SiteSubject,
  SiteWeek,
} from '../../report/site/site-subject.ts';
import { rowsOf } from '../../report/site/table-rows.ts';
import { topHeadlines } from '../../report/top-headlines.ts';
import { scoresWeekly } from '../../scoring/datasets.ts';
import type { Regime, RegimeStatus } from '../../scoring/regime.ts';
import { readScoreDocuments } from '../../scoring/score-partition.ts';
import { byCodeUnits } from '../../text/order.ts';
import { SiteManifests } from './site-manifests.ts';

export interface SiteOptions {
  /** The week as of which the site is. */
  readonly week: Week;
  readonly regimes: readonly Regime[];
  /** At most so many weeks get a page: the newest. */
  readonly weeks: number;
  readonly progress: StageContext['progress'];
  readonly signal: AbortSignal;
}

/** Everything that the site says, but for the trader sheets. What the lake lacks is left out. @throws DamagedPartitionError */
export async function readSite(
  lake: Lake,
  config: Configuration,
  { week, regimes, weeks: most, progress, signal }: SiteOptions,
): Promise<Omit<SiteSubject, 'sheets'>> {
  const manifests = new SiteManifests(lake);
  const weeks: SiteWeek[] = [];
  const toRead = await scoredWeeks(lake, week, regimes, most);
  const bar = progress('report', toRead.length);
  for (const { weekEnding, ids } of toRead) {
    signal.throwIfAborted();
    weeks.push(
      await readWeek(
        lake,
        weekEnding,
        regimes.filter(({ id }) => ids.includes(id)),
        manifests,
      ),
    );
    bar.advance();
  }
  bar.end();
  const results = await readResults(lake, week, manifests);
  const held = await readLedger(lake, week, manifests);
  return {
    week,
    benchmark: config.pipeline.benchmark,
    regimes: regimes.map(({ id, status, description }) => ({ id, status, description })),
    weeks,
    results,
    ledger: held,
    partitions: await manifests.withInputs(),
  };
}

interface WeekToRead {
  readonly weekEnding: string;
  /** Ids of the regimes that it was scored under, in the order of the site. */
  readonly ids: readonly string[];
}

/** The newest weeks up to the selected one that were scored under one of the regimes, oldest first. */
async function scoredWeeks(
  lake: Lake,
  week: Week,
  regimes: readonly Regime[],
  most: number,
): Promise<readonly WeekToRead[]> {
  const regimesOf = new Map<string, Set<string>>();
  for (const keys of await lake.list(scoresWeekly)) {
    const { regime, week_ending } = keys as { readonly regime: string; readonly week_ending: string };
    if (week_ending > week.weekEnding) continue;
    regimesOf.set(week_ending, (regimesOf.get(week_ending) ?? new Set()).add(regime));
  }
  return [...regimesOf]
    .map(([weekEnding, those]) => ({
      weekEnding,
      ids: regimes.map(({ id }) => id as string).filter((id) => those.has(id)),
    }))
    .filter(({ ids }) => ids.length > 0)
    .sort((a, b) => byCodeUnits(a.weekEnding, b.weekEnding))
    .slice(-most);
}

async function readWeek(
  lake: Lake,
  weekEnding: string,
  regimes: readonly Regime[],
  manifests: SiteManifests,
): Promise<SiteWeek> {
  const enriched = await lake.read(repEnriched, { week_ending: weekEnding });
  if (enriched) manifests.add(enriched.manifest);
  const scored: ScoredRegime[] = [];
  for (const { id: regime, status } of regimes) {
    const keys = { regime, week_ending: weekEnding };
    const partition = await lake.readWhole(scoresWeekly, keys);
    if (!partition) continue;
    manifests.add(partition.manifest);
    const { recorded, ...documents } = documentsOf({ folder: lake.folder(scoresWeekly, keys), files: partition.files });
    const picks = documents.diagnostics.would_be.map(({ symbol }) => symbol);
    scored.push({
      regime,
      status: recorded ?? status,
      ...documents,
      headlines: enriched ? topHeadlines(enriched.table, picks) : new Map(),
      audit: await readAudit(lake, keys, manifests),
    });
  }
  return { week: weekEndingOn(weekEnding), scored };
}

type ShownDocuments = Pick<ScoredRegime, 'decision' | 'thresholds' | 'diagnostics' | 'schemaId' | 'schemaHash'> & {
  /** Status of the regime; undefined where the scores do not say. */
  readonly recorded: RegimeStatus | undefined;
};

/** What was decided and by which rules: those of the schema that was used, which need not be what the configuration says by now. */
function documentsOf(partition: PartitionDocuments): ShownDocuments {
  const { meta, diagnostics, used } = readScoreDocuments(partition);
  const { skip_rules: rules, basket, schema_id } = used.schema;
  return {
    recorded: meta.regime_status,
    decision: meta,
    diagnostics,
    schemaId: schema_id,
    schemaHash: used.digest,
    thresholds: {
      minEventIntensity: rules.min_event_intensity,
      maxRecapShare: rules.max_price_action_recap_share,
      minSevereClusters: rules.min_high_severity_clusters,
      minCandidates: basket.min_candidates,
    },
  };
}

async function readAudit(lake: Lake, keys: PartitionKeys, manifests: SiteManifests): Promise<SiteAudit | undefined> {
  const partition = await lake.readWhole(auditFindings, keys);
  if (!partition) return undefined;
  manifests.add(partition.manifest);
  const listed: readonly AuditFinding[] = rowsOf(auditFindings.columns, partition.table);
  return { ...readAuditDocument({ folder: lake.folder(auditFindings, keys), files: partition.files }), listed };
}

async function readResults(
  lake: Lake,
  { weekEnding }: Week,
  manifests: SiteManifests,
): Promise<SiteResults | undefined> {
  const keys = { as_of: weekEnding };
  const weekly = await lake.readWhole(weeklyReturns, keys);
  if (!weekly) return undefined;
  const picks = await lake.read(pickReturns, keys);
  manifests.add(weekly.manifest);
  if (picks) manifests.add(picks.manifest);
  return {
    evaluation: readEvaluation({ folder: lake.folder(weeklyReturns, keys), files: weekly.files }),
    weekly: rowsOf(weeklyReturns.columns, weekly.table),
    picks: picks ? rowsOf(pickReturns.columns, picks.table) : [],
  };
}

async function readLedger(lake: Lake, { weekEnding }: Week, manifests: SiteManifests): Promise<SiteLedger | undefined> {
  const keys = { as_of: weekEnding };
  const partition = await lake.readWhole(ledger, keys);
  if (!partition) return undefined;
  manifests.add(partition.manifest);
  return {
    comparison: readComparison({ folder: lake.folder(ledger, keys), files: partition.files }),
    table: partition.table,
    rows: rowsOf(ledger.columns, partition.table),
  };
}
