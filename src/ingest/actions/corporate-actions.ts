import { isoDate } from '../../calendar/date.ts';
import type { Week } from '../../calendar/weeks.ts';
import type { TableStore } from '../../lake/lake-draft.ts';
import type { SourceFile } from '../../lake/manifest.ts';
import { concatTables, emptyTable, takeRows } from '../../lake/table.ts';
import { neutralValue } from '../../market/actions-in-force.ts';
import { differs } from '../../market/bar-history.ts';
import { type ActionTable, corporateActions } from '../../market/datasets.ts';
import { actionKey, latestActions, monthsBetween, type StoredAction } from '../../market/known-actions.ts';
import type { QuarantinedRow } from '../../sources/quarantine.ts';
import { countReasons, type RowCounts } from '../../sources/row-counts.ts';
import { ingestRecipe } from '../datasets.ts';
import { firstOpenWeek, type KnownWeeks, knownFrom, ownWeek } from '../marks/known-weeks.ts';
import { type ActionPart, doubtKey, type JudgedAction, type JudgedActions, judgeActions } from './judge-actions.ts';

/** What became of actions, not of rows: the dividends of one day are one action. */
export interface ActionChanges {
  readonly fresh: number;
  readonly changed: number;
  /** No longer listed by the provider that gave them, or by one that is preferred to it. */
  readonly takenBack: number;
}

export interface ActionIngest extends ActionChanges {
  /** Of the rows of the answers. */
  readonly counts: RowCounts;
  /** To be stored with `storeQuarantine` under corporate_actions. */
  readonly quarantined: readonly QuarantinedRow[];
  readonly sources: readonly SourceFile[];
}

/** Where and as of when actions are stored. */
export interface ActionStore {
  readonly lake: TableStore;
  /** The selected weeks, oldest first. */
  readonly weeks: readonly Week[];
  readonly known: KnownWeeks;
  /** Relative difference from which a value counts as another: `market.revision_tolerance`. */
  readonly tolerance: number;
}

export interface ActionOptions extends ActionStore {
  /** In order of preference. */
  readonly parts: readonly ActionPart[];
  /** Every symbol that was asked for. */
  readonly symbols: readonly string[];
  /** Names of the providers in order of preference, those that were not asked now included: `market.providers`. */
  readonly preference: readonly string[];
}

/**
 * Stores splits and dividends. What an ingested week knows stays: another value is a new row, known from the first week that it can be known to; so is
 * the neutral value of an action that its provider, or one preferred to it, no longer lists within the days it answered for. What no
 * ingested week could have seen is known from the week of its ex-date on, as it was public then. An adjustment on the day of a split or
 * dividend that is new is taken back: it stood for what was missing. The same answers again change nothing.
 */
export async function ingestActions(options: ActionOptions): Promise<ActionIngest> {
  const judged = judgeActions(options.parts, new Set(options.symbols));
  const months = monthsOf(judged);
  const sums = { fresh: 0, changed: 0, takenBack: 0 };
  const rows = { stored: 0, unchanged: 0, revised: 0 };
  const byMonth = Map.groupBy(judged.actions, ({ exDay }) => isoDate(exDay).slice(0, 7));
  for (const month of months) {
    const stored = await readMonth(options.lake, month);
    const latest = latestByKey(stored);
    const given = byMonth.get(month) ?? [];
    const changes: Change[] = [];
    for (const action of given) {
      const before = latest.get(actionKey(action));
      const isChanged = before !== undefined && isOther(action, before, options.tolerance, judged);
      if (before === undefined) sums.fresh += 1;
      if (isChanged) sums.changed += 1;
      rows[before === undefined ? 'stored' : isChanged ? 'revised' : 'unchanged'] += action.rows;
      if (before === undefined || isChanged) changes.push({ ...action, before });
    }
    const gone = noLongerListed(latest, given, judged, options.preference);
    sums.takenBack += gone.length;
    const superseded = supersededAdjustments(latest, changes);
    await storeChanges(options, month, stored, [...changes, ...gone, ...superseded], sourcesOf(options.parts));
  }
  return {
    ...sums,
    counts: {
      read: judged.read,
      ...rows,
      quarantined: countReasons(judged.quarantined),
      skipped: judged.skipped,
    },
    quarantined: judged.quarantined,
    sources: sourcesOf(options.parts),
  };
}

/** A jump of a provider's adjusted closes that no known action explains. */
export interface FoundAdjustment {
  readonly symbol: string;
  /** Epoch day of the first session after the jump. */
  readonly exDay: number;
  /** What is missing: the factor on earlier prices, beside those that are known. */
  readonly factor: number;
  readonly provider: string;
}

/**
 * Stores adjustments that were found. One that stands on the day already is multiplied; where nothing remains of it, it is taken back.
 *
 * @returns how many rows are new
 */
export async function ingestAdjustments(store: ActionStore, found: readonly FoundAdjustment[]): Promise<number> {
  let added = 0;
  for (const [month, ofMonth] of Map.groupBy(found, ({ exDay }) => isoDate(exDay).slice(0, 7))) {
    const stored = await readMonth(store.lake, month);
    const latest = latestByKey(stored);
    const changes = ofMonth.map(({ symbol, exDay, factor, provider }): Change => {
      const key = { symbol, exDay, kind: 'adjustment' } as const;
      const before = latest.get(actionKey(key));
      const value = (before?.value ?? 1) * factor;
      return { ...key, value: Math.abs(value - 1) > leastAdjustment ? value : 1, source: provider, before };
    });
    added += changes.length;
    await storeChanges(store, month, stored, changes, []);
  }
  return added;
}

