import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { auditFindings } from '../../audit/datasets.ts';
import type { Week } from '../../calendar/weeks.ts';
import { compareRegimes } from '../../comparison/compare-regimes.ts';
import type { Comparison } from '../../comparison/comparison.ts';
import { ledger as ledgerDataset } from '../../comparison/datasets.ts';
import { type LedgerEntry, ledgerEntries, type RegimeHistory, type ScoredWeek } from '../../comparison/ledger-entry.ts';
import { ledgerReport } from '../../comparison/ledger-report.ts';
import { ledgerCsv, ledgerTable, wideLedgerCsv } from '../../comparison/ledger-table.ts';
import { type LedgerWeek, ledgerWeeks } from '../../comparison/ledger-weeks.ts';
import type { Pipeline } from '../../configuration/pipeline.ts';
import { UserError } from '../../errors.ts';
import { stageVersion } from '../../lake/dataset.ts';
import type { Lake } from '../../lake/lake.ts';
import { makeFolder } from '../../lake/make-folder.ts';
import type { Recipe } from '../../lake/manifest.ts';
import type { Run, StageContext } from '../../platform/stage.ts';
import { featuresWeekly } from '../../scoring/datasets.ts';
import { mayTrade } from '../../scoring/regime.ts';
import { selectedWeeks } from '../selected-weeks.ts';
import { refuseEditedWeeks } from './edited-weeks.ts';
import type { ledger } from './ledger.stage.ts';
import { LedgerReader } from './ledger-inputs.ts';
import { type LedgerSpan, ledgerSpan } from './ledger-span.ts';

/** Raised whenever the same inputs could give other bytes than before. */
export const ledgerVersion = stageVersion(2, ledgerDataset);

const longName = 'ledger.csv';
const wideName = 'ledger_wide.csv';
const comparisonName = 'comparison.json';

export const run: Run<typeof ledger> = async ({ weekEnding, regimes, csv }, context) => {
  const { config, lake, clock, log, present } = context;
  const week = selectedWeeks(weekEnding, clock()).at(-1);
  if (!week) throw new UserError('No week is selected.');
  const settings = config.pipeline.evaluation;
  const span = await ledgerSpan(lake, config, regimes, week, settings.history_weeks);
  const scored = span.regimes.flatMap((one) =>
    span.weeks.filter((each) => one.scored.has(each)).map((each) => ({ regime: one.regime, weekEnding: each })),
  );
  await refuseEditedWeeks(scored, context);
  const made = await readEntries(context, week, span);
  const keys = { as_of: week.weekEnding };
  if (await lake.holds(ledgerDataset, keys, made.recipe)) {
    log.info(`Ledger as of ${week.weekEnding}: nothing to do, made already from the same inputs`);
  } else {
    await writeLedger(context, week, span, made);
  }
  const { table, long, wide, comparison } = await readLedger(lake, week);
  present(ledgerReport(table, comparison, settings.confidence));
  const folder = csv === '' ? lake.folder(ledgerDataset, keys) : csv;
  if (csv !== '') {
    await makeFolder(csv);
    await writeFile(join(csv, longName), long);
    await writeFile(join(csv, wideName), wide);
  }
  const count = (decision: string) => table.columns.decision.filter((one) => one === decision).length;
  return {
    rows: table.rows,
    traded: count('TRADE'),
    wouldTrade: ledgerWeeks(table).filter(isWatched).length,
    skipped: count('SKIP'),
    missing: table.columns.exists.filter((exists) => exists === 0).length,
    csv: join(folder, longName),
    wideCsv: join(folder, wideName),
  };
};

function isWatched({ decision, status }: LedgerWeek): boolean {
  return decision === 'TRADE' && status !== undefined && !mayTrade(status);
}

/** What of the configuration decides a ledger. */
export function ledgerSettings({
  top,
  persistence,
  confidence,
  history_weeks,
}: Pipeline['evaluation']): Recipe['parameters'] {
  return { top, persistence, confidence, history_weeks };
}

