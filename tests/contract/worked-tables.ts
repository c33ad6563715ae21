import { adjustedSentiment, adjustedSeverity } from '../../src/news/severity.ts';
import { clusterWeight } from '../../src/news/weights.ts';
import type { WeekResult } from '../../src/scoring/score-week.ts';
import { history, market, thisWeek } from './worked-example.ts';

type Cell = string | number;

/** A Markdown table; numbers with four decimals unless they are whole. */
function table(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const line = (cells: readonly Cell[]) => `| ${cells.map(cellText).join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

function cellText(cell: Cell): string {
  if (typeof cell === 'string') return cell;
  if (Number.isNaN(cell)) return '';
  const text = Number.isInteger(cell) ? String(Math.abs(cell)) : Math.abs(cell).toFixed(4);
  return cell < 0 ? `−${text}` : text;
}

/** The clusters of the week with what they weigh, and what their judgement is worth. */
function clusterTable(): string {
  const rows = thisWeek.map(
    ([symbol, headline, size, sources, score, confidence, driver, type, severity, certainty]) => {
      const sentiment = { sentScore: score, confidence, sentDriver: driver };
      const event = { eventTypePrimary: type, eventSeverity: severity, eventConfidence: certainty };
      return [
        symbol,
        headline,
        `${size} / ${sources}`,
        `${score} × ${confidence}, ${driver}`,
        `${severity} × ${certainty}, ${type}`,
        clusterWeight(size, sources),
        adjustedSentiment(sentiment, type, 'damp'),
        adjustedSeverity(event, sources, 'damp'),
      ];
    },
  );
  const header = ['', 'headline', 'size / sources', 'sentiment', 'event', 'weight w', 'value s', 'severity v'];
  return table(header, rows);
}

function historyTable(): string {
  const rows = history.map(([symbol, headline, weeks]) => [symbol, headline, weeks.join(', ')]);
  return table(['', 'headline', 'weeks before'], rows);
}

function marketTable(): string {
  const rows = Object.entries(market).map(([symbol, [swing, gain, volume]]) => [
    symbol,
    `${swing * 100} %`,
    `${gain * 100} %`,
    volume,
  ]);
  return table(['', 'daily swing before', 'return of 5 sessions', 'volume of 5 sessions'], rows);
}

function columnsTable<Name extends string>(
  columns: Readonly<Record<Name, ArrayLike<unknown>>> & { readonly symbol: readonly string[] },
  names: readonly NoInfer<Name>[],
): string {
  const rows = names.map((name) => [`\`${name}\``, ...Array.from(columns[name], asCell)]);
  return table(['', ...columns.symbol], rows);
}

function asCell(value: unknown): Cell {
  return typeof value === 'number' || typeof value === 'string' ? value : '';
}

function driverTable({ basket }: WeekResult): string {
  const [first] = basket;
  const rows = (first?.drivers ?? []).map(({ term, weight, value, contribution }) => [
    term,
    weight ?? '',
    value,
    contribution,
  ]);
  return table(['term', 'weight', 'value', 'contribution'], [...rows, ['**UPS_adj**', '', '', first?.UPS_adj ?? '']]);
}

function decisionTable({ decision }: WeekResult): string {
  const rows = Object.entries(decision.measures).map(([name, { value, n }]) => [name, value ?? '', n ?? '']);
  return table(['measure', 'value', 'n'], rows);
}

/** Every table of numbers of the worked example in docs/scoring.md, by what it shows. */
export function workedTables(result: WeekResult): Map<string, string> {
  const { features, scores } = result;
  return new Map([
    ['the clusters', clusterTable()],
    ['the history', historyTable()],
    ['the market', marketTable()],
    [
      'the features',
      columnsTable(features.columns, [
        'count_5d_dedup',
        'count_20d_dedup',
        'count_60d_dedup',
        'NV_raw',
        'NA_raw',
        'NS_raw',
        'SS_raw',
        'EI_raw',
        'EC_raw',
        'AR5',
        'VS_raw',
        'RV60',
        'VR_pct',
        'nov_hist_count',
      ]),
    ],
    [
      'the scores',
      columnsTable(scores.columns, [
        'NV',
        'NA',
        'SS',
        'EVS',
        'EC',
        'AR5_z',
        'factor_novelty',
        'factor_event_intensity',
        'factor_sentiment',
        'factor_divergence',
        'UPS_raw',
        'UPS_adj',
        'DPS_adj',
        'rank_UPS',
        'rank_DPS',
        'conviction',
        'reasons',
      ]),
    ],
    ['the drivers', driverTable(result)],
    ['the decision', decisionTable(result)],
  ]);
}
