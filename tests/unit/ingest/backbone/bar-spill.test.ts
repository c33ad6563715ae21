import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { assetBuckets, bucketKey } from '../../../../src/backbone/asset-bucket.ts';
import { BarSpill, type SpillRows } from '../../../../src/ingest/backbone/bar-spill.ts';
import { describeFailure } from '../../../../src/platform/failure.ts';

function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'regimen-spill-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** Bars of two assets in turn, each with numbers of its own. */
function someBars(rows: number): SpillRows {
  const prices = (add: number) => Float64Array.from({ length: rows }, (_, row) => row + add);
  return {
    rows,
    symbol: Int32Array.from({ length: rows }, (_, row) => 1 + (row % 2)),
    day: Int32Array.from({ length: rows }, (_, row) => 16_000 + row),
    open: prices(0.1),
    high: prices(0.2),
    low: prices(0.3),
    close: prices(0.4),
    volume: prices(0.5),
  };
}

const buckets = Uint8Array.of(0, 5, 9);
const places = (rows: number) => Int32Array.from({ length: rows }, (_, row) => row + 1);

it('bars come back by bucket in the order in which they came, without those that were refused', async () => {
  const spill = new BarSpill(scratch());
  // More than a block of each bucket.
  const rows = 20_001;
  const outcomes = new Uint8Array(rows);
  outcomes[0] = 9;
  spill.add(someBars(rows), outcomes, buckets, 0, places(rows));
  spill.add(someBars(3), new Uint8Array(3), buckets, 1, places(3));
  spill.flush();
  const first = await spill.read(5);
  expect([first.rows, (await spill.read(9)).rows, (await spill.read(0)).rows]).toEqual([10_002, 10_001, 0]);
  expect([first.asset[0], first.date[0], first.row[0], first.close[0]]).toEqual([1, 16_002, 3, 2.4]);
  const last = [first.pack, first.date, first.row, first.open, first.high, first.low, first.close, first.volume];
  expect(last.map((column) => column.at(-1))).toEqual([1, 16_002, 3, 2.1, 2.2, 2.3, 2.4, 2.5]);
});

it.runIf(existsSync('/dev/full'))('a full drive is told in words, with the file that found no place', () => {
  const folder = scratch();
  for (let bucket = 0; bucket < assetBuckets; bucket++) symlinkSync('/dev/full', join(folder, bucketKey(bucket)));
  const spill = new BarSpill(folder);
  spill.add(someBars(2), new Uint8Array(2), buckets, 0, places(2));
  const failure = (() => {
    try {
      return spill.flush();
    } catch (error) {
      return describeFailure(error);
    }
  })();
  expect(failure).toMatchObject({
    message: expect.stringMatching(/005 cannot be written: the drive is full \(ENOSPC\)\.$/),
    hint: expect.stringContaining('Free some space'),
    exitCode: 2,
  });
});
