import { UserError } from '../errors.ts';
import { emptyTable, type Table } from '../lake/table.ts';
import type { CheckedBars } from '../market/steps/checked-bars.ts';
import { byCodeUnits } from '../text/order.ts';
import { featureColumns } from './columns.ts';
import { type JudgedWeek, newsWindow } from './judged-week.ts';
import { marketFeatures } from './market-features.ts';
import { newsFeatures } from './news-features.ts';
import { joinReasons, type Reading } from './reading.ts';
import type { ScoringSchema } from './schema.ts';

/** One symbol that can be scored. */
export interface UniverseMember {
  readonly symbol: string;
  readonly sector: string | null;
}

/** What one week is scored from. */
export interface WeekInputs {
  /** Epoch day of the week's last session. */
  readonly weekEnding: number;
  readonly universe: readonly UniverseMember[];
  /** Symbol of the benchmark; never scored, also where the universe has it. */
  readonly benchmark: string;
  /** The week and, as far as there are any, the 12 before it, in any order. */
  readonly weeks: readonly JudgedWeek[];
  /** At least `viewSessions` sessions up to the week's end, for every symbol and the benchmark. */
  readonly market: CheckedBars;
  readonly schema: ScoringSchema;
}

export type FeatureTable = Table<typeof featureColumns>;
/** A column that can be null, and so needs a reason. */
export type NumericFeature = Exclude<keyof typeof featureColumns, 'symbol' | 'sector' | 'reasons'>;

/**
 * Features of every symbol of the universe but the benchmark in one week, one row each, symbols ascending. The order of
 * the inputs makes no difference, and neither does anything dated after the week.
 *
 * @throws {UserError} when a symbol occurs twice, or the week has no judged clusters
 */
export function computeFeatures(inputs: WeekInputs): FeatureTable {
  const members = scoredMembers(inputs.universe, inputs.benchmark);
  const symbols = members.map(({ symbol }) => symbol);
  const news = newsFeatures(symbols, newsWindow(inputs.weeks, inputs.weekEnding), inputs.schema);
  const market = marketFeatures(symbols, inputs.benchmark, inputs.market, inputs.weekEnding);
  const table = emptyTable(featureColumns, members.length);
  for (const [row, member] of members.entries()) {
    table.columns.symbol[row] = member.symbol;
    table.columns.sector[row] = member.sector;
    const reasons: string[] = [];
    for (const [feature, reading] of Object.entries({ ...news[row], ...market[row] }) as [NumericFeature, Reading][]) {
      table.columns[feature][row] = typeof reading === 'string' ? Number.NaN : reading;
      if (typeof reading === 'string') reasons.push(`${feature}:${reading}`);
    }
    table.columns.reasons[row] = joinReasons(reasons);
  }
  return table;
}

/** The universe without the benchmark, symbols ascending by UTF-16 code units. */
function scoredMembers(universe: readonly UniverseMember[], benchmark: string): UniverseMember[] {
  const members = universe.filter(({ symbol }) => symbol !== benchmark).sort((a, b) => byCodeUnits(a.symbol, b.symbol));
  const twice = members.find(({ symbol }, i) => symbol === members[i - 1]?.symbol);
  if (twice !== undefined) {
    throw new UserError(`The universe lists ${twice.symbol} twice.`, { hint: 'List every symbol once.' });
  }
  return members;
}
