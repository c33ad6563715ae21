import type { AssetTable } from '../../backbone/datasets.ts';
import { isoDate } from '../../calendar/date.ts';
import { markdownCell, markdownTable } from '../../text/markdown.ts';
import type { AssetCoverage, StoreCoverage } from './scan/store-coverage.ts';
import type { StoreListing } from './scan/store-listing.ts';

/** Days after which an asset without a bar is not current: as many as the universe takes. */
const staleDays = 15;

/** The attachment of the audit of the store that holds the report. */
export const coverageFile = 'coverage.json';

/** Why an asset has no bar, or none any more; the first that holds, in this order. */
export const coverageReasons = {
  CURRENT: 'has a bar in the 15 days up to the last one of its exchange',
  DELISTED: 'ended: a delisting says so',
  LISTING_ENDED: 'ended: `assets` says that it is listed no more',
  STALE: 'has no bar in those days, and nothing says why',
  ALL_SET_ASIDE: 'no bar: every row of it is in quarantine',
  NOT_LISTED_YET: 'no bar: `assets` lists it from a later day on than the last bar of its exchange',
  NOT_LISTED_ANY_MORE: 'no bar: its listing had ended, or it was delisted, before the first bar of its exchange',
  NO_BARS: 'no bar: no pack has any of it',
} as const;
type Reason = keyof typeof coverageReasons;

/** The assets of one class on one exchange. */
export interface CoverageCell {
  readonly class: string;
  readonly exchange: string;
  readonly assets: number;
  readonly with_bars: number;
  readonly without_bars: number;
  readonly reasons: Readonly<Partial<Record<Reason, number>>>;
  /** Null without any bar. */
  readonly first_date: string | null;
  readonly last_date: string | null;
  readonly bars: number;
  readonly bars_by_year: Readonly<Record<string, number>>;
  /** Sessions without a bar between the first and the last of an asset. */
  readonly missing_sessions: number;
}

interface Listed {
  readonly class: string;
  readonly exchange: string;
  readonly id: string;
  readonly from: number;
  /** Infinity where it still holds. */
  readonly to: number;
}

/**
 * How many assets of each class and exchange have bars, and why the others have none.
 *
 * @param setAside ids of assets of which rows of bars are in quarantine
 */
export function coverageReport(
  assets: AssetTable,
  listing: StoreListing,
  coverage: StoreCoverage,
  setAside: ReadonlySet<string>,
): CoverageCell[] {
  const listed = listedAssets(assets);
  const spans = spansByExchange(coverage, listing);
  const cells = Map.groupBy(listed, ([, one]) => `${one.class}\n${one.exchange}`);
  return [...cells]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, own]) => {
      const [, { class: name, exchange }] = own[0] as (typeof own)[number];
      const known = own.flatMap(([number]) => coverage.assets.get(number) ?? []);
      const reasons = own.map(([number, one]) =>
        reasonOf(one, coverage.assets.get(number), coverage.delisted.get(number), spans.get(exchange), setAside),
      );
      return {
        class: name,
        exchange,
        assets: own.length,
        with_bars: known.length,
        without_bars: own.length - known.length,
        reasons: counts(reasons),
        first_date: dateOf(
          known.map(({ first }) => first),
          Math.min,
        ),
        last_date: dateOf(
          known.map(({ last }) => last),
          Math.max,
        ),
        bars: known.reduce((sum, { bars }) => sum + bars, 0),
        bars_by_year: barsByYear(known),
        missing_sessions: known.reduce((sum, { missing }) => sum + missing, 0),
      };
    });
}

/** What `assets` says of each asset, its last row first; from the first day of all its rows. */
function listedAssets({ rows, columns }: AssetTable): [number: number, listed: Listed][] {
  const listed = new Map<number, Listed>();
  for (let row = 0; row < rows; row++) {
    const number = columns.number[row] as number;
    const to = columns.valid_to[row] as number;
    listed.set(number, {
      class: columns.class[row] as string,
      exchange: columns.exchange[row] as string,
      id: columns.id[row] as string,
      from: Math.min(listed.get(number)?.from ?? Number.POSITIVE_INFINITY, columns.valid_from[row] as number),
      to: Number.isNaN(to) ? Number.POSITIVE_INFINITY : to,
    });
  }
  return [...listed];
}

type Span = readonly [first: number, last: number];

function spansByExchange(coverage: StoreCoverage, listing: StoreListing): ReadonlyMap<string, Span> {
  const spans = new Map<string, Span>();
  for (const { asset, first, last } of coverage.assets.values()) {
    const exchange = listing.exchangeOf(asset);
    const [from, to] = spans.get(exchange) ?? [first, last];
    spans.set(exchange, [Math.min(from, first), Math.max(to, last)]);
  }
  return spans;
}

function reasonOf(
  { id, from, to }: Listed,
  seen: AssetCoverage | undefined,
  delisted: number | undefined,
  span: Span | undefined,
  setAside: ReadonlySet<string>,
): Reason {
  const [first, last] = span ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  if (seen !== undefined) {
    if (delisted !== undefined && delisted <= last + 1) return 'DELISTED';
    if (to <= last + 1) return 'LISTING_ENDED';
    return last - seen.last <= staleDays ? 'CURRENT' : 'STALE';
  }
  if (setAside.has(id)) return 'ALL_SET_ASIDE';
  if (span !== undefined && from > last) return 'NOT_LISTED_YET';
  if (Math.min(to, delisted ?? to) <= first) return 'NOT_LISTED_ANY_MORE';
  return 'NO_BARS';
}

function counts(reasons: readonly Reason[]): CoverageCell['reasons'] {
  const found: Partial<Record<Reason, number>> = {};
  for (const reason of Object.keys(coverageReasons) as Reason[]) {
    const count = reasons.filter((one) => one === reason).length;
    if (count > 0) found[reason] = count;
  }
  return found;
}

function dateOf(days: readonly number[], choose: (a: number, b: number) => number): string | null {
  return days.length === 0 ? null : isoDate(days.reduce((a, b) => choose(a, b)));
}

function barsByYear(known: readonly AssetCoverage[]): Record<string, number> {
  const years: Record<string, number> = {};
  for (const { barsByYear: own } of known) {
    for (const [year, bars] of own) years[year] = (years[year] ?? 0) + bars;
  }
  return years;
}

const numbers = new Intl.NumberFormat('en-US');
/** Years whose bars the table shows; all of them are in coverage.json. */
const yearsShown = 3;

/** The report as a table for the job summary. */
export function coverageSummary(cells: readonly CoverageCell[]): string {
  const years = [...new Set(cells.flatMap((cell) => Object.keys(cell.bars_by_year)))].sort().slice(-yearsShown);
  const header = ['Class', 'Exchange', 'Assets', 'With bars', 'Without', 'Why', 'First', 'Last', 'Bars', ...years];
  const rows = cells.map((cell) => [
    markdownCell(cell.class),
    markdownCell(cell.exchange),
    ...[cell.assets, cell.with_bars, cell.without_bars].map((count) => numbers.format(count)),
    Object.entries(cell.reasons)
      .map(([reason, count]) => `${count} ${reason}`)
      .join(', '),
    cell.first_date ?? '–',
    cell.last_date ?? '–',
    numbers.format(cell.bars),
    ...years.map((year) => numbers.format(cell.bars_by_year[year] ?? 0)),
  ]);
  return `### Coverage of the research store\n\n${markdownTable(header, rows, ['Assets', 'With bars', 'Without', 'Bars', ...years])}\n\n`;
}
