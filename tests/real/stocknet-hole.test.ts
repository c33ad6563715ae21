import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runStage } from '../../src/stages/run-stage.ts';
import { ingest } from '../../src/stages/weekly/ingest.stage.ts';
import { silentPlatform } from '../support/silent-platform.ts';
import { configureStocknet, span, stocknet } from './stocknet-backfill.ts';

describe.skipIf(!existsSync(stocknet))('StockNet 2014, whose news has a hole from 2014-11-12 to 2014-11-22', () => {
  const folder = mkdtempSync(join(tmpdir(), 'regimen-hole-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('has the two weeks of the hole refused, and none of the 38 others', async () => {
    const configFile = configureStocknet(
      folder,
      join(stocknet, 'candles.parquet'),
      join(stocknet, 'news-2014.parquet'),
    );
    writeFileSync(configFile, readFileSync(configFile, 'utf8').replace(', low_volume: warn', ''));
    const options = {
      lakeFolder: join(folder, 'lake'),
      configFile,
      inputs: { 'week-ending': `${span.start}..${span.end}` },
    };
    const message = await runStage(ingest, options, silentPlatform()).then(
      () => 'it was not refused',
      (error: Error) => error.message,
    );
    expect(message.match(/\d{4}-\d{2}-\d{2} has [\d,]+ news items/g)).toEqual([
      '2014-11-14 has 114 news items',
      '2014-11-21 has 0 news items',
    ]);
  });
});
