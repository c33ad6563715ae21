import { type AssetTable, assets, firstDay } from '../../backbone/datasets.ts';
import { emptyTable, inOrder } from '../../lake/table.ts';
import { byCodeUnits } from '../../text/order.ts';

/** What a pack says of an asset. */
export interface GivenAsset {
  /** Undefined where the pack knows none: then SYMBOL.EXCHANGE. */
  readonly id: string | undefined;
  readonly symbol: string;
  readonly exchange: string;
  readonly sector: string | null;
  readonly class: string;
  readonly currency: string;
  readonly country: string | null;
  /** Epoch day; undefined where the pack says nothing. */
  readonly validFrom: number | undefined;
  /** Epoch day, not included. */
  readonly validTo: number | undefined;
}

const attributes = ['symbol', 'exchange', 'sector', 'class', 'currency', 'country'] as const;

/** What holds of an asset for some days. */
export interface AssetRow extends Pick<GivenAsset, (typeof attributes)[number]> {
  readonly number: number;
  readonly id: string;
  readonly validFrom: number;
  /** Infinity where it still holds. */
  validTo: number;
}

/** What became of a row: `emitted` changed something, `old` was known. */
export type AssetOutcome = 'emitted' | 'old' | AssetRefusal;

/** Why a row of an asset is set aside. */
export interface AssetRefusal {
  readonly reason: string;
  readonly detail: string;
}

/** The assets that are known, to which packs add. */
export class AssetHistory {
  /** The rows of each asset, by number, ascending by the first day. */
  readonly #rows = new Map<number, AssetRow[]>();
  readonly #numbers = new Map<string, number>();
  /** Numbers of the assets that a ticker of an exchange ever stood for. */
  readonly #listed = new Map<string, Set<number>>();
  #largest = 0;

