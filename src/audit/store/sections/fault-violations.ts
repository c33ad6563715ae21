import { isoDate } from '../../../calendar/date.ts';
import { findingsListed } from '../../engine/audit.ts';
import { filePlace, type Violation } from '../../engine/finding.ts';
import type { Fault, FaultKind, FaultTally } from '../scan/faults.ts';
import type { StoreListing } from '../scan/store-listing.ts';

/** A row of a table of the store, by the path of its partition. */
export function rowPlace(partition: string, asset: number, date: number): string {
  const [dataset] = partition.split('/', 1);
  const day = Number.isInteger(date) ? `,date=${isoDate(date)}` : '';
  return `${filePlace(partition, `${dataset}.parquet`)}[asset=${asset}${day}]`;
}

/** What a number stands for, for messages. */
export function idInWords(listing: Pick<StoreListing, 'idOf'>, asset: number): string {
  return listing.idOf(asset) ?? `asset ${asset}`;
}

/** The faults of some kinds as violations: the first of each kind, and how many more there are. */
export function faultViolations(
  faults: FaultTally,
  kinds: readonly FaultKind[],
  listing: Pick<StoreListing, 'idOf'>,
): Violation[] {
  return kinds.flatMap((kind) => {
    const count = faults.count(kind);
    const listed = faults.first(kind).slice(0, count > findingsListed ? findingsListed - 1 : findingsListed);
    const found = listed.map((fault) => violation(fault, listing));
    const [last] = listed.slice(-1);
    if (count <= findingsListed || last === undefined) return found;
    const [dataset = ''] = last.partition.split('/', 1);
    return [...found, { subject: dataset, message: `${count - listed.length} more rows like these` }];
  });
}

function violation({ partition, asset, date, detail }: Fault, listing: Pick<StoreListing, 'idOf'>): Violation {
  return { subject: rowPlace(partition, asset, date), message: `${idInWords(listing, asset)}: ${detail}` };
}
