import type { Position } from '../scoring/basket.ts';
import type { Decision } from '../scoring/decision.ts';
import { decisionText, rounded } from '../scoring/decision-line.ts';
import { mayTrade, type RegimeStatus } from '../scoring/regime.ts';
import { overlap } from '../statistics/overlap.ts';
import { markdownCell, textTable } from '../text/markdown.ts';
import { nameList } from '../text/name-list.ts';
import { byCodeUnits } from '../text/order.ts';
import { type HistoryHeld, historyText } from './too-little-history.ts';

/** What the audit of a regime said. */
export interface AuditVerdict {
  readonly verdict: 'passed' | 'failed';
  readonly rules: number;
  readonly findings: number;
  readonly warnings: number;
  /** Rules with findings. */
  readonly failedRules: readonly string[];
}

export interface RegimeWeek {
  readonly regime: string;
  /** By which to act today. */
  readonly status: RegimeStatus;
  readonly decision: Decision;
  readonly thresholds: {
    readonly eventIntensity: number;
    readonly recapShare: number;
    readonly highSeverityClusters: number;
  };
  readonly isTrade: boolean;
  /** The basket, or on a SKIP what it would have been. */
  readonly picks: readonly Position[];
  /** The most severe headline of each pick, by symbol. */
  readonly headlines: ReadonlyMap<string, string>;
  /** How many names of one sector the basket takes; null takes any number. */
  readonly sectorCap: number | null;
  /** Names passed over because their sector is full. */
  readonly heldBack: number;
  readonly eligible: number;
  /** Symbols that were looked at. */
  readonly symbols: number;
  /** Symbols that are not, by their first reason. */
  readonly excluded: Readonly<Record<string, number>>;
  /** How far back the data reaches; known where symbols are left out for it. */
  readonly history: HistoryHeld | undefined;
  /** Symbols kept out because their price takes a step that nothing explains. */
  readonly unexplainedSteps: readonly string[];
  readonly audit: AuditVerdict | undefined;
  readonly folder: string;
}

export interface WeekReport {
  readonly weekEnding: string;
  readonly cutoffUtc: number;
  readonly regimes: readonly RegimeWeek[];
  /** Symbols that had bars and have none on the week_ending. */
  readonly lateSymbols: readonly string[];
  /** Symbols without a single bar in the window. */
  readonly absentSymbols: readonly string[];
  /** Rows in the quarantine of the whole lake, by dataset and reason. */
  readonly quarantined: ReadonlyMap<string, number>;
  /** What is to be said of the prices that the week is scored from, one line each, and a table of their steps; empty where they take none. */
  readonly priceNotes: readonly string[];
  readonly stepTable: string;
  /** What of the week would be scored otherwise now, and why. */
  readonly notCurrent: readonly { readonly regime: string; readonly why: string }[];
}

const picksShown = 10;

/** The week as Markdown: decisions, picks with their drivers, what differs, audit, data, where the files are. */
export function weekReport(report: WeekReport): string {
  const cutoff = new Date(report.cutoffUtc).toISOString().replace('T', ' ').slice(0, 16);
  const { length } = report.regimes;
  const title = `## Week ending ${report.weekEnding}\n\nCutoff ${cutoff} UTC.`;
  if (length === 0) return `${title} Not scored under any of the selected regimes.`;
  return [
    `${title} ${length} ${length === 1 ? 'regime' : 'regimes'}.`,
    ...notCurrentSection(report),
    `### Decision per regime\n\n${decisionTable(report.regimes)}`,
    ...report.regimes.map(picksSection),
    ...differences(report.regimes),
    `### Audit\n\n${auditTable(report.regimes)}`,
    `### Data\n\n${dataSection(report)}`,
    ...(report.priceNotes.length === 0
      ? []
      : [report.priceNotes.map((note) => `- ${markdownCell(note, 1000)}`).join('\n')]),
    ...(report.stepTable === '' ? [] : [report.stepTable]),
    `### Files\n\n${textTable(
      ['Regime', 'Partition'],
      report.regimes.map(({ regime, folder }) => [regime, folder]),
    )}`,
  ].join('\n\n');
}

function notCurrentSection({ notCurrent }: WeekReport): string[] {
  if (notCurrent.length === 0) return [];
  const rows = notCurrent.map(({ regime, why }) => [regime, why]);
  return [`### Not as it would be scored now\n\n${textTable(['Regime', 'Why'], rows)}`];
}

function decisionTable(regimes: readonly RegimeWeek[]): string {
  return textTable(
    ['Regime', 'Status', 'Decision', 'Why', 'Event intensity', 'Recap share', 'High severity', 'Candidates'],
    regimes.map(({ regime, status, decision, thresholds, eligible }) => {
      const { event_intensity, price_action_recap_share, high_severity_clusters, candidates } = decision.measures;
      return [
        regime,
        status,
        decisionText(decision.decision, status),
        decision.reasons.map(({ code }) => code).join(', ') || 'all rules passed',
        `${shown(event_intensity.value)} (≥ ${thresholds.eventIntensity}, n=${event_intensity.n ?? 0})`,
        `${shown(price_action_recap_share.value)} (≤ ${thresholds.recapShare}, n=${price_action_recap_share.n ?? 0})`,
        `${shown(high_severity_clusters.value)} (≥ ${thresholds.highSeverityClusters})`,
        `${eligible} of ${candidates.n ?? eligible}`,
      ];
    }),
  );
}

