import { type AssetTable, assets as assetsDataset } from '../../../backbone/datasets.ts';
import { isoDate } from '../../../calendar/date.ts';
import { tablePlace, type Violation } from '../../engine/finding.ts';
import { faultViolations } from '../sections/fault-violations.ts';
import { storeRule } from '../sections/store-rule.ts';

export const assetIdentity = storeRule({
  id: 'RG120',
  of: 'store',
  name: 'identity of assets',
  severity: 'error',
  description:
    'Each number stands for one id and each id for one number; no two rows of a number, and no two assets with one ticker on one exchange, hold on the same day; every bar, action and delisting is of an asset of its bucket, every bar of its year.',
  why: 'A number that is given twice joins the histories of two companies.',
  cure: 'Put back assets from a copy, or the partition that came from another store.',
  since: 1,
  reads: ['assets', 'coverage', 'listing'],
  check: ({ assets, coverage, listing }) => [
    ...sharedNames(assets),
    ...overlaps(assets, 'number', (row) => String(assets.columns.number[row])),
    ...overlaps(assets, 'ticker', (row) => `${assets.columns.symbol[row]} on ${assets.columns.exchange[row]}`),
    ...faultViolations(coverage.faults, ['stranger', 'other-year'], listing),
  ],
});

const table = tablePlace(assetsDataset, {});

function sharedNames({ rows, columns }: AssetTable): Violation[] {
  const ids = new Map<number, string>();
  const numbers = new Map<string, number>();
  const found: Violation[] = [];
  for (let row = 0; row < rows; row++) {
    const [number, id] = [columns.number[row] as number, columns.id[row] as string];
    const [ownId, ownNumber] = [ids.get(number) ?? id, numbers.get(id) ?? number];
    if (ownId !== id)
      found.push({ subject: `${table}[number=${number}].id`, message: `it is ${ownId}, and ${id} as well` });
    if (ownNumber !== number) {
      found.push({ subject: `${table}[number=${number}].id`, message: `${id} is the number ${ownNumber} as well` });
    }
    ids.set(number, ownId);
    numbers.set(id, ownNumber);
  }
  return found;
}

/** Rows of one name that hold on the same day. */
function overlaps({ rows, columns }: AssetTable, what: string, nameOf: (row: number) => string): Violation[] {
  const found: Violation[] = [];
  const byName = Map.groupBy(
    Array.from({ length: rows }, (_, row) => row),
    nameOf,
  );
  for (const [name, own] of byName) {
    const ordered = own.sort((a, b) => (columns.valid_from[a] as number) - (columns.valid_from[b] as number));
    for (const [place, row] of ordered.entries()) {
      const before = ordered[place - 1];
      if (before === undefined) continue;
      const end = columns.valid_to[before] as number;
      const from = columns.valid_from[row] as number;
      // Without an end it still holds.
      if (end <= from) continue;
      const subject = `${table}[number=${columns.number[row]},valid_from=${isoDate(from)}]`;
      found.push({ subject, message: `another row of the ${what} ${name} holds on that day` });
    }
  }
  return found;
}