/** Reads every scored week of the span, and what came of it. */
async function readEntries(
  { lake, config, log, signal, progress }: StageContext,
  week: Week,
  span: LedgerSpan,
): Promise<{ entries: LedgerEntry[]; recipe: Recipe }> {
  const reader = new LedgerReader(lake);
  const isListed = await listedWeeks(lake);
  const contents = new Map<string, string>();
  const histories: (RegimeHistory & { readonly scored: Map<string, ScoredWeek> })[] = span.regimes.map((regime) => ({
    ...regime,
    scored: new Map(),
  }));
  const bar = progress('ledger', span.weeks.length * histories.length);
  for (const weekEnding of span.weeks) {
    for (const [i, { regime, scored }] of span.regimes.entries()) {
      signal.throwIfAborted();
      if (scored.has(weekEnding)) {
        const read = await reader.scoredWeek({ regime, week_ending: weekEnding }, isListed(regime, weekEnding));
        histories[i]?.scored.set(weekEnding, read.scored);
        contents.set(`${weekEnding}/${regime}`, read.content);
      }
      bar.advance();
    }
  }
  bar.end();
  const evaluated = await reader.results(week.weekEnding, contents);
  if (!evaluated) log.info(`No results: the stage evaluate was not run as of ${week.weekEnding}`);
  for (const key of evaluated?.outdated ?? []) log.warning(`${key}: scored anew since it was evaluated, so no result`);
  const regimes = span.regimes.map(({ regime, firstWeek, lastWeek }) => [regime, firstWeek ?? null, lastWeek ?? null]);
  return {
    entries: ledgerEntries(span.weeks, histories, evaluated?.results ?? new Map()),
    recipe: {
      stage: 'ledger',
      version: ledgerVersion,
      parameters: {
        as_of: week.weekEnding,
        regimes,
        ...ledgerSettings(config.pipeline.evaluation),
        digests: reader.digests,
      },
      inputs: reader.references,
    },
  };
}

/** Whether the features and the audit of a week are in the lake: asking for what is not there is slow where tiers are far. */
async function listedWeeks(
  lake: Lake,
): Promise<(regime: string, week: string) => { features: boolean; audit: boolean }> {
  const [features, audits] = await Promise.all(
    [featuresWeekly, auditFindings].map(
      async (dataset) => new Set((await lake.list(dataset)).map((keys) => `${keys.week_ending}/${keys.regime}`)),
    ),
  );
  return (regime, week) => ({
    features: features?.has(`${week}/${regime}`) ?? false,
    audit: audits?.has(`${week}/${regime}`) ?? false,
  });
}

async function writeLedger(
  { lake, config }: StageContext,
  week: Week,
  { weeks, regimes }: LedgerSpan,
  { entries, recipe }: { readonly entries: readonly LedgerEntry[]; readonly recipe: Recipe },
): Promise<void> {
  const settings = config.pipeline.evaluation;
  const ids = regimes.map(({ regime }) => regime);
  const table = ledgerTable(entries, settings.top);
  const comparison = compareRegimes(week.weekEnding, ids, entries, settings);
  await lake.write(
    ledgerDataset,
    { as_of: week.weekEnding },
    {
      recipe,
      table,
      attachments: {
        [longName]: ledgerCsv(table),
        [wideName]: wideLedgerCsv(weeks, ids, table),
        [comparisonName]: `${JSON.stringify(comparison, null, 2)}\n`,
      },
    },
  );
}

async function readLedger(lake: Lake, week: Week) {
  const written = await lake.readWhole(ledgerDataset, { as_of: week.weekEnding });
  const [long, wide, comparison] = [longName, wideName, comparisonName].map((name) => written?.files.get(name));
  if (!written || !long || !wide || !comparison) {
    throw new Error(`The ledger as of ${week.weekEnding} is gone, or lacks a file.`);
  }
  return { table: written.table, long, wide, comparison: JSON.parse(comparison.toString('utf8')) as Comparison };
}