  constructor({ rows, columns }: AssetTable) {
    for (let row = 0; row < rows; row++) {
      const to = columns.valid_to[row] as number;
      this.#add({
        number: columns.number[row] as number,
        id: columns.id[row] as string,
        symbol: columns.symbol[row] as string,
        exchange: columns.exchange[row] as string,
        sector: columns.sector[row] as string | null,
        class: columns.class[row] as string,
        currency: columns.currency[row] as string,
        country: columns.country[row] as string | null,
        validFrom: columns.valid_from[row] as number,
        validTo: Number.isNaN(to) ? Number.POSITIVE_INFINITY : to,
      });
    }
  }

  /**
   * Takes what a pack says of an asset: a new asset gets the next number; a changed ticker, exchange or other attribute is another row of the
   * same asset from its day on; a ticker that another asset takes over ends for the one that had it.
   *
   * @param packDay epoch day of the pack, where it says one: a change for which no day is given holds from then on
   */
  take(given: GivenAsset, packDay: number | undefined): AssetOutcome {
    const { validFrom = firstDay, validTo = Number.POSITIVE_INFINITY } = given;
    if (validTo <= validFrom) return { reason: 'VALID_TO_BEFORE_FROM', detail: 'it ends before it begins' };
    const number = given.id === undefined ? this.#numberByListing(given) : this.#numbers.get(given.id);
    return number === undefined ? this.#takeNew(given, packDay) : this.#takeKnown(number, given, packDay);
  }

  /** What is known of an asset, ascending by the first day; nothing of an id that nobody gave. */
  rowsOf(id: string): readonly AssetRow[] {
    const number = this.#numbers.get(id);
    return number === undefined ? [] : [...(this.#rows.get(number) ?? [])];
  }

  /** The table of the assets, by number and first day. */
  table(): AssetTable {
    const all = [...this.#rows.values()].flat();
    const table = emptyTable(assets.columns, all.length);
    for (const [at, row] of all.entries()) {
      table.columns.number[at] = row.number;
      table.columns.id[at] = row.id;
      for (const name of attributes) (table.columns[name] as (string | null)[])[at] = row[name];
      table.columns.valid_from[at] = row.validFrom;
      table.columns.valid_to[at] = Number.isFinite(row.validTo) ? row.validTo : Number.NaN;
    }
    return inOrder(table, assets.rowKey);
  }

  /** Without an id a ticker stands for whichever asset had it last, unless that one was gone when the pack's begins. */
  #numberByListing({ symbol, exchange, validFrom }: GivenAsset): number | undefined {
    const last = this.#rowsOf(symbol, exchange, undefined).at(-1);
    if (last === undefined || validFrom === undefined) return last?.number;
    return validFrom >= last.validTo ? undefined : last.number;
  }

  #takeNew(given: GivenAsset, packDay: number | undefined): AssetOutcome {
    const { symbol, exchange } = given;
    const holder = this.#rowsOf(symbol, exchange, undefined).at(-1);
    const isBefore = holder === undefined || (given.validTo ?? Number.POSITIVE_INFINITY) <= holder.validFrom;
    const taken = holder !== undefined && Number.isFinite(holder.validTo) ? holder.validTo : packDay;
    const validFrom = given.validFrom ?? (isBefore ? firstDay : taken);
    if (validFrom === undefined) return undated(`${symbol} of ${exchange} is taken over from ${holder?.id}`);
    const row = {
      ...pickAttributes(given),
      number: this.#largest + 1,
      id: given.id ?? this.#freeId(symbol, exchange),
      validFrom,
      validTo: given.validTo ?? Number.POSITIVE_INFINITY,
    };
    return this.#place(row) ?? 'emitted';
  }

  #takeKnown(number: number, given: GivenAsset, packDay: number | undefined): AssetOutcome {
    const rows = this.#rows.get(number) ?? [];
    const last = rows.at(-1) as AssetRow;
    const day = given.validFrom;
    const current = day === undefined ? last : (rows.findLast((row) => row.validFrom <= day) ?? (rows[0] as AssetRow));
    if (isSameAsset(current, given)) {
      if (given.validTo === undefined || given.validTo === current.validTo) return 'old';
      current.validTo = given.validTo;
      return 'emitted';
    }
    const validFrom = day ?? packDay;
    if (validFrom === undefined) return undated(`${last.id} changes`);
    const row = {
      ...pickAttributes(given),
      number,
      id: last.id,
      validFrom,
      validTo: given.validTo ?? Number.POSITIVE_INFINITY,
    };
    return this.#place(row) ?? 'emitted';
  }

  /**
   * Puts a row among those of its asset and of its ticker: who had the ticker before ends, and it ends itself where another had it after.
   *
   * @returns why it cannot be
   */
  #place(row: AssetRow): AssetRefusal | undefined {
    const own = this.#rows.get(row.number) ?? [];
    const others = this.#rowsOf(row.symbol, row.exchange, row.number);
    const rival = others.find(({ validFrom }) => validFrom === row.validFrom);
    if (rival !== undefined) {
      const detail = `${row.symbol} of ${row.exchange} stands for ${rival.id} from the same day on: one of the two must say when it began`;
      return { reason: 'AMBIGUOUS_SYMBOL', detail };
    }
    const corrected = own.findIndex(({ validFrom }) => validFrom === row.validFrom);
    if (corrected >= 0) own.splice(corrected, 1);
    for (const other of [...own, ...others]) {
      if (other.validFrom < row.validFrom) other.validTo = Math.min(other.validTo, row.validFrom);
      if (other.validFrom > row.validFrom) row.validTo = Math.min(row.validTo, other.validFrom);
    }
    this.#add(row);
    return undefined;
  }

  /** The rows of a ticker, ascending by their first day, without those of one asset. */
  #rowsOf(symbol: string, exchange: string, except: number | undefined): AssetRow[] {
    return [...(this.#listed.get(listing(symbol, exchange)) ?? [])]
      .filter((number) => number !== except)
      .flatMap((number) => this.#rows.get(number) ?? [])
      .filter((row) => row.symbol === symbol && row.exchange === exchange)
      .sort((a, b) => a.validFrom - b.validFrom);
  }

  /** SYMBOL.EXCHANGE, or with the next number behind it where another asset is called so. */
  #freeId(symbol: string, exchange: string): string {
    const id = `${symbol}.${exchange}`;
    for (let next = 2; ; next++) {
      const candidate = next === 2 && !this.#numbers.has(id) ? id : `${id}~${next}`;
      if (!this.#numbers.has(candidate)) return candidate;
    }
  }

  #add(row: AssetRow): void {
    const rows = this.#rows.get(row.number) ?? [];
    rows.push(row);
    rows.sort((a, b) => a.validFrom - b.validFrom);
    this.#rows.set(row.number, rows);
    this.#numbers.set(row.id, row.number);
    const key = listing(row.symbol, row.exchange);
    const listed = this.#listed.get(key);
    if (listed === undefined) this.#listed.set(key, new Set([row.number]));
    else listed.add(row.number);
    this.#largest = Math.max(this.#largest, row.number);
  }
}

type AssetAttributes = Pick<GivenAsset, (typeof attributes)[number]>;

/** Whether two rows say the same of an asset, whenever that holds. */
export function isSameAsset(a: AssetAttributes, b: AssetAttributes): boolean {
  return attributes.every((name) => a[name] === b[name]);
}

function undated(what: string): AssetRefusal {
  return {
    reason: 'UNDATED_CHANGE',
    detail: `${what}, and neither valid_from nor the name of the pack says from when on`,
  };
}

function pickAttributes({ symbol, exchange, sector, class: kind, currency, country }: GivenAsset) {
  return { symbol, exchange, sector, class: kind, currency, country };
}

function listing(symbol: string, exchange: string): string {
  return `${symbol}\n${exchange}`;
}

/** The order in which new assets of a pack get their numbers: by id, so that the order of its lines has no say. */
export function inNumberOrder<A extends { readonly given: GivenAsset }>(rows: readonly A[]): A[] {
  const id = ({ given }: A) => given.id ?? `${given.symbol}.${given.exchange}`;
  return rows.toSorted(
    (a, b) => byCodeUnits(id(a), id(b)) || (a.given.validFrom ?? firstDay) - (b.given.validFrom ?? firstDay),
  );
}
