import { parseIsoDate } from '../../calendar/date.ts';
import { type Week, weeksBetween } from '../../calendar/weeks.ts';
import type { Configuration } from '../../configuration/configuration.ts';
import { UserError } from '../../errors.ts';
import type { PartitionKeys } from '../../lake/dataset.ts';
import type { Lake } from '../../lake/lake.ts';
import { scoresWeekly } from '../../scoring/datasets.ts';
import type { Regime } from '../../scoring/regime.ts';
import { byCodeUnits } from '../../text/order.ts';

/** From when to when a regime has rows in the ledger. */
export interface RegimeSpan {
  readonly regime: string;
  /** Its first scored week, undefined when it has none up to the ledger's week. */
  readonly firstWeek: string | undefined;
  /** The last scored week of a regime that is scored no more; undefined of the others, which owe every week. */
  readonly lastWeek: string | undefined;
  /** week_endings. */
  readonly scored: ReadonlySet<string>;
}

export interface LedgerSpan {
  /** Every week of the calendar, oldest first. */
  readonly weeks: readonly string[];
  /** By id. */
  readonly regimes: readonly RegimeSpan[];
}

/**
 * Which weeks and regimes a ledger as of a week has. What was scored for later weeks makes no difference.
 *
 * @param ids regimes; empty: every one that was scored, and every live and shadow one
 * @param historyWeeks weeks to look back on at most
 * @throws UserError for an id that is neither scored nor configured, and when nothing was scored
 */
export async function ledgerSpan(
  lake: Lake,
  config: Configuration,
  ids: readonly string[],
  asOf: Week,
  historyWeeks: number,
): Promise<LedgerSpan> {
  const listed = (await lake.list(scoresWeekly)).filter((keys) => weekOf(keys) <= asOf.weekEnding);
  const byRegime = Map.groupBy(listed, (keys) => keys.regime as string);
  const configured = new Map(config.regimeIds().map((id) => [id, statusOf(id, config)]));
  const current = [...configured].flatMap(([id, status]) => (status === 'retired' ? [] : [id]));
  const chosen = ids.length === 0 ? [...byRegime.keys(), ...current] : ids;
  const regimes = [...new Set(chosen)].sort(byCodeUnits).map((id): RegimeSpan => {
    const weeks = (byRegime.get(id) ?? []).map(weekOf).sort(byCodeUnits);
    // An id without scores must at least be a regime.
    const status = configured.get(id) ?? (weeks.length > 0 ? 'retired' : config.regime(id).status);
    return {
      regime: id,
      firstWeek: weeks[0],
      lastWeek: status === 'retired' ? weeks.at(-1) : undefined,
      scored: new Set(weeks),
    };
  });
  const [first] = regimes.flatMap(({ firstWeek }) => firstWeek ?? []).sort(byCodeUnits);
  if (first === undefined) throw nothingScored(asOf, regimes);
  const weeks = weeksBetween(parseIsoDate(first), asOf.weekEnding).slice(-historyWeeks);
  const start = weeks[0]?.weekEnding ?? asOf.weekEnding;
  return {
    weeks: weeks.map(({ weekEnding }) => weekEnding),
    // A regime that ended before the ledger begins has nothing to say, unless it was asked for.
    regimes: regimes.filter(({ lastWeek }) => ids.length > 0 || lastWeek === undefined || lastWeek >= start),
  };
}

/** A regime whose file is wrong has not ended: its history goes on. */
function statusOf(id: string, config: Configuration): Regime['status'] {
  try {
    return config.regime(id).status;
  } catch (error) {
    if (error instanceof UserError) return 'shadow';
    throw error;
  }
}

function weekOf(keys: PartitionKeys): string {
  return keys.week_ending as string;
}

function nothingScored(asOf: Week, regimes: readonly RegimeSpan[]): UserError {
  const names = regimes.map(({ regime }) => regime).join(', ');
  return new UserError(
    `Nothing was scored up to ${asOf.weekEnding}${names === '' ? '' : ` under ${names}`}: there is no ledger to keep.`,
    { hint: 'Run the stage "score" first, or "restore" to fetch the scores of earlier runs.' },
  );
}
