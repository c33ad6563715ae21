import { isoDate } from '../../../calendar/date.ts';
import { counted } from '../../../text/name-list.ts';
import { filePlace, type Violation } from '../../engine/finding.ts';
import { type Fault, type FaultKind, type FaultTally, faultsKept } from '../scan/faults.ts';
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

/** The faults of some kinds as violations: those that were kept, and how many more there are. */
export function faultViolations(
  faults: FaultTally,
  kinds: readonly FaultKind[],
  listing: Pick<StoreListing, 'idOf'>,
): Violation[] {
  return kinds.flatMap((kind) => {
    const kept = faults.first(kind);
    const found = kept.map((fault) => violation(fault, listing));
    const more = faults.count(kind) - kept.length;
    const [last] = kept.slice(-1);
    if (more === 0 || last === undefined) return found;
    const [dataset = ''] = last.partition.split('/', 1);
    const message = `${counted(more, 'more row')} of the kind, in years of buckets that have more than ${faultsKept} of them`;
    return [...found, { subject: dataset, message }];
  });
}

function violation({ partition, asset, date, detail }: Fault, listing: Pick<StoreListing, 'idOf'>): Violation {
  return { subject: rowPlace(partition, asset, date), message: `${idInWords(listing, asset)}: ${detail}` };
}
