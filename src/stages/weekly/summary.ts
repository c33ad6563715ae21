import { readAuditDocument } from '../../audit/audit-document.ts';
import { auditFindings } from '../../audit/datasets.ts';
import { backfillHint } from '../../backfill/stale-weeks.ts';
import type { Week } from '../../calendar/weeks.ts';
import { GateError } from '../../errors.ts';
import { stepTable } from '../../ingest/bars/step-report.ts';
import { readWeekPrices, weekPriceNotes } from '../../ingest/bars/week-prices.ts';
import { universe } from '../../ingest/datasets.ts';
import type { PartitionKeys } from '../../lake/dataset.ts';
import type { Lake } from '../../lake/lake.ts';
import { partitionDocuments } from '../../lake/partition-document.ts';
import { coverage } from '../../market/datasets.ts';
import { repEnriched } from '../../news/datasets.ts';
import type { Run, StageContext } from '../../platform/stage.ts';
import { type HistoryHeld, historyHeld, isAnyTooShort } from '../../report/too-little-history.ts';
import { topHeadlines } from '../../report/top-headlines.ts';
import { type AuditVerdict, type RegimeWeek, type WeekReport, weekReport } from '../../report/week-report.ts';
import { heldBack } from '../../scoring/basket.ts';
import { scoresWeekly } from '../../scoring/datasets.ts';
import { actingStatus, type Regime } from '../../scoring/regime.ts';
import { readScoreDocuments } from '../../scoring/score-partition.ts';
import { quarantine } from '../../sources/datasets.ts';
import { countingRows } from '../../sources/quarantine.ts';
import { byCodeUnits } from '../../text/order.ts';
import { editedText, ingestedText, outdatedWeeks, type ScoredKeys } from '../results/edited-weeks.ts';
import { findRegimes } from '../selected-regimes.ts';
import { selectedWeeks } from '../selected-weeks.ts';
import type { RegimeDecision, summary } from './summary.stage.ts';

export const run: Run<typeof summary> = async ({ weekEnding, regimes }, context) => {
  const { config, lake, clock, present } = context;
  const { regimes: chosen, broken } = findRegimes(regimes, config);
  const failOn = config.pipeline.audit.fail_on;
  const decisions: RegimeDecision[] = [];
  const missing: string[] = [];
  const done: string[] = [];
  let audit: 'passed' | 'failed' = 'passed';
  const quarantined = await quarantinedRows(lake);
  const weeks = selectedWeeks(weekEnding, clock());
  const outdated = await outdatedWeeks(scoredUnder(chosen, weeks), context);
  const stale = [...outdated.edited, ...outdated.ingested, ...outdated.refused];
  for (const week of weeks) {
    const parts: RegimeWeek[] = [];
    for (const { id } of broken) missing.push(`${id} ${week.weekEnding}: not scored`);
    for (const regime of chosen) {
      const part = await readRegimeWeek(lake, week, regime);
      if (!part) {
        missing.push(`${regime.id} ${week.weekEnding}: not scored`);
        continue;
      }
      parts.push(part);
      if (!part.audit) missing.push(`${regime.id} ${week.weekEnding}: not audited`);
      decisions.push({
        week_ending: week.weekEnding,
        regime: regime.id,
        status: part.status,
        decision: part.decision.decision,
      });
      if (part.audit?.verdict !== 'passed') audit = 'failed';
    }
    const notCurrent = stale.filter(({ weekEnding: one }) => one === week.weekEnding);
    const isComplete = broken.length === 0 && parts.length === chosen.length && notCurrent.length === 0;
    if (isComplete && parts.every((part) => mayPass(part, failOn))) done.push(week.weekEnding);
    present(
      weekReport({
        weekEnding: week.weekEnding,
        cutoffUtc: week.cutoffUtc,
        regimes: parts,
        ...(await behind(lake, week)),
        ...(await pricesOf(week, context)),
        quarantined,
        notCurrent,
      }),
    );
  }
  const outputs = { decisions, audit, done: done.join(',') };
  // What there is has been shown; an incomplete set must still not pass as a week.
  const problems = [...(missing.length > 0 ? [incompleteText(missing)] : []), ...outdatedTexts(outdated)];
  if (problems.length > 0) throw new GateError(problems.join(' '), outputs);
  return outputs;
};

function incompleteText(missing: readonly string[]): string {
  return `The set is incomplete: ${missing.join('; ')}. Run the stages "score" and "audit" for these regimes, or look at what their jobs said.`;
}

/** What would be scored otherwise now, and what to do, each once. */
function outdatedTexts({ edited, ingested, refused }: Awaited<ReturnType<typeof outdatedWeeks>>): string[] {
  const again = edited.length === 0 ? [] : [`${editedText(edited)} ${backfillHint(edited)}.`];
  const afresh = ingested.length === 0 ? [] : [`${ingestedText(ingested)} ${backfillHint(ingested)}.`];
  const refusals = new Set(refused.map(({ regime, why, cure }) => `${regime}: ${why} ${cure}`));
  return [...again, ...afresh, ...refusals];
}