/** Relative difference of two steps of adjusted closes from which it is a jump: dividends differ by less in rounding alone. */
export const leastAdjustment = 1e-3;

interface Change extends Pick<JudgedAction, 'symbol' | 'exDay' | 'kind' | 'value' | 'source'> {
  readonly before: StoredAction | undefined;
}

async function readMonth(lake: TableStore, month: string): Promise<ActionTable> {
  return (await lake.read(corporateActions, { month }))?.table ?? emptyTable(corporateActions.columns);
}

function latestByKey(table: ActionTable): Map<string, StoredAction> {
  return new Map(latestActions(table, Number.POSITIVE_INFINITY).map((action) => [actionKey(action), action]));
}

/** Months that hold what was given, or that may hold what was given before. */
function monthsOf({ answered }: JudgedActions): string[] {
  const months = new Set<string>();
  const spans = new Map<string, readonly [number, number]>();
  for (const { spans: ofSymbol } of answered.values()) {
    for (const { first, last } of ofSymbol) spans.set(`${first} ${last}`, [first, last]);
  }
  for (const [first, last] of spans.values()) {
    for (const month of monthsBetween(isoDate(first), isoDate(last))) months.add(month);
  }
  return [...months].sort();
}

function isOther(action: JudgedAction, before: StoredAction, tolerance: number, { doubtful }: JudgedActions): boolean {
  if (!differs(action.value, before.value, tolerance)) return false;
  // With a part of the day's dividends set aside the sum is not known.
  return !doubtful.has(doubtKey(action.symbol, action.exDay));
}

function noLongerListed(
  latest: ReadonlyMap<string, StoredAction>,
  given: readonly JudgedAction[],
  { answered, doubtful }: JudgedActions,
  preference: readonly string[],
): Change[] {
  const listed = new Set(given.map(actionKey));
  // A source that is no longer configured is preferred to none.
  const rank = (provider: string) => (preference.includes(provider) ? preference.indexOf(provider) : preference.length);
  return [...latest.values()]
    .filter((action) => {
      const { symbol, exDay, kind, value, source } = action;
      const decider = answered.get(symbol);
      const isOfProviders = kind === 'split' || kind === 'dividend';
      if (!isOfProviders || value === neutralValue(kind) || decider === undefined) return false;
      if (listed.has(actionKey(action)) || rank(decider.provider) > rank(source)) return false;
      if (doubtful.has(symbol) || doubtful.has(doubtKey(symbol, exDay))) return false;
      return decider.spans.some(({ first, last }) => first <= exDay && exDay <= last);
    })
    .map((before) => ({
      ...before,
      value: neutralValue(before.kind),
      source: answered.get(before.symbol)?.provider ?? before.source,
      before,
    }));
}

function supersededAdjustments(latest: ReadonlyMap<string, StoredAction>, changes: readonly Change[]): Change[] {
  const superseded = new Map<string, Change>();
  for (const { symbol, exDay, source } of changes) {
    const before = latest.get(actionKey({ symbol, exDay, kind: 'adjustment' }));
    if (before === undefined || before.value === 1) continue;
    superseded.set(actionKey(before), { ...before, value: 1, source, before });
  }
  return [...superseded.values()];
}

async function storeChanges(
  { lake, weeks, known }: ActionStore,
  month: string,
  stored: ActionTable,
  changes: readonly Change[],
  sources: readonly SourceFile[],
): Promise<void> {
  if (changes.length === 0) return;
  const open = firstOpenWeek(weeks, known.latest);
  const from: number[] = [];
  for (const { symbol, exDay, before } of changes) {
    const own = ownWeek(exDay);
    const isPublic = before === undefined && !(exDay <= known.latest && (await known.lookedFor(symbol, exDay)));
    // What no ingested week knows yet is not known to anybody: it makes way instead of coming first.
    const already = before === undefined || before.knownFrom > known.latest ? 0 : before.knownFrom;
    from.push(isPublic ? own : knownFrom(Math.max(open, own), known.latest, already));
  }
  const places = new Set(changes.map((change, i) => `${actionKey(change)} ${from[i]}`));
  const added: ActionTable = {
    rows: changes.length,
    columns: {
      symbol: changes.map(({ symbol }) => symbol),
      ex_date: Int32Array.from(changes, ({ exDay }) => exDay),
      kind: changes.map(({ kind }) => kind),
      value: Float64Array.from(changes, ({ value }) => value),
      source: changes.map(({ source }) => source),
      known_from: Int32Array.from(from),
    },
  };
  const table = concatTables(corporateActions.columns, [without(stored, places), added]);
  await lake.write(corporateActions, { month }, { recipe: ingestRecipe, table, sources });
}

/** The rows at other places than these: key of the action, and day from which it is known. */
function without(table: ActionTable, places: ReadonlySet<string>): ActionTable {
  const { symbol, ex_date: exDate, kind, known_from: knownFrom } = table.columns;
  const rows = Array.from({ length: table.rows }, (_, row) => row).filter((row) => {
    const action = { symbol: symbol[row], exDay: exDate[row], kind: kind[row] } as StoredAction;
    return !places.has(`${actionKey(action)} ${knownFrom[row]}`);
  });
  return rows.length === table.rows ? table : takeRows(table, Int32Array.from(rows));
}

function sourcesOf(parts: readonly ActionPart[]): SourceFile[] {
  return parts.flatMap(({ answers }) => answers.map(({ source }) => source));
}
