import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { sha256Hex } from '../../src/lake/canonical-json.ts';
import { Lake } from '../../src/lake/lake.ts';
import { decodeParquet } from '../../src/lake/parquet-decoding.ts';
import { encodeParquet } from '../../src/lake/parquet-encoding.ts';
import { type Polars, polars } from '../../src/lake/polars.ts';
import type { Table } from '../../src/lake/table.ts';
import { tableDigest } from '../../src/lake/table-digest.ts';
import { type BarColumns, type BarsSize, barsOfBucket, barsRecipe, bucketKeys, researchBars } from './research-bars.ts';

/*
 * The same bars written and read by the lake, and by Polars alone with the same compression, one fsync per file and SHA-256 of what is read. Each
 * function measures itself, without the start of the process and, where bars are made, without making them.
 */

const names = Object.keys(researchBars.columns) as (keyof BarColumns)[];

function lakeAt(root: string): Lake {
  return new Lake({ root, datasets: [researchBars], clock: Date.now, software: 'bench' });
}

/** Makes the bars of each bucket for `use`. @returns seconds that `use` and what follows it took */
async function timedBuckets(size: BarsSize, work: (tables: Iterable<[number, Table<BarColumns>]>) => Promise<unknown>) {
  let making = 0;
  function* tables(): Generator<[number, Table<BarColumns>]> {
    for (let bucket = 0; bucket < size.partitions; bucket++) {
      const started = performance.now();
      const table = barsOfBucket(bucket, size);
      making += performance.now() - started;
      yield [bucket, table];
    }
  }
  await polars();
  const started = performance.now();
  await work(tables());
  return (performance.now() - started - making) / 1000;
}

export function writeWithLake(root: string, size: BarsSize): Promise<number> {
  return timedBuckets(size, (tables) =>
    lakeAt(root).writeTogether(async (batch) => {
      for (const [bucket, table] of tables) {
        await batch.write(researchBars, bucketKeys(bucket), { recipe: barsRecipe, table });
      }
    }),
  );
}

/** As before there were batches: each partition is durable before the next one is begun. */
export function writeOneByOne(root: string, size: BarsSize): Promise<number> {
  return timedBuckets(size, async (tables) => {
    const lake = lakeAt(root);
    for (const [bucket, table] of tables) {
      await lake.write(researchBars, bucketKeys(bucket), { recipe: barsRecipe, table });
    }
  });
}

/** The name of a bucket's file, which Polars alone writes. */
function fileOf(folder: string, bucket: number): string {
  return join(folder, `${bucketKeys(bucket).asset_bucket}.parquet`);
}

export function writeWithPolars(folder: string, size: BarsSize): Promise<number> {
  mkdirSync(folder, { recursive: true });
  return timedBuckets(size, async (tables) => {
    const pl = await polars();
    for (const [bucket, table] of tables) {
      const options = {
        compression: 'zstd',
        rowGroupSize: researchBars.rowGroupRows ?? 0,
        syncOnClose: 'all',
      } as const;
      await frameOf(pl, table).lazy().sinkParquet(fileOf(folder, bucket), options).collect();
      await turn();
    }
  });
}

function frameOf(pl: Polars, { columns }: Table<BarColumns>) {
  const isDate = (name: keyof BarColumns) => researchBars.columns[name].type === 'date';
  return pl.DataFrame(
    names.map((name) => (isDate(name) ? pl.Series(name, columns[name]).cast(pl.Date) : pl.Series(name, columns[name]))),
  );
}

export async function readWithLake(root: string, size: BarsSize): Promise<number> {
  await polars();
  const wanted = Array.from({ length: size.partitions }, (_, bucket) => bucketKeys(bucket));
  const started = performance.now();
  let rows = 0;
  for await (const { table } of lakeAt(root).readEach(researchBars, wanted, names)) rows += table.rows;
  expectRows(rows, size);
  return (performance.now() - started) / 1000;
}

/** @param digests SHA-256 of each file */
export async function readWithPolars(folder: string, size: BarsSize, digests: readonly string[]): Promise<number> {
  const pl = await polars();
  const started = performance.now();
  let rows = 0;
  for (const [bucket, digest] of digests.entries()) {
    const bytes = await readFile(fileOf(folder, bucket));
    if (createHash('sha256').update(bytes).digest('hex') !== digest) throw new Error(`${bucket} is another file`);
    rows += pl.readParquet(bytes).height;
    await turn();
  }
  expectRows(rows, size);
  return (performance.now() - started) / 1000;
}

/** The middle processor time, in seconds, of decoding the bytes of one bucket as often as there are partitions, by the lake or by Polars alone. */
export async function decodeOften(size: BarsSize, by: 'lake' | 'polars'): Promise<number> {
  const pl = await polars();
  const bytes = await encodeParquet(researchBars.columns, barsOfBucket(0, size));
  const times: number[] = [];
  for (let i = 0; i < size.partitions; i++) {
    // Polars gives memory back when the event loop turns.
    await turn();
    const before = process.cpuUsage();
    const rows = by === 'lake' ? (await decodeParquet(researchBars.columns, bytes)).rows : pl.readParquet(bytes).height;
    const { user, system } = process.cpuUsage(before);
    expectRows(rows, { ...size, partitions: 1 });
    times.push((user + system) / 1e6);
  }
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] as number;
}

function expectRows(rows: number, { partitions, assets, days }: BarsSize): void {
  if (rows !== partitions * assets * days) throw new Error(`${rows} rows were read.`);
}

/** SHA-256 of the files that Polars wrote. */
export function digestsOfFiles(folder: string, size: BarsSize): Promise<string[]> {
  return Promise.all(
    Array.from({ length: size.partitions }, async (_, bucket) => sha256Hex(await readFile(fileOf(folder, bucket)))),
  );
}

/** That the lake holds the very bars, by cells and by SHA-256 of the files that Polars alone writes. @throws Error */
export async function proveSame(root: string, digests: readonly string[], size: BarsSize): Promise<void> {
  const wanted = digests.map((_, bucket) => bucketKeys(bucket));
  let bucket = 0;
  for await (const { manifest, table } of lakeAt(root).readEach(researchBars, wanted, names)) {
    const made = barsOfBucket(bucket, size);
    if (tableDigest(researchBars.columns, table) !== tableDigest(researchBars.columns, made)) {
      throw new Error(`Bucket ${bucket} came back with other cells.`);
    }
    if (manifest.files[0]?.sha256 !== digests[bucket])
      throw new Error(`Polars alone writes bucket ${bucket} otherwise.`);
    bucket += 1;
  }
}
