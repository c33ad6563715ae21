import type { PanelColumns } from './asset-features.ts';
import { features, flags, holdings, horizons, outcomes } from './features.ts';

type Numbers = Float64Array | Int32Array | Uint8Array;

/** The kind of array that each column of a panel is held in, by name, in the order of the columns. */
const panelColumnTypes: ReadonlyMap<string, 'float64' | 'int32' | 'bool'> = new Map([
  ...features.map(({ name }) => [name, 'float64'] as const),
  ...flags.map(({ name }) => [name, name === 'bars_seen' ? 'int32' : 'bool'] as const),
  ...outcomes.map(({ name }) => [name, 'float64'] as const),
  ...holdings.map(({ name }) => [name, 'int32'] as const),
]);

const bytesOf = { float64: 8, int32: 4, bool: 1 } as const;

/** How many bytes the columns of so many rows take. */
export function panelBytes(rows: number): number {
  let bytes = 0;
  for (const type of panelColumnTypes.values()) bytes += aligned(rows * bytesOf[type]);
  return bytes;
}

/** Columns of so many rows over a buffer, one after the other: several threads that make them over one buffer share them. */
export function panelColumnsOver(buffer: ArrayBufferLike, rows: number): PanelColumns {
  let offset = 0;
  const columns: Record<string, Numbers> = {};
  for (const [name, type] of panelColumnTypes) {
    columns[name] = numbersOver(type, buffer, offset, rows);
    offset += aligned(rows * bytesOf[type]);
  }
  const named = <T>(definitions: readonly { readonly name: string }[]) =>
    Object.fromEntries(definitions.map(({ name }) => [name, columns[name]])) as T;
  const found = {
    features: named<PanelColumns['features']>(features),
    flags: named<PanelColumns['flags']>(flags),
    outcomes: named<PanelColumns['outcomes']>(outcomes),
    holdings: named<PanelColumns['holdings']>(holdings),
  };
  const forward = horizons.map((horizon) => ({
    horizon,
    returns: found.outcomes[`fwd_ret_${horizon}d`],
    lagReturns: found.outcomes[`fwd_ret_lag1_${horizon}d`],
    bars: found.holdings[`fwd_bars_${horizon}d`],
    lagBars: found.holdings[`fwd_bars_lag1_${horizon}d`],
  }));
  return { ...found, forward, nullable: [...Object.values(found.features), ...Object.values(found.outcomes)] };
}

function numbersOver(type: keyof typeof bytesOf, buffer: ArrayBufferLike, offset: number, rows: number): Numbers {
  if (type === 'float64') return new Float64Array(buffer, offset, rows);
  return type === 'int32' ? new Int32Array(buffer, offset, rows) : new Uint8Array(buffer, offset, rows);
}

/** All columns of a panel by name. */
export function allColumns({ features, flags, outcomes, holdings }: PanelColumns): Readonly<Record<string, Numbers>> {
  return { ...features, ...flags, ...outcomes, ...holdings };
}

/** A place that every kind of array can begin at. */
function aligned(bytes: number): number {
  return Math.ceil(bytes / 8) * 8;
}