function picksSection(week: RegimeWeek): string {
  const { regime, status, isTrade, picks, headlines } = week;
  const title = `### ${markdownCell(regime)}: ${picksTitle(isTrade, status)}`;
  if (picks.length === 0) return `${title}\n\nNone of ${week.symbols} is eligible${excludedText(week)}.`;
  const rows = picks
    .slice(0, picksShown)
    .map(({ rank_UPS, symbol, sector, UPS_adj, conviction, signal_state, drivers }) => [
      String(rank_UPS),
      symbol,
      sector ?? '',
      UPS_adj.toFixed(3),
      conviction ?? '',
      signal_state ?? '',
      drivers
        .filter(({ contribution }) => contribution !== 0)
        .map(({ term, contribution }) => `${term} ${signed(contribution)}`)
        .join(', '),
      headlines.get(symbol) ?? '',
    ]);
  const more =
    picks.length > picksShown
      ? `\n\n${picks.length - picksShown} more in ${isTrade ? 'basket.csv' : 'diagnostics.json'}.`
      : '';
  return `${title}\n\n${textTable(['Rank', 'Symbol', 'Sector', 'UPS', 'Conviction', 'Signal', 'Drivers', 'Headline'], rows)}${more}${heldBackText(week)}`;
}

/** That names are ranked and not in the basket, as their sector is full. */
function heldBackText({ heldBack, sectorCap }: RegimeWeek): string {
  if (heldBack === 0 || sectorCap === null) return '';
  return `\n\n${heldBack} more ${heldBack === 1 ? 'is' : 'are'} held back by sector\\_cap ${sectorCap}: their sectors are full.`;
}

/** Why symbols are left out, for a sentence; empty where none is. */
function excludedText({ excluded, history }: RegimeWeek): string {
  const counts = Object.entries(excluded).map(([reason, count]) => {
    const why = history && historyText(reason, history);
    return `${markdownCell(reason)} ${count}${why === undefined ? '' : ` (${markdownCell(why)})`}`;
  });
  return counts.length === 0 ? '' : `: ${counts.join(', ')}`;
}

function picksTitle(isTrade: boolean, status: RegimeStatus): string {
  if (!isTrade) return 'no trade; top names had it traded';
  return mayTrade(status) ? 'top names' : `would trade, ${status}; top names to watch, not to buy`;
}

function differences(regimes: readonly RegimeWeek[]): string[] {
  const pairs = regimes.flatMap((a, i) => regimes.slice(i + 1).map((b) => [a, b] as const));
  if (pairs.length === 0) return [];
  const rows = pairs.map(([a, b]) => {
    const [namesA, namesB] = [a, b].map(({ picks }) => picks.map(({ symbol }) => symbol)) as [string[], string[]];
    const population = Math.max(a.eligible, b.eligible);
    const { shared, possible, expectedByChance, deviationByChance } = overlap(namesA, namesB, population);
    return [
      `${a.regime} / ${b.regime}`,
      `${shared} of ${possible}`,
      `${rounded(expectedByChance)} ± ${rounded(deviationByChance)} (n=${population})`,
      only(namesA, namesB),
      only(namesB, namesA),
    ];
  });
  return [
    `### What differs\n\n${textTable(['Regimes', 'Shared names', 'By chance', 'Only the first', 'Only the second'], rows)}`,
  ];
}

function only(names: readonly string[], others: readonly string[]): string {
  const rest = names.filter((name) => !others.includes(name));
  return nameList(rest, 8) || 'none';
}

function auditTable(regimes: readonly RegimeWeek[]): string {
  return textTable(
    ['Regime', 'Verdict', 'Rules', 'Findings', 'Failed rules'],
    regimes.map(({ regime, audit }) =>
      audit
        ? [regime, audit.verdict, String(audit.rules), String(audit.findings), audit.failedRules.join(', ') || 'none']
        : [regime, 'not audited', '', '', ''],
    ),
  );
}

function dataSection({ regimes, lateSymbols, absentSymbols, quarantined }: WeekReport): string {
  const late =
    lateSymbols.length === 0 ? 'No symbol is late.' : `Late symbols: ${markdownCell(lateSymbols.join(', '))}.`;
  const absent = absentSymbols.length === 0 ? '' : ` Without any bar: ${markdownCell(absentSymbols.join(', '))}.`;
  const stepped = [...new Set(regimes.flatMap(({ unexplainedSteps }) => unexplainedSteps))].sort(byCodeUnits);
  const steps =
    stepped.length === 0
      ? ''
      : ` Kept out, as nothing explains a step of the price: ${markdownCell(stepped.join(', '))}.`;
  if (quarantined.size === 0) return `${late}${absent}${steps} No row is in quarantine.`;
  const rows = [...quarantined].map(([reason, rowsOut]) => [reason, String(rowsOut)]);
  return `${late}${absent}${steps}\n\n${textTable(['Quarantined', 'Rows'], rows)}`;
}

function shown(value: number | null): string {
  return value === null ? 'unknown' : rounded(value);
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;
}