function scoredUnder(regimes: readonly Regime[], weeks: readonly Week[]): ScoredKeys[] {
  return weeks.flatMap(({ weekEnding }) => regimes.map(({ id }) => ({ regime: id, weekEnding })));
}

/** Whether the audit of a regime lets its week be published. */
function mayPass({ audit }: RegimeWeek, failOn: 'error' | 'warning' | 'never'): boolean {
  return audit?.verdict === 'passed' && (failOn !== 'warning' || audit.warnings === 0);
}

async function readRegimeWeek(lake: Lake, week: Week, regime: Regime): Promise<RegimeWeek | undefined> {
  const keys = { regime: regime.id, week_ending: week.weekEnding };
  const scored = await partitionDocuments(lake, scoresWeekly, keys);
  if (!scored) return undefined;
  const { meta, diagnostics, used } = readScoreDocuments(scored);
  const { skip_rules: rules } = used.schema;
  const picks = diagnostics.would_be;
  return {
    regime: regime.id,
    status: actingStatus(meta.regime_status, regime.status),
    decision: meta,
    thresholds: {
      eventIntensity: rules.min_event_intensity,
      recapShare: rules.max_price_action_recap_share,
      highSeverityClusters: rules.min_high_severity_clusters,
    },
    isTrade: meta.decision === 'TRADE',
    picks,
    headlines: await headlinesOf(
      lake,
      week,
      picks.map(({ symbol }) => symbol),
    ),
    sectorCap: used.schema.basket.sector_cap,
    heldBack: heldBack(picks, diagnostics.universe.scored, used.schema.basket),
    eligible: diagnostics.universe.scored,
    symbols: diagnostics.universe.symbols,
    excluded: diagnostics.universe.excluded,
    history: isAnyTooShort(diagnostics.universe.excluded) ? await readHistory(lake, week, keys) : undefined,
    unexplainedSteps: diagnostics.unexplained_steps ?? [],
    audit: await readVerdict(lake, keys),
    folder: lake.folder(scoresWeekly, keys),
  };
}

/** How far back the data of a week reaches; as its scores say, because the news itself may be elsewhere. */
async function readHistory(lake: Lake, week: Week, scored: PartitionKeys): Promise<HistoryHeld> {
  const inputs = (await lake.manifest(scoresWeekly, scored))?.recipe.inputs ?? [];
  const ofNews = inputs.flatMap(({ dataset, keys }) => (dataset === repEnriched.name ? [keys.week_ending ?? ''] : []));
  const bars = (await lake.read(coverage, { week_ending: week.weekEnding }))?.table.columns.bars;
  return historyHeld(week, new Set(ofNews), bars);
}

async function readVerdict(lake: Lake, keys: PartitionKeys): Promise<AuditVerdict | undefined> {
  const audited = await partitionDocuments(lake, auditFindings, keys);
  return audited && readAuditDocument(audited);
}

/** The most severe headline of each symbol. */
async function headlinesOf(lake: Lake, week: Week, symbols: readonly string[]): Promise<Map<string, string>> {
  const enriched = await lake.read(repEnriched, { week_ending: week.weekEnding });
  if (!enriched) return new Map();
  return new Map([...topHeadlines(enriched.table, symbols)].map(([symbol, { headline }]) => [symbol, headline]));
}

/** Symbols whose bars end before the week does, and those without any bar. */
async function behind(lake: Lake, week: Week): Promise<{ lateSymbols: string[]; absentSymbols: string[] }> {
  const partition = await lake.read(coverage, { week_ending: week.weekEnding });
  if (!partition) return { lateSymbols: [], absentSymbols: [] };
  const { symbol, status } = partition.table.columns;
  const those = (wanted: string) => symbol.filter((_, row) => status[row] === wanted);
  return { lateSymbols: those('late'), absentSymbols: those('absent') };
}

/** What is to be said of the prices that a week is scored from. */
async function pricesOf(
  { weekEnding: until }: Week,
  { lake, config }: Pick<StageContext, 'lake' | 'config'>,
): Promise<Pick<WeekReport, 'priceNotes' | 'stepTable'>> {
  const members = await lake.read(universe, { week_ending: until });
  if (members === undefined) return { priceNotes: [], stepTable: '' };
  const { benchmark, market } = config.pipeline;
  const symbols = [...new Set([...members.table.columns.symbol, benchmark])];
  const prices = await readWeekPrices({ lake, symbols, benchmark, until, settings: market.steps });
  return { priceNotes: weekPriceNotes(prices), stepTable: stepTable(prices.steps) };
}

/** How many rows count for which reason, by dataset: those that a later ingest took count no more. */
async function quarantinedRows(lake: Lake): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const keys of await lake.list(quarantine)) {
    const partition = await lake.read(quarantine, keys);
    for (const { reason } of partition ? countingRows(partition.table, keys.period ?? '') : []) {
      const name = `${keys.dataset}: ${reason}`;
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return new Map([...counts].sort(([a], [b]) => byCodeUnits(a, b)));
}
