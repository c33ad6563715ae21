import { parseDay } from '../../calendar/date-format.ts';
import type { SourceFile } from '../../lake/manifest.ts';
import { noDay } from '../../market/bar-rows.ts';
import type { QuarantinedRow } from '../../sources/quarantine.ts';
import { holdsDates, textColumn } from '../../sources/source-columns.ts';
import { unknownCurrency } from './currencies.ts';
import type { AssetRefusal, GivenAsset } from './merge-assets.ts';
import { malformedPackRows, type RowRefusal, refusedRows } from './pack-refusals.ts';
import type { OpenPack, PackColumns, PackPiece } from './read-pack.ts';
import { type AssetPackSettings, assetClasses } from './settings.ts';

/** The columns of a pack of assets: what its settings give as a value needs no column. */
export function assetColumns({ columns, values }: AssetPackSettings): PackColumns {
  const { id, symbol, exchange, sector, class: kind, currency, country, valid_from, valid_to } = columns;
  const unlessGiven = (name: string, value: string | undefined) => (value === undefined ? [name] : []);
  return {
    required: [
      symbol,
      ...(id === undefined ? [] : [id]),
      ...unlessGiven(exchange, values.exchange),
      ...unlessGiven(kind, values.class),
      ...unlessGiven(currency, values.currency),
    ],
    optional: [
      ...(id === undefined ? ['id'] : []),
      ...unlessGiven(country, values.country),
      sector,
      valid_from,
      valid_to,
    ],
  };
}

/** A row of a pack of assets. */
export interface AssetLine {
  readonly piece: PackPiece;
  /** Row of the piece's frame. */
  readonly at: number;
  readonly given: GivenAsset;
}

/** The rows of a pack of assets, and those that are none. */
export interface AssetLines {
  readonly file: SourceFile;
  readonly rows: number;
  readonly lines: readonly AssetLine[];
  readonly quarantined: readonly QuarantinedRow[];
}

/** Reads the rows of a pack of assets. */
export async function assetLines(
  pack: OpenPack,
  settings: AssetPackSettings,
  currencies: ReadonlySet<string>,
): Promise<AssetLines> {
  const lines: AssetLine[] = [];
  const quarantined: QuarantinedRow[] = [];
  let rows = 0;
  for await (const piece of pack.pieces()) {
    rows += piece.rows;
    const read = await rowReader(piece, settings, currencies);
    const refused: RowRefusal[] = [];
    for (let at = 0; at < piece.frame.height; at++) {
      const given = read(at);
      if ('reason' in given) refused.push({ at, ...given, period: 'undated' });
      else lines.push({ piece, at, given });
    }
    quarantined.push(
      ...malformedPackRows(piece),
      ...(await refusedRows(piece, { column: settings.columns.symbol }, refused)),
    );
  }
  return { file: pack.file, rows, lines, quarantined };
}

async function rowReader(
  piece: PackPiece,
  { columns, values, date_format }: AssetPackSettings,
  currencies: ReadonlySet<string>,
): Promise<(row: number) => GivenAsset | AssetRefusal> {
  const { frame } = piece;
  const has = new Set(frame.columns);
  const text = async (name: string | undefined, value?: string): Promise<(row: number) => string | null> => {
    if (value !== undefined) return () => value;
    if (name === undefined || !has.has(name)) return () => null;
    const cells = await textColumn(frame, name);
    return (row) => cells[row]?.trim() || null;
  };
  const day = async (name: string): Promise<(row: number) => number | undefined> => {
    const cell = await text(name);
    const format = has.has(name) && holdsDates(frame, name) ? 'YYYY-MM-DD' : date_format;
    return (row) => {
      const written = cell(row);
      return written === null ? undefined : (parseDay(written, format) ?? noDay);
    };
  };
  const id = await text(columns.id ?? 'id');
  const symbol = await text(columns.symbol);
  const exchange = await text(columns.exchange, values.exchange);
  const sector = await text(columns.sector);
  const kind = await text(columns.class, values.class);
  const currency = await text(columns.currency, values.currency);
  const country = await text(columns.country, values.country);
  const validFrom = await day(columns.valid_from);
  const validTo = await day(columns.valid_to);
  return (row) => {
    const given = {
      id: id(row) ?? undefined,
      symbol: symbol(row) ?? '',
      exchange: exchange(row) ?? '',
      sector: sector(row),
      class: kind(row)?.toLowerCase() ?? '',
      currency: currency(row) ?? '',
      country: country(row),
      validFrom: validFrom(row),
      validTo: validTo(row),
    };
    return refusalOf(given, currencies) ?? given;
  };
}

const isClass = (text: string): boolean => (assetClasses as readonly string[]).includes(text);

function refusalOf(given: GivenAsset, currencies: ReadonlySet<string>): AssetRefusal | undefined {
  if (given.symbol === '') return { reason: 'INVALID_SYMBOL', detail: 'it has no ticker' };
  if (given.exchange === '') return { reason: 'NO_EXCHANGE', detail: 'it has no exchange' };
  if (!isClass(given.class)) {
    return {
      reason: 'UNKNOWN_CLASS',
      detail: `its class is "${given.class}", expected one of ${assetClasses.join(', ')}`,
    };
  }
  if (!currencies.has(given.currency)) return unknownCurrency(given.currency);
  if (given.validFrom === noDay || given.validTo === noDay) {
    return { reason: 'UNREADABLE_DATE', detail: 'the first or last day on which it holds cannot be read' };
  }
  return undefined;
}
