import { nextWeek, type Week } from '../../calendar/weeks.ts';
import { partitionPath } from '../../lake/dataset.ts';
import type { Lake } from '../../lake/lake.ts';
import { findMarketView } from '../../market/market-view.ts';
import type { SymbolBars } from '../../market/market-window.ts';
import type { ScoredRegime, SheetFiles, SiteSubject } from '../../report/site/site-subject.ts';
import type { TraderSheet } from '../../report/trader-sheet/trader-sheet.ts';
import { traderSheetCsv } from '../../report/trader-sheet/trader-sheet-csv.ts';
import { traderSheetPdf } from '../../report/trader-sheet/trader-sheet-pdf.ts';
import { scoresWeekly } from '../../scoring/datasets.ts';
import { actingStatus, type RegimeStatus } from '../../scoring/regime.ts';

/** Sessions that are searched for the last close of a name. */
const closeSessions = 20;

/** The trader sheets of the selected week: one per regime that was scored. */
export async function makeSheets(lake: Lake, subject: Omit<SiteSubject, 'sheets'>): Promise<readonly SheetFiles[]> {
  const { week, weeks } = subject;
  const scored = weeks.find((one) => one.week.weekEnding === week.weekEnding)?.scored ?? [];
  const closes = await lastCloses(lake, week, scored);
  const sheets: SheetFiles[] = [];
  for (const one of scored) {
    const keys = { regime: one.regime, week_ending: week.weekEnding };
    const digest = subject.partitions.get(partitionPath(scoresWeekly, keys))?.digest;
    if (digest === undefined) continue;
    const now = subject.regimes.find(({ id }) => id === one.regime)?.status ?? one.status;
    const sheet = traderSheet({ week, scored: one, now, digest, closes });
    sheets.push({ regime: one.regime, csv: traderSheetCsv(sheet), pdf: await traderSheetPdf(sheet) });
  }
  return sheets;
}

interface SheetFacts {
  readonly week: Week;
  readonly scored: ScoredRegime;
  /** Status of the regime as configured. */
  readonly now: RegimeStatus;
  readonly digest: string;
  readonly closes: ReadonlyMap<string, number>;
}

function traderSheet({ week, scored, now, digest, closes }: SheetFacts): TraderSheet {
  const { sessions } = nextWeek(week);
  const { decision, diagnostics, headlines, audit, schemaId, schemaHash } = scored;
  return {
    regime: scored.regime,
    status: actingStatus(scored.status, now),
    scoredAs: scored.status,
    weekEnding: week.weekEnding,
    cutoffUtc: week.cutoffUtc,
    decision,
    positions: decision.decision === 'TRADE' ? diagnostics.would_be : [],
    headlines: new Map([...headlines].map(([symbol, { headline }]) => [symbol, headline])),
    buyOn: sessions[0]?.date ?? '',
    sellOn: sessions.at(-1)?.date ?? '',
    lastClose: closes,
    audit: audit?.verdict ?? 'not audited',
    digest,
    schemaId,
    schemaHash,
  };
}

/** The last close of every pick as the week knew it; NaN where there is none. */
async function lastCloses(
  lake: Lake,
  { weekEnding }: Week,
  scored: readonly ScoredRegime[],
): Promise<Map<string, number>> {
  const symbols = [...new Set(scored.flatMap(({ diagnostics }) => diagnostics.would_be.map(({ symbol }) => symbol)))];
  if (symbols.length === 0) return new Map();
  const view = await findMarketView(lake, { symbols, until: weekEnding, sessions: closeSessions });
  return new Map(symbols.map((symbol) => [symbol, lastClose(view?.bars.get(symbol))]));
}

function lastClose(bars: SymbolBars | undefined): number {
  return bars?.close.findLast((close) => !Number.isNaN(close)) ?? Number.NaN;
}
